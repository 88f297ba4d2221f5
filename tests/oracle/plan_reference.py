# The dates and places of a plan, written a second time from their definitions.
# The table of school holidays is read from data/calendars; public holidays come from Easter as almanacs have it (Meeus).
import csv
import datetime
import fractions
import math
import pathlib

from network_files import count, listed_as, plain, span
from reference import add

WINDOW = 8
DAY = datetime.timedelta(days=1)
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
TABLE = pathlib.Path(__file__).parents[2] / "data/calendars/school-holidays-fr.csv"


# -- the calendar -------------------------------------------------------------------------------------------


def school_holidays():
    with open(TABLE) as table:
        return [(one["zone"], datetime.date.fromisoformat(one["first"]), datetime.date.fromisoformat(one["last"]))
                for one in csv.DictReader(line for line in table if not line.startswith("#"))]


SCHOOL = school_holidays()


def public_holidays(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) // 433
    n = (h + l - 7 * m + 90) // 25
    easter = datetime.date(year, n, (h + l - 7 * m + 33 * n + 19) % 32)
    fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    return {datetime.date(year, *one) for one in fixed} | {easter + n * DAY for n in (1, 39, 50)}


def is_public(d):
    return d in public_holidays(d.year)


def on_weekday(d, wanted):
    words = wanted.split()
    if DAYS[d.weekday()] != words[-1]:
        return False
    if len(words) == 1:
        return True
    if words[0] == "last":
        return (d + 7 * DAY).month != d.month
    return (d.day - 1) // 7 + 1 == NTH[words[0]]


# -- dates --------------------------------------------------------------------------------------------------


