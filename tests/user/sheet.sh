#!/bin/sh
# aliso sheet: the sign-in sheet before, the certified list after, each held against a page that was read by eye; pages
# that other programs find sound; what is on no sheet.
. "$(dirname "$0")/assert.sh"
unset LC_ALL
export LC_MESSAGES=fr_FR.UTF-8 LC_CTYPE=C.UTF-8
export ALISO_TODAY=2026-11-24
net=$EXAMPLES/lisieres
golden=$GOLDEN/lisieres
same() { cmp "$golden/$1" "$work/out"; }

run 0 "$ALISO" -C "$net" sheet 2026-09
same sheet.fr.md
no_err
run 0 "$ALISO" -C "$net" sheet 2026-09 --session lannebrune --format html
same sheet.fr.html
run 0 "$ALISO" -C "$net" sheet 2026-09 --session castelombre --rows 1 --answers --photo --contacts --per half-day --format json
same sheet.json
run 0 "$ALISO" -C "$net" --lang en sheet 2026-03 --contacts --photo --rows 2
same sheet.en.md
run 0 "$ALISO" -C "$net" --lang en sheet 2026-03 --contacts --photo --answers --rows 2 --format html
same sheet.en.html

# The assembly of 2026, added up by hand: nine named, two counted of whom one was seen; two by proxy, one of them excused too.
run 0 "$ALISO" -C "$net" sheet 2026-03 --after
same certified.fr.md
out '11 présentes + 2 représentées + 1 excusée + 13 absentes = 27 adhérentes'
out 'absentes ou non nommées (14, dont 1 présente)'
# That of 2025 is known by numbers: who is excused may have given a proxy, and "0 à 5" is nobody for sure.
run 0 "$ALISO" -C "$net" sheet 2025-03 --after
out 'absentes ou non nommées (25, dont 12 présentes, 3 représentées et 0 à 5 excusées)'
out '- Les Bras ouverts (ou représentée)'
out '- et peut-être jusqu’à 5 autres, dont les noms ne sont pas notés'
run 0 "$ALISO" -C "$net" --lang en sheet 2026-03 --after
same certified.en.md
run 0 "$ALISO" -C "$net" sheet 2026-03 --after --format html
same certified.fr.html
run 0 "$ALISO" -C "$net" sheet 2026-03 --after --format json
same certified.json

# One that is excused by name is of the list whatever else is known by number.
run 0 "$ALISO" -C "$net" sheet 2025-03 --after
out '## Adhérentes excusées (1 à 6)'
out '0 à 5 excusées'

# A long word widens no page.
run 0 "$ALISO" -C "$net" sheet 2026-03 --format html
out 'overflow-wrap: anywhere}'
# For others than members: no structure’s name, and it is no internal document.
run 0 "$ALISO" -C "$net" sheet 2026-03 --after --public
out '- Adhérentes absentes (13)'
not_out 'interne'
not_out 'Bobine'
not_out 'Tilleul'
not_out 'Ricochet'
run 0 "$ALISO" -C "$net" sheet 2026-03 --after --public --format json
out '"absent": null'
out '"absent": 13'
not_out 'tilleul'

# It lies open on a table: one address on it, the network’s own; no phone, no name of a person unless both agree to it.
run 0 "$ALISO" -C "$net" sheet 2026-03 --answers --photo
not_out '05 36'
not_out 'Corvisier'
not_out 'Aubertin'
[ "$(grep -c '@' "$work/out")" = 1 ]
run 0 "$ALISO" -C "$net" sheet 2026-03 --contacts
out 'Corvisier'
not_out 'Odile Marsanne'

# Typed at the door by the same code in both languages; it is another one once the list is.
mkdir -p "$work/net/events" "$work/net/invitations"
cd "$work/net"
printf 'network: Un|deux <b>\nmembers: 4\n' > aliso.yaml
cat > structures.yaml <<'END'
- {id: a, name: 'Le | <script>alert("1")</script> *A* & "B"', contacts: [{id: x, name: Zoé Personne, email: z@example.org, phone: "05 00 00 00 00"}, {id: y, name: Ada Nommée, consent: {named: yes}}]}
- {id: b, name: 'Étape'}
- {id: h, name: Hôte, role: host, contacts: [{role: accueil, email: accueil@example.org}]}
END
cat > events/2026-12-fete.yaml <<'END'
title: "Fête | [x](y)"
sessions:
  - {date: 2026-12-10, time: 9h-17h, place: Guéret, id: matin}
  - {date: 2026-12-10, time: 18h-20h, place: Guéret, id: soir}
  - {date: 2026-12-11, place: Aubusson, status: cancelled, id: annulee}
  - {date: 2026-12-12..2026-12-22, place: Aubusson, id: stage}
