#!/bin/sh
# aliso answer --from-mail: mails as programs write them, and as people do who mean harm.
set -eu
exec /usr/bin/python3 "$(dirname "$0")/answer_mail.py" "$ALISO" "$EXAMPLES"
