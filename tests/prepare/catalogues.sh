#!/bin/sh
# Mistakes in data/lang fail the build with file and line; a third language needs nothing but its folder.
set -u
prepare=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# refused NAME EXPECTED LINE: the line added to a French catalogue is refused with that sentence.
refused() {
  rm -rf "$work/lang"
  cp -R data/lang "$work/lang"
  printf '%s\n' "$3" > "$work/lang/fr/terminal/zz.txt"
  printf '%s\n' "${4:-}" > "$work/lang/en/terminal/zz.txt"
  if said=$(cd "$work" && "$prepare" lang "$work" 2>&1); then
    echo "$1: not refused"; status=1
  elif ! printf '%s\n' "$said" | grep -qF -- "$2"; then
    echo "$1: expected: $2"; echo "said: $said"; status=1
  fi
}

refused 'a line without =' 'lang/fr/terminal/zz.txt:1: not `key = phrase`' 'aa.bb'
refused 'braces that do not close' 'lang/fr/terminal/zz.txt:1: not an ICU message' 'zz.a = {n' 'zz.a = {n}'
refused 'a plural without other' 'lang/fr/terminal/zz.txt:1: not an ICU message' 'zz.a = {n, plural, one {une}}' 'zz.a = {n}'
refused 'a category of another language' 'no plural category few, only many, one, other' 'zz.a = {n, plural, few {#} other {#}}' 'zz.a = {n}'
refused 'a date' 'only plain arguments' 'zz.a = {n, date}' 'zz.a = {n}'
refused 'a number for a name' 'arguments have names' 'zz.a = {0}' 'zz.a = {n}'
refused 'a key of one language' 'lang/fr/terminal/zz.txt:1: zz.a is missing in en: say it in lang/en/terminal/zz.txt' 'zz.a = seul'
refused 'a key that English alone has' 'lang/en/terminal/zz.txt:1: zz.a is missing in fr: say it in lang/fr/terminal/zz.txt' '' 'zz.a = one'
refused 'other arguments' 'speaks of {' 'zz.a = {n} et {m}' 'zz.a = {n}'
refused 'a count that is a choice' 'both counts and selects by n' 'zz.a = {n, plural, other {#}}' 'zz.a = {n, select, other {n}}'
refused 'a key written twice' 'stands already at' "$(printf 'zz.a = a\nzz.a = b')" 'zz.a = a'
refused 'a typewriter apostrophe' 'write ’' "zz.a = l'un" 'zz.a = one'
refused 'a number sign inside a choice' '# inside a select' \
  'zz.a = {n, plural, other {{s, select, other {#}}}}' 'zz.a = {n, plural, other {{s, select, other {n}}}}'

# A language that lacks a phrase is told once, however many others there are; its code names C++ tables.
rm -rf "$work/lang"
cp -R data/lang "$work/lang"
cp -R data/lang/en "$work/lang/aa"
sed -i '/^check.fine = /d' "$work/lang/aa/terminal/check.txt"
said=$(cd "$work" && "$prepare" lang "$work" 2>&1) && { echo "a language without a phrase: not refused"; status=1; }
[ "$(printf '%s\n' "$said" | grep -c 'check.fine is missing in aa: say it in lang/aa/terminal/check.txt')" = 1 ] &&
  [ "$(printf '%s\n' "$said" | wc -l)" = 1 ] || { echo "a missing phrase is said so: $said"; status=1; }
mv "$work/lang/aa" "$work/lang/pt-BR"
said=$(cd "$work" && "$prepare" lang "$work" 2>&1) && { echo "pt-BR: not refused"; status=1; }
printf '%s\n' "$said" | grep -q 'pt-BR: a language is called by two or three small letters' || { echo "pt-BR: $said"; status=1; }

# Occitan has no data in ICU: a neighbour's are to be taken.
mv "$work/lang/pt-BR" "$work/lang/oc"
cp data/lang/en/terminal/check.txt "$work/lang/oc/terminal/"
sed -i 's/^language.locale = .*/language.locale = oc_FR/' "$work/lang/oc/people/language.txt"
said=$(cd "$work" && "$prepare" lang "$work" 2>&1) && { echo "oc_FR: not refused"; status=1; }
[ "$(printf '%s\n' "$said" | wc -l)" = 1 ] && printf '%s\n' "$said" | grep -q "people/language.txt:.*: ICU doesn't know the language of oc_FR" ||
  { echo "oc_FR: $said"; status=1; }
sed -i 's/^language.locale = .*/language.locale = ca_ES/' "$work/lang/oc/people/language.txt"
(cd "$work" && "$prepare" lang "$work") || { echo "oc with ca_ES is refused"; status=1; }

# A third language: Breton, whose plurals differ; its phrases are the English ones.
rm -rf "$work/lang"
cp -R data/lang "$work/lang"
cp -R data/lang/en "$work/lang/br"
sed -i 's/^language.locale = .*/language.locale = br_FR/' "$work/lang/br/people/language.txt"
sed -i '/^date\./{/^date.day/!d}' "$work/lang/br/people/dates.txt"
if (cd "$work" && "$prepare" lang "$work"); then
  grep -q catalogue_br "$work/languages.cpp" || { echo "br is not in the list of languages"; status=1; }
  # "miz Ebrel" or "Ebrel": April in Breton, from ICU.
  grep -q Ebrel "$work/catalogue_br.cpp" || { echo "no Breton month"; status=1; }
else
  echo "a third language is refused"; status=1
fi
exit $status
