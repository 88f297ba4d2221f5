#!/usr/bin/python3
# Holds `aliso calendar` against a second program: what python3-icalendar reads of it, and its bytes, line by line.
# Usage: diary.py ALISO [NETWORKS [FIRST_SEED]]. (Not calendar.py: Python has a module of that name.)
"""
Hours go through zoneinfo: evenings over midnight, spans of days, both changes of time, an hour that is skipped and one
that comes twice. Which sessions are in, what they are called, and what stands of each is reckoned from the files.
"""
import datetime
import email
import pathlib
import random
import re
import sys
import unicodedata
import zoneinfo

import icalendar

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import made_up  # noqa: E402

UTC = datetime.timezone.utc
DAY = datetime.timedelta(days=1)
ZONES = {None: ["2026-03-29", "2026-10-25", "2025-10-26"], "Europe/Paris": ["2026-03-29", "2026-10-25"],
         "America/New_York": ["2026-03-08", "2026-11-01"], "Pacific/Auckland": ["2026-04-05", "2026-09-27"],
         "Asia/Kathmandu": ["2026-05-01"], "America/Guadeloupe": ["2026-06-01"], "Europe/London": ["2026-03-29", "2026-10-25"]}
TITLES = ["Ça repart", "Soupe, pain ; et \\ cie", "é" * 400, "Fête « au village »", "Qui vient ?", "A\\nB", "Un <b>titre</b> & demi", "😀" * 30,
          unicodedata.normalize("NFD", "Été à l'école ") * 12, "x" * 74 + "é", "Réunion: bilan", '"Guillemets"', "L'apéro"]
PLACES = ["Guéret", "Castelombre", "La Souterraine; bourg", "Ajain, mairie", "L’Île"]
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
SECRET = ["QUIDCOURSE", "QUIDDEBRIEF", "QUIDCONTACT", "quid@example.net", "0555QUID", "QUIDNOTE"]


def slug(name):
    """As ids are made of names: lower case, without accents, hyphens between."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.replace("’", "'")) if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def hour(r, soft):
    """A time of day as people write it; around two in the morning where `soft` says so."""
    h, m = (r.choice([1, 2, 2, 3]), r.choice([0, 30])) if soft else (r.randint(0, 23), r.choice([0, 0, 15, 30]))
    return (h, m), r.choice([f"{h}h{m:02}" if m else f"{h}h", f"{h:02}:{m:02}"])


def network(seed):
    """The files' values, and of each session its day, days and hours beside them."""
    r = random.Random(seed)
    zone = r.choice(list(ZONES))
    today = datetime.date.fromisoformat(r.choice(["2026-11-24", "2026-03-29", "2026-02-28", "2026-10-25"]))
    settings = {"network": r.choice(["Réseau du Lien", "ALISO", "Les Ponts; (23)"])}
    if zone:
        settings["time-zone"] = zone
    if r.random() < 0.4:
        settings["language"] = r.choice(["fr", "en"])
    if r.random() < 0.6:
        settings["about"] = r.choice(["un réseau, d'ici ; de là", "ce qui relie"])
    if r.random() < 0.7:
        settings["mail"] = {"from": r.choice(["bonjour@example.org", "Réseau <contact@mail.example.com>"])}
    structures = [{"id": "m0", "name": "M0", "contacts": [{"id": "c", "name": "QUIDCONTACT Nom", "email": "quid@example.net", "phone": "0555QUID"}]},
                  {"id": "m1", "name": "M1"}, {"id": "p0", "name": "P0", "role": "partner"}]
    events, invitations = {}, {}
    for n in range(r.randint(1, 4)):
        stem = r.choice([f"e{n}", f"2026-{n}-fete", f"{n}_Fête"])
        events[stem] = event(r, zone, today)
        if r.random() < 0.5:
            invitations[stem] = invited(r, events[stem], today)
    return settings, structures, events, invitations, today, zone


