# Mails that answer an invitation, on the standard input of aliso: what is noted, and what is refused without a word noted.
# Usage: answer_mail.py ALISO EXAMPLES. The links are taken out of a message that aliso-send composes.
import email
import email.message
import email.policy
import os
import pathlib
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

aliso, examples = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
failures = []
place = tempfile.TemporaryDirectory()
network = pathlib.Path(place.name, "lisieres")
shutil.copytree(f"{examples}/lisieres", network)
noted_in = network / "invitations/2026-09-ca-repart.yaml"
events_file = network / "events/2026-09-ca-repart.yaml"
first = noted_in.read_bytes()
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "ALISO_TODAY": "2026-09-15"}
RESSORT = "RESSORT <ressort@example.org>"


def check(what, holds, *seen):
    if not holds:
        failures.append(" ".join([what, *map(repr, seen)]))


def answer(mail, *words, status=0, said="", folder=network):
    """The lines noted, after a run on the files as they were; and everything else must be as it was."""
    if isinstance(mail, email.message.Message):
        mail = mail.as_bytes()
    before = noted_in.read_bytes()
    done = subprocess.run([aliso, "-C", str(folder), "--lang", "en", "answer", "--from-mail", *words], input=mail,
                          capture_output=True, env=ENVIRONMENT, timeout=60, start_new_session=True, check=False)
    told = done.stdout.decode() + done.stderr.decode()
    what = f"{words} {mail[:200]!r}"
    check(f"exit status {done.returncode}, not {status}: {told}", done.returncode == status, what)
    check("said", said in told, told, what)
    check("no address is said", "@" not in told, told)
    after = noted_in.read_bytes()
    check("nothing but more", after.startswith(before[:before.index(b"calls:")]), what)
    noted_in.write_bytes(first)
    old = before.decode().splitlines()
    return [line.strip() for line in after.decode().splitlines() if line not in old]


def mail(subject, sender=RESSORT, text="Bonjour\n"):
    one = email.message.EmailMessage(policy=email.policy.SMTP)
    one["From"] = sender
    one["To"] = "bonjour@example.org"
    one["Subject"] = subject
    one.set_content(text)
    return one


def line(reply, session="castelombre", structure="ressort", more=""):
    named = f", session: {session}" if session else ""
    return [f"- {{structure: {structure}{named}, answer: {reply}{more}, on: 2026-09-15, via: email}}"]


# The links of a message, as a mail program follows them.
folder = pathlib.Path(place.name, "messages")
subprocess.run([aliso, "-C", str(network), "--on", "2026-09-14", "send", "--to-dir", str(folder)], check=True, capture_output=True, env=ENVIRONMENT)
sent = next(path for path in folder.iterdir() if b"ressort@example.org" in path.read_bytes())
body = email.message_from_bytes(sent.read_bytes(), policy=email.policy.default).get_body().get_content()
links = [urllib.parse.urlparse(link) for link in re.findall(r"<(mailto:[^>]*)>", body)]
subjects = [urllib.parse.parse_qs(link.query)["subject"][0] for link in links]
check("three of each session", subjects == [f"{word} 2026-09-ca-repart {session}" for session in ("castelombre", "lannebrune")
                                            for word in ("OUI", "PEUT-ÊTRE", "NON")], subjects)
check("to whom answers go", {link.path for link in links} == {"bonjour@example.org"})
for subject, reply in zip(subjects, ("yes", "maybe", "no") * 2):
    check("noted", answer(mail(subject), "--yes") == line(reply, subject.split()[2]), subject)

# Shown, and not noted, where nobody can be asked.
check("not without --yes", answer(mail(subjects[0]), said="Nothing is noted without --yes.") == [])
check("the line", answer(mail(subjects[0]), said="answer: yes, on: 2026-09-15, via: email}") == [])
check("how many, which day", answer(mail(subjects[0]), "--yes", "--people", "3", "--date", "2026-09-12") ==
      ["- {structure: ressort, session: castelombre, answer: yes, people: 3, on: 2026-09-12, via: email}"])

