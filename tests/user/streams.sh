#!/bin/sh
# Where output goes: stdout, a file whole or not at all; a full disk, a reader that leaves.
. "$(dirname "$0")/assert.sh"
cd "$EXAMPLES/parole-de-reseau"

run 0 "$ALISO" check --format json -o "$work/report.json"
no_out
no_err
grep -q '"schema": "aliso/check/1"' "$work/report.json" || exit 1
run 0 "$ALISO" check --format json -o -
out '"schema": "aliso/check/1"'

# An existing file keeps its rights, a link stays a link.
chmod 640 "$work/report.json"
ln -s report.json "$work/link.json"
run 0 "$ALISO" check --format json -o "$work/link.json"
[ -L "$work/link.json" ] || exit 1
[ "$(stat -c %a "$work/report.json")" = 640 ] || exit 1

run 3 "$ALISO" check --format json -o "$work/absent/report.json"
no_out
err "report.json can’t be written"
run 3 "$ALISO" check --format json -o "$work"
err "it is a folder"
run 3 "$ALISO" check --format json -o /dev/full
err "the disk is full"
status=0
"$ALISO" check --format json > /dev/full 2> "$work/err" || status=$?
[ "$status" -eq 3 ] || { echo "a full disk: $status"; exit 1; }
err "is the disk full?"
status=0
"$ALISO" help > /dev/full 2> "$work/err" || status=$?
[ "$status" -eq 3 ] || { echo "a full disk: $status"; exit 1; }

# A reader that leaves is no one's fault.
"$ALISO" help format 2> "$work/err" | head -c 1 > /dev/null || true
no_err
# Closed from the start: as if it were /dev/null. What is opened next never takes its number: nothing that is said is
# written into a file.
"$ALISO" help >&- 2> "$work/err" || { echo "stdout closed: $?"; exit 1; }
cp -r "$EXAMPLES/lisieres" "$work/net"
cd "$work/net"
find . -type f | sort | xargs cksum > "$work/sums"
"$ALISO" --on 2026-09-10 answer 2026-09 ludomobile yes <&- >&- 2>&-
[ "$(tail -c 300 invitations/2026-09-ca-repart.yaml | grep -c 'ludomobile, answer: yes')" -eq 1 ] || exit 1
[ "$(find . -type f | sort | xargs cksum | diff - "$work/sums" | grep -c '^<')" -eq 1 ] || exit 1

# The network's own files are not for -o, behind whatever link they lie.
mv structures.yaml "$work/real.yaml"
ln -s "$work/real.yaml" structures.yaml
mv events "$work/real-events"
ln -s "$work/real-events" events
for own in structures.yaml "$work/real.yaml" events/2026-09-ca-repart.yaml "$work/real-events/2026-09-ca-repart.yaml" \
           "$work/real-events/new.yaml"; do
  run 2 "$ALISO" --lang en stats 2026-09 -o "$own"
  err "is one of the network’s own files"
done

# One of them that is a link itself, the file that it leads to, a folder that isn't there yet, the mailer.
mv "$work/real-events/2026-09-ca-repart.yaml" "$work/elsewhere.yaml"
ln -s "$work/elsewhere.yaml" "$work/real-events/2026-09-ca-repart.yaml"
cp "$work/elsewhere.yaml" "$work/elsewhere.before"
rm -rf templates
printf '#!/bin/sh\n' > mailer
chmod +x mailer
sed -i 's/^  command: .*/  command: [.\/mailer]/' aliso.yaml
grep -q './mailer' aliso.yaml
for own in events/2026-09-ca-repart.yaml "$work/elsewhere.yaml" templates ./mailer; do
  run 2 "$ALISO" --lang en stats 2026-09 -o "$own"
  err "is one of the network’s own files"
done
cmp "$work/elsewhere.yaml" "$work/elsewhere.before"
[ ! -e templates ]

# What begins like a name of ours and isn't stays; what a killed run left aside goes.
mkdir "$work/beside"
touch "$work/beside/.aliso-backup" "$work/beside/.aliso-saved1" "$work/beside/.aliso-aside-ab12cd~"
run 0 "$ALISO" stats 2026-09 -o "$work/beside/figures.txt"
[ "$(ls -A "$work/beside" | tr '\n' ' ')" = ".aliso-backup .aliso-saved1 figures.txt " ] || { ls -A "$work/beside"; exit 1; }
