#!/bin/sh
# aliso stats prints who came to each session of the example.
# Expected from the evening itself: four member structures in each town.
. "$(dirname "$0")/assert.sh"
cd "$EXAMPLES/parole-de-reseau"
run 0 "$ALISO" stats 2022-04 --lang fr
out "Adhérentes venues                     4          4"
