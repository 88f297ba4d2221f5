#!/bin/sh
# How many will come: the example's text as it was worked out beside the definition, and every edge, case by case.
# The chances by hand are unit tests'; other networks' are held against a second program by tests/oracle.
. "$(dirname "$0")/assert.sh"
net=$EXAMPLES/lisieres
forecast() { # STATUS WORDS… : of the example, in French, on the tenth of September
  wanted=$1
  shift
  run "$wanted" env COLUMNS=200 "$ALISO" -C "$net" --lang fr --on 2026-09-10 forecast "$@"
}

forecast 0 2026-09
cmp "$GOLDEN/lisieres/forecast.fr.txt" "$work/out"
no_err
run 0 env COLUMNS=200 "$ALISO" -C "$net" --lang en --on 2026-09-10 forecast 2026-09
out 'Between 5 and 14 member structures will come (at least 8 chances in 10), most likely about 9.'
out 'Answers so far: 4 yes, 1 maybe. Silent: 22.'
out 'From the last 8 events (February 2024 to March 2026), as they stood 14 days before:'
out '  yes:      between 69 and 96% came'
out 'Some attendance is known only by number: the range covers the extreme readings.'
out 'Tried on these 8 events, each from those before it, the forecast was right 7 times.'
out "A call would tell most at: les Jardins d'Aube, RESSORT"

# Nobody's chance without -v, in the text as in the document.
not_out 'Le Tilleul'
forecast 0 -v
out 'Le Tilleul'
forecast 0 --format json
out '"chances": null'
out '"skipped": []'
forecast 0 --format json -v
out '"structure": "le-tilleul"'
python3 - "$work/out" <<'END'
import json
import sys

document = json.load(open(sys.argv[1], encoding="utf-8"))
assert list(document) == ["schema", "on", "level", "event", "members", "answers", "basis", "structures", "sessions", "rates",
                          "chances", "calls", "quorum", "check"], list(document)
assert document["schema"] == "aliso/forecast/1" and document["level"] == 0.8
assert document["structures"] == {"likely": 9, "range": {"min": 5, "max": 14}}
assert document["answers"] == {"yes": 4, "maybe": 1, "no": 0}
assert document["basis"]["first"] == "2024-02-03" and document["basis"]["last"] == "2026-03-14"
assert document["check"] == {"events": 8, "held": 7} and document["quorum"] is None
assert [one["answer"] for one in document["rates"]] == ["yes", "maybe", "silent", "no", "uninvited"]
assert len(document["chances"]) == 27
END
forecast 0 --format csv
out '2026-09-ca-repart,,2026-09-24,9,9,5,14,,'
out '2026-09-ca-repart,castelombre,2026-09-24,6,6,3,10,27,28,16,45,12,13,6,23,14,14,6,28'
forecast 0 --format csv --spreadsheet
out '2026-09-ca-repart;castelombre;2026-09-24;6'
forecast 2 --spreadsheet
forecast 0 -o "$work/text"
no_out
cmp "$GOLDEN/lisieres/forecast.fr.txt" "$work/text"
forecast 2 -o "$net/aliso.yaml"

# An event that is over or cancelled, none, several, none to come.
forecast 2 2026-03
err '« 2026-03-assemblee-generale » a eu lieu le 14 mars 2026'
err '  aliso stats 2026-03-assemblee-generale'
forecast 2 galette
err '« 2025-01-galette » (16 janvier 2025) est annulé'
err '  aliso stats 2025-01-galette'
forecast 2 zzz
forecast 2 assemblee
run 2 "$ALISO" -C "$net" --lang en --on 2027-01-01 forecast
err 'no event is to come'

