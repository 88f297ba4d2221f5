#!/bin/sh
# What is said fits the terminal, from 50 columns to 120, in both languages; what is to be typed stays whole.
set -eu
exec /usr/bin/python3 "$(dirname "$0")/widths.py" "$ALISO" "$EXAMPLES"
