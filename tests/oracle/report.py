#!/usr/bin/python3
# Holds `aliso report` and what `aliso trends` learns of waves and calls against a second program, written from the
# definitions of figures over the years. Usage: report.py ALISO [NETWORKS [FIRST_SEED]].
"""
Networks are those of years.py, with towns, head counts, answers by their days, invitations and calls put into them.
Figures of single events come from reference.py; sums over a year, who joined, left and came back, which waves were
followed by answers and who was heard of are here. Of several spans each has the figures that it has alone.
"""
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile

import reference
import years
from years import INF, TODAY, as_json, write

SPANS = ["2021", "2022", "2023", "2023-01-01..2023-06-30", "2023-07-01..2023-12-31", "2022-06-01.."]
WHOLE, FIRST_HALF, SECOND_HALF = 2, 3, 4
TOWNS = ["Ajain", "Bourganeuf", "Crozant"]
DAY = datetime.timedelta(days=1)
PAST = datetime.date(1, 1, 1)


def network(seed):
    settings, structures, events = years.network(seed)
    r = random.Random(seed * 7919)
    for one in structures:
        if r.random() < 0.7:
            one["place"] = r.choice(TOWNS)
        if r.random() < 0.5:
            one["contacts"] = [{"id": "c", "name": "Accueil", "phone": "05 55 00 00 00"}]
    ids = [one["id"] for one in structures]
    for stem, (event, invitations) in events.items():
        for session in event["sessions"]:
            if r.random() < 0.8:
                session["place"] = r.choice(TOWNS)
            if "present" not in session and session.get("status") != "cancelled" and \
                    reference.day(session["date"]) <= TODAY and r.random() < 0.4:
                session["headcount"] = r.choice([4, "3-9"])
        if invitations is None:
            continue
        first = min(reference.day(one["date"]) for one in event["sessions"])
        invitations["waves"] = [{"on": (first - datetime.timedelta(days=r.randint(-3, 60))).isoformat(), "to": ["members"],
                                 "channel": r.choice(["email", "post"])} for _ in range(r.randint(0, 3))]
        for answer in invitations["answers"]:
            if r.random() < 0.6:
                answer["on"] = (first - datetime.timedelta(days=r.randint(0, 60))).isoformat()
        if r.random() < 0.3:
            del invitations["answers"]
        calls = [{"structure": r.choice(ids), "on": (TODAY - datetime.timedelta(days=r.randint(0, 900))).isoformat(),
                  "outcome": r.choice(["no-reply", "message-left", "call-back", "answered"])} for _ in range(r.randint(0, 3))]
        if calls:
            invitations["calls"] = calls
    return settings, structures, events


