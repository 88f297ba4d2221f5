#!/bin/sh
# aliso send with a real mailer and a real SMTP server on loopback.
set -eu
exec /usr/bin/python3 "$(dirname "$0")/send.py" "$ALISO"
