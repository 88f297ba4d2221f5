# What the files of an event mean on a day: which sessions are to come, what a structure answered and did, whom a wave
# is for, when, and by which way it reaches them. Knows nothing of what has been sent: that is year_ledger.py.
import dataclasses
import datetime

from year_words import folded

DAY = datetime.timedelta(1)


def phase(session, day):
    """ahead, under way, over; these runs have no hour, so that an evening is over once its presences are noted."""
    if day < session.first:
        return "ahead"
    if day > session.last or (day == session.last == session.first and session.present is not None):
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
    replied: bool = False  # the answer is to the session as it still is
    may_have: bool = False  # come, among those counted by number

    def answered(self):
        return self.replied or self.away


def conduct(event, session, structure, day, told=(), first=None):
    """`told`: what it was told of the session, [(facts, day)]; `first`: when of any of the event. An answer is one to the
    session that it knew; to all, it is none for one of which nobody had told it. So is an apology, until it is over."""
    until = min(session.first, day)
    answers = [(a, on, which) for who, which, a, on in event.answers if who is structure and which in (None, session) and on <= until]
    answer, on, which = answers[-1] if answers else (None, None, None)
    changes = [on for (facts, on), (before, _) in zip(told[1:], told) if not facts.same(before)]
    noted = session.present is not None

    def is_so(facts):
        return session.cancelled or facts.same(session.facts())
    replied = bool(answer)
    if answer:
        by_then = [facts for facts, when in told if when <= on]
        if any(on < change for change in changes) or (which is None and not by_then and first and first <= on):
            answer, replied = None, False
        elif told:
            replied = is_so(by_then[-1] if by_then else told[0][0])
    came = noted and structure in session.present
    may_have = noted and bool(session.counted) and structure.is_member(session.first)
    missed = noted and replied and answer in ("yes", "maybe") and not came and not may_have
    away = structure in session.excused or structure in session.proxies
    if told and not noted and session.first >= day and (changes or not is_so(told[-1][0])):
        away = False
    return Conduct(answer, away, came, missed, replied, may_have)


def of_coming(did):
    said = {"yes": "expected", "maybe": "undecided", "no": "declined"}
    return "declined" if did.away else said.get(did.answer, "asked")


def wanted(only, conducts):
    """Whether who did this is meant by the wave."""
    if only == "unanswered":
        return not any(one.answered() for one in conducts)
    came = any(one.came for one in conducts)
    missed = not came and not any(one.may_have for one in conducts) and any(one.missed for one in conducts)
    return not only or (came if only == "came" else missed)


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


def meant_for(wave, structure, day):
    """Whether one of those that its `to` names. A tag is asked of members and partners."""
    member, partner = structure.is_member(day), structure.role == "partner"
    return any({"members": member, "everyone": member or partner}.get(one, (member or partner) and one[4:] in structure.tags)
               for one in wave.to)


def wheres(contact):
    """Its addresses by channel, as an objection knows them."""
    number = contact.phone.replace("(0)", "").replace("+33", "0").replace(" ", "")
    return {"email": contact.email.lower(), "phone": number, "post": folded(contact.address)}


def reached(structure, channels, objecting):
    """(contact, channel, address) by which a wave of these channels gets there: by the first contact that prefers one of
    them, or none in particular; else by the first that can be reached. Who objects is asked by no way at all; at a number or
    a postal address of theirs nobody is."""
    found = []
    for contact in structure.contacts:
        has = {"email": contact.email, "phone": contact.phone, "post": contact.address}
        able = [one for one in channels if has[one] and wheres(contact)[one] not in objecting]
        liked = [one for one in contact.prefers if one in able]
        if able and not contact.objects and contact.email.lower() not in objecting:
            way = (liked or able)[0]
            found.append((not (liked or not contact.prefers), len(found), (contact, way, has[way])))
    return min(found, key=lambda one: one[:2])[2] if found else None


def has_way(structure, channels):
    """Whether one of the channels leads there, be it to somebody who objects: nobody else can help that."""
    return any({"email": one.email, "phone": one.phone, "post": one.address}[way] for one in structure.contacts for way in channels)
