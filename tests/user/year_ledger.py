# What each address is to be told today and what it has been told so far, by the designs and by the mails that arrived:
# the journal is never looked at. year.py asks it before every run, and shows it every mail.
import dataclasses
import datetime

from year_network import Structure

DAY = datetime.timedelta(1)
AHEAD = ("asked", "undecided", "expected", "declined")
PAST = ("thanks", "missed", "after")
RANK = {"moved": 0, "cancelled": 0, "expected": 1, "thanks": 1, "undecided": 2, "missed": 2, "declined": 3, "after": 3, "asked": 4}


def phase(session, day):
    """ahead, under way, over; on its last day it is over once presences are noted."""
    if day < session.first:
        return "ahead"
    if day > session.last or (day == session.last and session.present is not None):
        return "over"
    return "ahead" if day == session.first else "under way"


def stands_for(session):
    while session.cancelled and session.moved_to:
        session = session.moved_to
    return session


@dataclasses.dataclass
class Conduct:
    """What a structure answered and did, of one session or several."""
    answer: str = None
    away: bool = False
    came: bool = False
    missed: bool = False

    def answered(self):
        return bool(self.answer) or self.away


def conduct(event, session, structure, day, since=None):
    """`since`: the day on which it was told that the session is another than it knew: answers of before are none."""
    until = min(session.first, day)
    answers = [(a, on) for who, which, a, on in event.answers if who is structure and which in (None, session) and on <= until]
    answer = answers[-1][0] if answers and (not since or answers[-1][1] >= since) else None
    came = session.present is not None and structure in session.present
    missed = session.present is not None and answer in ("yes", "maybe") and not came
    away = structure in session.excused or structure in session.proxies
    return Conduct(answer, away, came, missed)


def of_coming(did):
    said = {"yes": "expected", "maybe": "undecided", "no": "declined"}
    return "declined" if did.away else said.get(did.answer, "asked")


@dataclasses.dataclass
class Said:
    """What one structure is told in one message."""
    structure: Structure
    contact: object
    kinds: dict = dataclasses.field(default_factory=dict)     # session: what is said of it
    before: dict = dataclasses.field(default_factory=dict)    # session: what it was told that is so no longer
    invited: set = dataclasses.field(default_factory=set)     # sessions asked of by a wave that goes to all
    replaced: list = dataclasses.field(default_factory=list)  # sessions that others take the place of
    claims: list = dataclasses.field(default_factory=list)    # (event, wave, session or None, structure)

    def __str__(self):
        return f"{self.structure.name}: " + ", ".join(f"{kind} {session.id}" for session, kind in self.kinds.items())

    def say(self, session, kind):
        if session not in self.kinds or RANK[kind] < RANK[self.kinds[session]]:
            self.kinds[session] = kind

    def settle(self):
        """Thanks and regrets never stand together, and what has taken place is no news to who is thanked."""
        said = self.kinds.values()
        less = ("missed", "after") if "thanks" in said else ("after",) if "missed" in said else ()
        self.kinds = {session: kind for session, kind in self.kinds.items() if kind not in less}


