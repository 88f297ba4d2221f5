#!/bin/sh
# The README's first evening is what the program says today, command by command.
# Each README of the folder is walked through (readme.py).
set -eu
here=$(dirname "$0")
for readme in "$EXAMPLES"/../README*.md; do
  /usr/bin/python3 "$here/readme.py" "$ALISO" "$readme"
done
