#!/bin/sh
# aliso list: rows counted by hand in the files of examples/lisieres, each format, who may read a file of contacts.
. "$(dirname "$0")/assert.sh"
export ALISO_TODAY=2026-11-24
net=$EXAMPLES/lisieres
first() { cut -d, -f1 "$work/out" | tr '\n' ' '; }

# Names without their articles: L'Étape after Épicerie, Le Fil after Fablab, Le Tilleul under T.
run 0 "$ALISO" -C "$net" list structures --where tag=culture,cafe --where member=yes --format csv
[ "$(first)" = "id cine-lune compagnie-des-orties le-fil-a-linge la-grange-aux-mots moulin-de-vignecourte les-tetes-en-l-air " ] || {
  cat "$work/out"; exit 1; }
run 0 "$ALISO" -C "$net" list structures --where 'home!=PIERRELANDE' --where tag=aînés --format json
out '"kind": "structures"'
out '"id": "club-des-aines-de-castelombre"'
not_out 'amicale-du-canal'
run 0 "$ALISO" -C "$net" --lang fr list structures --where role=partner --sort=-name
[ "$(sed -n '2s/ .*//p' "$work/out")" = pays-des-lisieres ] || { cat "$work/out"; exit 1; }
out partenaire
run 0 "$ALISO" -C "$net" list structures --sort -place --format csv
[ "$(sed -n '2s/,.*//p' "$work/out")" = moulin-de-vignecourte ] || { cat "$work/out"; exit 1; }

# Events by their days; what is owed of the one that nobody noted; the galette was cancelled.
run 0 "$ALISO" -C "$net" list events --format csv
[ "$(sed -n '2s/,.*//p' "$work/out")" = 2023-09-forum-de-rentree ] || { cat "$work/out"; exit 1; }
grep -q '^2025-01-galette,.*,cancelled,$' "$work/out"
grep -q '^2026-09-ca-repart,2026-09-24,.*,2,held,"presences, debrief"$' "$work/out"
run 0 "$ALISO" -C "$net" list events --kind 'assemblee generale' --format csv
[ "$(wc -l < "$work/out")" = 4 ]
run 0 "$ALISO" -C "$net" list events --where status=cancelled --format csv
[ "$(first)" = "id 2025-01-galette " ] || { cat "$work/out"; exit 1; }

