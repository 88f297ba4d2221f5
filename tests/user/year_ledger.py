# What each address is to be told today and what it has been told so far, by the designs and by the mails that arrived:
# the journal is never looked at. year.py asks it before every run, and shows it every mail.
import dataclasses
import datetime
import zoneinfo

from year_network import Structure, address, body, diary, header
from year_words import day_and_month, day_and_town, dates_in, folded, line, listed, sentences

PARIS, UTC = zoneinfo.ZoneInfo("Europe/Paris"), datetime.timezone.utc
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


def conduct(event, session, structure, day):
    until = min(session.first, day)
    answers = [a for who, which, a, on in event.answers if who is structure and which in (None, session) and on <= until]
    answer = answers[-1] if answers else None
    came = session.present is not None and structure in session.present
    missed = session.present is not None and answer in ("yes", "maybe") and not came
    away = structure in session.excused or structure in session.proxies
    return Conduct(answer, away, came, missed)


@dataclasses.dataclass
class Said:
    """What one structure is told in one message."""
    structure: Structure
    contact: object
    kinds: dict = dataclasses.field(default_factory=dict)     # session: what is said of it
    before: dict = dataclasses.field(default_factory=dict)    # session: what it was told before
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
        self.done, self.told, self.of_all, self.past = set(), {}, set(), set()
        self.uids, self.sequence = {}, {}
        self.count, self.kinds = 0, {}

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
        key, _, _, sessions, before = occasion
        if before and not any(phase(session, day) == "ahead" for session in sessions):
            return  # too late
        for structure, contact in reached.items():
            member = structure.is_member(day)
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
            elif not wanted(wave.only, [conduct(event, s, structure, day) for s in sessions]):
                continue
            else:
                self.say_rest(event, wave, sessions, structure, day, said)
            if not said.kinds:
                continue
            whole = all_said.setdefault(structure, Said(structure, contact))
            for session, kind in said.kinds.items():
                whole.say(session, kind)
            whole.before |= said.before
            whole.replaced += [s for s in said.replaced if s not in whole.replaced]
            whole.claims.append(claim)

    def say_news(self, event, sessions, structure, day, said):
        for session in dict.fromkeys(map(stands_for, sessions)):
            if phase(session, day) != "ahead":
                continue
            kind, before, replaced = self.news(event, session, structure, day)
            if kind:
                said.say(session, kind)
                said.before[session] = before
                said.replaced += [s for s in replaced if s not in said.replaced]

    def news(self, event, session, structure, day):
        """What the structure doesn't know of the session: kind, what it was told before, the sessions it replaces."""
        told = self.told.get((session, structure))
        replaced, of_replaced = [], None
        for other in event.sessions:
            if other is session or stands_for(other) is not session:
                continue
            knows = self.told.get((other, structure))
            answered = conduct(event, other, structure, day).answer in ("yes", "maybe")
            expects = not knows.cancelled if knows else answered
            if expects or (knows and not told):
                replaced.append(other)
                of_replaced = dataclasses.replace(knows or other.facts(), cancelled=False)
        now, kind = session.facts(), None
        if session.cancelled:
            answered = conduct(event, session, structure, day).answer in ("yes", "maybe")
            if (not told.cancelled if told else answered) or (replaced and not told):
                kind = "cancelled"
        elif replaced or (told and not told.same(now)):
            kind = "moved"
        elif not told and any(self.concerned(event, wave, session, structure) for wave in event.waves):
            return "asked", None, []  # added
        if not kind:
            return None, None, []
        return kind, of_replaced if not told or (told.same(now) and of_replaced) else told, replaced

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
            did = conduct(event, session, structure, day)
            if phase(session, day) == "over":
                if did.came or not came_to_any:
                    said.say(session, "thanks" if did.came else "missed" if did.missed and not did.away else "after")
            else:
                kind = {"yes": "expected", "maybe": "undecided", "no": "declined"}.get(did.answer, "asked")
                said.say(session, "declined" if did.away else kind)

    def say_cancelled(self, session, structure, day, said):
        """Of a cancelled session that the wave names, to whom nobody told it."""
        instead, known = stands_for(session), self.told.get((session, structure))
        if phase(instead, day) == "ahead" and not (known and known.cancelled) and instead not in said.kinds:
            said.say(instead, "cancelled" if instead is session else "moved")
            said.before[instead] = dataclasses.replace(session.facts(), cancelled=False)
            said.replaced += [session] if instead is not session else []

    # What has arrived.

    def note(self, event, parcel):
        """Notes what has arrived; what of it was known already."""
        for said in parcel:
            for session, kind in said.kinds.items():
                told = self.told.get((session, said.structure))
                if kind in ("moved", "cancelled") and not said.replaced and told and told.same(session.facts()):
                    yield f"tells {said.structure.name} what it knows"
                if kind in PAST and (kind, session, said.structure) in self.past:
                    yield f"says {kind} to {said.structure.name} twice"
                self.past.add((kind, session, said.structure))
            for session in (*said.kinds, *said.replaced):
                self.told[session, said.structure] = session.facts()
            self.done |= set(said.claims)
            self.of_all |= {(event, wave, who) for _, wave, _, who in said.claims if isinstance(wave.due, datetime.date)}

    def judge(self, message, day, expected):
        """What is wrong with a mail; the (event, address) that it is."""
        whom, text, wrong = address(message), body(message), []
        events = [event for event in self.network.events if event.title in text]
        if len(events) != 1:
            return [f"is of no event, or of several: {[e.stem for e in events]}"], None
        event = events[0]
        if whom in self.objecting():
            wrong.append("goes to an address that objects")
        if event.draft:
            wrong.append("is of a draft")
        parcel = expected.get((event, whom))
        if not parcel:
            return [*wrong, "is one for which there was no reason today"], (event, whom)
        self.count += 1
        language = parcel[0].contact.language
        spoken, found = sentences(text, event.title)
        if spoken != language:
            return [*wrong, f"is in {spoken}"], (event, whom)
        whole = Said(parcel[0].structure, parcel[0].contact)
        for said in parcel:
            whole.before |= said.before
            for session, kind in said.kinds.items():
                whole.say(session, kind)
                self.kinds[kind] = self.kinds.get(kind, 0) + 1
        whole.settle()
        wrong += facts_wrong(event, whole, language, found, day)
        wrong += readers_wrong(event, whole, parcel, language, found)
        wrong += subject_wrong(event, whole, language, header(message, "Subject"))
        wrong += self.diary_wrong(event, parcel, diary(message), day)
        return wrong, (event, whom)

    def diary_wrong(self, event, parcel, entries, day):
        meant = [s for s in event.sessions if any(said.kinds.get(s) in (*AHEAD, "moved", "cancelled") for said in parcel)]
        meant += [s for s in event.sessions if s not in meant and any(s in said.replaced for said in parcel)]
        by_uid = {f"{event.stem}.{s.id}@example.org": s for s in meant}
        if sorted(by_uid) != sorted(entry["UID"] for entry in entries):
            yield f"has a diary of {[entry['UID'] for entry in entries]}, not of {sorted(by_uid)}"
            return
        for entry in entries:
            session, uid = by_uid[entry["UID"]], entry["UID"]
            if self.uids.setdefault((session, event.stem), uid) != uid:
                yield f"has another UID than before: {uid}"
            number = int(entry["SEQUENCE"])
            if number < self.sequence.get(session, 0):
                yield f"has a SEQUENCE that falls: {number}"
            self.sequence[session] = number
            start, end, further = moments(session)
            for key, value in (("DTSTART", start), ("DTEND", end), ("RDATE", further)):
                if entry.get(key, "") != value:
                    yield f"has {key} {entry.get(key)} of {uid}, not {value}"
            where = "\\, ".join(text for text in (session.venue, session.place) if text)
            if entry.get("LOCATION", "") != where or entry["STATUS"] != ("CANCELLED" if session.cancelled else "CONFIRMED"):
                yield f"has a diary of another place or status: {entry}"


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


