#!/usr/bin/python3
# Holds `aliso trends --format json` against a second program, written from the definitions of figures over the years.
# Usage: years.py ALISO [NETWORKS [FIRST_SEED]]; each seed is one network of several years, with and without a span.
"""
Members join and leave, one may replace another, events lie astride the span, sessions are cancelled, to come or not
noted, presences are named or counted. Figures of single events come from reference.py; what the years make of them, the
rows of structures above all, is here. Beside that three rules are tried that hold whatever the numbers are.
"""
import copy
import datetime
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import reference  # noqa: E402

TODAY = datetime.date(2024, 6, 1)
INF = reference.INF
SPANS = [None, "2022", "2023-01-01..2023-06-30", "2022-06-01.."]


def network(seed):
    r = random.Random(seed)
    structures = []
    for i in range(r.randint(2, 6)):
        one = {"id": f"m{i}", "name": f"M{i}"}
        if r.random() < 0.5:
            one["member"] = r.choice(["2022-04-01..", "..2022-12-31", "2021-06-01..2023-06-30"])
        structures.append(one)
    if r.random() < 0.4:
        structures.append({"id": "old", "name": "Old", "member": "..2022-08-31"})
        structures.append({"id": "new", "name": "New", "member": "2022-09-01..", "replaces": ["old"]})
    structures.append({"id": "p0", "name": "P0", "role": "partner"})
    structures.append({"id": "h0", "name": "H0", "role": "host"})
    ids = [one["id"] for one in structures]
    settings = {"network": "N"}
    if r.random() < 0.5:
        settings["members"] = f"{len(ids)}-{len(ids) + r.randint(1, 4)}"
    events = {}
    for n in range(r.randint(1, 5)):
        start = datetime.date(2021, 3, 1) + datetime.timedelta(days=r.randint(0, 1300))
        sessions = []
        for i in range(r.choice([1, 1, 2, 3])):
            date = start + datetime.timedelta(days=i * r.choice([7, 40, 120]))
            session = {"id": f"s{i}", "name": f"S{i}", "date": date.isoformat()}
            if r.random() < 0.15:
                session["status"] = "cancelled"
            elif date <= TODAY and r.random() < 0.85:
                session["present"] = [r.choice([one, {"structure": one, "people": 2}])
                                      for one in r.sample(ids, r.randint(0, len(ids)))]
                if r.random() < 0.4:
                    session["present"].append({"members": r.choice([1, 2, "1-2", "1+"])})
                free = [one for one in ids if one not in str(session["present"])]
                if r.random() < 0.4:
                    session["excused"] = r.sample(free, r.randint(0, len(free)))
                if r.random() < 0.2 and len(free) > 1 and "present" in session:
                    here = [one for one in ids if one in str(session["present"])]
                    if here:
                        session["proxies"] = [{"from": free[0], "to": here[0]}]
            sessions.append(session)
        event = {"title": f"E{n}", "sessions": sessions}
        if r.random() < 0.2:
            event["seen"] = r.sample(ids, 1)
        answers = [{"structure": one, "answer": r.choice(["yes", "maybe", "no"]),
                    **({"session": f"s{r.randrange(len(sessions))}"} if r.random() < 0.4 else {})}
                   for one in r.sample(ids, r.randint(0, len(ids)))]
        events[f"e{n}"] = (event, {"answers": answers} if r.random() < 0.8 else None)
    return settings, structures, events


def write(folder, settings, structures, events):
    root = pathlib.Path(folder)
    for name in ("events", "invitations"):
        (root / name).mkdir()
    (root / "aliso.yaml").write_text(yaml.safe_dump(settings, sort_keys=False))
    (root / "structures.yaml").write_text(yaml.safe_dump(structures, sort_keys=False))
    for stem, (event, invitations) in events.items():
        (root / "events" / f"{stem}.yaml").write_text(yaml.safe_dump(event, sort_keys=False))
        if invitations is not None:
            (root / "invitations" / f"{stem}.yaml").write_text(yaml.safe_dump(invitations, sort_keys=False))


def bounds_of(text):
    if text is None:
        return datetime.date.min, datetime.date.max
    if len(text) == 4:
        return datetime.date(int(text), 1, 1), datetime.date(int(text), 12, 31)
    return reference.span(text)


