#!/bin/sh
# aliso call: a call noted, which the phone list shows.
. "$(dirname "$0")/assert.sh"
mkdir -p "$work/n/events"
cd "$work/n"
echo 'network: Essai' > aliso.yaml
cat > structures.yaml <<'END'
- name: VASI
  contacts:
    - {id: accueil, name: Accueil, phone: "05 55 00 00 02"}
END
printf 'title: Soirée\ndate: 2026-01-20\nplace: Guéret\n' > events/soiree.yaml

run 0 "$ALISO" new autre --on 2026-01-01
run 0 "$ALISO" --lang en --on 2026-01-12 call soiree vasi message-left --note 'rappeler : après 17h, ou "demain"'
no_err
out 'noted in invitations/soiree.yaml, line 2: {structure: vasi, on: 2026-01-12, outcome: message-left, note: "rappeler : après 17h, ou \"demain\""}'
run 0 "$ALISO" call soiree VASI no-reply --date 2026-01-13
cat > "$work/wanted" <<'END'
calls:
  - {structure: vasi, on: 2026-01-12, outcome: message-left, note: "rappeler : après 17h, ou \"demain\""}
  - {structure: vasi, on: 2026-01-13, outcome: no-reply}
END
cmp "$work/wanted" invitations/soiree.yaml || exit 1
printf 'waves:\n  - {id: appel, channel: phone, due: 2026-01-14}\n' >> invitations/soiree.yaml
run 0 "$ALISO" check --on 2026-01-15
no_err
run 0 "$ALISO" --lang fr --on 2026-01-15 remind soiree --channel phone
out "05 55 00 00 02"

run 0 "$ALISO" --on 2026-01-14 call soiree vasi answered --note 'pourquoi ? oui'
grep -qx '  - {structure: vasi, on: 2026-01-14, outcome: answered, note: "pourquoi ? oui"}' invitations/soiree.yaml ||
  { cat invitations/soiree.yaml; exit 1; }
run 2 "$ALISO" --lang en call soiree vasi answered --note "$(printf 'caf\351')"
err "--note: the text is not UTF-8"

run 2 "$ALISO" --lang en call soiree vasi busy
err "OUTCOME takes: no-reply, message-left, call-back, answered"
run 2 "$ALISO" call soiree
