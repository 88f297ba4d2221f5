#!/bin/sh
# aliso debrief and report as pages: what they say, to the byte and word by word; what people write in a network can do
# nothing in one. Judged by page.py (html5lib) and by tidy. The pages in tests/golden were looked at in a browser.
. "$(dirname "$0")/assert.sh"
here=$(dirname "$0")
export ALISO_TODAY=2026-11-24
judge() { # PAGE…
  /usr/bin/python3 "$here/page.py" "$@" || return 1
  tidy -q -e "$@" > "$work/tidied" 2>&1 || { cat "$work/tidied"; return 1; }
  [ ! -s "$work/tidied" ] || { cat "$work/tidied"; return 1; }
}
pages="$work/pages"
mkdir "$pages"
# page NAME COMMAND… : the page that it writes, and the Markdown beside it, for the judge.
page() {
  name=$1
  shift
  run 0 "$ALISO" "$@" -o "$pages/$name.md"
  run 0 "$ALISO" "$@" --format html -o "$pages/$name.html"
}
# A page beside its golden, which leaves out how it looks (data/page/page.css), and the Markdown that it is made of.
compare() { # GOLDEN COMMAND…
  golden=$1
  shift
  page "$(basename "$golden" .html)" "$@"
  no_err
  sed '/^<style>$/,/^<\/style>$/d' "$pages/$(basename "$golden")" > "$work/words.html"
  cmp "$work/words.html" "$GOLDEN/$golden"
}
compare parole-de-reseau/debrief.fr.html -C "$EXAMPLES/parole-de-reseau" debrief 2022-04
compare parole-de-reseau/debrief.en.html -C "$EXAMPLES/parole-de-reseau" --lang en debrief 2022-04
compare lisieres/report-2025.fr.html -C "$EXAMPLES/lisieres" report --during 2025
compare lisieres/report-years.en.html -C "$EXAMPLES/lisieres" --lang en report --during 2023 --during 2024 --during 2025 --during 2026

