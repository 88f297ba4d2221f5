#!/usr/bin/python3
# Holds `aliso plan --format json`, with and without --places, against a second program, written from its definitions alone.
# Usage: plan.py ALISO [NETWORKS [FIRST_SEED]]; each seed is one network, planned by its event's criteria and by options.
"""
Towns have positions or none, of a structure, a session or aliso.yaml; sessions are past, to come, cancelled or not noted. First
the reference has to find what was worked out by hand.
"""
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile

from network_files import Network
from plan_reference import DAY, DAYS, Dates, Places, public_holidays, whole
from years import as_json, write

TODAY = datetime.date(2024, 3, 1)
TOWNS = {"Ajain": (46.2, 2.0), "Bénévent": (46.1, 1.6), "Crozant": (46.4, 1.6), "Dun": (46.3, 1.7), "Évaux": None}


# -- networks -----------------------------------------------------------------------------------------------


def network(seed):
    r = random.Random(seed)
    structures = []
    def home(one):
        if r.random() < 0.85:
            one["place"] = r.choice(list(TOWNS))
            if r.random() < 0.5 and TOWNS[one["place"]]:
                one["at"] = [round(x + r.uniform(-0.02, 0.02), 4) for x in TOWNS[one["place"]]]
        return one
    for i in range(r.randint(1, 7)):
        structures.append(home({"id": f"m{i}", "name": f"M{i}"}))
        if r.random() < 0.25:
            structures[-1]["member"] = r.choice(["2023-01-01..", "..2023-06-30", "2022-01-01..2024-12-31"])
    structures.append(home({"id": "p0", "name": "P0", "role": "partner"}))
    structures.append(home({"id": "h0", "name": "H0", "role": "host"}))
    ids = [one["id"] for one in structures]
    settings = {"network": "N"}
    if r.random() < 0.7:
        settings["school-zone"] = r.choice("ABC")
    if r.random() < 0.4:
        settings["places"] = {"Évaux": [46.18, 2.48], "AJAIN": [46.0, 2.0]}
    if r.random() < 0.2:
        settings["members"] = r.choice(["9-12", 12])
    events = {}
    for n in range(r.choice([1, 3, 6, 12])):
        start = TODAY + r.randint(-900, 120) * DAY
        sessions = []
        for i in range(r.choice([1, 1, 2])):
            d = start + i * r.choice([1, 7, 20]) * DAY
            one = {"id": f"s{i}", "name": f"S{i}", "date": d.isoformat()}
            if r.random() < 0.1:
                one["date"] += f"..{d + 2 * DAY}"
            if r.random() < 0.8:
                home(one)
            if r.random() < 0.1:
                one["status"] = "cancelled"
            elif d <= TODAY and r.random() < 0.9:
                one["present"] = r.sample(ids, r.randint(0, len(ids)))
                if r.random() < 0.1:
                    one["present"].append({"members": "0-1"})
            sessions.append(one)
        events[f"e{n:02}"] = ({"title": f"E{n}", "sessions": sessions}, None)
        if r.random() < 0.3:
            events[f"e{n:02}"][0]["alongside"] = [{"date": (TODAY + r.randint(20, 90) * DAY).isoformat(), "title": "bal"}]
    criteria = [{"text": "Ailleurs"}]
    if r.random() < 0.6:
        criteria.append({"text": "jours", "rule": {"weekday": r.choice([["thursday"], ["thursday", "saturday"], "first friday",
                                                                     ["last tuesday", "monday"], DAYS])}})
    if r.random() < 0.5:
        criteria.append({"text": "libre", "rule": {"outside": r.sample(["school-holidays", "public-holidays", "events"], r.randint(1, 3))}})
    if r.random() < 0.3:
        criteria.append({"text": "plus", "rule": {"weekday": r.choice([["thursday", "friday"], ["saturday"]]),
                                                  "outside": r.choice([["school-holidays"], ["events", "school-holidays"]])}})
    if r.random() < 0.1:
        criteria.append({"text": "enfin", "rule": {"during": r.choice(["2024-04..2024-06", "2024-05-05..2024-05-20"])}})
    if r.random() < 0.4:
        criteria.append({"text": "heure", "rule": {"starts": "17:30-19:00"}})
    if r.random() < 0.5:
        rule = {"sessions": r.choice([1, 2, "2+", 3])}
        if r.random() < 0.5:
            rule["during"] = r.choice(["2024-05", "2024-05", "2024", "2024-02-10..2024-04-20", "2024-05-01..2024-05-12"])
        criteria.append({"text": "sessions", "rule": rule})
    events["asked"] = ({"title": "A", "sessions": [{"id": "s0", "name": "S0", "date": r.choice(["2024-04-20", "2022-04-07"])}],
                        "criteria": criteria}, None)
    options = {}
    if r.random() < 0.3:
        options["weekday"] = r.choice([["wednesday"], ["monday", "sunday"], ["second saturday"]])
    if r.random() < 0.3:
        options["outside"] = r.choice([["school-holidays"], ["events"], ["public-holidays", "events"], ["none"]])
    if r.random() < 0.3:
        options["during"] = r.choice(["2024-05", "2024-03-25..2024-06-30", "2027-08", "2024-05-01"])
    if r.random() < 0.3:
        options["sessions"] = r.choice([1, 2, 3])
    return (settings, structures, events), r.choice(["asked", "asked", None]), options, r.choice([None, 1, 3, 100])


