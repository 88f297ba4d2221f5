#!/usr/bin/python3
# Holds `aliso forecast --format json` against a second program, written from the definitions of the forecast alone.
# Usage: forecast.py ALISO [NETWORKS [FIRST_SEED]]; each seed is one network of several years with an event to come.
"""
Members join and leave, some aren't listed, presences are named, counted or within bounds, answers are dated or not, of one
session or of all, waves go to some or to all; events have several sessions, some cancelled, some not noted. Where the
definitions leave two readings, both programs take the one that gives the example's numbers. First the reference has to find
what was worked out by hand.
"""
import datetime
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import forecast_reference as reference
from network_files import INF, Network, day, plain, span
from years import as_json, write

TODAY = datetime.date(2024, 6, 1)
EXAMPLE = pathlib.Path(__file__).parents[2] / "examples/lisieres"
DAY = datetime.timedelta(days=1)
CHANCE = 0.0005 + 1e-6  # three decimals


def some(r, most, loose):
    """A count, sometimes by bounds."""
    low = r.randint(0, most)
    return r.choice([f"{low}-{low + r.randint(1, 3)}", f"{low}+"]) if r.random() < loose else low


def presence(r, ids, loose):
    lines = []
    for one in r.sample(ids, r.randint(0, len(ids))):
        lines.append(r.choice([one, {"structure": one, "people": r.randint(1, 4)}]))
        if r.random() < loose / 4:
            lines[-1] = {"structure": one, "people": r.choice(["1-3", "2+"])}
    free = len([one for one in ids if one.startswith("m") and one not in str(lines)])
    if r.random() < loose and free > 2:
        lines.append({"members": some(r, min(3, free - 2), loose / 2)})
        if r.random() < 0.5:
            lines[-1]["people"] = r.choice([3, 5, "4-7", "5+"])
    for key, most in (("public", 12), ("partners", 2)):
        if r.random() < 0.2:
            lines.append({key: some(r, most, loose)})
    if r.random() < 0.2:
        lines.append({"guest": "Ailleurs", "people": r.choice([1, 3, "1+"])})
    return lines


def event(r, n, start, ids, style, to_come):
    sessions = []
    gap = r.choice([0, 1, 7, 40])
    for i in range(r.choice(style["sessions"])):
        session = {"id": f"s{i}", "name": f"S{i}", "date": (start + i * gap * DAY).isoformat()}
        if r.random() < 0.05:
            session["date"] += f"..{start + (i * gap + 2) * DAY}"
        if r.random() < 0.1 and i:
            session["status"] = "cancelled"
        elif start + i * gap * DAY <= TODAY and not to_come and r.random() < 0.95:
            session["present"] = presence(r, ids, style["loose"])
            if r.random() < 0.1:
                session["headcount"] = r.choice([30, "25-60", "35+"])
        sessions.append(session)
    made = {"title": f"E{n}", "sessions": sessions}
    if style["kinds"]:
        made["kind"] = r.choice(["l’apéro", "apéro", "fête"])
    noted = [one for one in sessions if "present" in one]
    free = [one for one in ids if one.startswith("m") and one not in str(sessions)]
    if len(free) > 3 and noted and r.random() < 0.15:
        made["seen"] = free[:1]
        noted[0]["present"].append({"members": r.choice([1, 2, "1-2"])})
    lines = [[one if isinstance(one, dict) else {"structure": one} for one in s["present"]] for s in noted]
    named = [{one.get("structure") for one in those} & set(style["always"]) for those in lines]
    counted = [sum(one["members"] for one in those if isinstance(one.get("members"), int)) for those in lines]
    if len(noted) > 1 and sum(counted) and "seen" not in made and r.random() < 0.7:
        known = len(set().union(*named))
        low, high = max(known, *(len(n) + c for n, c in zip(named, counted))), known + sum(counted)
        made["distinct"] = {"members": r.choice([r.randint(low, high), f"{low}-{high}", f"{low}+"])}
    if r.random() < 0.25:
        made["quorum"] = r.choice(["1/4", "over 1/2", "1/2", 3])
    return made


