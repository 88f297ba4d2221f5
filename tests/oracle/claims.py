#!/usr/bin/python3
# Reads the French sentences on who came, and holds each claim against worlds that the data allow: whatever isn't known is
# made up, again and again, and what is said must be so in every one. Usage: claims.py ALISO [NETWORKS [FIRST_SEED]]
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import reference  # noqa: E402
from networks import network, write  # noqa: E402

TODAY, WORLDS = "2022-06-01", 25
INF = reference.INF
MOST = 6  # how far an open end is tried

# -- a world: what really happened -------------------------------------------------------------------------------------


class Impossible(Exception):
    pass


def pick(r, bounds, most=None):
    low, high = bounds
    high = min(high, low + MOST, INF if most is None else most)
    if high < low:
        raise Impossible
    return r.choice([low, high, r.randint(low, high)])


class Evening:
    """A session as it may have been: who had announced to come, who came, how many people that was."""

    def __init__(self, r, world, session):
        d = reference.day(session["date"])
        listed = sorted(world.listed(d))
        unlisted = pick(r, world.members(d)) - len(listed)
        self.members = listed + [f"unlisted {i}" for i in range(unlisted)]
        self.said = self.came = self.people = None
        self.others = {}
        answers = world.answers(session)
        if answers is not None:
            named, counted = answers
            self.said = dict(named)
            free = [one for one in self.members if one not in named]
            r.shuffle(free)
            for reply, bounds in counted.items():
                for _ in range(pick(r, bounds, len(free))):
                    self.said[free.pop()] = reply
        if "present" in session:
            self.presences(r, world, session, d)
        elif "headcount" in session:
            self.people = pick(r, reference.count(session["headcount"]))

    def presences(self, r, world, session, d):
        loose = "headcount" in session
        named, _, _ = world.lines(session)
        self.came = {one for one, role in named.items() if role == "member"}
        self.others = {role: sum(1 for one in named.values() if one == role) for role in ("partner", "host", "guest")}
        away = {one for one in session.get("excused", ()) if isinstance(one, str)}
        free = [one for one in self.members if one not in self.came and one not in away]
        r.shuffle(free)
        people, most = 0, sum(high for _, high in world.lines(session)[2].values())
        for line in session["present"]:
            line = {"structure": line} if isinstance(line, str) else line
            number = 1
            for kind, role in (("members", "member"), ("partners", "partner"), ("guests", "guest")):
                if kind in line:
                    number = pick(r, reference.count(line[kind]), len(free) if role == "member" else None)
                    if role == "member":
                        self.came |= {free.pop() for _ in range(number)}
                    else:
                        self.others[role] += number
            if "public" in line:
                people += pick(r, reference.count(line["public"]))
            elif "people" in line:
                people += pick(r, reference.count(line["people"]))
            else:
                people += number + (r.randint(0, 2) if loose and number else 0)
        self.people = people
        if loose:
            self.people = pick(r, reference.count(session["headcount"]))
            if self.people < people:
                raise Impossible
            # People beyond what the lines can hold may be of one more member.
            if self.people > most and free and r.random() < 0.5:
                self.came.add(free.pop())

    def announced(self):
        return {one for one, reply in self.said.items() if reply != "no" and one in self.members}

    def kept(self):
        return self.announced() & self.came


def worlds(r, world, event):
    for _ in range(WORLDS * 4):
        try:
            evenings = [Evening(r, world, session) for session in world.sessions]
        except Impossible:
            continue
        came = set().union(*(one.came or set() for one in evenings))
        seen = {one for one in event.get("seen", ()) if any(one in evening.members for evening in evenings)}
        if seen <= came or any(one.came is None for one in evenings):
            yield evenings

# -- what is said ------------------------------------------------------------------------------------------------------


AMOUNT = r"(?:(?P<low{0}>une|aucune|\d+)(?: ou (?P<or{0}>\d+))?|entre (?P<from{0}>\d+) et (?P<to{0}>\d+)|au moins (?P<least{0}>une|\d+)|au plus (?P<most{0}>une|\d+)|(?P<from{0}r>\d+) à (?P<to{0}r>\d+)|(?P<any{0}>un nombre inconnu de))"


def number(text):
    return {"une": 1, "aucune": 0}.get(text) if text in ("une", "aucune") else int(text)


def holds(match, name, value):
    """Whether the amount of that name, as it is said, holds the value."""
    group = {key[:-len(name)] if not key.endswith("r") else key[:-len(name) - 1] + "r": text
             for key, text in match.groupdict().items() if text and (key.endswith(name) or key.endswith(name + "r"))}
    if "any" in group:
        return True
    if "least" in group:
        return value >= number(group["least"])
    if "most" in group:
        return value <= number(group["most"])
    low = number(group.get("low") or group.get("from") or group.get("fromr"))
    high = number(group.get("or") or group.get("to") or group.get("tor") or str(low))
    return low <= value <= high


def claim(pattern, *checks):
    """A sentence's form, each amount as {a}, {b}…, and what is to hold of the evening for each."""
    for name in "abc":
        pattern = pattern.replace("{" + name + "}", AMOUNT.format(name))
    return re.compile(pattern), checks


