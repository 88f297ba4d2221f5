#!/usr/bin/python3
# Validates examples with an independent validator against data/schema, which must be what the build wrote.
# Usage: validate.py SOURCE_FOLDER FOLDER_OF_WRITTEN_SCHEMAS
import json
import pathlib
import re
import sys

import jsonschema
import yaml

source, written = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
failed = 0


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: dates, times and yes are texts."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""])
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"), list("-+.0123456789"))


def fail(text):
    global failed
    failed += 1
    print(text)


validators = {}
for name in ("aliso", "structures", "contacts", "event", "invitations"):
    file = f"{name}.schema.json"
    schema = json.loads((source / "data/schema" / file).read_text())
    if schema != json.loads((written / file).read_text()):
        fail(f"data/schema/{file} is not what the tables give: copy {written / file} over it and look at the difference")
    jsonschema.Draft7Validator.check_schema(schema)
    validators[name] = jsonschema.Draft7Validator(schema)


def mistakes(name, text):
    return list(validators[name].iter_errors(yaml.load(text, Loader)))


seen = 0
for network in sorted(source.glob("examples/*/aliso.yaml")):
    folder = network.parent
    files = [("aliso", network), ("structures", folder / "structures.yaml")]
    files += [("event", f) for f in sorted(folder.glob("events/*.yaml"))]
    files += [("invitations", f) for f in sorted(folder.glob("invitations/*.yaml"))]
    for name, file in files:
        seen += 1
        for mistake in mistakes(name, file.read_text()):
            fail(f"{file}: {'/'.join(map(str, mistake.path))}: {mistake.message[:300]}")
if seen < 4:
    fail("no example was found")

# An event of one session may have the session's keys, and remarks of all lists share theirs.
TWINS = {"session": "event", "feedback": "remark"}
# Two ways to say one thing, never both.
SAME = {("network", "retention"): ("keep", "contacts")}


def keys(schema):
    """All that may be written: (kind of map, key)."""
    return {(TWINS.get(kind, kind), key) for kind, body in schema["definitions"].items()
            for key in body.get("properties", {})}


def written_keys(schema, value, part=None, kind=None):
    """Those of them that a file's value has."""
    part = schema if part is None else part
    if "$ref" in part:
        kind = part["$ref"].rpartition("/")[2]
        yield from written_keys(schema, value, schema["definitions"][kind], kind)
    for branch in part.get("allOf", []) + part.get("anyOf", []) + part.get("oneOf", []):
        yield from written_keys(schema, value, branch, kind)
    if isinstance(value, dict):
        for key, inner in part.get("properties", {}).items():
            if key in value:
                yield TWINS.get(kind, kind), key
                yield from written_keys(schema, value[key], inner, kind)
    if isinstance(value, list) and isinstance(part.get("items"), dict):
        for item in value:
            yield from written_keys(schema, item, part["items"], kind)


# The invented network shows every key that there is.
for name, pattern in (("aliso", "aliso.yaml"), ("structures", "structures.yaml"), ("event", "events/*.yaml"),
                      ("invitations", "invitations/*.yaml")):
    schema = validators[name].schema
    shown = set()
    for file in source.glob(f"examples/lisieres/{pattern}"):
        shown.update(written_keys(schema, yaml.load(file.read_text(), Loader)))
    for one, other in SAME.items():
        shown.update({one, other} if {one, other} & shown else ())
    for kind, key in sorted(keys(schema) - shown):
        fail(f"examples/lisieres nowhere has {kind}'s key {key}")

