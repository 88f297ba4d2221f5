#!/bin/sh
# What is said to whom: the same by e-mail, by letter and on the phone, session by session.
. "$(dirname "$0")/assert.sh"
cd "$work"
mkdir -p n/events n/invitations
cat > n/aliso.yaml <<'EOF'
network: Réseau
mail: {from: "R <r@example.org>", command: [cat]}
EOF
cat > n/structures.yaml <<'EOF'
- {id: par-courriel, name: Par courriel, contacts: [{id: a, name: A, email: a@example.org}]}
- {id: par-lettre, name: Par lettre, contacts: [{id: b, name: B, address: "1 rue, 23000 Guéret"}]}
- {id: par-telephone, name: Par téléphone, contacts: [{id: c, name: C, phone: "05 55 00 00 03"}]}
EOF
event=n/events/2022-04-soiree.yaml
invitations=n/invitations/2022-04-soiree.yaml

# said DAY LANGUAGE : the three texts of that day as mail, letter, calls; no-break spaces are plain.
said() {
  for channel in mail letter calls; do
    case $channel in
      mail) run 0 "$ALISO" -C n --on "$1" --lang "$2" -v send ;;
      letter) run 0 "$ALISO" -C n --on "$1" --lang "$2" remind --channel post ;;
      calls) run 0 "$ALISO" -C n --on "$1" --lang "$2" remind --channel phone ;;
    esac
    sed 's/ / /g; s/ / /g' "$work/out" > "$channel"
  done
}
has() { grep -qF -- "$2" "$1" || { echo "$1 without “$2”:"; cat "$1"; exit 1; }; }
has_not() { ! grep -qF -- "$2" "$1" || { echo "$1 with “$2”:"; cat "$1"; exit 1; }; }

# Between two evenings: what is over has taken place, what is to come is invited to. In no channel is a day to
# come said to be over, nor one that is over to come.
cat > "$event" <<'EOF'
title: Soirée
sessions:
  - {date: 2022-04-07, time: 18h-20h, place: Guéret}
  - {date: 2022-04-14, time: 18h-20h, place: Masgot}
EOF
cat > "$invitations" <<'EOF'
waves:
  - {id: relance, channel: [email, post, phone], due: 2022-04-10, sessions: [gueret, masgot]}
EOF
said 2022-04-10 fr
has mail "Soirée : jeudi 14 avril 2022, à Masgot"
has mail "« Soirée » a eu lieu le jeudi 7 avril 2022, à Guéret : nous vous raconterons ce qui s’y est dit."
has mail "Réseau vous invite à « Soirée » :"
has mail "- Jeudi 14 avril 2022, de 18h à 20h, à Masgot"
has mail "Merci de nous dire si vous pensez venir, et à combien : il suffit de répondre à ce message."
has_not mail "- Jeudi 7 avril"
has letter "« **Soirée** » a eu lieu le jeudi 7 avril 2022, à Guéret : nous vous raconterons ce qui s’y est dit."
has letter "Réseau vous invite à « **Soirée** » :"
has letter "- Jeudi 14 avril 2022, de 18h à 20h, à Masgot"
has letter "Merci de nous dire si vous pensez venir, et à combien."
has letter "Pour nous répondre : r@example.org."
has_not letter "répondre à ce message"
has_not letter "- Jeudi 7 avril"
has calls "    pour jeudi 7 avril 2022, à Guéret, à dire : la rencontre a eu lieu ; nous vous raconterons ce qui s’y est dit"
has calls "    pour jeudi 14 avril 2022, à Masgot, à demander : viendrez-vous, et à combien ?"
said 2022-04-10 en
has mail "“Soirée” (Thursday 7 April 2022, in Guéret) has taken place: we will tell you what was said."
has mail "Réseau invites you to “Soirée”:"
has mail "- Thursday 14 April 2022, from 18:00 to 20:00, in Masgot"
has letter "“**Soirée**” (Thursday 7 April 2022, in Guéret) has taken place: we will tell you what was said."
has letter "Please let us know whether you hope to come, and how many you will be."
has letter "To reply to us: r@example.org."
has calls "    for Thursday 14 April 2022, in Masgot, ask: will you come, and how many of you?"