def invitations(r, sessions, ids, style, journal):
    if r.random() < style["unwritten"]:
        return None
    made = {}
    first = min(span(one["date"])[0] for one in sessions)
    names = [one["id"] for one in sessions if one.get("status") != "cancelled"]
    if r.random() < 0.6:
        made["waves"] = []
        for i in range(r.randint(1, 3)):
            wave = {"channel": "email"}
            if r.random() < 0.7:
                wave["on"] = (first - r.randint(-4, 60) * DAY).isoformat()
                if r.random() < 0.2:
                    wave["on"] += ".." + (day(wave["on"]) + r.randint(1, 40) * DAY).isoformat()
            else:
                wave["id"] = f"w{i}"
                wave["due"] = r.choice(["3 days before", "1 week before", "2 days after", (first - 9 * DAY).isoformat()])
                if wave["due"] != "2 days after" and r.random() < 0.5:
                    to = r.sample(style["mine"], min(2, len(style["mine"])))
                    journal += [(wave["id"], one, first - 9 * DAY) for one in to]
            if "due" in wave and journal:
                pass
            elif r.random() < 0.6:
                wave["to"] = r.choice(["members", "everyone", "partners", "tag:blue", r.sample(ids, min(2, len(ids)))])
            if r.random() < 0.15:
                wave["except"] = [r.choice(ids)]
            if r.random() < 0.15:
                wave["sessions"] = [r.choice(names)]
            made["waves"].append(wave)
    if r.random() < 0.85:
        made["answers"] = []
        counted = 0
        for _ in range(r.randint(0, 2 + len(ids))):
            line = {"answer": r.choice(["yes", "yes", "maybe", "no"])}
            if counted < len(ids) // 4 and r.random() < style["loose"]:
                counted += 1
                line["members"] = some(r, 2, style["loose"] / 2)
            else:
                line["structure"] = r.choice(ids)
                if r.random() < 0.3:
                    line["people"] = r.choice([1, 2, 4] + (["1-3", "2+"] if style["loose"] else []))
            if len(sessions) > 1 and r.random() < 0.5:
                line["session"] = r.choice(sessions)["id"]
            if r.random() < 0.5:
                line["on"] = (first - r.randint(0, 50) * DAY).isoformat()
            made["answers"].append(line)
    return made


def network(seed):
    r = random.Random(seed)
    style = {"loose": r.choice([0, 0.2, 0.6]), "sessions": r.choice([[1], [1, 1, 2], [1, 2, 3]]), "kinds": r.random() < 0.2,
             "unwritten": r.choice([0, 0.1, 0.6])}
    structures = []
    for i in range(r.randint(0, 7) if r.random() < 0.9 else 14):
        one = {"id": f"m{i}", "name": f"M{i}"}
        if r.random() < 0.25:
            one["member"] = r.choice(["2023-04-01..", "..2023-12-31", "2021-06-01..2024-06-30", "2024-06-05..", "2022..2023-03"])
        if r.random() < 0.3:
            one["tags"] = ["blue"]
        if r.random() < 0.7:
            one["contacts"] = [{"id": "c", "name": "Accueil", "phone": "05 55 00 00 00", "email": f"m{i}@example.org"}]
        structures.append(one)
    style["always"] = [one["id"] for one in structures if "member" not in one]
    style["mine"] = [one["id"] for one in structures if "contacts" in one]
    structures.append({"id": "p0", "name": "P0", "role": "partner", "tags": ["blue"]})
    if r.random() < 0.2:
        structures[-1]["member"] = "2023-09-01.."
    structures.append({"id": "h0", "name": "H0", "role": "host"})
    ids = [one["id"] for one in structures]
    settings = {"network": "N"}
    if r.random() < 0.4:
        low = len(ids) + r.randint(0, 4)
        settings["members"] = r.choice([low, low, f"{low}-{low + r.randint(1, 3)}", f"{low}+"])
        if r.random() < 0.3:
            settings["members"] = [{"during": "..2023-05", "count": low + 2}, {"during": "2023-06..", "count": settings["members"]}]
    events, journals = {}, {}
    for n in range(r.choice([0, 1, 2, 3, 5, 8, 11, 18])):
        start = TODAY - r.randint(0, 1300) * DAY
        made = event(r, n, start, ids, style, False)
        journal = []
        events[f"e{n:02}"] = (made, invitations(r, made["sessions"], ids, style, journal))
        journals[f"e{n:02}"] = journal
    made = event(r, 99, TODAY + r.choice([0, 1, 5, 14, 30]) * DAY, ids, style, True)
    if r.random() < 0.15:  # one of its sessions was held already
        made["sessions"].insert(0, {"id": "held", "name": "Held", "date": (TODAY - 6 * DAY).isoformat(),
                                    "present": presence(r, ids, 0)})
    events["to-come"] = (made, invitations(r, made["sessions"], ids, style, []))
    kind = r.choice([None, "fete", "apéro"]) if style["kinds"] else None
    return (settings, structures, events), journals, kind


