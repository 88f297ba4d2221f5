#!/usr/bin/python3
# Reads every sentence on who came, and holds each of its claims against every completion of what the files leave open:
# of members, partners, guests, people and headcounts alike. A sentence of a form that it doesn't know is a failure too.
# Usage: claims.py ALISO [NETWORKS [FIRST_SEED]] [--can-fail]
import collections
import multiprocessing
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import reference  # noqa: E402
import slips as slip  # noqa: E402
from completions import Evening, whole_event  # noqa: E402
from held import At, Over, wrong  # noqa: E402
from reading_en import ENGLISH  # noqa: E402
from reading_fr import FRENCH  # noqa: E402
from told_networks import GUESTS, TODAY, files, network  # noqa: E402

SHOWN = 12


def debrief(program, parts, language):
    """The debrief of the network's event; None where the network contradicts itself."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        for name, text in files(*parts, "e").items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        done = subprocess.run([program, "--on", TODAY, "-C", folder, "--lang", language, "debrief", "e"],
                              capture_output=True, text=True, timeout=60)
    return None if done.returncode == 1 else done.stdout if done.returncode == 0 else f"exit status {done.returncode}"


def block(text, name):
    """The paragraphs of a computed block, tables aside."""
    found = re.search(rf"<!-- aliso: {name}\b.*?-->(.*?)<!-- /aliso -->", text, re.S)
    plain = found.group(1).replace("\u00a0", " ").replace("\u202f", " ").replace("**", "") if found else ""
    return [line for line in plain.split("\n") if line and not line.startswith("|")]


def sentences(paragraph):
    return [one.removesuffix(".") for one in re.split(r"(?<=[.!?]) (?=[A-ZÉÀ⟨])", paragraph)]


def tokens(parts, short):
    """Replaces the names of a network's structures, and of guests, by what a list's item is read from."""
    table = {guest: "guest:" + guest for guest in GUESTS}
    for one in parts[1]:
        table[one["name"]] = one["id"]
        if not short:
            table[one.get("called", one["name"])] = one["id"]
    names = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, table), key=len, reverse=True)) + r")\b", re.I)
    by_name = {name.lower(): one for name, one in table.items()}
    plural = {one for name, one in table.items() if name.startswith(("les ", "Les "))}

    def replaced(match):
        one = by_name[match.group(0).lower()]
        return f"⟨{one}{'*' if one in plural else ''}⟩"
    return lambda text: names.sub(replaced, text)


class Reader:
    """A debrief's sentences, each held against the completions; what was wrong with them."""

    def __init__(self, parts, seed):
        self.parts = parts
        self.world = reference.World(*parts, TODAY)
        r = random.Random(seed)
        event = parts[2]
        self.evenings = [Evening(self.world, session, r) for session in self.world.sessions]
        distinct, whole = whole_event(self.world, self.evenings, event, r) if self.evenings else ((), True)
        self.over = Over(self.world, self.evenings, distinct, whole)
        self.told = collections.Counter()
        self.told["completions"] = sum(len(one.members) for one in self.evenings) + len(distinct)
        self.found = []

    def possible(self):
        return all(one.members for one in self.evenings) and bool(self.over.completions)

    def read(self, text, language):
        names = tokens(self.parts, language is ENGLISH)
        openings = {}
        paragraphs = block(text, "participation")
        for session, paragraph in zip(self.parts[2]["sessions"], paragraphs):
            evening = next((one for one in self.evenings if one.session is session), None)
            opening = language.opening.match(paragraph)
            if opening:
                openings[opening.group(0).rstrip(" ,:")] = session
                self.opens(opening, session, paragraph)
                paragraph = paragraph[opening.end():].lstrip()
            at = At(session, evening, self.over)
            self.sentences(language.forms, names(paragraph), at)
            if untold := at.untold():
                self.found.append((paragraph, f"not told: what {sorted(untold)} had answered"))
        for paragraph in paragraphs[len(self.parts[2]["sessions"]):]:
            self.sentences(language.total, names(paragraph), self.over)
        for paragraph in block(text, "present"):
            at = max((one for one in openings if paragraph.startswith(one)), key=len, default=None)
            session = openings[at] if at else self.world.sessions[0]
            evening = next((one for one in self.evenings if one.session is session), None)
            line = names("⟪place⟫" + paragraph[len(at):] if at else paragraph)
            self.sentences(language.names, line, At(session, evening, self.over))
        return self.found

    def opens(self, opening, session, paragraph):
        """Whether a paragraph's first words are those of its session."""
        day = str(reference.day(session["date"]).day)
        said = opening.groupdict()
        place, hour = said.get("place"), said.get("hour") or said.get("time")
        if any((said.get("name") and said["name"] != session.get("name"), said.get("day") and said["day"] != day,
                said.get("on") and said["on"] != day,
                hour and f"{hour}h" != session.get("time"),
                place and session.get("place", "").split(" ")[-1].lower() not in place.lower())):
            self.found.append((paragraph, f"this is not said of the session of {session['date']}"))

    def sentences(self, forms, paragraph, of):
        for sentence in sentences(paragraph):
            self.told["sentences"] += 1
            claims = next((read for read in (form.read(sentence) for form in forms) if read is not None), None)
            if claims is None:
                self.found.append((sentence, "no form is known for this sentence"))
                continue
            self.told["claims"] += len(claims)
            self.found += [(sentence, why) for why in wrong(claims, of)]


