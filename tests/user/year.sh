#!/bin/sh
# A year of cron, held against an independent ledger of what each address was told (year.py).
. "$(dirname "$0")/assert.sh"
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$(dirname "$0")/year.py" "$ALISO"
