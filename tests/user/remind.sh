#!/bin/sh
# aliso remind on a small network: what is due on which day, what is held back and why, lists and letters.
. "$(dirname "$0")/assert.sh"
cd "$work"
mkdir -p n/events n/invitations n/journal
cat > n/aliso.yaml <<'END'
network: Lisières
limits: {messages: 2, per-days: 30}
END
cat > n/structures.yaml <<'END'
- name: Agora
  contacts:
    - {id: accueil, name: Accueil, email: agora@example.org, phone: "05 55 00 00 01"}
- name: VASI
  contacts:
    - {id: accueil, name: Accueil, phone: "05 55 00 00 02", address: "2 place de l'Église, 23300 La Souterraine", prefers: [phone]}
- name: La Dynamo
  contacts:
    - {id: bureau, name: Bureau, email: dynamo@example.org, consent: {messages: no}}
- name: Masgot
- name: FOL 23
  contacts:
    - {id: accueil, name: Accueil, email: fol@example.org}
- {name: CAF, role: partner}
END
cat > n/events/2022-04-apero.yaml <<'END'
title: Apéro
date: 2022-04-07
time: 18h-20h
place: Guéret
END
cat > n/invitations/2022-04-apero.yaml <<'END'
answer-by: 2022-04-05
waves:
  - {channel: email, on: 2022-03-01}
  - {id: rappel, channel: [email, post], due: 3 days before, only: unanswered}
  - {id: appel, channel: phone, due: 1 week before, only: undecided}
  - {id: merci, channel: email, due: 2 days after, only: came}
answers:
  - {structure: fol-23, answer: yes, on: 2022-03-20}
calls:
  - {structure: vasi, on: 2022-03-02, outcome: message-left, note: rappeler après 17h}
END
aliso() { "$ALISO" --lang fr -C n "$@"; }

# The day before anything is due, and a reminder three days before the evening.
run 0 aliso --on 2022-03-30 remind --exit-code
out "Rien à envoyer le 30 mars 2022"
run 1 aliso --on 2022-04-04 remind --exit-code
out "1 message à envoyer, 1 lettre à poster et 2 appels à passer le 4 avril 2022"
out "Agora  courriel   Accueil  agora@example.org"
out "VASI   courrier   Accueil  2 place de l'Église, 23300 La Souterraine"
out "ne veut pas de messages : La Dynamo"
out "pas d’adresse pour ce canal : Masgot"
out "a déjà répondu : FOL 23"
not_out "CAF"
no_err

# Machines: one row a wave, what is held with its reason, the same keys on the next day.
run 0 aliso --on 2022-04-04 remind --format json
cp "$work/out" due.json
run 0 aliso --on 2022-04-05 remind 2022-04 --format json
cp "$work/out" next.json
cat > read.py <<'END'
import json, sys
first, second = (json.load(open(name)) for name in sys.argv[1:])
assert first["schema"] == "aliso/remind/1" and first["on"] == "2022-04-04", first
assert list(first["due"][0]) == ["key", "event", "session", "wave", "channel", "structure", "contact", "to", "since"]
assert [(d["wave"], d["structure"], d["to"]) for d in first["due"]] == [
    ("rappel", "agora", "agora@example.org"), ("rappel", "vasi", "2 place de l'Église, 23300 La Souterraine"),
    ("appel", "agora", "05 55 00 00 01"), ("appel", "vasi", "05 55 00 00 02")], first["due"]
why = {(h["wave"], h["structure"]): h["why"] for h in first["held"]}
assert why == {("rappel", "la-dynamo"): "objects", ("rappel", "masgot"): "no-address", ("rappel", "fol-23"): "answered",
               ("appel", "la-dynamo"): "no-address", ("appel", "masgot"): "no-address", ("appel", "fol-23"): "answered"}
assert [d["key"] for d in first["due"]] == [d["key"] for d in second["due"]]
END
run 0 /usr/bin/python3 read.py due.json next.json
run 0 aliso --on 2022-04-04 remind --channel email --format csv
[ "$(wc -l < "$work/out")" -eq 2 ] || { echo "one header, one row expected"; cat "$work/out"; exit 1; }
out "2022-04-apero/gueret/rappel/agora/accueil,2022-04-apero,gueret,rappel,email,agora,accueil,agora@example.org,2022-04-04"

# Whoever phones, and whoever folds letters.
run 0 aliso --on 2022-04-04 remind --channel phone
out "2 appels à passer le 4 avril 2022"
out "  VASI, Accueil  05 55 00 00 02"
out "    dernier appel le 2 mars, message laissé : rappeler après 17h"
run 0 aliso --on 2022-04-04 remind --channel post -o letters.md
no_out
grep -q "^23300 La Souterraine  $" letters.md
grep -q "^- Jeudi 7 avril 2022, de 18h à 20h, à Guéret$" letters.md
run 0 aliso --on 2022-04-04 remind --channel post --format csv
out "VASI,Accueil,\"2 place de l'Église, 23300 La Souterraine\""

