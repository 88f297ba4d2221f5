#!/bin/sh
# aliso debrief on the example gives the reviewed debrief, byte for byte; -o and --update write files.
# Expected: tests/golden/parole-de-reseau/debrief.md, written by hand.
. "$(dirname "$0")/assert.sh"
cp -R "$EXAMPLES/parole-de-reseau" "$work/network"
cd "$work/network"
golden="$GOLDEN/parole-de-reseau/debrief.md"

"$ALISO" debrief 2022-04 > "$work/out.md"
cmp "$work/out.md" "$golden"
"$ALISO" debrief 2022-04 -o "$work/file.md"
cmp "$work/file.md" "$golden"

# Again: nothing is lost by it; but another text is not overwritten, unless it is asked for.
"$ALISO" debrief 2022-04 -o "$work/file.md"
sed 's/^## .*/&\nBy hand./' "$golden" > "$work/file.md"
cp "$work/file.md" "$work/kept.md"
run 2 "$ALISO" debrief 2022-04 -o "$work/file.md"
err "--update $work/file.md"
err "--force"
cmp "$work/file.md" "$work/kept.md"
echo 'nothing of aliso' > "$work/other.md"
run 2 "$ALISO" debrief 2022-04 -o "$work/other.md"
echo 'nothing of aliso' | cmp "$work/other.md"
run 0 "$ALISO" debrief 2022-04 -o "$work/other.md" --force
cmp "$work/other.md" "$golden"
run 0 "$ALISO" debrief 2022-04 -o "$work/other.md"

# English differs in every block, and leaves no French word of aliso's own.
"$ALISO" debrief 2022-04 --lang en > "$work/en.md"
grep -q '^In Guéret, eight organisations thought they might come. In the end, four member organisations, half of that number, and CAF were there: nine people in all.$' "$work/en.md"
not grep -q -E 'structures adhérentes|Ensemble|par courriel' "$work/en.md"

# A debrief that was edited by hand: two blocks are refreshed, everything else stays, CRLF included.
edited() {
  printf '# Mon débrief\r\n\r\n<!-- aliso: sessions -->\r\n%s\r\n\r\n<!-- /aliso -->\r\nÀ la main.  \r\n\r\n' "$1"
  printf '<!-- aliso: mon-bloc -->\r\nintact\n<!-- /aliso -->\r\n<!--aliso: participation-->%s<!-- /aliso -->fin' "$2"
}
block() { sed -n "/<!-- aliso: $1[ a-z0-9-]* -->/,/<!-- .aliso -->/p" "$golden" | sed '1d;$d' | sed '${/^$/d}' | sed 's/$/\r/'; }
edited vieux vieux > edited.md
cp edited.md before.md
"$ALISO" debrief 2022-04 --update edited.md
edited "$(block sessions | sed '$s/\r$//')" "$(printf '\r\n'; block participation)
$(printf '\r')
" > expected.md
cmp edited.md expected.md

# It names no event: taken, with a word; a word that says how it would be named.
run 0 "$ALISO" debrief 2022-04 --update edited.md
err 'write <!-- aliso: sessions 2022-04-parole-de-reseau --> as its first mark'
run 0 "$ALISO" -q debrief 2022-04 --update edited.md
no_err
sed 's/<!-- aliso: sessions -->/<!-- aliso: sessions 2022-04-parole-de-reseau -->/' edited.md > named.md
run 0 "$ALISO" debrief 2022-04 --update named.md
no_err

# Nothing new: the file is not written again.
touch -d '2020-01-01' edited.md
"$ALISO" debrief 2022-04 --update edited.md
[ "$(stat -c %Y edited.md)" = "$(date -d '2020-01-01' +%s)" ]

# A byte order mark stays.
printf '\357\273\277<!-- aliso: sessions -->\nvieux\n<!-- /aliso -->\nété' > bom.md
"$ALISO" debrief 2022-04 --update bom.md
{ printf '\357\273\277<!-- aliso: sessions -->\n'; block sessions | tr -d '\r'; printf '\n<!-- /aliso -->\nété'; } > expected.md
cmp bom.md expected.md

# A block's name mistyped, or no block at all: the file stays, and that is said.
printf '<!-- aliso: particpation -->\nvieux\n<!-- /aliso -->\n' > typed.md
cp typed.md typed.before
"$ALISO" debrief 2022-04 --update typed.md 2> err
cmp typed.md typed.before
grep -q '^aliso: typed.md: the block “particpation” is none of those that are computed, and stays as it is. Did you mean participation?$' err
grep -q '^aliso: typed.md: none of its blocks is computed' err
"$ALISO" -q debrief 2022-04 --update typed.md 2> err
[ ! -s err ]

