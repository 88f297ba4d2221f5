#!/bin/sh
# The example that people learn from says nothing that check would warn of, owes nothing, and is as large
# as it is said to be: 34 structures, 12 events from September 2023 to September 2026.
set -eu
said=$(ALISO_TODAY=2026-09-15 "$ALISO" -C "$EXAMPLES/lisieres" check -v 2>&1 >/dev/null)
[ -z "$said" ] || { echo "$said"; exit 1; }
[ "$(grep -c '^- id: ' "$EXAMPLES/lisieres/structures.yaml")" = 34 ]
set -- "$EXAMPLES"/lisieres/events/*.yaml
[ $# = 12 ]
