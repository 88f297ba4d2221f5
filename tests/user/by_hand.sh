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

# One call speaks for two waves: both are noted, with what was announced.
rm -rf n/journal
cat > n/invitations/2026-12-repas.yaml <<'END1'
waves:
  - {id: appel, channel: phone, due: 2026-11-20}
  - {id: rappel, channel: phone, due: 2026-11-20, only: unanswered}
END1
run 0 aliso remind --channel phone
out "1 appel à passer"
run 0 aliso sent 2026-12-repas appel
out "« appel » et « rappel » : noté comme fait pour Vasi ; d’après vos fichiers, il a été annoncé :"
out "  jeudi 10 décembre 2026, à Guéret"
run 0 aliso remind
out "Rien à envoyer"
# What is said of a later change is held against it.
sed -i 's/2026-12-10/2026-12-11/' n/events/2026-12-repas.yaml
sed -i '$a\  - {id: changement, channel: phone, due: 2026-11-20, only: outdated}' n/invitations/2026-12-repas.yaml
run 0 aliso remind --channel phone
out "    à dire : le rendez-vous « Repas » est reporté au vendredi 11 décembre 2026, à Guéret. Nous avions annoncé : jeudi 10 décembre 2026, à Guéret."
run 0 aliso sent 2026-12-repas changement
out "« changement » : noté comme fait pour Vasi ; d’après vos fichiers, il a été annoncé :"
out "  vendredi 11 décembre 2026, à Guéret"
# A thank-you announces nothing.
printf 'waves:\n  - {id: merci, channel: phone, due: 1 day after}\n' > n/invitations/2026-12-repas.yaml
rm -rf n/journal
run 0 "$ALISO" --lang fr --on 2026-12-12 -C n sent 2026-12-repas merci
out "« merci » : noté comme fait pour Vasi"
not_out "annoncé"

# Of several that are named the rest is noted, and of one why not; what was noted by hand is taken back.
rm -rf n/journal
printf 'waves:\n  - {id: lettre, channel: post, due: 2026-11-20}\n' > n/invitations/2026-12-repas.yaml
sed -i 's/phone: "05 55 00 00 02"/phone: "05 55 00 00 02", address: "1 rue, Guéret"/' n/structures.yaml
run 0 aliso sent 2026-12-repas lettre vasi
key=$(sed -n 's/.*"key":"\([^"]*\)".*/\1/p' n/journal/2026-12-repas.jsonl)
run 2 aliso sent 2026-12-repas lettre vasi
err "Vasi : déjà noté"
run 0 aliso sent 2026-12-repas lettre vasi agora
out "« lettre » : noté comme fait pour Agora"
err "Vasi : déjà noté"
sleep 1
run 0 aliso send --settle "$key" not-sent
out "Noté : $key"
run 0 aliso remind --channel post
out "Vasi"
# Posted before the evening was cancelled, noted after: its reader is told, once there is a wave for it.
sed -i '$a\status: cancelled' n/events/2026-12-repas.yaml
sleep 1
run 0 aliso sent 2026-12-repas lettre vasi
out "  vendredi 11 décembre 2026, à Guéret"
sed -i '$a\  - {id: annule, channel: post, due: 2026-11-20, only: outdated}' n/invitations/2026-12-repas.yaml
run 0 aliso remind --channel post
out "est annulé."
