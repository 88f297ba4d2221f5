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

# Beside others, an event that was cancelled says so, and of what is to come there is a dash.
mkdir -p "$work/net/events"
printf 'network: Lien\n' > "$work/net/aliso.yaml"
printf -- '- {name: Agora}\n- {name: Dynamo}\n' > "$work/net/structures.yaml"
printf 'title: Soirée\ndate: 2026-03-05\nplace: Guéret\npresent: [agora]\n' > "$work/net/events/2026-03-soiree.yaml"
printf 'title: Repas\ndate: 2026-04-05\nplace: Guéret\nstatus: cancelled\n' > "$work/net/events/2026-04-repas.yaml"
printf 'title: Fête\ndate: 2027-04-05\nplace: Guéret\n' > "$work/net/events/2027-04-fete.yaml"
run 0 "$ALISO" -C "$work/net" --lang fr --on 2026-11-25 stats 2026-03 2026-04 2027
grep -Eq "^(Repas, )?5 avril 2026 \(annulé\)( +–){4}$" "$work/out"
grep -Eq "^Fête, 5 avril 2027 +2 +non noté +– +–$" "$work/out"

# Two evenings of one day in one town are told apart by their hours.
printf 'title: Atelier\nsessions:\n  - {id: un, date: 2026-03-05, time: 14h-16h, place: Guéret, present: [agora]}\n  - {id: deux, date: 2026-03-05, time: 18h-20h, place: Guéret, present: [dynamo]}\n' \
  > "$work/net/events/2026-03-atelier.yaml"
run 0 "$ALISO" -C "$work/net" --lang fr --on 2026-11-25 stats 2026-03-atelier
grep -Eq "^2026 +5 mars, 14h +5 mars, 18h$" "$work/out"
