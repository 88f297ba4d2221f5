#!/usr/bin/python3
# Killed at a random moment: every command that writes, again and again, on one network that goes on living.
# Usage: kills.py ALISO [COUNT [SEED]]; 200 in the run, `cmake --build … --target kills` does 2,000.
"""
After each kill a file is as it was or as it was to be, byte for byte; what was written aside goes with the next
command; no message goes out twice, and one that may have gone is held until it is settled.
"""
import collections
import ctypes
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
chance = random.Random(seed)
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "ASAN_OPTIONS": "detect_leaks=0"}
STRUCTURES = 12
failures = []


PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def wait_for_mailers():
    """A mailer outlives the aliso that was killed and is this program's child then: what it has is not delivered yet."""
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        pass


def network(folder):
    net = pathlib.Path(folder, "net")
    for name in ("events", "invitations"):
        net.joinpath(name).mkdir(parents=True)
    net.joinpath("mailer").write_text('#!/bin/sh\nto=$(sed -n "s/^To: .*<\\(.*\\)>.*/\\1/p")\n'
                                      'echo "$to" >> "$(dirname "$0")/../got"\n')
    net.joinpath("mailer").chmod(0o755)
    net.joinpath("aliso.yaml").write_text('network: Essai\nlanguage: en\nmail: {from: "Essai <contact@example.org>", command: [./mailer]}\n')
    net.joinpath("structures.yaml").write_text("".join(
        f"- name: S{i}\n  contacts: [{{id: a, email: s{i}@example.org, phone: 05 55 00 00 0{i % 10}, address: \"{i} rue du Lavoir, 47999 Lannebrune\"}}]\n" for i in range(STRUCTURES)))
    net.joinpath("events/soiree.yaml").write_text("title: Soirée\ndate: 2026-01-20\nplace: Guéret\n")
    net.joinpath("events/ce-soir.yaml").write_text("title: Ce soir\ndate: 2026-01-12\nplace: Guéret\n")
    net.joinpath("invitations/soiree.yaml").write_text(
        "waves:\n  - {id: invitation, channel: email, due: 2026-01-10}\n  - {id: rappel, channel: phone, due: 2026-01-10}\n"
        "  - {id: lettre, channel: post, due: 2026-01-10}\n")
    return net


def command(net, *words):
    return [program, "-C", str(net), "--on", "2026-01-12", *words]


def run(net, *words):
    return subprocess.run(command(net, *words), capture_output=True, text=True, timeout=60, env=ENVIRONMENT)


def state(folder):
    """What people and aliso have written: all but what was written aside, and locks."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".aliso")}


def killed(net, words, longest):
    """Runs and kills; whether it was still running then."""
    process = subprocess.Popen(command(net, *words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    time.sleep(chance.uniform(0, longest))
    running = process.poll() is None
    process.send_signal(chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
    process.wait()
    return running


def wanted(name, turn):
    structure = f"S{chance.randrange(STRUCTURES)}"
    return {"answer": ["answer", "soiree", structure, chance.choice(["yes", "no", "maybe"])],
            "attend": ["attend", "ce-soir", structure, "--people", "2"],
            "call": ["call", "soiree", structure, "no-reply"],
            "new": ["new", f"2026-03-{1 + turn % 28:02}-repas-{turn}"],
            "stats": ["stats", "soiree", "-o", "../figures"],
            "debrief": ["debrief", "soiree", "--update", "../debrief.md"],
            "sent": ["sent", "soiree", "lettre", structure],
            "send": ["send", "--yes"]}[name]


def check(what, holds, shown=""):
    if not holds:
        failures.append(f"seed {seed}, {what}: {shown}")


def one_turn(folder, net, turn, times):
    words = wanted(chance.choice(list(times)), turn)
    words = [str(pathlib.Path(net, word)) if word.startswith("../") else word for word in words]
    before = state(folder)
    hit = killed(net, words, times[words[0]])
    # However fast the program and the machine are, about as many are hit as end before.
    times[words[0]] = min(1, times[words[0]] * 1.2) if hit else max(0.0005, times[words[0]] / 1.2)
    after = state(folder)
    for path, old in before.items():
        new = after.get(path)
        grown = new is not None and new.startswith(old)  # journals, the mailer's list
        line = new is not None and path.suffix == ".yaml" and len(new.splitlines()) in (len(old.splitlines()) + 1, len(old.splitlines()) + 2)
        whole = path.name in ("figures", "debrief.md") and new
        check(f"turn {turn}, {words}: {path.name} as it was or as it was to be", new == old or grown or line or whole, new)
    looked = run(net, "check")
    # A journal with a message in doubt is said by check's warnings at most; files are right as they are.
    check(f"turn {turn}, {words}: all files are right", looked.returncode == 0, looked.stdout + looked.stderr)
    return hit


def delivered(net):
    got = net.parent / "got"
    return collections.Counter(got.read_text().split() if got.exists() else [])


def settle(net):
    """Every message in doubt is looked up at the mailer's, as a person would do."""
    wait_for_mailers()
    got = delivered(net)
    for key in set(re.findall(r"--settle '([^']*)' sent", run(net, "send").stdout)):
        number = key.split("/")[-2]
        went = got[f"{number}@example.org"] > 0
        done = run(net, "send", "--settle", key, "sent" if went else "not-sent")
        check(f"settled {key}", done.returncode == 0, done.stderr)


with tempfile.TemporaryDirectory() as scratch:
    hits = 0
    networks = 0
    times = {}
    turn = 0
    while turn < count:
        folder = pathlib.Path(scratch, str(networks))
        networks += 1
        net = network(folder)
        folder.joinpath("debrief.md").write_bytes(subprocess.run(command(net, "debrief", "soiree"), capture_output=True, env=ENVIRONMENT).stdout)
        if not times:
            began = time.time()
            run(net, "stats", "soiree")
            times = dict.fromkeys(["answer", "attend", "call", "new", "stats", "debrief", "sent"], time.time() - began)
            times["send"] = 8 * times["stats"]
        for _ in range(min(40, count - turn)):
            hits += one_turn(folder, net, turn, times)
            turn += 1
        settle(net)
        for _ in range(2):
            done = run(net, "send", "--yes")
            check("the rest goes", done.returncode == 0, done.stdout + done.stderr)
            settle(net)
        got = delivered(net)
        check("each once", got == {f"s{i}@example.org": 1 for i in range(STRUCTURES)}, got)
        # What was written aside goes with the next command that writes there.
        for words in (("call", "soiree", "S0", "no-reply", "--note", "fin"), ("attend", "ce-soir", "--guest", "Fin")):
            done = run(net, *words)
            check(f"{words} is noted", done.returncode == 0, done.stderr)
        run(net, "stats", "soiree", "-o", str(folder / "figures"))
        left = [str(path) for path in folder.rglob(".aliso*") if path.parent.name != "journal" and path.name != ".aliso.lock"]
        check("nothing is left aside", not left, left)
        for events in net.joinpath("events").glob("2026-03*"):
            check("an event has its invitations", net.joinpath("invitations", events.name).exists() or
                  run(net, "new", events.stem).returncode == 0, events.name)
    check("kills that hit", hits >= count // 4, hits)
    print(f"seed {seed}: {turn} kills on {networks} networks, {hits} while it ran")
for failure in failures[:20]:
    print(failure)
sys.exit(1 if failures else 0)