# Who came is thanked for the evening it came to, and asked about the other one alone; who had announced
# itself for both is missed at the first and expected at the second.
cat >> "$event" <<'EOF'
EOF
cat > "$event" <<'EOF'
title: Soirée
sessions:
  - {date: 2022-04-07, time: 18h-20h, place: Guéret, present: [par-courriel, par-lettre]}
  - {date: 2022-04-14, time: 18h-20h, place: Masgot}
EOF
cat >> "$invitations" <<'EOF'
answers:
  - {structure: par-lettre, answer: yes, session: masgot}
  - {structure: par-telephone, answer: yes}
EOF
said 2022-04-10 fr
has mail "Merci d’avoir pris part à « Soirée » le jeudi 7 avril 2022, à Guéret : votre présence a compté."
has mail "- Jeudi 14 avril 2022, de 18h à 20h, à Masgot"
has mail "Merci de nous dire si vous pensez venir, et à combien"
has_not mail "a eu lieu"
has letter "Merci d’avoir pris part à « **Soirée** » le jeudi 7 avril 2022, à Guéret : votre présence a compté."
has letter "Vous avez annoncé votre venue : merci, et à bientôt !"
has_not letter "Merci de nous dire"
has_not letter "Pour nous répondre"
# That it missed them all isn’t known before the last of those it said yes to.
has calls "    pour jeudi 7 avril 2022, à Guéret, à dire : la rencontre a eu lieu ; nous vous raconterons ce qui s’y est dit"
has calls "    pour jeudi 14 avril 2022, à Masgot, à dire : vous avez annoncé votre venue, merci ; nous vous attendons"

# Both evenings to come, yes to one and no answer for the other: each sentence says of which it speaks.
cat > "$event" <<'EOF'
title: Soirée
sessions:
  - {date: 2022-04-07, place: Guéret}
  - {date: 2022-04-14, place: Masgot}
EOF
cat > "$invitations" <<'EOF'
answer-by: 2022-04-05
waves:
  - {id: rappel, channel: [email, post, phone], due: 2022-04-01}
answers:
  - {structure: par-courriel, answer: yes, session: gueret}
  - {structure: par-lettre, answer: no, session: masgot}
  - {structure: par-lettre, answer: maybe, session: gueret}
  - {structure: par-telephone, answer: no}
EOF
said 2022-04-01 fr
has mail "Merci de nous dire d’ici au 5 avril si vous pensez venir le jeudi 14 avril 2022, à Masgot, et à combien"
has mail "Vous avez annoncé votre venue le jeudi 7 avril 2022, à Guéret : merci, et à bientôt !"
has letter "Vous pensiez pouvoir venir le jeudi 7 avril 2022, à Guéret : est-ce décidé ? Merci de nous le dire d’ici au 5 avril."
has letter "Vous nous avez dit ne pas pouvoir venir le jeudi 14 avril 2022, à Masgot ; si cela change, la porte reste ouverte."
has calls "    à dire : vous aviez dit ne pas pouvoir venir ; si cela change, la porte reste ouverte"
has_not calls "à demander"
# A day to answer by that is past is named nowhere.
said 2022-04-06 fr
for text in mail letter calls; do has_not "$text" "5 avril"; done
has mail "Merci de nous dire si vous pensez venir le jeudi 14 avril 2022, à Masgot, et à combien"

# One evening, three structures that have all said yes: none is asked again, whatever the wave is called.
cat > "$event" <<'EOF'
title: Soirée
date: 2022-04-07
time: 18h-20h
place: Guéret
EOF
cat > "$invitations" <<'EOF'
answer-by: 2022-04-05
waves:
  - {id: rappel, channel: [email, post, phone], due: 1 week before}
  - {id: apres, channel: [email, post, phone], due: 2 days after}
answers:
  - {structure: par-courriel, answer: yes}
  - {structure: par-lettre, answer: yes}
  - {structure: par-telephone, answer: yes}
EOF
said 2022-04-01 fr
has mail "Rappel : Soirée, jeudi 7 avril 2022, à Guéret"
has mail "Vous avez annoncé votre venue : merci, et à bientôt !"
has_not mail "Merci de nous dire"
has letter "Vous avez annoncé votre venue : merci, et à bientôt !"
has calls "    à dire : vous avez annoncé votre venue, merci ; nous vous attendons"
has_not calls "à demander"
# After it, all were there: all are thanked.
echo 'present: [par-courriel, par-lettre, par-telephone]' >> "$event"
said 2022-04-09 fr
has mail "Merci pour votre venue : Soirée"
has mail "Merci d’avoir pris part à « Soirée » le jeudi 7 avril 2022, à Guéret : votre présence a compté."
has_not mail "a eu lieu"
has letter "Merci d’avoir pris part à « **Soirée** » le jeudi 7 avril 2022, à Guéret : votre présence a compté."
has calls "    à dire : merci de votre venue ; qu’en avez-vous pensé ?"