def write_journals(folder, journals):
    os.mkdir(os.path.join(folder, "journal"))
    for stem, lines in journals.items():
        if lines:
            with open(os.path.join(folder, "journal", stem + ".jsonl"), "w") as out:
                for wave, structure, on in lines:
                    out.write(json.dumps({"schema": "aliso/journal/1", "at": f"{on}T09:00:00+02:00",
                                          "key": f"{stem}/-/{wave}/{structure}/c", "wave": wave, "session": "",
                                          "structure": structure, "contact": "c", "channel": "email", "state": "sent"}) + "\n")


def near(mine, theirs, tolerance=CHANCE):
    if theirs is None:
        return False
    low, high = (theirs["min"], theirs["max"]) if isinstance(theirs, dict) else (theirs, theirs)
    return abs(low - mine[0]) <= tolerance and abs(high - mine[1]) <= tolerance


def hold(mine, got, wrong):
    """Every key of the document: counts as they are, chances to three decimals."""
    def same(where, expected, found):
        if expected != found:
            wrong.append(f"{where}: by the definitions {expected}, the program says {found}")

    def close(where, expected, found):
        if not near(expected, found):
            wrong.append(f"{where}: by the definitions {tuple(round(p, 5) for p in expected)}, the program says {found}")

    def figure(where, expected, found):
        same(where + ".likely", as_json(expected["likely"]), found["likely"])
        same(where + ".range", {"min": expected["range"][0], "max": expected["range"][1]}, found["range"])

    same("schema", "aliso/forecast/1", got["schema"])
    same("level", 0.8, got["level"])
    same("event.days", mine["days"], got["event"]["days"])
    same("event.date", mine["date"].isoformat(), got["event"]["date"])
    same("members", as_json(mine["members"]), got["members"])
    same("answers", mine["answers"] and {kind: as_json(number) for kind, number in mine["answers"].items()}, got["answers"])
    basis = got["basis"]
    same("basis.events", mine["events"], basis["events"])
    same("basis.skipped", mine["skipped"], basis["skipped"])
    for key in ("first", "last"):
        same("basis." + key, mine[key] and mine[key].isoformat(), basis[key])
    if not mine["events"]:
        for key in ("structures", "sessions", "rates", "chances", "check", "quorum"):
            same(key, None, got[key])
        same("basis.steady", None, basis["steady"])
        same("calls", [], got["calls"])
        return
    close("basis.steady", mine["steady"], basis["steady"])
    figure("structures", mine["structures"], got["structures"])
    same("sessions", len(mine["sessions"]), len(got["sessions"]))
    for expected, found in zip(mine["sessions"], got["sessions"]):
        figure(found["id"] + ".structures", expected["structures"], found["structures"])
        for key in ("member", "others", "all"):
            figure(f"{found['id']}.people.{key}", expected[key], found["people"][key])
    same("rates", sorted(mine["rates"]), sorted(one["answer"] for one in got["rates"]))
    for one in got["rates"]:
        if one["answer"] in mine["rates"]:
            close(f"rates.{one['answer']}.chance", mine["rates"][one["answer"]][0], one["chance"])
            close(f"rates.{one['answer']}.weight", mine["rates"][one["answer"]][1], one["weight"])
    same("chances", [(name, answer) for name, (answer, _) in mine["chances"].items()],
         [(one["structure"], one["answer"]) for one in got["chances"]])
    for one in got["chances"]:
        if one["structure"] in mine["chances"]:
            close(f"chances.{one['structure']}", mine["chances"][one["structure"]][1], one["chance"])
    same("quorum", mine["quorum"] is None, got["quorum"] is None)
    if mine["quorum"] and got["quorum"]:
        same("quorum.needed", as_json(mine["quorum"][0]), got["quorum"]["needed"])
        close("quorum.chance", mine["quorum"][1], got["quorum"]["chance"])
    same("check", mine["check"] and {"events": len(mine["check"]), "held": sum(mine["check"])}, got["check"])
    far = {name: abs(p - 0.5) for name, p in mine["middles"].items()}
    calls, theirs = mine["calls"][:5], got["calls"]
    if [round(far[name], 9) for name in calls] != [round(far.get(name, -1), 9) for name in theirs] or len(set(theirs)) != len(theirs):
        same("calls", calls, theirs)


