#!/usr/bin/python3
# The example networks as other programs write them: each way must read as the files do that a person wrote.
# Usage: emitters.py ALISO; every file is loaded and written again by PyYAML, ruamel.yaml and json in all their layouts;
# `check`, `stats` and `debrief` must say the same of the network, byte for byte. What isn't in Debian has written the
# one of written/person once, in a folder each: js-yaml 5, yaml 2, prettier 3 (JavaScript), yaml.v3 (Go).
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import ruamel.yaml
import yaml

root = pathlib.Path(__file__).resolve().parents[2]
aliso = os.path.abspath(sys.argv[1])
os.environ["ALISO_TODAY"] = "2026-01-15"


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema: days, hours and yes are texts, as they are to programs of today."""


class CoreDumper(yaml.SafeDumper):
    """Writes what Core reads: quotes only what YAML 1.2 would take for something else."""


for resolving in (Core, CoreDumper):
    resolving.yaml_implicit_resolvers = {}
    for tag, form, first in (("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"), ("null", r"~|null|Null|NULL|", "~nN"),
                             ("int", r"[-+]?[0-9]+", "-+0123456789"),
                             ("float", r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?", "-+.0123456789")):
        resolving.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^({form})$"), list(first) + [""])


def pyyaml(dumper, **options):
    return lambda text: yaml.dump(yaml.load(text, Core), Dumper=dumper, sort_keys=False, **options)


def ruamel_way(kind, **options):
    def write(text):
        program = ruamel.yaml.YAML(typ=kind, pure=True)
        program.allow_unicode = True
        for name, value in options.items():
            setattr(program, name, value)
        target = ruamel.yaml.compat.StringIO()
        program.dump(program.load(text), target)
        return target.getvalue()

    return write


def as_json(**options):
    return lambda text: json.dumps(yaml.load(text, Core), **options)


ways = {}
for width in (80, 40, float("inf")):
    for flow in (True, False, None):
        letters = (width == 80) == (flow is not False)  # both, with each width and each flow
        options = {"width": width, "default_flow_style": flow, "allow_unicode": letters}
        ways[f"PyYAML, width {width}, flow {flow}, letters {letters}"] = pyyaml(yaml.SafeDumper, **options)
    ways[f"PyYAML for 1.2, width {width}"] = pyyaml(CoreDumper, width=width, allow_unicode=True)
ways["PyYAML, indented by 4"] = pyyaml(yaml.SafeDumper, indent=4, allow_unicode=True)
ways["PyYAML, line ends of Windows, marks"] = pyyaml(yaml.SafeDumper, line_break="\r\n", explicit_start=True, explicit_end=True)
for width, flow in ((40, True), (80, False), (4096, None)):
    ways[f"ruamel.yaml as it stood, width {width}"] = ruamel_way("rt", width=width, preserve_quotes=True)
    ways[f"ruamel.yaml as it stood, width {width}, own quotes"] = ruamel_way("rt", width=width)
    ways[f"ruamel.yaml, width {width}, flow {flow}"] = ruamel_way("safe", width=width, default_flow_style=flow)
for indent in (None, 2, 4):
    for ascii_only in (True, False):
        ways[f"JSON, indent {indent!r}, ascii {ascii_only}"] = as_json(indent=indent, ensure_ascii=ascii_only)
ways["JSON, as tight as can be"] = as_json(separators=(",", ":"))


def run(folder, *arguments):
    done = subprocess.run([aliso, "-C", folder, *arguments], capture_output=True, timeout=300)
    return done.returncode, done.stdout, done.stderr


def says(folder):
    """All that is compared: what is said of the network, and of each of its events."""
    said = [("check", run(folder, "check"))]
    for event in sorted(pathlib.Path(folder, "events").glob("*.yaml")):
        said.append((f"stats {event.stem}", run(folder, "stats", event.stem, "--format", "json")))
        said.append((f"debrief {event.stem}", run(folder, "debrief", event.stem)))
    return said


def try_way(name, write, network, expected):
    with tempfile.TemporaryDirectory() as scratch:
        copy = pathlib.Path(scratch, "network")
        shutil.copytree(network, copy)
        for file in copy.rglob("*.yaml"):
            file.write_bytes(write(file.read_text()).encode())
        return compared(f"{network.name}, {name}", expected, copy)


def compared(name, expected, folder):
    for (what, before), (_, now) in zip(expected, says(folder)):
        # Where lines go on, `check` may have a warning; what it says last is the same.
        if what == "check":
            if now[0] != before[0]:
                return f"{name}: check ends with {now[0]}:\n{now[2].decode()[:1500]}"
        elif now != before:
            return f"{name}: {what} says something else\n{now[1].decode()[:300]}{now[2].decode()[:600]}"
    return ""


with tempfile.TemporaryDirectory() as scratch:
    fresh = pathlib.Path(scratch, "nouveau")
    subprocess.run([aliso, "init", fresh], check=True, capture_output=True)
    networks = [root / "examples/lisieres", root / "examples/parole-de-reseau", fresh]
    person = root / "tests/reader/written/person"
    wrong = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        tried = []
        for network in [*networks, person]:
            expected = says(network)
            tried += [pool.submit(try_way, name, write, network, expected) for name, write in ways.items()]
        for one in tried:
            if one.result():
                wrong += 1
                print(one.result())
    others = [folder for folder in person.parent.iterdir() if folder.is_dir() and folder != person]
    for folder in others:
        if found := compared(folder.name, says(person), folder):
            wrong += 1
            print(found)
    print(f"{len(networks) + 1} networks written in {len(ways)} ways, one in {len(others)} others: {wrong} read otherwise")
    wrong += len(others) < 8
sys.exit(1 if wrong else 0)
