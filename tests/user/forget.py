#!/usr/bin/python3
# privacy forget: whoever is taken out, no figure changes, and nothing of them is left but the prose that is listed.
# Usage: forget.py ALISO EXAMPLES [SEED…]. Every contact of lisieres; then made networks, one a seed. Where the sanitizers
# take their time (SANITIZED=ON), every sixth contact and two networks: what they look for is met there as well.
"""
Held for each contact: `stats --format json` of every event, `trends` (but for whether a structure can be phoned) and
`report` are byte for byte the same before and after; the name, the address and the number stand nowhere in the folder but
in the lines that were listed; the diff that was shown is what was done (patch does the same); a second time there is
nothing to do; `check` finds as many errors as before: none.
The networks have what people write: lists in brackets and in blocks, over lines, with comments; CRLF, no last line end;
one contact twice in a session, in two structures, in two files; headcounts, proxies, journals, another's same name.
"""
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

program, examples = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "ALISO_TODAY": "2026-11-24",
               **{k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN"))}}
SPARSE = os.environ.get("SANITIZED") == "ON"
failures = []


def run(folder, *arguments, status=(0,)):
    done = subprocess.run([program, "-C", str(folder), *arguments], capture_output=True, text=True, timeout=120,
                          stdin=subprocess.DEVNULL, env=ENVIRONMENT)
    if done.returncode not in status:
        failures.append(f"{' '.join(arguments)}: exit status {done.returncode}: {done.stderr[:500]}")
    return done


def figures(folder):
    """All that must stay, as text."""
    stems = sorted(p.stem for p in (folder / "events").glob("*.yaml"))
    said = [run(folder, "stats", *stems, "--format", "json").stdout]
    said += [run(folder, "stats", stem, "--format", "json").stdout for stem in stems]
    trends = json.loads(run(folder, "trends", "--format", "json").stdout)
    said.append(json.dumps(without_phone(trends), indent=1))
    said.append(run(folder, "report", "--during", "2020..2027", "--format", "json").stdout)
    said.append(run(folder, "report", "--during", "2020..2027").stdout)
    return said


def without_phone(value):
    if isinstance(value, dict):
        return {k: without_phone(v) for k, v in value.items() if k != "phone"}
    return [without_phone(v) for v in value] if isinstance(value, list) else value


def plain(text):
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in apart if not unicodedata.combining(c))


def hits(folder, needle):
    """Lines that have it, capitals and accents left aside, as whole words: file:line."""
    found = set()
    pattern = re.compile(r"(?<!\w)" + re.escape(plain(needle)) + r"(?!\w)")
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name.startswith("."):
            continue
        for number, line in enumerate(path.read_bytes().decode().split("\n"), 1):
            if pattern.search(plain(line)):
                found.add(f"{path.relative_to(folder)}:{number}")
    return found


def snapshot(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def contacts(folder):
    return json.loads(run(folder, "list", "contacts", "--format", "json").stdout)["items"]


def judge(original, before, told, who, needles):
    """Forgets them in a copy and holds it against the original, whose figures are `before`."""
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place, "net")
        shutil.copytree(original, folder)
        shown = run(folder, "privacy", "forget", who)
        if snapshot(folder) != snapshot(original):
            failures.append(f"{told}: without --yes something was written")
        done = run(folder, "privacy", "forget", who, "--yes", "--exit-code", status=(0, 1))
        after = figures(folder)
        for index, (one, other) in enumerate(zip(before, after)):
            if one != other:
                failures.append(f"{told}: figures {index} changed:\n{one[:300]}\n{other[:300]}")
        listed = set(re.findall(r"^  (\S+:\d+)$", done.stdout, re.M))
        listed = {line.removeprefix(os.path.relpath(folder) + "/").removeprefix(str(folder) + "/") for line in listed}
        left = set().union(*(hits(folder, needle) for needle in needles))
        if not left <= listed:
            failures.append(f"{told}: still there, and not listed: {sorted(left - listed)}; listed: {sorted(listed)}")
        if (done.returncode == 1) != bool(listed):
            failures.append(f"{told}: exit status {done.returncode}, and listed: {sorted(listed)}")
        # The diff, done by patch, gives the same files; CRs are not shown in it.
        if not any(b"\r" in data for data in snapshot(original).values()):
            patched = pathlib.Path(place, "patched")
            shutil.copytree(original, patched)
            diff = "".join(line for line in shown.stdout.splitlines(True) if re.match(r"[-+ @\\]", line))
            for prefix in (os.path.relpath(folder) + "/", str(folder) + "/"):
                diff = diff.replace(f" {prefix}", " ")
            subprocess.run(["patch", "-s", "-p0", "-d", patched], input=diff, text=True, check=True)
            mine = {k: v for k, v in snapshot(folder).items() if k != "journal/forgotten"}
            if mine != snapshot(patched):
                failures.append(f"{told}: the diff that was shown is not what was done")
        run(folder, "check")
        again = run(folder, "privacy", "forget", who, "--yes", status=(0,) if "@" in who else (2,))
        if "@" in who and "changed" in again.stdout:
            failures.append(f"{told}: a second time something changed")
        return snapshot(folder)