# What mail programs and people make of a subject.
for subject in ("Re: OUI 2026-09-ca-repart castelombre", "RE : Re: oui 2026-09-ca-repart castelombre", "Rép : Oui  2026-09-CA-REPART CASTELOMBRE",
                "OUI\u00a02026-09-ca-repart\tcastelombre", "YES 2026-09-ca-repart castelombre", "AW: yes 2026-09-ca-repart castelombre"):
    check("yes", answer(mail(subject), "--yes") == line("yes"), subject)
check("typed without accents", answer(mail("peut-etre 2026-09-ca-repart castelombre"), "--yes") == line("maybe"))
check("decomposed", answer(mail("PEUT-E\u0302TRE 2026-09-ca-repart castelombre"), "--yes") == line("maybe"))
check("one answer for each", answer(mail("NON 2026-09-ca-repart"), "--yes") == line("no", ""))
check("Latin-1", answer(b"From: ressort@example.org\r\nSubject: =?iso-8859-1?Q?PEUT-=CATRE_2026-09-ca-repart_castelombre?=\r\n\r\n", "--yes") == line("maybe"))
check("an envelope", answer(b"From ressort@example.org Tue Sep 15 09:00:00 2026\n" + mail(subjects[0]).as_bytes(), "--yes") == line("yes"))
check("capitals of an address", answer(mail(subjects[0], "Ressort@Example.ORG"), "--yes") == line("yes"))

# It is there already; another one is one more.
once = first.replace(b"calls:", b"  - {structure: ressort, session: castelombre, answer: yes, on: 2026-09-14}\ncalls:")
noted_in.write_bytes(once)
check("once", answer(mail(subjects[0]), "--yes", said="has been noted already") == [])
noted_in.write_bytes(once)
check("and without --yes", answer(mail(subjects[0]), said="has been noted already") == [])
noted_in.write_bytes(once)
check("another one", answer(mail(subjects[2]), "--yes") == line("no"))
noted_in.write_bytes(once.replace(b"calls:", b"  - {structure: ressort, answer: no, on: 2026-09-14}\ncalls:"))
check("the last one counts", answer(mail(subjects[0]), "--yes") == line("yes"))


