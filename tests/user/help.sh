#!/bin/sh
# Help: of the program, of each command, of topics; the version.
. "$(dirname "$0")/assert.sh"

run 0 "$ALISO" --version
out "aliso "
[ "$(wc -l < "$work/out")" -eq 1 ]
no_err
run 0 "$ALISO" check --version
run 0 "$ALISO" --help
cp "$work/out" "$work/all"
run 0 "$ALISO" -h
cmp "$work/out" "$work/all"
run 0 "$ALISO" help
cmp "$work/out" "$work/all"
run 0 "$ALISO" check --help
cp "$work/out" "$work/check"
run 0 "$ALISO" --help check
cmp "$work/out" "$work/check"
run 0 "$ALISO" help check
cmp "$work/out" "$work/check"
# Help is given however wrong the rest is.
run 0 "$ALISO" check --nope -h
cmp "$work/out" "$work/check"
run 0 "$ALISO" stats --help
for topic in exit-codes figures format templates; do
  run 0 "$ALISO" help $topic
  no_err
done
# No line is wider than a terminal.
for language in fr en; do
  for page in $("$ALISO" complete -- help "" | cut -f1); do
    "$ALISO" help $page --lang $language | /usr/bin/python3 -c '
import sys
for line in sys.stdin.buffer.read().decode().splitlines():
    # What is typed is never cut.
    assert len(line) <= 80 or line.startswith("    "), line' || exit 1
  done
done