def moments(session):
    """DTSTART, DTEND, RDATE."""
    if not session.time:
        return f"{session.first:%Y%m%d}", f"{session.last + DAY:%Y%m%d}", ""
    start, end = session.time

    def at(day, minutes):
        return datetime.datetime(day.year, day.month, day.day, *divmod(minutes, 60), tzinfo=PARIS).astimezone(UTC)
    last = "" if end is None else f"{at(session.first + (DAY if end <= start else 0 * DAY), end):%Y%m%dT%H%M%SZ}"
    further = [session.first + n * DAY for n in range(1, (session.last - session.first).days + 1)]
    return f"{at(session.first, start):%Y%m%dT%H%M%SZ}", last, ",".join(f"{at(day, start):%Y%m%dT%H%M%SZ}" for day in further)


def verb(now, before):
    """later, earlier, spread, restored, otherwise: how a moved session's sentence says it."""
    if before.cancelled:
        return "restored"
    if (now.first, now.last) == (before.first, before.last):
        return "otherwise"
    return "spread" if now.first != now.last else "earlier" if now.first < before.first else "later"


def facts_wrong(event, whole, language, found, day):
    """The sessions to come, what is moved and cancelled, the day to answer by; sentences that nobody knows."""
    in_order = [session for session in event.sessions if session in whole.kinds]
    ahead = [line(s.facts(), language, s.name) for s in in_order if whole.kinds[s] in AHEAD]
    said = [groups["line"] for what, groups in found if what == "session"]
    if said != [one[0].upper() + one[1:] for one in ahead]:
        yield f"lists {said}, not {ahead}"
    moved, cancelled = [], []
    for session in in_order:
        before = whole.before.get(session)
        if whole.kinds[session] == "moved":
            known = None if before.cancelled else line(before, language)
            moved.append((verb(session.facts(), before), line(session.facts(), language, session.name), known))
        elif whole.kinds[session] == "cancelled":
            cancelled.append(day_and_town(before or session.facts(), language).removeprefix("du "))
    news = [(what, g["line"], g["before"]) for what, g in found if what in ("later", "earlier", "spread", "restored", "otherwise")]
    if news != moved:
        yield f"says that {news} is new, not {moved}"
    gone = [groups["line"] for what, groups in found if what == "cancelled"]
    if gone != cancelled:
        yield f"cancels {gone}, not {cancelled}"
    if any(what == "ask-again" for what, _ in found) != bool(moved):
        yield "asks again without news, or has news and doesn't ask"
    by = day_and_month(event.answer_by, language) if event.answer_by and event.answer_by >= day else None
    for what, groups in found:
        if groups.get("by") != by and what in ("asked", "ask-again", "undecided"):
            yield f"asks for an answer by {groups.get('by')}, not {by}"
        if what == "unknown" and groups["line"] != f"({event.about})":
            yield f"has a sentence that nobody knows: {groups['line']!r}"