def event(r, zone, today):
    made = {"title": r.choice(TITLES)}
    if r.random() < 0.5:
        made["about"] = r.choice(["deux rendez-vous, un soir", "pour ; contre \\ sans", "é" * 90])
    if r.random() < 0.4:
        made["kind"] = r.choice(["l'apéro", "la fête", "assemblée générale"])
    if r.random() < 0.2:
        made["draft"] = "yes"
    if r.random() < 0.2:
        made["url"] = "https://example.org/e?a=1;b=2,3"
    sessions = []
    for i in range(r.choice([1, 1, 2, 3])):
        soft = r.random() < 0.4
        first = r.choice([today - DAY * r.randint(-200, 350), today.replace(year=today.year - 1) if today.day < 29 else today,
                          today.replace(year=today.year - 1) - DAY, today])
        if soft:
            first = datetime.date.fromisoformat(r.choice(ZONES[zone])) - DAY * r.choice([0, 0, 1, 2])
        session = {"id": f"s{i}"} if r.random() < 0.5 else {}
        last = first + DAY * (r.randint(1, 4) if r.random() < 0.3 else 0)
        session["date"] = str(first) if first == last else f"{first}..{last}"
        session["first"], session["last"], session["hours"] = first, last, None
        if r.random() < 0.75:
            start, said = hour(r, soft)
            end, said_end = hour(r, soft)
            if r.random() < 0.2 or start == end or (end < start and 24 - start[0] + end[0] > 14):
                session["hours"], session["time"] = (start, None), said
            else:
                session["hours"], session["time"] = (start, end), f"{said}-{said_end}"
        if r.random() < 0.6:
            session["name"] = f"Séance {'abcdef'[i]}, {i}"
        if r.random() < 0.6:
            session["place"] = r.choice(PLACES) if "name" in session or "id" in session else f"{PLACES[i]}"
        if r.random() < 0.4:
            session["venue"] = r.choice(["salle des fêtes, rez-de-chaussée", "le Bakao"])
        if r.random() < 0.3:
            session["at"] = [r.choice([46.17, 45.999999, -12.5]), r.choice([1.87, -61.5, 2.0])]
        if i and r.random() < 0.3:
            session["status"] = "cancelled"
            if r.random() < 0.6:
                session["moved-to"] = 0
        elif last < today and r.random() < 0.5:
            session["present"] = ["m0", {"structure": "p0", "people": ["someone"]}]
            session["course"] = "QUIDCOURSE"
        if r.random() < 0.15:
            session["url"] = "https://example.org/salle"
        sessions.append(session)
    ids = [session_id(one) for one in sessions]
    if len(set(ids)) < len(ids):
        return event(r, zone, today)
    for one in sessions:
        if "moved-to" in one:
            one["moved-to"] = ids[0]
    made["sessions"] = sessions
    if r.random() < 0.5:
        made["debrief"] = {"lead": "QUIDDEBRIEF", "proposals": [
            {"title": f"Idée {k} & suite", "text": "QUIDDEBRIEF", **({"owner": "m0"} if r.random() < 0.6 else {}),
             **({"due": str(today + DAY * r.randint(-50, 50))} if r.random() < 0.5 else {}),
             **({"status": r.choice(["open", "doing", "done", "dropped"])} if r.random() < 0.6 else {})} for k in range(r.randint(0, 3))]}
    return made


def invited(r, made, today):
    first = min(one["first"] for one in made["sessions"])
    out = {"waves": [{"channel": "email", "on": str(first - DAY * 40)}], "answers": []}
    if r.random() < 0.6:
        out["answer-by"] = str(first - DAY * r.randint(1, 10))
    if r.random() < 0.6:
        out["waves"].append({"id": "relance", "channel": "email", "due": r.choice(["3 days before", "1 week before", str(first - DAY * 5)])})
    if r.random() < 0.5:
        out["calls"] = [{"structure": "m0", "on": str(first - DAY * 5), "outcome": "answered", "note": "QUIDNOTE"}]
    return out


def session_id(one):
    return one.get("id") or slug(one.get("name") or one.get("place") or str(one["first"]))


# -- what is to be there --------------------------------------------------------------------------------------------------


def instant(d, time, zone):
    """The moment in UTC: an hour that is skipped moves on, one that comes twice is the first."""
    local = datetime.datetime(d.year, d.month, d.day, *time, tzinfo=zoneinfo.ZoneInfo(zone or "Europe/Paris"), fold=0)
    return local.astimezone(UTC)


def times(session, zone):
    """DTSTART, DTEND and the RDATEs."""
    first, last = session["first"], session["last"]
    if session["hours"] is None:
        return first, last + DAY, []
    start, end = session["hours"]
    begin = instant(first, start, zone)
    finish = end and instant(first + (DAY if end <= start else 0 * DAY), end, zone)
    further = [instant(first + DAY * n, start, zone) for n in range(1, (last - first).days + 1)]
    return begin, finish, further


