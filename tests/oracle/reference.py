# The figures of sessions and events, written a second time from their definitions in the manual.
# Slow, plain, and sharing no line with the program: what the two say must be equal.
import datetime
import math

INF = math.inf


def count(value):
    """A count as typed: 8, "35-40", "35+"."""
    if isinstance(value, int):
        return (value, value)
    if value.endswith("+"):
        return (int(value[:-1]), INF)
    low, high = value.split("-")
    return (int(low), int(high))


def add(*counts):
    return (sum(c[0] for c in counts), sum(c[1] for c in counts))


def day(text):
    return datetime.date.fromisoformat(text)


def span(text):
    """First and last day of a span as typed (days and ranges of days only)."""
    if ".." not in text:
        return (day(text), day(text))
    first, last = text.split("..")
    return (day(first) if first else datetime.date.min, day(last) if last else datetime.date.max)


def loose_count(session):
    return "headcount" in session


def at_most(bounds, members):
    """No more members than there are, where both are known: "3 and more" stays so."""
    low, high = bounds
    return (low, members[1]) if low <= members[1] < high < INF else bounds


class World:
    def __init__(self, network, structures, event, invitations, today):
        self.network, self.event, self.today = network, event, day(today)
        self.structures = {s["id"]: s for s in structures}
        self.invitations = invitations
        self.sessions = [s for s in event["sessions"] if s.get("status") != "cancelled"]

    # -- membership ---------------------------------------------------------------------------------
    def role(self, name, d):
        structure = self.structures[name]
        role = structure.get("role", "member")
        if "member" in structure:
            first, last = span(structure["member"])
            if first <= d <= last:
                return "member"
            return "guest" if role == "member" else role
        return role

    def is_member(self, name, d):
        return self.role(name, d) == "member"

    def listed(self, d):
        return {name for name in self.structures if self.is_member(name, d)}

    def members(self, d):
        listed = len(self.listed(d))
        if "members" not in self.network:
            return (listed, listed)
        low, high = count(self.network["members"])
        return (max(low, listed), max(high, listed))

    # -- invitations --------------------------------------------------------------------------------
    def addressed(self, session):
        """Listed members addressed, whether the unlisted are, and whether any wave went out."""
        d = day(session["date"])
        structures, unlisted, any_wave = set(), False, False
        for wave in (self.invitations or {}).get("waves", []):
            first, last = span(wave["on"])
            if first > d or ("sessions" in wave and session["id"] not in wave["sessions"]):
                continue
            any_wave = True
            read_at = min(last, d)
            to = wave.get("to", ["members"])
            for name in self.structures:
                role = self.role(name, read_at)
                wanted = any(w == name or (w in ("members", "everyone") and role == "member") or
                             (w in ("partners", "everyone") and role == "partner") for w in to)
                if wanted and name not in wave.get("except", []) and self.is_member(name, d):
                    structures.add(name)
            unlisted = unlisted or "members" in to or "everyone" in to
        return structures, unlisted, any_wave

    def answers(self, session):
        """Named members' last answers, and the counted answers; None where answers are not noted."""
        if self.invitations is None or "answers" not in self.invitations:
            return None
        d = day(session["date"])
        named, counted = {}, {"yes": (0, 0), "maybe": (0, 0), "no": (0, 0)}
        above = datetime.date.min
        for position, line in enumerate(self.invitations["answers"]):
            if "on" in line:
                above = day(line["on"])
            if line.get("session", session["id"]) != session["id"]:
                continue
            if "on" in line and day(line["on"]) > d:
                continue
            if "members" in line:
                counted[line["answer"]] = add(counted[line["answer"]], count(line["members"]))
            elif self.is_member(line["structure"], d):
                key = (above, position)
                if line["structure"] not in named or named[line["structure"]][0] < key:
                    named[line["structure"]] = (key, line["answer"])
        return {name: reply for name, (_, reply) in named.items()}, counted

    # -- presences ----------------------------------------------------------------------------------
    def lines(self, session, key="present"):
        """Named structures with their people, and counted ones, by role on the session's day."""
        d = day(session["date"])
        named, counted = {}, {"member": (0, 0), "partner": (0, 0), "guest": (0, 0)}
        people = {r: (0, 0) for r in ("member", "partner", "host", "guest", "public")}
        loose = "headcount" in session
        merged = {}
        for line in session[key]:
            if isinstance(line, str):
                line = {"structure": line}
            if "public" in line:
                people["public"] = add(people["public"], count(line["public"]))
            elif "structure" in line or "guest" in line:
                name = line.get("structure") or "guest:" + line["guest"]
                role = "guest" if "guest" in line else self.role(name, d)
                named[name] = role
                merged.setdefault(name, []).append(line.get("people"))
            else:
                for kind, role in (("members", "member"), ("partners", "partner"), ("guests", "guest")):
                    if kind in line:
                        number = count(line[kind])
                        counted[role] = add(counted[role], number)
                        here = count(line["people"]) if "people" in line else (number[0], INF if loose and number[1] else number[1])
                        people[role] = add(people[role], here)
        for name, given in merged.items():
            known = [count(p) for p in given if p is not None]
            here = add(*known) if known else (0, 0)
            if len(known) < len(given):
                # lines without `people`: one person a structure, one or more under a headcount
                here = add(here, (len(given) - len(known), INF if loose else len(given) - len(known)))
            people[named[name]] = add(people[named[name]], here)
        return named, counted, people

    # -- one session --------------------------------------------------------------------------------
    def session(self, session):
        d = day(session["date"])
        m = self.members(d)
        listed = self.listed(d)
        out = {"members": m}
        answers = self.answers(session)
        structures, unlisted, any_wave = self.addressed(session)
        answered = None
        replies, counted_answers = answers if answers is not None else ({}, None)
        if answers is not None:
            by = {r: add((sum(1 for a in replies.values() if a == r),) * 2, counted_answers[r])
                  for r in ("yes", "maybe", "no")}
            answered = add(by["yes"], by["maybe"], by["no"])
            announced = add(by["yes"], by["maybe"])
            out.update(answers=by, answered=at_most(answered, m), announced=at_most(announced, m))
        else:
            out.update(answers={"yes": None, "maybe": None, "no": None}, answered=None, announced=None)
        out["invited"] = None
        if any_wave:
            invited = structures | set(replies)
            rest = (m[0] - len(listed), m[1] - len(listed))
            low = high = len(invited)
            not_addressed = len(listed - invited)
            if unlisted:
                low, high = low + rest[0], high + rest[1]
            else:
                not_addressed += rest[1]
            if answered is not None:
                total = sum(c[1] for c in counted_answers.values())
                high += min(total, not_addressed)
                low, high = max(low, answered[0]), max(high, answered[0])
            out["invited"] = (low, high)
        out["response_rate"] = (answered, out["invited"]) if answered and out["invited"] else None
        unknown = ("came kept no_shows walk_ins excused represented absent structures turnout").split()
        if "present" not in session:
            out.update({k: None for k in unknown})
            out["people"] = dict.fromkeys(("member", "partner", "host", "guest", "public"))
            out["people"]["all"] = count(session["headcount"]) if "headcount" in session else None
            return out
        named, counted, people = self.lines(session)
        people["all"] = add(*people.values())
        if loose_count(session):
            whole = count(session["headcount"])
            roles = [r for r in people if r != "all"]
            lows, highs = sum(people[r][0] for r in roles), sum(people[r][1] for r in roles)
            bounded = {"all": (max(whole[0], lows), max(whole[1], lows))}
            for r in roles:
                low, high = people[r]
                others_low, others_high = lows - low, sum(people[o][1] for o in roles if o != r)
                high = max(low, min(high, whole[1] - others_low))
                if whole[1] <= highs:
                    low = max(low, whole[0] - others_high)
                bounded[r] = (low, high)
            people = bounded
        present = {n for n, r in named.items() if r == "member"}
        came = add((len(present),) * 2, counted["member"])
        out["came"] = at_most(came, m)
        out["structures"] = {r: add((sum(1 for x in named.values() if x == r),) * 2, counted.get(r, (0, 0)))
                             for r in ("member", "partner", "host", "guest")}
        out["people"] = people
        if answers is None:
            out.update(kept=None, no_shows=None, walk_ins=None, turnout=None)
        else:
            saying = {n for n, r in replies.items() if r != "no"}
            both = len(saying & present)
            counted_announced = add(counted_answers["yes"], counted_answers["maybe"])

            def most_kept(counted_came, counted_said):
                first = min(counted_came, len(saying - present))
                second = min(counted_said, len(present - set(replies)))
                third = min(counted_came - first, counted_said - second) if counted_came < INF or counted_said < INF else INF
                return both + first + second + min(third, max(0, m[1] - len(set(replies) | present)))

            high = most_kept(counted["member"][1], counted_announced[1])
            low = max(both, announced[0] + came[0] - m[1], 0)
            out["kept"] = (low, max(low, high))
            out["no_shows"] = (max(0, announced[0] - most_kept(counted["member"][1], counted_announced[0])),
                               max(0, min(announced[1] - both, m[1] - came[0])))
            out["walk_ins"] = (max(0, came[0] - most_kept(counted["member"][0], counted_announced[1])),
                               max(0, min(came[1] - both, m[1] - announced[0])))
            out["turnout"] = (out["came"], out["announced"]) if announced[0] > 0 else None
        refused = {n for n, r in replies.items() if r == "no"} - present
        counted_no = counted_answers["no"] if counted_answers else (0, 0)
        listed_excused, counted_excused = set(), (0, 0)
        if "excused" in session:
            names, numbers, _ = self.lines(session, "excused")
            listed_excused = {n for n, r in names.items() if r == "member"} - present
            counted_excused = numbers["member"]
        named_excused = listed_excused | refused
        high = len(named_excused) + counted_excused[1] + counted_no[1]
        low = max(len(listed_excused) + max(0, len(refused - listed_excused) - counted["member"][1]),
                  len(listed_excused) + counted_excused[0],
                  len(refused) + counted_no[0] - counted["member"][1] - len(present - set(replies)))
        out["excused"] = (low, high)
        proxies = session.get("proxies", [])
        if isinstance(proxies, list):
            givers = {p["from"] for p in proxies if self.is_member(p["from"], d)}
            out["represented"] = (len(givers), len(givers))
        else:
            givers = set()
            out["represented"] = count(proxies)
        return out

    # -- the event ----------------------------------------------------------------------------------
    def figures(self):
        out = {}
        days = [day(s["date"]) for s in self.sessions]
        listed = set().union(*(self.listed(d) for d in days))
        rest = [(self.members(d)[0] - len(self.listed(d)), self.members(d)[1] - len(self.listed(d))) for d in days]
        m = (len(listed) + max(r[0] for r in rest), len(listed) + max(r[1] for r in rest))
        out["members"] = m
        per = [self.session(s) for s in self.sessions]
        out["sessions"] = per
        out["announced"] = None
        if self.invitations is not None and "answers" in self.invitations:
            named, total = set(), (0, 0)
            for s in self.sessions:
                replies, _ = self.answers(s)
                named |= {n for n, r in replies.items() if r != "no"}
            ids = {s["id"]: day(s["date"]) for s in self.sessions}
            for line in self.invitations["answers"]:
                if "members" not in line or line["answer"] == "no":
                    continue
                if line.get("session", next(iter(ids))) not in ids:
                    continue  # said of a cancelled session
                dates = [ids[line["session"]]] if "session" in line else list(ids.values())
                if "on" in line and all(day(line["on"]) > d for d in dates):
                    continue
                total = add(total, count(line["members"]))
            low = max([len(named)] + [p["announced"][0] for p in per])
            high = min(m[1], len(named) + total[1])
            out["announced"] = (low, max(low, high))
        noted = all("present" in s for s in self.sessions)
        out["distinct"] = {}
        for role in ("member", "partner", "guest", "host"):
            if not noted:
                out["distinct"][role] = None
                continue
            named, lows, total = set(), [0], 0
            for s in self.sessions:
                here, counted, _ = self.lines(s)
                mine = {n for n, r in here.items() if r == role}
                named |= mine
                lows.append(len(mine) + counted.get(role, (0, 0))[0])
                total += counted.get(role, (0, 0))[1]
            seen = {n for n in self.event.get("seen", [])
                    if any(self.is_member(n, d) for d in days) == (role == "member") and
                    (role == "member" or self.structures[n].get("role", "member") == role)}
            low = max(len(named | seen), *lows)
            high = len(named) + total
            if role == "member":
                high = min(m[1], high)
            high = max(high, len(named | seen))
            stated = self.event.get("distinct", {}).get(role + "s")
            if stated is not None:
                low, high = max(low, count(stated)[0]), min(high, count(stated)[1])
            out["distinct"][role] = (low, high)
        stated = self.event.get("distinct", {})
        if not noted:
            for role in ("member", "partner", "guest"):
                if role + "s" in stated:
                    out["distinct"][role] = count(stated[role + "s"])
        # Of everyone a headcount alone is enough.
        out["people"] = {r: None if any(p["people"][r] is None for p in per) else add(*(p["people"][r] for p in per))
                         for r in per[0]["people"]}
        return out
