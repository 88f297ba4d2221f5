#!/bin/sh
# The years of examples/lisieres: rows worked by hand, what a span holds, each format.
. "$(dirname "$0")/assert.sh"
export ALISO_TODAY=2026-11-24
net=$EXAMPLES/lisieres

# events, came, excused, announced, kept of five structures and the last day each was named, counted by hand from the
# files: ten events are noted wholly; the Orties were members at five of them.
run 0 "$ALISO" -C "$net" trends structures --format csv
row() { # STRUCTURE EVENTS CAME EXCUSED ANNOUNCED KEPT LAST
  grep -q "^$1,.*,$2,$2,$3,$3,$4,$4,$5,$5,$6,$6,[0-9-]*,$7," "$work/out" || { echo "no such row: $*"; exit 1; }
}
row le-tilleul 10 7 0 4 4 2026-03-14
row les-bras-ouverts 10 1 2 0 0 2024-10-04
row compagnie-des-orties 5 3 0 1 1 2026-03-14
row mille-et-un-pas 10 0 0 0 0 ''
row fonds-ricochet 10 4 0 0 0 2026-03-14

# What is known by number only: the workshop's 10 to 12 less 2 seen, the assemblies of 2025 (12) and 2026 (11 less 10).
run 0 "$ALISO" -C "$net" --lang fr trends
out '21 à 23 présences d’adhérentes ne sont connues que par leur nombre'
out 'Pas notées : Ça repart (24 et 26 septembre 2026). Annulées : Les Arroques'
cmp "$GOLDEN/lisieres/trends.fr.txt" "$work/out"
run 0 "$ALISO" -C "$net" --lang en trends
cmp "$GOLDEN/lisieres/trends.en.txt" "$work/out"

# One of the two alone.
run 0 "$ALISO" -C "$net" --lang fr trends events
out 'La caravane'
out 'Pas notées : Ça repart'
not_out 'Qui vient'
not_out 'connues que par leur nombre'
run 0 "$ALISO" -C "$net" --lang fr trends structures
out 'Le Tilleul'
out '21 à 23 présences'
not_out 'La caravane'
not_out '(--all)'

# 2025: three events; the workshops' third session, of January 2026, is in another year.
run 0 "$ALISO" -C "$net" --lang fr trends --during 2025
out 'Lisières, de mars à décembre 2025 : 3 événements notés'
out '7 sur 27              16'
not_out 'Assemblée générale 2026'
run 0 "$ALISO" -C "$net" trends --during 2022
out 'nothing was recorded'
run 2 "$ALISO" -C "$net" --lang fr trends --during 2025-13
err 'n’est pas une période'

# Bars without UTF-8; half as long below 80 columns.
run 0 env LC_ALL=C "$ALISO" -C "$net" trends
out '#########--.........'
run 0 env COLUMNS=60 "$ALISO" -C "$net" trends
out '████░░····'
not_out '█████████░░'
run 0 "$ALISO" -C "$net" trends --format markdown
out '| 4 octobre 2024 | Petit déjeuner des élus | 6 | 6 sur 26 (23'

# One structure, session by session: what stands of Ciné-Lune in the files, by hand.
run 0 "$ALISO" -C "$net" --lang fr trends 'Ciné-Lune'
out '23 sept. 2023   Forum de rentrée       oui       –           venue (1 personne)'
out 'excusée'
out 'Notée par son nom à 4 sur 10 événements, excusée 1 fois ; dernière venue le 14'
run 0 "$ALISO" -C "$net" trends cine-lune --format csv
out '2025-06-fete-des-lisieres,pierrelande,2025-06-28,true,true,yes,true,3,3,false,false'
out '2024-02-assemblee-generale,pierrelande,2024-02-03,true,true,no,false,,,true,true'
out '2025-03-assemblee-generale,castelombre,2025-03-15,true,true,,,,,false,false'
run 0 "$ALISO" -C "$net" trends cine-lune --format json
out '"schema": "aliso/history/1"'
run 2 "$ALISO" -C "$net" trends nobody
err 'nobody'

