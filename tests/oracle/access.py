#!/usr/bin/python3
# Holds `aliso privacy show` against a second program: all that the files hold of a person, with its lines, and nobody else.
# Usage: access.py ALISO [NETWORKS [FIRST_SEED]].
"""
Networks are those of privacy_networks.py. Each key of a contact stands with the line where it is written; events, messages
and calls are those of the files; prose is found however a name is spelled. Of others there is no name, address or number.
"""
import json
import pathlib
import random
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import made_up  # noqa: E402
from privacy import people, words_for  # noqa: E402
from privacy_networks import Made, TODAY, bare, contact_id  # noqa: E402


def line_of(made, entry):
    return made.files[entry["file"]].decode().replace("\r\n", "\n").split("\n")[entry["line"] - 1]


def hold_keys(made, structure, contact, entries, wrong):
    at = f"keys of {structure}/{contact_id(contact)}"
    written = dict(contact)
    names = {one["key"].split(".")[0] for one in entries} - {"#"}  # a comment beside them is of them too
    if names - {"id"} != set(written) - {"id"} or ("id" in written and "id" not in names):
        wrong.append(f"{at}: by the file {sorted(written)}, the program says {sorted(names)}")
    for one in entries:
        value = written.get(one["key"].split(".")[0])
        if isinstance(value, str) and one["value"] != value:
            wrong.append(f"{at}: {one['key']} is {value}, the program says {one['value']}")
        if isinstance(value, str) and one["key"] in written:
            line = line_of(made, one)
            if value.split("'")[0][:12] not in line:
                wrong.append(f"{at}: {one['key']} isn't in {one['file']}:{one['line']}: {line}")


def sent(lines):
    """What a journal says of each key: whether it is known to have gone out."""
    keys = {}
    for line in lines:
        one = json.loads(line)
        keys.setdefault(one["key"], []).append(one)
    out = {}
    for key, many in keys.items():
        good = [one["at"] for one in many if one["state"] in ("sent", "settled-sent")]
        undone = [one["at"] for one in many if one["state"] == "settled-not-sent"]
        out[key] = bool(good) and not any(at > max(good) for at in undone)
    return out


def hold_show(made, person, got, wrong):
    at = "/".join((person[0][0], contact_id(person[0][1])))
    ids = {(structure, contact_id(one)) for structure, one in person}
    blocks = [got["contact"], *got.get("also", [])]
    if {(one["structure"], one["id"]) for one in blocks} != ids:
        wrong.append(f"contacts of {at}: {[(one['structure'], one['id']) for one in blocks]} of {ids}")
        return
    for structure, one in person:
        entries = next(b["keys"] for b in blocks if (b["structure"], b["id"]) == (structure, contact_id(one)))
        hold_keys(made, structure, one, entries, wrong)
    events = set()
    for stem, event in made.events.items():
        for session in event["sessions"]:
            for line in session.get("present", []) + session.get("excused", []):
                if isinstance(line, dict) and isinstance(line.get("people"), list) and any((line["structure"], p) in ids for p in line["people"]):
                    events.add((stem, session["id"]))
    theirs = {(one["event"], one["session"]) for one in got["events"]}
    if theirs != events:
        wrong.append(f"events of {at}: by the files {sorted(events)}, the program says {sorted(theirs)}")
    for one in got["events"]:
        if "file" in one and not 0 < one["line"] <= made.files[one["file"]].count(b"\n") + 1:
            wrong.append(f"events of {at}: {one}")
    messages = []
    for stem, lines in made.journals.items():
        mine = [line for line in lines if (json.loads(line)["structure"], json.loads(line)["contact"]) in ids]
        messages += [(stem, known) for known in sent(mine).values()]
    theirs = [(one["event"], one["outcome"] == "sent") for one in got["messages"]]
    if sorted(theirs) != sorted(messages):
        wrong.append(f"messages to {at}: by the journals {sorted(messages)}, the program says {sorted(theirs)}")
    for one in got["messages"]:
        if contact_id(next(c for s, c in person if s == one["structure"])) not in line_of(made, one):
            wrong.append(f"messages to {at}: {one} is not in that line")
    structures = {structure for structure, _ in person}
    calls = [(stem, call["on"]) for stem, one in made.invitations.items() for call in one.get("calls", []) if call["structure"] in structures]
    theirs = [(one["event"], one.get("on") or one.get("date")) for one in got["calls"]]
    if sorted(theirs) != sorted(calls):
        wrong.append(f"calls to {at}: by the files {sorted(calls)}, the program says {sorted(theirs)}")
    hold_prose(made, person, got, at, wrong)


