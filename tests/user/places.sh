#!/bin/sh
# Where a network is looked for, and what is said where there is none.
. "$(dirname "$0")/assert.sh"

mkdir -p "$work/Mon réseau/events" "$work/vide" "$work/autre"
printf 'network: Essai\n' > "$work/Mon réseau/aliso.yaml"
printf 'title: Soirée\ndate: 2022-04-07\n' > "$work/Mon réseau/events/l été.yaml"

cd "$work/vide"
run 3 "$ALISO" check
err "no network here"
run 3 "$ALISO" -C "$work/nulle part" check
err "nulle part"

# From a folder below, and by -C; names with spaces.
cd "$work/Mon réseau/events"
run 0 "$ALISO" check
out "1 warning"  # a file name with a space is read, and warned of
cd "$work"
run 0 "$ALISO" -C "Mon réseau" check
run 0 "$ALISO" -C "Mon réseau" stats été
run 0 "$ALISO" -C"Mon réseau" check "events/l été.yaml"
printf 'title: Soirée\n' > "$work/Mon réseau/events/l été.yaml"
run 1 "$ALISO" -C "Mon réseau" check
err "Mon réseau/events/l été.yaml"

# The folder of another program.
cd "$work/autre"
printf '[package]\n' > Cargo.toml
mkdir events
printf 'x: [1\n' > events/a.yaml
run 3 "$ALISO" check
err "no network here"

# Nothing but aliso.yaml.
mkdir "$work/nu"
printf 'network: Nu\n' > "$work/nu/aliso.yaml"
run 0 "$ALISO" -C "$work/nu" check
out "no event yet"
run 2 "$ALISO" -C "$work/nu" stats soiree
err "has no events yet"