# A mark that isn't closed: exit 1, and the file stays.
printf '<!-- aliso: sessions -->\nvieux\n' > open.md
cp open.md open.before
status=0; "$ALISO" debrief 2022-04 --update open.md 2> /dev/null || status=$?
[ "$status" = 1 ]; cmp open.md open.before

# --update and -o together, a missing file, a folder that isn't there.
status=0; "$ALISO" debrief 2022-04 --update edited.md -o x.md 2> /dev/null || status=$?
[ "$status" = 2 ]; [ ! -e x.md ]
status=0; "$ALISO" debrief 2022-04 --update none.md 2> /dev/null || status=$?
[ "$status" = 3 ]
status=0; "$ALISO" debrief 2022-04 -o none/x.md 2> /dev/null || status=$?
[ "$status" = 3 ]

# The network's own template; one that is wrong prints nothing.
mkdir templates
printf '{{! mine }}\n# {{title}} : {{people.all}} personnes\n{{#sessions}}\n- {{name}} : {{came}} sur {{announced}}{{#quorum}} !{{/quorum}}\n{{/sessions}}\n{{^each_once}}\nvisites\n{{/each_once}}\nfin\n' > templates/debrief.md.mustache
"$ALISO" debrief 2022-04 > own.md
printf '# Parole de réseau : 15 personnes\n- Guéret : 4 sur 8\n- Masgot : 4 sur 10\nfin\n' > expected.md
cmp own.md expected.md
# Blocks of one name, one a session: each is refreshed from its own; what stands within a line stays there.
printf '{{#sessions}}\n<!-- aliso: venue -->\n{{id}} {{people.all}}\n<!-- /aliso -->\n{{/sessions}}\nen tout <!-- aliso: n -->{{people.all}}<!-- /aliso --> *personnes*\n' > templates/debrief.md.mustache
"$ALISO" debrief 2022-04 > own.md
[ "$(sed -n '1p;4p' own.md)" = '<!-- aliso: venue 2022-04-parole-de-reseau -->
<!-- aliso: venue -->' ]
sed 's/gueret 9/vieux/; s/masgot 6/vieux/; s/>15</>14</' own.md > edited.md
grep -q vieux edited.md; grep -q '>14<' edited.md
"$ALISO" debrief 2022-04 --update edited.md 2> err
cmp own.md edited.md; [ ! -s err ]
printf '{{titel}}\n' > templates/debrief.md.mustache
status=0; "$ALISO" debrief 2022-04 > own.md 2> err || status=$?
[ "$status" = 1 ]; [ ! -s own.md ]; grep -q '^templates/debrief.md.mustache:1:1: error: ' err

# Of a wave by several channels those are named by which it went: by the journal.
mkdir -p told/events told/invitations told/journal
printf 'network: Réseau\n' > told/aliso.yaml
printf -- '- {name: Agora, contacts: [{id: a, email: agora@example.org}]}\n- {name: Dynamo}\n' > told/structures.yaml
printf 'title: Repas\ndate: 2026-01-08\nplace: Guéret\npresent: [agora]\n' > told/events/2026-01-repas.yaml
printf 'waves:\n  - {id: invit, channel: [email, post], due: 2025-12-20}\n' > told/invitations/2026-01-repas.yaml
went() { printf '{"schema":"aliso/journal/1","at":"2025-12-20T09:00:00+01:00","key":"2026-01-repas/gueret/invit/%s/-","wave":"invit","session":"gueret","structure":"%s","contact":"-","channel":"%s","run":"abcdefgh","told":[],"state":"sent"}\n' "$1" "$1" "$2"; }
went agora email > told/journal/2026-01-repas.jsonl
"$ALISO" --lang en -C told --on 2026-01-20 debrief 2026-01 > own.md
grep -q "were told by email" own.md || grep -q "was told by email" own.md
not grep -q "post" own.md
went dynamo post >> told/journal/2026-01-repas.jsonl
"$ALISO" --lang en -C told --on 2026-01-20 debrief 2026-01 > own.md
grep -q "were told by email and by post" own.md

# A debrief in another encoding would hold two: it stays as it is, and why is said.
printf '# D\351brief\n\n<!-- aliso: participation -->\nx\n<!-- /aliso -->\n' > "$work/latin.md"
cp "$work/latin.md" "$work/latin.before"
run 1 "$ALISO" --lang fr -C "$EXAMPLES/parole-de-reseau" debrief 2022-04 --update "$work/latin.md"
err "n’est pas de l’UTF-8"
cmp "$work/latin.md" "$work/latin.before"
