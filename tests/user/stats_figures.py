# Small networks, written out whole, and what `aliso stats` says of them. Every expected value is worked
# out by hand in the comment beside it, from the manual's definitions, never taken from the program.
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ALISO = os.environ["ALISO"]
failures = []


class Network:
    """A folder with the files given; `MEMBERS` names six members, a partner and the host."""

    STRUCTURES = """\
- name: Agora
- name: VASI
- name: La Dynamo
- name: FOL 23
- name: Les Moussus
- name: Masgot
- {name: CAF, called: la CAF, role: partner}
- {name: Essai, role: host}
"""

    def __init__(self, events, invitations=None, journal=None, settings="network: Essai\n", structures=STRUCTURES):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        files = {"aliso.yaml": settings, "structures.yaml": structures}
        files.update({f"events/{stem}.yaml": text for stem, text in events.items()})
        files.update({f"invitations/{stem}.yaml": text for stem, text in (invitations or {}).items()})
        files.update({f"journal/{stem}.jsonl": text for stem, text in (journal or {}).items()})
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def run(self, *arguments, status=0, today="2026-01-15"):
        done = subprocess.run([ALISO, "-C", self.folder, "stats", *arguments], capture_output=True, text=True,
                              env={**os.environ, "ALISO_TODAY": today}, timeout=60)
        same(f"status of stats {' '.join(arguments)} ({done.stderr})", done.returncode, status)
        self.errors = done.stderr
        return done.stdout

    def json(self, *arguments, **options):
        return json.loads(self.run(*arguments, "--format", "json", **options))

    def event(self, *arguments, **options):
        return self.json(*arguments, **options)["events"][0]


def same(what, found, expected):
    if found != expected:
        failures.append(what)
        print(f"{what}:\n  found    {found!r}\n  expected {expected!r}")


def figures(what, found, **expected):
    for name, value in expected.items():
        same(f"{what}: {name}", found[name], value)


def bounds(low, high):
    return {"min": low, "max": high}


def none(*names):
    return dict.fromkeys(names)


# Named structures, one session. Invited: the six members, addressed by the wave. Yes: Agora, VASI;
# maybe: La Dynamo; no: FOL 23. Came: Agora (2 people), La Dynamo (1), Masgot (1). The CAF is a partner.
named = Network(
    {"2025-03-cafe": """\
title: Café
date: 2025-03-06
place: Guéret
present:
  - agora: 2
  - la-dynamo
  - masgot
  - caf
  - {public: 5}
"""},
    {"2025-03-cafe": """\
waves:
  - {channel: email, on: 2025-02-01}
answers:
  - {structure: agora, answer: yes}
  - {structure: vasi, answer: yes}
  - {structure: la-dynamo, answer: maybe}
  - {structure: fol-23, answer: no}
"""})
event = named.event("cafe")
session = event["sessions"][0]
figures("named", session, id="gueret", name="Guéret", date="2025-03-06", place="Guéret", venue=None, status="held",
        members=6, invited=6, answers={"yes": 2, "maybe": 1, "no": 1}, answered=4,
        announced=3,  # Agora, VASI, La Dynamo
        came=3,       # Agora, La Dynamo, Masgot
        kept=2,       # Agora, La Dynamo
        no_shows=1,   # VASI
        walk_ins=1,   # Masgot
        excused=1,    # FOL 23 said no and did not come
        represented=0,
        absent=2,     # 6 - 3 that came - FOL 23 excused: VASI, Les Moussus
        structures={"member": 3, "partner": 1, "host": 0, "guest": 0},
        # members 2 + 1 + 1, the CAF 1, public 5
        people={"all": 10, "member": 4, "partner": 1, "host": 0, "guest": 0, "public": 5},
        turnout={"of": [3, 3], "value": 1, "words": None},  # as many, not the same: Masgot wasn't expected
        # 4 of 6 is two thirds, not in lowest terms
        response_rate={"of": [4, 6], "value": 0.667, "words": "les deux tiers"}, quorum=None)
figures("named, as an event", event, members=6, announced=3,
        distinct={"member": 3, "partner": 1, "host": 0, "guest": 0}, each_once=True,
        people={"all": 10, "member": 4, "partner": 1, "host": 0, "guest": 0, "public": 5},
        reach={"of": [3, 6], "value": 0.5, "words": "la moitié"})

# Not noted: no `present`. Who was to come is known, nothing of who did; never 0.
unnoted = Network({"2025-03-cafe": "title: Café\ndate: 2025-03-06\nplace: Guéret\n"},
                  {"2025-03-cafe": "waves: [{channel: email, on: 2025-02-01}]\n"
                                   "answers: [{structure: agora, answer: yes}]\n"})
event = unnoted.event()  # without EVENT: it is the last one held
session = event["sessions"][0]
figures("not noted", session, status="held", members=6, invited=6, announced=1,
        **none("came", "kept", "no_shows", "walk_ins", "excused", "represented", "absent", "turnout", "quorum"),
        structures=none("member", "partner", "host", "guest"),
        people=none("all", "member", "partner", "host", "guest", "public"))
