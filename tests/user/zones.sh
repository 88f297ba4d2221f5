#!/bin/sh
# The network's time zone, through the program that ships: known by name, today's, refused where it isn't known.
. "$(dirname "$0")/assert.sh"
set -e
network() {
  printf 'network: Essai\ntime-zone: %s\nmail: {from: a@example.org, command: [cat]}\n' "$1" > "$work/aliso.yaml"
}
echo '- {name: Agora, contacts: [{email: agora@example.org}]}' > "$work/structures.yaml"
mkdir "$work/events" "$work/invitations"

# The same day for the machine and for `date`, whatever TZ says; at midnight between the two, once more.
today_in() {
  network "$1"
  for try in 1 2; do
    expected_day=$(TZ=$1 date +%F)
    run 0 env TZ="$2" "$ALISO" -C "$work" remind --format json
    grep -q "\"on\": \"$expected_day\"" "$work/out" && return 0
  done
  echo "today in $1 (TZ=$2) is not $expected_day:"
  cat "$work/out"
  exit 1
}
for zone in Europe/Paris Europe/Helsinki UTC America/Cayenne Indian/Reunion Pacific/Noumea Asia/Kolkata \
            America/Argentina/Ushuaia Etc/GMT+12 Pacific/Kiritimati; do
  network "$zone"
  run 0 "$ALISO" -C "$work" check
  no_err
  # These two are never on the same day: one of them differs from each zone's day at any hour.
  today_in "$zone" Pacific/Kiritimati
  today_in "$zone" Etc/GMT+12
done
# --on and ALISO_TODAY are days of the network's.
run 0 env TZ=UTC ALISO_TODAY=2022-04-07 "$ALISO" -C "$work" remind --format json
out '"on": "2022-04-07"'
run 0 env TZ=UTC ALISO_TODAY=2022-04-07 "$ALISO" -C "$work" remind --on 2022-04-08 --format json
out '"on": "2022-04-08"'

# What is noted of today goes by it as well.
network Pacific/Kiritimati
today=$(TZ=Pacific/Kiritimati date +%F)
printf 'title: Soirée\ndate: %s\n' "$today" > "$work/events/soiree.yaml"
printf 'answers: []\n' > "$work/invitations/soiree.yaml"
run 0 env TZ=Etc/GMT+12 "$ALISO" -C "$work" answer soiree agora yes
[ "$today" = "$(TZ=Pacific/Kiritimati date +%F)" ] && out "on: $today"
run 0 env TZ=Etc/GMT+12 "$ALISO" -C "$work" call soiree agora answered
[ "$today" = "$(TZ=Pacific/Kiritimati date +%F)" ] && out "on: $today"

# One that tzdata doesn't have stops every command, and nothing is sent or noted.
network Europe/Aubelongue
cp -r "$work/invitations" "$work/before"
for command in check stats remind "debrief soiree" "send --yes" "new 2030-01-bal" "answer soiree agora no" \
               "call soiree agora answered" "attend soiree agora"; do
  # shellcheck disable=SC2086
  run 1 "$ALISO" -C "$work" $command
  err "“Europe/Aubelongue” is not the name of a time zone"
  no_out_of_it=$(grep -c . "$work/out") || true
  [ "$command" = check ] || [ "$no_out_of_it" = 0 ] || { echo "$command says:"; cat "$work/out"; exit 1; }
done
diff -r "$work/before" "$work/invitations"
[ ! -e "$work/events/2030-01-bal.yaml" ]

# A message's file and the journal, by the network's clocks: 18h on 7 April 2022 is 16:00 UTC in Paris, 21:00 in
# Cayenne.
sent() {
  network "$1"
  rm -rf "$work/journal"
  printf 'title: Soirée\ndate: 2022-04-07\ntime: 18h\n' > "$work/events/soiree.yaml"
  printf 'waves: [{id: appel, channel: email, due: 2022-04-01}]\n' > "$work/invitations/soiree.yaml"
  run 0 env TZ="$2" "$ALISO" -C "$work" --on 2022-04-01 send --yes
  [ "$(wc -l < "$work/journal/soiree.jsonl")" = 2 ]
  [ "$(grep -c "\"at\":\"2022-04-01T..:..:..$3\"" "$work/journal/soiree.jsonl")" = 2 ] ||
    { echo "the journal in $1:"; cat "$work/journal/soiree.jsonl"; exit 1; }
}
sent Europe/Paris UTC +02:00
sent Europe/Paris Pacific/Noumea +02:00
sent America/Cayenne UTC -03:00
sent Asia/Kolkata America/Cayenne +05:30

# The mailer has the person's TZ, not the network's.
network Asia/Kolkata
# shellcheck disable=SC2016
printf 'network: Essai\ntime-zone: Asia/Kolkata\nmail: {from: a@example.org, command: [sh, -c, "cat > /dev/null; echo TZ=$TZ > %s/tz; exit 0"]}\n' \
       "$work" > "$work/aliso.yaml"
rm -rf "$work/journal"
run 0 env TZ=America/Cayenne "$ALISO" -C "$work" --on 2022-04-01 send --yes
[ "$(cat "$work/tz")" = TZ=America/Cayenne ]

# Without tzdata today is the machine's, and nothing is sent.
rm -rf "$work/journal"
run 0 env TZDIR=/nonexistent "$ALISO" -C "$work" remind
run 0 env TZDIR=/nonexistent "$ALISO" -C "$work" check
err "no list of time zones"
for command in send "send --yes" "send --to-dir $work/messages" "send --settle soiree/appel/agora sent"; do
  # shellcheck disable=SC2086
  run 3 env TZDIR=/nonexistent "$ALISO" -C "$work" --on 2022-04-01 $command
  err "nothing can be sent"
done
[ ! -e "$work/journal" ]
[ ! -e "$work/messages" ]

# The mailer's arguments are as typed: a line end in one is a line end.
printf 'network: Essai\nmail: {from: a@example.org, command: [sh, -c, "cat > %s/got\\nexit 0"]}\n' "$work" > "$work/aliso.yaml"
run 0 "$ALISO" -C "$work" --on 2022-04-01 send --yes
grep -q "^Subject:" "$work/got"