# Some of it: of the five structures of culture (the Orties are no members from 2024 to May 2025) four came to the forum,
# and those ten to twelve that the workshop counted may all be among the 22 others. People are everybody's.
run 0 "$ALISO" -C "$net" --lang fr trends --where tag=culture
out 'Seulement : tag=culture'
out '4 sur 5          103 à 123'
out '0 à 5 sur 5    au moins 28'
out 'Moulin de Vignecourte  2 sur 10'
not_out 'Le Tilleul'
run 0 "$ALISO" -C "$net" trends structures --where tag=Café --where 'id!=Le Fil à linge' --format csv
[ "$(cut -d, -f1 "$work/out")" = "structure
la-grange-aux-mots" ]
run 0 "$ALISO" -C "$net" trends events --kind "l'assemblée GENERALE" --where place=Castelombre,pierrelande --format csv
[ "$(cut -d, -f1 "$work/out")" = "id
2024-02-assemblee-generale
2025-03-assemblee-generale" ] || { cat "$work/out"; exit 1; }
run 0 "$ALISO" -C "$net" trends --where role=partner --format json
out '"where": ['
run 2 "$ALISO" -C "$net" --lang fr trends --where ville=Guéret
err 'Les clés sont : home, tag, role, network, member, id, place, kind, status'
run 2 "$ALISO" -C "$net" --lang fr trends --where role=partenaire
err 'Vouliez-vous dire partner ?'
run 2 "$ALISO" -C "$net" --lang en trends --where tag
err 'is no condition'
run 2 "$ALISO" -C "$net" --lang en trends --where tag=nothing-such
err 'there is no such organisation'
run 2 "$ALISO" -C "$net" trends cine-lune --where tag=culture
err 'place, kind, status'
run 0 "$ALISO" -C "$net" trends cine-lune --kind forum --format csv
[ "$(wc -l < "$work/out")" = 2 ]

# The waves: 27 had not answered when the letters and mails of 9 February 2026 went out, 7 dated answers came before the
# mail of 4 March, 4 of them by the 16th; the assembly of 2025 has 16 answers without a date.
run 0 "$ALISO" -C "$net" --lang fr trends waves
out 'courriel et courrier du 9 février 2026 : 27 n’avaient pas répondu ; 7 réponses'
out 'suivi, dont 4 en une semaine'
out '16 réponses n’ont pas de date : elles ont pu suivre n’importe quel envoi.'
not_out 'grâce'
run 0 "$ALISO" -C "$net" trends waves --during 2026 --format csv
out '2026-03-assemblee-generale,1,email; post,2026-02-09,27,27,27,27,7,7,4,4'
run 0 "$ALISO" -C "$net" trends waves --during 2022
out 'No waves.'
# A wave to partners alone: no member's answer can follow it, so that it has no heading either.
mkdir -p "$work/partners/events" "$work/partners/invitations"
echo 'network: P' > "$work/partners/aliso.yaml"
printf -- '- {name: Un}\n- {name: Deux, role: partner}\n' > "$work/partners/structures.yaml"
printf 'title: Soirée\ndate: 2026-01-12\npresent: [un]\n' > "$work/partners/events/2026-01-soiree.yaml"
printf 'waves:\n  - {channel: email, on: 2026-01-02, to: partners}\nanswers:\n  - {structure: un, answer: yes}\n' \
  > "$work/partners/invitations/2026-01-soiree.yaml"
run 0 "$ALISO" -C "$work/partners" --lang fr --on 2026-03-01 trends waves
out 'Aucun envoi aux adhérentes.'
not_out 'Soirée'
run 0 "$ALISO" -C "$work/partners" --on 2026-03-01 trends waves --format json
out '2026-01-soiree'

# Who has not been heard of: the club was called in January 2024 and answered; seven events since whose members are known
# by name for the most part, one called for nothing in 2025. Nobody’s number stands there.
run 0 "$ALISO" -C "$net" --lang fr trends calls
out 'Club des aînés de Castelombre : pas de nouvelles depuis le 29 janvier 2024'
out 'jusqu’à 7 rencontres ; un appel sans réponse'
not_out 'Le Tilleul'
run 0 "$ALISO" -C "$net" --lang fr trends calls --all
out 'Le Tilleul : dernières nouvelles le 3 septembre 2026 (réponse)'
run 0 "$ALISO" -C "$net" trends --format json
out '"heard_by": "call"'
out '"phone": true'
not_out '05 55'

# A picture: every event in words too, one not noted as a gap, nothing fetched, no font named.
run 0 "$ALISO" -C "$net" trends --format svg
cmp "$GOLDEN/lisieres/trends.fr.svg" "$work/out"
cp "$work/out" "$work/picture.svg"
python3 - "$work/picture.svg" <<'PY'
import sys, xml.dom.minidom
picture = xml.dom.minidom.parse(sys.argv[1]).documentElement
assert (picture.getAttribute("width"), picture.getAttribute("height")) == ("720", "360")
said = picture.getElementsByTagName("desc")[0].firstChild.data
assert said.count("\n") == 11 and "12 sur 26" in said and "non noté" in said
sure = [r for r in picture.getElementsByTagName("rect") if r.getAttribute("fill") == "#888"]
open_ended = [r for r in picture.getElementsByTagName("rect") if r.getAttribute("fill") == "url(#open)"]
assert (len(sure), len(open_ended)) == (10 + 1, 2 + 1), (len(sure), len(open_ended))  # and one of each in the legend
text = picture.toxml()
assert "font-family" not in text and "href" not in text and "<script" not in text
PY
run 0 "$ALISO" -C "$net" trends --during 2022 --format svg
out 'Rien n’a été noté.'
run 2 "$ALISO" -C "$net" trends calls --format svg

# A filter that leaves no member: counts, no share; a span without anything names itself.
run 0 "$ALISO" -C "$net" trends --where role=partner
out 'Forum de rentrée                               0     103 to 123'
run 0 "$ALISO" -C "$net" --lang fr trends --during 2022
out 'rien n’a été noté (2022)'
run 2 "$ALISO" -C "$net" trends --kind zzz
err 'no event is of that kind: zzz'
