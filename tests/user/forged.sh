#!/bin/sh
# No name forges a line of aliso's, draws in a colour, or makes a command that can't be copied.
set -eu
exec /usr/bin/python3 "$(dirname "$0")/forged.py" "$ALISO"
