# Calendars read back by other programs: python3-icalendar, and khal with a folder of its own.
# Usage: calendar_read.py ALISO EXAMPLES. Hours are held against zoneinfo; what is expected of lisieres was read in its files.
import datetime
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zoneinfo

import icalendar

aliso, examples = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
PARIS = zoneinfo.ZoneInfo("Europe/Paris")
failures = []
work = tempfile.TemporaryDirectory()
place = pathlib.Path(work.name)
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": work.name}
ENVIRONMENT.pop("ALISO_TODAY", None)


def check(what, holds, *seen):
    if not holds:
        failures.append(" ".join([what, *map(repr, seen)]))


def run(*words, status=0, cwd=None):
    """What it writes: bytes; and what it says."""
    done = subprocess.run([aliso, *words], capture_output=True, stdin=subprocess.DEVNULL, env=ENVIRONMENT, cwd=cwd, check=False)
    if done.returncode != status:
        sys.exit("\n".join(failures + [f"{words}: exit status {done.returncode}, not {status}: {done.stderr.decode()}"]))
    return done.stdout, done.stderr.decode()


def read(data):
    """The calendar as icalendar understands it; its form is judged on the way."""
    check("ends in CR LF", data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n"))
    for line in data.split(b"\r\n"):
        check("at most 75 octets", len(line) <= 75, line)
        line.decode()  # cut between characters
    calendar = icalendar.Calendar.from_ical(data)
    for part in calendar.walk():
        check("understood", not part.errors, part.errors)
    uids = [str(part["UID"]) for part in calendar.walk() if "UID" in part]
    check("no UID twice", len(uids) == len(set(uids)), uids)
    return calendar


def events(calendar):
    return {str(part["UID"]): part for part in calendar.walk("VEVENT")}


def network(name, files, **settings):
    folder = place / name
    (folder / "events").mkdir(parents=True)
    (folder / "invitations").mkdir()
    (folder / "aliso.yaml").write_text("network: Essai\nlanguage: fr\n" + "".join(f"{k}: {v}\n" for k, v in settings.items()))
    (folder / "structures.yaml").write_text("- {id: agora, name: Agora}\n")
    for path, text in files.items():
        (folder / path).write_text(text)
    return str(folder)


def khal(data, first, days):
    """What khal lists of a calendar that it has imported into a folder of its own."""
    home = pathlib.Path(tempfile.mkdtemp(dir=work.name))
    (home / "diary").mkdir()
    (home / "feed.ics").write_bytes(data)
    (home / "config").write_text(
        f"[calendars]\n[[diary]]\npath = {home}/diary\ntype = calendar\n[sqlite]\npath = {home}/khal.db\n"
        "[locale]\nlocal_timezone = Europe/Paris\ndefault_timezone = Europe/Paris\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n")
    command = ["khal", "-c", str(home / "config")]
    for words in (["import", "--batch", "-a", "diary", str(home / "feed.ics")],
                  ["list", "--format", "{start-date} {start-time} {end-date} {end-time} {title}", "--day-format", "", first, days]):
        done = subprocess.run(command + words, capture_output=True, text=True, env=ENVIRONMENT, check=False)
        check(f"khal {words[0]}", done.returncode == 0, done.stderr)
    return [re.sub(r" +", " ", line.replace("\u00a0", " ")).strip() for line in done.stdout.splitlines() if line.strip()]


# lisieres on a day before its last evening: from the same day of last year on.
lisieres = ["-C", f"{examples}/lisieres", "--on", "2026-09-08"]
feed, said = run(*lisieres, "calendar")
check("nothing is said", said == "", said)
check("the same bytes", run(*lisieres, "calendar")[0] == feed)
calendar = read(feed)
check("its name", str(calendar["NAME"]) == str(calendar["X-WR-CALNAME"]) == "Lisières")
check("what it is", str(calendar["DESCRIPTION"]).startswith("réseau des lieux et des gens"))
check("no METHOD", "METHOD" not in calendar)
check("two looks a day", calendar["REFRESH-INTERVAL"].to_ical() == b"PT12H")
uids = set(events(calendar))
check("the sessions of a year", uids == {f"{event}@example.org" for event in (
    "2025-11-les-jeudis-des-comptes.lire-un-bilan", "2025-11-les-jeudis-des-comptes.batir-un-budget",
    "2025-11-les-jeudis-des-comptes.parler-a-sa-banque", "2026-03-assemblee-generale.montbruyere",
    "2026-09-ca-repart.castelombre", "2026-09-ca-repart.lannebrune")}, uids)
evening = events(calendar)["2026-09-ca-repart.castelombre@example.org"]
check("18h in Paris", evening.decoded("DTSTART") == datetime.datetime(2026, 9, 24, 18, tzinfo=PARIS), evening["DTSTART"])
check("where", str(evening["LOCATION"]) == "la Petite Fabrique, Castelombre")
check("until when to answer", "d’ici au 17 septembre à bonjour@example.org" in str(evening["DESCRIPTION"]))
check("days from 2020 on", evening["SEQUENCE"] == (datetime.date(2026, 9, 8) - datetime.date(2020, 1, 1)).days)
check("of its day", evening.decoded("DTSTAMP") == evening.decoded("LAST-MODIFIED") == datetime.datetime(2026, 9, 8, tzinfo=datetime.timezone.utc))
check("nobody's name, number or address",
      not re.search(rb"ATTENDEE|ORGANIZER|VALARM|tel:|\+33|@(?!example\.org\b)", feed.replace(b"\r\n ", b"")))
check("that day of last year included", "2025-11-les-jeudis-des-comptes.lire-un-bilan@example.org" in
      events(read(run("-C", f"{examples}/lisieres", "--on", "2026-11-06", "calendar")[0])))
check("the day after no more", "2025-11-les-jeudis-des-comptes.lire-un-bilan@example.org" not in
      events(read(run("-C", f"{examples}/lisieres", "--on", "2026-11-07", "calendar")[0])))
check("khal lists both", khal(feed, "2026-09-20", "10d") == [
    "2026-09-24 18:00 2026-09-24 20:00 Ça repart – Castelombre", "2026-09-26 10:00 2026-09-26 12:00 Ça repart – Lannebrune"],
    khal(feed, "2026-09-20", "10d"))

# The days, the events.
check("a span", set(events(read(run(*lisieres, "calendar", "--during", "2026-09-25..")[0]))) == {"2026-09-ca-repart.lannebrune@example.org"})
check("all of an event", len(events(read(run(*lisieres, "calendar", "2024-04")[0]))) == 4)
check("of two", len(events(read(run(*lisieres, "calendar", "2026-09", "2024-04", "2026-09-ca-repart")[0]))) == 6)
run(*lisieres, "calendar", "2024-0", status=2)
run(*lisieres, "calendar", "--during", "2O26", status=2)

# Moved and cancelled: both stay, the new one is pointed to; CONFIRMED where that is asked for.
caravan = events(read(run(*lisieres, "calendar", "2024-04")[0]))
moved = caravan["2024-04-la-caravane.les-arroques@example.org"]
check("moved", str(moved["SUMMARY"]) == "Reporté au 2 mai\u00a0: La caravane – Les Arroques" and str(moved["STATUS"]) == "CANCELLED" and
      "Reportée au 2 mai." in str(moved["DESCRIPTION"]), moved)
check("to a session that is there", str(moved["RELATED-TO"]) in caravan and str(caravan[str(moved["RELATED-TO"])]["STATUS"]) == "CONFIRMED")
shown = events(read(run(*lisieres, "calendar", "2025-01", "--show-cancelled")[0]))["2025-01-galette.aubelongue@example.org"]
check("kept to be seen", (str(shown["STATUS"]), str(shown["TRANSP"]), str(shown["SUMMARY"])) ==
      ("CONFIRMED", "TRANSPARENT", "Annulé\u00a0: La galette"), shown)

# For herself: what is due, until when to answer, tasks; her alone.
mine = place / "mine.ics"
out, said = run(*lisieres, "calendar", "--work", "-o", str(mine))
check("nothing beside the file", out == b"" and said == "", said)
check("hers alone", mine.stat().st_mode & 0o777 == 0o600)
own = read(mine.read_bytes())
check("another name", str(own["NAME"]) == "Lisières (travail)")
remind, _ = run("-C", f"{examples}/lisieres", "--on", "2026-09-14", "remind", "2026-09", "--format", "csv")
due = len({line.split(",")[5] for line in remind.decode().splitlines() if ",relance," in line})
wave = events(own)["2026-09-ca-repart.-.relance@example.org"]
check("as many as remind would list", str(wave["SUMMARY"]) == f"relance\u00a0: {due} à prévenir – Ça repart" and due == 19, wave["SUMMARY"])
check("on that day", wave.decoded("DTSTART") == datetime.date(2026, 9, 14))
check("to answer by", events(own)["2026-09-ca-repart..answer-by@example.org"].decoded("DTSTART") == datetime.date(2026, 9, 17))
listed, _ = run(*lisieres, "list", "actions", "--format", "ics")
tasks = {str(part["UID"]) for part in own.walk("VTODO")}
check("the tasks of list actions", tasks and tasks == {str(part["UID"]) for part in icalendar.Calendar.from_ical(listed).walk("VTODO")}, tasks)
check("nobody's", not re.search(rb"@(?!example\.org\r)|tel:", mine.read_bytes().replace(b"\r\n ", b"").replace(b"bonjour@example.org", b"")))
check("work of one event", "2026-03-assemblee-generale..answer-by@example.org" not in
      events(read(run(*lisieres, "calendar", "2026-09", "--work")[0])))
check("of a span", {str(part["UID"]).split("@")[0] for part in read(run(*lisieres, "calendar", "--work", "--during", "2026-09-14..2026-09-18")[0]).walk()
                    if "UID" in part} == {"2026-09-ca-repart..answer-by", "2026-09-ca-repart.-.relance", "2026-09-ca-repart.-.telephone"})

# An empty one.
out, said = run(*lisieres, "--lang", "fr", "calendar", "--during", "1990")
empty = read(out)
check("a time zone alone", [part.name for part in empty.subcomponents] == ["VTIMEZONE"] and "l’agenda est vide" in said, said)
zone = empty.subcomponents[0].to_tz()
for day in (datetime.datetime(2026, 1, 15, 12), datetime.datetime(2026, 3, 29, 12), datetime.datetime(2026, 7, 1), datetime.datetime(2030, 10, 28)):
    check("its offsets", zone.utcoffset(day) == PARIS.utcoffset(day), day)
check("quiet", run(*lisieres, "-q", "calendar", "--during", "1990")[1] == "")

# What is hard: changes of time, midnight, spans, a line of 400 é, a draft, what a person may type.
hard = network("hard", {
    "events/heures.yaml": """title: Heures
about: deux changements
sessions:
  - {date: 2026-03-29, time: 2h30-4h, id: printemps}
  - {date: 2026-10-25, time: 2h30-4h, id: automne}
  - {date: 2026-12-31, time: 22h-2h, id: minuit}
  - {date: 2026-10-24..2026-10-26, time: 9h-17h, id: trois-jours}
  - {date: 2026-05-01..2026-05-03, id: journees}
  - {date: 2026-06-01, time: 18h, id: debut}
""",
    "events/lignes.yaml": "title: " + "é" * 400 + "\nabout: \"un; deux, trois\\\\ quatre\\ncinq\"\nkind: l'apéro\n"
                          "date: 2026-06-02\nplace: Guéret\nvenue: \"BEGIN:VALARM\"\nat: [46.17, -1.5]\nurl: https://example.org/a?b=c;d\n",
    "events/brouillon.yaml": "title: Brouillon\ndraft: yes\ndate: 2026-07-01\nplace: Masgot\n",
    "invitations/brouillon.yaml": "waves:\n  - {id: appel, channel: email, due: 2026-06-20}\n",
})
at = ["-C", hard, "--on", "2026-02-01"]
feed, _ = run(*at, "calendar")
found = events(read(feed))
hours = {uid.split(".")[1].split("@")[0]: event for uid, event in found.items() if uid.startswith("heures.")}
utc = datetime.timezone.utc
check("2:30 is skipped", hours["printemps"].decoded("DTSTART") == datetime.datetime(2026, 3, 29, 1, 30, tzinfo=utc))
check("and 4:00 is not", hours["printemps"].decoded("DTEND") == datetime.datetime(2026, 3, 29, 4, tzinfo=PARIS))
check("2:30 twice: the first", hours["automne"].decoded("DTSTART") == datetime.datetime(2026, 10, 25, 0, 30, tzinfo=utc))
check("past midnight", hours["minuit"].decoded("DTEND") == datetime.datetime(2027, 1, 1, 2, tzinfo=PARIS))
days = [hours["trois-jours"].decoded("DTSTART"), *(one.dt for one in hours["trois-jours"]["RDATE"].dts)]
check("nine each day", days == [datetime.datetime(2026, 10, day, 9, tzinfo=PARIS) for day in (24, 25, 26)], days)
check("whole days", (hours["journees"].decoded("DTSTART"), hours["journees"].decoded("DTEND")) ==
      (datetime.date(2026, 5, 1), datetime.date(2026, 5, 4)))
check("no end is made up", "DTEND" not in hours["debut"] and "DURATION" not in hours["debut"])
check("khal has every day", [line for line in khal(feed, "2026-10-24", "3d") if "trois" not in line] == [
    "2026-10-24 09:00 2026-10-24 17:00 Heures", "2026-10-25 02:30 2026-10-25 04:00 Heures", "2026-10-25 09:00 2026-10-25 17:00 Heures",
    "2026-10-26 09:00 2026-10-26 17:00 Heures"], khal(feed, "2026-10-24", "3d"))
check("khal has the night", "2026-12-31 22:00 2027-01-01 02:00 Heures" in khal(feed, "2026-12-31", "1d"), khal(feed, "2026-12-31", "1d"))
line = found["lignes.gueret@essai.invalid"]
check("400 é", str(line["SUMMARY"]) == "é" * 400)
check("a text comes back", str(line["DESCRIPTION"]) == "un; deux, trois\\ quatre cinq", line["DESCRIPTION"])
check("where", str(line["LOCATION"]) == "BEGIN:VALARM, Guéret" and line["GEO"].to_ical() == "46.17;-1.5", line["GEO"].to_ical())
check("kind and link", line["CATEGORIES"].to_ical() == b"l'ap\xc3\xa9ro" and str(line["URL"]) == "https://example.org/a?b=c;d")
check("no draft", not any("brouillon" in uid for uid in found))
out, said = run(*at, "--lang", "fr", "calendar", "brouillon")
check("that is said", "brouillon est un brouillon" in said and "l’agenda est vide" in said, said)
draft = events(read(run(*at, "calendar", "--work")[0]))
check("tentative in one's own", str(draft["brouillon.masgot@essai.invalid"]["STATUS"]) == "TENTATIVE" and
      str(draft["brouillon.masgot.appel@essai.invalid"]["SUMMARY"]) == "appel\u00a0: plus personne à prévenir – Brouillon")
# An hour that is skipped on a later day of several is moved on there, and said.
skipped = network("skipped", {"events/nuit.yaml": "title: Nuit\ndate: 2026-03-28..2026-03-30\ntime: 2h30-4h\nplace: Guéret\n"})
one = events(read(run("-C", skipped, "--on", "2026-02-01", "calendar")[0]))["nuit.gueret@essai.invalid"]
check("moved on there", [part.dt for part in one["RDATE"].dts] == [datetime.datetime(2026, 3, 29, 1, 30, tzinfo=utc),
                                                                   datetime.datetime(2026, 3, 30, 2, 30, tzinfo=PARIS)], one["RDATE"])
for folder in (hard, skipped):
    _, said = run("-C", folder, "--on", "2026-02-01", "--lang", "en", "check")
    check("check says what is skipped", said.count("02:30") == 1 and "29 March 2026" in said, said)

# A later file has no lower number; the old one is not left in part where it can't be written.
later = events(read(run("-C", hard, "--on", "2026-02-02", "calendar")[0]))
check("one more", all(later[uid]["SEQUENCE"] == found[uid]["SEQUENCE"] + 1 for uid in found))
out, said = run(*at, "calendar", "-o", str(place / "no" / "such" / "feed.ics"), status=3)
check("nothing", out == b"" and not (place / "no").exists())
out, _ = run(*at, "calendar", "-o", f"{hard}/events/heures.yaml", status=2)
check("a broken network has none", run("-C", network("broken", {"events/a.yaml": "titel: A\n"}), "calendar", status=1)[0] == b"")

# A session that is called otherwise since: what the file that is replaced knew is said, once; with its id it is the same.
renamed = pathlib.Path(hard, "events/lignes.yaml")
feed_file = place / "feed.ics"
run(*at, "calendar", "-o", str(feed_file))
renamed.write_text(renamed.read_text().replace("place: Guéret", "place: Aubusson"))
_, said = run(*at, "--lang", "en", "calendar", "-o", str(feed_file))
check("another session", "“gueret”" in said and "id: gueret" in said, said)
check("once", run(*at, "calendar", "-o", str(feed_file))[1] == "")
renamed.write_text(renamed.read_text().replace("place: Aubusson", "place: Aubusson\nid: gueret"))
run(*at, "calendar", "-o", str(feed_file))
check("the same one", "lignes.gueret@essai.invalid" in events(read(feed_file.read_bytes())))

# Files that were renamed with their journal: diaries know the event by its first name.
other = network("renamed", {
    "events/nouveau.yaml": "title: Nouveau\ndate: 2026-06-02\nplace: Guéret\n",
    "invitations/nouveau.yaml": "waves:\n  - {id: invit, channel: email, due: 2026-05-01}\n",
})
pathlib.Path(other, "journal").mkdir()
pathlib.Path(other, "journal/nouveau.jsonl").write_text(
    '{"schema":"aliso/journal/1","at":"2026-05-01T09:00:00+02:00","key":"ancien/gueret/invit/agora/a","wave":"invit","session":"gueret",'
    '"structure":"agora","contact":"a","channel":"email","run":"abcdefgh","told":[],"state":"sent"}\n')
check("the first name", set(events(read(run("-C", other, "--on", "2026-05-02", "calendar")[0]))) == {"ancien.gueret@essai.invalid"})
shutil.copy(f"{other}/events/nouveau.yaml", f"{other}/events/ancien.yaml")
check("unless another has it", set(events(read(run("-C", other, "--on", "2026-05-02", "calendar")[0]))) ==
      {"ancien.gueret@essai.invalid", "nouveau.gueret@essai.invalid"})

print("\n".join(failures) or "read back by icalendar and khal")
sys.exit(1 if failures else 0)