class Years:
    def __init__(self, settings, structures, events, during):
        self.settings, self.structures, self.during = settings, structures, bounds_of(during)
        self.on = min(TODAY, self.during[1])
        self.by_id = {one["id"]: one for one in structures}
        self.row = {one["id"]: one["id"] for one in structures}
        for one in structures:
            for replaced in one.get("replaces", [])[:1]:
                self.row[replaced] = one["id"]
        self.events = []
        self.left_out = []
        for stem, (event, invitations) in events.items():
            self.add(stem, event, invitations)
        self.events.sort(key=lambda one: (one["date"], one["id"]))
        self.left_out.sort(key=lambda one: one[2])

    def add(self, stem, event, invitations):
        mine, partial = [], False
        for session in event["sessions"]:
            date = reference.day(session["date"])
            inside = self.during[0] <= date <= self.during[1]
            if session.get("status") == "cancelled":
                if inside:
                    self.left_out.append((stem, session["id"], session["date"], "cancelled"))
            elif not inside:
                partial = partial or date <= TODAY or bool(session.get("present"))
            elif date > TODAY:
                self.left_out.append((stem, session["id"], session["date"], "planned"))
            else:
                if "present" not in session:
                    self.left_out.append((stem, session["id"], session["date"], "not-noted"))
                mine.append(session)
        if not mine:
            return
        part = copy.deepcopy(event)
        part["sessions"] = mine
        if partial:
            part.pop("seen", None)
        kept = copy.deepcopy(invitations)
        if kept:
            names = {one["id"] for one in mine}
            kept["answers"] = [one for one in kept["answers"] if one.get("session") in names | {None}]
        world = reference.World(self.settings, self.structures, part, kept, TODAY.isoformat())
        self.events.append({"id": stem, "date": min(one["date"] for one in mine), "sessions": sorted(mine, key=lambda s: s["date"]),
                            "noted": all("present" in one for one in mine), "partial": partial, "world": world,
                            "seen": part.get("seen", []), "answers": (kept or {}).get("answers"), "figures": world.figures()})

    def last_answers(self, event, session):
        """The answers hold no days: the lower in the file is the later."""
        last = {}
        for one in event["answers"] or []:
            if one.get("session") in (None, session["id"]):
                last[one["structure"]] = one["answer"]
        return last

    def named(self, session):
        found = set()
        for line in session.get("present", []):
            if isinstance(line, str):
                found.add(line)
            elif "structure" in line:
                found.add(line["structure"])
        return found

    def rows(self):
        result = {}
        for name in self.row.values():
            result[name] = {"events": 0, "came": 0, "excused": 0, "announced": 0, "kept": 0, "first": None, "last": None,
                            "days": [], "maybe": []}
        for event in self.events:
            world = event["world"]
            known = set()
            for session in event["sessions"]:
                day = reference.day(session["date"])
                known |= {one for one in self.named(session) if world.is_member(one, day)}
            known |= {one for one in event["seen"]
                      if any(world.is_member(one, reference.day(s["date"])) for s in event["sessions"])}
            distinct = event["figures"]["distinct"]["member"]
            some_unnamed = distinct is not None and distinct[1] > len(known)
            for name in result:
                those = [one for one, row in self.row.items() if row == name]
                row = result[name]
                could, came, excused, announced, kept, for_all = False, False, False, False, False, True
                noted_seen = any(one in event["seen"] for one in those)
                seen = any(one in event["seen"] and any(world.role(one, reference.day(s["date"])) != "guest" for s in event["sessions"])
                           for one in those)
                days, maybe = [], []
                for session in event["sessions"]:
                    day = reference.day(session["date"])
                    here, last = self.named(session), self.last_answers(event, session)
                    proxies = {one["from"] for one in session.get("proxies", [])}
                    for one in those:
                        if one in here:
                            days.append(session["date"])
                        role = world.role(one, day)
                        if role == "guest":
                            continue
                        could = True
                        reply = last.get(one) if event["answers"] is not None else None
                        away = one in session.get("excused", [])
                        came = came or one in here
                        excused = excused or (one not in here and (away or reply == "no"))
                        announced = announced or reply in ("yes", "maybe")
                        for_all = for_all and reply in ("yes", "maybe")
                        kept = kept or (one in here and reply in ("yes", "maybe"))
                        if role == "member" and one not in here and not away and reply != "no" and one not in proxies:
                            maybe.append(session["date"])
                if noted_seen and not days:
                    days = [event["date"]]
                for one in days:
                    row["first"] = min(row["first"] or one, one)
                    row["last"] = max(row["last"] or one, one)
                if some_unnamed and maybe and not came and not seen:
                    row["maybe"].append(max(maybe))
                if could and event["noted"]:
                    row["events"] += 1
                    row["came"] += came or seen
                    row["excused"] += not (came or seen) and excused
                    row["announced"] += announced
                    row["kept"] += kept or (seen and announced and for_all)
                    row["days"].append(event["date"])
        return result

    def unattributed(self):
        low = high = 0
        for event in self.events:
            distinct = event["figures"]["distinct"]["member"]
            if distinct is None:
                continue
            known = set()
            for session in event["sessions"]:
                known |= {one for one in self.named(session) if event["world"].is_member(one, reference.day(session["date"]))}
            known |= {one for one in event["seen"]
                      if any(event["world"].is_member(one, reference.day(s["date"])) for s in event["sessions"])}
            low, high = low + max(0, distinct[0] - len(known)), high + max(0, distinct[1] - len(known))
        return (low, high)


