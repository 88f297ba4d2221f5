#!/usr/bin/python3
# Sending under faults: every call on the network's files failing in turn, killed before and after each, the mailer
# failing, hanging up, killed. Usage: send.py ALISO FAIL_CALL.so [STEP]: of a kind's calls the first two and every STEPth.
"""
Whatever happened in the first run, after the next ones: no message was delivered twice, and each was delivered or is
called "maybe sent", with the commands that settle it. The deliveries are noted by the mailer itself.
"""
import collections
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
shim = os.path.abspath(sys.argv[2])
step = int(sys.argv[3]) if len(sys.argv) > 3 else 1
STRUCTURES = ["vasi", "agora", "la-dynamo"]
DAY = "2026-01-12"
failures = []

MAILER = """#!/bin/sh
# Notes the message it was handed; misbehaves once where the test asks for it.
message=$(cat)
id=$(printf '%s\\n' "$message" | sed -n 's/^Message-I[dD]: //p' | head -1)
case "$(cat "$MAILER_DOES" 2>/dev/null)" in
  refuse) rm -f "$MAILER_DOES"; echo "no route" >&2; exit 75;;
  die-before) rm -f "$MAILER_DOES"; kill -9 $$;;
  die-after) rm -f "$MAILER_DOES"; echo "$id" >> "$DELIVERED"; kill -9 $$;;
  kill-sender) rm -f "$MAILER_DOES"; kill -9 $PPID; echo "$id" >> "$DELIVERED"; exit 0;;
esac
echo "$id" >> "$DELIVERED"
"""


def network(folder):
    def put(name, text):
        path = pathlib.Path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    mailer = pathlib.Path(folder, "mailer")
    mailer.write_text(MAILER)
    mailer.chmod(0o700)
    put("net/aliso.yaml", f'network: Essai\nmail: {{from: "Essai <contact@example.org>", command: ["{mailer}"]}}\n')
    put("net/structures.yaml", "".join(
        f"- id: {s}\n  name: {s.upper()}\n  contacts:\n    - {{id: accueil, email: {s}@example.org}}\n"
        for s in STRUCTURES))
    put("net/events/soiree.yaml", "title: Soirée\ndate: 2026-01-20\nplace: Guéret\n")
    put("net/invitations/soiree.yaml", "waves:\n  - {id: invitation, channel: email, due: 2026-01-10}\n")


def send(folder, fault=None, arguments=("send", "--yes")):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "DELIVERED": f"{folder}/delivered",
                   "MAILER_DOES": f"{folder}/mailer-does"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
        environment[name] = os.environ.get(name, "") + ":verify_asan_link_order=0:detect_leaks=0"
    if fault:
        environment.update(fault, LD_PRELOAD=shim, FAULT_BELOW=f"{folder}/net/", FAULT_MARK=f"{folder}/reached")
    return subprocess.run([program, "-C", f"{folder}/net", "--on", DAY, *arguments], capture_output=True, text=True,
                          timeout=120, env=environment)


def delivered(folder):
    path = pathlib.Path(folder, "delivered")
    return collections.Counter(path.read_text().split()) if path.exists() else collections.Counter()


def must_hold(name, folder, first):
    """The invariant, after two more runs without faults."""
    again = send(folder)
    last = send(folder)
    twice = [m for m, n in delivered(folder).items() if n > 1]
    if twice:
        failures.append(f"{name}: delivered twice: {twice}")
    doubtful = [line for line in last.stderr.splitlines() if line.startswith("  aliso -C ") and " send --settle " in line and
                line.endswith(" sent")]
    if len(delivered(folder)) + len(doubtful) < len(STRUCTURES):
        failures.append(f"{name}: {len(delivered(folder))} delivered, {len(doubtful)} doubtful: lost without a word")
    for run in (again, last):
        if run.returncode != 0:
            failures.append(f"{name}: a run without faults ends with {run.returncode}: {run.stderr}")
    if first.returncode not in (-9, 0, 3, 4):
        failures.append(f"{name}: exit status {first.returncode}: {first.stderr}")
    if "defect" in first.stderr or "Sanitizer" in first.stderr:
        failures.append(f"{name}: {first.stderr}")
    journal = pathlib.Path(folder, "net/journal/soiree.jsonl")
    for line in journal.read_text().splitlines(keepends=True):
        if line.endswith("\n"):  # a cut last line is as if it had not been written
            json.loads(line)
    if journal.stat().st_mode & 0o777 != 0o600:
        failures.append(f"{name}: the journal is readable by others")
    leftovers = set(os.listdir(f"{folder}/net")) - {"aliso.yaml", "structures.yaml", "events", "invitations", "journal"}
    if leftovers:
        failures.append(f"{name}: left behind: {leftovers}")


