# The forecast of an event, written a second time from its definitions: plain, slow, and sharing no line with the program.
# Numbers are pairs of bounds until a world has chosen one of them.
import datetime

from network_files import INF, KINDS, closed, count, plain

WINDOW, SHAPE = 8, 4
SPREADS, FIRST_WEIGHTS = (1.5, 4.0), (0.7, 0.3)
CLASSES = ("yes", "maybe", "silent", "no", "uninvited")
ORDERS = {False: ("yes", "maybe", "silent", "uninvited", "no"), True: ("silent", "uninvited", "maybe", "yes", "no")}
WORLDS = [(low, silent_first) for low in (True, False) for silent_first in (False, True)]
NEAR = 1e-9


def odds(p):
    return p / (1 - p)


def chance_of(o):
    return o / (1 + o)


# -- what a world makes of an event ------------------------------------------------------------------------


class Seen:
    """
    An event with its members' answers as mixtures: of each listed one, and of the unlisted, who are all alike. A world of the
    least has most members and announced where they teach (`past`), and fewest where they are forecast, in a try too.
    """

    def __init__(self, event, until, world, past, single):
        low, self.silent_first = world
        self.event, self.single = event, single
        self.listed = event.listed()
        self.last, counted = event.answers(until)
        members = closed(event.members())
        self.unlisted = (members[1] if low == past else members[0]) - len(self.listed)
        if single:
            self.answer = {name: "all" for name in self.listed}
            self.mixture = {name: {"all": 1.0} for name in self.listed}
            self.rest = {"all": 1.0}
            return
        names, unlisted, any_wave = event.invited()
        self.answer = {name: event.answer(self.last, name) for name in self.listed}
        for name in self.listed:
            if self.answer[name] == "silent" and any_wave and name not in names:
                self.answer[name] = "uninvited"
        rest_asked = unlisted or not any_wave
        pool = sum(1 for one in self.answer.values() if one == "silent") + (self.unlisted if rest_asked else 0)
        self.counted, left = {}, pool
        for kind in KINDS:
            most = (past or low) if kind == "no" else (low == past)
            self.counted[kind] = min(left, counted[kind][1 if most else 0])
            left -= self.counted[kind]
        spread = {kind: number / pool for kind, number in self.counted.items() if number} if pool else {}
        spread["silent"] = left / pool if pool else 1.0
        self.mixture = {name: spread if one == "silent" else {one: 1.0} for name, one in self.answer.items()}
        self.rest = spread if rest_asked else {"uninvited": 1.0}

    def sizes(self):
        found = {}
        for mixture, number in [*((one, 1) for one in self.mixture.values()), (self.rest, self.unlisted)]:
            for kind, part in mixture.items():
                found[kind] = found.get(kind, 0) + part * number
        return found


class Past(Seen):
    """A past event: its members' answers, and who of which answer came."""

    def __init__(self, event, until, world, single):
        super().__init__(event, until, world, True, single)
        self.known = event.known()
        size = self.sizes()
        here = {kind: sum(self.mixture[name].get(kind, 0) for name in self.known) for kind in size}
        came = closed(event.came())
        left = (came[0] if world[0] else came[1]) - len(self.known)
        self.size, self.by_class, self.share = size, {}, {}
        for kind in ["all"] if single else ORDERS[self.silent_first]:
            unnamed = size.get(kind, 0) - here.get(kind, 0)
            taken = min(left, unnamed)
            left -= taken
            self.by_class[kind] = here.get(kind, 0) + taken
            self.share[kind] = taken / unnamed if unnamed > NEAR else 0.0
        self.came = sum(self.by_class.values())
        self.members = len(self.listed) + self.unlisted
        self.part_known = len(self.known) / self.came if self.came > NEAR else 1.0

    def chance_came(self, name):
        return 1.0 if name in self.known else sum(part * self.share[kind] for kind, part in self.mixture[name].items())