class Dates:
    """The rules that hold, and what each day of their span is worth."""

    def __init__(self, network, stem, options, today):
        self.network, self.stem, self.today, self.zone = network, stem, today, network.settings.get("school-zone")
        rules = [dict(one["rule"]) for one in (network.events[stem].event.get("criteria", []) if stem else []) if "rule" in one]
        for kind in ("weekday", "during", "outside", "sessions"):
            if kind in options:
                for rule in rules:
                    rule.pop(kind, None)
                rules.append({kind: options[kind]})
        said = [one for rule in rules for one in listed_as(rule.get("outside", []))]
        if "outside" not in options:  # each of the three is kept clear of unless a rule says so already
            rules.append({"outside": [one for one in ("public-holidays", "events", "school-holidays")
                                      if one not in said and (one != "school-holidays" or self.zone)]})
        if not any("during" in rule for rule in rules):
            rules.append({"during": f"{today + 21 * DAY}..{today + (21 + 13 * 7 - 1) * DAY}"})
        self.rules = [rule for rule in rules if rule]
        self.sessions = next((count(str(rule["sessions"]))[0] for rule in rules if "sessions" in rule), 1)
        spans = [span(rule["during"]) for rule in rules if "during" in rule]
        self.first, self.last = max([today + DAY] + [one[0] for one in spans]), min(one[1] for one in spans)
        asked = [listed_as(rule["weekday"]) for rule in rules if "weekday" in rule]
        self.has_weekday = any(all(any(on_weekday(d, one) for one in those) for those in asked)
                               for d in (datetime.date(2000, 1, 1) + n * DAY for n in range(6000)))
        self.asks_school = any("school-holidays" in listed_as(rule.get("outside", [])) for rule in rules)
        self.taken = [span(s["date"]) for e in network.events.values() if e.id != stem for s in e.all]
        self.alongside = {one["date"] for e in network.events.values() for one in e.event.get("alongside", [])}
        mine = [(a, b) for zone, a, b in SCHOOL if zone == self.zone]
        self.school = mine
        self.known = (mine[0][0], mine[-1][1]) if mine else None
        self.habits()

    def habits(self):
        figures = {}
        for e in self.network.events.values():
            of_event = {}
            for s in e.all:
                if s["d"] > self.today or "present" not in s:
                    continue
                named, counted, _ = e.lines(s)
                came = add((len(named),) * 2, *(number for number, _ in counted))
                members = self.network.members(s["d"])
                came = came[0], min(came[1], members[1])
                if came[0] == came[1] and members[0] == members[1] > 0:
                    of_event.setdefault(s["d"].weekday(), []).append(fractions.Fraction(came[0], members[0]))
            for weekday, those in of_event.items():
                figures.setdefault(weekday, []).append(sum(those) / len(those))
        every = [one for those in figures.values() for one in those]
        self.usual = sum(every) / len(every) if every else None
        self.figures = figures

    def reasons(self, rule, d):
        found = []
        if "weekday" in rule and not any(on_weekday(d, one) for one in listed_as(rule["weekday"])):
            found.append("weekday")
        outside = listed_as(rule.get("outside", []))
        if "school-holidays" in outside and any(a <= d <= b for a, b in self.school):
            found.append("school-holidays")
        if "public-holidays" in outside and is_public(d):
            found.append("public-holidays")
        if "events" in outside and any(a <= d <= b for a, b in self.taken):
            found.append("events")
        if "during" in rule and not span(rule["during"])[0] <= d <= span(rule["during"])[1]:
            found.append("during")
        return found

    def gap(self, d):
        return min((max((a - d).days, (d - b).days, 0) for a, b in self.taken), default=None)

    def habit(self, d):
        those = self.figures.get(d.weekday(), [])
        if not those:
            return None, 0
        shrunk = (sum(those) + 2 * self.usual) / (len(those) + 2)
        by = fractions.Fraction(1, 20)
        good = -1 if shrunk >= self.usual + by else 1 if shrunk <= self.usual - by else 0
        return {"events": len(those), "share": sum(those) / len(those), "usual": self.usual}, good if len(those) >= 3 else 0

    def date(self, d):
        flags, cost = [], 0
        def flag(name, worth):
            nonlocal cost
            flags.append(name)
            cost += worth
        if self.asks_school and (self.known is None or not self.known[0] <= d <= self.known[1]):
            flag("school-holidays-unknown", 3)
        if not is_public(d) and ((d.weekday() == 4 and is_public(d - DAY)) or (d.weekday() == 0 and is_public(d + DAY))):
            flag("bridge", 2)
        if d.weekday() >= 5:
            saturday = d - (d.weekday() - 5) * DAY
            if is_public(saturday - DAY) or is_public(saturday + 2 * DAY):
                flag("long-weekend", 2)
        if any(a == d + DAY for a, _ in self.school):
            flag("eve-of-holidays", 2)
        if d.isoformat() in self.alongside:
            flag("alongside", 2)
        gap = self.gap(d)
        if gap is not None and any(1 <= max((a - d).days, (d - b).days, 0) <= 6 for a, b in self.taken):
            flag("close-event", 1)
        habit, good = self.habit(d)
        if good:
            flag("poor-weekday" if good > 0 else "good-weekday", good)
        return {"date": d, "flags": flags, "cost": cost, "gap": gap, "habit": habit}

    def figures_of(self):
        all_days = [self.first + n * DAY for n in range((self.last - self.first).days + 1)]
        broken = {d: [found for found in (self.reasons(rule, d) for rule in self.rules) if found] for d in all_days}
        def ranked(days):
            return sorted((self.date(d) for d in days), key=lambda one: (one["cost"], one["date"]))
        dates = ranked(d for d in all_days if not broken[d])
        near = [] if dates else ranked(d for d in all_days if len(broken[d]) == 1)
        for one in near:
            one["broken"] = broken[one["date"]][0]
        return {"dates": dates, "near": near, "sets": self.sets(dates)}

    def sets(self, dates):
        found = []
        for first in dates if self.sessions > 1 else []:
            chosen = [first]
            while len(chosen) < self.sessions:
                weekdays = {one["date"].weekday() for one in chosen}
                fitting = [one for one in dates if all(2 <= abs((one["date"] - other["date"]).days) <= 21 for other in chosen)]
                if not fitting:
                    break
                chosen.append(min(fitting, key=lambda one: (one["date"].weekday() in weekdays, one["cost"], one["date"])))
            those = sorted(one["date"] for one in chosen)
            if len(those) == self.sessions and those not in found:
                found.append(those)
            if len(found) == 3:
                break
        return found


