# What is said, held against every completion: an amount must hold its number, and what is said to be so must be, in each.
import reference

INF = reference.INF
# A completion's numbers, of (members, yes, maybe, kept, came, excused, represented, both).
NUMBERS = {
    "announced": lambda w: w[1] + w[2],
    "maybe": lambda w: w[2],
    "kept": lambda w: w[3],
    "came": lambda w: w[4],
    "walk_ins": lambda w: w[4] - w[3],
    "more": lambda w: w[4] - w[1] - w[2],
    "excused": lambda w: w[5],
    "represented": lambda w: w[6],
    "both": lambda w: w[7],
    "represented_alone": lambda w: w[6] - w[7],
    "votes": lambda w: w[4] + w[6],
    "members": lambda w: w[0],
}
SO = {
    "all_yes": lambda w: w[2] == 0,
    "all_maybe": lambda w: w[1] == 0,
    "announced_0": lambda w: w[1] + w[2] == 0,
    "announced_1": lambda w: w[1] + w[2] <= 1,
    "announced_2": lambda w: w[1] + w[2] == 2,
    "announced_3": lambda w: w[1] + w[2] >= 3,
    "kept_all": lambda w: w[3] == w[1] + w[2],
    "kept_0": lambda w: w[3] == 0,
    "kept_1": lambda w: w[3] == 1,
    "came_0": lambda w: w[4] == 0,
    "came_1": lambda w: w[4] == 1,
    "came_at_most_1": lambda w: w[4] <= 1,
    "came_2": lambda w: w[4] == 2,
    "all_kept": lambda w: w[3] == w[4],
    "equal": lambda w: w[4] == w[1] + w[2],
    "more": lambda w: w[4] > w[1] + w[2],
    "excused_1": lambda w: w[5] == 1,
    "excused_2": lambda w: w[5] == 2,
    "excused_all_represented": lambda w: w[5] == w[7],
    "votes_0": lambda w: w[4] + w[6] == 0,
    "votes_all": lambda w: w[4] + w[6] == w[0],
    "both_0": lambda w: w[7] == 0,
}


def votes_needed(quorum, members):
    """The votes that a quorum asks of so many members."""
    if isinstance(quorum, int):
        return quorum
    over = quorum.startswith("over ")
    part, whole = map(int, quorum.removeprefix("over ").split("/"))
    return members * part // whole + 1 if over else -(-members * part // whole)


def bounded(values):
    values = list(values)
    return min(values), max(values)


class Over:
    """All sessions together."""

    def __init__(self, world, evenings, distinct, whole):
        self.world, self.evenings, self.completions, self.whole = world, evenings, distinct, whole
        self.held = sum(1 for one in evenings if not one.planned)

    def sum_of(self, name):
        ends = [one.ends.get(name) for one in self.evenings]
        return None if None in ends else reference.add(*ends)

    def number(self, name):
        """The ends of a number over all completions; None where it isn't known."""
        if name in ("distinct", "of_event"):
            return bounded(one[name == "distinct"] for one in self.completions)
        return self.sum_of(name)

    def ratio(self, part, whole):
        return ((one[1], one[0]) for one in self.completions)

    def so(self, what):
        if what == "nobody":
            return self.sum_of("people") == (0, 0)
        if what == "not_all_noted":
            return not all(one.noted for one in self.evenings)
        if what == "came_0":
            return all(one[1] == 0 for one in self.completions)
        if what == "reached_all":
            return all(one[0] == one[1] for one in self.completions)
        if what == "all_of_members":
            return all(one.others_people == 0 for one in self.evenings)
        return self.once()

    def once(self):
        """Whether nobody can have come twice."""
        with_any = [one for one in self.evenings if one.ends["people"][1]]
        if len(with_any) < 2:
            return True
        if any(one.ends["public"][1] or one.open for one in with_any):
            return False
        came = sum(bounded(w[4] for w in one.members)[1] for one in with_any)
        at_two = sum(1 for one in with_any if bounded(w[4] for w in one.members)[1]) > 1
        if at_two and bounded(one[1] for one in self.completions)[0] < came:
            return False
        for role in ("partner", "host", "guest"):
            there = [({name for name, of in one.others.items() if of == role}, one.numbers.get(role + "s", (0, 0))[1]) for one in with_any]
            there = [one for one in there if one[0] or one[1]]
            if len(there) > 1 and (any(number for _, number in there) or
                                   sum(len(names) for names, _ in there) > len(set().union(*(names for names, _ in there)))):
                return False
        return True