# Who was invited to the assembly and has said nothing; apologies and proxies are answers.
run 0 "$ALISO" -C "$net" list answers 2026-03 --where answer=none --format csv
out '2026-03-assemblee-generale,montbruyere,la-bobine,none,,,,,,'
not_out cine-lune
run 0 "$ALISO" -C "$net" list answers 2026-03 --format csv
out '2026-03-assemblee-generale,montbruyere,cine-lune,maybe,'
not_out ,none,
run 0 "$ALISO" -C "$net" list answers --where event=2023-11 --where answer=maybe --format csv
# By number only: 3 to 4 and 6 members said maybe.
[ "$(tail -n +2 "$work/out")" = "2023-11-parlons-cooperation,castelombre,,maybe,,,,,3,4
2023-11-parlons-cooperation,lannebrune,,maybe,,,,,6,6" ] || { cat "$work/out"; exit 1; }
run 0 "$ALISO" -C "$net" --lang fr list answers 2026-03
out 'peut-être'
not_out 'Assemblée'

# Actions by the day by which they are to be done.
run 0 "$ALISO" -C "$net" list actions --where overdue=yes --format csv
[ "$(head -2 "$work/out" | tail -1 | cut -d, -f1)" = 2025-04-01 ] || { cat "$work/out"; exit 1; }
not_out ',done,'
run 0 "$ALISO" -C "$net" list actions --where owner='Moulin de Vignecourte' --where status=doing --format json
out '"overdue": true'
run 0 "$ALISO" -C "$net" list actions 2025-06 --format csv
grep -q "^2026-06-01,Des gobelets et de l'eau,l-epicerie-du-pont,done,2025-06-fete-des-lisieres,false$" "$work/out"

# What is still to be done, for a diary: not what is done; the same UIDs each time; for its owner alone.
run 0 "$ALISO" -C "$net" list actions --where status=open,doing --format csv
open=$(tail -n +2 "$work/out" | wc -l)
run 0 "$ALISO" -C "$net" list actions --format ics
[ "$(grep -c '^BEGIN:VTODO' "$work/out")" = "$open" ] || { cat "$work/out"; exit 1; }
grep -q "^STATUS:IN-PROCESS$(printf '\r')$" "$work/out"
grep -q "^DTSTAMP:20261124T000000Z$(printf '\r')$" "$work/out"
not_out 'gobelets'
run 0 "$ALISO" -C "$net" list actions --format ics -o "$work/todo.ics"
cmp "$work/out" /dev/null
[ "$(stat -c %a "$work/todo.ics")" = 600 ]
# Two of one title are told apart by their place in the file, whatever else is asked for.
mkdir -p "$work/diary/events"
printf 'network: Un\n' > "$work/diary/aliso.yaml"
printf -- '- {id: a, name: A}\n' > "$work/diary/structures.yaml"
cat > "$work/diary/events/2026-01-un.yaml" <<'END'
title: Un
date: 2026-01-08
debrief:
  proposals:
    - {title: Une charte, text: Pour les salles., due: 2026-06-01, status: done}
    - {title: Une charte, text: Pour le matériel., due: 2026-03-01, owner: a}
END
for asked in --sort=due --where=owner=a; do
  run 0 "$ALISO" -C "$work/diary" list actions --format ics "$asked"
  [ "$(grep -c '^UID' "$work/out")" = 1 ]
  out 'UID:2026-01-un.une-charte-2@un.invalid'
done
run 2 "$ALISO" -C "$net" --lang fr list events --format ics
err '--format ics va avec list actions'

# Of the needs two are one, sought by two structures; sewing machines may be met by a café that lends some.
run 0 "$ALISO" -C "$net" list needs --format csv
out 'comptable à temps partagé,"ressort, les-jardins-d-aube",,'
out 'machines à coudre,la-bobine,,le-fil-a-linge'
out 'bénévoles le mercredi,le-tilleul,roule-ma-poule,'
run 0 "$ALISO" -C "$net" list offers --where place=Sauvelande --format csv
out 'machines en libre-service,le-fil-a-linge,,la-bobine'
not_out 'écran gonflable'
run 0 "$ALISO" -C "$net" list networks --format markdown --lang fr
out '| Réseau | Structures | Dans aucun autre |'
run 0 "$ALISO" -C "$net" list feedback --where structure='Les Passeurs' --format csv
out 'pour remplir'

# Contacts are for their owner alone, and none is in a message of ours.
run 0 "$ALISO" -C "$net" list contacts --where id=cine-lune --format csv -o "$work/contacts.csv"
[ "$(stat -c %a "$work/contacts.csv")" = 600 ]
grep -q '^cine-lune,projection,Projection,,cine@example.org,05 36 49 20 16,,true$' "$work/contacts.csv"
: > "$work/open.csv"
chmod 644 "$work/open.csv"
run 0 "$ALISO" -C "$net" list contacts -o "$work/open.csv"
[ "$(stat -c %a "$work/open.csv")" = 600 ]

# For a spreadsheet: marked as UTF-8, cells between `;`, and no formula.
mkdir "$work/net"
printf 'network: N\n' > "$work/net/aliso.yaml"
printf -- '- {name: "=1+1; une", place: "-2", tags: ["@x"]}\n- {name: B, place: a;b}\n' > "$work/net/structures.yaml"
run 0 "$ALISO" -C "$work/net" list structures --format csv --spreadsheet
printf '\357\273\277id;name;role;place;member;tags\n1-1-une;"'"'"'=1+1; une";member;'"'"'-2;true;'"'"'@x\nb;B;member;"a;b";true;\n' > "$work/expected"
cmp "$work/expected" "$work/out"
run 0 "$ALISO" -C "$net" stats 2026-03 --format csv --spreadsheet
out ';1,571;1,571;'
run 0 "$ALISO" -C "$net" trends --format csv --spreadsheet
out ';0,520;'
run 2 "$ALISO" -C "$net" list structures --spreadsheet
err '--spreadsheet'

# What can't be.
run 2 "$ALISO" -C "$net" --lang en list
err 'WHAT'
run 2 "$ALISO" -C "$net" --lang en list structurs
err 'Did you mean structures?'
run 2 "$ALISO" -C "$net" --lang fr list actions --where tag=x
err 'Les clés sont : status, owner, event, kind, overdue'
run 2 "$ALISO" -C "$net" list structures cine-lune
run 2 "$ALISO" -C "$net" --lang fr list events --sort couleur
err '--sort accepte : id, date, title, kind, sessions, status, owed'
run 2 "$ALISO" -C "$net" list answers 2031
run 0 "$ALISO" -C "$net" --lang fr list structures --where tag=rien
out 'Rien à afficher.'
run 0 "$ALISO" -C "$net" list structures --where tag=rien --format json
out '"items": []'
run 2 "$ALISO" -C "$net" list structures -o "$net/structures.yaml"