def lisieres():
    with tempfile.TemporaryDirectory() as place:
        original = pathlib.Path(place, "lisieres")
        shutil.copytree(examples / "lisieres", original)
        text = (original / "structures.yaml").read_text()
        before = figures(original)
        number = 0
        for row in contacts(original)[::6 if SPARSE else 1]:
            needles = [row[key] for key in ("name", "email", "phone") if row.get(key)]
            judge(original, before, f"lisieres, {row['structure']}/{row['id']}", f"{row['structure']}/{row['id']}", needles)
            number += 1
        assert text == (original / "structures.yaml").read_text()
        return number


PEOPLE = [("Léa Marchand", "lea"), ("Jo", "jo"), ("Marie-Ange Le Goff", "marie-ange"), ("Accueil", "accueil"),
          ("Ousmane Diop", "o-d"), ("Zoé Anne", "zoe")]


class Network:
    """A made one: every choice is the seed's."""

    def __init__(self, seed, folder):
        self.of = random.Random(seed)
        self.folder = folder
        self.people = {}   # structure -> [(id, name, email, phone)]
        self.apart = self.of.random() < 0.4
        self.write()

    def pick(self, *choices):
        return self.of.choice(choices)

    def put(self, name, text):
        eol = "\r\n" if self.crlf else "\n"
        if self.of.random() < 0.2:
            text = text.rstrip("\n")
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace("\n", eol).encode())
        path.chmod(0o600)

    def contact(self, who, column):
        key, name, email, phone = who
        fields = [("id", key), ("name", name)]
        fields += [("email", email)] if email else []
        fields += [("phone", f'"{phone}"')] if phone else []
        pad = " " * column
        if self.of.random() < 0.3:
            return f"{pad}- {{" + ", ".join(f"{k}: {v}" for k, v in fields) + "}" + self.pick("", "   # sûr") + "\n"
        text = self.pick("", f"{pad}# à part\n") + f"{pad}- " + f"\n{pad}  ".join(f"{k}: {v}" for k, v in fields) + "\n"
        return self.pick("", "\n") + text

    def write(self):
        self.crlf = self.of.random() < 0.2
        structures, contacts = "", "# Apart\n\n"
        shared = f"p{self.of.randrange(100)}@example.org"
        for number in range(self.of.randrange(2, 6)):
            key = f"s{number}"
            people = []
            for name, ident in self.of.sample(PEOPLE, self.of.randrange(0, 4)):
                email = self.pick(None, f"{ident}.{key}@example.org", shared)
                if email and any(p[2] == email for p in people):
                    email = None
                people.append((ident, name, email, self.pick(None, f"05 36 49 {number:02} {len(people):02}")))
            self.people[key] = people
            structures += f"- name: {key}\n  tags: [a]\n"
            if people and not (self.apart and self.of.random() < 0.7):
                structures += "  contacts:\n" + "".join(self.contact(p, 4) for p in people)
            elif people:
                contacts += f"{key}:\n" + "".join(self.contact(p, 2) for p in people)
        self.put("aliso.yaml", "network: Essai\n" + self.pick("", "mail: {from: lea.s0@example.org, command: [true]}\n"))
        self.put("structures.yaml", structures)
        if contacts != "# Apart\n\n":
            self.put("contacts.yaml", contacts)
        for number in range(self.of.randrange(1, 3)):
            self.event(f"2026-0{number + 3}-rencontre")

    def people_list(self, column, known):
        people = [self.pick(*known, "someone") for _ in range(self.of.randrange(1, 4))]
        if self.of.random() < 0.6:
            return "[" + ", ".join(people) + "]"
        if self.of.random() < 0.5:
            return "[\n" + ",\n".join(" " * (column + 2) + p for p in people) + "]"
        return None, people

    def lines(self, key_of_list, column):
        text = f"{' ' * column}{key_of_list}:\n"
        some = [k for k in self.people if self.of.random() < 0.8] or ["s0"]
        for key in some + ([self.of.choice(some)] if self.of.random() < 0.3 else []):
            pad = " " * (column + 2)
            if not self.people[key] or self.of.random() < 0.2:
                text += f"{pad}- {{structure: {key}, people: {self.of.randrange(1, 4)}}}\n"
                continue
            people = self.people_list(column + 4, [p[0] for p in self.people[key]])
            if isinstance(people, str) and "\n" not in people and self.of.random() < 0.6:
                text += f"{pad}- {{structure: {key}, people: {people}}}" + self.pick("", "  # venus") + "\n"
            elif isinstance(people, str):
                text += f"{pad}- structure: {key}\n{pad}  people: {people}\n"
            else:
                text += f"{pad}- structure: {key}\n{pad}  people:\n" + "".join(
                    f"{pad}    - {p}" + self.pick("", "", "  # là") + "\n" for p in people[1])
        return text + self.pick("", f"{' ' * (column + 2)}- {{guest: Dehors, people: 2}}\n")

    def event(self, stem):
        day = stem[:7] + "-12"
        text = "title: Rencontre\nplace: Ici\n"
        prose = "course: |\n  " + self.pick("Tout va bien.", "Avec LÉA\n  Marchand et Jo.", "Ousmane Diop a parlé.") + "\n"
        if self.of.random() < 0.5:
            text += f"date: {day}\n" + self.lines("present", 0) + self.pick("", "headcount: 40-60\n")
            text += prose
        else:
            text = "title: Rencontre\n" + prose + "sessions:\n"
            for number, place in enumerate(("Ici", "Là")):
                text += f"  - date: {day[:-2]}{12 + number}\n    place: {place}\n" + self.lines("present", 4)
                text += self.pick("", "    headcount: 30+\n")
        self.put(f"events/{stem}.yaml", text)
        self.put(f"invitations/{stem}.yaml", "waves:\n  - {id: w, channel: email, due: 2026-02-20}\n"
                 f"answers:\n  - {{structure: s0, answer: yes, people: 2}}\ncalls:\n"
                 f"  - {{structure: s0, on: 2026-02-21, outcome: answered, note: {self.pick('Jo rappelle', 'rien')}}}\n")
        session = "ici"
        lines = []
        for key, people in self.people.items():
            for ident, _, email, _ in people:
                if not email or self.of.random() < 0.3:
                    continue
                for number, state in enumerate(("intent", self.pick("sent", "failed"))):
                    lines.append(json.dumps({"schema": "aliso/journal/1", "at": f"2026-02-20T09:00:0{number}+01:00",
                                             "key": f"{stem}/{session}/w/{key}/{ident}", "wave": "w", "session": session,
                                             "structure": key, "contact": ident, "channel": "email", "run": "abcdefgh",
                                             "state": state}, separators=self.pick((",", ":"), (", ", ": "))))
        if lines:
            self.put(f"journal/{stem}.jsonl", "\n".join(lines) + "\n")


