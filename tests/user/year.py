#!/usr/bin/python3
# A year of cron: `send --yes` on each of 400 mornings, while thirty structures and their evenings change under it.
# Each mail is held against the files of its day and against all that was sent before, by a second program that reads
# the mails and not the journal. Usage: year.py ALISO [SEED…]
import collections
import concurrent.futures
import datetime
import os
import re
import sys

from year_hands import Hands
from year_judge import judge
from year_ledger import Ledger
from year_life import DAY, EDITS, Life
from year_lines import UNSURE, lines, lines_wrong
from year_network import Contact, Event, Network, Session, Structure, Wave, body, header

START, LENGTH = datetime.date(2026, 1, 5), 400
USUAL = [2]
RARE = ("killed", "lost", "changes", "many", "several announcements", "spread", "restored", "twins", "shared", "old answer",
        "declined apart", "by tag", "over limit", "untold: too late", "untold: maybe", "untold: draft", "caught up", "waiting draft", *UNSURE, "called, answered", "listed by phone",
        "listed by post", *(f"noted by {way}" for way in ("phone", "post", "email")), *(f"to {edit}" for edit in EDITS))
ENOUGH = 5  # failures of a year before it is given up


class Year:
    def __init__(self, program, seed):
        self.seed, self.failures, self.runs, self.said = seed, 0, 0, []
        self.network = Network(program, seed)
        self.life = Life(self.network, START, LENGTH)
        self.ledger = Ledger(self.network)
        self.life.told, self.life.done = self.ledger.told, self.ledger.done
        self.hands = Hands(self.network, self.ledger)
        self.seen = collections.Counter()
        self.open, self.keys = None, []  # what may have gone: when it is settled, how, what is untold then

    def fail(self, day, rule, message=None, said=""):
        self.failures += 1
        self.said.append(f"FAILED: seed {self.seed}, {day}: {rule}")
        if message is not None:
            self.said.append(f"--- To: {header(message, 'To')}\n--- Subject: {header(message, 'Subject')}\n{body(message)}")
        self.said += [said] if said else []

    def live(self):
        for number in range(LENGTH):
            day = START + number * DAY
            self.life.doubt = self.open is not None
            self.life.morning(day)
            if self.life.runs(day):
                self.morning(day)
            if self.failures >= ENOUGH:
                break
        self.network.scratch.cleanup()
        self.kinds = self.ledger.kinds | self.seen | self.life.kinds | self.hands.kinds
        self.said.append(f"seed {self.seed}: {self.runs} runs, {self.ledger.count} mails: {self.kinds}")
        return self

    def morning(self, day):
        if self.open and self.open[0] <= day and not self.life.broken:
            self.settle(day)
        expected = {} if self.life.broken else self.ledger.expected(day)
        self.seen["caught up"] += len(expected) if day - DAY in self.life.off else 0
        often, busy = self.life.often, len(expected) > 2
        if often(25 if busy else 2):
            addresses = sorted({c.email for s in self.network.structures for c in s.contacts if c.email})
            self.network.mailer("refuse")
            self.send(day, expected, refuse=self.life.chance.sample(addresses, 12))
        elif busy and not self.open and often(25):
            self.network.mailer(self.life.chance.choice(["kill-got", "kill-lost"]))
            self.killed(day, expected)
        else:
            self.network.mailer("keep")
            self.send(day, expected)
        if not self.life.broken:
            self.by_hand(day)

    def by_hand(self, day):
        if self.life.often(15 if any(one.channel != "email" for one in self.ledger.messages(day)) else 3):
            for rule in self.hands.list_wrong(day):
                self.fail(day, f"remind {rule}")
        for rule in self.hands.work(day):
            self.fail(day, f"by hand: {rule}")

    def send(self, day, expected, refuse=()):
        """One run; everything that was to go has gone, but for what the mailer refused. The run."""
        self.runs += 1
        quiet = ["-q"] if self.life.often(60) else []
        meant = [] if self.life.broken else lines(self.ledger, day, quiet)
        done = self.network.run(day, *quiet, "send", "--yes", refuse=refuse)
        gone = self.hear(done, day, expected)
        ended_early = done.messages["killed"] or done.messages["lost"]
        if not ended_early:
            missing = sorted(f"{event.stem} for {whom} ({'; '.join(map(str, expected[event, whom]))})"
                             for event, whom in expected.keys() - gone)
            if missing:
                self.fail(day, f"{len(missing)} did not come, such as {missing[0]}", said=done.said)
            blocked = self.life.broken or any(event.blocked for event in self.network.events)
            self.seen["blocked"] += blocked
            for rule in lines_wrong(meant, done) if not blocked else ():
                self.fail(day, f"send {rule}")
            code = {4} if done.messages["refused"] else {0}
            if done.returncode not in (code | {1} if blocked else code):
                self.fail(day, f"ends with {done.returncode}, not {code}", said=done.said)
        return done

    def hear(self, done, day, expected):
        """Judges what the mailer was given, and notes what has arrived, or may have."""
        gone = set()
        for fate, messages in done.messages.items():
            for message in messages:
                wrong, which = judge(self.ledger, message, day, expected)
                if which in gone:
                    wrong.append("is the second of one run")
                gone.add(which)
                self.seen[fate] += 1
                if fate == "got" and which in expected:
                    wrong += self.ledger.note(expected[which], day)
                elif fate in ("killed", "lost") and which in expected:
                    more, take_back = self.ledger.note_unsure(expected[which], day)
                    wrong += more
                    later = day + self.life.chance.choice([0, 1, 1, 3]) * DAY
                    self.open = (later, "sent", None) if fate == "killed" else (later, "not-sent", take_back)
                for rule in wrong:
                    self.fail(day, rule, message)
        return gone

    def killed(self, day, expected):
        """Ended in the midst of a message: the next run sends the rest and says what is to be settled."""
        self.send(day, expected)
        self.network.mailer("keep")
        if self.open:
            done = self.send(day, self.ledger.expected(day))
            self.keys = sorted(set(re.findall(r"--settle (\S+) sent", done.said)))
            if not self.keys:
                self.fail(day, "nobody is told that a message may have gone", said=done.said)
            if self.open[0] == day:
                self.settle(day)
                self.send(day, self.ledger.expected(day))

    def settle(self, day):
        """Somebody has asked whether it arrived."""
        _, outcome, take_back = self.open
        for key in self.keys:
            settled = self.network.run(day, "send", "--settle", key.strip("'\""), outcome)
            if settled.returncode != 0:
                self.fail(day, f"{key} can't be settled", said=settled.said)
        if take_back:
            take_back()
        self.ledger.settled()
        self.open = None