def by_hand():
    """The two cases that were worked out by hand beside the definitions, and the example that stands there."""
    def foretold(then, now):
        settings, structures = {"network": "N"}, [{"id": one, "name": one} for one in "abcd"]
        events = {"past": ({"title": "P", "sessions": [{"date": "2024-05-01", "present": ["a", "b"]}]}, then),
                  "to-come": ({"title": "E", "sessions": [{"date": "2024-06-11"}]}, now)}
        with tempfile.TemporaryDirectory() as folder:
            write(folder, settings, structures, events)
            return reference.Forecast(Network(folder), "to-come", TODAY)

    def about(number, expected):
        assert abs(number - expected) < 0.0005, (number, expected)

    def said(**answers):
        return {"answers": [{"structure": name, "answer": answer} for name, answer in answers.items()]}

    unasked = foretold(None, None)
    figures = unasked.figures()
    world = reference.WORLDS[0]
    (steady, changeable), learnt = unasked.spread(unasked.e, unasked.past, world, True)[:2]
    about(learnt.all, 0.5)
    about(learnt.q["all"], 0.5)
    about(steady[0], 0.0640)
    about(changeable[0], 0.1444)
    about(0.7 * steady[0] + 0.3 * changeable[0], 0.0881)
    for name, expected in (("a", 5 / 8), ("b", 5 / 8), ("c", 3 / 8), ("d", 3 / 8)):
        about(figures["chances"][name][1][0], expected)
    assert figures["structures"] == {"likely": (2, 2), "range": (1, 3)}, figures["structures"]
    figures = foretold(said(a="yes", c="yes"), said(a="yes", b="maybe", d="no")).figures()
    about(figures["rates"]["yes"][0][0], 5 / 8)
    about(figures["rates"]["silent"][0][0], 1 / 2)
    for name, expected in (("a", 0.719), ("b", 0.625), ("c", 0.346), ("d", 0.031)):
        about(figures["chances"][name][1][0], expected)
    # What the manual shows of the example.
    figures = reference.Forecast(Network(EXAMPLE), "2026-09-ca-repart", datetime.date(2026, 9, 10)).figures()
    assert figures["structures"] == {"likely": (9, 9), "range": (5, 14)}
    assert [one["structures"]["range"] for one in figures["sessions"]] == [(3, 10), (3, 10)]
    assert [one["all"]["range"] for one in figures["sessions"]] == [(16, 45), (16, 44)]
    assert [one["member"]["range"] for one in figures["sessions"]] == [(6, 23), (5, 23)]
    assert (len(figures["check"]), sum(figures["check"])) == (8, 7)
    assert figures["calls"][:5] == ["les-jardins-d-aube", "ressort", "l-epicerie-du-pont", "radio-bruyere", "cine-lune"]


def main():
    by_hand()
    program = os.path.abspath(sys.argv[1])
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed = skipped = read = 0
    for seed in range(first, first + networks):
        parts, journals, kind = network(seed)
        with tempfile.TemporaryDirectory() as folder:
            write(folder, *parts)
            write_journals(folder, journals)
            command = [program, "--on", TODAY.isoformat(), "-C", folder, "-v", "forecast", "to-come", "--format", "json"]
            done = subprocess.run(command + (["--kind", kind] if kind else []), capture_output=True, timeout=60)
            unheard = kind and all(plain(kind) != plain(one.get("kind", "")) for one, _ in parts[2].values())
            if done.returncode == 1 or (done.returncode == 2 and unheard):
                skipped += 1
                continue
            wrong = []
            if done.returncode != 0:
                wrong.append(f"exit status {done.returncode}: {done.stderr.decode()}")
            else:
                read += 1
                mine = reference.Forecast(Network(folder), "to-come", TODAY, kind).figures()
                hold(mine, json.loads(done.stdout), wrong)
            if wrong:
                failed += 1
                if failed <= 5:
                    print(f"FAILED: seed {seed}, kind {kind}:", *wrong[:6], sep="\n  ")
    print(f"{networks} networks, {skipped} contradict themselves, {read} forecasts held, {failed} differ")
    sys.exit(1 if failed or 2 * read < networks else 0)


if __name__ == "__main__":
    main()
