#!/usr/bin/python3
# Holds `aliso privacy forget`, `object` and `due` against the promise that they make: whoever is forgotten is found nowhere,
# no figure changes, and no other byte of any file. Usage: privacy.py ALISO [NETWORKS [FIRST_SEED]].
"""
Networks come from privacy_networks.py. What a file holds before and after is compared as PyYAML reads it; its bytes are
compared by what was cut out. What is due is reckoned from `keep` and the days of each structure.
"""
import calendar
import datetime
import json
import pathlib
import random
import re
import sys

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import made_up  # noqa: E402
import reference  # noqa: E402
from privacy_files import hold_files, hold_grep, read  # noqa: E402
from privacy_networks import Made, TODAY, bare, contact_id  # noqa: E402


def snapshot(folder):
    return {str(path.relative_to(folder.root)): (path.read_bytes(), path.stat().st_mode & 0o777)
            for path in sorted(folder.root.rglob("*")) if path.is_file() and path.name not in (".aliso.lock", "lock", ".lock")}


def without_phone(value):
    if isinstance(value, dict):
        return {key: without_phone(one) for key, one in value.items() if key != "phone"}
    return [without_phone(one) for one in value] if isinstance(value, list) else value


def figures(folder, made, wrong):
    """All that is not to change, as it is said."""
    said = {}
    for words in [("stats", stem, "--format", "json") for stem in made.events] + [("stats", *made.events, "--format", "json")] + \
            [("trends", "--format", "json"), ("report",), ("report", "--during", "2024")]:
        done = folder.run(*words)
        if done.returncode not in (0, 2):
            wrong.append(f"figures: {' '.join(words)}: exit status {done.returncode}: {done.stderr.decode()[:200]}")
        said[" ".join(words)] = without_phone(json.loads(done.stdout)) if words[0] == "trends" and done.stdout else done.stdout
    return said


# -- who is meant ---------------------------------------------------------------------------------------------------


def people(made):
    """Each person once: how it may be named, and all contacts that are it."""
    found = {}
    for structure, contacts in made.contacts.items():
        for one in contacts:
            key = one.get("email", f"{structure}/{contact_id(one)}").casefold()
            found.setdefault(key, []).append((structure, one))
    # An address of two people in one structure doesn't say who is meant: they are left out.
    return [many for many in found.values() if len({structure for structure, _ in many}) == len(many)]


def words_for(person, r):
    structure, one = person[0]
    if len(person) > 1:
        return one["email"]
    ways = [f"{structure}/{contact_id(one)}"] + ([one["email"]] if "email" in one else []) + ([one["name"]] if "name" in one else [])
    return r.choice(ways)


def hold_prose(after, person, said, wrong):
    """Whoever is named in prose, however it is spelled and broken over lines, is listed with the line."""
    for _, one in person:
        if "name" not in one:
            continue
        pattern = re.compile(r"[\s>]+".join(map(re.escape, bare(one["name"]).casefold().split())))
        for name, (content, _) in after.items():
            text = bare(content.decode()).casefold()
            for found in pattern.finditer(text):
                first, last = (text.count("\n", 0, at) + 1 for at in found.span())
                if not any(re.search(re.escape(name) + rf":{line}(?!\d)", said) for line in range(first, last + 1)):
                    wrong.append(f"prose: {one['name']} in {name}:{first} isn't listed: {found[0]!r}")


def hold_forget(folder, made, person, r, first, told, wrong):
    gone = {(structure, contact_id(one)) for structure, one in person}
    word = words_for(person, r)
    before = snapshot(folder)
    preview = folder.run("privacy", "forget", word)
    if snapshot(folder) != before:
        wrong.append(f"forget {word}, asked: files changed without a yes")
    done = folder.run("privacy", "forget", word, "--yes", "--exit-code") if r.random() < 0.3 else folder.run("privacy", "forget", word, "--yes")
    said = done.stdout.decode() + done.stderr.decode()
    if done.returncode != 0 and not ("--exit-code" in done.args and done.returncode == 1):
        wrong.append(f"forget {word}: exit status {done.returncode}: {said[:400]}")
        return False
    after = snapshot(folder)
    hold_files(before, after, gone, wrong)
    hold_prose(after, person, said, wrong)
    hold_grep(made, after, person, said, wrong)
    everything = bare("\n".join(content.decode() for name, (content, _) in after.items() if name != "journal/forgotten")).casefold()
    needles = [r"[\s>]+".join(map(re.escape, bare(one[key]).casefold().split())) for _, one in person for key in ("name", "email", "phone") if key in one]
    mentions = sum(len(re.findall(one, everything)) for one in needles)
    if "--exit-code" in done.args and (done.returncode == 1) != (mentions > 0):
        wrong.append(f"forget {word}, exit code: {mentions} mentions are left, exit status {done.returncode}")
    now = figures(folder, made, wrong)
    for key, value in first.items():
        if now[key] != value:
            wrong.append(f"figures: {key} changed after forget {word}")
    wrong += [f"{word}, {one}" for one in folder.errors()]
    told["forgotten"] = told.get("forgotten", 0) + 1
    again = folder.run("privacy", "forget", word, "--yes")
    if snapshot(folder) != after:
        wrong.append(f"forget {word} twice: files changed")
    if again.returncode != (0 if "@" in word else 2):
        wrong.append(f"forget {word} twice: exit status {again.returncode}: {(again.stdout + again.stderr).decode()[:200]}")
    return bool(preview) and not wrong