def hold_prose(made, person, got, at, wrong):
    listed = {(one["file"], one["line"]) for one in got["prose"] + got["calls"] if "file" in one}
    for _, one in person:
        if "name" not in one:
            continue
        pattern = re.compile(r"\s+".join(map(re.escape, bare(one["name"]).casefold().split())))
        for name, content in made.files.items():
            if name.startswith("journal") or name in ("structures.yaml", "contacts.yaml"):
                continue
            text = bare(content.decode()).casefold()
            for found in pattern.finditer(text):
                first, last = (text.count("\n", 0, place) + 1 for place in found.span())
                if text.split("\n")[first - 1].lstrip().startswith("#"):
                    continue  # comments aren't values: `forget` lists them
                if not any((name, line) in listed for line in range(first - 1, last + 1)):
                    wrong.append(f"prose of {at}: {name}:{first} isn't listed: {found[0]!r}")


def hold_others(made, person, text, wrong):
    """Nobody else is in it: no name, address or number of theirs."""
    hosts = {one["id"] for one in made.structures if one.get("role") == "host"}
    for structure, many in made.contacts.items():
        for one in many:
            if (structure, one) in person or \
                    (structure in hosts and ("name" not in one or one.get("consent", {}).get("named") == "yes")):
                continue  # a role's address at the host's is the network's own, as is that of who agreed to be named
            for key in ("name", "email", "phone"):
                if key in one and one[key] not in made.settings.get("mail", {}).get("from", "") and one[key] not in [c.get(key) for _, c in person] and \
                        bare(one[key]).casefold() in re.sub(r"\s+", " ", bare(text)).casefold():
                    wrong.append(f"others: {one[key]} of {structure} stands in what is shown to {person[0][1].get('name')}")


def hold(seed, program, path, wrong):
    made, r, told = Made(seed), random.Random(-seed), {"shown": 0}
    folder = made_up.Folder(program, path, TODAY)
    for file, content in made.files.items():
        folder.put(file, content)
    before = {p: p.read_bytes() for p in folder.root.rglob("*") if p.is_file()}
    for person in people(made)[:4]:
        word = words_for(person, r)
        done = folder.run("privacy", "show", word, "--format", "json")
        if done.returncode != 0 or not done.stdout:
            wrong.append(f"show {word}: exit status {done.returncode}: {done.stderr.decode()[:200]}, {len(done.stdout)} bytes")
            continue
        hold_show(made, person, json.loads(done.stdout), wrong)
        letter = folder.run("privacy", "show", word)
        for text in (done.stdout.decode(), letter.stdout.decode()):
            hold_others(made, person, text, wrong)
        told["shown"] += 1
    if {p: p.read_bytes() for p in folder.root.rglob("*") if p.is_file()} != before:
        wrong.append("show: files changed")
    if made.contacts:
        output = folder.root / "answer.md"
        word = next(iter(made.contacts)) + "/" + contact_id(next(iter(made.contacts.values()))[0])
        if folder.run("privacy", "show", word, "-o", output).returncode == 0 and output.stat().st_mode & 0o077:
            wrong.append("show -o: others may read it")
    return told


if __name__ == "__main__":
    made_up.main("held", 20, hold)