# Of one kind: of none that is past nothing is known; a kind that no event has is a slip.
run 0 env COLUMNS=200 "$ALISO" -C "$net" --lang fr --on 2026-03-01 forecast --kind "l'assemblée GENERALE"
out "D’après deux rencontres de genre « l'assemblée GENERALE » (de février 2024 à mars 2025) : l’intervalle est large, à raison."
out 'Le quorum (12) serait atteint, sans les pouvoirs, entre'
out ', sans doute entre 7 et 12.'
run 0 env COLUMNS=200 "$ALISO" -C "$net" --lang en --on 2026-03-01 forecast --kind 'assemblée générale'
out ', most likely between 7 and 12.'
out 'From two events of kind “assemblée générale” (February 2024 to March 2025): the range is wide, rightly.'
out 'The quorum (12) would be reached, proxies apart, between'
run 0 env COLUMNS=200 "$ALISO" -C "$net" --lang en --on 2024-03-01 forecast --kind fete
out 'no past event of kind “fete” has its attendance noted'
run 0 "$ALISO" -C "$net" --on 2024-03-01 forecast --kind fete --format json
for key in structures sessions rates chances quorum check; do out "\"$key\": null"; done
out '"steady": null'
out '"calls": []'
run 0 "$ALISO" -C "$net" --on 2024-03-01 forecast --kind fete --format csv
[ "$(wc -l < "$work/out")" -eq 1 ]
run 2 "$ALISO" -C "$net" --lang fr --on 2024-03-01 forecast --kind fetes
err 'Vouliez-vous dire fête ?'

# Some sessions are over: the rest alone. On the day itself.
run 0 env COLUMNS=200 "$ALISO" -C "$net" --lang fr --on 2026-09-25 forecast
out 'Ça repart, le 26 septembre 2026, demain'
out 'Une séance a déjà eu lieu : la suite seule est prévue.'
out 'vues la veille :'
not_out 'Castelombre'
run 0 env COLUMNS=200 "$ALISO" -C "$net" --lang en --on 2026-09-24 forecast
out 'Ça repart, on 24 September 2026, today'
out 'as they stood on the day:'

# A network of one's own: six members, one of them from now on.
mkdir -p "$work/net/events" "$work/net/invitations"
cat > "$work/net/aliso.yaml" <<'END'
network: Six
language: fr
END
cat > "$work/net/structures.yaml" <<'END'
- {id: a, name: A}
- {id: b, name: B}
- {id: c, name: C}
- {id: d, name: D, contacts: [{id: x, name: X, phone: "05 55 00 00 00"}]}
- {id: e, name: E, tags: [proche]}
- {id: f, name: F, member: 2026-08..}
END
own() { # STATUS LANGUAGE WORDS… : on the first of September
  wanted=$1
  shift
  run "$wanted" env COLUMNS=200 "$ALISO" -C "$work/net" --on 2026-09-01 --lang "$@"
}
event() { # STEM TITLE DATE MORE : an event of one session
  printf 'title: %s\ndate: %s\n%b' "$2" "$3" "${4:-}" > "$work/net/events/$1.yaml"
}
# Nothing to learn from: what is announced, and what is to be noted first.
event 2026-01-un Un 2026-01-08
event 2026-09-deux Deux 2026-09-11
printf 'answers:\n  - {structure: a, answer: yes}\n  - {structure: b, answer: maybe}\n' > "$work/net/invitations/2026-09-deux.yaml"
own 0 fr forecast
out 'Rien ne permet encore de prévoir : aucune rencontre passée n’a ses présences notées. Annoncées : 2, dont 1 sous réserve. À noter d’abord : Un (8 janvier 2026).'
own 0 en forecast
out 'Nothing to forecast from yet: no past event has its attendance noted. Announced: 2, one of them provisionally. To be noted first: Un (8 January 2026).'
own 0 en forecast --format json
out '"2026-01-un"'

# One event: without answers then, it says nothing of them. f was no member.
event 2026-01-un Un 2026-01-08 'present: [a, b, {structure: c, people: 3}]\n'
own 0 fr forecast
out 'D’après une seule rencontre (en janvier 2026) : l’intervalle est large, à raison.'
out '« Oui » n’a pas encore de passé ici : compté trois fois sur quatre.'
out '« Peut-être » n’a pas encore de passé ici : compté'
not_out 'Essayée'
own 0 en forecast
out 'From one event alone (January 2026): the range is wide, rightly.'
out '“Yes” has no past here yet: counted as three in four.'

# Without the key `answers` all are one class; with an empty list all are silent.
rm "$work/net/invitations/2026-09-deux.yaml"
own 0 fr forecast
out 'Les réponses à cette rencontre ne sont pas notées : seules les présences passées comptent.'
out '  toutes   comptées à : 60 %' # (3 + 2 Q) ÷ (5 + 2), Q = 3½ ÷ 6: of so few it isn't said that 60 % came
not_out 'Un appel'
own 0 en forecast
out 'The answers to this event are not recorded: only past attendance counts.'
own 0 en forecast --format json -v
out '"answers": null'
out '"answer": "all"'
out '"calls": []'
printf 'answers: []\n' > "$work/net/invitations/2026-09-deux.yaml"
own 0 fr forecast
out 'Aucune réponse reçue. Silence : 6.'
out 'Un appel en dirait le plus : D.'
own 0 en forecast --format json -v
out '"yes": 0'
out '"answer": "silent"'