# -- what is over -----------------------------------------------------------------------------------------------------


def after(day, duration):
    """The day that lies so long after."""
    number, unit = duration.split()
    if unit.startswith("day"):
        return day + datetime.timedelta(days=int(number))
    months = int(number) * (12 if unit.startswith("year") else 1) + day.month - 1
    year, month = day.year + months // 12, months % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def heard(made, structure):
    """The days on which a structure came, was excused, gave a proxy, answered, or answered a call."""
    for event in made.events.values():
        for session in event["sessions"]:
            lines = session.get("present", []) + session.get("excused", [])
            if any(line == structure or (isinstance(line, dict) and (structure in line or line.get("structure") == structure)) for line in lines):
                yield reference.day(session["date"])
    for stem, one in made.invitations.items():
        by = max(reference.day(session["date"]) for session in made.events[stem]["sessions"])  # an answer without a day came by then
        yield from (reference.day(line["on"]) if "on" in line else by for line in one.get("answers", []) if line["structure"] == structure)
        yield from (reference.day(line["on"]) for line in one.get("calls", []) if line["structure"] == structure and line["outcome"] == "answered")


def over(made):
    """The contacts whose time is over today, and those of which no day is known."""
    due, owed = set(), set()
    for one in made.structures:
        role = one.get("role", "member")
        last = reference.span(one["member"])[1] if "member" in one else None
        if role == "host" or (role == "member" and (last is None or last >= TODAY)):
            continue
        days = list(heard(made, one["id"])) + ([last] if last else [])
        for contact in one.get("contacts", []):
            mine = days + ([reference.day(contact["since"])] if "since" in contact else [])
            if not mine:
                owed.add((one["id"], contact_id(contact)))
            elif TODAY > after(max(mine), made.settings["keep"]["contacts"]):
                due.add((one["id"], contact_id(contact)))
    return due, owed


def held_in(files):
    """The contacts that the files still have."""
    found = set()
    for one in read(files["structures.yaml"][0].decode()) or []:
        found |= {(one["id"], contact_id(c)) for c in one.get("contacts", [])}
    for structure, contacts in (read(files["contacts.yaml"][0].decode()) or {} if "contacts.yaml" in files else {}).items():
        found |= {(structure, contact_id(c)) for c in contacts}
    return found


def hold_due(folder, made, first, told, wrong):
    before = snapshot(folder)
    due, owed = over(made)
    listed = folder.run("privacy", "due")
    said = (listed.stdout + listed.stderr).decode()
    if listed.returncode != 0 or snapshot(folder) != before:
        wrong.append(f"due: exit status {listed.returncode}, files {'changed' if snapshot(folder) != before else 'as they were'}: {said[:300]}")
        return
    done = folder.run("privacy", "due", "--yes")
    if done.returncode != 0:
        wrong.append(f"due --yes: exit status {done.returncode}: {done.stderr.decode()[:300]}")
        return
    after_it = snapshot(folder)
    gone = held_in(before) - held_in(after_it)
    told["over"] = told.get("over", 0) + len(due)
    told["owed a day"] = told.get("owed a day", 0) + len(owed)
    if gone != due:
        wrong.append(f"due, contacts: by the definitions {sorted(due)}, the program forgot {sorted(gone)}\n{said}")
        return
    for name, (old, _) in before.items():
        new = after_it[name][0]
        if name.startswith("journal/") and name.endswith(".jsonl"):
            for line, other in zip(old.decode().splitlines(), new.decode().splitlines()):
                one, got = json.loads(line), json.loads(other)
                keep = made.settings["keep"].get("journal")
                late = keep and TODAY > after(reference.day(one["at"][:10]), keep)
                mine = "-" if late or (one["structure"], one["contact"]) in gone else one["contact"]
                key = got.pop("key")
                as_was = key == one["key"] if mine != "-" else re.fullmatch(re.escape(one["key"].rsplit("/", 1)[0]) + r"/-\d*", key)
                if not as_was or got != {k: mine if k == "contact" else v for k, v in one.items() if k != "key"}:
                    wrong.append(f"due, journal: {line} → {other}")
        if name.startswith("invitations/"):
            tree, keep = read(old.decode()), made.settings["keep"].get("calls")
            for call in tree.get("calls", []):
                if keep and TODAY > after(reference.day(call["on"]), keep):
                    call.pop("note", None)
            if tree != read(new.decode()):
                wrong.append(f"due, calls: {name}:\n--- was\n{old.decode()}\n--- is\n{new.decode()}")
    now = figures(folder, made, wrong)
    wrong += [f"figures: {key} changed after due --yes" for key, value in first.items() if now[key] != value]
    wrong += [f"due --yes, {one}" for one in folder.errors()]
    again = folder.run("privacy", "due", "--yes")
    if again.returncode != 0 or snapshot(folder) != after_it:
        wrong.append(f"due --yes twice: exit status {again.returncode}, or files changed")