def shown(stem, made, chosen, during, today, work):
    """The event's sessions that the calendar has."""
    if made.get("draft") == "yes" and not work:
        return []
    year_ago = today.replace(year=today.year - 1)
    return [one for one in made["sessions"] if (chosen and stem in chosen and not during) or
            (during and (not chosen or stem in chosen) and during[0] <= one["last"] and one["first"] <= during[1]) or
            (not chosen and not during and one["last"] >= year_ago)]


def work_days(stem, made, invitations, expected):
    """The whole days of her own calendar: when a wave is due, and until when to answer, of sessions that it shows."""
    mine = [one for one in made["sessions"] if one.get("status") != "cancelled" and any(s is one for _, _, s in expected.values())]
    days = set()
    if not mine or made.get("draft") == "yes":
        return days
    if "answer-by" in invitations:
        days.add(("answer-by", datetime.date.fromisoformat(invitations["answer-by"])))
    for wave in invitations["waves"]:
        if "due" in wave and "before" in wave["due"]:
            number, unit = wave["due"].split()[:2]
            days |= {(wave["id"], one["first"] - DAY * int(number) * (7 if unit.startswith("week") else 1)) for one in mine}
        elif "due" in wave and any(one["first"] >= datetime.date.fromisoformat(wave["due"]) for one in mine):
            days.add((wave["id"], datetime.date.fromisoformat(wave["due"])))
    return days


def domain(settings):
    if "mail" in settings:
        return settings["mail"]["from"].rstrip(">").rsplit("@", 1)[1]
    return slug(settings["network"]) + ".invalid"


def plain(text):
    """Without what typography changes: apostrophes, spaces."""
    return re.sub(r"[\u00a0\u202f ]+", " ", str(text).replace("’", "'")).strip()


# -- bytes ----------------------------------------------------------------------------------------------------------------


def hold_bytes(raw, at, wrong):
    if not raw.endswith(b"\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        wrong.append(f"{at}, line ends: not CRLF throughout")
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            wrong.append(f"{at}, folding: {len(line)} octets: {line!r}")
        try:
            text = line.decode()
            if any(unicodedata.category(c) == "Cc" and c != "\t" for c in text):
                wrong.append(f"{at}, control characters: {line!r}")
        except UnicodeDecodeError:
            wrong.append(f"{at}, folding: within a character: {line!r}")
    lines = raw.decode().replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]
    depth = []
    for line in lines:
        if not re.match(r"[A-Z-]+[;:]", line):
            wrong.append(f"{at}, a line that is none: {line!r}")
        if line.startswith("BEGIN:"):
            depth.append(line[6:])
        if line.startswith("END:") and (not depth or depth.pop() != line[4:]):
            wrong.append(f"{at}, nesting: {line}")
        if re.match(r"(ATTENDEE|ORGANIZER|METHOD|RRULE|BEGIN:VALARM)", line):
            wrong.append(f"{at}, never: {line}")
        if re.match(r"(SUMMARY|DESCRIPTION|LOCATION|NAME|X-WR-CALNAME)[;:]", line):
            value = line.split(":", 1)[1]
            if re.search(r"(?<!\\)(?:\\\\)*[,;]", value) or re.search(r"(?<!\\)(?:\\\\)*\\[^\\;,nN]", value):
                wrong.append(f"{at}, escapes: {line[:100]}")
    for one in SECRET:
        if one.encode() in raw.replace(b"\r\n ", b""):
            wrong.append(f"{at}, personal: {one}")
    return lines


def texts(lines):
    """The texts of each event as a reader of the letter of RFC 5545 has them, by UID: python3-icalendar 4 takes \\\\n for a line's end."""
    found, here = {}, None
    for line in lines:
        if line in ("BEGIN:VEVENT", "BEGIN:VCALENDAR"):
            here = {}
        name, _, value = line.partition(":")
        if here is not None and name not in here:
            here[name] = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)
        if line == "END:VEVENT":
            found[here["UID"]], here = here, None
        elif name == "X-PUBLISHED-TTL":
            found[None] = here
    return found


# -- held -----------------------------------------------------------------------------------------------------------------


