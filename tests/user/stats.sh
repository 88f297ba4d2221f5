#!/bin/sh
# aliso stats prints who came to each session of the example.
# Expected from the evening itself: four member structures in each town.
set -eu
"$ALISO" -C "$EXAMPLES/parole-de-reseau" stats 2022-04 > "${TMPDIR:-/tmp}/aliso-stats.$$"
grep -q "Guéret: 4 " "${TMPDIR:-/tmp}/aliso-stats.$$"
rm -f "${TMPDIR:-/tmp}/aliso-stats.$$"