def hold_object(folder, made, person, r, told, wrong):
    structure, one = person[0]
    named = r.random() < 0.4
    key, word = ("named" if named else "messages"), words_for(person, r)
    before = snapshot(folder)
    done = folder.run("privacy", "object", word, *(["--named"] if named else []))
    if done.returncode != 0:
        wrong.append(f"object {word}: exit status {done.returncode}: {(done.stdout + done.stderr).decode()[:300]}")
        return
    now = snapshot(folder)
    told["objections"] = told.get("objections", 0) + 1
    name = "contacts.yaml" if made.apart else "structures.yaml"
    for other in before:
        if other != name and now.get(other) != before[other]:
            wrong.append(f"object {word}: {other} changed")
    old, new = before[name][0], now[name][0]
    tree = read(old.decode())
    lists = tree if name == "contacts.yaml" else {s["id"]: s.get("contacts", []) for s in tree}
    contact = next(c for c in lists[structure] if contact_id(c) == contact_id(one))
    was = contact.get("consent", {}).get(key)
    contact.setdefault("consent", {})[key] = "no"
    try:
        if read(new.decode()) != tree and not (named and was is None and new == old):
            wrong.append(f"object {word}, values: {key}\n--- was\n{old.decode()}\n--- is\n{new.decode()}")
    except yaml.YAMLError as error:
        wrong.append(f"object {word}, unreadable: {error}")
    if was == "no" and old != new:
        wrong.append(f"object {word}, said before: the file changed all the same")
    if old != new and f"# le {TODAY}".encode() not in new and f"# {TODAY}".encode() not in new:
        wrong.append(f"object {word}, day: no date beside it:\n--- was\n{old.decode()}\n--- is\n{new.decode()}")
    new = re.sub(rf" *# (?:le )?{TODAY}".encode(), b"", new)  # stands at its line's end, which may be farther on
    start = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
    tail = next((i for i, (a, b) in enumerate(zip(reversed(old), reversed(new))) if a != b), min(len(old), len(new)))
    tail = min(tail, len(old) - start, len(new) - start)
    if old != new and (len(old) - start - tail > len(b"'yes'") or len(new) - start - tail > 100):
        wrong.append(f"object {word}, bytes: {old[start:len(old) - tail]!r} → {new[start:len(new) - tail]!r}")
    wrong += [f"object {word}, {one}" for one in folder.errors()]


def hold(seed, program, path, wrong):
    made, r, told = Made(seed), random.Random(-seed), {}

    def fresh(name):
        folder = made_up.Folder(program, pathlib.Path(path) / name, TODAY)
        for file, content in made.files.items():
            folder.put(file, content)
            if file in ("structures.yaml", "contacts.yaml") or file.startswith("journal"):
                (folder.root / file).chmod(0o600)
        return folder
    folder = fresh("forget")
    wrong += folder.errors()
    if wrong or "--check" in sys.argv:
        return told
    everybody = people(made)
    first = figures(folder, made, wrong)
    r.shuffle(everybody)
    for person in everybody[:3]:
        if not hold_forget(folder, made, person, r, first, told, wrong):
            break
    if everybody:
        alone = [person for person in everybody if len(person) == 1]
        if alone:
            hold_object(fresh("object"), made, r.choice(alone), r, told, wrong)
        hold_due(fresh("due"), made, first, told, wrong)
    return told


if __name__ == "__main__":
    made_up.main("held", 15, hold)