# -- places -------------------------------------------------------------------------------------------------


def distance(a, b):
    p, q = math.radians(a[0]), math.radians(b[0])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h)) * 1.3


def whole(km):
    return math.floor(km + 0.5)


def at(one):
    return tuple(float(x) for x in one["at"]) if "at" in one else None


class Places:
    def __init__(self, network, today):
        self.network, self.today = network, today
        events = list(network.events.values())
        self.points, self.spelt = {}, {}
        structures = list(network.structures.values())
        for one in structures + [s for e in events for s in e.event.get("sessions", [e.event])]:
            if "place" in one and "at" in one:
                self.points.setdefault(plain(one["place"]), []).append(at(one))
        self.known = [name for name in network.listed(today) if self.where(network.structures[name])]
        past = sorted((e for e in events if e.all and all(s["d"] <= today and "present" in s for s in e.all)),
                      key=lambda e: (e.last, e.id))
        self.window = past[-WINDOW:]
        self.homes = [one for one in structures if network.role(one["id"], today) != "guest"]
        held = [s for e in events for s in e.all if s["d"] <= today]
        self.towns = {}
        for one in self.homes + held:
            if "place" in one and self.town(one["place"]):
                self.towns.setdefault(plain(one["place"]), one["place"])

    def town(self, place):
        points = self.points.get(plain(place))
        if points:
            return tuple(sum(p[i] for p in points) / len(points) for i in (0, 1))
        for name, where in self.network.settings.get("places", {}).items():
            if plain(name) == plain(place):
                return tuple(map(float, where))
        return None

    def where(self, one):
        return at(one) or ("place" in one and self.town(one["place"])) or None

    def turns(self, name, point):
        """The mean of the ways to each event's nearest session on a day that it was a member, and to this place."""
        home, ways = self.where(self.network.structures[name]), []
        for e in self.window:
            points = [self.where(s) for s in e.all if self.network.is_member(name, s["d"])]
            if any(points):
                ways.append(min(distance(home, p) for p in points if p))
        ways.append(distance(home, point))
        return sum(ways) / len(ways)

    def figures(self):
        places = []
        for folded, spelt in self.towns.items():
            point = self.town(spelt)
            ways = [(distance(self.where(self.network.structures[name]), point), name) for name in self.known]
            if not ways:
                continue
            farthest = max(ways)
            places.append({
                "place": spelt, "mean": sum(way for way, _ in ways) / len(ways), "farthest": farthest[0], "who": farthest[1],
                "near": sum(1 for way, _ in ways if way <= 20), "longest": max(self.turns(name, point) for name in self.known),
                "times": sum(1 for e in self.window if any(plain(s.get("place", "")) == folded for s in e.all)),
                "hosts": [one["id"] for one in self.homes if plain(one.get("place", "")) == folded], "point": point})
        order = lambda key: min(places, key=lambda one: (one[key], one["place"]), default={"place": None})["place"]  # noqa: E731
        pairs = []
        for i, a in enumerate(places):
            for b in places[i + 1:]:
                homes = [self.where(self.network.structures[name]) for name in self.known]
                ways = [min(distance(home, a["point"]), distance(home, b["point"])) for home in homes]
                pairs.append((sum(ways) / len(ways), max(ways), sorted((a["place"], b["place"]))))
        places.sort(key=lambda one: (one["mean"], one["place"]))
        return {"known": len(self.known), "of": self.network.members(self.today), "places": places, "pairs": sorted(pairs)[:3],
                "closest": order("mean"), "fairest": order("farthest"), "turn": order("longest") if self.window else None}
