#!/usr/bin/python3
# Holds `aliso stats --format json` against a second program written from the same definitions.
# Usage: run.py ALISO [NETWORKS [FIRST_SEED]]; each seed is one small network, so a failure can be run again.
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import reference  # noqa: E402

TODAY = "2022-06-01"
INF = reference.INF


def some_count(r, most):
    low = r.randint(0, most)
    return r.choice([low, low, f"{low}-{low + r.randint(0, 3)}", f"{low}+"] if r.random() < 0.3 else [low])


def network(seed):
    r = random.Random(seed)
    structures = []
    for i in range(r.randint(1, 6)):
        s = {"id": f"m{i}", "name": f"M{i}"}
        if r.random() < 0.25:
            s["member"] = r.choice(["2022-04-05..", "..2022-04-10", "2022-04-01..2022-04-08"])
        structures.append(s)
    if r.random() < 0.6:
        structures.append({"id": "p0", "name": "P0", "role": "partner"})
    if r.random() < 0.4:
        structures.append({"id": "h0", "name": "H0", "role": "host"})
    ids = [s["id"] for s in structures]
    net = {"network": "N"}
    if r.random() < 0.6:
        low = r.randint(len(structures), 12)
        net["members"] = r.choice([low, f"{low}-{low + r.randint(0, 3)}", f"{low}+"])

    def presence(session):
        lines = []
        for name in r.sample(ids, r.randint(0, len(ids))):
            lines.append(r.choice([name, {"structure": name, "people": r.randint(1, 3)}]))
        if r.random() < 0.5:
            line = {"members": some_count(r, 3)}
            if r.random() < 0.5:
                line["people"] = some_count(r, 5)
            lines.append(line)
        if r.random() < 0.2:
            lines.append({"partners": some_count(r, 2)})
        if r.random() < 0.2:
            lines.append({"guest": "Ailleurs", "people": r.randint(1, 2)})
        if r.random() < 0.2:
            lines.append({"public": some_count(r, 5)})
        return lines

    sessions = []
    for i, date in enumerate(["2022-04-07", "2022-04-09", "2022-04-14"][:r.choice([1, 2, 2, 3])]):
        s = {"id": f"s{i}", "name": f"S{i}", "date": date}
        if r.random() < 0.1 and i:
            s["status"] = "cancelled"
        elif r.random() < 0.85:
            s["present"] = presence(s)
            if r.random() < 0.4:
                free = [n for n in ids if n not in str(s["present"])]
                s["excused"] = r.sample(free, r.randint(0, len(free)))
                if r.random() < 0.4:
                    s["excused"].append({"members": some_count(r, 2)})
            if r.random() < 0.2:
                s["headcount"] = r.randint(8, 40)
        elif r.random() < 0.5:
            s["headcount"] = some_count(r, 30)
        sessions.append(s)
    event = {"title": "T", "sessions": sessions}
    if r.random() < 0.2:
        event["seen"] = r.sample(ids, r.randint(1, len(ids)))
    invitations = None
    if r.random() < 0.8:
        invitations = {"waves": []}
        for _ in range(r.randint(0, 3)):
            wave = {"channel": "email", "on": r.choice(["2022-03-01", "2022-04-01..2022-04-08", "2022-04-08", "2022-04-06.."])}
            if r.random() < 0.5:
                wave["to"] = r.choice([["members"], ["everyone"], ["partners"], r.sample(ids, min(2, len(ids)))])
            if r.random() < 0.2:
                wave["except"] = [r.choice(ids)]
            if r.random() < 0.2:
                wave["sessions"] = ["s0"]
            invitations["waves"].append(wave)
        if r.random() < 0.85:
            invitations["answers"] = []
            for _ in range(r.randint(0, 6)):
                answer = {"answer": r.choice(["yes", "maybe", "no"])}
                if r.random() < 0.6:
                    answer["structure"] = r.choice(ids)
                else:
                    answer["members"] = some_count(r, 4)
                if r.random() < 0.6:
                    answer["session"] = r.choice(sessions)["id"]
                if r.random() < 0.4:
                    answer["on"] = r.choice(["2022-03-02", "2022-03-20", "2022-04-08", "2022-04-12"])
                invitations["answers"].append(answer)
    return net, structures, event, invitations


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    return str(value)


def write(folder, net, structures, event, invitations):
    def put(name, text):
        path = pathlib.Path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    put("aliso.yaml", "".join(f"{k}: {v}\n" for k, v in net.items()))
    put("structures.yaml", "".join(f"- {flow(s)}\n" for s in structures))
    text = f"title: {event['title']}\nsessions:\n" + "".join(
        f"  - date: {s['date']}\n" + "".join(f"    {k}: {flow(v)}\n" for k, v in s.items() if k != "date")
        for s in event["sessions"])
    if "seen" in event:
        text += f"seen: {flow(event['seen'])}\n"
    put("events/e.yaml", text)
    if invitations is not None:
        text = "".join(f"{key}:\n" + "".join(f"  - {flow(x)}\n" for x in items) if items else f"{key}: []\n"
                       for key, items in invitations.items())
        put("invitations/e.yaml", text or "waves: []\n")


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
