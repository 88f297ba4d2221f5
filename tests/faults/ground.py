#!/usr/bin/python3
# The ground taken away while the real program sends: journal replaced, removed, cut, lock removed and another run begun.
# Usage: ground.py ALISO
"""
The mailer itself does it, after its second message. Whatever it was, no address is written to twice, the run says what
happened, and the next ones send the rest.
"""
import collections
import os
import pathlib
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
NAMES = [f"s{i}" for i in range(6)]
failures = []

TAKEN = {
    "replaced by a copy, as git and sync clients do": ('cp "$J" "$J.new"; mv "$J.new" "$J"', "a été remplacé"),
    "replaced by the one of before": ('head -2 "$J" > "$J.new"; mv "$J.new" "$J"', "a été remplacé"),
    "written again in place, shorter": ('head -2 "$J" > "$J.new"; cat "$J.new" > "$J"; rm "$J.new"', "a été remplacé"),
    "emptied in place": (': > "$J"', "a été remplacé"),
    "removed": ('rm "$J"', "a été remplacé"),
    "removed with its folder": ('rm -r journal', "a été remplacé"),
    "lock removed": ("rm .aliso.lock", ".aliso.lock a disparu"),
    "lock removed, another run": ('rm .aliso.lock; "$ALISO" --on 2026-01-12 send --yes > other 2>&1', ".aliso.lock a disparu"),
    "the last line feed stripped, as editors do": ('perl -pi -e "chomp if eof" "$J"', "a été remplacé"),
}
MAILER = """#!/bin/sh
to=$(sed -n 's/^To: .*<\\(.*\\)>.*/\\1/p' | head -1)
echo "$to" >> "$DELIVERED"
[ "$(wc -l < "$DELIVERED")" -eq 2 ] || exit 0
cd "$NET"
J=journal/soiree.jsonl
%s
exit 0
"""


def network(folder, happens):
    def put(name, text):
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path
    put("net/mailer", MAILER % happens).chmod(0o700)
    put("net/aliso.yaml", 'network: Essai\nmail: {from: "Essai <contact@example.org>", command: [./mailer]}\n')
    put("net/structures.yaml", "".join(f"- name: {name}\n  contacts: [{{id: a, email: {name}@example.org}}]\n" for name in NAMES))
    put("net/events/soiree.yaml", "title: Soirée\ndate: 2026-01-20\nplace: Guéret\n")
    put("net/invitations/soiree.yaml", "waves:\n  - {id: invitation, channel: email, due: 2026-01-10}\n")


def send(folder):
    return subprocess.run([program, "-C", f"{folder}/net", "--lang", "fr", "--on", "2026-01-12", "send", "--yes"],
                          capture_output=True, text=True, timeout=120,
                          env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "DELIVERED": f"{folder}/delivered",
                               "NET": f"{folder}/net", "ALISO": program, "ASAN_OPTIONS": "detect_leaks=0"})


for what, (happens, said) in TAKEN.items():
    with tempfile.TemporaryDirectory() as folder:
        network(folder, happens)
        first = send(folder)
        rest = [send(folder) for _ in range(2)]
        delivered = collections.Counter(pathlib.Path(folder, "delivered").read_text().split())
        other = pathlib.Path(folder, "net/other")
        more = f"{first.stderr}{first.stdout}{rest[0].stderr}{rest[0].stdout}{other.read_text() if other.exists() else ''}"
        if max(delivered.values()) > 1:
            failures.append(f"{what}: delivered twice: {delivered}\n{more}")
        if len(delivered) < len(NAMES):
            failures.append(f"{what}: only {sorted(delivered)} had it\n{more}")
        if first.returncode != 3 or said not in first.stderr.replace("\u00a0", " "):
            failures.append(f"{what}: not said, exit status {first.returncode}\n{more}")
        if any(run.returncode != 0 for run in rest):
            failures.append(f"{what}: the next run ends with {rest[0].returncode}\n{more}")

print("\n".join(failures) or f"{len(TAKEN)} ways to lose the ground: nobody twice, nobody forgotten, and said")
sys.exit(1 if failures else 0)
