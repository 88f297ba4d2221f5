# The network of year.py: what its people know of it, the files that they write of it in their several manners, and the
# program run on them one morning, with a mailer that keeps what it gets, refuses an address, or kills who called it.
import dataclasses
import datetime
import email
import email.header
import email.utils
import os
import pathlib
import random
import re
import subprocess
import tempfile

from year_words import folded, slug


@dataclasses.dataclass(eq=False)
class Contact:
    id: str
    email: str
    language: str = "fr"
    objects: bool = False
    phone: str = ""
    address: str = ""
    prefers: tuple = ()  # who prefers the phone is written to where nobody else of the structure can be


@dataclasses.dataclass(eq=False)
class Structure:
    name: str
    contacts: list
    written_id: bool = False
    role: str = "member"
    until: datetime.date = None
    since: datetime.date = None
    also: list = dataclasses.field(default_factory=list)
    called: str = None  # in a sentence
    tags: tuple = ()

    def __post_init__(self):
        self.id = slug(self.name)

    def is_member(self, day):
        return self.role == "member" and (not self.since or self.since <= day) and (not self.until or day <= self.until)


@dataclasses.dataclass(frozen=True)
class Facts:
    first: datetime.date
    last: datetime.date
    time: tuple
    place: str
    venue: str
    cancelled: bool = False

    def same(self, other):
        return all(getattr(self, key) == getattr(other, key) for key in ("first", "last", "time", "cancelled")) and \
            folded(self.place) == folded(other.place) and folded(self.venue) == folded(other.venue)


@dataclasses.dataclass(eq=False)
class Session:
    id: str
    first: datetime.date
    last: datetime.date
    time: tuple = None  # minutes: from, to (or None)
    place: str = ""
    venue: str = ""
    name: str = None
    written_id: bool = True
    cancelled: bool = False
    moved_to: "Session" = None
    present: set = None
    counted: int = 0  # members that came and are not named
    excused: set = dataclasses.field(default_factory=set)
    proxies: set = dataclasses.field(default_factory=set)

    def facts(self):
        return Facts(self.first, self.last, self.time, self.place, self.venue, self.cancelled)


@dataclasses.dataclass(eq=False)
class Wave:
    id: str
    due: object  # a day, or (days, "before" | "after")
    only: str = ""
    to: tuple = ("members",)  # also everyone, tag:NAME
    channels: tuple = ("email",)
    sessions: list = None  # the ids that the wave names


@dataclasses.dataclass(eq=False)
class Event:
    stem: str
    title: str
    sessions: list
    waves: list
    answers: list = dataclasses.field(default_factory=list)  # (structure, session or None, answer, day)
    counted: list = dataclasses.field(default_factory=list)  # (number, session or None, answer, day): answers without names
    calls: list = dataclasses.field(default_factory=list)    # (structure, outcome, day)
    answer_by: datetime.date = None
    draft: bool = True
    about: str = ""
    plan: list = dataclasses.field(default_factory=list)     # the days on which something is made of it: year_life.py
    blocked: bool = False  # the journal names what the files don't
    noted: bool = True     # somebody notes what is answered
    kept: int = 36         # for so many days after its end its files stay where they are

    def first(self):
        return min(session.first for session in self.sessions)

    def last(self):
        return max(session.last for session in self.sessions)


CATCH = {
    "keep": 'exec cat > "$GOT/$$"\n',
    "refuse": 'cat > "$GOT/$$"\nwhile read -r one; do\n  grep -qi "^To:.*$one" "$GOT/$$" || continue\n'
              '  mv "$GOT/$$" "$GOT/refused.$$"\n  exit 75\ndone < "$REFUSE"\n',
    # The third message reaches its reader, or doesn't, and nobody is there to note it.
    "kill-got": 'cat > "$GOT/$$"\nset -- "$GOT"/*\n[ $# -lt 3 ] || { mv "$GOT/$$" "$GOT/killed.$$"; kill -9 $PPID; }\n',
    "kill-lost": 'cat > "$GOT/$$"\nset -- "$GOT"/*\n[ $# -lt 3 ] || { mv "$GOT/$$" "$GOT/lost.$$"; kill -9 $PPID; }\n',
}