class Learnt:
    """What a window of past events, the latest first, teaches in one world."""

    def __init__(self, window, days, world, single):
        self.events = [Past(one, one.first - datetime.timedelta(days=days), world, single or not one.noted) for one in window]
        self.w = [(WINDOW - i) / WINDOW for i in range(len(window))]
        pairs = list(zip(self.w, self.events))
        self.all = (sum(w * one.came for w, one in pairs) + 0.5) / (sum(w * one.members for w, one in pairs) + 1)
        first = {"yes": max(0.75, self.all), "maybe": max(0.5, self.all), "silent": self.all, "all": self.all,
                 "no": min(0.05, self.all), "uninvited": min(0.05, self.all)}
        self.q, self.weight = {}, {}
        for kind in ["all"] if single else CLASSES:
            those = [(w, one) for w, one in pairs if single or not one.single]
            self.weight[kind] = sum(w * one.size.get(kind, 0) for w, one in those)
            came = sum(w * one.by_class.get(kind, 0) for w, one in those)
            self.q[kind] = (came + 2 * first[kind]) / (self.weight[kind] + 2)
        self.q.setdefault("all", self.all)
        parts = [(sum(len(one.lines(s)[0]) for s in one.sessions), len(set().union(*(one.lines(s)[0] for s in one.sessions))))
                 for one in window if len(one.sessions) > 1]
        named = sum(one[1] for one in parts)
        self.visits = sum(one[0] for one in parts) / named if named else 1.0

    def factor(self, name):
        n = k = e = 0.0
        for w, one in zip(self.w, self.events):
            if name in one.mixture:
                v = w * one.part_known
                n, k = n + v, k + v * one.chance_came(name)
                e += v * sum(part * self.q[kind] for kind, part in one.mixture[name].items())
        if n <= 0:
            return 1.0
        x = e / n
        return odds((k + 3 * x) / (n + 3)) / odds(x)

    def chances(self, seen):
        """The chance of each listed member, and that of an unlisted one."""
        listed = {}
        for name, mixture in seen.mixture.items():
            factor = self.factor(name)
            listed[name] = sum(part * chance_of(odds(self.q[kind]) * factor) for kind, part in mixture.items())
        return listed, sum(part * self.q[kind] for kind, part in seen.rest.items())

    def people(self, low):
        """Weights of how many people the members brought: of each that is named, and of all."""
        own, everyone = {}, {}
        for w, one in zip(self.w, self.events):
            for session in one.event.sessions:
                named, counted, _ = one.event.lines(session)
                for name, brought in named.items():
                    if brought is None:
                        continue
                    n = closed(brought)[0 if low else 1]
                    mine = own.setdefault(name, {})
                    mine[n], everyone[n] = mine.get(n, 0) + w, everyone.get(n, 0) + w
                for number, brought in counted:
                    if brought is None:
                        continue
                    c, n = closed(number)[0 if low else 1], closed(brought)[0 if low else 1]
                    for i in range(c):
                        each = n // c + (1 if i < n % c else 0)
                        everyone[each] = everyone.get(each, 0) + w
        total = sum(everyone.values())
        return own, {n: w / total for n, w in everyone.items()} if total else {1: 1.0}

    def others(self, low):
        """Of partners, host, guests, public and former members: a negative binomial distribution about their mean."""
        found = [(w, one.event.lines(s)[2][0 if low else 1]) for w, one in zip(self.w, self.events) for s in one.event.sessions]
        weight = sum(w for w, _ in found)
        mean = (sum(w * o for w, o in found) + 0.5) / weight
        f = [(SHAPE / (SHAPE + mean)) ** SHAPE]
        whole = f[0]
        while whole < 1 - 1e-12:
            i = len(f)
            f.append(f[-1] * (3 + i) / i * mean / (SHAPE + mean))
            whole += f[-1]
        return f


# -- distributions -------------------------------------------------------------------------------------------


def convolved(f, g):
    out = [0.0] * (len(f) + len(g) - 1)
    for i, a in enumerate(f):
        if a:
            for j, b in enumerate(g):
                out[i + j] += a * b
    return out


def mixed(those):
    """Of distributions with weights."""
    out = [0.0] * max(len(f) for _, f in those)
    for weight, f in those:
        for i, a in enumerate(f):
            out[i] += weight * a
    return out