class At:
    """One session."""

    def __init__(self, session, evening, over):
        self.session, self.evening, self.over = session, evening, over
        self.completions = evening.members if evening else ()
        self.told = set()

    def elsewhere(self):
        """Members known by name that had announced themselves here, and came to another session instead."""
        others = [one for one in self.over.evenings if one is not self.evening]
        said = {name for name, reply in self.evening.said.items() if reply != "no"}
        return {name for name in said - self.evening.came_named if any(name in one.came_named or name in one.others for one in others)}

    def number(self, name):
        one = self.evening
        if name in ("distinct", "of_event"):
            return self.over.number(name)
        if name in NUMBERS:
            if name in ("announced", "maybe", "kept", "walk_ins", "more") and not one.answered:
                return None
            if name in ("kept", "came", "walk_ins", "more", "votes", "represented", "both") and not one.noted:
                return None
            return bounded(map(NUMBERS[name], self.completions))
        if name in ("needed", "missing"):
            quorum = self.over.world.event["quorum"]
            votes = NUMBERS["votes"]
            return bounded(votes_needed(quorum, w[0]) - (votes(w) if name == "missing" else 0) for w in self.completions)
        if name == "people_alone":  # said behind members, it is of theirs alone
            people, theirs = one.ends.get("people"), one.ends.get("of_members")
            if self.number("came") in (None, (0, 0)) or people is None:
                return people
            return min(people[0], theirs[0]), max(people[1], theirs[1])
        return one.ends.get(name)

    def ratio(self, part, whole):
        if part == "distinct":
            return self.over.ratio(part, whole)
        return ((NUMBERS[part](w), NUMBERS[whole](w)) for w in self.completions)

    def quorum(self, of):
        quorum = self.over.world.event["quorum"]
        return of(NUMBERS["votes"](w) >= votes_needed(quorum, w[0]) for w in self.completions)

    def so(self, what):
        one = self.evening
        if what in SO:
            answers = what.startswith(("all_", "announced", "kept")) or what in ("equal", "more")
            return (one.answered or not answers) and all(map(SO[what], self.completions))
        others = set(one.others) if one else set()
        said = one.others_said if one else {}
        numbers = (*one.numbers.values(), one.lines_people.get("public", (0, 0))) if one else ()
        counted = any(ends not in ((0, 0), (0, INF)) for ends in numbers)
        ends = one.ends if one else {}
        return {
            "cancelled": lambda: one is None and self.session.get("status") == "cancelled",
            "moved": lambda: "moved-to" in self.session,
            "planned": lambda: one.planned,
            "held": lambda: not one.planned,
            "not_noted": lambda: not one.noted,
            "no_headcount": lambda: "people" not in ends,
            "not_answered": lambda: not one.answered,
            "nobody": lambda: ends.get("people") == (0, 0),
            "members_alone": lambda: not others and not counted,
            "others_too": lambda: bool(others or counted or one.open or one.others_people),
            "one_each": lambda: not one.loose and ends["people"] == bounded(map(NUMBERS["came"], self.completions)) == self.number("came"),
            "all_remote": lambda: ends["remote"] == ends["people"],
            "rest_1": lambda: ends["rest"] == (1, 1),
            "rest_at_most_1": lambda: ends["rest"][1] == 1,
            "others_all_yes": lambda: not counted and self.tell(others) and all(said.get(name) == "yes" for name in others),
            "others_all_maybe": lambda: not counted and self.tell(others) and all(said.get(name) == "maybe" for name in others),
            "no_other_answered": lambda: not said,
            "no_other_excused": lambda: not one.others_excused and not any(high for _, high in one.away_numbers.values()),
            "two_held": lambda: self.over.held == 2,
            "more_held": lambda: self.over.held > 2,
            "all_elsewhere": lambda: self.number("announced") == (len(self.elsewhere()),) * 2,
            "elsewhere_1": lambda: len(self.elsewhere()) >= 1,
            "reached": lambda: self.quorum(all),
            "missed": lambda: not self.quorum(any),
            # Whoever excused itself may yet have been among a headcount's rest.
            "undecided": lambda: not one.whole or (one.open and bool(one.excused_named)) or (self.quorum(any) and not self.quorum(all)),
            "reached_all": lambda: self.over.so("reached_all"),
            "single": lambda: len(self.over.evenings) == 1,
        }[what]()

    def tell(self, names):
        """What those had answered has been told."""
        self.told |= set(names)
        return True

    def untold(self):
        """Others than members that had announced to come, of whom nothing has been said."""
        return {name for name, reply in self.evening.others_said.items() if reply != "no"} - self.told if self.evening else set()

    def listed(self, what):
        """A list's names, and how many by role are not named: what is to be said."""
        one = self.evening
        if what == "there":
            numbers = {key: one.numbers[key] for key in one.numbers}
            numbers["public"] = one.lines_people["public"]
            return set(one.others), numbers
        if what == "away":
            return one.others_excused, dict(one.away_numbers)
        if what == "all_there":
            certain = not one.open and not any(high for _, high in (one.came_counted, *one.numbers.values()))
            return (set(one.others) | one.came_named) if certain else None, {}
        declined = {name for name, reply in one.said.items() if reply == "no" and name not in one.came_named}
        names = one.excused_named | declined | one.others_excused
        certain = self.number("excused") == (len(one.excused_named | declined),) * 2
        return names if certain and not any(high for _, high in one.away_numbers.values()) else None, {}


