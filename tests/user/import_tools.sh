#!/bin/sh
# aliso import: the table of each tool, in French and in English, in the bytes that it writes.
. "$(dirname "$0")/assert.sh"
run 0 /usr/bin/python3 "$(dirname "$0")/import_tools.py" "$ALISO"
out 'every table was read as it was meant'
