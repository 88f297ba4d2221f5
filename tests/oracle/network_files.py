# A network's files, read as text by a program that shares no line with ours: members, answers, waves, who came.
# Numbers are pairs of bounds, as in reference.py; what forecasts and plans make of them stands beside this file.
import calendar
import datetime
import json
import pathlib
import unicodedata

import yaml

from reference import INF, add

KINDS = ("yes", "maybe", "no")


def count(text):
    if text.endswith("+"):
        return int(text[:-1]), INF
    low, _, high = text.partition("-")
    return int(low), int(high or low)


def closed(bounds):
    """An open end counts at its lower bound."""
    return (bounds[0], bounds[0]) if bounds[1] == INF else bounds


def day(text, last=False):
    parts = [int(one) for one in text.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts)
    month = parts[1] if len(parts) == 2 else 12 if last else 1
    return datetime.date(parts[0], month, calendar.monthrange(parts[0], month)[1] if last else 1)


def span(text):
    first, dots, last = text.partition("..")
    if not dots:
        return day(first), day(first, True)
    return day(first) if first else datetime.date.min, day(last, True) if last else datetime.date.max


def listed_as(value):
    return value if isinstance(value, list) else [value]


def plain(text):
    """Lower case, without accents and article."""
    text = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c)).replace("’", "'")
    for article in ("l'", "le ", "la ", "les ", "un ", "une "):
        if text.startswith(article):
            text = text[len(article):]
    return text


# -- the files ------------------------------------------------------------------------------------------


class Network:
    """Settings, structures by id, and events by their files' names."""

    def __init__(self, folder):
        root = pathlib.Path(folder)
        def read(path):
            return yaml.load(path.read_text(), Loader=yaml.BaseLoader)
        self.settings = read(root / "aliso.yaml")
        self.structures = {one["id"]: one for one in read(root / "structures.yaml") or []}
        self.events = {}
        for path in sorted((root / "events").glob("*.yaml")):
            beside, journal = root / "invitations" / path.name, root / "journal" / (path.stem + ".jsonl")
            sent = [json.loads(line) for line in journal.read_text().splitlines()] if journal.exists() else []
            self.events[path.stem] = Event(self, path.stem, read(path), read(beside) if beside.exists() else {},
                                           [one for one in sent if one["state"] in ("sent", "settled-sent")])

    def is_member(self, name, d):
        one = self.structures[name]
        if "member" not in one:
            return one.get("role", "member") == "member"
        return any(first <= d <= last for first, last in map(span, listed_as(one["member"])))

    def role(self, name, d):
        if self.is_member(name, d):
            return "member"
        role = self.structures[name].get("role", "member")
        return "guest" if role == "member" else role

    def listed(self, d):
        return [name for name in self.structures if self.is_member(name, d)]

    def members(self, d):
        listed = len(self.listed(d))
        stated = self.settings.get("members")
        if stated is None:
            return listed, listed
        if isinstance(stated, list):
            stated = next(one["count"] for one in stated if span(one["during"])[0] <= d <= span(one["during"])[1])
        low, high = count(stated)
        return max(low, listed), max(high, listed)


