#!/bin/sh
# aliso attend: who came, to the byte; what is there already; the loop at the door.
. "$(dirname "$0")/assert.sh"
here=$(cd "$(dirname "$0")" && pwd)
cp -r "$EXAMPLES/parole-de-reseau" "$work/net"
cd "$work/net"
file=events/2022-04-parole-de-reseau.yaml
cp "$file" "$work/before"

run 0 "$ALISO" --lang en attend 2022-04 VASI --session "Guéret" --people 2
no_err
out "noted for Guéret, Thursday 7 April 2022, in $file, line 14: vasi: 2"
[ "$(sed -n 14p "$file")" = "      - vasi: 2" ] || exit 1
sed 14d "$file" | cmp - "$work/before" || exit 1
# Of several sessions, today's.
run 0 "$ALISO" --on 2022-04-14 attend 2022-04 la-dynamo
[ "$(sed -n 24p "$file")" = "      - la-dynamo" ] || exit 1
run 0 "$ALISO" attend 2022-04 les-moussus --session masgot --excused
[ "$(sed -n 25,26p "$file")" = "    excused:
      - les-moussus" ] || exit 1
run 0 "$ALISO" check
no_err

# There already: nothing changes; said otherwise: the line to change is shown.
cp "$file" "$work/noted"
run 0 "$ALISO" --lang en attend 2022-04 vasi --session gueret
out "already noted for Guéret, Thursday 7 April 2022, line 14: vasi: 2; nothing was changed"
run 0 "$ALISO" attend 2022-04 vasi --session gueret --people 2
run 0 "$ALISO" attend 2022-04 les-moussus --session masgot --excused
run 1 "$ALISO" --lang en attend 2022-04 vasi --session gueret --people 3
err "$file:14:9: error: vasi is noted with another number of people; nothing was changed"
err "change this line by hand: vasi: 3"
run 1 "$ALISO" attend 2022-04 les-moussus --session masgot
run 1 "$ALISO" attend 2022-04 vasi --session gueret --excused
cmp "$work/noted" "$file" || exit 1

# Outside structures, people who came for themselves, the contacts who came for a structure.
sed -i 's/^  name: FOL 23$/&\n  contacts: [{id: m-d, name: Marion Dubreuil}]/' structures.yaml
run 0 "$ALISO" --lang en attend 2022-04 --guest "Le Papier Buvard" --session masgot --people 2
out "noted for Masgot, Thursday 14 April 2022, in $file, line 25: {guest: Le Papier Buvard, people: 2}"
run 0 "$ALISO" attend 2022-04 --session masgot --public 12
run 0 "$ALISO" --lang fr attend 2022-04 fol-23 --session masgot --with "marion dubreuil"
out "noté pour Masgot, jeudi 14 avril 2022, dans $file, ligne 27 : {structure: fol-23, people: [m-d]}"
[ "$(sed -n 25,27p "$file")" = "      - {guest: Le Papier Buvard, people: 2}
      - public: 12
      - {structure: fol-23, people: [m-d]}" ] || exit 1
run 0 "$ALISO" --lang en stats 2022-04
out "who came as individuals"
run 0 "$ALISO" check
no_err
cp "$file" "$work/more"
run 1 "$ALISO" --lang en attend 2022-04 --session masgot --public 13
err "change this line by hand: public: 13"
run 2 "$ALISO" --lang fr attend 2022-04 --session masgot --guest vasi
err "« vasi » est dans structures.yaml : sans --guest, donnez son identifiant : vasi"
run 2 "$ALISO" --lang fr attend 2022-04 fol-23 --session masgot --with personne
err "fol-23 n’a pas de contact « personne » ; ses contacts :"
cmp "$work/more" "$file" || exit 1
cp "$work/noted" "$file"

# A name that another file has as a structure's, which structures.yaml no longer has: noted, and not without a word.
printf 'title: Fête\ndate: 2021-05-12\n' > events/2021-05-fete.yaml
printf 'answers:\n  - {structure: Les Ampoules, answer: yes}\n' > invitations/2021-05-fete.yaml
run 0 "$ALISO" --lang fr attend 2022-04 --guest "les ampoules" --session masgot
out "guest: les ampoules"
err "« les ampoules » est noté comme une structure extérieure, mais invitations/2021-05-fete.yaml nomme ainsi une structure"
run 0 "$ALISO" attend 2022-04 --guest "Ondes" --session masgot
no_err
rm events/2021-05-fete.yaml invitations/2021-05-fete.yaml
cp "$work/noted" "$file"

# What isn't understood.
run 2 "$ALISO" --lang en attend 2022-04 vasi
err "give one’s id with --session:"
err "  gueret  2022-04-07"
run 2 "$ALISO" --lang en attend 2022-04
err "STRUCTURE, --guest or --public is missing; only on a terminal"
run 2 "$ALISO" attend 2022-04 vasi --session paris
run 2 "$ALISO" attend 2022-04 vasi --session gueret --people 0
run 2 "$ALISO" attend 2022-04 vasi --session gueret --people 2 --excused
cmp "$work/noted" "$file" || exit 1

# A session at the top of the file, with and without a headcount; none but one is not cancelled.
mkdir -p "$work/one/events"
cd "$work/one"
echo 'network: Essai' > aliso.yaml
printf -- '- name: VASI\n- name: Agora\n' > structures.yaml
printf 'title: Soirée\r\ndate: 2026-01-20\r\nheadcount: 9   # compté\r\n\r\ncourse: |\r\n  Bien.\r\n' > events/soiree.yaml
run 0 "$ALISO" attend soiree vasi
run 0 "$ALISO" attend soiree agora --people 1
printf 'title: Soirée\r\ndate: 2026-01-20\r\nheadcount: 9   # compté\r\npresent:\r\n  - vasi\r\n  - agora: 1\r\n\r\ncourse: |\r\n  Bien.\r\n' |
  cmp - events/soiree.yaml || { cat events/soiree.yaml; exit 1; }
printf 'title: Deux\nsessions:\n  - {date: 2026-01-20, place: Guéret, status: cancelled}\n  - {date: 2026-01-21, place: Masgot}\n' > events/deux.yaml
run 0 "$ALISO" attend deux vasi
grep -qx '  - {date: 2026-01-21, place: Masgot, present: \[vasi\]}' events/deux.yaml || { cat events/deux.yaml; exit 1; }

# Nobody can have come to a cancelled session.
printf 'title: Rien\ndate: 2026-01-20\nstatus: cancelled\n' > events/rien.yaml
run 2 "$ALISO" --lang en attend rien vasi
err "the session 2026-01-20 is cancelled"
run 2 "$ALISO" --lang en attend deux vasi --session gueret
err "the session gueret is cancelled"

# A session is called by its day too; an answer about a cancelled one is noted, and said to change nothing.
run 0 "$ALISO" --lang en attend deux agora --session 2026-01-21
out "in events/deux.yaml"
printf 'title: Stage\ndate: 2026-02-03..2026-02-04\nid: stage\n' > events/stage.yaml
run 0 "$ALISO" --lang en answer stage agora yes --session 2026-02-04
out "session: stage"
printf 'title: Jour\nsessions:\n  - {date: 2026-01-20, id: un}\n  - {date: 2026-01-20, id: deux}\n  - {date: 2026-01-21}\n' > events/jour.yaml
run 2 "$ALISO" --lang en attend jour agora --session 2026-01-20
err "several sessions are “2026-01-20”; give the id of one:"
err "  deux  2026-01-20"
not grep -q 2026-01-21 "$work/err"
rm events/jour.yaml
run 2 "$ALISO" --lang en attend deux agora --session 2026-01-22
err "there is no session “2026-01-22”"
run 0 "$ALISO" --lang fr answer deux vasi no --session 2026-01-20
err "la séance Guéret est annulée : la réponse est notée, mais n’y change rien"
grep -q 'structure: vasi, session: gueret, answer: no' invitations/deux.yaml || exit 1
run 0 "$ALISO" --lang en answer rien vasi no
err "the session 2026-01-20 is cancelled: the answer is noted, but changes nothing"
run 0 "$ALISO" --lang en answer deux agora yes --session 2026-01-21
no_err
run 0 "$ALISO" --lang en answer deux agora yes
no_err
printf 'title: Rien\nsessions:\n  - {date: 2026-01-20, place: Guéret, status: cancelled}\n  - {date: 2026-01-21, place: Masgot, status: cancelled}\n' > events/rien-deux.yaml
run 0 "$ALISO" --lang en answer rien-deux vasi no
err "the session Guéret is cancelled: the answer is noted, but changes nothing"

# A text that ends the file without a line end: it needs none, unless its line ends are kept as they are.
printf 'title: Fin\nsessions:\n  - date: 2026-01-20\n    course: |\n      Bien.' > events/fin.yaml
run 0 "$ALISO" attend fin vasi
printf 'title: Fin\nsessions:\n  - date: 2026-01-20\n    course: |\n      Bien.\n    present:\n      - vasi' |
  cmp - events/fin.yaml || { cat events/fin.yaml; exit 1; }
printf 'title: Fin\nsessions:\n  - date: 2026-01-20\n    course: |+\n      Bien.' > events/fin.yaml
run 0 "$ALISO" attend fin vasi
printf 'title: Fin\nsessions:\n  - date: 2026-01-20\n    course: |+\n      Bien.\n    present:\n      - vasi\n' |
  cmp - events/fin.yaml || { cat events/fin.yaml; exit 1; }

# At the door.
run 0 /usr/bin/python3 "$here/door.py" "$ALISO" "$work/before" "$work/net"