# All there is in the examples, in both languages.
for lang in fr en; do
  for event in "$EXAMPLES"/lisieres/events/*.yaml; do
    event=$(basename "$event" .yaml)
    page "$event.$lang" -C "$EXAMPLES/lisieres" --lang $lang -q debrief "$event"
  done
  for span in 2022 2024 2024-09..2025-06; do
    page "report-$span.$lang" -C "$EXAMPLES/lisieres" --lang $lang report --during $span --names --where place=Sauvelande
  done
done
judge "$pages"/*.html
[ "$(find "$pages" -name '*.html' | wc -l)" -ge 30 ]

# What the last run has printed, with plain spaces.
plain() { sed -i 's/\xc2\xa0/ /g; s/\xe2\x80\xaf/ /g' "$work/out"; }
# Whose it is and when, for who finds it: an event over several days, one of many days, a cancelled one.
mkdir -p "$work/days/events"
printf 'network: ALISO\nlanguage: fr\n' > "$work/days/aliso.yaml"
printf -- '- {name: Agora}\n' > "$work/days/structures.yaml"
printf 'title: La caravane\ndate: 2024-04-11..2024-04-13\n' > "$work/days/events/2024-04-caravane.yaml"
printf 'title: Ateliers\nsessions: [{date: 2024-01-08}, {date: 2024-02-12}, {date: 2024-03-11}, {date: 2024-05-13}, {date: 2024-06-01}]\n' > "$work/days/events/2024-01-ateliers.yaml"
printf "title: L'apéro\nsessions: [{date: 2024-03-01, status: cancelled}]\n" > "$work/days/events/2024-03-apero.yaml"
run 0 "$ALISO" -C "$work/days" debrief caravane --format html
plain
out '<title>Débrief de « La caravane » – ALISO</title>'
out '<meta name="description" content="« La caravane », du 11 au 13 avril 2024 : le débrief d’ALISO.">'
run 0 "$ALISO" -C "$work/days" debrief ateliers --format html
plain
out 'content="« Ateliers », du 8 janvier au 1er juin 2024 : le débrief d’ALISO."'
run 0 "$ALISO" -C "$work/days" debrief apero --format html
plain
out 'content="« L’apéro », 1er mars 2024 : le débrief d’ALISO."'
printf 'title: Repas\nsessions: [{date: 2024-03-04, status: cancelled}, {date: 2024-03-05, id: a}, {date: 2024-03-05, id: b}]\n' > "$work/days/events/2024-03-repas.yaml"
run 0 "$ALISO" -C "$work/days" debrief repas --format html
plain
out 'content="« Repas », 5 mars 2024 : le débrief d’ALISO."'
run 0 "$ALISO" -C "$work/days" --lang en debrief caravane --format html
plain
out 'content="“La caravane”, from 11 to 13 April 2024: the debrief of ALISO."'
run 0 "$ALISO" -C "$work/days" report --during 2024 --format html
plain
out '<title>ALISO : l’année 2024</title>'
out 'content="Le rapport d’ALISO en 2024 : les événements, qui est venu, ce qui a été décidé."'
run 0 "$ALISO" -C "$work/days" report --during 2023 --during 2024 --format html
plain
out 'content="Le rapport d’ALISO, côte à côte : 2023 et 2024."'

# A network that means no good, in every place where a person writes.
mkdir -p "$work/evil/events" "$work/evil/invitations"
bad="</title></script><script>alert(1)</script><img src=x onerror=alert(1)> & \\\"q\\\" | \`c\` *e* [l](javascript:x)"
printf 'network: "R %s"\nabout: "A %s"\nlanguage: fr\n' "$bad" "$bad" > "$work/evil/aliso.yaml"
printf -- '- {name: "S %s", id: s, place: "P %s"}\n- {name: "A|B", id: b}\n- {name: "E\\u202Evil", id: e, role: partner}\n' "$bad" "$bad" > "$work/evil/structures.yaml"
cat > "$work/evil/events/2026-01-soiree.yaml" <<YAML
title: "T $bad"
about: "D $bad"
sessions:
  - {date: 2026-01-08, name: "N $bad", place: "P $bad", venue: "V $bad", present: [{structure: s, people: 2}, {structure: e, people: 1}, {guest: "G $bad", people: 1}]}
  - {date: 2026-01-09, name: "M|N", present: [b]}
debrief:
  lead: |
    Un <script>alert(1)</script>, <iframe src="https://x.example">, ![photo](https://x.example/a.png), ![](data:image/png;base64,AA).

    <style>@import url(https://x.example/a.css)</style>

    <div onclick="alert(1)"><form action="https://x.example"><input></form>

    <!-- à vérifier --> et <!-- ceci

    aussi -->

    [a](javascript:alert(1)) [b](JAVA&Tab;SCRIPT:x) [c](data:text/html,x) <vbscript:x> [d](https://x.example "t") https://x.example/?a=b&c

    | Nom | Nombre |
    |:----|-------:|
    | <b>a</b> | 1 |
    | Motquinefinitpas$(printf 'motquinefinitpas%.0s' 1 2 3 4 5 6 7 8 9 10 11 12) | 2 | 3 |
    | x |

    - un
      - deux
        1. trois

           > quatre

           \`\`\`
           <cinq> & </pre></code>
           \`\`\`

    &#8238;à l'envers&#7;&#0; &lt;script&gt;
  links:
    - {title: "L $bad", url: "https://x.example/\"><script>"}
    - {title: "K", url: "https://x.example/ab?c=\"d\"&e=<f>"}
YAML
run 0 "$ALISO" -C "$work/evil" -q debrief soiree --format html
cp "$work/out" "$work/evil.html"
not_out '<script'
not_out '<img'
out 'lt;/title&gt;&lt;/script&gt;&lt;script&gt;alert(1)'
out '<a href="https://x.example/a.png">photo</a>'
out '<td class="end">1</td>'
run 0 "$ALISO" -C "$work/evil" -q report --during 2026 --names --format html
not_out '<script'
judge "$work/evil.html" "$work/out"

# The judge notices what would be wrong.
spoil() { # SED-EXPRESSION
  sed "$1" "$pages/report-years.en.html" > "$work/spoilt.html"
  cp "$pages/report-years.en.md" "$work/spoilt.md"
  not cmp -s "$pages/report-years.en.html" "$work/spoilt.html"
  not judge "$work/spoilt.html" > "$work/judged"
}
spoil 's|<main>|<main><p><script>x</script></p>|'
spoil 's|</h1>|<img alt="" src="a.png"></h1>|'
spoil 's|</table>||'
spoil '0,/<p>/s|<p>|<p>More |'
spoil 's|scope="col"||'
spoil 's|<html lang="en">|<html>|'
spoil 's|body {|body { background: url(x);|'
spoil 's|--quiet: #59646a|--quiet: #99a4aa|'
spoil '0,/<h1>/s|<h1>|<h3>|;s|</h1>|</h3>|'
spoil 's|<p>|<p><a href="javascript:x">x</a>|'

# Where it is written: another text stays, unless it is asked for; Markdown alone is refreshed.
creuse() { "$ALISO" --lang en -C "$EXAMPLES/parole-de-reseau" debrief 2022-04 --format html "$@"; }
run 0 creuse -o "$work/p.html"
run 0 creuse -o "$work/p.html"
printf 'mine\n' > "$work/mine.html"
run 2 creuse -o "$work/mine.html"
err '--force replaces it'
not_err '--update'
[ "$(cat "$work/mine.html")" = mine ]
run 0 creuse -o "$work/mine.html" --force
cmp "$work/p.html" "$work/mine.html"
run 2 creuse --update "$work/p.html"
err '--update refreshes a text in Markdown: leave out --format html'
run 2 "$ALISO" -C "$EXAMPLES/lisieres" --lang fr report --during 2025 --format html --update "$work/p.html"
err '--update rafraîchit un texte en Markdown : enlevez --format html'
run 2 "$ALISO" -C "$EXAMPLES/lisieres" --lang fr report --during 2025 --format json --update "$work/p.html"
err 'enlevez --format json'
cmp "$work/p.html" "$work/mine.html"
run 2 "$ALISO" -C "$EXAMPLES/parole-de-reseau" debrief 2022-04 --format json

# A network's own template: without a heading the event's title names the page; marks within a line leave none.
cp -R "$EXAMPLES/parole-de-reseau" "$work/own"
mkdir "$work/own/templates"
printf '<!-- aliso: n -->{{people.all}}<!-- /aliso --> *personnes*\n\n# {{title}} d’ALISO\n' > "$work/own/templates/debrief.md.mustache"
run 0 "$ALISO" -C "$work/own" debrief 2022-04 --format html
out '<title>Parole de réseau – ALISO</title>'
out '<p>15 <em>personnes</em></p>'
not_out '<header>'
printf '# {{title}} d’ALISO\n' > "$work/own/templates/debrief.md.mustache"
run 0 "$ALISO" -C "$work/own" debrief 2022-04 --format html
out '<title>Parole de réseau d’ALISO</title>'
