#!/bin/sh
# aliso import: a poll of Framadate and tables of nobody's, noted once, shown before; what is refused.
. "$(dirname "$0")/assert.sh"
export ALISO_TODAY=2026-09-27
mkdir -p "$work/net/events" "$work/net/invitations"
cd "$work/net"
echo 'network: Essai' > aliso.yaml
cat > structures.yaml <<'Z'
# à nous
- name: VASI
  contacts:
    - {id: odile, name: Odile Marsanne, email: odile@vasi23.example}
- name: Agora
  also: [L'Agora]   # ainsi aussi
- {name: Le Tilleul, place: Guéret}
- name: Les P'tits Débrouillards
- name: Club Ado 1
- name: Club Ado 2
Z
cat > events/2026-09-repart.yaml <<'Z'
title: Ça repart
sessions:
  - {date: 2026-09-24, place: Guéret, time: 18h-20h}
  - {date: 2026-09-26, place: Bourganeuf}
Z
sums() { find . -type f | sort | xargs cksum; }

# Two header rows, a trailing comma, CR LF. Of two columns of one evening the one of its hour is meant; the 30th is no
# session. Nobody is named: Odile is a contact's name, which is only close.
poll="$work/poll.csv"
printf ',24/09/2026,24/09/2026,26/09/2026,30/09/2026,\r\n,18h,20h,10h,9h,\r\n' > "$poll"
printf 'VASI,Oui,Non,Non,Oui,\r\nagora,Si nécessaire,Non,Oui,Inconnu,\r\n' >> "$poll"
printf 'Marsanne Odile,Oui,Oui,Inconnu,Oui,\r\nptits debrouillards,Non,Oui,Oui,Non,\r\nClub Ado 3,Oui,Oui,Oui,Non,\r\n' >> "$poll"
sums > "$work/before"
run 0 "$ALISO" --lang fr import answers repart "$poll" --dry-run
out 'Serait noté dans invitations/2026-09-repart.yaml :'
out '  ligne 2 : {structure: vasi, session: gueret, answer: yes, via: other}'
out '  ligne 5 : {structure: agora, session: bourganeuf, answer: yes, via: other}'
out 'Framadate : 5 lignes lues'
out '  ligne 5 : vasi ?'
out '  ligne 6 : les-p-tits-debrouillards ?'
out '2 reconnues, 2 à confirmer, 1 inconnue'
err '2 colonnes ne désignent pas chacune une séance'
not_out 'Odile'
not_out 'Marsanne'
not_out 'Club Ado 3'
sums | cmp - "$work/before"

run 0 "$ALISO" --lang en import answers repart "$poll" --via meeting
out 'Noted in invitations/2026-09-repart.yaml:'
out '  line 4: {structure: agora, session: gueret, answer: maybe, via: meeting}'
cat > "$work/wanted" <<'Z'
answers:
  - {structure: vasi, session: gueret, answer: yes, via: meeting}
  - {structure: vasi, session: bourganeuf, answer: no, via: meeting}
  - {structure: agora, session: gueret, answer: maybe, via: meeting}
  - {structure: agora, session: bourganeuf, answer: yes, via: meeting}
Z
cmp "$work/wanted" invitations/2026-09-repart.yaml
run 0 "$ALISO" check
no_err

# Twice the same: nothing. What contradicts is shown with its line and not written, all else is.
sums > "$work/before"
run 0 "$ALISO" --lang fr import answers repart "$poll"
out 'Déjà noté : lignes 3, 4'
sums | cmp - "$work/before"
sed 's/^agora,Si nécessaire/agora,Non/' "$poll" > "$work/other.csv"
run 0 "$ALISO" --lang fr import answers repart "$work/other.csv" --accept-close
out 'ligne 4 : {structure: agora, session: gueret, answer: no, via: other}, mais invitations/2026-09-repart.yaml, ligne 4 : {structure: agora, session: gueret, answer: maybe, via: meeting}'
out 'ligne 3 : {structure: vasi, session: gueret, answer: yes, people: 2, via: other}, mais'
out '1 reconnue, 1 inconnue, 3 contradictoires'
grep -q 'les-p-tits-debrouillards, session: bourganeuf, answer: yes' invitations/2026-09-repart.yaml
not grep -q 'agora, session: gueret, answer: no' invitations/2026-09-repart.yaml

# A table of nobody's: known titles, semicolons, Windows-1252. Two people of one structure add up; a structure and an
# address that do not agree are doubtful; another word than yes or no is listed.
printf 'R\351ponses re\347ues\nHorodateur;Nom de la structure;Adresse e-mail;Pr\351sence;Combien\n' > "$work/form.csv"
printf '02/09/2026 10:00:00;Le Tilleul;a@tilleul.example;Oui;2\n03/09/2026 11:00:00;tilleul (le);b@tilleul.example;oui;1\n' >> "$work/form.csv"
printf '03/09/2026;Agora;odile@vasi23.example;Oui;1\n04/09/2026;Club Ado 1;;on verra;\n' >> "$work/form.csv"
printf '05/09/2026;Club Ado 2;c@x.example;Oui;1\n06/09/2026;Club Ado 2;c@x.example;Non;\n' >> "$work/form.csv"
run 0 "$ALISO" --lang fr import answers repart "$work/form.csv" --dry-run --accept-close
err 'lu comme du Windows-1252'
out '{structure: le-tilleul, answer: yes, people: 3, on: 2026-09-03, via: other}'
out '{structure: club-ado-2, answer: no, on: 2026-09-06, via: other}'
out '  ligne 5 : Agora : vasi ou agora ?'
out 'Pas compris : ligne 6'
not_out '@'

# Spellings that were accepted are learnt, where the structure's list of them is, or in a new one.
printf 'Structure;Réponse\nles Agoras;Oui\nTileul;Oui\n' > "$work/learn.csv"
run 0 "$ALISO" --lang fr import answers repart "$work/learn.csv" --session bourganeuf --accept-close --learn
out 'Graphies ajoutées dans structures.yaml :'
out '  ligne 6 : les Agoras'
grep -qx "  also: \[L'Agora, les Agoras\]   # ainsi aussi" structures.yaml
grep -q 'also: \[Tileul\]' structures.yaml
run 0 "$ALISO" import answers repart "$work/learn.csv" --session bourganeuf --format csv
out '2,les Agoras,agora,exact,agora,bourganeuf,yes,,,noted'
run 0 "$ALISO" check
no_err

# Attendance: different persons are a structure's people; the same again is noted already, another number contradicts.
printf 'Structure;Nom;Prénom;Présent\nVASI;Aa;Bb;x\nVASI;Aa;Bb;x\nVASI;Cc;Dd;x\nAgora;Ee;Ff;\nLe Tilleul;Gg;Hh;oui\n' > "$work/sheet.csv"
run 0 "$ALISO" --lang fr import attendance repart "$work/sheet.csv" --session gueret --column structure=Structure --column name=Nom --column first-name=Prénom --column answer=Présent
out ': vasi: 2'
out ': le-tilleul'
not_out agora
run 0 "$ALISO" --lang fr stats repart --format csv
sums > "$work/before"
run 0 "$ALISO" --lang fr import attendance repart "$work/sheet.csv" --session gueret
out 'Déjà noté'
printf 'Structure;Nom\nVASI;Aa\n' > "$work/one.csv"
run 0 "$ALISO" --lang fr import attendance repart "$work/one.csv" --session gueret
out 'ligne 2 : vasi, mais events/2026-09-repart.yaml, ligne'
sums | cmp - "$work/before"

# Structures: those that aren't there, with their town.
printf 'Association;Ville\nLe Tilleul;Guéret\nLa Bobine: fil;Felletin\nLa bobine fil;\nAgoora;\n' > "$work/list.csv"
run 0 "$ALISO" --lang fr import structures "$work/list.csv"
out '{name: "La Bobine: fil", place: Felletin}'
out '  ligne 5 : Agoora : agora ?'
out '2 reconnues, 1 nouvelle, 1 à confirmer'
run 0 "$ALISO" check
no_err

# What is refused: exit status 1, 2 or 3, no line of the table, nothing written.
sums > "$work/before"
printf 'PK\003\004xxxx' > "$work/w.ods"
run 3 "$ALISO" --lang fr import answers repart "$work/w.ods"
err 'ssconvert'
printf 'secret,secret2\nOdile,Marsanne\n' > "$work/unknown.csv"
run 1 "$ALISO" --lang fr import answers repart "$work/unknown.csv"
err 'deux titres'
not_err Odile
not_err secret
printf 'Structure;Réponse\n"VASI;Oui\n' > "$work/quote.csv"
run 1 "$ALISO" --lang fr import answers repart "$work/quote.csv"
err 'ligne 2'
not_err VASI
run 1 "$ALISO" --lang fr import answers repart "$work/one.csv"
err 'aucune colonne ne dit oui ou non'
run 1 "$ALISO" --lang fr import attendance repart "$poll"
err 'aliso import answers'
run 3 "$ALISO" import answers repart "$work/absent.csv"
run 2 "$ALISO" --lang fr import answers repart
err 'ÉVÉNEMENT FICHIER'
run 2 "$ALISO" --lang fr import structures repart "$work/list.csv"
run 2 "$ALISO" --lang fr import answers repart "$poll" --column réponse
err 'first-name'
run 2 "$ALISO" --lang fr import answers repart "$poll" --table zéro
run 2 "$ALISO" --lang fr import answers repart "$poll" --session paris
sums | cmp - "$work/before"