right = {
    "aliso": ["network: A", "network: 23", "network: A\nmembers: 35+", "network: A\nmembers: [{during: 2022.., count: 3}]",
              "network: A\nmail: {from: \"A <a@example.org>\"}\nretention: 18 months", "network: A\nkeep: {contacts: 3 years, sheets: 5 years, calls: 1 year, journal: 90 days}",
              "network: A\nmail: {from: 'A : b, \"c\" [d] <a@example.org>'}", "network: A\nmail: {from: a.b+c@xn--crmerie-cya.fr, pause: 0}",
              "network: A\nmail: {from: '\"a@b\" <a@crémerie.fr>'}"],
    "structures": ["- name: A", "- {name: A, member: 2016..}", "- {name: A, was: [B, 23, {name: C}, {name: D, until: 2019}]}", "- {name: A, member: [2016..2018, 2020-09-01..], at: [46, 1.5]}",
                   "- {name: A, contacts: [{id: a, consent: {messages: no, named: yes}, prefers: [phone], since: 2024-01-15, from: b}]}"],
    "contacts": ["a: [{id: b, email: c@example.org}]", "{}", "a: []"],
    "event": ["title: A\ndate: 2022-04-07", "title: A\ndate: 2022-04-07..2022-04-09\ntime: 18 h 30\nended: 20h-20h45",
              "title: A\ndate: 2022-04-07\npresent: [a, b: 2, {structure: c, people: [d]}, {public: 1+}, {guest: E}]",
              "title: A\ndate: 2022-04-07\nquorum: over 1/2\nproxies: 3\nheadcount: 35-40",
              "title: A\nsessions: [{date: 2022-04-07, status: cancelled, proxies: [{from: a, to: b}]}]"],
    "invitations": ["answers: []", "waves: [{channel: email, id: a, due: 3 days before answer-by, only: came}]",
                    "waves: [{on: 2022, about: b, to: [\"tag:c\", members]}]", "answers: [{members: 3, answer: no}]"],
}
wrong = {
    "aliso": ["about: A", "network: A\nmembres: 8", "network: A\nschool-zone: D", "network: A\nlimits: {messages: 4}",
              "network: A\nretention: 3 ans", "network: A\nkeep: 3 years", "network: A\nkeep: {contact: 3 years}",
              "network: A\nmail: {pause: 3601}", "network: A\nmail: {pause: 2s}", "network: A\nmail: {reply-to: a}",
              "network: A\nmail: {from: hélène@example.org}", "network: A\nmail: {from: 'A <a..b@example.org>'}",
              "network: A\nmail: {from: 'a@example.org, B <b@example.org>'}", "network: [A]", "- network"],
    "structures": ["name: A", "- {id: a}", "- {name: A, member: 2016}", "- {name: A, role: partenaire}",
                   "- {name: A, at: [100, 1]}", "- {name: A, was: B}", "- {name: A, was: [{until: 2019}]}", "- {name: A, contacts: [{email: a}]}",
                   "- {name: A, contacts: [{email: jean.@example.org}]}",
                   "- {name: A, contacts: [{since: 2024-01}]}"],
    "contacts": ["- a", "a: {id: b}", "a: [{email: b}]", "a: [{nom: b}]"],
    "event": ["title: A", "date: 2022-04-07", "title: A\ndate: 7/4/2022", "title: A\ndate: 2022-13-07",
              "title: A\ndate: 2022-04-07\nsessions: [{date: 2022-04-07}]", "title: A\ndate: 2022-04-07\ntime: 18",
              "title: A\ndate: 2022-04-07\npresent: [{members: 3, partners: 2}]",
              "title: A\ndate: 2022-04-07\nheadcount: 3.5", "title: A\ndate: 2022-04-07\nheadcount: une dizaine",
              "title: A\ndate: 2022-04-07\ndebrief: {topics: [{text: B, mood: positive}]}",
              "title: A\ndate: 2022-04-07\ndebrief: {topics: [{text: B, deux mots: C}]}"],
    "invitations": ["waves: [{channel: email}]", "waves: [{channel: email, on: 2022, due: 2022-01-01}]",
                    "waves: [{channel: courriel, on: 2022}]", "waves: [{channel: email, due: 2022-01-01}]", "answers: [{answer: yes}]", "answers: [{structure: a, answer: oui}]",
                    "calls: [{structure: a, on: 2022-04-07}]", "answer-by: demain"],
}


def patterns(part):
    """Every part of a schema that has a pattern, or is refused in words."""
    if isinstance(part, dict):
        if "pattern" in part and not re.search("s’écrit comme : .+ · is written like .+", part.get("patternErrorMessage", "")):
            yield part["pattern"]
        for inner in part.values():
            yield from patterns(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from patterns(inner)


# What is wrong is said in words, not as a regular expression; prose begins a block.
for name, validator in validators.items():
    for pattern in patterns(validator.schema):
        fail(f"{name}: an editor would show {pattern}")
course = validators["event"].schema["definitions"]["event"]["properties"]["course"]
if course.get("defaultSnippets") != [{"label": "|", "body": "|\n  $1"}]:
    fail("an editor would begin a course on the line of its key")
for name, texts in right.items():
    for text in texts:
        for mistake in mistakes(name, text):
            fail(f"{name}: {text!r} is right, but: {mistake.message[:300]}")
for name, texts in wrong.items():
    for text in texts:
        if not mistakes(name, text):
            fail(f"{name}: {text!r} is wrong and passes")
sys.exit(1 if failed else 0)