def wrong(claims, of):
    """The claims that aren't so, each as a sentence."""
    for kind, what, said in claims:
        if kind == "agreement":
            yield f"agreement: {what}"
        elif kind == "so":
            if not of.so(what):
                yield f"{what}: not in every completion"
        elif kind == "ratio":
            bad = next((one for one in of.ratio(*what) if one[1] == 0 or not said(*one)), None)
            if bad:
                yield f"ratio of {what[0]}: it may be {bad[0]} of {bad[1]}"
        elif kind == "list" and what in ("yes", "maybe", "alike", "yes_elsewhere"):
            names, numbers = said
            of.tell(names)
            elsewhere = {name for one in of.over.evenings for name in (*one.others, *one.came_named) if one is not of.evening}
            answer = what.split("_")[0] if what != "alike" else "yes" if of.so("all_yes") else "maybe" if of.so("all_maybe") else None
            so = {name for name, reply in of.evening.others_said.items() if reply == answer}
            if numbers or not names <= (so & elsewhere - set(of.evening.others) if what == "yes_elsewhere" else so):
                yield f"names, {what}: they are {sorted(so)}"
        elif kind == "list":
            names, numbers = of.listed(what)
            yield from wrong_list(what, *said, names, numbers, of)
        else:
            low, high = said
            if what == "elsewhere":
                if low > len(of.elsewhere()):
                    yield f"elsewhere: {len(of.elsewhere())}"
                continue
            truth = of.number("both" if what == "at_least_both" else what)
            if what == "at_least_both":
                high = INF
            if truth is None:
                yield f"{what}: nothing is known of it"
            elif not (low <= truth[0] and truth[1] <= high):
                yield f"{what}: it is from {truth[0]} to {truth[1]}"


def wrong_list(what, names, numbers, so_named, so_numbers, of):
    if names != so_named:
        yield f"names, {what}: they are {sorted(so_named) if so_named is not None else 'not all known'}"
    said = {role: (low, high) for role, low, high in numbers}
    for role, lines in so_numbers.items():
        truth = of.evening.ends.get(role, lines) if what == "there" else lines
        if role in said:
            low, high = said[role]
            if not (low <= truth[0] and truth[1] <= high):
                yield f"{role}, {what}: it is from {truth[0]} to {truth[1]}"
        elif lines[1] > 0 and lines != (0, INF) and not (of.evening.open and lines[0] == 0):
            yield f"{role}, {what}: not said, and it is from {lines[0]} to {lines[1]}"
    for role in set(said) - set(so_numbers):
        yield f"{role}, {what}: none were noted"
