#!/bin/sh
# aliso stats on the evening of 2022, in every format and both languages, against what was reviewed by eye.
# Where the terminal speaks English, the people's words are still those of the network.
. "$(dirname "$0")/assert.sh"
cd "$EXAMPLES/parole-de-reseau"
golden=$GOLDEN/parole-de-reseau

same() { diff -u "$golden/$1" "$work/out" || exit 1; }
run 0 "$ALISO" stats 2022-04 --lang fr
same stats.fr.txt
run 0 "$ALISO" stats 2022-04 --lang en
same stats.en.txt
run 0 "$ALISO" stats 2022-04 --format json
same stats.json
run 0 "$ALISO" stats 2022-04 --format csv
same stats.csv

# The last event held needs no name; a file takes what stdout would have been, without colours.
run 0 "$ALISO" stats --lang fr --on 2022-05-01
same stats.fr.txt
run 0 "$ALISO" stats --lang fr --color always -o "$work/stats.txt"
no_out
diff "$golden/stats.fr.txt" "$work/stats.txt" || exit 1
run 0 "$ALISO" stats --lang fr --color always
out "$(printf '\033[1mParole de réseau\033[0m')"