def hold_head(calendar, text, settings, at, wrong):
    language = settings.get("language", "fr")
    for key, value in (("VERSION", "2.0"), ("PRODID", f"-//aliso//aliso//{language.upper()}"), ("CALSCALE", "GREGORIAN"),
                       ("NAME", settings["network"]), ("X-WR-CALNAME", settings["network"])):
        said = plain(text.get(key, ""))
        if said != plain(value) and not (" --work" in at and said.startswith(plain(value))):
            wrong.append(f"{at}, {key}: {calendar.get(key)}")
    if "about" in settings and plain(settings["about"]) not in plain(text.get("DESCRIPTION", "")):
        wrong.append(f"{at}, DESCRIPTION: {calendar.get('DESCRIPTION')}")
    for key in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
        if key not in calendar or "PT12H" not in calendar[key].to_ical().decode():
            wrong.append(f"{at}, {key}: {calendar.get(key)}")
    if "METHOD" in calendar:
        wrong.append(f"{at}, METHOD: in a feed")


def hold_event(got, text, stem, made, session, context, wrong):
    settings, zone, today, invitations, show_cancelled, work = context
    at = f"event {stem}.{session_id(session)}"

    def same(key, mine, theirs):
        if mine != theirs:
            wrong.append(f"{at}, {key}: by the definitions {mine}, the program says {theirs}")
    begin, finish, further = times(session, zone)
    start, end = got["DTSTART"].dt, got["DTEND"].dt if "DTEND" in got else None
    same("DTSTART", begin, start)
    if finish is None or (isinstance(finish, datetime.datetime) and finish <= begin):
        if end is not None and (finish is None or end <= start):
            wrong.append(f"{at}, DTEND: {end} of {session['time']}")
    else:
        same("DTEND", finish, end)
    rdates = got.get("RDATE", [])
    rdates = [d.dt for many in (rdates if isinstance(rdates, list) else [rdates]) for d in many.dts]
    same("RDATE", further, rdates)
    cancelled = session.get("status") == "cancelled"
    title = made["title"]
    several = len(made["sessions"]) > 1
    name = session.get("name") or session.get("place")
    summary = plain(text["SUMMARY"])
    ending = f"{plain(title)} – {plain(name)}" if several and name else plain(title)  # its day is no name
    body, french = summary, settings.get("language", "fr") == "fr"
    if cancelled and french:
        moved = next((one for one in made["sessions"] if session_id(one) == session.get("moved-to")), None)
        prefix = "Annulé : "
        if moved:
            day = "1er" if moved["first"].day == 1 else moved["first"].day
            prefix = f"{'Reporté' if moved['first'] >= session['first'] else 'Avancé'} au {day} {MONTHS[moved['first'].month - 1]}"
            if moved["first"] == session["first"]:
                prefix = "Déplacé"  # another hour or place of the same day
        if not summary.startswith(prefix):
            wrong.append(f"{at}, SUMMARY: {summary} does not begin with {prefix}")
        body = summary.split(" : ", 1)[-1] if moved else summary[len(prefix):]
    elif cancelled:
        body = ending if summary.endswith(ending) else summary
        if summary == ending:
            wrong.append(f"{at}, SUMMARY: nothing says that it is cancelled: {summary}")
    if body != ending:
        wrong.append(f"{at}, SUMMARY: by the definitions {ending}, the program says {body}")
    draft = made.get("draft") == "yes"
    status = "CONFIRMED" if cancelled and show_cancelled else "CANCELLED" if cancelled else "TENTATIVE" if draft else "CONFIRMED"
    same("STATUS", status, str(got.get("STATUS")))
    if "moved-to" in session:
        same("RELATED-TO", f"{stem}.{session['moved-to']}@{domain(settings)}", str(got.get("RELATED-TO")))
    same("SEQUENCE", (today - datetime.date(2020, 1, 1)).days, got.get("SEQUENCE"))
    for key in ("DTSTAMP", "LAST-MODIFIED"):
        same(key, datetime.datetime(today.year, today.month, today.day, tzinfo=UTC), got[key].dt)
    where = ", ".join(plain(session[key]) for key in ("venue", "place") if key in session)
    same("LOCATION", where, plain(text.get("LOCATION", "")))
    if "at" in session:
        geo = got.get("GEO")
        same("GEO", tuple(session["at"]), geo and (geo.latitude, geo.longitude))
    elif "GEO" in got:
        wrong.append(f"{at}, GEO: {got['GEO'].to_ical()} from nowhere")
    quiet = session["hours"] is None or (cancelled and show_cancelled)
    same("TRANSP", "TRANSPARENT" if quiet else "OPAQUE", str(got.get("TRANSP")))
    same("CLASS", "PUBLIC", str(got.get("CLASS")))
    if "kind" in made and plain(made["kind"]).split("'")[-1].split()[-1] not in plain(got.get("CATEGORIES").to_ical().decode() if "CATEGORIES" in got else ""):
        wrong.append(f"{at}, CATEGORIES: {got.get('CATEGORIES')} of {made['kind']}")
    url = session.get("url") or made.get("url")
    same("URL", url and str(url), got.get("URL") and str(got["URL"]))
    told = plain(text.get("DESCRIPTION", "")).replace("\n", " ")
    if "about" in made and plain(made["about"]) not in told:
        wrong.append(f"{at}, DESCRIPTION: without {made['about']}: {told}")
    by = invitations.get(stem, {}).get("answer-by")
    if by and datetime.date.fromisoformat(by) >= today and session["first"] >= today and not cancelled and "mail" in settings:
        address = settings["mail"]["from"].rstrip(">").rsplit("<", 1)[-1]
        if address not in told or not re.search(rf"\b{int(by[8:])}(er)?\b", told):
            wrong.append(f"{at}, DESCRIPTION: answers by {by} to {address}: {told}")