def one_network(task):
    program, seed = task
    parts = network(seed)
    parts[0]["language"] = "fr"
    reader = None
    for code, language in (("fr", FRENCH), ("en", ENGLISH)):
        text = debrief(program, parts, code)
        if text is None:
            return seed, None, {}
        reader = reader or Reader(parts, seed)
        if not reader.possible():
            # Nothing can have been so, and `check` doesn't see it: it holds sums against bounds, not who was counted where.
            return seed, [], {"impossible": 1}
        if text.startswith("exit status"):
            reader.found.append((text, "the program fails"))
        else:
            reader.read(text, language)
    return seed, reader.found, reader.told


def slips_of(task):
    """Of each slip, how often it can be made in the debriefs of a network, how often that is noticed, and one that isn't."""
    program, seed = task
    parts = network(seed)
    parts[0]["language"] = "fr"
    made = {}
    for code, language, slips in (("fr", FRENCH, slip.FRENCH), ("en", ENGLISH, slip.ENGLISH)):
        text = debrief(program, parts, code)
        if text is None or text.startswith("exit status"):
            return made
        reader = Reader(parts, seed)
        if not reader.possible():
            return made
        before = set(reader.read(text, language))
        for name, form, instead, _ in slips:
            other = slip.slipped(text, form, instead)
            if other is not None and other != text:
                reader.found = []
                after = reader.read(other, language)
                made[code, name] = (bool(set(after) - before), seed)
    return made


def can_fail(program, networks, first):
    """Whether slips, made in true debriefs, are noticed."""
    made, noticed, missed = collections.Counter(), collections.Counter(), collections.defaultdict(list)
    with multiprocessing.Pool(min(2, os.cpu_count() or 1)) as pool:
        for slips in pool.imap_unordered(slips_of, ((program, seed) for seed in range(first, first + networks)), 20):
            for which, (seen, seed) in slips.items():
                made[which] += 1
                noticed[which] += seen
                if not seen:
                    missed[which].append(seed)
    failed = 0
    for code, slips in (("fr", slip.FRENCH), ("en", slip.ENGLISH)):
        for name, _, _, share in slips:
            which = (code, name)
            if not made[which] or noticed[which] < share * made[which]:
                failed += 1
                print(f"FAILED: {code}, {name}: made {made[which]} times, noticed {noticed[which]} times; not in {sorted(missed[which])[:8]}")
    print(f"{sum(made.values())} slips of {len(made)} kinds, {sum(noticed.values())} noticed, {failed} kinds slip through")
    return failed


def main():
    program = os.path.abspath(sys.argv[1])
    numbers = [int(one) for one in sys.argv[2:] if one.isdigit()]
    networks, first = (numbers + [5000, 1][len(numbers):])[:2]
    if "--can-fail" in sys.argv:
        sys.exit(1 if can_fail(program, networks, first) else 0)
    failed, told, kinds = 0, collections.Counter(), collections.Counter()
    with multiprocessing.Pool(min(2, os.cpu_count() or 1)) as pool:
        for seed, found, counts in pool.imap(one_network, ((program, seed) for seed in range(first, first + networks)), 20):
            told.update(counts)
            told["debriefs"] += found is not None
            for sentence, why in found or ():
                failed += 1
                kinds[why.split(":")[0]] += 1
                if kinds[why.split(":")[0]] <= SHOWN and failed <= 20 * SHOWN:
                    print(f"FAILED: seed {seed}: {why}\n  {sentence[:400]}")
    if kinds:
        print("what is wrong:", ", ".join(f"{why} {number}" for why, number in kinds.most_common()))
    print(f"{networks} networks, {told['debriefs']} debriefs, {told['completions']} completions, {told['sentences']} sentences, "
          f"{told['claims']} claims, {told['impossible']} networks that can't be, {failed} that aren't so or aren't known")
    sys.exit(1 if failed or told["debriefs"] < networks / 2 or told["impossible"] > 1 + networks / 500 else 0)


if __name__ == "__main__":
    main()
