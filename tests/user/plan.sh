#!/bin/sh
# aliso plan: the dates that meet the criteria, why others fell out, places, polls, and the edges of all this.
. "$(dirname "$0")/assert.sh"
seed=$EXAMPLES/parole-de-reseau
net=$EXAMPLES/lisieres

# The criteria of April 2022 leave the two evenings that were held: of 30 days 26 are no Thursdays, and the Thursdays 21
# and 28 are in the spring holidays of zone A. On the 14th the CAF met; what no calendar tells is repeated.
run 0 "$ALISO" -C "$seed" --lang fr plan 2022-04 --on 2022-02-01
no_err
out 'Parole de réseau : 2 dates conviennent en avril 2022'
out 'jeudi 7 avril 2022, dans 65 jours'
out 'jeudi 14 avril 2022, dans 72 jours — le même jour : une réunion à la CAF'
out 'Pour 2 séances :'
out '  jeudi 7 avril 2022 et jeudi 14 avril 2022'
out 'Écartés : 26 jours hors du jeudi, 2 autres jours de vacances de'
out '  En soirée mais pas trop tard'
out '  Des lieux conviviaux'
not_out 'En fin de semaine'
run 0 "$ALISO" -C "$seed" --lang en plan 2022-04 --on 2022-02-01 -v
out 'Thursday 7 April 2022, in 65 days'
out 'Friday 8 April 2022: not a Thursday'
out 'Thursday 21 April 2022: in the spring holidays'
out 'Monday 18 April 2022: not a Thursday; in the spring holidays; a public holiday'
# Before what was noted since: the day decides, not the presences in the file.
run 0 "$ALISO" -C "$seed" plan 2022-04 --on 2022-04-07 --format json
python3 - "$work/out" <<'PY'
import json, sys
plan = json.load(open(sys.argv[1]))
assert list(plan) == ["schema", "on", "event", "during", "outside", "zone", "weekdays", "sessions", "found", "dates", "sets",
                      "near"], list(plan)
assert plan["schema"] == "aliso/plan/1" and plan["event"] == "2022-04-parole-de-reseau"
assert plan["during"] == {"first": "2022-04-08", "last": "2022-04-30"}
assert plan["outside"] == ["school-holidays", "public-holidays", "events"] and plan["zone"] == "A"
assert plan["weekdays"] == ["thursday"] and plan["sessions"] == 2 and plan["found"] == 1
# On the 7th 4 of 29 to 31 members came, which is no exact share: no habit.
assert plan["dates"] == [{"date": "2022-04-14", "weekday": "thursday", "days": 7, "flags": ["alongside"],
                          "event_gap": None, "habit": None}], plan["dates"]
assert plan["sets"] == [] and plan["near"] == []
PY

# Flags, in their order of cost; Saturdays: 43 % at four events, and 26 % over all days.
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-04-01 --during 2026-05-04..2026-05-11
out 'samedi 9 mai 2026, dans 38 jours — long week-end (le 8 mai est férié) ; jour'
out '% des adhérentes en moyenne (4 rencontres), 26 % tous jours'
out 'Écartés : un jour férié.'
run 0 "$ALISO" -C "$net" --lang en plan --on 2026-04-01 --during 2026-05-04..2026-05-11
out 'Saturday 9 May 2026, in 38 days — a long weekend (8 May is a public holiday); a'
out 'On Saturdays 43% of members on average (4 events), 26% over all days.'
run 0 "$ALISO" -C "$net" plan --on 2026-04-01 --during 2026-05-04..2026-05-11 --format csv
# From the assembly of 14 March to 9 May there are 17 + 30 + 9 days.
out '2026-05-09,saturday,38,"long-weekend, good-weekday",1,56'
out '2026-05-10,sunday,39,long-weekend,2,57'
not_out '2026-05-08'
run 0 "$ALISO" -C "$net" plan --on 2026-04-01 --during 2026-05-04..2026-05-11 --format csv --spreadsheet
out 'date;weekday;days'
run 2 "$ALISO" -C "$net" plan --spreadsheet
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-07-01 --during 2026-07-13 --outside none
out 'lundi 13 juillet 2026, dans 12 jours — pont (le 14 juillet est férié)'
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-07-01 --during 2026-07-03
out 'vendredi 3 juillet 2026, dans 2 jours — veille des vacances d’été'
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-07-01 --during 2026-07-02
out 'jeudi 2 juillet 2026, demain'
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-07-01 --during 2026-09-21..2026-09-25
out 'mercredi 23 septembre 2026, dans 84 jours — à un jour de « Ça repart »'
out 'Écartés : un jour où le réseau a déjà un événement.'
# Its own sessions are no other events.
run 0 "$ALISO" -C "$net" --lang fr plan 2026-09 --on 2026-07-01 --limit 8
out 'jeudi 24 septembre 2026, dans 85 jours'
not_out 'à un jour de'
run 0 "$ALISO" -C "$net" --lang fr plan 2026-09 --on 2026-07-01 --limit 7
out '… et une autre (--limit)'

