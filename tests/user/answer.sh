#!/bin/sh
# aliso answer: one line more, to the byte; whoever else writes at the same time.
. "$(dirname "$0")/assert.sh"
cp -r "$EXAMPLES/lisieres" "$work/net"
cd "$work/net"
file=invitations/2026-09-ca-repart.yaml
cp "$file" "$work/before"

# Behind the last answer, with today's date; every other byte stays.
run 0 "$ALISO" --lang en --on 2026-09-10 answer 2026-09 ludomobile yes --people 2 --session lannebrune --via phone
no_err
out "noted in $file, line 25: {structure: ludomobile, session: lannebrune, answer: yes, people: 2, on: 2026-09-10, via: phone}"
line='  - {structure: ludomobile, session: lannebrune, answer: yes, people: 2, on: 2026-09-10, via: phone}'
[ "$(sed -n 25p "$file")" = "$line" ] || { cat "$file"; exit 1; }
sed 25d "$file" | cmp - "$work/before" || exit 1
run 0 "$ALISO" check --on 2026-09-10
no_err

# By a name however it is written; for each session, without one; on another day.
run 0 "$ALISO" answer 2026-09 "CINÉ  lune" maybe --date 2026-09-08 --lang fr
out "ligne 26 : {structure: cine-lune, answer: maybe, on: 2026-09-08}"
# The last one of a structure counts.
run 0 "$ALISO" -q answer 2026-09 cine-lune no --date 2026-09-09
no_out
[ "$(grep -c cine-lune "$file")" -eq 2 ] || exit 1

# Where there is no list: at the end of the file; where there is no file: a new one.
run 0 "$ALISO" answer 2024-06 ludomobile no --date 2024-06-01
tail -2 invitations/2024-06-*.yaml > "$work/tail"
printf 'answers:\n  - {structure: ludomobile, answer: no, on: 2024-06-01}\n' | cmp - "$work/tail" || exit 1
run 0 "$ALISO" answer 2024-10 ludomobile yes --date 2024-09-20
grep -qx 'answers: \[{structure: ludomobile, answer: yes, on: 2024-09-20}\]  *# personne.*' invitations/2024-10-*.yaml ||
  { cat invitations/2024-10-*.yaml; exit 1; }
rm -r invitations
run 0 "$ALISO" answer 2024-06 ludomobile yes --date 2024-06-01
printf 'answers:\n  - {structure: ludomobile, answer: yes, on: 2024-06-01}\n' | cmp - invitations/2024-06-*.yaml || exit 1

# A link stays a link, permissions stay, a byte order mark too.
mv invitations/2024-06-*.yaml elsewhere.yaml
printf '\357\273\277answers: []\r\n' > elsewhere.yaml
chmod 640 elsewhere.yaml
ln -s ../elsewhere.yaml invitations/2024-06-chantier-du-moulin.yaml
run 0 "$ALISO" answer 2024-06 ludomobile yes --date 2024-06-01
[ -L invitations/2024-06-chantier-du-moulin.yaml ] || { echo "no link any more"; exit 1; }
[ "$(stat -c %a elsewhere.yaml)" = 640 ] || exit 1
printf '\357\273\277answers: [{structure: ludomobile, answer: yes, on: 2024-06-01}]\r\n' | cmp - elsewhere.yaml || exit 1

# What isn't understood: exit status 2, nothing written.
find . -type f | sort | xargs cksum > "$work/sums"
run 2 "$ALISO" --lang en answer 2026-09 ludomobil yes
err "there is no structure “ludomobil”"
err "  ludomobile  "
run 2 "$ALISO" --lang en answer 2026-09 ludomobile perhaps
err "ANSWER takes: yes, maybe, no"
run 2 "$ALISO" --lang fr answer 2026-09 ludomobile oui
err "RÉPONSE accepte : yes, maybe, no"
run 2 "$ALISO" --lang en answer 2026-09 ludomobile
err "ANSWER is missing"
run 2 "$ALISO" --lang en answer 2026-09 ludomobile yes --people deux
err "“deux” is not a number of people"
run 2 "$ALISO" answer 2026-09 ludomobile yes --people 0
run 2 "$ALISO" --lang en answer 2026-09 ludomobile yes --session paris
err "  castelombre  2026-09-24"
run 2 "$ALISO" --lang en answer 2026-09 ludomobile yes --date 8/9/2026
err "--date: “8/9/2026” is not a date"
run 2 "$ALISO" answer 2026-09 ludomobile yes --via fax
run 2 "$ALISO" answer 2099 ludomobile yes
find . -type f | sort | xargs cksum | cmp -s - "$work/sums" || { echo "something was written"; exit 1; }

# A file with errors stays as it is; so does one that may not be written.
printf 'answers: [\n' > invitations/2025-01-galette.yaml
run 1 "$ALISO" answer 2025-01 ludomobile yes
err "invitations/2025-01-galette.yaml:1"
printf 'answers: [\n' | cmp - invitations/2025-01-galette.yaml || exit 1
rm invitations/2025-01-galette.yaml
mkfifo invitations/2025-01-galette.yaml
run 3 "$ALISO" answer 2025-01 ludomobile yes

# Fifty at once: all fifty are there.
cd "$work"
mkdir -p many/events
echo 'network: Essai' > many/aliso.yaml
printf 'title: Soirée\ndate: 2026-01-20\n' > many/events/soiree.yaml
for i in $(seq 50); do printf -- '- {id: s%s, name: Structure %s}\n' "$i" "$i"; done > many/structures.yaml
for i in $(seq 50); do
  { "$ALISO" -C many --on 2026-01-12 -q answer soiree "s$i" yes || echo "s$i: exit status $?" >> "$work/failed"; } &
done
wait
[ ! -e "$work/failed" ] || { cat "$work/failed"; exit 1; }
for i in $(seq 50); do
  grep -qx "  - {structure: s$i, answer: yes, on: 2026-01-12}" many/invitations/soiree.yaml || { echo "s$i is missing"; exit 1; }
done
[ "$(wc -l < many/invitations/soiree.yaml)" -eq 51 ] || exit 1
[ "$(ls -A many)" = "$(printf 'aliso.yaml\nevents\ninvitations\nstructures.yaml')" ] || { ls -A many; exit 1; }
run 0 "$ALISO" -C many check --on 2026-01-12

# A French word for a value is told the one to write, here and behind an option.
run 2 "$ALISO" --lang fr -C many answer soiree s1 oui
err "Écrivez yes"
run 2 "$ALISO" --lang en -C many answer soiree s1 yes --via courriel
err "Write email"
run 2 "$ALISO" --lang fr -C many call soiree s1 répondu
err "Écrivez answered"
run 2 "$ALISO" --lang en -C many answer soiree s1 yess
err "Did you mean yes?"
not_err "Write"