class Event:
    """Its sessions that weren't cancelled; in a past event, of waves that were due those count that the journal says sent."""

    def __init__(self, network, stem, event, invitations, sent):
        self.network, self.id, self.event, self.invitations, self.sent = network, stem, event, invitations, sent
        sessions = event.get("sessions") or [{key: value for key, value in event.items() if key not in ("title", "kind", "seen")}]
        for one in sessions:
            one["d"] = span(one["date"])[0]
            one["id"] = one.get("id") or plain(one.get("name") or one.get("place") or one["date"]).replace(" ", "-")
        self.all = [one for one in sessions if one.get("status") != "cancelled"]
        self.sessions, self.past = self.all, True
        self.noted = "answers" in invitations

    def to_come(self, today):
        """The same event with only those sessions that are still to come."""
        left = Event.__new__(Event)
        left.__dict__.update(self.__dict__)
        left.sessions, left.past = [one for one in self.all if one["d"] >= today], False
        return left

    @property
    def first(self):
        return min(one["d"] for one in self.sessions)

    @property
    def last(self):
        return max(one["d"] for one in self.sessions)

    # Who is a member.
    def listed(self):
        days = [one["d"] for one in self.sessions]
        return [name for name in self.network.structures if any(self.network.is_member(name, d) for d in days)]

    def members(self):
        rest = [tuple(end - len(self.network.listed(one["d"])) for end in self.network.members(one["d"])) for one in self.sessions]
        return len(self.listed()) + max(r[0] for r in rest), len(self.listed()) + max(r[1] for r in rest)

    # What was answered until a day.
    def answers(self, until):
        """Of each structure its last answer to each session, and by kind the bounds of those known by number."""
        last, above = {}, datetime.date.min
        ids = [one["id"] for one in self.sessions]
        counted = {kind: {"": (0, 0), **{name: (0, 0) for name in ids}} for kind in KINDS}
        for place, line in enumerate(self.invitations.get("answers", [])):
            if "on" in line:
                above = day(line["on"])
                if above > until:
                    continue
            if line.get("session", ids[0]) not in ids:
                continue
            if "members" in line:
                where = counted[line["answer"]]
                where[line.get("session", "")] = add(where[line.get("session", "")], count(line["members"]))
                continue
            for session in [line["session"]] if "session" in line else ids:
                before = last.setdefault(line["structure"], {}).get(session)
                if before is None or before[0] < (above, place):
                    last[line["structure"]][session] = ((above, place), line["answer"], line.get("people"))
        bounds = {}
        for kind, where in counted.items():
            whole = where.pop("")
            least, most = max(one[0] for one in where.values()), sum(one[1] for one in where.values())
            bounds[kind] = closed((whole[0] + least, whole[1] + most))
        return {name: {s: (one[1], one[2]) for s, one in by.items()} for name, by in last.items()}, bounds

    def answer(self, last, name):
        """The best of a structure's last answers; no where it said so of each session."""
        said = [last.get(name, {}).get(one["id"], (None,))[0] for one in self.sessions]
        for kind in ("yes", "maybe"):
            if kind in said:
                return kind
        return "no" if all(one == "no" for one in said) else "silent"

    def waves(self):
        """The waves of each session with their last day not after it: sent ones of a past event, all before one to come."""
        for wave in self.invitations.get("waves", []):
            for session in self.sessions:
                if "sessions" in wave and session["id"] not in listed_as(wave["sessions"]):
                    continue
                if "on" in wave:
                    first, last = span(wave["on"])
                    sent = None
                else:
                    first = last = self.due(wave["due"], session)
                    sent = {one["structure"] for one in self.sent if one["wave"] == wave["id"]} if self.past else None
                    if self.past and not sent:
                        continue
                if first <= session["d"]:
                    yield wave, session, min(last, session["d"]), sent

    def due(self, text, session):
        """The day of a wave that is due."""
        words = text.split()
        if len(words) == 1:
            return day(text)
        days = int(words[0]) * (7 if words[1].startswith("week") else 1)
        if words[2] == "after":
            return span(session["date"])[1] + datetime.timedelta(days=days)
        base = day(self.invitations["answer-by"]) if words[3:] == ["answer-by"] else session["d"]
        return base - datetime.timedelta(days=days)

    def invited(self):
        """Listed members that a wave addressed, whether the unlisted were, whether there was a wave at all."""
        names, unlisted, any_wave = set(), False, False
        for wave, session, read_at, sent in self.waves():
            any_wave = True
            to, besides = listed_as(wave.get("to", "members")), listed_as(wave.get("except", []))
            def among(name, words):
                role, tags = self.network.role(name, read_at), self.network.structures[name].get("tags", [])
                return any(word == name or (word in ("members", "everyone") and role == "member") or
                           (word in ("partners", "everyone") and role == "partner") or
                           (word.startswith("tag:") and word[4:] in tags) for word in words)
            for name in self.network.structures:
                addressed = among(name, to) and not among(name, besides) if sent is None else name in sent
                if addressed and (not self.past or self.network.is_member(name, session["d"])):
                    names.add(name)
            unlisted = unlisted or (sent is None and any(word in ("members", "everyone") for word in to))
        return names, unlisted, any_wave

    # Who came.
    def lines(self, session):
        """What each named member brought, lines of members known by number, and how many others came."""
        named, counted, loose = {}, [], "headcount" in session
        people = {role: (0, 0) for role in ("member", "partner", "host", "guest", "public")}
        for line in session["present"]:
            if isinstance(line, str):
                line = {"structure": line}
            elif len(line) == 1 and next(iter(line)) in self.network.structures:
                line = {"structure": next(iter(line)), "people": next(iter(line.values()))}
            given = line.get("people")
            if isinstance(given, list):
                given = str(len(given))
            if "public" in line:
                people["public"] = add(people["public"], count(line["public"]))
            elif "structure" in line or "guest" in line:
                here = count(given) if given else (1, INF) if loose else (1, 1)
                role = self.network.role(line["structure"], session["d"]) if "structure" in line else "guest"
                people[role] = add(people[role], here)
                if role == "member":
                    before = named.get(line["structure"], (0, 0))
                    named[line["structure"]] = None if before is None or (loose and not given) else add(before, here)
            else:
                key = next(one for one in ("members", "partners", "guests") if one in line)
                number = count(line[key])
                here = count(given) if given else (number[0], INF if loose and number[1] else number[1])
                people[key[:-1]] = add(people[key[:-1]], here)
                if key == "members":
                    counted.append((number, None if loose and not given else here))
        return named, counted, closed(add(*(people[role] for role in people if role != "member")))

    def known(self):
        """Members known by name to have come: present at a session, or seen."""
        days = [one["d"] for one in self.sessions]
        names = set().union(*(self.lines(one)[0] for one in self.sessions))
        return names | {one for one in self.event.get("seen", []) if any(self.network.is_member(one, d) for d in days)}

    def came(self):
        """Distinct members."""
        known, named, lows, total = self.known(), set(), [], 0
        for session in self.sessions:
            here, counted, _ = self.lines(session)
            named |= set(here)
            lows.append(len(here) + sum(number[0] for number, _ in counted))
            total += sum(number[1] for number, _ in counted)
        low = max(len(known), *lows) if lows else len(known)
        high = max(min(self.members()[1], len(named) + total), len(known))
        stated = self.event.get("distinct", {}).get("members")
        if stated is not None:
            low, high = max(low, count(stated)[0]), min(high, count(stated)[1])
        return low, high
