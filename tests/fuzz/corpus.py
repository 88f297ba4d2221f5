#!/usr/bin/python3
# Writes the inputs that fuzzing starts from: the examples' files, those of the cases of tests/errors, and forms.
# Usage: corpus.py FOLDER; each file gets the letter of its kind in front (reading.cpp).
import hashlib
import pathlib
import re
import sys

# What no file of ours holds: every construct behind a tag or an anchor, in a block and in brackets.
marks = (b"!t ", b"&k ", b"!t &k ", b"!t\n    ")
nodes = (b"a", b"'a'", b'"a"', b"[ a ]", b"{a: b}", b"*k", b"- a", b"? a", b"|\n    a", b"")
around = (b"title: %s\n", b"title:\n  - %s\n", b"title: [ %s ]\n", b"title: [ %s: v ]\n", b"title: { %s: v }\n",
          b"title: { k: %s }\n", b"%s: v\n", b"title: [ k: %s\n")
forms = [place % (mark + node) for place in around for mark in marks for node in nodes]
# What other programs write: texts over lines, folded; brackets below their key; blocks that end in spaces.
texts = (b"un\n    deux", b"'un\n\n    d''eux '", b'"un\\\n    deux \\  \n    \\u00e9"', b"un\n    - deux\n    ? trois",
         b"'\n    '", b"-t", b"un # c\n    deux", b"un?deux", b"'un\n  deux")
forms += [place % text for place in around for text in texts]
forms += [b"title: [ %s, %s ]\n" % (one, two) for one in texts for two in texts]
forms += [b"title: [\n  un\n]\n", b"title: [\n  {a: un\n]\n", b"title: {\n  a: [\n    un\n  ]\n}\n"]
forms += [b"title: %s\n%s%s" % (head, text, end) for head in (b"|", b">", b"|+", b">+", b"|-", b"|1", b">2-")
          for text in (b"", b"  un\n", b"  un\n    deux\n\n  trois\n")
          for end in (b"   \n", b"  \n", b" \n", b"\t\n", b"  \t\n", b"   ", b"  un", b"date: 1\n")]
forms += [b"title: un\n<<<<<<< HEAD\ndate: 1\n||||||| a\n=======\ndate: 2\n>>>>>>> b\n"]

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
for form in forms:
    put("events/form.yaml", form)
