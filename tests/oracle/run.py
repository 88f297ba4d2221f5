#!/usr/bin/python3
# Holds `aliso stats --format json` against a second program written from the same definitions.
# Usage: run.py ALISO [NETWORKS [FIRST_SEED]]; each seed is one small network, so a failure can be run again.
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import reference  # noqa: E402
from networks import network, write  # noqa: E402

TODAY = "2022-06-01"
INF = reference.INF


def as_json(bounds):
    if bounds is None:
        return None
    low, high = bounds
    return low if low == high else {"min": low, "max": None if high == INF else high}


def compare(where, expected, got, wrong):
    expected = as_json(expected)
    if expected != got:
        wrong.append(f"{where}: by the definitions {expected}, the program says {got}")


def hold(world, got, wrong):
    want = world.figures()
    event = got["events"][0]
    compare("members", want["members"], event["members"], wrong)
    compare("announced", want["announced"], event["announced"], wrong)
    for role, bounds in want["distinct"].items():
        compare(f"distinct.{role}", bounds, event["distinct"][role], wrong)
    for role in ("all", "member", "partner", "host", "guest", "public"):
        compare(f"people.{role}", want["people"][role], event["people"][role], wrong)
    held = [s for s in event["sessions"] if s["status"] != "cancelled"]
    for mine, theirs in zip(want["sessions"], held):
        at = theirs["id"] + "."
        for key in "members invited answered announced came kept no_shows walk_ins excused represented".split():
            compare(at + key, mine[key], theirs[key], wrong)
        for reply in ("yes", "maybe", "no"):
            compare(at + "answers." + reply, mine["answers"][reply], theirs["answers"][reply], wrong)
        for role in ("member", "partner", "host", "guest"):
            compare(at + "structures." + role, mine["structures"] and mine["structures"][role],
                    theirs["structures"][role], wrong)
        for role in ("all", "member", "partner", "host", "guest", "public"):
            compare(at + "people." + role, mine["people"][role], theirs["people"][role], wrong)
        ratio = mine["turnout"]
        of = theirs["turnout"] and theirs["turnout"]["of"]
        if (ratio and [as_json(ratio[0]), as_json(ratio[1])]) != of:
            wrong.append(f"{at}turnout: by the definitions {ratio}, the program says {of}")


def main():
    program = os.path.abspath(sys.argv[1])
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed = skipped = 0
    for seed in range(first, first + networks):
        parts = network(seed)
        with tempfile.TemporaryDirectory() as folder:
            write(folder, *parts)
            done = subprocess.run([program, "--on", TODAY, "-C", folder, "stats", "e", "--format", "json"],
                                  capture_output=True, timeout=60)
        if done.returncode == 1:
            skipped += 1  # the small network contradicts itself; errors are tested elsewhere
            continue
        wrong = []
        if done.returncode != 0:
            wrong.append(f"exit status {done.returncode}: {done.stderr.decode()}")
        else:
            hold(reference.World(*parts, TODAY), json.loads(done.stdout), wrong)
        if wrong:
            failed += 1
            if failed <= 10:
                print(f"seed {seed}:", *wrong, sep="\n  ")
    print(f"{networks} networks, {skipped} contradict themselves, {failed} differ")
    if skipped > networks / 2:
        print("too many contradict themselves: the test says little")
        failed += 1
    sys.exit(1 if failed else 0)


main()
