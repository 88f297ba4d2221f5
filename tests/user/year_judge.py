# What is wrong with a mail: each sentence, day, hour and place of it, and of its file for diaries, held against the
# files of its day and what its readers are to be told (year_ledger.py).
import datetime
import types
import urllib.parse
import zoneinfo

from year_designs import DAY, stands_for
from year_ledger import AHEAD, PAST
from year_network import address, body, diary, header
from year_words import SUBJECTS, day_and_month, day_and_town, days, folded, in_one_town, line, listed, many, sentences, town

OPEN = ("asked", "undecided", "expected")
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
    for said in parcel:
        for kind in said.kinds.values():
            ledger.saw(kind)
    whole = together(event, parcel)
    several = len(parcel) > 1 or any(contact.email.lower() == whom for other in ledger.network.structures
                                     if other is not parcel[0].structure for contact in other.contacts)
    ledger.saw(*notable(event, whole, parcel, several))
    wrong += facts_wrong(event, whole, language, found, day)
    wrong += readers_wrong(event, whole, parcel, several, language, found)
    wrong += links_wrong(event, parcel, several, language, found)
    wrong += subject_wrong(event, whole, parcel, language, header(message, "Subject"))
    wrong += diary_wrong(ledger, event, parcel, diary(message))
    return wrong, (event, whom)


def in_time(event):
    """The sessions by day, then by hour, whatever the order in which they are written."""
    return sorted(event.sessions, key=lambda session: (session.first, session.time[0] if session.time else -1))


def together(event, parcel):
    """What is said to all who read it: the sessions moved, cancelled and listed as to come, and what is so no longer."""
    def told(*kinds):
        return [s for s in in_time(event) if any(said.kinds.get(s) in kinds for said in parcel)]
    news = told("moved", "cancelled")
    # To what one of them may come they are invited; to what is declined if there is nothing else.
    listed_ones = told(*OPEN) or told("declined")
    before = {s: list(dict.fromkeys(one for said in parcel for one in said.before.get(s, ()))) for s in news}
    answered = {s for s in news if all(s in said.answered for said in parcel if said.kinds.get(s) == "moved")}
    sources = {s: set().union(*(said.sources.get(s, set()) for said in parcel)) for s in news}
    merged = {s for s in news if len(sources[s]) > 1 and not before[s][0].cancelled}
    spoken = [(s, kind) for said in parcel for s, kind in said.kinds.items()]
    added = all(kind not in ("moved", "cancelled") and any(s in said.added for said in parcel) for s, kind in spoken)
    awaited = {kind for said in parcel for kind in said.kinds.values() if kind in AHEAD} - {"declined"} == {"expected"}
    return types.SimpleNamespace(moved=told("moved"), cancelled=told("cancelled"), listed=listed_ones, before=before,
                                 answered=answered, awaited=awaited, merged=merged, added=added,
                                 asking=any(kind == "asked" for _, kind in spoken))


def notable(event, whole, parcel, several):
    """What is rare enough to be counted."""
    yield from (verb(session.facts(), whole.before[session][0], session in whole.merged) for session in whole.moved)
    if several:
        yield "shared"
    if len(whole.moved + whole.cancelled) > 1:
        yield "changes"
    if any(len([one for one in whole.before[session] if not one.cancelled]) > 1 for session in whole.moved):
        yield "several announcements"
    if len(whole.listed) > 3 and not whole.moved + whole.cancelled:
        yield "many"
    if any(len(whole.before[session]) > 1 for session in whole.cancelled):
        yield "several off"
    if any(in_sentence(event, s, "fr") != day_and_town(s.facts(), "fr") for said in parcel for s in said.kinds):
        yield "twins"
    if len({kind for said in parcel for kind in said.kinds.values()} & {"declined", *OPEN}) > 1:
        yield "declined apart"


def of_several(event, session, whole):
    """Whether the event has other sessions that are to take place, or others are told of too."""
    return len(whole.moved + whole.cancelled) > 1 or any(other is not session and not other.cancelled for other in event.sessions)


def on(days, language):
    """In the middle of a sentence French days take their article, but for "du … au …"."""
    return f"le {days}" if language == "fr" and not days.startswith("du ") else days


def in_sentence(event, session, language, facts=None):
    """Its days and town, as it is, or as it or one that it replaces was told; the hours where another's are the same."""
    facts = facts or session.facts()
    same = [other for other in event.sessions
            if (other.first, other.last, folded(other.place)) == (facts.first, facts.last, folded(facts.place))]
    itself = any(stands_for(other) is session for other in same)
    return day_and_town(facts, language, len(same) > itself)


