#!/usr/bin/python3
# Writes the inputs that fuzzing starts from: the examples' files and those of the cases of tests/errors.
# Usage: corpus.py FOLDER; each file gets the letter of its kind in front (reading.cpp).
import hashlib
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
target = pathlib.Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)


def kind(name):
    folder, file = name.rpartition("/")[::2]
    if folder.endswith(("events", "invitations", "journal")):
        return folder.rpartition("/")[2][0].encode()
    return {"aliso.yaml": b"n", "structures.yaml": b"s"}.get(file)


def put(name, content):
    if kind(name) and len(content) < 20_000:
        content = kind(name) + content
        target.joinpath(hashlib.sha1(content).hexdigest()).write_bytes(content)


for path in sorted(root.glob("examples/*/**/*.yaml")) + sorted(root.glob("examples/*/**/*.jsonl")):
    put(str(path.relative_to(root)), path.read_bytes())
for path in sorted(root.glob("tests/errors/*.txt")):
    parts = re.split(rb"^== (.*)\n", path.read_bytes(), flags=re.M)
    for name, content in zip(parts[1::2], parts[2::2]):
        put(name.decode(), content)
