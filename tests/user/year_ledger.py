# What each address is to be told today and what it has been told so far, by the designs and by the mails that arrived:
# the journal is never looked at. year.py asks it before every run, and shows it every mail.
import collections
import copy
import dataclasses
import datetime

from year_designs import DAY, conduct, meant_for, occasions, of_coming, phase, reached, stands_for, wanted, wheres
from year_network import Event, Structure, Wave

AHEAD = ("asked", "undecided", "expected", "declined")
PAST = ("thanks", "missed", "after")
RANK = {"moved": 0, "cancelled": 0, "expected": 1, "thanks": 1, "undecided": 2, "missed": 2, "declined": 3, "after": 3, "asked": 4}


@dataclasses.dataclass
class Said:
    """What one structure is told by a wave; or by all that go to one of its addresses in one message."""
    event: Event
    wave: Wave
    structure: Structure
    contact: object
    channel: str
    to: str
    kinds: dict = dataclasses.field(default_factory=dict)     # session: what is said of it
    before: dict = dataclasses.field(default_factory=dict)    # session: what it was told that is so no longer
    sources: dict = dataclasses.field(default_factory=dict)   # session: the sessions that it was told so of
    added: set = dataclasses.field(default_factory=set)       # sessions added to what it was told
    invited: set = dataclasses.field(default_factory=set)     # sessions asked of by a wave that goes to all
    answered: set = dataclasses.field(default_factory=set)    # sessions moved to of which it has said whether it comes
    replaced: list = dataclasses.field(default_factory=list)  # sessions that others take the place of
    claims: list = dataclasses.field(default_factory=list)    # (event, wave, session or None, structure)

    def __str__(self):
        return f"{self.structure.name}: " + ", ".join(f"{kind} {session.id}" for session, kind in self.kinds.items())

    def say(self, session, kind):
        if session not in self.kinds or RANK[kind] < RANK[self.kinds[session]]:
            self.kinds[session] = kind

    def join(self, other):
        for session, kind in other.kinds.items():
            self.say(session, kind)
        self.before = other.before | self.before
        self.sources = other.sources | self.sources
        self.added |= other.added
        self.invited |= other.invited
        self.answered |= other.answered
        self.replaced += [session for session in other.replaced if session not in self.replaced]
        self.claims += other.claims

    def settle(self):
        """Thanks and regrets never stand together, and what has taken place is no news to who is thanked."""
        said = self.kinds.values()
        less = ("missed", "after") if "thanks" in said else ("after",) if "missed" in said else ()
        self.kinds = {session: kind for session, kind in self.kinds.items() if kind not in less}