class Span(years.Years):
    """A span's events, as years.py cuts them, and what a report says of them."""

    def add(self, stem, event, invitations):
        kept = None if invitations is None or "answers" not in invitations else {"answers": invitations["answers"]}
        super().add(stem, event, kept)

    def role(self, name, d):
        one = self.by_id[name]
        role = one.get("role", "member")
        return role if role != "member" or self.member(name, d) else "guest"

    def member(self, name, d):
        one = self.by_id[name]
        if one.get("role", "member") != "member":
            return False
        if "member" not in one:
            return True
        low, high = reference.span(one["member"])
        return low <= d <= high

    def count_on(self, d):
        listed = sum(self.member(name, d) for name in self.by_id)
        stated = reference.count(self.settings["members"]) if "members" in self.settings else (listed, listed)
        return max(listed, stated[0]), max(listed, stated[1])

    def known(self, event):
        days = [reference.day(s["date"]) for s in event["sessions"]]
        found = {n for s in event["sessions"] for n in self.named(s) if self.member(n, reference.day(s["date"]))}
        found |= {n for n in event["seen"] if any(self.member(n, d) for d in days)}
        return {self.row[n] for n in found}

    def over(self, dates):
        rows = {self.row[n] for n in self.by_id if any(self.member(n, d) for d in dates)}
        unlisted = [tuple(b - sum(self.member(n, d) for n in self.by_id) for b in self.count_on(d)) for d in dates]
        return len(rows) + max(u[0] for u in unlisted), len(rows) + max(u[1] for u in unlisted)

    def report(self):
        out = {"events": len(self.events), "cancelled": sum(1 for one in self.left_out if one[3] == "cancelled")}
        sessions = [(e, s, e["figures"]["sessions"][e["world"].sessions.index(s)]) for e in self.events for s in e["sessions"]]
        out["sessions"] = len(sessions)
        out["not_noted"] = sum("present" not in s for _, s, _ in sessions)
        dates = [reference.day(s["date"]) for _, s, _ in sessions]
        out["members"] = as_json(self.over(dates)) if dates else None
        first, last = self.during
        out["members_first"] = as_json(self.count_on(first)) if first <= TODAY and first > datetime.date.min else None
        out["members_last"] = as_json(self.count_on(self.on)) if first <= TODAY else None
        out["joined"], out["left"] = self.changes()
        visits = {}
        for role in ("all", "member", "partner", "host", "guest", "public"):
            low = high = 0
            for _, s, figures in sessions:
                if "present" in s:
                    add = figures["people"][role]
                else:
                    counted = reference.count(s["headcount"]) if "headcount" in s else (0, INF)
                    add = counted if role == "all" else (0, counted[1])
                low, high = low + add[0], high + add[1]
            visits[role] = as_json((low, high if high < INF else INF))
        out["visits"] = visits
        out["distinct"] = {role: as_json(self.distinct(role, dates)) for role in ("member", "partner", "host", "guest")}
        presences = [f["came"] if "present" in s else (0, f["members"][1]) for _, s, f in sessions]
        out["structure_presences"] = as_json((sum(p[0] for p in presences), sum(p[1] for p in presences)))
        out["places"] = self.towns([s.get("place") for _, s, _ in sessions], "sessions")
        came = {}
        for event in self.events:
            for name in self.known(event):
                came[name] = came.get(name, 0) + 1
        out["homes"] = self.towns([self.by_id[name].get("place") for name in came], "structures")
        out["times"] = [{"events": n, "structures": list(came.values()).count(n)} for n in sorted(set(came.values()))]
        out["first_noted"], out["back"] = None, None
        return out, came

    def distinct(self, role, dates):
        if not dates:
            return 0, 0
        everybody, low, beside = set(), 0, 0
        for event in self.events:
            days = [reference.day(s["date"]) for s in event["sessions"]]
            named, lows, counted = set(), [0], 0
            for s in event["sessions"]:
                here, numbers, _ = event["world"].lines(s) if "present" in s else ({}, {}, 0)
                mine = {self.row.get(n, n) for n, as_role in here.items() if as_role == role}
                named |= mine
                lows.append(len({n for n, as_role in here.items() if as_role == role}) + numbers.get(role, (0, 0))[0])
                counted += numbers.get(role, (0, 0))[1] if "present" in s else INF
            known = set(named)
            for n in event["seen"]:
                as_member = any(self.member(n, d) for d in days)
                own = self.by_id[n].get("role", "member")
                if (role == "member" and as_member) or (role == own and own != "member") or \
                        (role == "guest" and own == "member" and not as_member):
                    known.add(self.row[n])
            most = event["figures"]["members"][1] if role == "member" else INF
            upper = max(min(most, len(named) + counted), len(known))
            low = max(low, len(known), *lows)
            if len(self.events) == 1:
                return low, max(low, upper) if upper < INF else INF
            beside += upper - len(known) if upper < INF else INF
            everybody |= known
        low = max(low, len(everybody))
        most = self.over(dates)[1] if role == "member" else INF
        high = min(most, len(everybody) + beside)
        return low, INF if high >= INF else max(low, high)

    @staticmethod
    def towns(names, what):
        names = [one for one in names if one]
        return sorted(({"place": one, what: names.count(one)} for one in set(names)), key=lambda t: (-t[what], t["place"]))

    def changes(self):
        joined = left = 0
        for row in set(self.row.values()):
            days = [n for n, r in self.row.items() if r == row]
            if self.by_id[row].get("role", "member") != "member":
                continue
            inside = lambda d: any(self.member(n, d) for n in days)  # noqa: E731
            d = max(self.during[0], datetime.date(2020, 1, 1))
            while d <= self.on:
                joined += inside(d) and not inside(d - DAY)
                left += inside(d) and not inside(d + DAY)
                d += DAY
        return joined, left