class Ledger:
    def __init__(self, network):
        self.network = network
        self.done, self.told, self.of_all, self.past = set(), {}, set(), set()  # told: [(facts, day)], the last one last
        self.uids, self.sequence = {}, {}
        self.count, self.kinds = 0, {}  # mails; what they said, how often

    def saw(self, *kinds):
        for kind in kinds:
            self.kinds[kind] = self.kinds.get(kind, 0) + 1

    def known(self, session, structure):
        """The session as the structure knows it."""
        told = self.told.get((session, structure))
        return told[-1][0] if told else None

    def changed(self, session, structure):
        """The last day on which it was told that the session is another than it knew."""
        told = self.told.get((session, structure), [])
        return max((day for (facts, day), (before, _) in zip(told[1:], told) if not facts.same(before)), default=None)

    def conduct(self, event, session, structure, day):
        return conduct(event, session, structure, day, self.changed(session, structure))

    # Who is to be told what today.

    def objecting(self):
        return {c.email.lower() for s in self.network.structures for c in s.contacts if c.objects and c.email}

    def reached(self):
        """{structure: the contact who is written to}"""
        objecting, found = self.objecting(), {}
        for structure in self.network.structures:
            able = [c for c in structure.contacts if c.email and c.email.lower() not in objecting]
            if able:
                found[structure] = next((c for c in able if not c.phone_only), able[0])
        return found

    def expected(self, day):
        """{(event, address): [Said]}"""
        found, reached = {}, self.reached()
        for event in self.network.events:
            if event.draft or event.blocked:
                continue
            said = {}
            for wave in event.waves:
                for occasion in occasions(event, wave):
                    if occasion[1] <= day <= occasion[2]:
                        self.of_occasion(event, wave, occasion, day, reached, said)
            for one in said.values():
                one.settle()
                found.setdefault((event, one.contact.email.lower()), []).append(one)
        return found

    def of_occasion(self, event, wave, occasion, day, reached, all_said):
        key, due, _, meant, before = occasion
        # What was to announce an evening that has taken place since is silent of it.
        sessions = [s for s in meant if not (before and due <= s.first and phase(s, day) == "over")]
        if before and not any(phase(session, day) == "ahead" for session in sessions):
            return  # too late
        # What looks back goes to who was a member then.
        then = day if before else max(session.first for session in meant)
        for structure, contact in reached.items():
            member = structure.is_member(then)
            if not (member or (wave.to == "everyone" and structure.role == "partner")):
                continue
            claim = (event, wave, key, structure)
            if wave.only != "outdated" and claim in self.done:
                continue
            said = Said(structure, contact)
            self.say_news(event, sessions, structure, day, said)
            if wave.only == "outdated":
                if not said.kinds:
                    continue
            elif not wanted(wave.only, [self.conduct(event, s, structure, day) for s in meant]):
                continue
            else:
                self.say_rest(event, wave, sessions, structure, day, said)
            if not said.kinds:
                continue
            whole = all_said.setdefault(structure, Said(structure, contact))
            for session, kind in said.kinds.items():
                whole.say(session, kind)
            whole.before = said.before | whole.before
            whole.invited |= said.invited
            whole.replaced += [s for s in said.replaced if s not in whole.replaced]
            whole.claims.append(claim)

    def say_news(self, event, sessions, structure, day, said):
        for session in dict.fromkeys(map(stands_for, sessions)):
            if phase(session, day) != "ahead":
                continue
            kind, before, replaced = self.news(event, session, structure, day)
            if kind:
                said.say(session, kind)
                said.invited |= {session} if kind == "asked" else set()
                said.before[session] = before
                said.replaced += [s for s in replaced if s not in said.replaced]

    def news(self, event, session, structure, day):
        """What the structure doesn't know of the session: kind, all that it was told and is so no longer, the sessions
        it replaces."""
        told = self.known(session, structure)
        replaced, of_replaced = [], []
        for other in event.sessions:
            if other is session or stands_for(other) is not session:
                continue
            knows = self.known(other, structure)
            answered = conduct(event, other, structure, day).answer in ("yes", "maybe")
            expects = not knows.cancelled if knows else answered
            if expects or (knows and not told):
                replaced.append(other)
                of_replaced.append(dataclasses.replace(knows or other.facts(), cancelled=False))
        now, kind = session.facts(), None
        if session.cancelled:
            answered = conduct(event, session, structure, day).answer in ("yes", "maybe")
            if (not told.cancelled if told else answered) or (replaced and not told):
                kind = "cancelled"
        elif replaced or (told and not told.same(now)):
            kind = "moved"
        elif not told and any(self.concerned(event, wave, session, structure) for wave in event.waves):
            return self.added(event, session, structure, day), [], []
        if not kind:
            return None, [], []
        return kind, ([told] if told and not told.same(now) else []) + of_replaced, replaced

    @staticmethod
    def added(event, session, structure, day):
        """Of a session more: asked, but whoever has answered for this very one. An answer to all knew nothing of it."""
        did = conduct(event, session, structure, day)
        by_name = any(who is structure and which is session and on <= day for who, which, _, on in event.answers)
        return "declined" if did.away else of_coming(did) if by_name else "asked"

    def concerned(self, event, wave, session, structure):
        """Whether the structure got a message of a wave to all sessions, which would name this one today."""
        if (event, wave, structure) not in self.of_all:
            return False
        return session.id in wave.sessions if wave.sessions else wave.due <= session.first

    def say_rest(self, event, wave, sessions, structure, day, said):
        held = [s for s in event.sessions if not s.cancelled and phase(s, day) == "over"]
        came_to_any = any(conduct(event, s, structure, day).came for s in held)
        for session in sessions:
            if session.cancelled and wave.sessions:
                self.say_cancelled(session, structure, day, said)
            if session in said.kinds or session.cancelled or phase(session, day) == "under way":
                continue
            did = self.conduct(event, session, structure, day)
            if did != conduct(event, session, structure, day):
                self.saw("old answer")
            if phase(session, day) == "over":
                if did.came or not came_to_any:
                    said.say(session, "thanks" if did.came else "missed" if did.missed and not did.away else "after")
            else:
                said.say(session, of_coming(did))
                said.invited |= set() if wave.only else {session}

    def say_cancelled(self, session, structure, day, said):
        """Of a cancelled session that the wave names, to whom nobody told it."""
        instead, known = stands_for(session), self.known(session, structure)
        if phase(instead, day) == "ahead" and not (known and known.cancelled) and instead not in said.kinds:
            said.say(instead, "cancelled" if instead is session else "moved")
            said.before[instead] = [dataclasses.replace(session.facts(), cancelled=False)]
            said.replaced += [session] if instead is not session else []

    # What has arrived.

    def note(self, event, parcel, day):
        """Notes what has arrived; what of it was known already."""
        for said in parcel:
            for session, kind in said.kinds.items():
                told = self.known(session, said.structure)
                if kind in ("moved", "cancelled") and not said.replaced and told and told.same(session.facts()):
                    yield f"tells {said.structure.name} what it knows"
                again = (kind, session, said.structure)
                if kind in PAST and again in self.past:
                    yield f"says {kind} to {said.structure.name} twice"
                self.past.add(again)
            for session in (*said.kinds, *said.replaced):
                self.told.setdefault((session, said.structure), []).append((session.facts(), day))
            self.done |= set(said.claims)
            self.of_all |= {(event, wave, who) for _, wave, _, who in said.claims if isinstance(wave.due, datetime.date)}

    def note_unsure(self, event, parcel, day):
        """Notes what may have arrived, which counts as told. What takes it back, should it be settled otherwise."""
        keys = {(session, said.structure) for said in parcel for session in (*said.kinds, *said.replaced)}
        kept = [set(one) for one in (self.done, self.of_all, self.past)]
        count = {key: len(self.told.get(key, [])) for key in keys}
        wrong = list(self.note(event, parcel, day))
        noted = {key: self.told[key][count[key]:] for key in keys}
        new = [one - old for one, old in zip((self.done, self.of_all, self.past), kept)]

        def take_back():
            for one, added in zip((self.done, self.of_all, self.past), new):
                one -= added
            for key in keys:
                self.told[key] = [one for one in self.told[key] if not any(one is of_it for of_it in noted[key])]
                if not self.told[key]:
                    del self.told[key]
        return wrong, take_back


def wanted(only, conducts):
    """Whether who did this is meant by the wave."""
    if only == "unanswered":
        return not any(one.answered() for one in conducts)
    came = any(one.came for one in conducts)
    return not only or (came if only == "came" else not came and any(one.missed for one in conducts))


def occasions(event, wave):
    """(session or None, since, until, sessions, whether it looks ahead)"""
    tells_cancelled = wave.only == "outdated" or wave.sessions
    if not isinstance(wave.due, datetime.date):
        number, side = wave.due
        for session in event.sessions:
            since = session.first - number * DAY if side == "before" else session.last + number * DAY
            if not session.cancelled:
                yield session, since, session.first if side == "before" else since + 30 * DAY, [session], side == "before"
        return
    meant = [s for s in event.sessions if (s.id in wave.sessions if wave.sessions else wave.due <= s.first)]
    meant = [s for s in meant or event.sessions if tells_cancelled or not s.cancelled]
    if meant:
        last = max(s.first for s in meant)
        yield None, wave.due, last if wave.due <= last else wave.due + 30 * DAY, meant, wave.due <= last