S = r"structures?(?: adhérentes?)?"
CLAIMS = [
    claim(rf"{{a}} {S} (?:avait annoncé sa|avaient annoncé leur) venue", ("a", lambda e: len(e.announced()))),
    claim(rf"{{a}} {S} pensai(?:t|ent) pouvoir venir", ("a", lambda e: len(e.announced()))),
    claim(rf"{{a}} {S} s’étai(?:t|ent) annoncées?", ("a", lambda e: len(e.announced()))),
    claim(r"dont {a} sous réserve", ("a", lambda e: sum(1 for one in e.announced() if e.said[one] == "maybe"))),
    claim(r"aucune structure adhérente ne s’était annoncée", (None, lambda e: not e.announced())),
    claim(r"ne s’était annoncée et aucune n’est venue", (None, lambda e: not e.came)),
    claim(r"ne s’était annoncée ; {a} sont venues", ("a", lambda e: len(e.came))),
    claim(r"ne s’était annoncée, mais une est venue", (None, lambda e: len(e.came) == 1)),
    claim(r"ne s’était annoncée ; {a} est venue", ("a", lambda e: len(e.came))),
    claim(r"(?<!annoncée) ; {a} sont venues", ("a", lambda e: len(e.kept()))),
    claim(r"(?<!annoncée) ; (?:une seule|elle) est venue", (None, lambda e: len(e.kept()) == 1)),
    claim(r"toutes(?: deux)? sont venues", (None, lambda e: e.announced() <= e.came)),
    claim(r"(?:Aucune n’est|Elle n’est pas) venue", (None, lambda e: not e.kept())),
    claim(r"et {a} autres? (?:l’|les )(?:a|ont) rejointes?", ("a", lambda e: len(e.came - e.announced()))),
    claim(r"(?:^|[:,] |Finalement, ){a} structures? adhérentes?(?=[ ,][^.;]*étai(?:t|ent) là)", ("a", lambda e: len(e.came))),
    claim(r"dont {a} qui s’étai(?:t|ent) annoncées?", ("a", lambda e: len(e.kept()))),
    claim(r", (?:qui s’était annoncée|toutes(?: deux)? annoncées),", (None, lambda e: e.came <= e.announced())),
    claim(r"autant (?:qu’annoncé|que prévu)", (None, lambda e: len(e.came) == len(e.announced()))),
    claim(r"{a} de plus (?:qu’annoncé|que prévu)", ("a", lambda e: len(e.came) - len(e.announced()))),
    claim(r"plus (?:qu’annoncé|que prévu)", (None, lambda e: len(e.came) > len(e.announced()))),
    claim(r"soit la moitié", (None, lambda e: 2 * (len(e.kept()) if e.said_kept else len(e.came)) == len(e.announced()))),
    claim(r"{a} personnes? en tout", ("a", lambda e: e.people)),
    claim(r"personne n’est venu", (None, lambda e: e.people == 0)),
]
TOTAL = [
    claim(r"(?:venues? |pour \**|dont \**\d+ pour )(?:d’une|de )?{a} structures? adhérentes?",
          ("a", lambda es: len(set().union(*(e.came for e in es))))),
    claim(r"{a} structures? adhérentes?\** (?:est venue|sont venues)", ("a", lambda es: len(set().union(*(e.came for e in es))))),
    claim(r"\*\*{a} personnes?\*\* (?:a|ont) participé", ("a", lambda es: sum(e.people for e in es))),
    claim(r"on compte \*\*{a} participations?", ("a", lambda es: sum(e.people for e in es))),
]


def wrong(sentence, claims, what, told):
    """The claims of a sentence that aren't so."""
    for form, checks in claims:
        for match in form.finditer(sentence):
            told[0] += 1
            for name, value in checks:
                truth = value(what)
                if not (truth if name is None else holds(match, name, truth)):
                    yield f"{match.group(0)!r} is not so: {truth}"


def spaces(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def read(world, event, text, r, told):
    block = text[text.index("<!-- aliso: participation"):text.index("<!-- /aliso -->", text.index("<!-- aliso: participation"))]
    paragraphs = [line for line in spaces(block).split("\n") if line and not line.startswith(("<!--", "|"))]
    found = {}
    for evenings in worlds(r, world, event):
        told[1] += 1
        for line in paragraphs:
            if line.startswith("Sur l’ensemble"):
                if all(e.came is not None for e in evenings):
                    said = wrong(line, TOTAL, evenings, told)
                else:
                    said = wrong(line, TOTAL[3:], evenings, told) if all(e.people is not None for e in evenings) else ()
            else:
                at = next((i for i, s in enumerate(world.sessions) if line.startswith(s["name"] + " :")), None)
                if at is None:
                    continue
                evening = evenings[at]
                evening.said_kept = " ; " in line.split("soit la moitié")[0].split(". ")[-1]
                usable = [one for one in CLAIMS if usable_for(one, evening)]
                said = wrong(line, usable, evening, told)
            for one in said:
                found.setdefault(line, one)
    return found


def usable_for(one, evening):
    """Whether what the claim speaks of is noted at all."""
    try:
        for _, value in one[1]:
            value(evening)
        return True
    except (AttributeError, TypeError):
        return False


def main():
    program = os.path.abspath(sys.argv[1])
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed, told = 0, [0, 0]
    for seed in range(first, first + networks):
        parts = network(seed)
        parts[0]["language"] = "fr"
        with tempfile.TemporaryDirectory() as folder:
            write(folder, *parts)
            done = subprocess.run([program, "--on", TODAY, "-C", folder, "debrief", "e"], capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            continue  # the small network contradicts itself
        found = read(reference.World(*parts, TODAY), parts[2], done.stdout, random.Random(seed), told)
        for line, why in found.items():
            failed += 1
            if failed <= 12:
                print(f"FAILED: seed {seed}: {why}\n  {line}")
    print(f"{networks} networks, {told[1]} worlds, {told[0]} claims held against them, {failed} sentences that aren't so")
    sys.exit(1 if failed or told[0] < networks else 0)


main()