def as_json(bounds):
    if bounds is None:
        return None
    low, high = bounds
    return low if low == high else {"min": low, "max": None if high == INF else high}


def low(value):
    return value["min"] if isinstance(value, dict) else value


def high(value):
    return (INF if value["max"] is None else value["max"]) if isinstance(value, dict) else value


def hold(years, got, wrong):
    def same(where, expected, found):
        if expected != found:
            wrong.append(f"{where}: by the definitions {expected}, the program says {found}")

    same("events", [one["id"] for one in years.events], [one["id"] for one in got["events"]])
    if wrong:
        return
    for mine, theirs in zip(years.events, got["events"]):
        at = mine["id"] + "."
        for key in ("date", "noted", "partial"):
            same(at + key, mine[key], theirs[key])
        same(at + "sessions", len(mine["sessions"]), theirs["sessions"])
        same(at + "members", as_json(mine["figures"]["members"]), theirs["members"])
        same(at + "announced", as_json(mine["figures"]["announced"]), theirs["announced"])
        same(at + "came", as_json(mine["figures"]["distinct"]["member"]), theirs["came"])
        same(at + "people", as_json(mine["figures"]["people"]["all"]), theirs["people"]["all"])
    rows = years.rows()
    theirs = {one["structure"]: one for one in got["structures"]}
    same("rows", sorted(n for n, row in rows.items() if row["events"] or row["first"]), sorted(theirs))
    for name, row in rows.items():
        if name not in theirs:
            continue
        found, at = theirs[name], name + "."
        for key in ("events", "came", "excused", "announced", "kept"):
            same(at + key, row[key], found[key])
        same(at + "first_came", row["first"], found["first_came"])
        same(at + "last_came", row["last"], found["last_came"])
        after = [one for one in row["maybe"] if row["last"] is None or one > row["last"]]
        same(at + "maybe_came", max(after) if after else None, found["maybe_came"])
        same(at + "missed_since", sum(1 for one in row["days"] if row["last"] is None or one > row["last"]), found["missed_since"])
    same("unattributed", as_json(years.unattributed()), got["unattributed"])
    same("left out", sorted(years.left_out), sorted((o["id"], o["session"], o["date"], o["why"]) for o in got["left_out"]))
    # Whatever the numbers: every presence of a member stands in a row, or is known by number only.
    noted = [one for one in got["events"] if one["noted"]]
    members = sum(one["came"] for one in got["structures"] if one["role"] == "member")
    # (Of one that replaces another, both may be named at one event that lies astride the day: its row counts one.)
    astride = any({years.row[one] for s in e["sessions"] for one in years.named(s)} !=
                  {one for s in e["sessions"] for one in years.named(s)} for e in years.events if len(e["sessions"]) > 1)
    if not astride and all(one["noted"] or one["came"] is None for one in got["events"]):
        least, most = low(got["unattributed"]), high(got["unattributed"])
        same("Σ came", (sum(low(e["came"]) for e in noted), sum(high(e["came"]) for e in noted)), (members + least, members + most))
    for one in got["structures"]:
        if not (one["kept"] <= one["announced"] and one["kept"] <= one["came"] and one["came"] + one["excused"] <= one["events"]):
            wrong.append(f"{one['structure']}: {one}")
    for one in noted:
        if low(one["came"]) > high(one["people"]["all"]):
            wrong.append(f"{one['id']}: more structures than people")


def main():
    program = os.path.abspath(sys.argv[1])
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed = skipped = read = 0
    for seed in range(first, first + networks):
        parts = network(seed)
        with tempfile.TemporaryDirectory() as folder:
            write(folder, *parts)
            for during in SPANS:
                command = [program, "--on", TODAY.isoformat(), "-C", folder, "trends", "--format", "json"]
                done = subprocess.run(command + (["--during", during] if during else []), capture_output=True, timeout=60)
                if done.returncode == 1:
                    skipped += 1
                    break
                wrong = []
                if done.returncode != 0:
                    wrong.append(f"exit status {done.returncode}: {done.stderr.decode()}")
                else:
                    read += 1
                    hold(Years(*parts, during), json.loads(done.stdout), wrong)
                if wrong:
                    failed += 1
                    if failed <= 5:
                        print(f"FAILED: seed {seed}, during {during}:", *wrong[:6], sep="\n  ")
    print(f"{networks} networks, {skipped} contradict themselves, {read} documents held, {failed} differ")
    sys.exit(1 if failed or read < networks else 0)


if __name__ == "__main__":
    main()
