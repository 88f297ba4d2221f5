# What is wrong with a mail: each sentence, day, hour and place of it, and of its file for diaries, held against the
# files of its day and what its readers are to be told (year_ledger.py).
import datetime
import zoneinfo

from year_ledger import AHEAD, DAY, PAST, Said
from year_network import address, body, diary, header
from year_words import day_and_month, day_and_town, dates_in, folded, line, listed, sentences

PARIS, UTC = zoneinfo.ZoneInfo("Europe/Paris"), datetime.timezone.utc


def judge(ledger, message, day, expected):
    """What is wrong with a mail; the (event, address) that it is."""
    whom, text, wrong = address(message), body(message), []
    events = [event for event in ledger.network.events if event.title in text]
    if len(events) != 1:
        return [f"is of no event, or of several: {[e.stem for e in events]}"], None
    event = events[0]
    if whom in ledger.objecting():
        wrong.append("goes to an address that objects")
    if event.draft:
        wrong.append("is of a draft")
    parcel = expected.get((event, whom))
    if not parcel:
        return [*wrong, "is one for which there was no reason today"], (event, whom)
    ledger.count += 1
    language = parcel[0].contact.language
    spoken, found = sentences(text, event.title)
    if spoken != language:
        return [*wrong, f"is in {spoken}"], (event, whom)
    whole = Said(parcel[0].structure, parcel[0].contact)
    for said in parcel:
        whole.before |= said.before
        for session, kind in said.kinds.items():
            whole.say(session, kind)
            ledger.kinds[kind] = ledger.kinds.get(kind, 0) + 1
    whole.settle()
    wrong += facts_wrong(event, whole, language, found, day)
    wrong += readers_wrong(event, whole, parcel, language, found)
    wrong += subject_wrong(event, whole, language, header(message, "Subject"))
    wrong += diary_wrong(ledger, event, parcel, diary(message))
    return wrong, (event, whom)


def diary_wrong(ledger, event, parcel, entries):
    meant = [s for s in event.sessions if any(said.kinds.get(s) in (*AHEAD, "moved", "cancelled") for said in parcel)]
    meant += [s for s in event.sessions if s not in meant and any(s in said.replaced for said in parcel)]
    by_uid = {f"{event.stem}.{s.id}@example.org": s for s in meant}
    if sorted(by_uid) != sorted(entry["UID"] for entry in entries):
        yield f"has a diary of {[entry['UID'] for entry in entries]}, not of {sorted(by_uid)}"
        return
    for entry in entries:
        session, uid = by_uid[entry["UID"]], entry["UID"]
        if ledger.uids.setdefault((session, event.stem), uid) != uid:
            yield f"has another UID than before: {uid}"
        number = int(entry["SEQUENCE"])
        if number < ledger.sequence.get(session, 0):
            yield f"has a SEQUENCE that falls: {number}"
        ledger.sequence[session] = number
        start, end, further = moments(session)
        for key, value in (("DTSTART", start), ("DTEND", end), ("RDATE", further)):
            if entry.get(key, "") != value:
                yield f"has {key} {entry.get(key)} of {uid}, not {value}"
        where = "\\, ".join(text for text in (session.venue, session.place) if text)
        if entry.get("LOCATION", "") != where or entry["STATUS"] != ("CANCELLED" if session.cancelled else "CONFIRMED"):
            yield f"has a diary of another place or status: {entry}"


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
