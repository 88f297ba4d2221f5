#!/bin/sh
# aliso calendar, read back by python3-icalendar and khal.
set -eu
exec /usr/bin/python3 "$(dirname "$0")/calendar_read.py" "$ALISO" "$EXAMPLES"