# The journal: sent is not sent again, begun without an outcome waits to be settled.
line() { echo "{\"schema\": \"aliso/journal/1\", \"at\": \"2022-04-04T09:00:00+02:00\", \"key\": \"2022-04-apero/gueret/rappel/$1/accueil\", \"wave\": \"rappel\", \"session\": \"gueret\", \"structure\": \"$1\", \"contact\": \"accueil\", \"channel\": \"email\", \"state\": \"$2\"}"; }
{ line agora intent; line agora sent; line vasi intent; } > n/journal/2022-04-apero.jsonl
run 0 aliso --on 2022-04-05 remind
out "déjà fait : Agora"
out "(aliso -C 'n' send --settle '2022-04-apero/gueret/rappel/vasi/accueil' sent, ou not-sent) : VASI"
out "2 appels à passer le 5 avril 2022"

# The evening has begun, then those who came are thanked: for 30 days.
run 0 aliso --on 2022-04-08 remind --channel phone --format json
out '"why": "too-late"'
run 0 aliso --on 2022-04-09 remind
out "l’envoi « merci » attend que les présences soient notées pour Guéret (aliso attend 2022-04-apero)"
# What waits for a person is something to do too, unless one channel is asked for.
run 1 aliso --on 2022-04-09 remind --exit-code
run 0 aliso --on 2022-04-09 remind --exit-code --channel email
printf 'present: [agora, fol-23]\n' >> n/events/2022-04-apero.yaml
run 0 aliso --on 2022-04-09 remind --channel email --format csv
out "merci,email,agora"
out "merci,email,fol-23"
run 0 aliso --on 2022-05-09 remind --exit-code --channel phone
run 1 aliso --on 2022-05-09 remind --exit-code
run 0 aliso --on 2022-05-10 remind --exit-code

# Limits: two messages in thirty days, from whatever event.
rm n/journal/2022-04-apero.jsonl
cat > n/events/2022-04-autre.yaml <<'END'
title: Autre
date: 2022-04-20
place: Aubusson
END
printf 'waves:\n  - {channel: email, on: 2022-03-25}\n  - {channel: email, on: 2022-03-28}\n' > n/invitations/2022-04-autre.yaml
run 0 aliso --on 2022-04-04 remind 2022-04-apero --format json
out '"why": "over-limit"'
run 0 aliso --on 2022-04-04 remind --channel phone
out "2 appels à passer"

# What may have gone is to be settled by a command that can be copied: with the folder, quoted for the shell.
cat > n/journal/2022-04-apero.jsonl <<'END'
{"schema":"aliso/journal/1","at":"2022-04-04T09:00:00+02:00","key":"2022-04-apero/l'apéro/rappel/agora/accueil","wave":"rappel","session":"gueret","structure":"agora","contact":"accueil","channel":"email","run":"abcdefgh","told":[],"state":"intent"}
END
run 0 aliso --on 2022-04-04 remind 2022-04-apero
out "(aliso -C 'n' send --settle '2022-04-apero/l'\\''apéro/rappel/agora/accueil' sent, ou not-sent) : Agora"
rm n/journal/2022-04-apero.jsonl

# Errors stop it; an event that isn't there is a mistake of the command line.
run 2 aliso remind 2023
printf 'waves:\n  - {id: x, channel: email, due: demain}\n' > n/invitations/2022-04-autre.yaml
run 1 aliso --on 2022-05-01 remind
no_out

# Names say which evenings are long past: they aren't opened, unless asked for. Whatever may matter is.
run 1 aliso --on 2023-06-30 remind
run 0 aliso --on 2023-09-30 remind
no_err
run 1 aliso --on 2023-09-30 remind 2022-04-autre
mv n/events/2022-04-autre.yaml n/events/autre.yaml
mv n/invitations/2022-04-autre.yaml n/invitations/autre.yaml
run 1 aliso --on 2023-09-30 remind

# What nobody is going to tell: the wave that would is said whole, with an id that is free, for a partner as well, and
# typed as it stands it tells.
rm -r n && mkdir -p n/events n/invitations
printf 'network: Lisières\n' > n/aliso.yaml
cat > n/structures.yaml <<'END1'
- {name: Agora, contacts: [{id: a, email: agora@example.org}]}
- {name: CAF, role: partner, contacts: [{id: c, phone: "05 55 00 00 03"}]}
END1
printf 'title: Repas\ndate: 2026-12-10\nplace: Guéret\nstatus: cancelled\n' > n/events/2026-12-repas.yaml
cat > n/invitations/2026-12-repas.yaml <<'END1'
answers:
  - {structure: caf, answer: yes, on: 2026-11-21}