def hold_report(parts, during, got, wrong):
    span = Span(*parts, during)
    expected, came = span.report()
    def same(key, mine, theirs):
        if mine != theirs:
            wrong.append(f"{key}: by the definitions {mine}, the program says {theirs}")
    for key, mine in expected.items():
        if key in ("first_noted", "back"):
            continue
        theirs = got[key]
        if key == "times":
            theirs = [one for one in theirs if one["events"] > 0]
        same(key, mine, theirs)
    same("reach", (expected["members"] and expected["distinct"]["member"], expected["members"]) if got["reach"] else None,
         (got["reach"]["of"][0], got["reach"]["of"][1]) if got["reach"] else None)
    # First noted, and back: of what was before.
    first, last = span.during
    if first > datetime.date.min:
        before = Span(*parts, f"..{(first - DAY).isoformat()}")
        any_noted = any("present" in s for e in before.events for s in e["sessions"])
        named_before = {span.row[n] for e in before.events for s in e["sessions"] for n in span.named(s)}
        named_before |= {span.row[n] for stem, (event, _) in parts[2].items() for n in event.get("seen", [])
                         if any(e["id"] == stem and any("present" in s for s in e["sessions"]) for e in before.events)}
        same("first_noted", sum(n not in named_before for n in came) if any_noted else None, got["first_noted"])
    if first > datetime.date.min and last < datetime.date.max:
        whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
        then = Span(*parts, str(first.year - 1) if whole else f"{first - (last - first) - DAY}..{first - DAY}")
        named = set().union(*(then.known(e) for e in then.events)) if then.events else set()
        dates = [reference.day(s["date"]) for e in span.events for s in e["sessions"]]
        still = {row for row in named if any(span.member(n, d) for n, r in span.row.items() if r == row for d in dates)}
        same("back.of", len(still) if still else None, got["back"]["of"] if got["back"] else None)
        if got["back"] and got["back"]["of"] == len(still):
            same("back.min", len(still & set(came)), got["back"]["min"])
            if not got["back"]["min"] <= got["back"]["max"] <= len(still):
                wrong.append(f"back: {got['back']}")


def hold_parts(whole, first, second, wrong):
    """A year from its halves: visits and sessions add up, who came is at least who came in either."""
    for role, visits in whole["visits"].items():
        for end in (years.low, years.high):
            parts = end(first["visits"][role]) + end(second["visits"][role])
            if min(end(visits), INF) != min(parts, INF):
                wrong.append(f"visits.{role}: {visits} of the year, {parts} of its halves")
    if whole["sessions"] != first["sessions"] + second["sessions"]:
        wrong.append("sessions of the year aren't those of its halves")
    came = [one["distinct"]["member"] for one in (whole, first, second)]
    if not max(years.low(came[1]), years.low(came[2])) <= years.high(came[0]) <= years.high(came[1]) + years.high(came[2]):
        wrong.append(f"came: {came}")
    if whole["joined"] != first["joined"] + second["joined"] or whole["left"] != first["left"] + second["left"]:
        wrong.append("who joined and left in the year didn't do so in one of its halves")


def hold_waves(parts, got, wrong):
    settings, structures, events = parts
    span = Span(*parts, None)
    for wave in got["waves"]:
        event, invitations = events[wave["event"]]
        until = min(TODAY, max(reference.day(s["date"]) for s in event["sessions"] if s.get("status") != "cancelled"))
        waves = [(reference.day(w["on"]), i) for i, w in enumerate(invitations["waves"]) if reference.day(w["on"]) <= until]
        mine = (reference.day(wave["first"]), wave["wave"] - 1)
        answers = invitations.get("answers")
        members = [n for n in span.by_id if span.member(n, mine[0])]
        unlisted = tuple(b - len(members) for b in span.count_on(mine[0]))
        if answers is None:
            if wave["unanswered"] is not None or wave["followed"] is not None:
                wrong.append(f"{wave}: answers aren't recorded")
            continue
        dated = {}
        for one in answers:
            if "on" in one and reference.day(one["on"]) <= TODAY:
                d = reference.day(one["on"])
                dated[one["structure"]] = min(dated.get(one["structure"], d), d)
        undated = {one["structure"] for one in answers if "on" not in one} - set(dated)
        last = max(reference.day(s["date"]) for s in event["sessions"] if s.get("status") != "cancelled")
        undated = sum(span.member(n, last) for n in undated)
        silent = sum(n not in dated or dated[n] >= mine[0] for n in members)
        unanswered = silent + unlisted[0], silent + unlisted[1]
        def reached(n, d):
            on = [w for w in waves if w[0] <= d and span.member(n, w[0])]
            return max(on) if on else None
        sure = [n for n, d in dated.items() if reached(n, d) == mine]
        week = [n for n in sure if dated[n] <= mine[0] + 7 * DAY]
        for key, value in (("unanswered", unanswered),
                           ("followed", (len(sure), max(len(sure), min(len(sure) + undated, unanswered[1])))),
                           ("within_7_days", (len(week), max(len(week), min(len(week) + undated, unanswered[1]))))):
            if as_json(value) != wave[key]:
                wrong.append(f"{wave['event']} {wave['wave']}.{key}: {as_json(value)}, the program says {wave[key]}")


