#!/bin/sh
# aliso privacy forget, object, due: no figure changes, to the byte; what is asked, said, and when it ends with what.
. "$(dirname "$0")/assert.sh"
run 0 /usr/bin/python3 "$(dirname "$0")/forget.py" "$ALISO" "$EXAMPLES"
cd "$work"
cp -r "$EXAMPLES/lisieres" net
export ALISO_TODAY=2026-11-24

# Shown, and not done: nobody is asked where there is no terminal.
find net -type f -exec cksum {} + | sort > before
run 0 "$ALISO" -C net privacy forget le-tilleul/m-c --lang fr
out "-      email: mael.corvisier@example.org"
out "Rien n’a été changé : avec --yes, c’est fait sans demander."
find net -type f -exec cksum {} + | sort > after
cmp before after

# Nobody, several, nobody of that address.
run 2 "$ALISO" -C net privacy forget le-tilleul/zzz
run 2 "$ALISO" -C net privacy forget Bureau
err "compagnie-des-orties/bureau"
run 0 "$ALISO" -C net privacy forget personne@example.org --yes --lang fr
out "Rien à oublier : personne n’a l’adresse personne@example.org."
find net -type f -exec cksum {} + | sort > after
cmp before after

# Done; said again where they come back, with the day.
run 0 "$ALISO" -C net privacy forget mael.corvisier@example.org --yes --exit-code --lang fr
[ "$(stat -c %a net/journal/forgotten)" = 600 ]
not grep -rqi mael.corvisier net
run 0 "$ALISO" -C net privacy forget mael.corvisier@example.org --yes --lang fr
out "Rien à oublier"
run 0 "$ALISO" -C net check --lang fr
no_err
sed -i 's/^    - id: accueil$/    - {id: revenu, email: Mael.Corvisier@Example.org}\n&/' net/structures.yaml
run 0 "$ALISO" -C net check --lang fr
err "le-tilleul/revenu a demandé l’oubli le 24 novembre 2026"
printf 'Mail,Vient\nmael.corvisier@example.org,oui\n' > table.csv
sed -i '/id: revenu/d' net/structures.yaml
run 0 "$ALISO" -C net import answers 2026-09 table.csv --column email=1 --column answer=2 --dry-run --lang fr
err "ligne 2 : cette personne a demandé l’oubli le 24 novembre 2026"

# Prose is never changed: listed, and 1 until somebody has seen to it.
run 1 "$ALISO" -C net privacy forget "lison aubertin" --yes --exit-code --lang fr
out "2023-11-parlons-cooperation.yaml:57"
out "Cette adresse est dans aliso.yaml (mail)"
out "Lisières n’aura plus de contact, et une action lui revient encore."
mkdir net/.git
run 0 "$ALISO" -C net privacy forget la-ruche-aux-savoirs/equipe --yes --lang fr
out "L’historique de git garde ce qui vient d’être retiré"
rmdir net/.git

# An objection, with its day; again: nothing; the other one; what there was stays.
run 0 "$ALISO" -C net privacy object le-tilleul/accueil --lang fr
out "On n’écrira plus à le-tilleul/accueil."
grep -qx '      consent: {messages: no}  # le 2026-11-24' net/structures.yaml
cp net/structures.yaml objected
run 0 "$ALISO" -C net privacy object le-tilleul/accueil --lang fr
out "C’était déjà noté"
cmp objected net/structures.yaml
run 0 "$ALISO" -C net --on 2026-09-15 remind 2026-09
not grep -q tilleul "$work/out"
run 0 "$ALISO" -C net privacy object fonds-ricochet/programmes
grep -q 'email: programmes@example.org, consent: {messages: no}}  # le 2026-11-24$' net/structures.yaml
run 2 "$ALISO" -C net privacy object personne@example.org

# What keep says is over: listed, then done, then nothing is left; no line goes, and nobody is noted as having asked.
cp net/journal/forgotten asked
wc -l < net/journal/2026-03-assemblee-generale.jsonl > lines
run 1 "$ALISO" -C net --on 2032-01-01 privacy due --exit-code --lang fr
out "fonds-ricochet/programmes : plus de lien depuis le 14 mars 2026, à garder jusqu’au 14 mars 2029"
out "journal/2026-03-assemblee-generale.jsonl : les destinataires de 5 messages"
run 0 "$ALISO" -C net --on 2032-01-01 privacy due --yes --lang fr
run 0 "$ALISO" -C net --on 2032-01-01 privacy due --exit-code --lang fr
out "Rien n’a été gardé trop longtemps."
cmp asked net/journal/forgotten
wc -l < net/journal/2026-03-assemblee-generale.jsonl > now
cmp lines now
not grep -q 'note:' net/invitations/2025-11-les-jeudis-des-comptes.yaml
not grep -q '"contact": "[a-z]' net/journal/2026-03-assemblee-generale.jsonl
run 0 "$ALISO" -C net check
no_err

# A comment of theirs goes too, with an empty line below it; a heading of the file stays.
mkdir own
printf 'network: Essai\n' > own/aliso.yaml
printf '# Le fichier\n\n- name: A\n  contacts:\n    # sur Ada\n\n    - id: ada\n    # sur Bea\n\n    # encore\n    - id: bea\n    - id: zoe\n' > own/structures.yaml
chmod 600 own/structures.yaml
run 0 "$ALISO" -C own privacy forget a/bea --yes
grep -q 'sur Ada' own/structures.yaml
not grep -q 'sur Bea' own/structures.yaml
run 0 "$ALISO" -C own privacy forget a/ada --yes
not grep -q 'sur Ada' own/structures.yaml
grep -q 'Le fichier' own/structures.yaml

# Errors in the files: nothing is written.
echo '- name: [' >> net/structures.yaml
cp net/structures.yaml broken
run 1 "$ALISO" -C net privacy forget ressort/accueil --yes
run 1 "$ALISO" -C net privacy due --yes
run 1 "$ALISO" -C net privacy object ressort/accueil
cmp broken net/structures.yaml

# Others may read it: said, unless a folder on the way keeps them out.
mkdir open open/net
chmod 755 "$work" open open/net
printf 'network: Essai\n' > open/net/aliso.yaml
printf -- '- name: A\n  contacts: [{id: a, email: a@example.org}]\n' > open/net/structures.yaml
chmod 644 open/net/structures.yaml
run 0 "$ALISO" -C open/net check --lang fr
chmod 700 open
err "d’autres que vous peuvent lire open/net/structures.yaml"
err "chmod 600 open/net/structures.yaml"
run 0 "$ALISO" -C open/net check --lang fr
no_err
chmod 755 open
chmod 600 open/net/structures.yaml
run 0 "$ALISO" -C open/net check --lang fr
no_err

# An address that is two contacts': both are named, the first time and the second.
mkdir shared
printf 'network: Essai\n' > shared/aliso.yaml
printf -- '- name: Agora\n  contacts: [{id: lou, email: lou@example.org}]\n- name: VASI\n  contacts: [{id: louise, email: Lou@example.org}]\n' \
  > shared/structures.yaml
run 0 "$ALISO" -C shared privacy object lou@example.org --lang fr
out "On n’écrira plus à agora/lou et vasi/louise."
run 0 "$ALISO" -C shared privacy object lou@example.org --lang en
out "It was noted already not to write to agora/lou and vasi/louise."
