#!/bin/sh
# Messages written to files and sent by hand: what says how to note them says it whole, and typed as it stands, it notes.
. "$(dirname "$0")/assert.sh"
cd "$work"
mkdir -p n/events n/invitations
printf 'network: Réseau\nmail: {from: "R <r@example.org>", command: [cat]}\n' > n/aliso.yaml
cat > n/structures.yaml <<'END1'
- {name: Agora, contacts: [{id: a, email: agora@example.org}]}
- {name: Dynamo, contacts: [{id: d, email: dynamo@example.org}]}
- {name: Vasi, contacts: [{id: v, phone: "05 55 00 00 02"}]}
END1
printf 'title: Repas\ndate: 2026-12-10\nplace: Guéret\n' > n/events/2026-12-repas.yaml
printf 'waves:\n  - {id: invit, channel: email, due: 2026-11-20}\n' > n/invitations/2026-12-repas.yaml
aliso() { "$ALISO" --lang fr --on 2026-11-20 -C n "$@"; }

run 0 aliso send --to-dir mails
no_err
run 0 aliso send --to-dir mails
err "2 messages y étaient déjà, dont 2026-12-repas.gueret.invit.agora.a.eml : pour qu’ils ne partent pas deux fois, notez ceux que vous avez envoyés, en ne gardant que leurs structures :"
err "  aliso -C 'n' sent 2026-12-repas invit agora dynamo"
run 0 aliso sent 2026-12-repas invit
out "« invit » : rien à noter ; « aliso send » note les courriels qu’il envoie ; ceux que vous avez envoyés vous-même se notent en nommant leurs structures :"
out "  aliso -C 'n' sent 2026-12-repas invit agora dynamo"
run 0 "$ALISO" --lang en --on 2026-11-20 -C n sent 2026-12-repas invit
out "“invit”: nothing to note; “aliso send” notes the emails that it sends; those that you have sent yourself are noted by naming their structures:"
sed -n "s|^  aliso -C 'n'|aliso|p" "$work/out" > command
run 0 . ./command
out "noté comme fait pour Agora et Dynamo"
run 0 aliso send
out "Aucun message à envoyer."
run 0 aliso sent 2026-12-repas invit
out "« invit » : rien à noter"
not_out "aliso send"

# One alone, of those that were there.
rm -r n/journal mails/*agora*
run 0 aliso send --to-dir mails
err "Un message y était déjà (2026-12-repas.gueret.invit.dynamo.d.eml) : si vous l’avez envoyé, notez-le pour qu’il ne parte pas deux fois :"
err "  aliso -C 'n' sent 2026-12-repas invit dynamo"
not_err "invit agora"