def diary_wrong(ledger, event, parcel, entries):
    meant = [s for s in event.sessions if any(said.kinds.get(s) in (*OPEN, "moved", "cancelled") for said in parcel)]
    meant += [s for s in event.sessions if s not in meant and any(s in said.replaced for said in parcel)]
    # The name of its first message, unless another event has it by now.
    stem = ledger.first_stems.setdefault(event, event.stem)
    if any(other is not event and other.stem == stem for other in ledger.network.events):
        stem = event.stem
    by_uid = {f"{stem}.{s.id}@example.org": s for s in meant}
    if sorted(by_uid) != sorted(entry["UID"] for entry in entries):
        yield f"has a diary of {[entry['UID'] for entry in entries]}, not of {sorted(by_uid)}"
        return
    for entry in entries:
        session, uid = by_uid[entry["UID"]], entry["UID"]
        if ledger.uids.setdefault((session, stem), uid) != uid:
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


def left_open(now, known, language):
    """What was told and is taken away: the hour, the place, both."""
    hours, place = any(one.time for one in known) and not now.time, any(one.place for one in known) and not now.place
    said = {"fr": ["L’heure reste", "Le lieu reste", "L’heure et le lieu restent"],
            "en": ["The time is", "The place is", "The time and the place are"]}[language]
    return said[2] if hours and place else said[0] if hours else said[1] if place else None


def verb(now, before, merged=False):
    """later, earlier, spread, restored, revived, merged, otherwise: how a moved session's sentence says it."""
    if merged:
        return "merged"
    if before.cancelled:
        same = (now.first, now.last, now.time, folded(now.place)) == (before.first, before.last, before.time, folded(before.place))
        return "restored" if same else "revived"
    if (now.first, now.last) == (before.first, before.last):
        return "otherwise"
    if now.first != now.last or now.first == before.first:
        return "spread"
    return "earlier" if now.first < before.first else "later"


def facts_wrong(event, whole, language, found, day):
    """The sessions to come, what is moved and cancelled, the day to answer by; sentences that nobody knows."""
    ahead = [line(s.facts(), language, s.name) for s in whole.listed]
    said = [groups["line"] for what, groups in found if what == "session"]
    if said != [one[0].upper() + one[1:] for one in ahead]:
        yield f"lists {said}, not {ahead}"
    moved, cancelled = [], []
    for session in whole.moved:
        before = whole.before[session]
        how = verb(session.facts(), before[0], session in whole.merged)
        known = sorted((one for one in before if how == "revived" or not one.cancelled), key=lambda one: one.first)
        moved.append((how, line(session.facts(), language, session.name),
                      listed([line(one, language) for one in known], language) if known else None,
                      how == "merged" or of_several(event, session, whole), left_open(session.facts(), known, language)))
    for session in whole.cancelled:
        for known in whole.before[session] or [session.facts()]:
            when, one_day = in_sentence(event, session, language, known), known.first == known.last
            if language == "fr":
                cancelled.append(("du " if one_day else "") + when + ("," if known.place else ""))
            else:
                cancelled.append(f"on {when}" + ("," if known.place else "") if one_day else f"({when})")
    news = [(what, g["line"], g["before"], (g["one"] or "le").lower() != "le", g["open"]) for what, g in found if what in ("later", "earlier", "spread", "restored", "revived", "merged", "otherwise")]
    if news != moved:
        yield f"says that {news} is new, not {moved}"
    gone = [groups["line"] for what, groups in found if what == "cancelled"]
    if gone != cancelled:
        yield f"cancels {gone}, not {cancelled}"
    asked = [] if not moved else ["noted" if set(whole.moved) <= whole.answered else "ask-again"]
    if [what for what, _ in found if what in ("ask-again", "noted")] != asked:
        yield f"asks again where there is nothing to ask, or doesn't where there is: {asked}"
    open_ones = [s for s in whole.moved if s not in whole.answered]
    still = in_one_town([on(in_sentence(event, s, language), language) for s in open_ones], language) if whole.asking or open_ones != whole.moved else None
    if any(g["when"] != still for what, g in found if what == "ask-again"):
        yield f"asks again for {[g['when'] for what, g in found if what == 'ask-again']}, not {still}"
    if any(bool(g["more"]) != whole.added for what, g in found if what in ("invites", "awaits")):
        yield f"says that something is added, or doesn't: {whole.added}"
    opening = [what for what, _ in found if what in ("invites", "awaits")]
    if opening != ([] if not ahead else ["awaits" if whole.awaited else "invites"]):
        yield f"opens with {opening}"
    by = day_and_month(event.answer_by, language) if event.answer_by and event.answer_by >= day else None
    for what, groups in found:
        if groups.get("by") != by and what in ("asked", "ask-again", "undecided"):
            yield f"asks for an answer by {groups.get('by')}, not {by}"
        if what == "unknown" and groups["line"] != f"({event.about})":
            yield f"has a sentence that nobody knows: {groups['line']!r}"


