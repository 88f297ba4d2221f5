#!/bin/sh
# Letters: whole ones as they are folded, a template of the network's own, the page that each begins (letters.py).
. "$(dirname "$0")/assert.sh"
cd "$work"
mkdir -p n/events n/invitations n/templates
cat > n/aliso.yaml <<'EOF'
network: Réseau
mail: {from: "R <r@example.org>", reply-to: reponses@example.org, command: [cat]}
EOF
cat > n/structures.yaml <<'EOF'
- name: La Maison
  role: host
  place: Guéret
  contacts:
    - {id: accueil, name: Accueil, phone: "05 55 00 00 09"}
    - {id: courrier, name: Courrier, phone: "05 55 00 00 10", address: "1 rue de l'Étang, 23000 Guéret"}
- {name: Agora, contacts: [{id: a, name: Anne, address: "2 place Neuve, 23300 La Souterraine"}]}
- {name: Dynamo, contacts: [{id: d, name: Didier, address: "Le Bourg, 23150 Maisonnisses", language: en}]}
EOF
cat > n/events/2022-04-soiree.yaml <<'EOF'
title: Soirée
date: 2022-04-07
time: 18h-20h
place: Guéret
present: [agora]
EOF
cat > n/invitations/2022-04-soiree.yaml <<'EOF'
waves:
  - {id: merci, channel: post, due: 2 days after, only: came}
EOF
cat > n/events/2022-05-bal.yaml <<'EOF'
title: Bal d'été
about: on y danse
date: 2022-05-01
place: Le Grand-Bourg
EOF
cat > n/invitations/2022-05-bal.yaml <<'EOF'
answer-by: 2022-04-20
waves:
  - id: invitation
    channel: post
    due: 2022-04-09
    text: |
      Comme *chaque année* :

      - un repas,
      - un bal.
EOF
post() { run "$1" "$ALISO" -C n --on "$2" remind --channel post; sed 's/ / /g; s/ / /g' "$work/out" > letters.md; }

# One letter about two events, thanks for the one and an invitation to the other, then one in English.
post 0 2022-04-09
cat > expected <<'EOF'
Agora  
Anne  
2 place Neuve  
23300 La Souterraine  

Guéret, le 9 avril 2022

Bonjour,

Merci d’avoir pris part à « **Soirée** » le jeudi 7 avril 2022, à Guéret : votre présence a compté.

Comme *chaque année* :

- un repas,
- un bal.

Réseau vous invite à « **Bal d’été** » (on y danse) :

- Dimanche 1er mai 2022, au Grand-Bourg

Merci de nous dire d’ici au 20 avril si vous pensez venir, et à combien.

Pour nous répondre : 05 55 00 00 09, reponses@example.org ou 1 rue de l’Étang, 23000 Guéret.

Bien à vous,  
Réseau

EOF
sed '/^<div style/,$d' letters.md | diff - expected
cat > expected <<'EOF'
Dynamo  
Didier  
Le Bourg  
23150 Maisonnisses  

Guéret, 9 April 2022

Hello,

Comme *chaque année* :

- un repas,
- un bal.

Réseau invites you to “**Bal d’été**” (on y danse):

- Sunday 1 May 2022, in Le Grand-Bourg

Please let us know by 20 April whether you hope to come, and how many you will be.

To reply to us: 05 55 00 00 09, reponses@example.org or 1 rue de l’Étang, 23000 Guéret.

With best wishes,  
Réseau

EOF
sed '1,/^Réseau$/d; /^<div hidden="hidden">$/,/^<\/div>$/d; /^<div style/d' letters.md | sed '/./,$!d' | diff - expected
cp "$work/out" as-written.md
/usr/bin/python3 "$(dirname "$0")/letters.py" as-written.md

# A template of the network's own counts in the network's language; one that names a language, in that one.
cat > n/templates/letter.md.mustache <<'EOF'
{{#envelope}}
> {{line}}
{{/envelope}}
{{structure.name}}, {{contact.name}}, {{town}}, {{date}}
{{#events}}
# {{title}} {{#thanks}}merci{{/thanks}}{{#asked}}venez {{when}}{{/asked}}
{{{text}}}
{{/events}}
{{#answer}}{{phone}} | {{email}} | {{address}}{{/answer}}
EOF
post 0 2022-04-09
sed -n '1,/^05/p' letters.md > own
cat > expected <<'EOF'
> Agora
> Anne
> 2 place Neuve
> 23300 La Souterraine
Agora, Anne, Guéret, 9 avril 2022
# Soirée merci

# Bal d’été venez le dimanche 1er mai 2022, au Grand-Bourg
Comme *chaque année* :

- un repas,
- un bal.
05 55 00 00 09 | reponses@example.org | 1 rue de l’Étang, 23000 Guéret
EOF
diff own expected
out "With best wishes,"
echo 'my own {{town}}' > n/templates/letter.en.md.mustache
post 0 2022-04-09
out "my own Guéret"
not_out "With best wishes,"

# A mistake in it: its place, and no letters.
printf 'my own\n{{twon}}\n' > n/templates/letter.en.md.mustache
run 1 "$ALISO" -C n --on 2022-04-09 remind --channel post -o none.md
err "templates/letter.en.md.mustache:2:1: error: this template mentions “twon”, which does not exist here"
no_out
[ ! -e none.md ]
# Where no letter is due no template is opened, nor for what isn't a letter.
run 0 "$ALISO" -C n --on 2022-03-01 remind --channel post
no_out
run 0 "$ALISO" -C n --on 2022-04-09 remind --channel post --format csv

# Moved and cancelled: told by letter as by mail, and where it is moved an answer is asked for.
rm n/templates/*
rm n/events/2022-04-soiree.yaml n/invitations/2022-04-soiree.yaml
cat > n/invitations/2022-05-bal.yaml <<'EOF'
waves:
  - {id: invitation, channel: post, due: 2022-04-09}
  - {id: change, channel: post, due: 2022-04-10, only: outdated}
EOF
sed -i 's/^place: .*/place: Le Grand-Bourg\nid: bal/' n/events/2022-05-bal.yaml
run 0 "$ALISO" -C n --on 2022-04-09 sent 2022-05-bal invitation
sed -i 's/2022-05-01/2022-05-08/' n/events/2022-05-bal.yaml
post 0 2022-04-12
grep -qF "Le rendez-vous « Bal d’été » est reporté au dimanche 8 mai 2022, au Grand-Bourg." letters.md
grep -qF "Pourrez-vous venir, et à combien ? Même si vous aviez déjà répondu, merci de nous le dire." letters.md
grep -qF "Pour nous répondre : 05 55 00 00 09" letters.md
grep -qF "Even if you have answered before, please let us know." letters.md
echo 'status: cancelled' >> n/events/2022-05-bal.yaml
post 0 2022-04-12
grep -qF "Nous en sommes désolés." letters.md
grep -qF "We are sorry about this." letters.md
not grep -q "Pour nous répondre" letters.md
