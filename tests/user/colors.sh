#!/bin/sh
# Colours: --color, else NO_COLOR over CLICOLOR_FORCE over CLICOLOR, else only on a terminal.
. "$(dirname "$0")/assert.sh"
escape=$(printf '\033')

colored() { out "$escape["; }
plain() { not_out "$escape["; }

run 0 "$ALISO" help
plain
run 0 "$ALISO" --color always help
colored
run 0 "$ALISO" help --color=never
plain
run 0 env CLICOLOR_FORCE=1 "$ALISO" help
colored
run 0 env CLICOLOR_FORCE=0 "$ALISO" help
plain
run 0 env CLICOLOR_FORCE=1 NO_COLOR=1 "$ALISO" help
plain
run 0 env CLICOLOR_FORCE=1 NO_COLOR= "$ALISO" help
colored
run 0 env NO_COLOR=1 "$ALISO" --color always help
colored

# Errors: on stderr alone.
run 3 env CLICOLOR_FORCE=1 "$ALISO" -C / check
err "$escape["

# A terminal: `script` gives one.
if command -v script > /dev/null; then
  run 0 env TERM=xterm script -qec "$ALISO help" /dev/null
  colored
  run 0 env TERM=xterm CLICOLOR=0 script -qec "$ALISO help" /dev/null
  plain
  run 0 env TERM=dumb script -qec "$ALISO help" /dev/null
  plain
  run 0 env TERM=xterm NO_COLOR=1 script -qec "$ALISO help" /dev/null
  plain
fi
exit 0
