#!/bin/sh
# What stands in a name, a place or a title is shown, and never obeyed: no text for eyes holds what would move a
# cursor or turn a line around; nothing that is published holds it either, nor a line that a name has forged.
. "$(dirname "$0")/assert.sh"

# What a double-quoted text lets in: the marks and overrides of direction, a next line, ends of line and paragraph.
turned='\u202e \u2066 \u200f \u061c'
ended='\N \L \P'
mkdir -p "$work/net/events" "$work/net/invitations"
cat > "$work/net/aliso.yaml" << EOF
network: "Ré$turned$ended"
language: en
mail: {from: "N <n@example.org>", command: ["cat"]}
EOF
cat > "$work/net/structures.yaml" << EOF
- {id: vasi, name: "VASI$turned${ended}#", place: "Guéret$turned$ended",
   contacts: [{id: a, name: "Odile$turned$ended", role: "écoute$turned$ended", email: v@example.org, phone: "05$turned"}]}
- {id: shalom, name: "שלום", contacts: [{id: a, address: "1 rue, Guéret", name: "O$turned$ended"}]}
EOF
cat > "$work/net/events/2026-01-soup.yaml" << EOF
title: "Soup$turned$ended"
about: "about$turned$ended"
sessions:
  - {id: s, name: "Atelier$turned$ended", date: 2026-01-20, time: 18h-20h, place: "Gueret$turned$ended", venue: "v$turned$ended",
     present: [vasi, {guest: "Guest$turned$ended"}], excused: [shalom]}
  - {id: t, date: 2026-01-22, place: "Masgot$turned"}
debrief:
  notes: "a note$turned$ended<!--${ended}--> and
    more"
  topics: [{title: "title$turned$ended", text: "text$turned$ended", from: [vasi]}]
  links: [{title: "link$turned$ended", url: "https://example.org/"}]
EOF
cat > "$work/net/invitations/2026-01-soup.yaml" << EOF
waves:
  - {id: r, channel: [email, phone, post], due: 3 days before, subject: "Sub$turned$ended", text: "said$turned$ended"}
answers: [{structure: shalom, session: s, answer: yes}]
calls: [{structure: vasi, on: 2026-01-02, outcome: message-left, note: "call$turned$ended"}]
EOF
here="$ALISO -C $work/net --on 2026-01-17"

# clean FILE: nothing in it but letters, signs and line feeds; each that was left out can be named here.
clean() {
  if /usr/bin/python3 - "$1" << 'EOF'
import sys
text = open(sys.argv[1], "rb").read().decode()
hidden = [*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x2070), 0xFEFF]
sys.exit(any(ord(c) in hidden and c not in "\n\r" for c in text))
EOF
  then :; else
    echo "$1 holds what is not to be shown:"
    cat -A "$1"
    exit 1
  fi
}
shown() { clean "$work/out"; clean "$work/err"; }

run 0 $here check
for command in "stats soup" "stats soup -o -" "remind" "remind --channel phone" "send" "send -v" \
  "answer soup vasi yes --session s" "call soup vasi answered" "attend soup shalom --session t"; do
  run 0 $here $command
  shown
done
run 0 $here stats soup
out 'Soup? ? ? ?? ? ?  2026-01-soup'
run 0 $here remind
out 'VASI? ? ? ?? ? ?#'
out 'שלום'
run 0 $here --color always stats soup
out "$(printf '\033[1m')"
run 0 $here stats soup -o "$work/figures.txt"
clean "$work/figures.txt"

# What is published.
run 0 $here debrief soup
shown
out '# Debrief: Soup'
out 'VASI'
run 0 $here debrief soup --lang fr
shown
out 'VASI'
run 0 $here remind --channel post
shown
out 'שלום'
mkdir "$work/mails"
run 0 $here send --to-dir "$work/mails"
/usr/bin/python3 - "$work/mails" << 'EOF' > "$work/mail"
import email, email.policy, pathlib, sys
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    print(mail["To"], mail["From"], mail["Subject"])
    for part in mail.walk():
        if not part.is_multipart():
            print(part.get_content() if part.get_content_type() == "text/plain" else part.get_payload(decode=True).decode())
EOF
clean "$work/mail"
grep -q 'Odile' "$work/mail"
grep -q 'Soup' "$work/mail"
grep -q 'SUMMARY:' "$work/mail"

# JSON and CSV hold what the file holds (RFC 8259, RFC 4180).
run 0 $here stats soup --format json
/usr/bin/python3 - "$work/out" << 'EOF'
import json, sys
assert json.load(open(sys.argv[1]))["events"][0]["title"] == "Soup\u202e \u2066 \u200f \u061c\x85 \u2028 \u2029"
EOF
run 0 $here stats soup --format csv
/usr/bin/python3 - "$work/out" << 'EOF'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], newline="\n")))
assert len(rows) == 2 and rows[0]["place"].startswith("Gueret\u202e"), rows
EOF