def hold(dates, got, limit, wrong):
    def same(where, expected, found):
        if expected != found:
            wrong.append(f"{where}: by the definitions {expected}, the program says {found}")

    def share(where, expected, found):
        if not isinstance(found, (int, float)) or abs(float(expected) - found) > 0.000501:
            wrong.append(f"{where}: by the definitions {float(expected)}, the program says {found}")

    def entry(where, mine, theirs):
        d = mine["date"]
        same(where + ".date", d.isoformat(), theirs["date"])
        where = d.isoformat()
        same(where + ".weekday", DAYS[d.weekday()], theirs["weekday"])
        same(where + ".days", (d - TODAY).days, theirs["days"])
        same(where + ".flags", sorted(mine["flags"]), sorted(theirs["flags"]))
        same(where + ".event_gap", mine["gap"], theirs["event_gap"])
        same(where + ".habit", mine["habit"] is None, theirs["habit"] is None)
        if mine["habit"] and theirs["habit"]:
            same(where + ".habit.events", mine["habit"]["events"], theirs["habit"]["events"])
            share(where + ".habit.share", mine["habit"]["share"], theirs["habit"]["share"])
            share(where + ".habit.usual", mine["habit"]["usual"], theirs["habit"]["usual"])
        if "broken" in mine:
            same(where + ".broken", sorted(mine["broken"]), sorted(theirs["broken"]))

    mine = dates.figures_of()
    same("schema", "aliso/plan/1", got["schema"])
    same("event", dates.stem, got["event"])
    same("during", {"first": dates.first.isoformat(), "last": dates.last.isoformat()}, got["during"])
    same("zone", dates.zone, got["zone"])
    same("found", len(mine["dates"]), got["found"])
    for key in ("dates", "near"):
        same(key, len(mine[key][:limit or 10]), len(got[key]))
        for i, (one, other) in enumerate(zip(mine[key][:limit or 10], got[key])):
            entry(f"{key}[{i}]", one, other)
    same("sets", [[d.isoformat() for d in one] for one in mine["sets"]],
         [sorted(d if isinstance(d, str) else d["date"] for d in one) for one in got["sets"]])