# Options take the place of the rules of their kind.
run 0 "$ALISO" -C "$seed" --lang fr plan 2022-04 --on 2022-02-01 --weekday 'first tuesday,friday' --during 2022-03
out 'mardi 1er mars 2022, dans 28 jours'
out 'vendredi 4 mars 2022, dans 31 jours'
not_out 'jeudi'
not_out 'mardi 8 mars'
run 0 "$ALISO" -C "$seed" --lang fr plan 2022-04 --on 2022-02-01 --outside public-holidays --sessions 1
out 'jeudi 21 avril 2022'
not_out 'séances'
run 2 "$ALISO" -C "$seed" --lang fr plan 2022-04 --weekday jeudi
err 'Vouliez-vous dire thursday ?'
run 2 "$ALISO" -C "$seed" --lang fr plan 2022-04 --weekday zzz
err 'n’est pas un jour de la semaine'
run 2 "$ALISO" -C "$seed" --lang fr plan 2022-04 --outside vacances
err 'Vouliez-vous dire school-holidays ?'
run 2 "$ALISO" -C "$seed" --lang fr plan 2022-04 --outside none,events
err 'none ne se combine pas avec autre chose'
for number in 0 -1 x 32 ''; do
  run 2 "$ALISO" -C "$seed" --lang en plan 2022-04 --sessions "$number"
  err 'not a number from 1 to 31'
done
run 2 "$ALISO" -C "$seed" --lang fr plan --limit 0
run 2 "$ALISO" -C "$seed" --lang fr plan --during hier
err 'n’est pas une période'

# EVENT of none, or of several; a period that is over, open, or over two years long.
run 2 "$ALISO" -C "$net" plan zzz
run 2 "$ALISO" -C "$net" plan assemblee
run 2 "$ALISO" -C "$seed" --lang fr plan 2022-04 --on 2026-01-01
err 'la période que demandent les critères (during) est passée, au 1er janvier 2026'
run 2 "$ALISO" -C "$net" --lang en plan --on 2026-01-01 --during 2025
err '--during: this period is over, on 1 January 2026; give another one'
run 2 "$ALISO" -C "$net" --lang fr plan --on 2026-04-01 --during 2026-04-01
err '--during : seuls les jours après aujourd’hui, 1er avril 2026, sont regardés'
run 2 "$ALISO" -C "$net" --lang en plan --on 2026-01-01 --during 2026-02..
err 'has no end'
run 2 "$ALISO" -C "$net" --lang en plan --on 2026-01-01 --during 2026-02..2028-02
err 'more than two years'
run 0 "$ALISO" -C "$net" plan --on 2026-01-01 --during 2027..2028 --limit 1

# Nothing found: what comes near, by one rule; a day that breaks one twice is among them.
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-06-01 --during 2026-07-14..2026-07-16 --weekday tuesday,thursday
out 'Lisières, du 14 au 16 juillet 2026'
out 'Aucune date ne convient. Au plus près : mardi 14 juillet 2026, mais en vacances'
out 'férié (14 juillet)'
out '  jeudi 16 juillet 2026, mais en vacances d’été'
run 0 "$ALISO" -C "$net" --lang en plan --on 2026-06-01 --during 2026-07-16
out 'No date meets it all. Nearest: Thursday 16 July 2026, but in the summer'
run 1 "$ALISO" -C "$net" plan --on 2026-06-01 --during 2026-07-16 --exit-code --format json
no_err
python3 - "$work/out" <<'PY'
import json, sys
plan = json.load(open(sys.argv[1]))
assert plan["found"] == 0 and plan["dates"] == [] and plan["event"] is None and plan["weekdays"] == []
assert [(one["date"], one["broken"]) for one in plan["near"]] == [("2026-07-16", ["school-holidays"])]
PY
run 0 "$ALISO" -C "$net" plan --on 2026-06-01 --during 2026-06 --exit-code
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-06-01 --during 2026-07-16 --weekday tuesday
out 'Aucune date ne convient, et aucune n’en est proche.'