def evenings(chances, events, g, make):
    """The mixture over three evenings of what `make` makes of everybody's chance."""
    a = (1 + 1 / events) / 6
    return mixed([(weight, make([chance_of(odds(p) * by) if p < 1 else 1.0 for p in chances]))
                  for weight, by in ((a, 1 / g), (1 - 2 * a, 1.0), (a, g))])


def number_of(chances):
    f = [1.0]
    for p in chances:
        f = convolved(f, [1 - p, p])
    return f


def smallest(f, threshold):
    whole = 0.0
    for i, a in enumerate(f):
        whole += a
        if whole >= threshold - NEAR:
            return i
    return len(f) - 1


# -- the forecast --------------------------------------------------------------------------------------------


class Forecast:
    def __init__(self, network, stem, today, kind=None):
        self.network, self.today, self.kind = network, today, kind
        self.e = network.events[stem].to_come(today)
        self.days = (self.e.first - today).days
        self.past, self.skipped = self.before(self.e, today)
        self.window = self.past[-WINDOW:][::-1]

    def before(self, e, today):
        """Past events, oldest first, and those past whose presences aren't noted."""
        past, skipped = [], []
        for one in self.network.events.values():
            if one.id == e.id or not one.all or not all(s["d"] < e.first and s["d"] <= today for s in one.all):
                continue
            if self.kind is not None and plain(one.event.get("kind", "")) != plain(self.kind):
                continue
            (past if all("present" in s for s in one.all) else skipped).append(one)
        return sorted(past, key=lambda one: (one.last, one.id)), [one.id for one in skipped]

    def spread(self, e, past, world, single):
        """One forecast in one world: the distribution of each spread, and what it rests on."""
        learnt = Learnt(past[-WINDOW:][::-1], self.days, world, single)
        seen = Seen(e, e.first - datetime.timedelta(days=self.days), world, False, single)
        listed, unlisted = learnt.chances(seen)
        chances = list(listed.values()) + [unlisted] * seen.unlisted
        return [evenings(chances, len(learnt.events), g, number_of) for g in SPREADS], learnt, seen, listed, unlisted

    def tries(self):
        """The latest eight past events that can be tried, each with what was past when it was as far away."""
        found = []
        for one in self.past:
            before, _ = self.before(one, one.first - datetime.timedelta(days=self.days))
            if before:
                found.append((one, before))
        return found[-WINDOW:]

    def weights(self, world, single):
        """The spreads' weights, by what each gave to that which came."""
        weights = FIRST_WEIGHTS
        for one, before in self.tries():
            fs = self.spread(one, before, world, single or not one.noted)[0]
            number = closed(one.came())[0 if world[0] else 1]
            new = [weight * (f[number] if number < len(f) else 0.0) for weight, f in zip(weights, fs)]
            weights = [weight / sum(new) for weight in new] if sum(new) > 0 else FIRST_WEIGHTS
        return weights

    def check(self, weights):
        """Of each try whose number is known exactly, whether the range held it that the rule, as it is now, gives."""
        held = []
        for one, before in self.tries():
            came = one.came()
            if came[0] == came[1]:
                fs = [mixed(list(zip(weights[world], self.spread(one, before, world, not one.noted)[0]))) for world in WORLDS]
                held.append(min(smallest(f, 0.1) for f in fs) <= came[0] <= max(smallest(f, 0.9) for f in fs))
        return held or None

    def figures(self):
        e, single = self.e, not self.e.noted
        out = {"days": self.days, "date": e.first, "members": e.members(), "events": len(self.window), "skipped": self.skipped,
               "first": self.window[-1].first if self.window else None, "last": self.window[0].last if self.window else None}
        out["answers"] = None
        if e.noted:
            seen = [Seen(e, self.today, world, False, False) for world in WORLDS]
            out["answers"] = {kind: bounds([*one.answer.values()].count(kind) + one.counted[kind] for one in seen) for kind in KINDS}
        if not self.window:
            return out
        weights = {world: self.weights(world, single) for world in WORLDS}
        out["check"] = self.check(weights)
        found = [self.in_world(world, weights[world], single) for world in WORLDS]
        out["steady"] = bounds(weights[world][0] for world in WORLDS)
        out["structures"] = together([one["structures"] for one in found])
        out["sessions"] = [{key: together([one["sessions"][i][key] for one in found]) for key in found[0]["sessions"][i]}
                           for i in range(len(e.sessions))]
        out["rates"] = {kind: (bounds(one["learnt"].q[kind] for one in found), bounds(one["learnt"].weight[kind] for one in found))
                        for kind in (["all"] if single else CLASSES)}
        out["chances"] = {name: (found[0]["seen"].answer[name], bounds(one["listed"][name] for one in found)) for name in e.listed()}
        out["quorum"] = None
        if "quorum" in e.event and len(e.all) == 1:
            least, most = e.members()
            ends = needed(e.event["quorum"], least), needed(e.event["quorum"], most)
            out["quorum"] = ends, bounds(one["reached"] for one in found)
        phones = [name for name in e.listed() if any("phone" in one for one in self.network.structures[name].get("contacts", []))]
        middles = {name: sum(out["chances"][name][1]) / 2 for name in phones if out["chances"][name][0] == "silent"}
        out["calls"] = sorted((name for name, p in middles.items() if 0.2 <= p <= 0.8), key=lambda name: abs(middles[name] - 0.5))
        out["middles"] = middles
        return out

    def in_world(self, world, weights, single):
        fs, learnt, seen, listed, unlisted = self.spread(self.e, self.past, world, single)
        out = {"learnt": learnt, "seen": seen, "listed": listed, "sessions": []}
        whole = mixed(list(zip(weights, fs)))
        out["structures"] = whole
        if "quorum" in self.e.event:
            out["reached"] = sum(whole[needed(self.e.event["quorum"], len(listed) + seen.unlisted):])
        own, base = learnt.people(world[0])
        others = learnt.others(world[0])
        chances = list(listed.values()) + [unlisted] * seen.unlisted
        names = list(listed) + [None] * seen.unlisted
        for session in self.e.sessions:
            parts = [self.part(seen, name, session, learnt.visits) for name in names]
            brings = [self.brings(seen, name, session, own, base, world[0]) for name in names]
            here = [p * part for p, part in zip(chances, parts)]
            def people(ps, brings=brings):
                f = [1.0]
                for p, brought in zip(ps, brings):
                    one = [p * w for w in brought]
                    one[0] += 1 - p
                    f = convolved(f, one)
                return f
            events = len(self.window)
            structures, members = (mixed([(w, evenings(here, events, g, make)) for w, g in zip(weights, SPREADS)])
                                   for make in (number_of, people))
            out["sessions"].append({"structures": structures, "member": members, "others": others, "all": convolved(members, others)})
        return out

    def part(self, seen, name, session, visits):
        """The part of its chance that a session takes from a structure's."""
        said = {one["id"]: seen.last.get(name, {}).get(one["id"], (None,))[0] for one in self.e.sessions}
        if seen.single or name is None:
            said = dict.fromkeys(said)
        for kind in ("yes", "maybe"):
            if kind in said.values():
                those = [one for one, answer in said.items() if answer == kind]
                break
        else:
            those = [one for one, answer in said.items() if answer != "no"] or list(said)
        return min(1.0, visits / len(those)) if session["id"] in those else 0.0

    def brings(self, seen, name, session, own, base, low):
        answer, people = seen.last.get(name, {}).get(session["id"], (None, None))
        if answer in ("yes", "maybe") and people is not None:
            base = {closed(count(people))[0 if low else 1]: 1.0}
        mine = own.get(name, {})
        weight = 3 + sum(mine.values())
        return [(3 * base.get(n, 0.0) + mine.get(n, 0.0)) / weight for n in range(max([*base, *mine]) + 1)]


def needed(quorum, members):
    words = quorum.split()
    if "/" not in words[-1]:
        return int(words[-1])
    if members == INF:
        return INF
    a, b = map(int, words[-1].split("/"))
    return members * a // b + 1 if words[0] == "over" else -(-members * a // b)


def bounds(values):
    values = list(values)
    return min(values), max(values)


def together(fs):
    """Of the distributions of all worlds what is printed: likely by bounds, and the widest range."""
    return {"likely": bounds(smallest(f, 0.5) for f in fs),
            "range": (min(smallest(f, 0.1) for f in fs), max(smallest(f, 0.9) for f in fs))}