def hold_places(mine, got, wrong):
    def same(where, expected, found):
        if expected != found:
            wrong.append(f"{where}: by the definitions {expected}, the program says {found}")

    same("places.of", as_json(mine["of"]), got["of"])
    for key in ("known",) + (("closest", "fairest", "turn") if mine["known"] else ()):
        same("places." + key, mine[key], got[key])
    if not mine["known"]:
        return
    same("places", [one["place"] for one in mine["places"]], [one["place"] for one in got["places"]])
    for one, other in zip(mine["places"], got["places"]):
        for key, value in (("mean_km", whole(one["mean"])), ("farthest_km", whole(one["farthest"])), ("farthest", one["who"]),
                           ("within_20_km", one["near"]), ("longest_mean_km", whole(one["longest"])), ("times", one["times"]),
                           ("hosts", one["hosts"])):
            same(f"{one['place']}.{key}", value, other[key])
    same("pairs", [(one[2], whole(one[0]), whole(one[1])) for one in mine["pairs"]],
         [(sorted(one["places"]), one["mean_km"], one["farthest_km"]) for one in got["pairs"]])


def by_hand():
    """The towns that were worked out beside the definitions."""
    structures = [{"id": f"m{i}", "name": f"M{i}", "place": place, "at": [46.0, at]}
                  for i, (place, at) in enumerate([("Ouest", 1.0), ("Ouest", 1.0), ("Centre", 1.2), ("Est", 1.6)])]
    events = {"past": ({"title": "P", "sessions": [{"id": "s", "name": "S", "date": "2024-01-10", "place": "Ouest", "present": []}]}, None)}
    with tempfile.TemporaryDirectory() as folder:
        write(folder, {"network": "N"}, structures + [{"id": "m4", "name": "M4"}], events)
        found = Places(Network(folder), TODAY).figures()
    assert (found["known"], found["of"]) == (4, (5, 5))
    assert (found["closest"], found["fairest"], found["turn"]) == ("Ouest", "Centre", "Est"), found
    by_name = {one["place"]: (whole(one["mean"]), whole(one["farthest"]), whole(one["longest"])) for one in found["places"]}
    assert by_name == {"Ouest": (20, 60, 60), "Centre": (20, 40, 50), "Est": (40, 60, 30)}, by_name
    assert datetime.date(2024, 5, 9) in public_holidays(2024) and datetime.date(2022, 4, 18) in public_holidays(2022)


def main():
    by_hand()
    program = os.path.abspath(sys.argv[1])
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed = skipped = read = empty = 0
    for seed in range(first, first + networks):
        parts, stem, options, limit = network(seed)
        with tempfile.TemporaryDirectory() as folder:
            write(folder, *parts)
            files = Network(folder)
            dates = Dates(files, stem, options, TODAY)
            words = [stem] if stem else []
            for key, value in options.items():
                words += ["--" + key, ",".join(value) if isinstance(value, list) else str(value)]
            words += ["--limit", str(limit)] if limit else []
            done = subprocess.run([program, "--on", TODAY.isoformat(), "-C", folder, "plan", *words, "--places", "--format", "json"],
                                  capture_output=True, timeout=60)
            wrong = []
            if done.returncode == 1:
                skipped += 1
                continue
            if dates.last < dates.first or not dates.has_weekday:
                if done.returncode != 2:
                    wrong.append(f"nothing of the span is to come, or no weekday is allowed: exit status {done.returncode}")
            elif done.returncode != 0:
                wrong.append(f"exit status {done.returncode}: {done.stderr.decode()}")
            else:
                read += 1
                got = json.loads(done.stdout)
                empty += not got["dates"]
                hold(dates, got, limit, wrong)
                hold_places(Places(files, TODAY).figures(), got["places"], wrong)
            if wrong:
                failed += 1
                if failed <= 5:
                    print(f"FAILED: seed {seed}, {' '.join(words)}:", *wrong[:6], sep="\n  ")
    print(f"{networks} networks, {skipped} contradict themselves, {read} plans held, {empty} of them without a date, {failed} differ")
    sys.exit(1 if failed or 2 * read < networks else 0)


if __name__ == "__main__":
    main()