# Where the table of school holidays ends; asked for without a zone.
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-10-01 --during 2027-09-06..2027-09-08
out 'lundi 6 septembre 2027, dans 340 jours — vacances scolaires non connues'
out 'Vacances scolaires non connues au-delà du '
mkdir -p "$work/plain/events"
echo 'network: Plain' > "$work/plain/aliso.yaml"
printf -- '- {name: Un, place: Bourg}\n- {name: Deux, place: Bourg}\n' > "$work/plain/structures.yaml"
cat > "$work/plain/events/2026-09-fete.yaml" <<EOF
title: Fête 2026
date: 2026-09-10
criteria:
  - {text: Hors vacances, rule: {outside: [school-holidays]}}
EOF
run 0 "$ALISO" -C "$work/plain" --lang fr plan 2026-09 --on 2026-06-01 --limit 2
out 'Vacances scolaires non vérifiées : la zone du réseau n’est pas indiquée.'
run 0 "$ALISO" -C "$work/plain" plan 2026-09 --on 2026-06-01 --format json
python3 - "$work/out" <<'PY'
import json, sys
plan = json.load(open(sys.argv[1]))
assert plan["zone"] is None and plan["during"] == {"first": "2026-06-22", "last": "2026-09-20"}
assert plan["found"] == 91 - 2  # 14 July and 15 August; its own day is no other event's
assert all("school-holidays-unknown" in one["flags"] for one in plan["dates"]) and len(plan["dates"]) == 10
PY
run 0 "$ALISO" -C "$work/plain" plan --on 2026-06-01 --format json
not_out 'school-holidays-unknown'

# Criteria without a weekday in common leave no day; a weekday given twice is one.
cat > "$work/plain/events/2026-10-deux.yaml" <<EOF
title: Deux
date: 2026-10-01
criteria:
  - {text: Un jeudi, rule: {weekday: thursday}}
  - {text: Un vendredi, rule: {weekday: friday}}
EOF
run 2 "$ALISO" -C "$work/plain" --lang fr plan 2026-10 --on 2026-06-01
err 'les jours de la semaine que demandent les critères n’ont rien en commun'
run 0 "$ALISO" -C "$work/plain" --lang en plan 2026-10 --on 2026-06-01 --weekday thursday,thursday --during 2026-09-11
out 'No date meets it all. Nearest: Friday 11 September 2026, but not a Thursday'
not_out neither
run 0 "$ALISO" -C "$work/plain" --lang en plan --on 2026-06-01 --weekday 'thursday,first saturday' --during 2026-09-11
out 'but neither a Thursday'
rm "$work/plain/events/2026-10-deux.yaml"
# A public holiday among the school holidays is counted with these: the others are "other" ones.
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-06-01 --during 2026-07-13..2026-11-12
out 'un autre jour férié'

# Places: the arithmetic is in tests/unit/figures/places_test.cpp; no coordinates at all are said.
run 0 "$ALISO" -C "$net" --lang fr plan 2026-09 --on 2026-07-01 --places
out 'Sauvelande : 8 km en moyenne, 13 au plus (Radio Bruyère), 27 à moins de 20 km'
out 'le plus court, le plus équitable'
out 'Aubelongue : 13 km en moyenne'
out 'c’est son tour (aucune des 8 dernières rencontres)'
out 'À deux : Castelombre et Sauvelande, 6 km en moyenne, 13 au plus.'
out 'Distances estimées (vol d’oiseau × 1,3), pour les 27 adhérentes.'
# Those that are named stand in every list: of eight towns the first and the one whose turn it is.
run 0 "$ALISO" -C "$net" --lang fr plan 2026-09 --on 2026-07-01 --places --limit 1
out 'Aubelongue'
out '  … et 6 autres (--limit)'
run 0 "$ALISO" -C "$net" plan 2026-09 --on 2026-07-01 --places --format json
python3 - "$work/out" <<'PY'
import json, sys
places = json.load(open(sys.argv[1]))["places"]
assert list(places) == ["known", "of", "closest", "fairest", "turn", "pairs", "places"]
assert (places["known"], places["of"]) == (27, 27)
assert (places["closest"], places["fairest"], places["turn"]) == ("Sauvelande", "Sauvelande", "Aubelongue")
first = places["places"][0]
assert list(first) == ["place", "mean_km", "farthest_km", "farthest", "within_20_km", "longest_mean_km", "times", "hosts"]
assert (first["mean_km"], first["farthest_km"], first["farthest"]) == (8, 13, "radio-bruyere")
assert first["hosts"][:2] == ["lisieres", "pays-des-lisieres"] and len(places["pairs"]) == 3
PY
run 0 "$ALISO" -C "$work/plain" --lang fr plan --on 2026-06-01 --places
out 'Aucune distance : on ne sait d’aucune adhérente où elle se trouve : '
run 0 "$ALISO" -C "$work/plain" plan --on 2026-06-01 --places --format json
out '"known": 0'