def noon(program):
    """By the clock, where it is about noon: of two evenings of today the one that has begun invites nobody."""
    now = datetime.datetime.now(datetime.timezone.utc)
    east = 12 - now.hour
    here = now + datetime.timedelta(hours=east)
    network = Network(program, 0)
    network.structures = [Structure(name, [Contact("a", f"{name.lower()}@example.org")]) for name in ("Agora", "Dynamo")]
    today = here.date()
    network.events = [Event(f"e{hour}", f"Titre {hour}", [Session("s", today, today, (hour * 60, None), "Guéret")],
                            [Wave("invit", today)], draft=False) for hour in (here.hour - 1, here.hour + 2)]
    settings = network.root / "aliso.yaml"
    settings.write_text(settings.read_text() + f"time-zone: Etc/GMT{-east:+}\n" if east else settings.read_text() + "time-zone: UTC\n")
    network.write_structures()
    for event in network.events:
        network.write(event)
    network.mailer("keep")
    done = network.run(None, "send", "--yes")
    network.scratch.cleanup()
    titles = [header(message, "Subject").partition(" :")[0] for message in done.messages["got"]]
    if titles != [network.events[1].title] * 2:
        print(f"FAILED: at {here:%H:%M} sends {titles}: {done.said}")
        return 1
    return 0


def main():
    program, seeds = os.path.abspath(sys.argv[1]), [int(seed) for seed in sys.argv[2:]]
    failures, kinds = noon(program), collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        years = list(pool.map(lambda seed: Year(program, seed).live(), seeds or USUAL))
    for year in years:
        print(*year.said, sep="\n")
        failures += year.failures
        kinds.update(year.kinds)
    # A year in which nothing happens proves nothing.
    for kind in ("asked", "expected", "undecided", "declined", "thanks", "missed", "after", "moved", "cancelled",
                 "refused", "blocked", *RARE) if not seeds and not failures else ():
        if kinds[kind] < (1 if kind in RARE else 3):
            failures += 1
            print(f"FAILED: hardly any: {kind}")
    return 1 if failures else 0


sys.exit(main())