# f joined afterwards: no record, the share of its answer alone: Q = (3 + ½)/(5 + 1); never met, it is that.
grep -A 2 '"structure": "f"' "$work/out" | grep -q '"chance": 0.583'
# d answered no to a quorum; whom no wave addresses is not invited, and not called.
event 2026-09-deux Deux 2026-09-11 'quorum: 4\n'
cat > "$work/net/invitations/2026-09-deux.yaml" <<'END'
waves: [{channel: email, on: 2026-08-20, to: ["tag:proche", a, b, c]}]
answers: [{structure: a, answer: no}, {structure: b, answer: yes, people: 4}]
END
own 0 fr forecast
out 'Réponses reçues : 1 oui, 1 non. Silence : 2. Pas invitées : 2.'
out 'Le quorum (4) serait atteint, sans les pouvoirs,'
not_out 'Un appel'
own 0 en forecast
out 'The quorum (4) would be reached, proxies apart,'
out 'Not invited: 2.'
own 0 en forecast --format json -v
grep -A 1 '"structure": "d"' "$work/out" | grep -q '"answer": "uninvited"'
out '"threshold": "4"'

# Members by bounds, or at least so many.
printf 'network: Six\nlanguage: fr\nmembers: 9-12\n' > "$work/net/aliso.yaml"
own 0 fr forecast
out ', sur 9 à 12 adhérentes (au moins 8 chances sur 10)'
own 0 en forecast
out ', of 9 to 12 members (at least 8 chances in 10)'
printf 'network: Six\nlanguage: fr\nmembers: 9+\n' > "$work/net/aliso.yaml"
own 0 fr forecast
out ', sur au moins 9 adhérentes (au moins 8 chances sur 10)'
own 0 fr forecast --format json
out '"max": null'
printf 'network: Six\nlanguage: fr\nmembers: 900000\n' > "$work/net/aliso.yaml"
own 0 fr forecast
out 'Plus de 10 000 adhérentes : aucune prévision n’est faite pour un si grand nombre.'
own 0 en forecast
out 'More than 10,000 members: no forecast is made of so many.'
printf 'network: Six\nlanguage: fr\nmembers: 2500\n' > "$work/net/aliso.yaml"
own 0 fr forecast
out 'Le silence n’a pas encore de passé ici : compté moins d’une fois sur 100.'
printf 'network: Six\nlanguage: fr\n' > "$work/net/aliso.yaml"

# Hardly anybody ever came: at most so many, or none.
printf 'answers: [{structure: a, answer: no}]\n' > "$work/net/invitations/2026-09-deux.yaml"
event 2026-09-deux Deux 2026-09-11
for n in 1 2 3 4 5 6 7 8; do event "2026-0$n-vide" "Vide $n" "2026-0$n-20" 'present: []\n'; done
rm "$work/net/events/2026-01-un.yaml"
own 0 fr forecast
out 'Sans doute aucune structure adhérente (au moins 8 chances sur 10).'
out 'Le silence n’a pas encore de passé ici : compté 2 fois sur 100.'
own 0 en forecast
out 'Most likely no member structure (at least 8 chances in 10).'
out 'Silence has no past here yet: counted as 2 in 100.'
for n in 2 5 8; do event "2026-0$n-vide" "Une $n" "2026-0$n-20" 'present: [b]\n'; done
own 0 fr forecast
out 'Au plus une structure adhérente viendra (au moins 8 chances sur 10), peut-être aucune.'
own 0 en forecast
out 'At most one member structure will come (at least 8 chances in 10), perhaps none.'

# All always came, whatever they had answered: all will.
for n in 1 2 3 4 5 6 7 8; do
  event "2026-0$n-vide" "Plein $n" "2026-0$n-20" 'present: [a, b, c, d, e]\nexcused: [a]\n'
  printf 'answers: [%s]\n' "$(for s in a b c d e; do printf '{structure: %s, answer: yes}, ' $s; done)" > "$work/net/invitations/2026-0$n-vide.yaml"