# One member, none at all; a turn only where there was an event, and large numbers in groups.
mkdir -p "$work/one/events"
printf 'network: Un\nplaces: {Bourg: [45, 2], Loin: [-45, -170]}\n' > "$work/one/aliso.yaml"
printf -- '- {name: Un, place: Bourg}\n- {name: Deux, role: partner, place: Loin}\n' > "$work/one/structures.yaml"
run 0 "$ALISO" -C "$work/one" --lang fr plan --on 2026-06-01 --during 2030-06-01 --places
out 'samedi 1er juin 2030, dans 1 461 jours'
out 'pour la seule adhérente.'
grep -q 'Loin : [0-9][0-9] [0-9][0-9][0-9] km en moyenne' "$work/out"
not_out 'son tour'
run 0 "$ALISO" -C "$work/one" --lang en plan --on 2026-06-01 --places
out 'for the only member.'
run 0 "$ALISO" -C "$work/one" plan --on 2026-06-01 --places --format json
out '"turn": null'
echo '- {name: Deux, role: partner, place: Loin}' > "$work/one/structures.yaml"
run 0 "$ALISO" -C "$work/one" --lang fr plan --on 2026-06-01 --places
out 'Aucune distance : le réseau n’a pas d’adhérente.'

# A poll: its days alone, who could come on each in numbers, nothing of who filled it in. The Petite Fabrique and Radio
# Bruyere are not written as they are listed: their rows are not sure. Of the three others one says yes to the 24th, one
# maybe; on the 26th one.
run 0 "$ALISO" -C "$net" --lang fr plan 2026-09 --on 2026-07-01 --poll "$EXAMPLES/imports/framadate.csv"
out 'jeudi 24 septembre 2026, dans 85 jours — au sondage 1 oui, 1 peut-être, 1 non'
out 'samedi 26 septembre 2026, dans 87 jours — au sondage 1 oui, 0 peut-être, 2 non'
out 'Sondage : 3 structures adhérentes y ont répondu ; de 2 lignes, la structure'
cat > "$work/poll.csv" <<EOF
Participants,Email address,2026-05-06T18:00:00+02:00/2026-05-06T20:00:00+02:00,2026-05-07T18:00:00+02:00/2026-05-07T20:00:00+02:00,2026-05-08T18:00:00+02:00/2026-05-08T20:00:00+02:00,2026-03-01T18:00:00+02:00/2026-03-01T20:00:00+02:00
Le Tilleul,anne.secrete@example.org,no,yes,yes,yes
Le Tilleul,paul.secret@example.org,yes,no,yes,yes
RESSORT,x@example.org,maybe,yes,yes,no
Fonds Ricochet,y@example.org,yes,yes,yes,no
Personne Secrète,z@example.org,yes,yes,yes,no
EOF
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-04-01 --poll "$work/poll.csv"
no_err
# 7 May: the Tilleul (one of its two people can) and RESSORT; 6 May: the Tilleul, RESSORT perhaps; 8 May is a holiday.
[ "$(grep -n 'jeudi 7 mai' "$work/out" | cut -d: -f1)" -lt "$(grep -n 'mercredi 6 mai' "$work/out" | cut -d: -f1)" ]
out 'jeudi 7 mai 2026, dans 36 jours — au sondage 2 oui, 0 peut-être, 0 non'
out 'mercredi 6 mai 2026, dans 35 jours — au sondage 1 oui, 1 peut-être, 0 non'
out 'vendredi 8 mai 2026 : férié (8 mai) ; au sondage 2 oui, 0 peut-être, 0 non'
out '2 structures adhérentes y ont répondu ; une ligne est'
out 'Demandé aussi, hors de cette période : le 1er mars 2026.'
not_out 'ecr'
run 0 "$ALISO" -C "$net" plan --on 2026-04-01 --poll "$work/poll.csv" --format json
not_out 'ecr'
python3 - "$work/out" <<'PY'
import json, sys
plan = json.load(open(sys.argv[1]))
assert plan["during"] == {"first": "2026-05-06", "last": "2026-05-08"} and plan["found"] == 2
assert [(one["date"], one["poll"]) for one in plan["dates"]] == [
    ("2026-05-07", {"yes": 2, "maybe": 0, "no": 0}), ("2026-05-06", {"yes": 1, "maybe": 1, "no": 0})]