class Ledger:
    def __init__(self, network):
        self.network = network
        self.done, self.told, self.of_all, self.past = set(), {}, set(), set()  # told: [(facts, day)], the last one last
        self.doubtful, self.doubtful_all = [], set()  # of told and of_all, what only may have arrived, until it is settled
        self.got = set()  # (event, structure, channel and address, day): what limits count
        self.uids, self.sequence, self.first_stems = {}, {}, {}
        self.count, self.kinds = 0, collections.Counter()  # mails; what they said, how often

    def saw(self, *kinds):
        self.kinds.update(kinds)

    def known(self, session, structure):
        """The session as the structure knows it."""
        told = self.told.get((session, structure))
        return told[-1][0] if told else None

    def conduct(self, event, session, structure, day):
        first = min((on for one in event.sessions for _, on in self.told.get((one, structure), [])), default=None)
        return conduct(event, session, structure, day, self.told.get((session, structure), []), first)

    # Who is to be told what today.

    def objecting(self):
        return {where for s in self.network.structures for c in s.contacts if c.objects for where in wheres(c).values() if where}

    def expected(self, day):
        """The mails: {(event, address): [Said]}"""
        return together(said for said in self.messages(day) if said.channel == "email")

    def messages(self, day, only=None):
        """All that is due, one wave and structure each, in the order in which limits are used up."""
        events = [one for one in self.network.events if not one.draft and not one.blocked and only in (None, one)]
        found = [said for event in sorted(events, key=lambda one: one.stem) for said in self.of_event(event, day)]
        return list(self.within_limits(found, day)) if self.network.limits else found

    def of_event(self, event, day):
        objecting = self.objecting()
        for wave in event.waves:
            for occasion in occasions(event, wave):
                if occasion[1] <= day <= occasion[2]:
                    yield from self.of_occasion(event, wave, occasion, day, objecting)

    def within_limits(self, messages, day):
        """Without those of whoever has had enough; calls are apart, and that an evening moves is told all the same."""
        most, span = self.network.limits
        got = collections.Counter(structure for event, structure, _, on in self.got
                                  if event in self.network.events and day - span * DAY < on)
        goes = set()
        for said in messages:
            parcel = (said.event, said.structure, said.to.lower())
            if said.channel != "phone" and parcel not in goes:
                if not {"moved", "cancelled"} & set(said.kinds.values()) and got[said.structure] >= most:
                    self.saw("over limit")
                    continue
                got[said.structure] += 1
                goes.add(parcel)
            yield said

    def of_occasion(self, event, wave, occasion, day, objecting):
        key, due, _, meant, before = occasion
        # What was to announce an evening that has taken place since is silent of it.
        sessions = [s for s in meant if not (before and due <= s.first and phase(s, day) == "over")]
        if before and not any(phase(session, day) == "ahead" for session in sessions):
            return  # too late
        # What looks back goes to who was a member then.
        then = day if before else max(session.first for session in meant)
        for structure in self.network.structures:
            way = meant_for(wave, structure, then) and reached(structure, wave.channels, objecting)
            claim = (event, wave, key, structure)
            if not way or self.is_done(claim, way[1], due, day):
                continue
            said = Said(event, wave, structure, *way, claims=[claim])
            self.say_news(event, sessions, structure, day, said)
            if wave.only != "outdated":
                if not wanted(wave.only, [self.conduct(event, s, structure, day) for s in meant]):
                    continue
                self.say_rest(event, wave, sessions, structure, day, said)
            if said.kinds:
                self.saw(*(["by tag"] if wave.to[0] not in ("members", "everyone") else []))
                yield said

    def is_done(self, claim, channel, due, day):
        """News is told each time anew, whatever was said on the phone."""
        event, wave, _, structure = claim
        called = channel == "phone" and any(who is structure and outcome == "answered" and due <= on <= day
                                            for who, outcome, on in event.calls)
        return wave.only != "outdated" and (called or claim in self.done)

    def say_news(self, event, sessions, structure, day, said):
        for session in dict.fromkeys(map(stands_for, sessions)):
            if phase(session, day) != "ahead":
                continue
            kind, before, replaced = self.news(event, session, structure, day)
            if kind:
                said.say(session, kind)
                said.invited |= {session} if kind == "asked" else set()
                said.before[session] = before
                own = [session] if len(before) > len(replaced) else []
                said.sources[session] = {one for one, facts in zip(own + replaced, before) if not facts.cancelled}
                said.added |= {session} if not before and kind not in ("moved", "cancelled") else set()
                said.replaced += [s for s in replaced if s not in said.replaced]
                if kind == "moved" and self.answer_to_what_replaces(event, session, structure, day) in ("expected", "declined"):
                    said.answered.add(session)
                    self.saw("answered already")

    def news(self, event, session, structure, day):
        """What the structure doesn't know of the session: kind, all that it was told and is so no longer, the sessions
        it replaces."""
        told = self.known(session, structure)
        replaced, of_replaced = [], []
        for other in event.sessions:
            if other is session or stands_for(other) is not session:
                continue
            knows = self.known(other, structure)
            expects = not knows.cancelled if knows else self.looked_for(event, other, structure, day)
            if expects or (knows and knows.cancelled and not self.told_of_successor(other, structure)):
                replaced.append(other)
                of_replaced.append(dataclasses.replace(knows or other.facts(), cancelled=False))
        now, kind = session.facts(), None
        if session.cancelled:
            if (not told.cancelled if told else self.looked_for(event, session, structure, day)) or (replaced and not told):
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

    def answer_to_what_replaces(self, event, session, structure, day):
        """Of one that it had been told of as it is, an answer to all counts; of one that has changed, none."""
        told = [facts for facts, _ in self.told.get((session, structure), [])]
        if any(not facts.same(session.facts()) for facts in told):
            return "asked"
        for_it = self.added(event, session, structure, day)
        return of_coming(self.conduct(event, session, structure, day)) if for_it == "asked" and told else for_it

    def told_of_successor(self, session, structure):
        """Whether it was told of a session that replaces this one, though that one may have been replaced since."""
        seen = set()
        while session.cancelled and session.moved_to and session not in seen:
            seen.add(session)
            session = session.moved_to
            if self.known(session, structure):
                return True
        return False

    def concerned(self, event, wave, session, structure):
        """Whether the structure got a message of a wave to all sessions, which would name this one today."""
        if (event, wave, structure) not in self.of_all or wave.only == "outdated":  # news is not taken for all that there is
            return False
        return session.id in wave.sessions if wave.sessions else wave.due <= session.first

    def say_rest(self, event, wave, sessions, structure, day, said):
        held = [s for s in event.sessions if not s.cancelled and phase(s, day) == "over"]
        did_then = [conduct(event, s, structure, day) for s in held]
        came_to_any, may_have = any(one.came for one in did_then), any(one.may_have for one in did_then)
        for session in sessions:
            if session.cancelled and wave.sessions:
                self.say_cancelled(session, structure, day, said)
            if session in said.kinds or session.cancelled or phase(session, day) == "under way":
                continue
            did = self.conduct(event, session, structure, day)
            if did != conduct(event, session, structure, day):
                self.saw("old answer")
            if phase(session, day) == "over":
                awaited = self.awaited(event, structure, day)
                if awaited and did.missed and wave.only and not did.came:
                    continue  # whether it missed them all isn't known yet
                if did.came or not came_to_any:
                    missed = did.missed and not did.away and not may_have and not awaited
                    said.say(session, "thanks" if did.came else "missed" if missed else "after")
            else:
                said.say(session, of_coming(did))
                said.invited |= set() if wave.only and self.may_have_heard(event, structure) else {session}

    def awaited(self, event, structure, day):
        """Whether it has said yes or maybe to a session that isn't over."""
        ahead = [self.conduct(event, s, structure, day) for s in event.sessions if not s.cancelled and phase(s, day) != "over"]
        return any(one.answer in ("yes", "maybe") and not one.away for one in ahead)

    def phoned(self, event, session, structure, day):
        """Whether somebody answered a call that was due about the session, cancelled or not."""
        for wave in event.waves:
            if "phone" not in wave.channels or wave.only == "outdated" or (wave.sessions and session.id not in wave.sessions):
                continue
            if isinstance(wave.due, datetime.date):
                since = wave.due if wave.sessions or wave.due <= session.first else None
            else:
                days, side = wave.due
                since = session.first - days * DAY if side == "before" else session.last + days * DAY
            if since and any(who is structure and outcome == "answered" and since <= on <= day for who, outcome, on in event.calls):
                return True
        return False

    def looked_for(self, event, session, structure, day):
        """Of a cancelled session that no message told of: whether it said so, or heard of it by phone."""
        answer = self.conduct(event, session, structure, day).answer
        return answer in ("yes", "maybe") or (answer != "no" and self.phoned(event, session, structure, day))

    def may_have_heard(self, event, structure):
        """Whether a message told it of the event; of whom nobody was told anything, they may have been otherwise."""
        told = {who for session, who in self.told if session in event.sessions}
        return structure in told or not told

    def say_cancelled(self, session, structure, day, said):
        """Of a cancelled session that the wave names, to whom nobody told it."""
        instead, known = stands_for(session), self.known(session, structure)
        if phase(instead, day) == "ahead" and not (known and known.cancelled) and instead not in said.kinds:
            said.say(instead, "cancelled" if instead is session else "moved")
            said.before[instead] = [dataclasses.replace(session.facts(), cancelled=False)]
            said.replaced += [session] if instead is not session else []

    # What has arrived.

    def note(self, parcel, day):
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
            self.of_all |= {(event, wave, who) for event, wave, _, who in said.claims if isinstance(wave.due, datetime.date)}
            self.got |= {(said.event, said.structure, (said.channel, said.to.lower()), day)} if said.channel != "phone" else set()

    def note_unsure(self, parcel, day):
        """Notes what may have arrived, which counts as told. What takes it back, should it be settled otherwise."""
        keys = {(session, said.structure) for said in parcel for session in (*said.kinds, *said.replaced)}
        kept = [set(one) for one in self.noted()]
        count = {key: len(self.told.get(key, [])) for key in keys}
        wrong = list(self.note(parcel, day))
        noted = {key: self.told[key][count[key]:] for key in keys}
        new = [one - old for one, old in zip(self.noted(), kept)]
        self.doubtful, self.doubtful_all = [one for some in noted.values() for one in some], new[1]

        def take_back():
            for one, added in zip(self.noted(), new):
                one -= added
            for key in keys:
                self.told[key] = [one for one in self.told[key] if not any(one is of_it for of_it in noted[key])]
                if not self.told[key]:
                    del self.told[key]
        return wrong, take_back

    def surely(self):
        """The same, where what only may have arrived has not."""
        one = copy.copy(self)
        told = {key: [said for said in told if not any(said is doubtful for doubtful in self.doubtful)] for key, told in self.told.items()}
        one.told, one.of_all = {key: said for key, said in told.items() if said}, self.of_all - self.doubtful_all
        return one

    def settled(self):
        self.doubtful, self.doubtful_all = [], set()

    def noted(self):
        return self.done, self.of_all, self.past, self.got


def together(messages):
    """One message an event and address: {(event, address): [Said]}, one a structure."""
    whole, found = {}, {}
    for said in messages:
        key = (said.event, said.to.lower(), said.structure)
        if key in whole:
            whole[key].join(said)
        else:
            whole[key] = said
            found.setdefault(key[:2], []).append(said)
    for said in whole.values():
        said.settle()
    return found