def hold_heard(parts, got, wrong):
    _, _, events = parts
    span = Span(*parts, None)
    for row in got["structures"]:
        those = [n for n, r in span.row.items() if r == row["structure"]]
        if not any(span.member(n, TODAY) for n in those):
            if row["tries"] is not None:
                wrong.append(f"{row['structure']} is no member: {row['tries']}")
            continue
        heard, calls = [], []
        for event, invitations in events.values():
            kept = [s for s in event["sessions"] if s.get("status") != "cancelled"]
            for s in kept:
                for n in those:
                    here = n in span.named(s)
                    heard += [(s["date"], 0)] if here else []
                    heard += [(s["date"], 2)] if n in s.get("excused", []) else []
                    heard += [(s["date"], 3)] if any(p["from"] == n for p in s.get("proxies", [])) else []
            if kept and any(n in event.get("seen", []) for n in those):
                heard.append((min(s["date"] for s in kept), 0))
            for one in (invitations or {}).get("answers", []):
                heard += [(one["on"], 1)] if one["structure"] in those and "on" in one else []
            for one in (invitations or {}).get("calls", []):
                calls += [one] if one["structure"] in those else []
        heard += [(one["on"], 4) for one in calls if one["outcome"] == "answered"]
        heard = [one for one in heard if reference.day(one[0]) <= TODAY]
        last = max((d for d, _ in heard), default=None)
        by = ["came", "answer", "excused", "proxy", "call"][min(k for d, k in heard if d == last)] if heard else None
        tries = sum(1 for one in calls if one["outcome"] != "answered" and (last is None or one["on"] > last) and
                    reference.day(one["on"]) <= TODAY)
        most, least, perhaps = 0, 0, False
        for e in sorted(span.events, key=lambda e: (e["date"], e["id"]), reverse=True):
            if any(s.get("status") != "cancelled" and reference.day(s["date"]) > TODAY for s in events[e["id"]][0]["sessions"]):
                continue
            if last is not None and e["date"] <= last:
                break
            if not any(span.member(n, reference.day(s["date"])) for n in those for s in e["sessions"]):
                break
            came, known = e["figures"]["distinct"]["member"], len({n for n in span.named_members(e)})
            perhaps = perhaps or came is None or came[1] > known
            if came is None or came[1] == INF or 2 * known < came[1]:
                continue
            most, least = most + 1, least + (not perhaps)
        for key, value in (("last_heard", last), ("heard_by", by), ("tries", tries), ("events_unheard", as_json((least, most))),
                           ("last_called", max((one["on"] for one in calls if reference.day(one["on"]) <= TODAY), default=None))):
            if row[key] != value:
                wrong.append(f"{row['structure']}.{key}: {value}, the program says {row[key]}")


def named_members(self, event):
    days = [reference.day(s["date"]) for s in event["sessions"]]
    found = {n for s in event["sessions"] for n in self.named(s) if self.member(n, reference.day(s["date"]))}
    return found | {n for n in event["seen"] if any(self.member(n, d) for d in days)}


Span.named_members = named_members


def main():
    program = os.path.abspath(sys.argv[1])
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed = skipped = read = 0
    for seed in range(first, first + networks):
        parts = network(seed)
        with tempfile.TemporaryDirectory() as folder:
            write(folder, *parts)
            def run(*arguments):
                return subprocess.run([program, "--on", TODAY.isoformat(), "-C", folder, *arguments, "--format", "json"],
                                      capture_output=True, timeout=60)
            alone = []
            for during in SPANS:
                done = run("report", "--during", during)
                if done.returncode == 1:
                    break
                wrong = []
                if done.returncode != 0:
                    wrong.append(f"exit status {done.returncode}: {done.stderr.decode()}")
                else:
                    read += 1
                    alone += json.loads(done.stdout)["spans"]
                    hold_report(parts, during, alone[-1], wrong)
                if wrong:
                    failed += 1
                    if failed <= 5:
                        print(f"FAILED: seed {seed}, during {during}:", *wrong[:6], sep="\n  ")
            if len(alone) < len(SPANS):
                skipped += 1
                continue
            wrong = []
            together = run("report", *(word for during in SPANS for word in ("--during", during)))
            if json.loads(together.stdout)["spans"] != alone:
                wrong.append("several spans are not each alone")
            hold_parts(alone[WHOLE], alone[FIRST_HALF], alone[SECOND_HALF], wrong)
            trends = json.loads(run("trends").stdout)
            hold_waves(parts, trends, wrong)
            hold_heard(parts, trends, wrong)
            if wrong:
                failed += 1
                if failed <= 5:
                    print(f"FAILED: seed {seed}:", *wrong[:6], sep="\n  ")
    print(f"{networks} networks, {skipped} contradict themselves, {read} reports held, {failed} differ")
    sys.exit(1 if failed or read < networks else 0)


if __name__ == "__main__":
    main()
