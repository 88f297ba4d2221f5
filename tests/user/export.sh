#!/bin/sh
# aliso export: packages judged by package.py, which shares no line with aliso; what is not in them; where they may not go.
. "$(dirname "$0")/assert.sh"
here=$(dirname "$0")
export ALISO_TODAY=2026-11-24
net=$EXAMPLES/lisieres
judge() { /usr/bin/python3 "$here/package.py" "$@"; }

run 0 "$ALISO" -C "$net" --lang fr export "$work/lisieres"
out '10 tables'
run 0 "$ALISO" -C "$EXAMPLES/parole-de-reseau" -q export "$work/creuse"
no_out
# Types, keys, references, sums of presences against `stats`, and one question over the two networks.
run 0 "$ALISO" -C "$net" --lang fr stats $(cd "$net/events" && ls | sed 's/\.yaml$//') --format json
cp "$work/out" "$work/stats.json"
judge "$work/lisieres" --stats "$work/stats.json"
judge "$work/creuse"
judge --both "$work/lisieres" "$work/creuse"
[ "$(grep -c . "$work/lisieres/structures.csv")" = "$(( $(grep -c '^- ' "$net/structures.yaml") + 1 ))" ]

# The judge notices what would be wrong.
spoil() { # FILE SED-EXPRESSION
  rm -rf "$work/spoilt"
  cp -r "$work/lisieres" "$work/spoilt"
  sed -i "$2" "$work/spoilt/$1"
  not judge "$work/spoilt" --stats "$work/stats.json" > "$work/judged"
  [ -s "$work/judged" ]
}
spoil structures.csv '2p'
spoil presences.csv '2s/sauvelande/nowhere/'
spoil presences.csv '2d'
spoil sessions.csv '2s/2023-09-23/2023-9-23/'
spoil counted.csv '2,$s/,present,7,7,/,present,7,6,/'
spoil datapackage.json '0,/"type": "integer"/s//"type": "boolean"/'

# No contact and no text unless they are asked for; contacts are their owner's alone.
for told in example.org "05 36" "Lison" "On a poussé les tables" "jongler"; do
  not grep -rqF "$told" "$work/lisieres"
done
run 0 "$ALISO" -C "$net" export "$work/whole" --contacts --texts
judge "$work/whole"
grep -qF 'cine@example.org' "$work/whole/contacts.csv"
grep -qF 'On a poussé les tables' "$work/whole/texts.csv"
[ "$(stat -c %a "$work/whole/contacts.csv")" = 600 ]
# Another export in its place leaves none of them behind.
run 0 "$ALISO" -C "$net" export "$work/whole"
judge "$work/whole"
not test -e "$work/whole/contacts.csv"
diff -r "$work/lisieres" "$work/whole"

# Nobody's name.
run 0 "$ALISO" -C "$net" export "$work/anonymous" --anonymous
judge "$work/anonymous" --stats "$work/stats.json"
sed -n 's/^- id: //p; s/^  name: //p' "$net/structures.yaml" > "$work/names"
[ -s "$work/names" ]
grep -vxF Lisières "$work/names" > "$work/others"
nameless() { # FILE, from which column on: events and sessions have names of their own
  cut -d, -f"$2"- "$work/$1.csv" > "$work/columns"
  not grep -qwFf "$work/others" "$work/columns"
}
for file in structures memberships; do nameless "anonymous/$file" 2; done
for file in seen waves; do nameless "anonymous/$file" 3; done
for file in presences counted answers actions; do nameless "anonymous/$file" 4; done
# Where names stand, that is noticed.
cut -d, -f2- "$work/lisieres/memberships.csv" > "$work/columns"
grep -qwFf "$work/others" "$work/columns"
grep -q '^Lisières,S01,S01,' "$work/anonymous/structures.csv"
run 2 "$ALISO" -C "$net" --lang en export "$work/no" --anonymous --contacts
err 'does not go with --contacts'
run 2 "$ALISO" -C "$net" export "$work/no" --anonymous --texts
not test -e "$work/no"

# For a spreadsheet.
run 0 "$ALISO" -C "$net" export "$work/sheet" --spreadsheet
judge "$work/sheet"
[ "$(head -c 3 "$work/sheet/events.csv")" = "$(printf '\357\273\277')" ]

# Never among other things, and never in the network.
mkdir "$work/full"
echo mine > "$work/full/mine"
run 2 "$ALISO" -C "$net" --lang fr export "$work/full"
err 'contient autre chose'
[ "$(ls "$work/full")" = mine ]
mkdir "$work/halved"
echo network > "$work/halved/events.csv"
run 2 "$ALISO" -C "$net" export "$work/halved"
[ "$(cat "$work/halved/events.csv")" = network ]
run 2 "$ALISO" -C "$net" export "$work/full/mine"
cp -r "$net" "$work/net"
for inside in "$work/net" "$work/net/tables" "$work/net/events" "$work/net/../net/x/y"; do
  run 2 "$ALISO" -C "$work/net" --lang en export "$inside"
  err "in the network’s own folder"
done
diff -r "$net" "$work/net"
ln -s "$work/net/aside" "$work/link"
run 2 "$ALISO" -C "$work/net" export "$work/link"
run 2 "$ALISO" -C "$work/net" export ""
run 2 "$ALISO" -C "$work/net" export
mkdir "$work/empty"
run 0 "$ALISO" -C "$work/net" export "$work/empty"
judge "$work/empty"

# Files with errors: nothing is written.
echo 'title: [' > "$work/net/events/2026-12-x.yaml"
run 1 "$ALISO" -C "$work/net" export "$work/none"
not test -e "$work/none"