def reply(partstat="ACCEPTED", uid="2026-09-ca-repart.castelombre@example.org", attendee="mailto:ressort@example.org", sender=RESSORT,
          method="REPLY", charset="utf-8", more="", encode=None):
    """An answer as a diary sends it."""
    text = ("BEGIN:VCALENDAR\r\nPRODID:-//X//Y//EN\r\nVERSION:2.0\r\nMETHOD:%s\r\nBEGIN:VEVENT\r\nUID:%s\r\nDTSTAMP:20260915T100000Z\r\n%s"
            "ATTENDEE;CN=\"Ana; bis: é\";PARTSTAT=%s:\r\n %s\r\nBEGIN:VALARM\r\nUID:other\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            % (method, uid, more, partstat, attendee))
    one = email.message.EmailMessage(policy=email.policy.SMTP)
    one["From"] = sender
    one["Subject"] = "Accepted: Ça repart"
    one.set_content("Ana has accepted.\n")
    one.add_alternative((encode or (lambda t: t.encode()))(text), maintype="text", subtype="calendar", params={"method": method, "charset": charset})
    return one


check("accepted", answer(reply(), "--yes") == line("yes"))
check("tentative", answer(reply("tentative"), "--yes") == line("maybe"))
check("declined", answer(reply("DECLINED", "2026-09-ca-repart.lannebrune@example.org"), "--yes") == line("no", "lannebrune"))
check("Latin-1 calendar", answer(reply(charset="iso-8859-1", encode=lambda t: t.encode("latin-1")), "--yes") == line("yes"))
twice = reply()
twice.make_mixed()
twice.attach(list(reply().iter_parts())[1])
check("the same file attached", answer(twice, "--yes") == line("yes"))
with_subject = reply("DECLINED")
with_subject.replace_header("Subject", subjects[0])
check("the diary's word before the subject's", answer(with_subject, "--yes") == line("no"))
check("a quoted invitation is none of an answer's", answer(reply(method="PUBLISH"), "--yes", status=1, said="no answer") == [])


def dated(subject, date):
    one = mail(subject)
    if date:
        one["Date"] = date
    return one


def at(day):
    """From here on it is that day."""
    ENVIRONMENT["ALISO_TODAY"] = day


# The day of an answer is the mail's own, by the network's clocks; never one to come, and today where it says none.
for date, day in (("Tue, 8 Sep 2026 10:00:00 +0200", "2026-09-08"), ("Tue, 8 Sep 2026 23:30:00 +0000", "2026-09-09"),
                  ("Fri, 18 Sep 2026 10:00:00 +0200", "2026-09-15"), ("yesterday", "2026-09-15"), ("Thu, 1 Jan 1970 00:00:00 +0000", "2026-09-15")):
    check("its day", answer(dated(subjects[0], date), "--yes") ==
          [f"- {{structure: ressort, session: castelombre, answer: yes, on: {day}, via: email}}"], date)
check("--date before the mail's", answer(dated(subjects[0], "Tue, 8 Sep 2026 10:00:00 +0200"), "--yes", "--date", "2026-09-12") ==
      ["- {structure: ressort, session: castelombre, answer: yes, on: 2026-09-12, via: email}"])
# A mail that is read after a newer one.
newer = first.replace(b"calls:", b"  - {structure: ressort, session: castelombre, answer: no, on: 2026-09-08}\ncalls:")
older = dated(subjects[0], "Sat, 5 Sep 2026 10:00:00 +0200")
for words in (["--yes"], []):
    noted_in.write_bytes(newer)
    check("older", answer(older, *words, status=1, said="answered again since, on 8 September 2026") == [])
noted_in.write_bytes(newer)
check("older, and the same", answer(dated(subjects[2], "Sat, 5 Sep 2026 10:00:00 +0200"), "--yes", said="noted already") == [])
noted_in.write_bytes(newer)
check("of another session", len(answer(dated(subjects[3], "Sat, 5 Sep 2026 10:00:00 +0200"), "--yes")) == 1)
noted_in.write_bytes(newer)
check("older than one of its sessions", answer(dated("OUI 2026-09-ca-repart", "Sat, 5 Sep 2026 10:00:00 +0200"), "--yes", status=1, said="since") == [])
noted_in.write_bytes(newer)
check("the same day", len(answer(dated(subjects[0], "Tue, 8 Sep 2026 10:00:00 +0200"), "--yes")) == 1)

# A session that has begun, or is over: from its first hour, by the day alone from the next day.
at("2026-09-24")
check("that day", len(answer(mail(subjects[0]), "--yes")) == 1)
at("2026-09-25")
byhand = "aliso answer 2026-09-ca-repart ressort yes --session castelombre --date 2026-09-23"
for words in (["--yes"], []):
    check("over", answer(dated(subjects[0], "Wed, 23 Sep 2026 10:00:00 +0200"), *words, status=1, said=byhand) == [])
check("over", answer(mail(subjects[0]), "--yes", status=1, said="has begun or is over (2026-09-ca-repart, ") == [])
check("over, a diary's", answer(reply("DECLINED"), "--yes", status=1, said="has begun or is over") == [])
check("for each that is ahead", answer(mail("OUI 2026-09-ca-repart"), "--yes") ==
      ["- {structure: ressort, session: lannebrune, answer: yes, on: 2026-09-25, via: email}"])
at("2027-02-01")
check("all over", answer(mail("OUI 2026-09-ca-repart"), "--yes", status=1, said="has begun or is over") == [])
del ENVIRONMENT["ALISO_TODAY"]
hour = events_file.read_bytes()
today = subprocess.run(["date", "+%F"], env={**os.environ, "TZ": "Europe/Paris"}, capture_output=True, check=True).stdout.strip()
events_file.write_bytes(hour.replace(b"date: 2026-09-24\n    time: 18h-20h", b"date: " + today + b"\n    time: 0h-23h59", 1))
check("its hour", answer(mail(subjects[0]), "--yes", status=1, said="has begun or is over") == [])
events_file.write_bytes(hour)
at("2026-09-15")

# Refused, and nothing noted.
TWICE = b"From: ressort@example.org\r\nSubject: OUI 2026-09-ca-repart castelombre\r\nDate: Tue, 8 Sep 2026 10:00:00 +0200\r\n%s\r\n\r\n"
for what, sent, said in (
        ("a stranger", mail(subjects[0], "eve@example.com"), "no contact has the sender’s address"),
        ("nobody", b"Subject: OUI 2026-09-ca-repart\r\n\r\n", "who it is from"),
        ("two at once", mail(subjects[0], "ressort@example.org, fil@example.org"), "several addresses"),
        ("a stranger's diary", reply(attendee="mailto:eve@example.com"), "other than the sender’s"),
        ("another's diary", reply(attendee="mailto:fil@example.org"), "other than the sender’s"),
        ("another subject", mail("Re: Ça repart : jeudi 24 septembre"), "no answer to an invitation"),
        ("a word more", mail("OUI 2026-09-ca-repart castelombre merci"), "no answer to an invitation"),
        ("in a sentence", mail("Ma réponse : OUI 2026-09-ca-repart"), "aliso answer EVENT ressort yes|maybe|no"),
        ("forwarded", mail("TR : OUI 2026-09-ca-repart"), "no answer to an invitation"),
        ("no such event", mail("OUI 2026-10-ca-repart"), "The nearest event: 2026-09-ca-repart"),
        ("a part of one", mail("OUI 2026-09"), "2026-09"),
        ("a way out", mail("OUI ../../etc/passwd"), "isn’t there"),
        ("no such session", mail("OUI 2026-09-ca-repart paris"), "Its sessions: "),
        ("no such session", reply(uid="2026-09-ca-repart.paris@example.org"), "paris"),
        ("another network", reply(uid="2026-09-ca-repart.castelombre@example.com"), "not of this network"),
        ("another UID", reply(uid="0123456789"), "not of this network"),
        ("no answer yet", reply("NEEDS-ACTION"), "neither yes"),
        ("delegated", reply("DELEGATED"), "neither yes"),
        ("of two people", reply(more="ATTENDEE;PARTSTAT=DECLINED:mailto:fil@example.org\r\n"), "neither yes"),
        ("of nobody", reply(attendee="mailto:"), "not whose it is"),
        ("of one day", reply(more="RECURRENCE-ID:20260924T160000Z\r\n"), "one day"),
        ("unknown charset", reply(charset="x-nonsense"), "can’t be read"),
        ("wrong charset", reply(encode=lambda t: t.encode("latin-1")), "can’t be read"),
        ("a NUL", reply(more="X-A:\0\r\n"), "can’t be read"),
        ("no calendar in it", reply(encode=lambda t: b"\x89PNG"), "can’t be read"),
        ("no event in its UID", reply(uid="../x.y@example.org"), "not of this network"),
        ("no session in its UID", reply(uid="2026-09-ca-repart.@example.org"), "not of this network"),
        ("two subjects", TWICE % b"Subject: NON 2026-09-ca-repart castelombre", "several “Subject:” lines"),
        ("two senders", TWICE % b"from: ressort@example.org", "several “From:” lines"),
        ("two dates", TWICE % b"DATE: Tue, 8 Sep 2026 10:00:00 +0200", "several “Date:” lines"),
        ("nothing", b"", "can’t be read as an email"),
        ("NULs", b"\0\0\0", ""),
        ("a picture", bytes(range(256)) * 500, ""),
        ("16 MB", mail(subjects[0]).as_bytes() + b"x" * (17 << 20), "16 MB"),
        ("a long subject", b"From: ressort@example.org\r\nSubject: " + b"OUI " * 500000 + b"\r\n\r\n", "no answer"),
        ("a long header", b"From: " + b"a@b.c, " * 200000 + b"\r\nSubject: OUI 2026-09-ca-repart\r\n\r\n", "several addresses"),
        ("deep", b"From: ressort@example.org\r\nSubject: OUI 2026-09-ca-repart\r\n" +
         b"".join(b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (i, i) for i in range(100000)), "read as an email"),
        ("deep mails", b"From: ressort@example.org\r\nSubject: OUI 2026-09-ca-repart\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 100000, "read as an email"),
        ("no end of encoded words", b"From: ressort@example.org\r\nSubject: " + b"=?utf-8?B?" * 100000 + b"\r\n\r\n", "no answer")):
    check(what, answer(sent, "--yes", status=1, said=said) == [])
away = mail(subjects[0])
away["Auto-Submitted"] = "auto-replied"
check("nobody at home", answer(away, "--yes", status=1, said="no answer") == [])
forwarded = mail("Fwd: invitation", "eve@example.com")
forwarded.add_attachment(reply())
check("somebody else's mail, attached", answer(forwarded, "--yes", status=1) == [])
mixed = reply()
mixed.attach(list(reply("DECLINED").iter_parts())[1])
check("two things", answer(mixed, "--yes", status=1, said="two things") == [])

# An address of two structures: who answers can't be told; what to type is.
shared = pathlib.Path(place.name, "shared")
shutil.copytree(examples + "/lisieres", shared)
structures = shared / "structures.yaml"
structures.write_text(structures.read_text().replace("fil@example.org", "ressort@example.org"))
check("of two structures", answer(mail(subjects[0]), "--yes", status=1, folder=shared,
                                  said="aliso answer 2026-09-ca-repart ressort yes --session castelombre") == [])

# The command line.
for words in (["--session", "castelombre"], ["--via", "post"], ["2026-09"], ["2026-09", "ressort", "yes"], ["--people", "x"]):
    check("usage", answer(mail(subjects[0]), *words, status=2) == [])
done = subprocess.run([aliso, "-C", str(network), "answer", "2026-09", "ressort", "yes", "--yes"], capture_output=True, env=ENVIRONMENT, check=False)
check("--yes is for mails", done.returncode == 2 and noted_in.read_bytes() == first)

# Renamed files: links and diaries know the old name, as the journal does.
for kind in ("events", "invitations"):
    (network / kind / "2026-09-ca-repart.yaml").rename(network / kind / "rentree.yaml")
(network / "journal").mkdir(exist_ok=True)
(network / "journal/rentree.jsonl").write_text(
    '{"schema":"aliso/journal/1","at":"2026-09-14T09:00:00+02:00","key":"2026-09-ca-repart/-/relance/ressort/accueil","wave":"relance",'
    '"session":"","structure":"ressort","contact":"accueil","channel":"email","run":"abcdefgh","told":[],"state":"sent"}\n')
noted_in = network / "invitations/rentree.yaml"
check("by its subject", answer(mail(subjects[0]), "--yes") == line("yes"))
check("by its UID", answer(reply(), "--yes") == line("yes"))

# At a terminal: shown, asked, noted after a yes alone.
for typed, wanted in ((b"n\n", []), (b"y\n", line("yes"))):
    pid, terminal = pty.fork()
    if pid == 0:
        with open(pathlib.Path(place.name, "mail"), "wb") as file:
            file.write(mail(subjects[0]).as_bytes())
        os.dup2(os.open(pathlib.Path(place.name, "mail"), os.O_RDONLY), 0)
        os.execve(aliso, [aliso, "-C", str(network), "--lang", "en", "answer", "--from-mail"], ENVIRONMENT)
    seen = b""
    try:
        while chunk := os.read(terminal, 4096):
            seen += chunk
            if b"[y/N]" in seen and typed:
                os.write(terminal, typed)
                typed = b""
    except OSError:
        pass
    check("ends well", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0, seen)
    check("asked", b"Note this answer? [y/N]" in seen and b"would be noted" in seen, seen)
    after = noted_in.read_bytes().decode().splitlines()
    check("after a yes", [one.strip() for one in after if one not in first.decode().splitlines()] == wanted, seen)
    noted_in.write_bytes(first)

print("\n".join(failures) or "mails noted and refused as they should be")
sys.exit(1 if failures else 0)
