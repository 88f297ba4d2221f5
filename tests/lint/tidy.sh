#!/bin/sh
# clang-tidy finds nothing in the sources, with the checks of .clang-tidy. Rooms are looked at as they are built:
# the files of one together, so that what they include is looked at once.
# Usage: tidy.sh BUILD, a build folder with compile_commands.json.
set -eu
/usr/bin/python3 - "$1" << 'EOF' |
import json, sys
for entry in json.load(open(sys.argv[1] + '/compile_commands.json')):
    if not any(part in entry['file'] for part in ('/tests/', '/prepared/')):
        print(entry['file'])
EOF
  sort -u | xargs -P 2 -n 1 clang-tidy -p "$1" --quiet --checks=-bugprone-suspicious-include 2> /dev/null