figures("not noted, as an event", event, announced=1, distinct=none("member", "partner", "host", "guest"),
        people=none("all", "member", "partner", "host", "guest", "public"), reach=None,
        each_once=True)  # of one session, whoever came came once
text = unnoted.run("cafe", "--lang", "en")
same("not noted is said", "not recorded" in text and " 0" not in text.split("Members who came")[1], True)

# No answers key: not noted either. Invited are those addressed.
silent = Network({"2025-03-cafe": "title: Café\ndate: 2025-03-06\npresent: [agora]\n"},
                 {"2025-03-cafe": "waves: [{channel: email, on: 2025-02-01}]\n"})
figures("answers not noted", silent.event("cafe")["sessions"][0], invited=6, came=1,
        answers=none("yes", "maybe", "no"), **none("answered", "announced", "kept", "turnout", "response_rate"))

# Planned, cancelled (moved) and held sessions. The cancelled one's every figure is null and it is in no
# figure of the event; the planned one makes people, distinct and reach unknown.
three = Network({"2025-03-cafe": """\
title: Cafés
sessions:
  - {date: 2025-03-06, place: Guéret, present: [agora, vasi]}
  - {date: 2025-03-13, place: Masgot, status: cancelled, moved-to: ajain}
  - {date: 2025-03-20, place: Ajain}
"""}, {"2025-03-cafe": "waves: [{channel: email, on: 2025-02-01}]\n"
                       "answers: [{structure: agora, answer: yes, session: ajain}]\n"})
event = three.event("cafe", today="2025-03-10")
same("statuses", [s["status"] for s in event["sessions"]], ["held", "cancelled", "planned"])
figures("cancelled", event["sessions"][1], **none("members", "invited", "answered", "announced", "came", "kept",
        "no_shows", "walk_ins", "excused", "represented", "absent", "turnout", "response_rate", "quorum"),
        answers=none("yes", "maybe", "no"), people=none("all", "member", "partner", "host", "guest", "public"))
figures("planned", event["sessions"][2], members=6, announced=1, came=None)
figures("with a planned session", event, announced=1, reach=None,
        people=none("all", "member", "partner", "host", "guest", "public"))
text = three.run("cafe", "--lang", "en", today="2025-03-10")
same("planned and cancelled are said", ("planned" in text, "Masgot, 13 March 2025: moved to Ajain, 20 March 2025" in text,
                                        "Masgot" in text.split("Members")[0]), (True, True, False))
# After the 20th nothing is noted of it: it is held, and "not noted".
same("held once its day is past", three.event("cafe", today="2025-03-21")["sessions"][2]["status"], "held")

# A quorum. 6 members: 1/2 reached is 3 votes, over 1/2 is 4. Two came, VASI is represented by Agora: 3 votes.
assembly = """\
title: Assemblée
date: 2025-03-06
place: Guéret
present: [agora, masgot]
excused: [la-dynamo]
proxies: [{from: vasi, to: agora}]
quorum: QUORUM
"""
half = Network({"2025-03-ag": assembly.replace("QUORUM", "1/2")})
session = half.event("ag")["sessions"][0]
figures("quorum", session, came=2, represented=1, excused=1,
        absent=2,  # 6 - 2 that came - 1 represented - 1 excused
        quorum={"threshold": "1/2", "needed": 3, "reached": True, "missing": 0})
over = Network({"2025-03-ag": assembly.replace("QUORUM", "over 1/2")})
same("over a half", over.event("ag")["sessions"][0]["quorum"],
     {"threshold": "over 1/2", "needed": 4, "reached": False, "missing": 1})
same("over a half, in words", "not reached, votes needed: 4 (over 1/2), votes missing: 1" in
     over.run("ag", "--lang", "en"), True)
number = Network({"2025-03-ag": assembly.replace("QUORUM", "5")})
same("a number of votes", number.event("ag")["sessions"][0]["quorum"],
     {"threshold": "5", "needed": 5, "reached": False, "missing": 2})
# 6 to 9 members: a half is 3 (of 6) to 5 (of 9, rounded up); 3 votes may be enough or not; 0 to 2 are missing.
loose = Network({"2025-03-ag": assembly.replace("QUORUM", "1/2")}, settings="network: Essai\nmembers: 6-9\n")
same("bounds straddle the quorum", loose.event("ag")["sessions"][0]["quorum"],
     {"threshold": "1/2", "needed": bounds(3, 5), "reached": None, "missing": bounds(0, 2)})

# A headcount of 40 to 62 with two lines: Agora is one or more under a headcount, members' people are 1 to
# 62 - 3; the partner's 3 are exact. The lines' upper sum is open, so the lower bound rises: 40 - 3 = 37.
crowd = Network({"2025-03-fete": """\
title: Fête
date: 2025-03-06
place: Guéret
headcount: 40-62
present:
  - agora
  - caf: 3
"""})
session = crowd.event("fete")["sessions"][0]
figures("headcount", session, came=1, people={"all": bounds(40, 62), "member": bounds(37, 59), "partner": 3, "host": 0,
                                              "guest": 0, "public": 0})