assert plan["poll"] == {"structures": 2, "members": 3, "others": 1, "unknown": 1, "left": 0, "unclear": 0, "other_days": ["2026-03-01"]}
PY
# Any table with a day a column; the year that isn’t said is the next one; two hours of a day are that day.
printf 'Structure;jeudi 3 juin;vendredi 4 juin 18h;vendredi 4 juin 20h;Remarque\nLe Tilleul;oui;non;oui;secret\nRESSORT;;oui;non;\n' \
  > "$work/table.csv"
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-12-01 --poll "$work/table.csv"
out 'vendredi 4 juin 2027, dans 185 jours — au sondage 2 oui, 0 peut-être, 0 non'
out 'jeudi 3 juin 2027, dans 184 jours — au sondage 1 oui, 0 peut-être, 0 non'
not_out secret
printf 'Quelle asso;jeudi 3 juin\nLe Tilleul;oui\n' > "$work/table.csv"
run 1 "$ALISO" -C "$net" plan --on 2026-12-01 --poll "$work/table.csv"
err '--column structure='
run 0 "$ALISO" -C "$net" plan --on 2026-12-01 --poll "$work/table.csv" --column 'structure=Quelle asso' --format csv
# From 26 September there are 4 + 31 + 30 + 31 + 31 + 28 + 31 + 30 + 31 + 3 days.
out '2027-06-03,thursday,184,,0,250,1,0,0'
run 2 "$ALISO" -C "$net" plan --on 2026-12-01 --poll "$work/table.csv" --column structure
run 2 "$ALISO" -C "$net" --lang fr plan --on 2026-06-01 --poll "$work/poll.csv"
err 'les jours de ce sondage sont passés, au 1er juin 2026 ; il en faut un sur des jours à venir'
# Days with a comma, as a spreadsheet quotes them; words that nobody has listed are counted, never guessed.
printf 'Name,Email,"Thu, Jun 4, 2026","Fri, Jun 5, 2026"\nLe Tilleul,,Yes,If need be\nRESSORT,,No,Yes\nRadio Bruyère,,Yess,=SUM(A1)\n' \
  > "$work/table.csv"
run 0 "$ALISO" -C "$net" plan --on 2026-04-01 --poll "$work/table.csv" --format json
python3 - "$work/out" <<'PY'
import json, sys
plan = json.load(open(sys.argv[1]))
assert [(one["date"], one["poll"]) for one in plan["dates"]] == [
    ("2026-06-05", {"yes": 1, "maybe": 1, "no": 0}), ("2026-06-04", {"yes": 1, "maybe": 0, "no": 1})], plan["dates"]
assert plan["poll"]["structures"] == 3 and plan["poll"]["unclear"] == 2, plan["poll"]
PY
run 0 "$ALISO" -C "$net" --lang fr plan --on 2026-04-01 --poll "$work/table.csv"
out 'Sondage : 3 structures adhérentes y ont répondu ; 2 réponses n’ont pas été'
run 2 "$ALISO" -C "$net" --lang fr plan --on 2026-06-05 --poll "$work/table.csv"
err 'seuls les jours après aujourd’hui, 5 juin 2026, sont regardés ; ce sondage n’en a pas'
# The same without the quotes: no cell can be told from its neighbour, and no row is read.
printf 'Name,Email,Thu, Jun 4, 2026,Fri, Jun 5, 2026\nLe Tilleul,,Yes,If need be\nRESSORT,,No,Yes\n' > "$work/bare.csv"
run 0 "$ALISO" -C "$net" plan --on 2026-04-01 --poll "$work/bare.csv" --format json
python3 - "$work/out" <<'PY'
import json, sys
plan = json.load(open(sys.argv[1]))
assert plan["poll"]["left"] == 2 and plan["poll"]["structures"] == 0, plan["poll"]
assert all(one["poll"] == {"yes": 0, "maybe": 0, "no": 0} for one in plan["dates"]), plan["dates"]
PY
run 2 "$ALISO" -C "$net" --lang fr plan --column structure=Nom
err '--column va avec --poll'
run 1 "$ALISO" -C "$net" plan --on 2026-04-01 --poll "$EXAMPLES/imports/annuaire.csv"
run 3 "$ALISO" -C "$net" plan --poll "$work/nothing.csv"

