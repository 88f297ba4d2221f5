#!/bin/sh
# Where output goes: stdout, a file whole or not at all; a full disk, a reader that leaves.
. "$(dirname "$0")/assert.sh"
cd "$EXAMPLES/parole-de-reseau"

run 0 "$ALISO" check --format json -o "$work/report.json"
no_out
no_err
grep -q '"schema": "aliso/check/1"' "$work/report.json" || exit 1
run 0 "$ALISO" check --format json -o -
out '"schema": "aliso/check/1"'

# An existing file keeps its rights, a link stays a link.
chmod 640 "$work/report.json"
ln -s report.json "$work/link.json"
run 0 "$ALISO" check --format json -o "$work/link.json"
[ -L "$work/link.json" ] || exit 1
[ "$(stat -c %a "$work/report.json")" = 640 ] || exit 1

run 3 "$ALISO" check --format json -o "$work/absent/report.json"
no_out
err "report.json can’t be written"
run 3 "$ALISO" check --format json -o "$work"
err "it is a folder"
run 3 "$ALISO" check --format json -o /dev/full
err "the disk is full"
status=0
"$ALISO" check --format json > /dev/full 2> "$work/err" || status=$?
[ "$status" -eq 3 ] || { echo "a full disk: $status"; exit 1; }
err "is the disk full?"
status=0
"$ALISO" help > /dev/full 2> "$work/err" || status=$?
[ "$status" -eq 3 ] || { echo "a full disk: $status"; exit 1; }

# A reader that leaves is no one's fault.
"$ALISO" help format 2> "$work/err" | head -c 1 > /dev/null || true
no_err
# Closed from the start.
status=0
"$ALISO" help >&- 2> "$work/err" || status=$?
[ "$status" -eq 3 ] || { echo "stdout closed: $status"; exit 1; }