# Two events together, as if their sessions were of one. Agora came to both, VASI and La Dynamo to one each:
# 3 distinct members of 6; people 1 + 1 and 1 + 2: 5 visits, not each once (Agora's may be the same person).
two = Network({
    "2025-03-cafe": "title: Café\ndate: 2025-03-06\nplace: Guéret\npresent: [agora, vasi]\n",
    "2025-04-cafe": "title: Café\ndate: 2025-04-03\nplace: Ajain\npresent: [agora, {la-dynamo: 2}]\n",
})
document = two.json("2025-03", "2025-04")
same("document", list(document), ["schema", "network", "events", "together"])
same("schema", (document["schema"], document["network"]), ("aliso/stats/1", {"name": "Essai", "language": "fr"}))
figures("together", document["together"], members=6, announced=None,
        distinct={"member": 3, "partner": 0, "host": 0, "guest": 0},
        people={"all": 5, "member": 5, "partner": 0, "host": 0, "guest": 0, "public": 0}, each_once=False,
        reach={"of": [3, 6], "value": 0.5, "words": "la moitié"})
same("each event once, in the order named", [e["id"] for e in two.json("2025-04", "04", "2025-03")["events"]],
     ["2025-04-cafe", "2025-03-cafe"])
same("one event has no together", "together" in two.json("2025-04"), False)
same("the last one held", two.event(today="2025-03-31")["id"], "2025-03-cafe")
same("English words where asked", two.json("2025-03", "2025-04", "--lang", "en")["together"]["reach"]["words"], "half")
rows = list(csv.DictReader(io.StringIO(two.run("2025-03", "2025-04", "--format", "csv"))))
same("CSV: a row a session", [(r["event_id"], r["id"], r["came_min"], r["came_max"], r["announced_min"])
                              for r in rows],
     [("2025-03-cafe", "gueret", "2", "2", ""), ("2025-04-cafe", "ajain", "2", "2", "")])

# EVENT: an exact stem beats a part of one; none or several is a usage error that lists them.
stems = Network({stem: "title: Café\ndate: 2025-03-06\npresent: []\n" for stem in ("cafe", "cafe-du-soir", "fete")})
same("exact", stems.event("cafe")["id"], "cafe")
same("a part", stems.event("soir")["id"], "cafe-du-soir")
stems.run("e", status=2)
same("several are listed", all(stem in stems.errors for stem in ("cafe", "cafe-du-soir", "fete")), True)
same("nothing on stdout", stems.run("nowhere", status=2), "")
same("none: all are listed", all(stem in stems.errors for stem in ("cafe", "cafe-du-soir", "fete")), True)
stems.run("cafe", "--format", "xml", status=2)
same("no event held yet", two.run(today="2025-01-01", status=2), "")

# An error in a file that is opened: nothing on stdout, the diagnostics on stderr, status 1. The same file
# stands in nobody's way where it isn't asked for.
broken = Network({"bonne": "title: Café\ndate: 2025-03-06\npresent: []\n", "mauvaise": "title: Café\n  date: [\n"})
same("nothing half-read is printed", broken.run("mauvaise", status=1), "")
same("the error is said", "mauvaise.yaml:" in broken.errors, True)
same("another file's errors don't matter", broken.event("bonne")["id"], "bonne")
same("together with it nothing", broken.run("bonne", "mauvaise", status=1), "")

# -o writes the whole, or leaves what was there.
target = two.folder / "figures.json"
same("-o says nothing", two.run("2025-03", "--format", "json", "-o", str(target)), "")
same("-o writes it all", json.loads(target.read_text())["events"][0]["id"], "2025-03-cafe")
same("no colour in a file", "\033" in two.run("2025-03", "--color", "always", "-o", str(target)) + target.read_text(), False)
two.run("2025-03", "-o", str(two.folder / "no" / "where"), status=3)

# Only the network, the structures, this event, its invitations and its journal are opened: everything else
# here can't be read, be it of the same kind.
alone = Network({"2025-03-cafe": "title: Café\ndate: 2025-03-06\npresent: [agora]\n",
                 "2025-04-cafe": "title: [\n"},
                {"2025-03-cafe": "answers: []\n", "2025-04-cafe": "answers: {\n"},
                {"2025-03-cafe": "", "2025-04-cafe": "{\n"})
trace = alone.folder / "trace"
done = subprocess.run(["strace", "-f", "-e", "trace=open,openat", "-o", trace, ALISO, "-C", alone.folder, "stats",
                       "2025-03"], capture_output=True) if os.path.exists("/usr/bin/strace") else None
if done is not None and done.returncode == 0:
    opened = {line.split('"')[1].removeprefix(str(alone.folder) + "/") for line in trace.read_text().splitlines()
              if str(alone.folder) in line and "O_DIRECTORY" not in line and "ENOENT" not in line}
    same("files opened", opened, {"aliso.yaml", "structures.yaml", "events/2025-03-cafe.yaml",
                                  "invitations/2025-03-cafe.yaml", "journal/2025-03-cafe.jsonl"})
same("the others' errors are not met", alone.event("2025-03")["sessions"][0]["came"], 1)

sys.exit(1 if failures else 0)
