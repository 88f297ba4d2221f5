#!/usr/bin/python3
# Measures aliso as ratios to what everyone has: git, and a bare pass of the YAML library.
# Usage: bench.py ALISO SIDE_BY_SIDE BARE_PASS EXAMPLES; prints a Markdown table. Each line is one run of
# the two commands in turn, so that a busy machine slows both; medians are compared.
import os
import pathlib
import subprocess
import sys
import tempfile

aliso, side_by_side, bare_pass, examples = (os.path.abspath(word) for word in sys.argv[1:5])
os.environ["ALISO_TODAY"] = "2026-01-15"
os.environ["LC_ALL"] = "C.UTF-8"
MEMBERS = 100


def structures(folder):
    names = [f"association-de-quartier-numero-{i:03}" for i in range(MEMBERS)]
    folder.joinpath("aliso.yaml").write_text("network: Mesure\n")
    folder.joinpath("structures.yaml").write_text(
        "".join(f"- id: {name}\n  name: Association de quartier {i:03}\n" for i, name in enumerate(names)))
    return names


def network(folder, events):
    """A network of so many events, each with 100 attendances and 100 answers: 12 kB an event."""
    for name in ("events", "invitations"):
        folder.joinpath(name).mkdir(parents=True)
    names = structures(folder)
    files = [folder / "aliso.yaml", folder / "structures.yaml"]
    for i in range(events):
        year, month, day = 1940 + i // 12, i % 12 + 1, i % 28 + 1
        stem = f"{year}-{month:02}-soiree-{i:04}"
        present = "".join(f"  - {{structure: {name}, people: {1 + (i + j) % 4}}}\n" for j, name in enumerate(names))
        answers = "".join(
            f"  - {{structure: {name}, answer: {('yes', 'maybe', 'no')[(i + j) % 3]}}}\n"
            for j, name in enumerate(names))
        event = folder / "events" / f"{stem}.yaml"
        event.write_text(f"title: Soirée {i}\ndate: {year}-{month:02}-{day:02}\nplace: Guéret\npresent:\n{present}")
        invitation = folder / "invitations" / f"{stem}.yaml"
        invitation.write_text(f"waves:\n  - {{channel: email, on: {year - 1}-{month:02}}}\nanswers:\n{answers}")
        files += [event, invitation]
    return stem, files


def compare(pairs, first, second):
    done = subprocess.run([side_by_side, str(pairs), *first, "--", *second], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"bench: {done.stderr}")
    return [tuple(float(number) for number in line.split()) for line in done.stdout.splitlines()]


def row(what, against, pairs, first, second, bound):
    (wall, processor, memory), (other_wall, other_processor, _) = compare(pairs, first, second)
    print(f"| {what} | {against} | {wall / 1000:.2f} ms | {other_wall / 1000:.2f} ms | **{wall / other_wall:.2f}** | "
          f"{processor / other_processor:.2f} | {memory / 1024:.1f} MB | {bound} |", flush=True)


with tempfile.TemporaryDirectory() as scratch:
    few, many = pathlib.Path(scratch, "ten"), pathlib.Path(scratch, "thousand")
    few_stem, _ = network(few, 10)
    many_stem, files = network(many, 1000)
    listed = pathlib.Path(scratch, "files")
    listed.write_text("".join(f"{file}\n" for file in files))
    size = sum(file.stat().st_size for file in files) / 1e6
    example = [aliso, "-C", f"{examples}/parole-de-reseau", "stats", "2022-04"]

    print("| what | against | time | its time | ratio | processor | peak memory | to hold |")
    print("|:--|:--|--:|--:|--:|--:|--:|:--|")
    git = ["git", "--version"]
    row("`stats EVENT`", "`git --version`", 200, example, git, "≤ 1.3, < 10 MB")
    row("`stats EVENT --format json`", "`git --version`", 200, [*example, "--format", "json"], git, "–")
    row("`stats EVENT` among 1,000", "among 10", 100, [aliso, "-C", many, "stats", many_stem],
        [aliso, "-C", few, "stats", few_stem], "as fast")
    row(f"`check`, 1,000 events, {size:.0f} MB", "a bare yaml-cpp pass", 5, [aliso, "-C", many, "check"],
        [bare_pass, f"@{listed}"], "≤ 1.5")
