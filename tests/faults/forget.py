#!/usr/bin/python3
# privacy forget, due and object under faults: every call on the network's files failing in turn, killed before and after each.
# Usage: forget.py ALISO FAIL_CALL.so
"""
Whatever happened, each file is what it was or what it was to become; a failure is exit status 3; and the same command
again ends it: every file as it was to become, the person asked for once in journal/forgotten, and nothing left behind.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
shim = os.path.abspath(sys.argv[2])
failures = []

LINE = ('{"schema": "aliso/journal/1", "at": "2022-12-20T09:00:00+01:00", "key": "2023-01-soiree/2023-01-08/w/%s/%s", '
        '"wave": "w", "session": "2023-01-08", "structure": "%s", "contact": "%s", "channel": "email", "state": "sent"}\n')
OLD = {
    "aliso.yaml": "network: Essai\nkeep: {contacts: 1 year, calls: 1 year, journal: 1 year}\n",
    "structures.yaml": "- name: Agora\n  role: partner\n  contacts:\n    - {id: lou, email: lou@example.org}\n    - {id: ana}\n"
                       "- name: VASI\n",
    "contacts.yaml": "vasi:\n  - {id: louise, email: Lou@example.org}\n  - {id: max}\n",
    "events/2023-01-soiree.yaml": "title: Soirée\ndate: 2023-01-08\npresent:\n  - {structure: agora, people: [lou, ana]}\n"
                                  "  - {structure: vasi, people: [louise]}\n",
    "invitations/2023-01-soiree.yaml": "waves:\n  - {id: w, channel: email, on: 2022-12-20}\n"
                                       "calls:\n  - {structure: agora, on: 2023-01-02, outcome: answered, note: Lou}\n",
    "journal/2023-01-soiree.jsonl": LINE % ("agora", "lou", "agora", "lou") + LINE % ("vasi", "louise", "vasi", "louise"),
}
FORGOTTEN = {**OLD,
             "structures.yaml": OLD["structures.yaml"].replace("    - {id: lou, email: lou@example.org}\n", ""),
             "contacts.yaml": "vasi:\n  - {id: max}\n",
             "events/2023-01-soiree.yaml": OLD["events/2023-01-soiree.yaml"].replace("[lou,", "[someone,")
             .replace("people: [louise]", "people: 1"),
             "journal/2023-01-soiree.jsonl": LINE % ("agora", "-", "agora", "-") + LINE % ("vasi", "-", "vasi", "-")}
OVER = {**OLD,
        "structures.yaml": "- name: Agora\n  role: partner\n- name: VASI\n",
        "events/2023-01-soiree.yaml": OLD["events/2023-01-soiree.yaml"].replace("people: [lou, ana]", "people: 2"),
        "invitations/2023-01-soiree.yaml": OLD["invitations/2023-01-soiree.yaml"].replace(", note: Lou", ""),
        "journal/2023-01-soiree.jsonl": FORGOTTEN["journal/2023-01-soiree.jsonl"]}
OBJECTED = {**OLD,
            "structures.yaml": OLD["structures.yaml"].replace("{id: lou, email: lou@example.org}",
                                                              "{id: lou, email: lou@example.org, consent: {messages: no}}  # le 2026-01-12"),
            "contacts.yaml": OLD["contacts.yaml"].replace("Lou@example.org}", "Lou@example.org, consent: {messages: no}}  # le 2026-01-12")}
# By the word that would find nobody once the other file's contact were left alone, too.
RUNS = {
    "agora/lou": (["privacy", "forget", "agora/lou", "--yes"], FORGOTTEN, 1),
    "vasi/louise": (["privacy", "forget", "vasi/louise", "--yes"], FORGOTTEN, 1),
    "lou@example.org": (["privacy", "forget", "lou@example.org", "--yes"], FORGOTTEN, 1),
    "due": (["privacy", "due", "--yes"], OVER, 0),
    "object": (["privacy", "object", "lou@example.org"], OBJECTED, 0),
}


def run(folder, arguments, fault=None):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
        environment[name] = os.environ.get(name, "") + ":verify_asan_link_order=0:detect_leaks=0"
    if fault:
        environment.update(fault, LD_PRELOAD=shim, FAULT_BELOW=f"{folder}/net/", FAULT_MARK=f"{folder}/reached")
    return subprocess.run([program, "-C", f"{folder}/net", "--on", "2026-01-12", *arguments], capture_output=True,
                          text=True, timeout=120, env=environment)


def files(folder):
    net = pathlib.Path(folder, "net")
    return {str(p.relative_to(net)): p.read_text() for p in net.rglob("*") if p.is_file()}


def try_one(name, fault):
    """Whether the call was reached at all."""
    arguments, new, asked = RUNS[name]
    with tempfile.TemporaryDirectory() as folder:
        for where, text in OLD.items():
            path = pathlib.Path(folder, "net", where)
            path.parent.mkdir(exist_ok=True, parents=True)
            path.write_text(text)
        first = run(folder, arguments, fault)
        if fault and not os.path.exists(f"{folder}/reached"):
            return False
        told = f"{name}: " + " ".join(f"{k}={v}" for k, v in (fault or {}).items())
        now = files(folder)
        for where in OLD:
            if now[where] not in (OLD[where], new[where]):
                failures.append(f"{told}: {where} is neither the old nor the new one: {now[where]!r}")
        if first.returncode not in (-9, 0, 3) or (not fault and first.returncode):
            failures.append(f"{told}: exit status {first.returncode}: {first.stderr}")
        if first.returncode == 3 and not first.stderr:
            failures.append(f"{told}: exit status 3, and nothing said")
        done = {where: now[where] for where in OLD} == new and len(now.get("journal/forgotten", "").splitlines()) == asked
        if first.returncode == 0 and not done:
            failures.append(f"{told}: exit status 0, and not done")
        again = run(folder, arguments)
        # Done already: an id that is no more is unknown then, as it should be.
        if again.returncode not in ((0, 2) if done else (0,)):
            failures.append(f"{told}: the next run ends with {again.returncode}: {again.stderr}")
        now = files(folder)
        lines = now.pop("journal/forgotten", "").splitlines()
        if now != new:
            failures.append(f"{told}: after the next run: {({k: v for k, v in now.items() if new.get(k) != v})}")
        if len(lines) != asked:
            failures.append(f"{told}: journal/forgotten: {lines}")
    return True


tried = 0
for name in RUNS:
    try_one(name, None)
    for call in ("open", "write", "fsync", "rename"):
        # Killed after a call is killed before the next one: only the last of a kind is not met that way.
        for extra in ({"FAULT_ERRNO": "28"}, {"FAULT_KILL": "before"}, *([{"FAULT_KILL": "after"}] if call == "rename" else [])):
            for nth in range(1, 60):
                if not try_one(name, {"FAULT_CALL": call, "FAULT_NTH": str(nth), **extra}):
                    break
                tried += 1
            else:
                failures.append(f"{name}, {call}: more calls than were tried")
if tried < 150:
    failures.append(f"only {tried} faults were reached")
print("\n".join(failures) or f"{tried} faults: each file the old or the new one, and the next run ended it")
sys.exit(1 if failures else 0)
