#!/bin/sh
# A command whose row says that it only reads opens nothing for writing: every form of it is watched by strace.
. "$(dirname "$0")/assert.sh"
/usr/bin/python3 "$(dirname "$0")/reading.py" "$ALISO" "$EXAMPLES" "$(dirname "$0")/../../src"