def readers_wrong(event, whole, parcel, several, language, found):
    """What is said to each structure of its own sessions; named where the address is another's too."""
    heard, everyone = {said.structure: {} for said in parcel}, [said.structure for said in parcel]
    now = [] if several else everyone
    for what, groups in found:
        if what == "who":
            names = groups["who"].split(" et " if language == "fr" else " and ")
            now = [one for one in everyone if (one.called or one.name) in names]
            if not several or len(now) != len(names):
                yield f"is for {names}"
        elif what in ("invites", "awaits") and several:
            now = []
        elif what in AHEAD + PAST:
            if not now:
                yield f"doesn't say for whom it says {what}"
            for structure in now:
                heard[structure].setdefault(what, groups["when"])
    for said in parcel:
        groups, coming = {}, [s for s in in_time(event) if said.kinds.get(s) in AHEAD]
        for session in in_time(event):
            if (kind := said.kinds.get(session)) in AHEAD + PAST:
                groups.setdefault(kind, []).append(on(in_sentence(event, session, language), language))
        apart = len({said.kinds[s] for s in coming}) > 1 or coming != whole.listed
        apart = apart or (whole.moved != [] and "asked" in said.kinds.values() and "moved" in said.kinds.values())
        meant = {kind: in_one_town(texts, language) if kind in PAST or apart else None for kind, texts in groups.items()}
        if heard[said.structure] != meant:
            yield f"tells {said.structure.name} {heard[said.structure]}, not {meant}"


def links_wrong(event, parcel, several, language, found):
    """A link for each answer to each session of which it is asked whether one comes; none where nobody could tell who answers."""
    said, meant = parcel[0], []
    for session in [] if several else in_time(event):
        kind = said.kinds.get(session)
        if kind not in ("asked", "undecided") and (kind != "moved" or session in said.answered):
            continue
        alone = len(event.sessions) == 1
        meant.append(("click", None if alone else in_sentence(event, session, language)))
        for word in ("oui", "peut-être", "non") if language == "fr" else ("yes", "maybe", "no"):
            subject = f"{word.upper()} {event.stem}" + ("" if alone else f" {session.id}")
            meant.append((word, f"mailto:contact@example.org?subject={urllib.parse.quote(subject)}"))
    links = [("click", g["when"]) if what == "click" else (g["word"], g["link"]) for what, g in found if what in ("click", "link")]
    if links != meant:
        yield f"has links {links}, not {meant}"


def subject_wrong(event, whole, parcel, language, subject):
    """The news, or that there are several; else the first thing to do; else what has been."""
    said = {kind for one in parcel for kind in one.kinds.values()}
    when, day, where = many([in_sentence(event, s, language) for s in whole.listed], language), None, ""
    if len(whole.moved + whole.cancelled) > 1:
        key = "changes" if whole.moved else "off"
    elif whole.cancelled:
        session, = whole.cancelled
        off = [in_sentence(event, session, language, known) for known in whole.before[session] or [None]]
        key, when = "cancelled", listed(off, language)
    elif whole.moved:
        session, = whole.moved
        how = verb(session.facts(), whole.before[session][0], session in whole.merged)
        key, when = how if how in ("later", "earlier", "restored", "revived") else "change", in_sentence(event, session, language)
        day = days(session.first, session.first, language)
        where = f", {town(session.place, language)}" if session.place and of_several(event, session, whole) else ""
    elif any(one.kinds.get(s) == "asked" for one in parcel for s in one.invited):
        key = "invitation"
        # Of a session that one structure is invited to, and another at the address has answered for: either.
        again = SUBJECTS[language]["reminder"].partition("{")[0]
        if len(parcel) > 1 and said & set(OPEN) != {"asked"} and subject.startswith(again):
            key = "reminder"
    elif said & set(OPEN):
        key = "reminder"
    else:
        key = "invitation" if "declined" in said else next(kind for kind in PAST if kind in said)
    meant = SUBJECTS[language][key].format(title=event.title, when=when, day=day, where=where)
    if subject != meant:
        yield f"has the subject {subject!r}, not {meant!r}"
