#!/bin/sh
# A language is its folders: data/lang/LANG, its templates, its manual; nothing else is touched. A made-up one, English
# under another name and recognisable, is added to a copy of the tree; that is built, and speaks it.
# Usage: third_language.sh SOURCE_FOLDER; a build from nothing, so once a run, with the release's tests.
set -eu
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tree"
for part in CMakeLists.txt CHANGELOG.md src data man examples; do cp -R "$source/$part" "$work/tree/"; done
cd "$work/tree"
cp -R data/lang/en data/lang/qaa
sed -i 's/^language.also-written = .*/language.also-written = madeup/' data/lang/qaa/people/language.txt
# Every phrase of a check and of a debrief that is looked for below says so.
sed -i 's/^check.fine = /&QAA: /' data/lang/qaa/terminal/check.txt
cp -R man/en man/qaa
sed -i '3s/.*/QAA: figures of an evening/' man/qaa/stats.md
cp -R data/init/en data/init/qaa
for template in data/templates/*.en.*; do cp "$template" "$(echo "$template" | sed 's/\.en\./.qaa./')"; done
sed -i '0,/^# /s//# QAA: /' data/templates/debrief.qaa.md.mustache

cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS="-O0" -DCMAKE_UNITY_BUILD=ON -DBUILD_TESTING=OFF \
  > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cmake --build build --target aliso > "$work/log" 2>&1 || { tail -50 "$work/log"; exit 1; }
aliso=$work/tree/build/aliso

said() {
  text=$1
  shift
  "$@" > "$work/out" 2>&1 || { echo "$*: exit status $?"; cat "$work/out"; exit 1; }
  grep -qF -- "$text" "$work/out" || { echo "$* doesn't say “$text”:"; cat "$work/out"; exit 1; }
}
said 'QAA: ' "$aliso" --lang qaa -C examples/parole-de-reseau check
said 'QAA: ' env LC_ALL=qaa_FR.UTF-8 "$aliso" -C examples/parole-de-reseau check
said 'QAA: figures of an evening' "$aliso" --lang qaa help stats
said 'QAA: ' "$aliso" --lang qaa -C examples/lisieres debrief 2026-03
# A network that speaks it, by its files.
said 'QAA: ' sh -c '"$1" --lang qaa init "$2/network" > /dev/null && sed -i "s/^language: .*/language: qaa/" "$2/network/aliso.yaml" &&
  grep -q "^language: qaa" "$2/network/aliso.yaml" && env -u LANG -u LC_ALL -u LC_MESSAGES "$1" -C "$2/network" check' - "$aliso" "$work"
# And what people write for it instead is understood, and said.
sed -i 's/^language: .*/language: madeup/' "$work/network/aliso.yaml"
"$aliso" -C "$work/network" check > "$work/out" 2>&1 && exit 1
grep -q 'qaa' "$work/out" || { cat "$work/out"; exit 1; }
cmake --install build --prefix "$work/installed" > /dev/null 2>&1 || true
[ -s "$work/tree/build/man/qaa/aliso-stats.1" ] || { echo "no manual page"; exit 1; }