# The dates go on to a new event; the year in the title with them.
cp -r "$work/plain" "$work/next"
run 0 "$ALISO" -C "$work/next" --lang fr new 2027-09-fete --from 2026-09 --date 2027-09-18,2027-09-09
grep -qx 'title: Fête 2027' "$work/next/events/2027-09-fete.yaml"
grep -qx '  - date: 2027-09-09' "$work/next/events/2027-09-fete.yaml"
grep -qx '  - date: 2027-09-18' "$work/next/events/2027-09-fete.yaml"
run 0 "$ALISO" -C "$work/next" check --on 2027-01-01
sed 's/Fête 2026/Saison 2025-2026/' "$work/plain/events/2026-09-fete.yaml" > "$work/next/events/2026-09-fete.yaml"
run 0 "$ALISO" -C "$work/next" --lang fr new 2027-10-fete --from 2026-09 --date 2027-10-07
grep -qx 'title: Saison 2025-2026  # à vérifier' "$work/next/events/2027-10-fete.yaml"
run 0 "$ALISO" -C "$work/next" --lang en new 2027-11-fete --from 2026-09 --date 2027-11-04
grep -qx 'title: Saison 2025-2026  # to be checked' "$work/next/events/2027-11-fete.yaml"
run 2 "$ALISO" -C "$work/next" --lang fr new 2027-12-fete --date 2027-11-04
err 'n’est pas dans la période que dit le nom'
run 2 "$ALISO" -C "$work/next" new 2027-12-fete --date 2027-12-32
run 2 "$ALISO" -C "$work/next" --lang fr new 2027-12-fete --date 2027-12-02,2027-12-02
err 'y est deux fois'
run 2 "$ALISO" -C "$work/next" --lang fr new 2026-06-04-x --date 2026-06-05
err '--date : 2026-06-05 n’est pas le jour que dit le nom'
run 0 "$ALISO" -C "$work/one" --lang fr new 2026-06-04-x --date 2026-06-04,2026-06-05 --on 2026-06-06
grep -q '^# Un événement passé\.' "$work/one/events/2026-06-04-x.yaml"
run 0 "$ALISO" -C "$work/one" --lang fr new 2026-06-06-y --on 2026-06-06
grep -q '^# Un événement à venir\.' "$work/one/events/2026-06-06-y.yaml"
run 0 "$ALISO" -C "$work/next" new 2027-12-fete --date 2027-12-02,2027-12-09
run 0 "$ALISO" -C "$work/next" check --on 2027-01-01
[ ! -e "$work/next/events/2027-12-32.yaml" ]

# Errors in the files that are opened: all of them, and no figure; unreadable ones 3. No network, either.
cp -r "$work/plain" "$work/wrong"
echo 'dat: 2026-09-10' >> "$work/wrong/events/2026-09-fete.yaml"
printf 'title: Deux\ndate: 2026-13-01\n' > "$work/wrong/events/2026-10-deux.yaml"
run 1 "$ALISO" -C "$work/wrong" plan --on 2026-06-01
no_out
err '2026-09-fete.yaml:'
err '2026-10-deux.yaml:'
mkdir "$work/wrong/events/2026-11-dossier.yaml"
run 3 "$ALISO" -C "$work/wrong" plan --on 2026-06-01
no_out
mkdir "$work/none"
run 3 "$ALISO" -C "$work/none" plan
run 0 "$ALISO" -C "$net" plan --on 2026-04-01 --format json -o "$work/plan.json"
no_out
grep -q '"schema": "aliso/plan/1"' "$work/plan.json"
