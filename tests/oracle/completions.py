# Every way in which an evening may really have been, given what its files say: who of the members that are known by number
# alone had answered, came, sent apologies or a proxy, how many people that made, and of whom a headcount's others were.
#
# Members are completed one after the other. What is kept of a completion is how many are what, so that equal ones meet in
# one; a number is a field of seven bits in one integer, whose eighth says that it has gone over what may be.
import random

import reference

INF = reference.INF
MOST = 7  # how far an open end is tried
STATES = 20000  # of so many ways to complete some members, the corners and a choice are kept
WIDTH = 8


class Numbers:
    """Counters packed into one integer: those that are bounded start where one over their most sets their highest bit."""

    def __init__(self, bounded, free=()):
        self.place = {name: i * WIDTH for i, name in enumerate((*bounded, *free))}
        self.bounds = {name: (low, min(high, low + MOST)) for name, (low, high) in bounded.items()}
        self.begin = sum((127 - high) << self.place[name] for name, (_, high) in self.bounds.items())
        self.over = sum(128 << place for place in self.place.values())

    def one(self, *names):
        return sum(1 << self.place[name] for name in names)

    def get(self, state, name):
        value = (state >> self.place[name]) & 127
        return value - 127 + self.bounds[name][1] if name in self.bounds else value

    def enough(self, state):
        return all(self.get(state, name) >= low for name, (low, _) in self.bounds.items())

    def step(self, states, options):
        over = self.over
        return {after for state in states for option in options if not (after := state + option) & over}

    def few(self, states, r):
        """All of them, or the ends of each number and a choice."""
        if len(states) <= STATES:
            return states, True
        kept = set(r.sample(sorted(states), STATES // 2))
        for place in self.place.values():
            kept.add(min(states, key=lambda one: (one >> place) & 127))
            kept.add(max(states, key=lambda one: (one >> place) & 127))
        return kept, False


class Evening:
    """A session: what its files say of it, the completions of its members, and the ends of its people."""

    def __init__(self, world, session, r):
        self.session, self.world = session, world
        self.day = reference.day(session["date"])
        self.whole = True  # whether all completions are known: not where an end is open
        self.planned = self.day > world.today and not any(key in session for key in ("present", "headcount"))
        self.noted = "present" in session
        self.listed = sorted(world.listed(self.day))
        self.roles = {name: world.role(name, self.day) for name in world.structures}
        self.read_answers()
        self.read_presences()
        self.people()
        self.members = self.complete(r)

    def read_answers(self):
        answers = self.world.answers(self.session)
        self.answered = answers is not None
        self.said, self.counted = answers if self.answered else ({}, {})
        self.others_said = {}
        if not self.answered:
            return
        last = {}
        above = reference.datetime.date.min
        for place, line in enumerate(self.world.invitations["answers"]):
            above = reference.day(line["on"]) if "on" in line else above
            if line.get("session", self.session["id"]) != self.session["id"] or "structure" not in line:
                continue
            name = line["structure"]
            if self.roles[name] == "member" or ("on" in line and reference.day(line["on"]) > self.day):
                continue
            if name not in last or last[name][0] < (above, place):
                last[name] = ((above, place), line["answer"])
        self.others_said = {name: reply for name, (_, reply) in last.items()}

    def read_presences(self):
        self.loose = "headcount" in self.session
        named, counted, people = self.world.lines(self.session) if self.noted else ({}, {}, {})
        self.came_named = {name for name, role in named.items() if role == "member"}
        self.others = {name: role for name, role in named.items() if role != "member"}
        self.came_counted = counted.get("member", (0, 0))
        self.numbers = {"partners": counted.get("partner", (0, 0)), "guests": counted.get("guest", (0, 0))}
        self.lines_people = people
        away, away_counted, _ = self.world.lines(self.session, "excused") if "excused" in self.session else ({}, {}, {})
        away = {name: role for name, role in away.items() if name not in named}
        self.excused_named = {name for name, role in away.items() if role == "member"}
        self.excused_counted = away_counted.get("member", (0, 0))
        self.others_excused = {name for name, role in away.items() if role != "member"}
        self.others_excused |= {name for name, reply in self.others_said.items() if reply == "no" and name not in self.others}
        self.away_numbers = {"partners": away_counted.get("partner", (0, 0)), "guests": away_counted.get("guest", (0, 0))}
        proxies = self.session.get("proxies", [])
        by_name = isinstance(proxies, list)
        self.givers = {one["from"] for one in proxies if self.roles[one["from"]] == "member"} if by_name else set()
        self.proxies = (0, 0) if by_name else reference.count(proxies)

    def people(self):
        """The ends of each number of people; of a headcount's rest nobody knows what they were."""
        self.ends, self.others_people = {"rest": (0, 0)}, 0
        head = reference.count(self.session["headcount"]) if self.loose else None
        if self.noted:
            lows, highs = (sum(one[end] for one in self.lines_people.values()) for end in (0, 1))
            ends = dict(self.lines_people)
            if head:
                beyond = head[1] > highs
                self.ends["rest"] = (max(0, head[0] - highs), head[1] - lows) if beyond else (0, 0)
                for role, (low, high) in self.lines_people.items():
                    others = (lows - low, sum(one[1] for name, one in self.lines_people.items() if name != role))
                    low = low if beyond else max(low, head[0] - others[1])
                    ends[role] = (low, max(low, min(high, head[1] - others[0])))
            self.ends.update(people=(max(head[0], lows), max(head[1], lows)) if head else (lows, highs),
                             of_members=ends["member"], public=ends["public"], partners=self.numbers["partners"],
                             guests=self.numbers["guests"])
            self.others_people = sum(high for role, (_, high) in ends.items() if role != "member")
            rest = self.ends["rest"][1]
            for name in ("public", "partners", "guests", "of_members"):
                self.ends[name] = (self.ends[name][0], self.ends[name][1] + rest)
        elif head:
            self.ends["people"] = head
        if "remote" in self.session:
            low, high = reference.count(self.session["remote"])
            most = min(high, self.ends.get("people", (0, INF))[1])
            self.ends["remote"] = (min(low, most), most)
        self.open = self.ends["rest"][1] > 0

    def complete(self, r):
        """The set of completions: (members, yes, maybe, kept, came, excused, represented, both) each."""
        low, high = self.world.members(self.day)
        rest = min(self.ends["rest"][1], MOST)
        numbers = Numbers({"yes_n": self.counted.get("yes", (0, 0)), "maybe_n": self.counted.get("maybe", (0, 0)),
                           "no_n": self.counted.get("no", (0, 0)), "came_n": self.came_counted, "more": (0, rest),
                           "excused_n": self.excused_counted, "proxy_n": self.proxies},
                          ("yes", "maybe", "kept", "came", "excused", "represented", "both"))
        states, found = {numbers.begin}, set()
        shared = self.options(numbers, None)
        for i, name in enumerate(self.listed):
            states, whole = numbers.few(numbers.step(states, self.options(numbers, name)), r)
            self.whole = self.whole and whole
        # An open number of members is at least as many as are spoken of.
        spoken_of = len(self.listed) + sum(ends[0] for ends in (*self.counted.values(), self.came_counted, self.excused_counted))
        for size in range(len(self.listed), int(min(high, max(low, spoken_of) + MOST)) + 1):
            if size > len(self.listed):
                states, whole = numbers.few(numbers.step(states, shared), r)
                self.whole = self.whole and whole
            if size >= low:
                found |= {(size, *(numbers.get(one, name) for name in ("yes", "maybe", "kept", "came", "excused",
                                                                      "represented", "both")))
                          for one in states if numbers.enough(one)}
        self.whole = self.whole and high < INF and all(b[1] - b[0] <= MOST for b in (
            *self.counted.values(), self.came_counted, self.excused_counted, self.proxies))
        return found

    def options(self, numbers, name):
        """What a member may have said and done, as what that adds."""
        known = self.said.get(name)
        replies = [(known, ())] if known else [(None, ())] + [
            (kind, (f"{kind}_n",)) for kind in ("yes", "maybe", "no") if numbers.bounds[f"{kind}_n"][1]]
        if name in self.came_named:
            presences = [("came", ())]
        else:
            presences = [("away", ())]
            if name not in self.excused_named and name not in self.givers:
                presences += [("came", (key,)) for key in ("came_n", "more") if numbers.bounds[key][1]]
        made = set()
        for reply, said in replies:
            for where, seen in presences:
                base = [*said, *seen]
                if reply in ("yes", "maybe"):
                    base += [reply] + (["kept"] if where == "came" else [])
                if where == "came":
                    # Who had said no may be among a headcount's rest: it had sent apologies all the same.
                    away = reply == "no" and "more" in seen
                    made.add(numbers.one(*base, "came", *(["excused"] if away else [])))
                    continue
                listed = name in self.excused_named
                for excused in ((listed, ()),) + (((True, ("excused_n",)),) if not listed and numbers.bounds["excused_n"][1] else ()):
                    gave = name in self.givers
                    for proxy in ((gave, ()),) + (((True, ("proxy_n",)),) if not gave and numbers.bounds["proxy_n"][1] else ()):
                        away = excused[0] or reply == "no"
                        made.add(numbers.one(*base, *excused[1], *proxy[1], *(["excused"] if away else []),
                                             *(["represented"] if proxy[0] else []), *(["both"] if away and proxy[0] else [])))
        return sorted(made)


def whole_event(world, evenings, event, r):
    """The completions of all evenings together: {(members of the event, members that came at least once)}, whether all."""
    rest = [tuple(end - len(one.listed) for end in world.members(one.day)) for one in evenings]
    bounds = {}
    for i, one in enumerate(evenings):
        low, high = one.came_counted if one.noted else (0, INF)
        more = one.ends["rest"][1] if one.noted else 0
        bounds[f"at {i}"] = (low, min(high + more, max(low, world.members(one.day)[1])))
    whole = all(high - low <= MOST for low, high in bounds.values()) and max(one[1] for one in rest) < INF
    numbers = Numbers(bounds, ("distinct",))
    everybody = sorted(set().union(*(one.listed for one in evenings)))
    noted = all(one.noted for one in evenings)
    states, found = {numbers.begin}, set()

    def options(presences, must):
        made = {(0, False)}
        for i, ways in enumerate(presences):
            made = {(sum_ + (numbers.one(f"at {i}") if way == "counted" else 0), came or way != "away")
                    for sum_, came in made for way in ways}
        return sorted({sum_ + (numbers.one("distinct") if came else 0) for sum_, came in made if came or not must})

    for name in everybody:
        presences = []
        for i, one in enumerate(evenings):
            if name in one.came_named:
                presences.append(["named"])
            elif name not in one.listed or name in one.excused_named or name in one.givers or not numbers.bounds[f"at {i}"][1]:
                presences.append(["away"])
            else:
                presences.append(["away", "counted"])
        states, all_ = numbers.few(numbers.step(states, options(presences, noted and name in event.get("seen", ()))), r)
        whole = whole and all_
    least, most = max(one[0] for one in rest), max(one[1] for one in rest)
    stated = event.get("distinct", {}).get("members")
    low, high = reference.count(stated) if stated is not None else (0, INF)
    for extra in range(0, int(min(most, max(least, *(one[0] for one in bounds.values())) + MOST)) + 1):
        if extra:
            ways = [["away", "counted"] if numbers.bounds[f"at {i}"][1] and rest[i][1] >= extra else ["away"]
                    for i in range(len(evenings))]
            states, all_ = numbers.few(numbers.step(states, options(ways, False)), r)
            whole = whole and all_
        if extra >= least:
            found |= {(len(everybody) + extra, numbers.get(one, "distinct")) for one in states
                      if numbers.enough(one) and low <= numbers.get(one, "distinct") <= high}
    return found, whole
