#!/bin/sh
# A language is its folders: data/lang/LANG, its templates, its manual; nothing else is touched. A made-up one, English
# under another name and recognisable, is added to a copy of the tree; that is built, installed, and speaks it.
# Usage: third_language.sh SOURCE_FOLDER BUILD_FOLDER; what no language is in is taken over from that build (taken_over.sh).
set -eu
source=$1 made=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tree"
for part in CMakeLists.txt CHANGELOG.md LICENSE src data man examples; do cp -R "$source/$part" "$work/tree/"; done
cd "$work/tree"
cp -R data/lang/en data/lang/qaa
# Its days, months and plurals are ICU's, of a language that neither of the others is like: Breton has a form for two.
sed -i 's/^language.locale = .*/language.locale = br_FR/; s/^language.also-written = .*/language.also-written = madeup/' \
  data/lang/qaa/people/language.txt
# mark KIND KEY: that phrase is recognisable.
mark() { sed -i "s/^$2 = /&QAA: /" data/lang/qaa/$1; grep -q "^$2 = QAA: " data/lang/qaa/$1; }
mark terminal/check.txt check.fine
mark terminal/stats.txt stats.row.members
mark terminal/list.txt list.nothing
mark people/sheet.txt sheet.what
sed -i '/^check.fine = /s/events, plural,/& two {# QAA-events}/' data/lang/qaa/terminal/check.txt
cp -R man/en man/qaa
sed -i '3s/.*/QAA: figures of an evening/' man/qaa/stats.md
# What it has not is English: a page, an example of init's, a template.
rm man/qaa/sheet.md
cp -R data/init/en data/init/qaa
rm data/init/qaa/event.yaml
for template in debrief.en.md message.en.txt report.en.md; do
  sed '0,/{{/s//QAA: &/' "data/templates/$template.mustache" > "data/templates/$(echo "$template" | sed 's/\.en\./.qaa./').mustache"
done

# Objects of which no source stands in prepared/, the tables that the build makes of data/ and man/, are the same whatever
# languages there are.
ninja -C "$made" -t deps | awk '
  /^[^ ]/ { if (object && !table) print object; object = /VALID/ ? substr($1, 1, length($1) - 1) : ""; table = 0 }
  /prepared\// { table = 1 }
  END { if (object && !table) print object }' > "$work/same"
[ "$(grep -c aliso-rooms "$work/same")" -gt 10 ] || { echo "nothing to take over from $made"; exit 1; }
together=$(sed -n 's/^CMAKE_UNITY_BUILD:[A-Z]*=//p' "$made/CMakeCache.txt")
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE= -DCMAKE_CXX_FLAGS="-O0" -DCMAKE_UNITY_BUILD="$together" -DBUILD_TESTING=OFF \
  -DCMAKE_CXX_COMPILER_LAUNCHER="sh;$here/taken_over.sh;$made;$work/same" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cmake --build build --target aliso aliso-send > "$work/log" 2>&1 || { tail -50 "$work/log"; exit 1; }
cmake --install build --prefix "$work/installed" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
aliso=$work/installed/bin/aliso
unset LANG LC_ALL LC_MESSAGES ALISO_TODAY

said() {
  text=$1
  shift
  "$@" > "$work/out" 2>&1 || { echo "$*: exit status $?"; cat "$work/out"; exit 1; }
  grep -qF -- "$text" "$work/out" || { echo "$* doesn't say “$text”:"; cat "$work/out"; exit 1; }
}
# At the terminal: by --lang, by the locale.
said 'QAA: all is in order' env LC_ALL=qaa_FR.UTF-8 "$aliso" -C examples/parole-de-reseau check
said 'QAA: Member organisations' "$aliso" --lang qaa -C examples/lisieres stats 2026-03
said 'QAA: ' "$aliso" --lang qaa -C examples/lisieres list structures --where tag=nowhere
# Its manual, the English page where it has none, the list of languages.
said 'QAA: figures of an evening' "$aliso" --lang qaa help stats
said 'the sign-in sheet to print' "$aliso" --lang qaa help sheet
for language in en fr qaa; do
  said '--lang fr|en|qaa' "$aliso" --lang $language --help
done
said 'lang fr|en|qaa' cat "$work/installed/share/man/man1/aliso.1"
[ -s "$work/installed/share/man/qaa/man1/aliso-stats.1" ] || { echo "no manual page"; exit 1; }
# Completion.
said 'qaa' "$aliso" complete -- --lang q
said 'QAA: figures of an evening' env LC_ALL=qaa "$aliso" complete -- stat
# What the network's people read: debrief with days of its own, report, sheet, page, phone list, messages.
said 'Meurzh 2026' "$aliso" --lang qaa -C examples/lisieres debrief 2026-03
said '# QAA: ' "$aliso" --lang qaa -C examples/lisieres report --during 2025
said 'QAA: Sign-in sheet' "$aliso" --lang qaa -C examples/lisieres sheet 2026-09 --session castelombre
said '<html lang="qaa">' "$aliso" --lang qaa -C examples/lisieres debrief 2026-03 --format html
said 'Gwengolo 2026' "$aliso" --lang qaa --on 2026-09-18 -C examples/lisieres remind --channel phone
"$aliso" --lang qaa --on 2026-09-14 -C examples/lisieres send --to-dir "$work/mails" > /dev/null
said 'QAA: ' cat "$work/mails/"*.eml
# A network that speaks it, by its files: where no locale is set, the terminal too, in forms of its own. An editor
# takes the key.
"$aliso" --lang qaa init "$work/network" > /dev/null
sed -i 's/^language: .*/language: qaa/' "$work/network/aliso.yaml"
grep -q '^language: qaa' "$work/network/aliso.yaml"
"$aliso" -C "$work/network" new 2099-01-15-next > /dev/null
said 'QAA: all is in order: 2 QAA-events' "$aliso" -C "$work/network" check
said '"qaa"' cat "$work/installed/share/aliso/schema/aliso.schema.json"
# And what people write for it instead is understood, and said.
sed -i 's/^language: .*/language: madeup/' "$work/network/aliso.yaml"
"$aliso" -C "$work/network" check > "$work/out" 2>&1 && exit 1
grep -q 'qaa' "$work/out" || { cat "$work/out"; exit 1; }