# An apology or a proxy noted before the evening is an answer: neither is written to as silent.
sed -i '/^present/d' "$event"
printf 'excused: [par-courriel]\nproxies: [{from: par-lettre, to: par-telephone}]\n' >> "$event"
cat > "$invitations" <<'EOF'
waves:
  - {id: relance, channel: [email, post], due: 1 week before, only: unanswered}
  - {id: rappel, channel: [email, post, phone], due: 1 week before}
EOF
run 0 "$ALISO" -C n --on 2022-04-01 --lang fr remind
out "ont déjà répondu : Par courriel, Par lettre"
said 2022-04-01 fr
has mail "Vous nous avez dit ne pas pouvoir venir ; si cela change, la porte reste ouverte."
has letter "Vous nous avez dit ne pas pouvoir venir ; si cela change, la porte reste ouverte."
has calls "    à demander : viendrez-vous, et à combien ?"

# A template written before `asked`, `undecided` and `declined` were: what it says holds for its own sessions.
mkdir n/templates
cat > n/templates/message.txt.mustache <<'EOF'
{{{subject}}}

{{#thanks}}
merci {{{past}}}
{{/thanks}}
{{#after}}
après {{{past}}}
{{/after}}
{{#ahead}}
venez {{{when}}}
{{#expected}}
attendus
{{/expected}}
{{^expected}}
à vous lire
{{/expected}}
{{/ahead}}
EOF
cat > "$event" <<'EOF'
title: Soirée
sessions:
  - {date: 2022-04-07, place: Guéret, present: [par-courriel]}
  - {date: 2022-04-14, place: Masgot}
EOF
echo 'waves: [{id: relance, channel: email, due: 2022-04-10, sessions: [gueret, masgot]}]' > "$invitations"
said 2022-04-10 fr
has mail "merci le jeudi 7 avril 2022, à Guéret"
has mail "venez le jeudi 14 avril 2022, à Masgot"
has mail "à vous lire"
has_not mail "après"

# An evening with a name of its own keeps its town in all three; a title that brings its quotation marks takes no
# others.
rm -r n/templates
cat > "$event" <<'EOF'
title: "« Les comptes »"
sessions:
  - {date: 2022-04-07, time: 18h, place: Guéret, name: Lire un bilan, called: l’atelier du bilan}
EOF
echo 'waves: [{id: relance, channel: [email, post, phone], due: 2022-04-01}]' > "$invitations"
said 2022-04-01 fr
has mail "vous invite à « Les comptes » :"
has mail "- Jeudi 7 avril 2022, à 18h, « Lire un bilan », à Guéret"
has letter "vous invite à « **Les comptes** » :"
has letter "- Jeudi 7 avril 2022, à 18h, « Lire un bilan », à Guéret"
has calls "  Lire un bilan, jeudi 7 avril 2022, à 18h, à Guéret"
said 2022-04-01 en
has mail "invites you to “Les comptes”:"
has calls "  Lire un bilan, Thursday 7 April 2022, at 18:00, in Guéret"
run 0 "$ALISO" -C n --lang fr debrief 2022-04
sed 's/ / /g' "$work/out" > debrief
has debrief "# Débrief de « Les comptes »"

# Two evenings in one town say it once.
cat > "$event" <<'EOF'
title: Soirée
sessions:
  - {date: 2022-04-07, place: Guéret, id: a}
  - {date: 2022-04-14, place: Guéret, id: b}
EOF
said 2022-04-01 fr
has mail "Soirée : jeudi 7 avril 2022 et jeudi 14 avril 2022, à Guéret"
echo 'waves: [{id: apres, channel: [email, post], due: 2022-04-16, sessions: [a, b]}]' > "$invitations"
said 2022-04-16 fr
has mail "« Soirée » a eu lieu le jeudi 7 avril 2022 et le jeudi 14 avril 2022, à Guéret :"
has letter "« **Soirée** » a eu lieu le jeudi 7 avril 2022 et le jeudi 14 avril 2022, à Guéret :"
