#!/usr/bin/python3
# Measures what aliso does with twenty years: 1,000 events, 2,000 members, 100,000 attendances, 116,000 answers, 12 MB.
# Usage: years.py ALISO SIDE_BY_SIDE BARE_PASS; prints a Markdown table of ratios, taken in turn (bench.py). ledger is
# compared where it is installed (apt install ledger): its balance over the same attendances, a transaction each.
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

aliso, side_by_side, bare_pass = (os.path.abspath(word) for word in sys.argv[1:4])
os.environ["ALISO_TODAY"] = "2026-06-01"
os.environ["LC_ALL"] = "C.UTF-8"
MEMBERS, EVENTS, PRESENT, ANSWERS = 2000, 1000, 100, 116


def network(folder, events):
    """So many events of twenty years. Returns its files, and the attendances as ledger reads them."""
    r = random.Random(1)
    for name in ("events", "invitations"):
        (folder / name).mkdir(parents=True)
    (folder / "aliso.yaml").write_text("network: Mesure\n")
    (folder / "structures.yaml").write_text("".join(f"- {{id: s{i}, name: Structure {i}}}\n" for i in range(MEMBERS)))
    files, accounts = [folder / "aliso.yaml", folder / "structures.yaml"], []
    for e in range(events):
        year, month, day = 2006 + e * 20 // events, e % 12 + 1, e % 28 + 1
        stem = f"{year}-{month:02}-e{e}"
        present = [(i, 1 + i % 3) for i in r.sample(range(MEMBERS), PRESENT)]
        answers = r.sample(range(MEMBERS), ANSWERS)
        event, invitations = folder / "events" / f"{stem}.yaml", folder / "invitations" / f"{stem}.yaml"
        event.write_text(f"title: Event {e}\ndate: {year}-{month:02}-{day:02}\nplace: Town {e % 9}\npresent:\n" +
                         "".join(f"  - s{i}: {people}\n" for i, people in present))
        invitations.write_text(f"waves:\n  - {{channel: email, on: {year}-{month:02}-01}}\nanswers:\n" +
                               "".join(f"  - {{structure: s{i}, answer: {'yes' if i % 3 else 'maybe'}}}\n" for i in answers))
        files += [event, invitations]
        accounts += [f"{year}/{month:02}/{day:02} Event {e}\n    Came:s{i}    {people}\n    Total\n" for i, people in present]
    return files, "\n".join(accounts)


def compare(pairs, first, second):
    done = subprocess.run([side_by_side, str(pairs), *map(str, first), "--", *map(str, second)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"bench: {done.stderr}")
    return [tuple(float(number) for number in line.split()) for line in done.stdout.splitlines()]


def row(what, against, pairs, first, second, bound):
    (wall, processor, memory), (other_wall, other_processor, other_memory) = compare(pairs, first, second)
    print(f"| {what} | {against} | {wall / 1000:.0f} ms | {other_wall / 1000:.0f} ms | **{wall / other_wall:.2f}** | "
          f"{processor / other_processor:.2f} | {memory / 1024:.0f} MB | {memory / other_memory:.2f} | {bound} |", flush=True)


with tempfile.TemporaryDirectory() as scratch:
    root = pathlib.Path(scratch)
    (whole, half, form) = (root / name for name in ("whole", "half", "form"))
    files, accounts = network(whole, EVENTS)
    network(half, EVENTS // 2)
    (root / "files").write_text("".join(f"{file}\n" for file in files))
    (root / "journal").write_text(accounts)
    trends = [aliso, "-C", whole, "trends"]
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print("| command | compared with | its time | the other’s | ratio | processor | peak memory | its ratio | target |")
    print("|:--|:--|--:|--:|--:|--:|--:|--:|:--|")
    if shutil.which("ledger"):
        row("`trends`", "`ledger balance`", 9, trends, ["ledger", "-f", root / "journal", "balance"], "≤ 0.3, memory ≤ 0.25")
    everything = f"@{root / 'files'}"
    row("`trends`", "a bare yaml-cpp pass, on one core as such a program is written", 9, trends, [bare_pass, "-1", everything], "≤ 0.5")
    row("`trends`", "the same on all cores", 9, trends, [bare_pass, everything], "–")
    row("`trends`, 1,000 events", "500 events", 9, trends, [aliso, "-C", half, "trends"], "≤ 2.1")
    row("`plan`", "`trends`", 9, [aliso, "-C", whole, "plan", "--places"], trends, "≤ 1.1")
    row("`forecast`", "`trends`", 9, [aliso, "-C", whole, "--on", "2025-11-30", "forecast"], trends, "≤ 1.1")
    row("`report --during 2025`", "`trends`", 9, [aliso, "-C", whole, "report", "--during", "2025"], trends, "–")
    row("`export`", "`trends`", 9, [aliso, "-C", whole, "export", root / "package"], trends, "≤ 2")
    form.mkdir()
    network_of_form = form / "n"
    network(network_of_form, 1)
    event = next((network_of_form / "events").iterdir()).stem
    (form / "answers.csv").write_text("Horodateur,Structure,Viendrez-vous ?\n" + "".join(
        f"2006/01/01 10:00:00,Structure {i % MEMBERS},Oui\n" for i in range(10_000)))
    (form / "strangers.csv").write_text("Horodateur,Structure,Viendrez-vous ?\n" + "".join(
        f"2006/01/01 10:00:00,Collectif inconnu numéro {i},Oui\n" for i in range(10_000)))
    for what, file in (("known", "answers.csv"), ("unknown", "strangers.csv")):
        command = [aliso, "-C", network_of_form, "import", "answers", event, form / file, "--dry-run"]
        (wall, processor, memory), _ = compare(5, command, command)
        print(f"\n`import` of 10,000 rows of {what} structures: {wall / 1000:.0f} ms, {processor / 1000:.0f} ms of processor "
              f"time (target: under 1,000), {memory / 1024:.0f} MB", flush=True)
