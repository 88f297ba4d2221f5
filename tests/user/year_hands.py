# What people of year.py's network do themselves after the mails have gone: letters are posted, calls are made, and noted by
# `aliso sent` and `aliso call`. What `aliso remind` lists is held against what is due: to a letter or a call it is that
# nobody forgets it and nobody does it twice.
import collections
import json

from year_judge import in_time
from year_ledger import AHEAD, together
from year_words import line, listed

OUTCOMES = ("no-reply", "message-left", "call-back", "answered", "answered")


class Hands:
    def __init__(self, network, ledger):
        self.network, self.ledger, self.chance = network, ledger, network.chance
        self.kinds = collections.Counter()

    def often(self, percent):
        return self.chance.random() * 100 < percent

    def list_wrong(self, day):
        """What `remind` lists and should not, or doesn't and should."""
        rows = json.loads(self.network.run(day, "remind", "--format", "json").stdout)["due"]
        said = sorted(tuple(row[key] for key in ("event", "wave", "structure", "channel", "to")) for row in rows)
        due = self.ledger.messages(day)
        meant = sorted((one.event.stem, one.wave.id, one.structure.id, one.channel, one.to) for one in due)
        if said != meant:
            yield f"lists {[one for one in said if one not in meant] or len(said)}, not {[one for one in meant if one not in said] or len(meant)}"
        for channel in ("phone", "post"):
            if any(one.channel == channel for one in due):
                self.kinds[f"listed by {channel}"] += 1

    def work(self, day):
        """Somebody has an hour, and does some of it. What is wrong with how it is noted."""
        due = self.ledger.messages(day)
        for event, wave in dict.fromkeys((one.event, one.wave) for one in due):
            left = [one for one in self.ledger.messages(day, event) if one.wave is wave]
            by_hand = [one for one in left if one.channel != "email"]
            calls = [one for one in by_hand if one.channel == "phone"]
            if calls and self.often(20):
                yield from self.call(event, self.chance.choice(calls).structure, day)
            elif by_hand and self.often(15):
                yield from self.sent(event, wave, by_hand, day)
            elif left and self.often(6):  # an e-mail too, if it didn't go: somebody writes it by hand
                some = {one.structure for one in self.chance.sample(left, min(len(left), 2))}
                named = [one for one in left if one.structure in some]
                yield from self.sent(event, wave, named, day, [self.network.spelled(one).strip('"') for one in some])

    def sent(self, event, wave, done, day, names=()):
        """Names them; without names, all of the wave that isn't `send`'s. What other waves say in the same letter or call
        is noted with it."""
        ways = {(one.structure, one.channel, one.to) for one in done if one.channel != "email"}
        done = [*done, *(one for one in self.ledger.messages(day, event)
                         if one.wave is not wave and (one.structure, one.channel, one.to) in ways)]
        run = self.network.run(day, "sent", event.stem, wave.id, *names)
        waves = listed([f"« {one} »" for one in dict.fromkeys(one.wave.id for one in done)], "fr")
        whom = listed(list(dict.fromkeys(one.structure.name for one in done)), "fr")
        for one in done:
            self.kinds[f"noted by {one.channel}"] += 1
        if len({one.wave.id for one in done}) > 1:
            self.kinds["noted for two waves"] += 1
        parcels = together(done).values()
        kinds = [(session, kind) for parcel in parcels for said in parcel for session, kind in said.kinds.items()]
        announced = [line(session.facts(), "fr", session.name) for session in in_time(event)
                     if any(one is session and kind in ("moved", *AHEAD) for one, kind in kinds)]
        off = any(kind == "cancelled" for _, kind in kinds)
        head, *lines = run.stdout.splitlines()
        told = " ; d’après vos fichiers, il a été annoncé :" if announced or off else ""
        if head != f"{waves} : noté comme fait pour {whom}{told}":
            yield f"notes {run.said!r}, not {waves} for {whom}"
        if [one.strip() for one in lines if "annulé" not in one] != announced or off != any("annulé" in one for one in lines):
            yield f"notes as announced {lines}, not {announced}, {off}"
        for parcel in parcels:
            yield from self.ledger.note(parcel, day)

    def call(self, event, structure, day):
        path = self.network.root / f"invitations/{event.stem}.yaml"
        before, outcome = path.read_text(), self.chance.choice(OUTCOMES)
        run = self.network.run(day, "call", event.stem, self.network.spelled(structure).strip('"'), outcome)
        after = path.read_text().splitlines()
        if run.returncode != 0 or [line for line in before.splitlines() if line not in after]:
            yield f"doesn't add a call to what is there: {run.said}"
        event.calls.append((structure, outcome, day))
        self.kinds[f"called, {outcome}"] += 1
