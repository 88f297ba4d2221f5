#!/bin/sh
# News of a session is told to who knows it otherwise, once (news.py).
. "$(dirname "$0")/assert.sh"
/usr/bin/python3 "$(dirname "$0")/news.py" "$ALISO"
