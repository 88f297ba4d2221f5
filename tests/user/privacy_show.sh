#!/bin/sh
# aliso privacy show, notice, register: whole documents, read by eye; what is shown of one person and masked of others;
# who may read the file; what is refused.
. "$(dirname "$0")/assert.sh"
export ALISO_TODAY=2026-11-24
net=$EXAMPLES/lisieres
golden=$GOLDEN/privacy

for language in fr en; do
  run 0 "$ALISO" -C "$net" --lang $language privacy notice
  no_err
  cmp "$work/out" "$golden/notice.$language.md"
  run 0 "$ALISO" -C "$net" --lang $language privacy register
  no_err
  cmp "$work/out" "$golden/register.$language.md"
done
# Numbers of the register, counted in the files.
run 0 "$ALISO" -C "$net" privacy register
out "| Contacts | 31 |"
out "| Contacts qui ne veulent pas de messages | 1 |"
out "| Contacts qui peuvent être nommés | 2 |"
[ "$(cat "$net"/invitations/*.yaml | grep -c 'outcome:')" = 8 ]
out "| Appels notés | 8 |"
[ "$(grep -c 'email:' "$net/structures.yaml")" = 28 ]
out "| Adresses électroniques | 28 |"

# A network of its own: another person in every place.
mkdir -p "$work/n/events" "$work/n/invitations" "$work/n/journal" "$work/n/templates"
cd "$work/n"
cat > aliso.yaml <<'END'
network: Les Amis
mail: {from: "Les Amis <amis@example.org>", command: [msmtp]}
keep: {contacts: 3 years, calls: 18 months, journal: 90 days}
END
cat > structures.yaml <<'END'
- id: vasi
  name: VASI
  called: la VASI
  contacts:
    # Claire répond le mardi.
    - id: claire-martin
      name: Claire Martin
      role: coordination, avec Paul Durand
      email: claire@example.org
      phone: "05 55 00 00 01"        # pas le mercredi
      address: "3 rue des Lilas, 23000 Guéret"
      prefers: [phone, email]
      since: 2024-01-15
      from: bulletin d'adhésion
    - {id: paul, name: Paul Durand, email: paul@example.org, phone: "05 55 00 00 02", language: en}
- id: agora
  name: Agora
  role: partner
  contacts:
    - {id: c-m, name: C. Martin, email: Claire@Example.org, consent: {messages: no, named: yes}}  # aussi à l'Agora
    - {id: accueil, name: Accueil, email: agora@example.org}
    - {id: bureau, name: Bureau, email: agora@example.org}
- {id: dynamo, name: Dynamo, contacts: [{name: Lou, email: lou@example.org}, {id: claire, name: claire martin}]}
END
cat > events/2026-01-soiree.yaml <<'END'
title: Soirée | <b>
sessions:
  - date: 2026-01-08
    place: Guéret
    present:
      - {structure: vasi, people: [claire-martin, paul]} # Claire Martin a tout porté
      - agora
  - date: 2026-01-09
    place: Masgot
    present: []
    excused: [{structure: agora, people: [c-m]}]
debrief:
  notes: |
    Merci à Claire
    Martin et à Paul Durand (05.55.00.00.02, paul@example.org) ; on la joint au
    +33 5 55 00 00 01, au 3, rue des Lilas ; et inconnue@ailleurs.fr.

    CLAIRE MARTIN | `rappelle` <script>.
END
cat > invitations/2026-01-soiree.yaml <<'END'
waves:
  - {id: rappel, channel: email, due: 2026-01-05}
calls:
  - {structure: vasi, on: 2026-01-06, outcome: message-left, note: "Paul Durand passe le mot à Claire Martin"}
  - {structure: dynamo, on: 2026-01-06, outcome: no-reply, note: pour Claire Martin}
END
line() { # AT STRUCTURE CONTACT STATE
  printf '{"schema":"aliso/journal/1","at":"%s","key":"2026-01-soiree/-/rappel/%s/%s","wave":"rappel","session":"","structure":"%s","contact":"%s","channel":"email","run":"abcdefgh","state":"%s"}\n' "$1" "$2" "$3" "$2" "$3" "$4"
}
{ line 2026-01-05T09:00:00+01:00 vasi claire-martin intent
  line 2026-01-05T09:00:01+01:00 vasi claire-martin sent
  line 2026-01-05T09:00:02+01:00 agora c-m intent
  line 2026-01-05T09:00:02+01:00 vasi paul intent
} > journal/2026-01-soiree.jsonl
line 2025-11-05T09:00:01+01:00 vasi claire-martin sent | sed 's/2026-01-soiree/2025-11-fete/' > journal/2025-11-fete.jsonl
printf '{{#message}}Bien à vous, Claire Martin{{/message}}\n' > templates/message.txt.mustache