def made(seed):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place, "made")
        network = Network(seed, folder)
        checked = run(folder, "check", status=(0, 1))
        if checked.returncode:
            failures.append(f"seed {seed}: the made network is wrong: {checked.stderr[:800]}")
            return 0
        number = 0
        before = figures(folder)
        everybody = [(key, *person) for key, people in network.people.items() for person in people]
        for key, ident, name, email, phone in everybody:
            # Who shares the address under another name is somebody else.
            same = [p for p in everybody if email and p[3] == email and plain(p[2]) == plain(name)] or [(key, ident, name, email, phone)]
            needles = [x for p in same for x in (p[2], p[3], p[4]) if x]
            left = judge(folder, before, f"seed {seed}, {key}/{ident}", f"{key}/{ident}", needles)
            number += 1
            # The journal keeps each line, and names the person in none.
            for file, data in left.items():
                if file.endswith(".jsonl"):
                    lines = [json.loads(line) for line in data.decode().splitlines()]
                    was = (folder / file).read_bytes().decode().splitlines()
                    gone = {(p[0], p[1]) for p in same}
                    if len(lines) != len(was) or any((x["structure"], x["contact"]) in gone for x in lines):
                        failures.append(f"seed {seed}, {key}/{ident}: the journal: {data.decode()}")
        return number


if __name__ == "__main__":
    seeds = [int(word) for word in sys.argv[3:]] or list(range(1, 3 if SPARSE else 9))
    forgotten = 0 if sys.argv[3:] else lisieres()
    if not sys.argv[3:] and forgotten < (6 if SPARSE else 31):
        failures.append(f"lisieres has {forgotten} contacts")
    forgotten += sum(made(seed) for seed in seeds)
    print("\n".join(failures) or f"{forgotten} people forgotten, and no figure changed")
    sys.exit(1 if failures else 0)