END
run 0 "$ALISO" sheet fete --session soir --rows 0
out 'Feuille d’émargement – feuille'
grep -o 'feuille [a-z2-9]*$' "$work/out" > "$work/code"
cat > "$work/expected" <<'END'
| N° | Structure | Nom et prénom | Signature |
|--:|:--|:--|:--|
| 1 | Étape |  |  |
| 2 | Le \| \<script>alert("1")\</script> \*A\* & "B" |  |  |
| 3 | Hôte |  |  |
|  | adhérente : …………………… |  |  |
|  | adhérente : …………………… |  |  |
END
grep '^|' "$work/out" > "$work/table"
diff "$work/expected" "$work/table"
out 'Accès, rectification, effacement : accueil@example.org'
not_out " les garde "
run 0 "$ALISO" --lang en sheet fete --session matin
[ "$(cut -d' ' -f2 "$work/code")" = "$(sed -n 's/.* sheet \([a-z2-9]*\)$/\1/p' "$work/out")" ]
cp structures.yaml kept.yaml
printf -- '- Foyer\n' | sed 's/- /- name: /' >> structures.yaml
run 0 "$ALISO" sheet fete --session soir
not grep -q "$(cat "$work/code")" "$work/out"
mv kept.yaml structures.yaml

# A cancelled session has none; each of the others has, the eleven days in two parts. Days, halves of days.
run 0 "$ALISO" sheet fete
[ "$(grep -c '^# Fête' "$work/out")" = 4 ]
[ "$(grep -c '^---$' "$work/out")" = 3 ]
not_out 'vendredi 11 décembre'
out 'Signature, samedi 12 déc.'
run 0 "$ALISO" sheet fete --per half-day --session soir
out 'Signature, jeudi 10 déc., soir'
run 0 "$ALISO" sheet fete --per half-day --session matin
out '| Signature, jeudi 10 déc., matin | Signature, jeudi 10 déc., après-midi |'
run 0 "$ALISO" sheet fete --per half-day --session stage
[ "$(grep -c '^# Fête' "$work/out")" = 4 ]
run 2 "$ALISO" sheet fete --session annulee
err 'annulée'

# Other programs find the pages sound, and a table where there is one.
sound() { # FILE.html: HTML Tidy without a warning, html5lib without a parse error, nothing fetched, no script
  tidy -q -e "$1"
  /usr/bin/python3 - "$1" <<'END'
import sys
import html5lib
text = open(sys.argv[1], encoding="utf-8").read()
page = html5lib.HTMLParser(strict=True, tree=html5lib.getTreeBuilder("etree")).parse(text)
names = [str(one.tag).split("}")[-1] for one in page.iter()]
bad = [name for name in names if name in ("script", "link", "img", "iframe", "b", "em")]
assert not bad and "://" not in text and "url(" not in text, bad
sheets = [one for one in page.iter() if one.get("class") == "sheet"]
print(len(sheets), names.count("table"), names.count("thead"))
END
}
run 0 "$ALISO" sheet fete --format html -o "$work/fete.html"
no_out
no_err
[ "$(sound "$work/fete.html")" = '4 4 4' ]
grep -qF 'Le | &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; *A* &amp; &quot;B&quot;' "$work/fete.html"
grep -qF '@page {size: A4 landscape; margin: 15mm}' "$work/fete.html"
run 0 "$ALISO" sheet fete --session soir --format html -o "$work/soir.html"
grep -qF '@page {size: A4; margin: 15mm}' "$work/soir.html"
grep -qF '<html lang="fr">' "$work/soir.html"
for page in sheet.fr.html sheet.en.html certified.fr.html; do sound "$golden/$page" > "$work/sound"; done
run 0 "$ALISO" sheet fete --session soir -o "$work/soir.md"
pandoc -f gfm -t html "$work/soir.md" -o "$work/pandoc.html"
/usr/bin/python3 - "$work/pandoc.html" <<'END'
import sys
import html5lib
page = html5lib.parse(open(sys.argv[1], encoding="utf-8").read(), namespaceHTMLElements=False)
rows = [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in page.iter("tr")]
assert len(rows) == 16 and all(len(row) == 4 for row in rows), rows
assert rows[2][1] == 'Le | <script>alert("1")</script> *A* & "B"', rows[2]
assert "Fête | [x](y)" in "".join(page.find(".//h1").itertext())
END