waves:
  - {id: changement, channel: email, due: 2026-11-23, only: outdated}
END1
remedy='{id: changement-2, channel: [email, phone, post], due: 2026-11-24, only: outdated, to: [caf]}'
run 0 aliso --on 2026-11-24 remind
out "une structure ne le sait pas encore (CAF) ; pour le lui dire, ajoutez à invitations/2026-12-repas.yaml un envoi : $remedy"
run 0 "$ALISO" --lang en -C n --on 2026-11-24 remind
out "one structure does not know yet (CAF); to tell it, add a wave to invitations/2026-12-repas.yaml: {id: change-2, channel: [email, phone, post], due: 2026-11-24, only: outdated, to: [caf]}"
run 0 aliso --on 2026-11-24 check -v
err "$remedy"
printf '  - %s\n' "$remedy" >> n/invitations/2026-12-repas.yaml
run 0 aliso --on 2026-11-24 remind
out "1 appel à passer le 24 novembre 2026"
not_out "ne le sait pas"

# A heading names the evenings that those below it are written to about; of a wave that is too late for all, all of them.
rm -r n && mkdir -p n/events n/invitations
printf 'network: Lisières\n' > n/aliso.yaml
cat > n/structures.yaml <<'END1'
- {name: Agora, contacts: [{id: a, email: agora@example.org}]}
- {name: Dynamo, contacts: [{id: d, email: dynamo@example.org}]}
- {name: Vasi, contacts: [{id: v, email: vasi@example.org}]}
END1
cat > n/events/2026-12-repas.yaml <<'END1'
title: Repas
sessions:
  - {date: 2026-12-10, place: Guéret, present: [dynamo]}
  - {date: 2026-12-12, place: Ahun, present: [agora, vasi]}
END1
cat > n/invitations/2026-12-repas.yaml <<'END1'
waves:
  - {id: invit, channel: email, due: 2026-11-20}
  - {id: merci, channel: email, due: 2026-12-14, only: came}
END1
run 0 aliso --on 2026-12-20 remind
sed -n '/^  /p' "$work/out" > got
cat > wanted <<'END1'
  merci, pour Ahun, depuis le 14 décembre
    Agora   courriel  agora@example.org
    Vasi    courriel  vasi@example.org
  merci, pour Guéret, depuis le 14 décembre
    Dynamo  courriel  dynamo@example.org
  invit, pour Guéret et Ahun, depuis le 20 novembre
    trop tard : Agora, Dynamo, Vasi
END1
cmp got wanted

# With --exit-code: nothing is due any more, but somebody is to look up a message, then to tell of another day.
rm -r n && mkdir -p n/events n/invitations n/journal
printf 'network: Lisières\n' > n/aliso.yaml
printf -- '- {id: agora, name: Agora, contacts: [{id: a, email: agora@example.org}]}\n' > n/structures.yaml
printf 'title: Repas\nid: r\ndate: 2026-12-10\nplace: Guéret\n' > n/events/2026-12-repas.yaml
printf 'waves:\n  - {id: invit, channel: email, due: 2026-11-20}\n' > n/invitations/2026-12-repas.yaml
went() { printf '{"schema":"aliso/journal/1","at":"2026-11-20T09:00:00+01:00","key":"2026-12-repas/-/invit/agora/a","wave":"invit","structure":"agora","contact":"a","channel":"email","run":"abcdefgh","told":[{"session":"r","date":"2026-12-10","place":"Guéret"}],"state":"%s"}\n' "$1"; }
went intent > n/journal/2026-12-repas.jsonl
run 1 aliso --on 2026-11-21 remind --exit-code
out "Rien à envoyer"
run 0 aliso --on 2026-11-21 remind --exit-code --channel email
went sent >> n/journal/2026-12-repas.jsonl
run 0 aliso --on 2026-11-21 remind --exit-code
sed -i 's/2026-12-10/2026-12-11/' n/events/2026-12-repas.yaml
run 1 aliso --on 2026-11-21 remind --exit-code
out "ne le sait pas encore (Agora)"

# Two waves by phone for one evening: one call, in which each thing is asked once.
printf -- '- {id: agora, name: Agora, contacts: [{id: a, phone: "05 55 00 00 01"}]}\n' > n/structures.yaml
rm n/journal/*
printf 'waves:\n  - {id: appel, channel: phone, due: 2026-11-20}\n  - {id: rappel, channel: phone, due: 2026-11-21}\n' > n/invitations/2026-12-repas.yaml
run 0 aliso --on 2026-11-21 remind --channel phone
out "1 appel"
[ "$(grep -c 'Agora  05 55 00 00 01' "$work/out")" = 1 ]
[ "$(grep -c 'à demander' "$work/out")" = 1 ]
