#!/bin/sh
# aliso import at a terminal (import_asks.py).
. "$(dirname "$0")/assert.sh"
run 0 /usr/bin/python3 "$(dirname "$0")/import_asks.py" "$ALISO"
out 'is asked'