run 0 "$ALISO" privacy show CLAIRE@example.org
cmp "$work/out" "$golden/claire.fr.md"
err "Read it before you send it"
run 0 "$ALISO" --lang en -q privacy show claire@example.org
cmp "$work/out" "$golden/claire.en.md"
no_err
# Whichever way she is named; Paul's letter is in his language.
sed -i 's/name: C. Martin, //' structures.yaml
run 0 "$ALISO" --lang fr -q privacy show claire@example.org
cp "$work/out" "$work/by-address"
run 0 "$ALISO" --lang fr -q privacy show vasi/claire-martin
cmp "$work/out" "$work/by-address"
no_err
# One of another name at that address may be somebody else: told, and not shown.
sed -i 's/{id: c-m, /&name: C. Martin, /' structures.yaml
run 0 "$ALISO" --lang fr privacy show vasi/claire-martin
err 'Un autre contact a la même adresse ; il n’est pas compris :'
err '  agora/c-m  C. Martin'
not_out 'aussi à l’Agora'
run 0 "$ALISO" -q privacy show "PAUL durand"
cmp "$work/out" "$golden/paul.md"
# Nothing of anybody else, in any form; nothing of hers is written down by it.
for format in markdown json; do
  run 0 "$ALISO" -q privacy show claire@example.org --format $format
  for other in Paul Durand paul@ "00 00 02" 00.00.02 inconnue@ Lou lou@ Accueil agora@; do not_out "$other"; done
  for own in "Claire Martin" "05 55 00 00 01" "3 rue des Lilas" "bulletin d" "pas le mercredi" "Claire répond le mardi"; do out "$own"; done
done
cmp "$work/out" "$golden/claire.json"
run 0 "$ALISO" -q privacy show vasi/paul --format json
not_out Claire
not_out "00 00 01"
out '"outcome": "maybe-sent"'

# For its owner alone, wherever it stands.
umask 022
run 0 "$ALISO" -q privacy show claire@example.org --format json -o "$work/claire.json"
no_out
[ "$(stat -c %a "$work/claire.json")" = 600 ]
cmp "$work/claire.json" "$golden/claire.json"
run 0 "$ALISO" privacy notice -o "$work/notice.md"
[ "$(stat -c %a "$work/notice.md")" = 644 ]
run 3 "$ALISO" -q privacy show claire@example.org -o "$work/none/claire.md"
no_out
run 2 "$ALISO" privacy show claire@example.org -o events/2026-01-soiree.yaml
grep -q '^title: Soirée' events/2026-01-soiree.yaml

# Nobody, or several: said with those that may be meant, and nothing shown.
run 2 "$ALISO" --lang fr privacy show "Claire Martin"
err '« Claire Martin » peut désigner plusieurs personnes'
err '  dynamo/claire  claire martin'
no_out
run 2 "$ALISO" --lang en privacy show agora@example.org
err "several people can be meant by “agora@example.org”"
err "  agora/bureau  Bureau"
run 2 "$ALISO" --lang en privacy show clare@example.org
err "there is no contact “clare@example.org”"
err "  vasi/claire-martin  Claire Martin"
run 2 "$ALISO" --lang en privacy show vasi/zoe
err "vasi has no contact “zoe”"
run 2 "$ALISO" --lang en privacy show
err "CONTACT is missing"
run 2 "$ALISO" --lang en privacy show Claire Martin
err "a name of several words is put in quotes"
run 2 "$ALISO" --lang en privacy notice vasi/paul
err "one word too many: “vasi/paul”"
# An option of another verb.
run 2 "$ALISO" --lang fr privacy show vasi/paul --yes
err "--yes n’est pas une option de privacy show ; elle va avec : privacy forget, privacy due"
run 2 "$ALISO" --lang en privacy notice --format json
err "--format isn’t an option of privacy notice; it goes with: privacy show"
run 2 "$ALISO" --lang en privacy shw vasi/paul
err "Did you mean show?"

# What has errors answers nobody.
printf 'titel: x\n' > events/2026-02-x.yaml
run 1 "$ALISO" privacy show vasi/paul
no_out
rm events/2026-02-x.yaml

# What the files don't say is a gap, or said to be missing.
mkdir -p "$work/bare"
printf 'network: Nu\n' > "$work/bare/aliso.yaml"
run 0 "$ALISO" -C "$work/bare" privacy notice
out '\_\_\_\_ (adresse à compléter)'
out "pas encore fixé pour les fiches."
run 0 "$ALISO" -C "$work/bare" privacy register
out "| Contacts | 0 |"
# Without `mail` the host's address is given, but a person's only where the person agreed to be named.
host() { printf -- '- {id: h, name: Hôte, role: host, contacts: [%s]}\n- {id: a, name: A, contacts: [{id: x, email: x@example.org}]}\n' "$1" > "$work/bare/structures.yaml"; }
person='{name: Éloi Yverdasse, email: eloi@example.org}'
host "$person"
run 0 "$ALISO" -C "$work/bare" -q privacy show a/x
out 'Écrivez à \_\_\_\_ (adresse à compléter)'
not_out eloi
run 0 "$ALISO" -C "$work/bare" privacy notice
not_out eloi
host "$person, {role: accueil, name: Accueil, email: accueil@example.org}"
run 0 "$ALISO" -C "$work/bare" -q privacy show a/x
out 'Écrivez à accueil@example.org'
not_out eloi
host "{name: Éloi Yverdasse, email: eloi@example.org, consent: {named: yes}}"
run 0 "$ALISO" -C "$work/bare" -q privacy show a/x
out 'Écrivez à eloi@example.org'
rm "$work/bare/structures.yaml"
# One duration alone: nothing that has to agree with it.
printf 'network: Nu\nkeep: {journal: 1 year}\n' > "$work/bare/aliso.yaml"
run 0 "$ALISO" -C "$work/bare" privacy notice
out "Le réseau garde aussi le journal des envois (1 an)."
run 2 "$ALISO" -C "$work/bare" --lang en privacy show someone
err "there is no contact “someone”"
err "aliso list contacts"
