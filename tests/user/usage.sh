#!/bin/sh
# A command line that can't be understood: exit status 2, the nearest word, where to read on, no output.
. "$(dirname "$0")/assert.sh"
cd "$EXAMPLES/parole-de-reseau"

run 2 "$ALISO" chekc
no_out
err "aliso: there is no command “chekc”"
err "Did you mean check?"
err "See: aliso --help"
run 2 "$ALISO" statistiques
err "there is no command “statistiques”"
run 2 "$ALISO" check --formt json
err "Did you mean --format?"
err "See: aliso check --help"
run 2 "$ALISO" --lnag fr check
err "Did you mean --lang?"
run 2 "$ALISO" -x check
err "there is no option -x"
run 2 "$ALISO" check --format jsno
err "“jsno” is not one of the values"
err "Did you mean json?"
err "--format takes: text, json"
run 2 "$ALISO" check --format=
run 2 "$ALISO" check --format
err "--format needs a value"
run 2 "$ALISO" check -C
err "-C needs a value"
run 2 "$ALISO" check --lang de
err "--lang takes: en, fr"
run 2 "$ALISO" help check stats
err "one word too many: “stats”"
run 2 "$ALISO" help chekc
err "Did you mean check?"
run 2 "$ALISO" --format json stats
err "there is no option --format"

# Dates that there are not.
for date in 2022-02-30 2022-2-3 7/4/2022 hier 2022-04-071 "" 2022-13-01 -022-01-01; do
  run 2 "$ALISO" check --on "$date"
  no_out
  err "“$date” is not a date; write it as 2022-04-07"
done
run 2 env ALISO_TODAY=2022-02-30 "$ALISO" check
err "ALISO_TODAY: “2022-02-30” is not a date"
run 0 env ALISO_TODAY=2022-02-30 "$ALISO" check --on 2022-05-28
run 0 env ALISO_TODAY= "$ALISO" check

# Without anything: what there is, on stdout; but nothing was done.
run 2 "$ALISO"
out "aliso [-C DIR] COMMAND …"
no_err

# What is written never takes the place of what a person typed, by whatever name.
cp -r . "$work/own"
cd "$work/own"
ln -s structures.yaml link.md
mkdir notes
for file in aliso.yaml structures.yaml "$PWD/structures.yaml" link.md notes/../events/2022-04-parole-de-reseau.yaml \
            invitations/new.yaml journal/2022-04-parole-de-reseau.jsonl; do
  run 2 "$ALISO" stats -o "$file"
  no_out
  err "$file is one of the network’s own files"
  run 2 "$ALISO" debrief 2022-04 -o "$file"
  run 2 "$ALISO" debrief 2022-04 --update "$file"
  run 2 "$ALISO" check -o "$file"
  run 2 "$ALISO" remind -o "$file"
done
run 2 "$ALISO" stats -o ""
err "--output needs a value"
run 0 diff -r --exclude link.md --exclude notes "$EXAMPLES/parole-de-reseau" .
run 0 "$ALISO" stats -o notes/aliso.yaml
cd "$EXAMPLES/parole-de-reseau"

# An event that none or several are called.
mkdir "$work/net" "$work/net/events"
echo 'network: Essai' > "$work/net/aliso.yaml"
for stem in 2021-10-soiree 2022-04-soiree 2022-04-soiree-bis; do
  printf 'title: Soirée\ndate: 2022-04-07\n' > "$work/net/events/$stem.yaml"
done
run 2 "$ALISO" -C "$work/net" stats 2022
no_out
err "several events have “2022” in their name:"
err "  2022-04-soiree-bis"
run 2 "$ALISO" -C "$work/net" stats 2023-04-soiree
err "there is no event “2023-04-soiree”"
err "Did you mean"
err "  2021-10-soiree"
run 2 "$ALISO" -C "$work/net" stats ""
run 0 "$ALISO" -C "$work/net" stats 2022-04-soiree
run 0 "$ALISO" -C "$work/net" stats events/2022-04-soiree.yaml
run 0 "$ALISO" -C "$work/net" stats bis

# Nothing typed, and no name of a file, can move the cursor.
run 2 "$ALISO" -C "$work/net" stats "$(printf '\033[2J')"
err "there is no event “?[2J”"
touch "$work/net/events/$(printf 'a\033]0;b').yaml"
run 2 "$ALISO" -C "$work/net" stats 2023
not_err "]0;b"
run 1 "$ALISO" -C "$work/net" check
err "events/a?]0;b.yaml can’t be an event’s"

# An error about a file that isn’t an event names it in JSON too.
run 1 "$ALISO" -C "$work/net" check --format json
out '"name":"file-name","severity":"error","file":"'

# A word that is missing is called as the manual calls it.
run 2 "$ALISO" debrief
err "EVENT is missing"
run 2 "$ALISO" debrief --lang fr
err "il manque ÉVÉNEMENT"
run 0 "$ALISO" -- help

# Where nothing says a language, as under cron, it is the network's, before its files are asked anything else as well.
for wrong in nonsense "stats --nope" "list nope" "--on 2026-13-01 stats" "send --nope"; do
  run 2 env -u LANG -u LC_ALL -u LC_MESSAGES "$ALISO" -C "$EXAMPLES/lisieres" $wrong
  err "Voir : aliso"
  run 2 env -u LANG -u LC_ALL -u LC_MESSAGES "$ALISO" -C "$EXAMPLES/lisieres" --lang en $wrong
  err "See: aliso"
  run 2 env -u LANG -u LC_ALL -u LC_MESSAGES "$ALISO" -C / $wrong
  err "See: aliso"
done
run 0 env -u LANG -u LC_ALL -u LC_MESSAGES "$ALISO" -C "$EXAMPLES/lisieres" stats --help
out "aliso stats — la participation"
