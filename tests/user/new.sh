#!/bin/sh
# aliso new: an event from nothing, and after the example's; never over what is there.
. "$(dirname "$0")/assert.sh"
cp -r "$EXAMPLES/parole-de-reseau" "$work/net"
cd "$work/net"

# From nothing: the first Thursday of the month that its name begins with.
run 0 "$ALISO" new 2026-06-fete --lang fr
no_err
out "events/2026-06-fete.yaml"
# An editor knows both by their first lines.
head -1 events/2026-06-fete.yaml | grep -qx '# yaml-language-server: $schema=file:///.*/event.schema.json'
head -1 invitations/2026-06-fete.yaml | grep -qx '# yaml-language-server: $schema=file:///.*/invitations.schema.json'
grep -q '^date: 2026-06-04 ' events/2026-06-fete.yaml || exit 1
run 0 "$ALISO" check --on 2026-04-01 --lang en
no_err

# After the example: the same weekday, a week between the sessions; waves on days, counted from the first day by hand
# (7 April 2022 is now 4 June 2026; 65 and 12 days before it, and 7 after, for the one on Masgot's day).
run 0 "$ALISO" new 2026-06-apero --from parole
no_err
run 0 "$ALISO" check --on 2026-04-01 --lang en
no_err
for line in 'title: Parole de réseau' '  - date: 2026-06-04 ' '  - date: 2026-06-11 ' '    place: Guéret' '    name: Masgot' \
  '    rule: {weekday: [thursday]}' '    rule: {sessions: 2+}' '    rule: {starts: 17h30-19h}'; do
  grep -qF -- "$line" events/2026-06-apero.yaml || { echo "no line: $line"; cat events/2026-06-apero.yaml; exit 1; }
done
for line in '    due: 2026-03-31' '    due: 2026-05-23' '    due: 2026-06-11' '    channel: [email, post]' \
  '    to: [caf]' '    sessions: [gueret]' '    to: [members, partners]'; do
  grep -qxF -- "$line" invitations/2026-06-apero.yaml || { echo "no line: $line"; cat invitations/2026-06-apero.yaml; exit 1; }
done
# Nothing of what happened then.
for key in present ended seen distinct course alongside debrief answers; do
  not grep "^ *$key:" events/2026-06-apero.yaml invitations/2026-06-apero.yaml
done
not grep 'En avril' events/2026-06-apero.yaml

# Texts that YAML would take for nothing, a no-break space at the end, a small number: as they were.
cat > events/2026-01-nul.yaml <<EOF
title: "null"
date: 2026-01-08
place: "Null"
venue: "Bakao "
at: [0.00001, -1.5]
EOF
run 0 "$ALISO" new 2026-06-nul --from 2026-01-nul
run 0 "$ALISO" check --on 2026-04-01 --lang en
no_err
for line in 'title: "null"' 'place: "Null"' 'venue: "Bakao "' 'at: [0.00001, -1.5]'; do
  grep -qxF -- "$line" events/2026-06-nul.yaml || { echo "no line: $line"; cat events/2026-06-nul.yaml; exit 1; }
done
rm events/2026-01-nul.yaml events/2026-06-nul.yaml invitations/2026-06-nul.yaml

# A day in the name is the day; otherwise about four weeks from today (a Thursday: 2026-01-15 + 28 = 2026-02-12).
run 0 "$ALISO" new 2026-06-30-atelier
grep -q '^date: 2026-06-30 ' events/2026-06-30-atelier.yaml || exit 1
run 0 "$ALISO" new atelier --on 2026-01-15
grep -q '^date: 2026-02-12 ' events/atelier.yaml || exit 1

# Never over what is there, not even half.
cksum events/* invitations/* > "$work/before"
run 3 "$ALISO" new 2026-06-fete --lang en
err "events/2026-06-fete.yaml is there already; nothing was written"
rm events/atelier.yaml
cksum events/* invitations/* > "$work/before"
run 3 "$ALISO" new atelier
cksum events/* invitations/* | cmp -s - "$work/before" || exit 1

# A name that is no file's, a past event that isn't there.
run 2 "$ALISO" new "Fête d'été" --lang en
err "write for example fete-d-ete"
run 2 "$ALISO" new ../ailleurs
for name in 2027-02-30-x 2026-06-31-x 2026-13-x 2026-13 2027-02-30; do
  run 2 "$ALISO" new "$name" --lang en
  err "the name “$name” begins with a day or a month that is not in the calendar"
  [ ! -e "events/$name.yaml" ] || exit 1
done
run 0 "$ALISO" new 2026-13e-rencontre
run 3 "$ALISO" new "$(head -c 300 /dev/zero | tr '\0' a)" --lang en
err "its name is too long"
run 2 "$ALISO" new encore --from inconnu