class Network:
    def __init__(self, program, seed):
        self.program = program
        self.chance = random.Random(seed)
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.scratch = tempfile.TemporaryDirectory(dir=memory)
        self.root = pathlib.Path(self.scratch.name, "net")
        self.structures, self.events, self.limits = [], [], None  # limits: so many messages in so many days
        for kind in ("events", "invitations"):
            (self.root / kind).mkdir(parents=True)
        self.write_settings()

    # What is written.

    def write_settings(self):
        text = 'network: Réseau Test\nmail: {from: "Réseau Test <contact@example.org>", command: [./catch]}\n'
        text += "limits: {{messages: {}, per-days: {}}}\n".format(*self.limits) if self.limits else ""
        (self.root / "aliso.yaml").write_text(text)

    def spelled(self, structure):
        """A structure as somebody would write it in a list."""
        names = [structure.id, structure.name, structure.name.upper(), *structure.also]
        return f'"{self.chance.choice(names)}"'

    def write_structures(self):
        mess = self.chance.random
        text = "# Nos adhérentes\n" if mess() < 0.5 else ""
        for one in self.structures:
            text += f"- id: {one.id}\n  name: {one.name}\n" if one.written_id else f"- name: {one.name}\n"
            text += f"  called: {one.called}\n" if one.called else ""
            if one.also:
                text += f"  also: [{', '.join(one.also)}]\n"
            if one.role != "member":
                text += f"  role: {one.role}\n"
            elif one.since or one.until:
                text += f"  member: {one.since or '2016-01-01'}..{one.until or ''}\n"
            text += f"  tags: [{', '.join(one.tags)}]\n" if one.tags else ""
            text += "  contacts:\n" + "".join(f"    - {self.contact(contact)}\n" for contact in one.contacts)
            text += "\n" if mess() < 0.2 else ""
        (self.root / "structures.yaml").write_text(text)

    def contact(self, one):
        keys = [f"id: {one.id}"]
        keys += [f"email: {one.email}"] if one.email else []
        keys += [f'phone: "{one.phone}"'] if one.phone else []
        keys += [f'address: "{one.address}"'] if one.address else []
        keys += [f"prefers: [{', '.join(one.prefers)}]"] if one.prefers else []
        if one.language != "fr":
            keys.append(f"language: {one.language}")
        if one.objects:
            keys.append("consent: {messages: no, named: yes}")
        return "{" + ", ".join(keys) + "}" + ("  # vu en janvier" if self.chance.random() < 0.1 else "")

    def write_event(self, event):
        mess = self.chance.random
        text = f"title: {event.title}\n" + ("# à relire\n" if mess() < 0.2 else "")
        text += f"about: {event.about}\n" if event.about else ""
        text += "draft: yes\n" if event.draft else ""
        alone = len(event.sessions) == 1 and not event.sessions[0].moved_to and mess() < 0.5
        text += "" if alone else "sessions:\n"
        for session in event.sessions:
            keys = list(self.session_keys(session))
            if mess() < 0.3:
                head = keys.pop(0)
                self.chance.shuffle(keys)
                keys.insert(0, head)
            if alone:
                text += "".join(f"{key}\n" for key in keys)
            elif mess() < 0.4:
                text += "  - {" + ", ".join(keys) + "}\n"
            else:
                text += "  - " + "\n    ".join(keys) + "\n" + ("\n" if mess() < 0.2 else "")
        (self.root / f"events/{event.stem}.yaml").write_text(text)

    def session_keys(self, one):
        yield f"date: {one.first}" + (f"..{one.last}" if one.last != one.first else "")
        if one.time:
            form = self.chance.choice(["{}:{:02}", "{}h{:02}"])
            yield 'time: "' + "-".join(form.format(*divmod(t, 60)) for t in one.time if t is not None) + '"'
        for key, value in (("name", one.name), ("place", one.place), ("venue", one.venue)):
            if value:
                yield f'{key}: "{value}"' if self.chance.random() < 0.3 else f"{key}: {value}"
        if one.written_id:
            yield f"id: {one.id}"
        if one.cancelled:
            yield "status: cancelled"
        if one.moved_to:
            yield f"moved-to: {one.moved_to.id}"
        for key, who in (("present", one.present), ("excused", one.excused or None)):
            if who is not None:
                items = [self.spelled(w) for w in sorted(who, key=lambda w: w.id)]
                items += [f"{{members: {one.counted}}}"] if key == "present" and one.counted else []
                yield f"{key}: [{', '.join(items)}]"
        if one.proxies:
            given = sorted(one.proxies, key=lambda w: w.id)
            yield "proxies: [" + ", ".join(f"{{from: {self.spelled(w)}, to: {self.structures[0].id}}}" for w in given) + "]"

    def write_invitations(self, event):
        text = f"answer-by: {event.answer_by}\n" if event.answer_by else ""
        text += "waves:\n"
        for wave in event.waves:
            due = wave.due if isinstance(wave.due, datetime.date) else f"{wave.due[0]} days {wave.due[1]}"
            keys = [f"id: {wave.id}", f"channel: {one_or_list(wave.channels)}", f"due: {due}"]
            keys += [f"only: {wave.only}"] if wave.only else []
            keys += [f"to: {one_or_list(wave.to)}"] if wave.to != ("members",) or self.chance.random() < 0.2 else []
            keys += [f"sessions: [{', '.join(wave.sessions)}]"] if wave.sessions else []
            text += "  - {" + ", ".join(keys) + "}\n" if self.chance.random() < 0.6 else "  - " + "\n    ".join(keys) + "\n"
        text += "answers:\n" if event.answers or event.counted else ""
        for who, session, answer, day in sorted([*event.answers, *event.counted], key=lambda one: one[-1]):
            who = f"members: {who}" if isinstance(who, int) else f"structure: {self.spelled(who)}"
            where = f", session: {session.id}" if session else ""
            text += f"  - {{{who}{where}, answer: {answer}, on: {day}}}\n"
        text += "calls:\n" if event.calls else ""
        for structure, outcome, day in event.calls:
            text += f"  - {{structure: {self.spelled(structure)}, on: {day}, outcome: {outcome}}}\n"
        (self.root / f"invitations/{event.stem}.yaml").write_text(text)

    def write(self, event):
        self.write_event(event)
        self.write_invitations(event)

    def rename_files(self, event, stem):
        for folder, end in (("events", "yaml"), ("invitations", "yaml"), ("journal", "jsonl")):
            old = self.root / f"{folder}/{event.stem}.{end}"
            if old.exists():
                old.rename(self.root / f"{folder}/{stem}.{end}")
        event.stem = stem

    def put_away(self, event):
        """An evening long past leaves the folder, with all that was noted of it."""
        for folder, end in (("events", "yaml"), ("invitations", "yaml"), ("journal", "jsonl")):
            (self.root / f"{folder}/{event.stem}.{end}").unlink(missing_ok=True)
        self.events.remove(event)

    def merge_journals(self):
        """As git's union of two clones leaves them: every line, in another order."""
        for journal in sorted((self.root / "journal").glob("*.jsonl")):
            lines = journal.read_text().splitlines(keepends=True)
            middle = self.chance.randrange(len(lines) + 1)
            self.chance.shuffle(lines) if self.chance.random() < 0.5 else lines.__setitem__(slice(None), lines[middle:] + lines[:middle])
            journal.write_text("".join(lines))

    # What is run.

    def mailer(self, kind):
        path = self.root / "catch"
        path.write_text("#!/bin/sh\n" + CATCH[kind])
        path.chmod(0o755)

    def run(self, day, *arguments, refuse=()):
        """The run, its messages by what became of them: got, refused, killed, lost."""
        got = pathlib.Path(tempfile.mkdtemp(dir=self.scratch.name))
        refused = pathlib.Path(self.scratch.name, "refuse")
        refused.write_text("".join(f"{one}\n" for one in refuse))
        on = ["--on", str(day)] if day else []  # else by the clock
        done = subprocess.run([self.program, "-C", self.root, *on, *arguments], capture_output=True, text=True,
                              timeout=120, cwd=self.root, stdin=subprocess.DEVNULL,
                              env={"PATH": "/usr/bin:/bin", "GOT": str(got), "REFUSE": str(refused), "LC_ALL": "fr_FR.UTF-8"})
        done.said = done.stdout + done.stderr
        done.messages = {"got": [], "refused": [], "killed": [], "lost": []}
        for file in sorted(got.iterdir()):
            kind = file.name.partition(".")[0] if "." in file.name else "got"
            done.messages[kind].append(email.message_from_bytes(file.read_bytes()))
            file.unlink()
        got.rmdir()
        return done


def one_or_list(items):
    return items[0] if len(items) == 1 else f"[{', '.join(items)}]"


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def header(message, name):
    return plain(str(email.header.make_header(email.header.decode_header(re.sub("\r?\n(?=[ \t])", "", message[name])))))


def address(message):
    """To whom it goes."""
    (_, whom), = email.utils.getaddresses([message["To"]])
    return whom.lower()


def parts(message, kind):
    """Its parts of text/KIND."""
    return [part.get_payload(decode=True).decode(part.get_param("charset")) for part in message.walk()
            if part.get_content_type() == f"text/{kind}"]


def body(message):
    return plain("".join(parts(message, "plain")))


def diary(message):
    """The events of its file for diaries: [{key: value}], parameters left out; a day alone has no T."""
    events = []
    for part in parts(message, "calendar"):
        text = re.sub("\r?\n ", "", part)
        for block in re.findall("BEGIN:VEVENT\r?\n(.*?)END:VEVENT", text, flags=re.S):
            lines = (one.partition(":") for one in block.splitlines())
            events.append({key.partition(";")[0]: plain(value) for key, _, value in lines})
    return events
