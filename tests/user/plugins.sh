#!/bin/sh
# aliso-NAME on PATH, or beside the program, runs as `aliso NAME`.
. "$(dirname "$0")/assert.sh"
mkdir "$work/bin" "$work/beside"
plugin() { printf '#!/bin/sh\necho %s "$#" "$@"\nexit 7\n' "$2" > "$1"; chmod +x "$1"; }
plugin "$work/bin/aliso-bonjour" path
# Only these are commands: one that this machine has installed is none of ours.
commands() { wanted=$1; shift; run "$wanted" env PATH="$work/bin" "$@"; }

commands 7 "$ALISO" bonjour --format json "deux mots" -x
out "path 4 --format json deux mots -x"
commands 7 "$ALISO" -C ailleurs bonjour
out "path 2 -C ailleurs"

# Beside the program comes first.
cp "$ALISO" "$work/beside/aliso"
plugin "$work/beside/aliso-bonjour" beside
commands 7 "$work/beside/aliso" bonjour
out "beside 0"
# Through a link too: what counts is where the program lies.
ln -s ../beside/aliso "$work/bin/aliso-link"
commands 7 "$work/bin/aliso-link" bonjour
out "beside 0"

# A command of aliso's own is never replaced.
plugin "$work/bin/aliso-help" path
commands 0 "$ALISO" help

# One that may not be run, and a name that is a path, are no commands.
plugin "$work/bin/aliso-non" path
chmod -x "$work/bin/aliso-non"
commands 2 "$ALISO" non
commands 2 "$ALISO" ../bin/aliso-bonjour
commands 2 "$ALISO" bonjuor
err "Did you mean bonjour?"

# A command of aliso’s whose program was not installed with it.
commands 2 "$work/beside/aliso" send
err "the program aliso-send is missing"
not_err "Did you mean"