def faults():
    """How many faults were injected; of each kind of call at least one."""
    tried = 0
    for call in ("open", "mkdir", "write", "fsync", "ftruncate"):
        for extra in ({"FAULT_ERRNO": "28"}, {"FAULT_ERRNO": "28", "FAULT_SHORT": "1"}, {"FAULT_ERRNO": "5"},
                      {"FAULT_KILL": "before"}, {"FAULT_KILL": "after"}):
            if "FAULT_SHORT" in extra and call != "write":
                continue
            for nth in (1, *range(2, 40, step)):
                with tempfile.TemporaryDirectory() as folder:
                    network(folder)
                    fault = {"FAULT_CALL": call, "FAULT_NTH": str(nth), **extra}
                    first = send(folder, fault)
                    if not os.path.exists(f"{folder}/reached"):
                        break  # there is no such call any more
                    tried += 1
                    must_hold(" ".join(f"{k}={v}" for k, v in fault.items()), folder, first)
            else:
                failures.append(f"{call}: more calls than were tried")
            if nth == 1:
                failures.append(f"{call}, {extra}: no fault was injected")
    return tried


def mailers():
    for does, status in (("refuse", 4), ("die-before", 4), ("die-after", 4), ("kill-sender", -9)):
        with tempfile.TemporaryDirectory() as folder:
            network(folder)
            pathlib.Path(folder, "mailer-does").write_text(does)
            first = send(folder)
            if first.returncode != status:
                failures.append(f"{does}: exit status {first.returncode}, not {status}: {first.stderr}")
            if "@example.org" in first.stdout + first.stderr:
                failures.append(f"{does}: an address in what is said: {first.stdout + first.stderr}")
            must_hold(does, folder, first)


def settling():
    for state, count in (("sent", 3), ("not-sent", 4)):
        with tempfile.TemporaryDirectory() as folder:
            network(folder)
            pathlib.Path(folder, "mailer-does").write_text("die-after")
            send(folder)
            shown = send(folder, arguments=("send",)).stdout
            command = next(line for line in shown.splitlines() if line.endswith(f" {state}")).split()
            settled = subprocess.run(["sh", "-c", shlex.join([program]) + " " + " ".join(command[1:])], capture_output=True, text=True,
                                     timeout=120, env={"LC_ALL": "C.UTF-8", "ASAN_OPTIONS": "detect_leaks=0"})
            if settled.returncode != 0:
                failures.append(f"settle {state}: {settled.stderr}")
            send(folder)
            if sum(delivered(folder).values()) != count:
                failures.append(f"settle {state}: {delivered(folder)}")
            if "settle" in send(folder, arguments=("send",)).stdout:
                failures.append(f"settle {state}: still asked for")


def at_once():
    with tempfile.TemporaryDirectory() as folder:
        network(folder)
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "DELIVERED": f"{folder}/delivered",
                       "MAILER_DOES": f"{folder}/none", "ASAN_OPTIONS": "detect_leaks=0"}
        runs = [subprocess.Popen([program, "-C", f"{folder}/net", "--on", DAY, "send", "--yes"], env=environment,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(6)]
        statuses = {run.wait(timeout=60) for run in runs}
        if not statuses <= {0, 3} or set(delivered(folder).values()) != {1} or len(delivered(folder)) != 3:
            failures.append(f"six at once: {statuses}, {delivered(folder)}")


def clock_set_back():
    with tempfile.TemporaryDirectory() as folder:
        network(folder)
        send(folder)
        send(folder, arguments=("--on", "2026-01-11", "send", "--yes"))
        if set(delivered(folder).values()) != {1}:
            failures.append("a clock set back sends again")


mailers()
settling()
at_once()
clock_set_back()
tried = faults()
if tried < 60 / step:
    failures.append(f"only {tried} faults were injected")
print("\n".join(failures) or f"{tried} faults: no message twice, none lost without a word")
sys.exit(1 if failures else 0)