def hold_todos(todos, made_by_stem, settings, at, wrong):
    mine = {}
    for stem, made in made_by_stem.items():
        for one in made.get("debrief", {}).get("proposals", []):
            if one.get("status", "open") in ("open", "doing") and {"owner", "due", "status"} & set(one):
                mine[f"{stem}.{slug(one['title'])}@{domain(settings)}"] = one
    theirs = {str(one["UID"]): one for one in todos}
    if set(mine) != set(theirs):
        wrong.append(f"{at}, VTODO: by the definitions {sorted(mine)}, the program says {sorted(theirs)}")
        return
    for uid, one in mine.items():
        got = theirs[uid]
        due = got["DUE"].dt.isoformat() if "DUE" in got else None
        status = {"doing": "IN-PROCESS"}.get(one.get("status"), "NEEDS-ACTION")
        if (due, str(got["STATUS"])) != (one.get("due"), status) or plain(got["SUMMARY"]) != plain(one["title"]):
            wrong.append(f"{at}, VTODO: {uid}: {due}, {got['STATUS']}, {got['SUMMARY']} of {one}")


def hold_calendar(folder, words, parts, chosen, during, wrong):
    settings, _, events, invitations, today, zone = parts
    work, show_cancelled = "--work" in words, "--show-cancelled" in words
    at = " ".join(map(str, words))
    done = folder.run(*words)
    if done.returncode != 0:
        wrong.append(f"{at}: exit status {done.returncode}: {done.stderr.decode()[:300]}")
        return 0
    again = folder.run(*words, environment={"TZ": "Asia/Tokyo", "LC_ALL": "fr_FR.UTF-8"})
    if again.stdout != done.stdout:
        wrong.append(f"{at}, determinism: two runs differ")
    text = texts(hold_bytes(done.stdout, at, wrong))
    try:
        calendar = icalendar.Calendar.from_ical(done.stdout)
    except ValueError as error:
        wrong.append(f"{at}: python3-icalendar: {error}")
        return 0
    hold_head(calendar, text.get(None, {}), settings, at, wrong)
    expected = {f"{stem}.{session_id(one)}@{domain(settings)}": (stem, made, one)
                for stem, made in events.items() for one in shown(stem, made, chosen, during, today, work)}
    got = {str(one["UID"]): one for one in calendar.walk("VEVENT")}
    if len(got) != len(calendar.walk("VEVENT")):
        wrong.append(f"{at}, UID: {len(got)} of {len(calendar.walk('VEVENT'))} events")
    if (set(expected) - set(got) if work else set(expected) ^ set(got)):
        wrong.append(f"{at}, sessions: by the definitions {sorted(expected)}, the program says {sorted(got)}")
    context = settings, zone, today, invitations, show_cancelled, work
    for uid, (stem, made, session) in expected.items():
        if uid in got:
            hold_event(got[uid], text[uid], stem, made, session, context, wrong)
    if work and not chosen and not during:
        hold_todos(calendar.walk("VTODO"), events, settings, at, wrong)
        for stem, made in events.items():
            if stem in invitations:
                theirs = {(uid.rsplit("@", 1)[0].rsplit(".", 1)[1], got[uid]["DTSTART"].dt) for uid in set(got) - set(expected) if uid.startswith(stem + ".")}
                mine = work_days(stem, made, invitations[stem], expected)
                if {one for one in mine if one[1] >= today} - theirs or {one for one in theirs if made.get("draft") != "yes"} - mine:
                    wrong.append(f"{at}, days: {stem}: by the files {sorted(map(str, mine))}, the program says {sorted(map(str, theirs))}")
        for uid in set(got) - set(expected):
            one = got[uid]
            if isinstance(one["DTSTART"].dt, datetime.datetime):
                wrong.append(f"{at}, waves: {uid} is no whole day")
    elif not work and calendar.walk("VTODO"):
        wrong.append(f"{at}, VTODO: without --work")
    if not got and not calendar.walk("VTODO") and not calendar.walk("VTIMEZONE"):
        wrong.append(f"{at}, empty: no component at all")
    return len(expected)


