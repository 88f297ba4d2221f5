#!/bin/sh
# `aliso help questions`: each answer is typed as it stands, and does what it says (questions.py).
. "$(dirname "$0")/assert.sh"
run 0 /usr/bin/python3 "$(dirname "$0")/questions.py" "$ALISO" "$EXAMPLES"
no_out