done
printf 'answers: [%s]\n' "$(for s in a b c d e; do printf '{structure: %s, answer: yes}, ' $s; done)" > "$work/net/invitations/2026-09-deux.yaml"
printf -- '- {id: %s, name: %s}\n' a A b B c C d D e E > "$work/net/structures.yaml"
own 0 fr forecast
out 'Sans doute 5 structures adhérentes (au moins 8 chances sur 10).'
out 'Essayée sur 7 de ces rencontres'
own 0 en forecast
out 'Most likely 5 member structures (at least 8 chances in 10).'

# An answer of tomorrow isn't there yet, nor a presence that is noted already.
printf 'answers: [{structure: a, answer: yes, on: 2026-09-01}, {structure: b, answer: yes, on: 2026-09-02}]\n' > "$work/net/invitations/2026-09-deux.yaml"
event 2026-09-deux Deux 2026-09-11 'present: [a]\n'
own 0 fr forecast
out 'Réponses reçues : 1 oui. Silence : 4.'
own 0 en forecast
out 'Answers so far: 1 yes. Silent: 4.'

# Wrong more often than it says: by turns all came and nobody, whatever was said.
for n in 1 3 5 7; do event "2026-0$n-vide" "Vide $n" "2026-0$n-20" 'present: []\n'; done
own 0 fr forecast
out 'Ces prévisions se sont trompées plus souvent qu’elles ne l’annoncent :'
own 0 en forecast
out 'These forecasts have been wrong more often than they claim:'

# No member at all; more people than are reckoned with.
printf -- '- {id: h, name: H, role: host}\n' > "$work/net/structures.yaml"
rm "$work/net/invitations/"*
event 2026-09-deux Deux 2026-09-11
for n in 1 2 3 4 5 6 7 8; do event "2026-0$n-vide" "Vide $n" "2026-0$n-20" 'present: [{public: 100000}]\n'; done
own 0 fr forecast
out 'Sans doute aucune structure adhérente'
out 'Plus de 20 000 personnes : leur nombre n’est pas prévu.'
out '(de janvier à août 2026), vues 10 jours avant.'
own 0 en forecast
out 'More than 20,000 people: no figure is given of so many.'
out 'From the last 8 events (January to August 2026), as they stood 10 days before.'
own 0 en forecast --format json
out '"people": null'

# Two events on one day are both looked at; what isn't noted is left out and said; files with errors give no figure.
event 2026-08-bis Bis 2026-08-20 'present: [h]\n'
event 2026-07-oubli Oubli 2026-07-21
own 0 fr forecast
out 'Pas comptée, faute de présences notées : Oubli (21 juillet 2026).'
own 0 en forecast
out 'Not counted, as their attendance isn’t noted: Oubli (21 July 2026).'
own 0 en forecast --format json
out '"events": 8'
out '"first": "2026-02-20"'
event 2026-06-faux Faux 2026-13-01
own 1 fr forecast
no_out

# What is under way has begun; a range that is none isn't wide; who has answered "2 and more" is not two.
printf -- '- {id: a, name: A}\n- {id: b, name: B}\n' > "$work/net/structures.yaml"
rm "$work/net/events/"*
event 2026-08-camp Camp '2026-08-30..2026-09-02'
own 2 fr forecast 2026-08-camp
err '« 2026-08-camp » a commencé le 30 août 2026'
own 2 en forecast 2026-08-camp
err '“2026-08-camp” began on 30 August 2026'
rm "$work/net/events/"*
event 2026-09-deux Deux 2026-09-11
printf 'answers: [{answer: maybe, members: 1+}]\n' > "$work/net/invitations/2026-09-deux.yaml"
own 0 fr forecast
out 'Annoncées : au moins 1, toutes sous réserve.'
own 0 en forecast
out 'Announced: at least 1, all provisionally.'
for n in 1 2 3 4 5 6 7; do event "2026-0$n-sans" "Sans $n" "2026-0$n-20"; done
own 0 fr forecast
out 'Sans 7 (20 juillet 2026) et 2 autres, plus anciennes.'
own 0 en forecast
out 'Sans 7 (20 July 2026) and 2 earlier ones.'
rm "$work/net/events/2026-0"[1-7]*
event 2026-08-un Un 2026-08-01 'present: [b]\n'
own 0 fr forecast
out 'Réponses reçues : au moins 1 peut-être.'