SAME = ("DTSTART", "DTEND", "RDATE", "SEQUENCE", "STATUS", "LOCATION", "SUMMARY", "DTSTAMP", "TRANSP", "RELATED-TO")


def hold_messages(folder, parts, stem, wrong):
    """A message's file holds the event that the feed has: whoever kept one and follows the other sees it once."""
    settings, _, events, _, today, _ = parts
    if "mail" not in settings or events[stem].get("draft") == "yes":
        return 0
    folder.put(f"invitations/{stem}.yaml", {"waves": [{"id": "maintenant", "channel": "email", "due": str(today)}]})
    out = folder.root.parent / "out"
    done = folder.run("send", stem, "--to-dir", out)
    feed = icalendar.Calendar.from_ical(folder.run("calendar", stem).stdout)
    theirs = {str(one["UID"]): one for one in feed.walk("VEVENT")}
    held = 0
    for path in sorted(out.glob("*.eml")) if done.returncode == 0 and out.exists() else ():
        for part in email.message_from_bytes(path.read_bytes()).walk():
            if part.get_content_type() != "text/calendar":
                continue
            text = part.get_payload(decode=True)
            if part.get_param("method") or b"METHOD" in text or b"ATTENDEE" in text:
                wrong.append(f"message of {stem}, METHOD: a file that asks for something")
            for one in icalendar.Calendar.from_ical(text).walk("VEVENT"):
                held += 1
                uid = str(one["UID"])
                told = {key: prop_text(one, key) for key in SAME}
                if uid not in theirs or told != {key: prop_text(theirs[uid], key) for key in SAME}:
                    wrong.append(f"message of {stem}, {uid}: {told}, the feed {uid in theirs and {key: prop_text(theirs[uid], key) for key in SAME}}")
    return held


def prop_text(one, key):
    value = one.get(key)
    return None if value is None else str(value) if not hasattr(value, "to_ical") else value.to_ical().decode()


def hold(seed, program, path, wrong):
    parts = network(seed)
    settings, structures, events, invitations, today, _ = parts
    folder = made_up.Folder(program, pathlib.Path(path) / "network", today)
    folder.put("aliso.yaml", settings)
    folder.put("structures.yaml", structures)
    for stem, made in events.items():
        sessions = [{k: v for k, v in one.items() if k not in ("first", "last", "hours")} for one in made["sessions"]]
        folder.put(f"events/{stem}.yaml", {**made, "sessions": sessions})
        folder.put(f"invitations/{stem}.yaml", invitations.get(stem))
    if "--check" in sys.argv:
        wrong += folder.errors()
        return {}
    r = random.Random(-seed)
    held = hold_calendar(folder, ["calendar"], parts, None, None, wrong)
    stem = r.choice(list(events))
    held += hold_calendar(folder, ["calendar", stem, *(["--show-cancelled"] if r.random() < 0.5 else [])], parts, [stem], None, wrong)
    held += hold_calendar(folder, ["calendar", "--during", "2026"], parts, None, (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)), wrong)
    held += hold_calendar(folder, ["calendar", "--work"], parts, None, None, wrong)
    written = folder.root / "feed.ics"
    done = folder.run("calendar", "--work", "-o", written)
    if done.returncode != 0 or written.stat().st_mode & 0o077:
        wrong.append(f"calendar --work -o: exit status {done.returncode}, or others may read it")
    return {"sessions": held, "of messages": hold_messages(folder, parts, stem, wrong)}


if __name__ == "__main__":
    made_up.main("held", 40, hold)
