#!/bin/sh
# Every example that a page of the manual shows runs as it stands, beside examples/.
set -eu
exec /usr/bin/python3 "$(dirname "$0")/examples.py" "$ALISO" "$EXAMPLES"
