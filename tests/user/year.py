#!/usr/bin/python3
# A year of cron: `send --yes` on each of 400 mornings, while thirty structures and a dozen evenings change under it.
# Each mail is held against the files of its day and against all that was sent before, by a second program that reads
# the mails and not the journal. Usage: year.py ALISO [SEED…]
import datetime
import os
import re
import sys

from year_ledger import Ledger
from year_life import DAY, Life
from year_network import Network, body, header

START, LENGTH = datetime.date(2026, 1, 5), 400
ENOUGH = 5  # failures of a year before it is given up


class Year:
    def __init__(self, program, seed):
        self.seed, self.failures, self.runs = seed, 0, 0
        self.network = Network(program, seed)
        self.life = Life(self.network, START, LENGTH)
        self.ledger = Ledger(self.network)
        self.life.told = self.ledger.told
        self.seen = {}

    def fail(self, day, rule, message=None, said=""):
        self.failures += 1
        print(f"FAILED: seed {self.seed}, {day}: {rule}")
        if message is not None:
            print(f"--- To: {header(message, 'To')}\n--- Subject: {header(message, 'Subject')}\n{body(message)}")
        if said:
            print(said)

    def live(self):
        for number in range(LENGTH):
            day = START + number * DAY
            self.life.morning(day)
            if self.life.runs(day):
                self.morning(day)
            if self.failures >= ENOUGH:
                break

    def morning(self, day):
        expected = {} if self.life.broken else self.ledger.expected(day)
        often, busy = self.life.often, len(expected) > 2
        if often(25 if busy else 2):
            addresses = sorted({c.email for s in self.network.structures for c in s.contacts if c.email})
            self.network.mailer("refuse")
            self.send(day, expected, refuse=self.life.chance.sample(addresses, 12))
        elif busy and often(25):
            self.network.mailer(self.life.chance.choice(["kill-got", "kill-lost"]))
            self.killed(day, expected)
        else:
            self.network.mailer("keep")
            self.send(day, expected)

    def send(self, day, expected, refuse=()):
        """One run; everything that was to go has gone, but for what the mailer refused. The run."""
        self.runs += 1
        done = self.network.run(day, "-q", "send", "--yes", refuse=refuse)
        gone = self.hear(done, day, expected)
        ended_early = done.messages["killed"] or done.messages["lost"]
        if not ended_early:
            missing = sorted(f"{event.stem} for {whom} ({'; '.join(map(str, expected[event, whom]))})"
                             for event, whom in expected.keys() - gone)
            if missing:
                self.fail(day, f"{len(missing)} did not come, such as {missing[0]}", said=done.said)
            blocked = self.life.broken or any(event.blocked for event in self.network.events)
            code = {4} if done.messages["refused"] else {0}
            if done.returncode not in (code | {1} if blocked else code):
                self.fail(day, f"ends with {done.returncode}, not {code}", said=done.said)
        return done

    def hear(self, done, day, expected):
        """Judges what the mailer was given, and notes what has arrived."""
        gone = set()
        for fate, messages in done.messages.items():
            for message in messages:
                wrong, which = self.ledger.judge(message, day, expected)
                if which in gone:
                    wrong.append("is the second of one run")
                gone.add(which)
                self.seen[fate] = self.seen.get(fate, 0) + 1
                if fate in ("got", "killed") and which in expected:
                    wrong += self.ledger.note(which[0], expected[which])
                for rule in wrong:
                    self.fail(day, rule, message)
        return gone

    def killed(self, day, expected):
        """Ended in the midst of a message: the next run sends the rest, and a person settles what became of it."""
        done = self.send(day, expected)
        left = [(fate, message) for fate in ("killed", "lost") for message in done.messages[fate]]
        self.network.mailer("keep")
        if not left:
            return
        (fate, message), = left
        _, which = self.ledger.judge(message, day, expected)
        rest = self.ledger.expected(day)
        rest.pop(which, None)
        done = self.send(day, rest)
        keys = sorted(set(re.findall(r"--settle (\S+) sent", done.said)))
        if not keys:
            self.fail(day, "nobody is told that it may have gone", message, done.said)
        for key in keys:
            outcome = "sent" if fate == "killed" else "not-sent"
            settled = self.network.run(day, "send", "--settle", key.strip("'\""), outcome)
            if settled.returncode != 0:
                self.fail(day, f"{key} can't be settled", message, settled.said)
        self.send(day, self.ledger.expected(day))


def main():
    program, seeds = os.path.abspath(sys.argv[1]), [int(seed) for seed in sys.argv[2:]] or [1, 2]
    failures, kinds = 0, {}
    for seed in seeds:
        year = Year(program, seed)
        year.live()
        failures += year.failures
        for kind, count in (year.ledger.kinds | year.seen).items():
            kinds[kind] = kinds.get(kind, 0) + count
        print(f"seed {seed}: {year.runs} runs, {year.ledger.count} mails:", year.ledger.kinds, year.seen)
        year.network.scratch.cleanup()
    # A year in which nothing happens proves nothing.
    for kind in ("asked", "expected", "undecided", "declined", "thanks", "missed", "after", "moved", "cancelled", "refused",
                 "killed", "lost"):
        if kinds.get(kind, 0) < 3:
            failures += 1
            print(f"FAILED: hardly any: {kind}")
    return 1 if failures else 0


sys.exit(main())
