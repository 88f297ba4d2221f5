#!/bin/sh
# aliso init: from an empty folder to figures, in either language; never over what is there.
. "$(dirname "$0")/assert.sh"
cd "$work"

for language in fr en; do
  run 0 "$ALISO" init "net $language" --lang $language --on 2026-01-15
  no_err
  out "aliso check"
  event=$(ls "net $language/events")
  # The Thursday two to three weeks before.
  case $event in 2026-01-*.yaml | 2025-12-*.yaml) ;; *) echo "$event"; exit 1 ;; esac
  grep -q '^date: 2026-01-01$' "net $language/events/$event" || exit 1
  not cmp -s "net $language/events/$event" "net $language/invitations/$event"
  [ "$(find "net $language" -type f | wc -l)" -eq 7 ] || exit 1
  for file in "net $language"/*.yaml "net $language"/*/*.yaml; do
    head -n 1 "$file" | grep -q '^# yaml-language-server: \$schema=file:///' || { echo "$file: no schema"; exit 1; }
    not grep '@[A-Z]*@' "$file"
    [ "$(wc -l < "$file")" -le 45 ] || { echo "$file: not short"; exit 1; }
  done
  grep -qx 'journal/\*.jsonl merge=union' "net $language/.gitattributes"
  # People's addresses: for the owner alone, and not for git.
  [ "$(stat -c %a "net $language/contacts.yaml")" = 600 ]
  grep -qx 'contacts.yaml' "net $language/.gitignore"
  not grep -q example.org "net $language/structures.yaml"
  # Nothing wrong, nothing doubtful, nothing owed.
  run 0 "$ALISO" -C "net $language" check -v --lang en --on 2026-01-15
  no_err
  out "all is in order: 1 event, 6 structures"
  # Worked by hand: four members, of which three answered, two came, one was excused and one said nothing;
  # seven people: 1 + 2 of members, 1 of the partner, 3 of the public.
  run 0 "$ALISO" -C "net $language" stats --format json --on 2026-01-15
  /usr/bin/python3 - "$work/out" <<'PYTHON' || exit 1
import json, sys
event = json.load(open(sys.argv[1]))["events"][0]
session = event["sessions"][0]
assert session["members"] == 4 and session["answered"] == 3 and session["announced"] == 2, session
assert session["came"] == 2 and session["excused"] == 1 and session["absent"] == 1, session
assert session["people"]["all"] == 7 and session["people"]["public"] == 3, session
PYTHON
  # Again: all is named, nothing is touched.
  find "net $language" -type f -exec cksum {} + | sort > "$work/before"
  run 3 "$ALISO" init "net $language"
  no_out
  err "aliso.yaml is there already; nothing was written"
  find "net $language" -type f -exec cksum {} + | sort > "$work/after"
  cmp "$work/before" "$work/after" || exit 1
done

# Into the current folder, beside what is none of its business.
mkdir here
cd here
echo x > README.md
echo '* text' > .gitattributes
echo build > .gitignore
run 0 "$ALISO" init --lang fr
out "Ajoutez une ligne « contacts.yaml » à .gitignore : git n’oublie rien."
grep -qx build .gitignore
out "dans ce dossier"
grep -qx '\* text' .gitattributes
run 0 "$ALISO" check
cd ..
# A folder of another program's events stays alone.
mkdir -p other/events
run 3 "$ALISO" init other
err "other/events is there already"
[ ! -e other/aliso.yaml ] || exit 1
# -C, a folder that can't be made, a file in its place.
run 0 "$ALISO" -C other init net
[ -s other/net/aliso.yaml ] || exit 1
run 3 "$ALISO" init /proc/none/net
err "can’t be written"
echo x > file
run 3 "$ALISO" init file/net
err "can’t be written"

# The folder's name is shown as a shell takes it: what is copied leads there.
cd "$work"
for name in "it's \$here" "./-x" "~"; do
  run 0 "$ALISO" --lang en init "$name"
  line=$(grep '^  cd ' "$work/out")
  (eval "$line" && [ -e aliso.yaml ]) || { echo "$line does not lead to $name"; exit 1; }
done
