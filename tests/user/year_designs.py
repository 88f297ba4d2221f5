# What the files of an event mean on a day: which sessions are to come, what a structure answered and did, whom a wave
# is for, when, and by which way it reaches them. Knows nothing of what has been sent: that is year_ledger.py.
import dataclasses
import datetime

DAY = datetime.timedelta(1)


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


def meant_for(wave, structure, day):
    """Whether one of those that its `to` names. A tag is asked of members and partners."""
    member, partner = structure.is_member(day), structure.role == "partner"
    return any({"members": member, "everyone": member or partner}.get(one, (member or partner) and one[4:] in structure.tags)
               for one in wave.to)


def reached(structure, channels, objecting):
    """(contact, channel, address) by which a wave of these channels gets there: by the first contact that prefers one of
    them, or none in particular; else by the first that can be reached. Who objects is asked by no way at all."""
    found = []
    for contact in structure.contacts:
        has = {"email": contact.email, "phone": contact.phone, "post": contact.address}
        able = [one for one in channels if has[one]]
        liked = [one for one in contact.prefers if one in able]
        if able and not contact.objects and contact.email.lower() not in objecting:
            way = (liked or able)[0]
            found.append((not (liked or not contact.prefers), len(found), (contact, way, has[way])))
    return min(found, key=lambda one: one[:2])[2] if found else None


def has_way(structure, channels):
    """Whether one of the channels leads there, be it to somebody who objects: nobody else can help that."""
    return any({"email": one.email, "phone": one.phone, "post": one.address}[way] for one in structure.contacts for way in channels)