def readers_wrong(event, whole, parcel, language, found):
    """What is said to each structure at the address of its own sessions."""
    heard, now = {said.structure: {} for said in parcel}, [said.structure for said in parcel]
    for what, groups in found:
        if what == "who":
            names = groups["who"].split(" et " if language == "fr" else " and ")
            now = [said.structure for said in parcel if said.structure.name in names]
        elif what in AHEAD + PAST:
            for structure in now:
                heard[structure].setdefault(what, groups["when"])
    to_come = sum(kind in AHEAD for kind in whole.kinds.values())
    for said in parcel:
        groups = {}
        for session in event.sessions:
            if (kind := said.kinds.get(session)) in AHEAD + PAST:
                groups.setdefault(kind, []).append(day_and_town(session.facts(), language))
        spoken_of = [kind for kind in groups if kind in AHEAD]
        apart = len(spoken_of) > 1 or sum(len(groups[kind]) for kind in spoken_of) != to_come
        meant = {kind: listed(days, language) if kind in PAST or apart else None for kind, days in groups.items()}
        if heard[said.structure] != meant:
            yield f"tells {said.structure.name} {heard[said.structure]}, not {meant}"


def subject_wrong(event, whole, language, subject):
    days = {day for session in whole.kinds for facts in (session.facts(), whole.before.get(session)) if facts
            for day in (facts.first, facts.last)}
    if folded(event.title) not in folded(subject) or not set(dates_in(subject, language)) <= days:
        yield f"has the subject {subject!r}"
