#!/bin/sh
# A room's file is under 400 lines and opens with two lines that say what it is for.
set -eu
status=0
for file in $(find src -name '*.cpp' -o -name '*.h'); do
  lines=$(wc -l < "$file")
  if [ "$lines" -ge 400 ]; then echo "$file: $lines lines"; status=1; fi
  if ! sed -n 1p "$file" | grep -q '^// ' || ! sed -n 2p "$file" | grep -q '^// '; then
    echo "$file: does not open with two lines that say what it is for"; status=1
  fi
done
exit $status
