#!/usr/bin/python3
# Validates every document that `--format json` or `geojson` prints, of the examples and of random networks, by
# data/schema; and looks whether a schema could fail: each document is spoiled in one place at a time, and must be refused.
# Usage: documents.py ALISO SOURCE_FOLDER [NETWORKS [FIRST_SEED]]; two hundred networks by hand: documents.py ALISO . 200
import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

program, source = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
networks = int(sys.argv[3]) if len(sys.argv) > 3 else 12
first = int(sys.argv[4]) if len(sys.argv) > 4 else 1
sys.path.insert(0, str(source / "tests/oracle"))
import forecast as years  # noqa: E402
from networks import network, write  # noqa: E402

SCHEMAS = source / "data/schema"
LISTS = ("structures", "events", "contacts", "answers", "actions", "networks", "offers", "needs", "feedback")
failed = 0
validators = {}
seen = {}


def fail(text):
    global failed
    failed += 1
    if failed <= 20:
        print(text)


def validator(name):
    if name not in validators:
        file = SCHEMAS / f"{name}.schema.json"
        schema = json.loads(file.read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        resolver = jsonschema.RefResolver(file.as_uri(), schema)
        validators[name] = jsonschema.Draft7Validator(schema, resolver=resolver)
    return validators[name]


def hold(where, document):
    name = document["schema"].split("/")[1]
    key = name + "".join(" " + one for one in (document.get("kind", "") if name == "list" else "", *(("sum", "rows", "sheets") if name == "sheet" else ()))
                         if one and (name == "list" or one in document))
    for mistake in validator(name).iter_errors(document):
        fail(f"{where}: {'/'.join(map(str, mistake.absolute_path))}: {mistake.message[:200]}")
    if len(json.dumps(document)) > len(json.dumps(seen.get(key, ""))):
        seen[key] = document


def hold_map(where, document):
    """A map, which says of which kind each of its features is, and not what it is itself."""
    for mistake in validator("map").iter_errors(document):
        fail(f"{where}: {'/'.join(map(str, mistake.absolute_path))}: {mistake.message[:200]}")
    for feature in document["features"]:
        kind = feature["properties"]["kind"]
        seen[f"map {kind} {feature['geometry']['type']} {'place' in feature['properties']}"] = {**document, "features": [feature]}


def run(folder, day, *arguments, may_fail=False):
    """What a call prints, held against its schema; nothing where the network contradicts itself or has no such event."""
    form = "geojson" if arguments[0] == "map" else "json"
    done = subprocess.run([program, "-C", str(folder), "--on", day, *arguments, "--format", form], capture_output=True,
                          timeout=60)
    if done.returncode not in ((0, 1, 2) if may_fail else (0,)):
        fail(f"{folder} {arguments}: exit status {done.returncode}: {done.stderr.decode()}")
    if done.stdout:
        (hold_map if form == "geojson" else hold)(f"{folder} {' '.join(arguments)}", json.loads(done.stdout))


def questions(folder, day, may_fail=False):
    stems = sorted(file.stem for file in pathlib.Path(folder, "events").glob("*.yaml"))
    structures = ["m0"] if may_fail else ["le-tilleul"] if "lisieres" in str(folder) else ["agora"]
    for arguments in ([], stems, *([stem] for stem in stems)):
        run(folder, day, "stats", *arguments, may_fail=may_fail or not arguments)
    for kind in LISTS:
        run(folder, day, "list", kind, may_fail=may_fail)
    for arguments in (["check", "-v"], ["remind"], ["trends"], ["trends", *structures], ["report", "--during", day[:4]],
                      ["report", "--during", day[:4], "--names"],
                      ["map", "--links"], ["map", "--public"], ["map", "--by", "place", "--links"],
                      ["plan"], ["plan", "--places"], ["plan", "--weekday", "friday", "--during", day[:4]],
                      *(["forecast", "-v", stem] for stem in stems),
                      *(["sheet", stem, *more] for stem in stems for more in ([], ["--after"], ["--session", "s0"])),
                      ["privacy", "show", "m0/c" if may_fail else "lisieres/facilitatrice"]):
        # An event may be over, or still to come: not every question has an answer then.
        run(folder, day, *arguments, may_fail=may_fail or arguments[0] in ("forecast", "plan", "sheet", "privacy"))


def places(value, path=()):
    """Each object's keys and each value that isn't a list or an object, as paths; of a list the first item alone."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from places(inner, (*path, key))
    elif isinstance(value, list) and value:
        yield from places(value[0], (*path, 0))


def parent(document, path):
    for step in path[:-1]:
        document = document[step]
    return document


def spoil(key, document):
    """A key too few, a key too many, a value of another kind: none may pass."""
    name = key.split()[0]
    optional = {"together", "names", "places", "poll", "bbox"}
    for path in places(document):
        for what in ("gone", "renamed", "other"):
            spoiled = copy.deepcopy(document)
            at = parent(spoiled, path)
            value = at.pop(path[-1])
            if what == "renamed":
                at[str(path[-1]) + "_"] = value
            elif what == "other":
                at[path[-1]] = {"what": [value]}
            elif path[-1] in optional:
                continue
            if validator(name).is_valid(spoiled):
                fail(f"{key}: {'/'.join(map(str, path))} {what}, and it passes")


for folder, days in (("lisieres", ("2026-09-10", "2026-11-25", "2024-03-01")), ("parole-de-reseau", ("2022-04-10", "2022-03-01"))):
    for day in days:
        questions(source / "examples" / folder, day)
tables = source / "examples/imports"
for arguments in (["import", "structures", tables / "annuaire.csv"], ["import", "attendance", "2026-09", tables / "emargement.csv", "--session", "castelombre"],
                  ["import", "answers", "2026-09", tables / "framadate.csv"]):
    run(source / "examples/lisieres", "2026-09-10", *map(str, arguments), "--dry-run")
run(source / "examples/lisieres", "2026-09-10", "plan", "2026-09", "--during", "2026", "--poll", str(tables / "framadate.csv"), "--places")
for seed in range(first, first + networks):
    with tempfile.TemporaryDirectory() as folder:
        if seed % 2:
            write(folder, *network(seed))
            questions(folder, "2022-06-01", may_fail=True)
        else:
            parts, journals, _ = years.network(seed)
            years.write(folder, *parts)
            years.write_journals(folder, journals)
            questions(folder, years.TODAY.isoformat(), may_fail=True)
for key, document in sorted(seen.items()):
    spoil(key, document)


def properties(part, chosen=False):
    """Every key that a schema describes, with how; not those that an `if` only narrows."""
    if isinstance(part, dict):
        for key, value in part.get("properties", {}).items():
            if isinstance(value, dict) and not chosen:
                yield key, value
        for key, value in part.items():
            for inner in value.values() if key == "properties" else [value]:
                yield from properties(inner, key in ("if", "then"))
    elif isinstance(part, list):
        for value in part:
            yield from properties(value)


for file in sorted(SCHEMAS.glob("*.schema.json")):
    name = file.name.split(".")[0]
    schema = json.loads(file.read_text())
    # By its name beside the others: validators find there what it refers to, and look for nothing elsewhere.
    if schema.get("$id") != file.name or not schema["$schema"].startswith("http://json-schema.org/"):
        fail(f"{file}: $id is {schema.get('$id')}")
    for key, value in properties(schema):
        if len(value.get("description", "").split("\n\n")) != 2 and "$ref" not in value:
            fail(f"{file}: {key} is not described, in French and in English")
        if name not in ("aliso", "structures", "contacts", "event", "invitations") and "$ref" in value:
            fail(f"{file}: {key}: what stands beside a $ref is not read")
    if name not in ("aliso", "structures", "contacts", "event", "invitations", "figures", *(key.split()[0] for key in seen)):
        fail(f"{file}: no document was seen")
print(f"{len(seen)} documents held and spoiled, {failed} mistakes")
sys.exit(1 if failed else 0)