# After: what isn’t noted isn’t certified; an evening that goes on says so.
run 1 "$ALISO" sheet fete --after
err 'rien à certifier'
err 'aliso attend 2026-12-fete --session matin'
no_out
run 1 "$ALISO" sheet fete --after --session soir -o "$work/none.html"
[ ! -e "$work/none.html" ]
cat > events/2026-12-reunion.yaml <<'END'
title: Réunion
date: 2026-12-10..2026-12-11
present: [b: 2, {guest: Ondes}, {public: 3}]
excused: [a]
END
run 0 "$ALISO" --on 2026-12-10 sheet reunion --after
out 'En cours : la rencontre n’est pas terminée ; liste arrêtée au 10 décembre 2026.'
out '- Étape (2 personnes)'
out '## Structure extérieure (1)'
out '## À titre individuel : 3 personnes'
out 'Adhérentes absentes (2)'
out '- 2 qui ne sont pas sur la liste du réseau'
out '1 présente + 1 excusée + 2 absentes = 4 adhérentes'
run 0 "$ALISO" --on 2026-12-11 sheet reunion --after
not_out 'En cours'

# Who came is named if she may be.
printf 'title: Noms\ndate: 2026-11-12\npresent: [{structure: a, people: [x, y]}]\n' > events/2026-11-noms.yaml
run 0 "$ALISO" sheet noms --after
out '(2 personnes, dont Ada Nommée)'
not_out 'Zoé'
rm events/2026-11-noms.yaml

# None is listed: as many lines as there may be members. None at all; one; a name apart in its accents.
printf 'network: Vide\nmembers: 29-31\n' > aliso.yaml
printf '[]\n' > structures.yaml
printf 'title: Rien\ndate: 2026-12-10\n' > events/2026-12-rien.yaml
rm events/2026-12-reunion.yaml
run 0 "$ALISO" sheet rien --rows 0
[ "$(grep -c '^|  | adhérente : ' "$work/out")" = 31 ]
printf 'network: Vide\n' > aliso.yaml
run 0 "$ALISO" sheet rien --rows 0 --format html -o "$work/rien.html"
[ "$(sound "$work/rien.html")" = '1 0 0' ]
printf 'network: Vide\nmembers: 5000\n' > aliso.yaml
run 0 "$ALISO" sheet rien
err '4 001 adhérentes qui ne sont pas dans structures.yaml n’ont pas de ligne'
printf 'network: Vide\n' > aliso.yaml
printf -- '- {id: seule, name: "E\314\201tape"}\n' > structures.yaml
run 0 "$ALISO" sheet rien --rows 0
grep -q "^| 1 | $(printf 'E\314\201')tape |" "$work/out"

# What was typed wrongly.
run 2 "$ALISO" sheet rien --rows 501
err 'n’est pas un nombre de 0 à 500'
run 2 "$ALISO" sheet rien --rows ' 1'
run 2 "$ALISO" sheet rien --after --photo
err 'pas avec --after'
run 2 "$ALISO" sheet rien --public
err 'va avec --after'
run 2 "$ALISO" sheet
run 3 "$ALISO" sheet rien -o "$work/nowhere/x.html"
run 2 "$ALISO" sheet rien -o structures.yaml
printf 'title: Rien\ndate: 2026-12-10\nstatus: cancelled\n' > events/2026-12-rien.yaml
run 2 "$ALISO" sheet rien
err 'toutes les séances'

# Partners and outside structures that sent apologies have a list of their own, unless they came; a draft's sheet says so.
cp -r "$net" "$work/lisieres"
sed -i 's/^excused: \[/&pays-des-lisieres, fonds-ricochet, {guest: Les Rives}, /' "$work/lisieres/events/2026-03-assemblee-generale.yaml"
run 0 "$ALISO" -C "$work/lisieres" sheet 2026-03 --after
out '## Partenaire excusé (1)'
out '- Pays des Lisières'
out '## Structure extérieure excusée (1)'
out '- Les Rives'
out '11 présentes + 2 représentées + 1 excusée + 13 absentes = 27 adhérentes'
run 0 "$ALISO" -C "$work/lisieres" --lang en sheet 2026-03 --after --public
out '- Partner that sent apologies (1)'
sed -i 's/^draft: no /draft: yes /' "$work/lisieres/events/2026-09-ca-repart.yaml"
run 0 "$ALISO" -C "$work/lisieres" --on 2026-09-01 sheet 2026-09 --session castelombre
out 'la date, l’heure ou le lieu ne sont pas encore arrêtés.**'
