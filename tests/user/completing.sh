#!/bin/sh
# Completion in real shells at a terminal: folders with spaces and ~, names with accents, parts of names (completing.py).
. "$(dirname "$0")/assert.sh"
run 0 /usr/bin/python3 "$(dirname "$0")/completing.py" "$ALISO" "$EXAMPLES"
no_out
