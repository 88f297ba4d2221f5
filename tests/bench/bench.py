#!/usr/bin/python3
# Measures aliso as ratios to what everyone has: git, and a bare pass of the YAML library.
# Usage: bench.py ALISO SIDE_BY_SIDE BARE_PASS READERS EXAMPLES; prints a Markdown table. Each line is one run of
# the two commands in turn, so that a busy machine slows both; medians are compared.
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile

aliso, side_by_side, bare_pass, readers, examples = (os.path.abspath(word) for word in sys.argv[1:6])
TODAY = datetime.date(2026, 1, 15)
os.environ["ALISO_TODAY"] = str(TODAY)
os.environ["LC_ALL"] = "C.UTF-8"
MEMBERS = 100
# remind opens the events of these last months (aliso help remind), and all whose names say no month.
MONTHS_NEAR = 15


def structures(folder):
    names = [f"association-de-quartier-numero-{i:03}" for i in range(MEMBERS)]
    folder.joinpath("aliso.yaml").write_text("network: Mesure\n")
    folder.joinpath("structures.yaml").write_text(
        "".join(f"- id: {name}\n  name: Association de quartier {i:03}\n" for i, name in enumerate(names)))
    return names


def network(folder, events, dated=True):
    """A network of so many events, one a month, the last one this month, each with 100 attendances and 100
    answers: 12 kB an event. Returns the files, those of the last event last."""
    for name in ("events", "invitations"):
        folder.joinpath(name).mkdir(parents=True)
    names = structures(folder)
    files = [folder / "aliso.yaml", folder / "structures.yaml"]
    for i in range(events):
        months = TODAY.year * 12 + TODAY.month - events + i
        year, month, day = months // 12, months % 12 + 1, i % 28 + 1
        stem = f"{year}-{month:02}-soiree-{i:04}" if dated else f"soiree-{i:04}"
        present = "".join(f"  - {{structure: {name}, people: {1 + (i + j) % 4}}}\n" for j, name in enumerate(names))
        answers = "".join(
            f"  - {{structure: {name}, answer: {('yes', 'maybe', 'no')[(i + j) % 3]}}}\n"
            for j, name in enumerate(names))
        event = folder / "events" / f"{stem}.yaml"
        event.write_text(f"title: Soirée {i}\ndate: {year}-{month:02}-{day:02}\nplace: Guéret\npresent:\n{present}")
        invitation = folder / "invitations" / f"{stem}.yaml"
        invitation.write_text(f"waves:\n  - {{channel: email, on: {year - 1}-{month:02}}}\n"
                              f"  - {{id: merci, channel: email, due: 2 days after, only: came}}\nanswers:\n{answers}")
        files += [event, invitation]
    return files


def listed(files, name):
    """The files as bare_pass takes them."""
    path = pathlib.Path(scratch, f"{name}.list")
    path.write_text("".join(f"{file}\n" for file in files))
    return f"@{path}"


def compare(pairs, first, second):
    done = subprocess.run([side_by_side, str(pairs), *first, "--", *second], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"bench: {done.stderr}")
    return [tuple(float(number) for number in line.split()) for line in done.stdout.splitlines()]


def row(what, against, pairs, first, second, bound):
    (wall, processor, memory), (other_wall, other_processor, _) = compare(pairs, first, second)
    print(f"| {what} | {against} | {wall / 1000:.2f} ms | {other_wall / 1000:.2f} ms | **{wall / other_wall:.2f}** | "
          f"{processor / other_processor:.2f} | {memory / 1024:.1f} MB | {bound} |", flush=True)


def machine():
    with open("/proc/cpuinfo") as info:
        model = next((line.split(":")[1].strip() for line in info if line.startswith("model name")), "")
    return f"{os.cpu_count()} cores, {model}, load {os.getloadavg()[0]:.1f}"


def large_file(folder):
    """A list of 20,000 structures, 5 MB: every way of writing that the examples use."""
    path = pathlib.Path(folder, "large.yaml")
    path.write_text("".join(
        f"- id: association-{i:05}\n  name: Association de quartier {i:05}   # la {i}e\n  called: \"l'association {i}\"\n"
        f"  also: [Quartier {i}, 'Q. {i}']\n  member: {2000 + i % 25}..\n  contacts:\n"
        f"    - {{id: accueil, name: Rose Été {i}, email: accueil-{i}@example.org, consent: {{named: yes}}}}\n"
        f"  note: |\n    Une première ligne,\n    et une seconde.\n" for i in range(20_000)))
    return path


def readers_row(what, file, turns):
    done = subprocess.run([readers, str(file), str(turns)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"bench: {done.stderr}")
    ours, *others = (float(number) for number in done.stdout.split())
    shown = " | ".join(f"{other / 1000:.2f} ms, **{ours / other:.2f}**" for other in others)
    print(f"| {what}, {file.stat().st_size / 1000:,.0f} kB | {ours / 1000:.2f} ms | {shown} |", flush=True)


with tempfile.TemporaryDirectory() as scratch:
    few, many, undated = (pathlib.Path(scratch, name) for name in ("ten", "thousand", "undated"))
    few_stem, many_stem = network(few, 10)[-1].stem, (many_files := network(many, 1000))[-1].stem
    undated_files = network(undated, 1000, dated=False)
    near = many_files[:2] + many_files[-2 * MONTHS_NEAR:]
    size = sum(file.stat().st_size for file in many_files) / 1e6
    example = [aliso, "-C", f"{examples}/parole-de-reseau", "stats", "2022-04"]
    git = ["git", "--version"]

    print(f"{datetime.date.today()}, {machine()}\n")
    print("| command | compared with | its time | the other’s | ratio | processor | peak memory | target |")
    print("|:--|:--|--:|--:|--:|--:|--:|:--|")
    for form in ("text", "json", "csv"):
        row(f"`stats EVENT --format {form}`", "`git --version`", 300, [*example, "--format", form], git,
            "≤ 1.15, < 10 MB")
    row("`stats STEM` among 1,000 events", "among 10", 200, [aliso, "-C", many, "stats", many_stem],
        [aliso, "-C", few, "stats", few_stem], "as fast")
    row("`stats` with a part of a stem, 1,000", "among 10", 200, [aliso, "-C", many, "stats", many_stem[-11:]],
        [aliso, "-C", few, "stats", few_stem[-11:]], "–")
    row(f"`check`, 1,000 events, {size:.0f} MB", "a bare yaml-cpp pass", 31, [aliso, "-C", many, "check"],
        [bare_pass, listed(many_files, "many")], "≤ 1.2, < 50 MB")
    row("`remind`, 1,000 events, one a month", f"a pass over the last {MONTHS_NEAR} months", 50,
        [aliso, "-C", many, "remind"], [bare_pass, listed(near, "near")], "≤ 1.5")
    row("`remind`, 1,000 events, names without a month", "a pass over all", 5, [aliso, "-C", undated, "remind"],
        [bare_pass, listed(undated_files, "undated")], "≤ 1.5")

    print("\n| read | ours, with its tree | yaml-cpp, events | libyaml, events | libfyaml, events |")
    print("|:--|--:|--:|--:|--:|")
    readers_row("`structures.yaml` of `lisieres`", pathlib.Path(examples, "lisieres/structures.yaml"), 300)
    readers_row("20,000 structures", large_file(scratch), 9)
