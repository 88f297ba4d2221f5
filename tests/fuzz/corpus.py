#!/usr/bin/python3
# Writes the inputs that fuzzing starts from: the examples' files, those of the cases of tests/errors, and forms; what is
# typed, templates, debriefs. Usage: corpus.py FILES TYPED; each gets the letter of its kind in front (commands.cpp).
import hashlib
import pathlib
import re
import shlex
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

typed = pathlib.Path(sys.argv[2])
typed.mkdir(parents=True, exist_ok=True)


def type_in(letter, content):
    if len(content) < 20_000:
        typed.joinpath(hashlib.sha1(letter + content).hexdigest()).write_bytes(letter + content)


# The lines of the manual's examples, with the names of the small network; and what else a person types.
lines = re.findall(r"^    aliso (.*)$", "\n".join(path.read_text() for path in sorted(root.glob("man/*/*.md"))), flags=re.M)
lines += ["stats soiree --format json", "stats --from 2026-01-01 --to 2026-02-01", "remind --channel phone -o /net/l",
          "answer soiree vasi yes --date 2026-01-11", "answer soiree VASI maybe --people 3 --session 2026-01-20", "complete -- stats ''",
          "call soiree agora answered --note 'dit oui : à 18h'", "call soiree agora no-reply --note '0x1'", "call soiree vasi call-back --note '\u0085\u2028'",
          "attend atelier agora --people 2", "attend atelier --guest Amis --people 1..3", "attend atelier --public 4", "attend atelier",
          "new 2026-03-04-repas --from soiree", "new 2026-03-04-repas", "init /neuf", "sent soiree rappel agora", "check -v events/2026-01-soiree.yaml",
          "debrief soiree -o /net/d.md", "debrief soiree --lang fr", "help format", "--version", "-q check", "-C /net check --format json"]
for line in lines:
    try:
        words = shlex.split(line)
    except ValueError:
        continue
    words = ["soiree" if word.startswith("20") and word[4:5] == "-" and len(word) != 10 else word for word in words]
    type_in(b"a", "\n".join(words).encode())
for path in sorted(root.glob("data/templates/debrief.*")) + sorted(root.glob("tests/golden/**/*.mustache")):
    type_in(b"t", path.read_bytes())
for path in sorted(root.glob("data/templates/letter.*")):
    type_in(b"l", path.read_bytes())
for path in sorted(root.glob("tests/golden/**/*.md")) + sorted(root.glob("examples/**/*.md")):
    type_in(b"d", path.read_bytes())
for template in (b"{{title}}", b"{{{title}}} {{#sessions}}{{date}} {{/sessions}}{{^sessions}}-{{/sessions}}", b"{{#a}}{{/b}}", b"{{> x}}", b"{{=<% %>=}}",
                 b"<!-- aliso: figures -->\n{{{figures}}}\n<!-- /aliso -->\n", b"{{! un mot }}\n{{&title}}"):
    type_in(b"t", template)
    type_in(b"l", template)
for debrief in (b"<!-- aliso: sessions 2022-04-soiree -->\nx\n\n<!-- /aliso -->\n", b"a <!-- aliso: invitations -->par courriel<!-- /aliso --> b\n", b"<!-- aliso: figures -->\r\nx\r\n<!-- /aliso -->\r\n",
                b"<!-- aliso: figures -->\n", b"<!-- /aliso -->", b"```\n<!-- aliso: figures -->\n```\n", b"<!-- aliso: sessions -->\n<!-- aliso: figures -->\n<!-- /aliso -->\n"):
    type_in(b"d", debrief)
# Tables to import: those of the examples and of the error cases, in each encoding; headers of the tools.
tables = [path.read_bytes() for path in sorted(root.glob("examples/imports/*.csv"))]
for path in sorted(root.glob("tests/errors/import-*.txt")):
    tables += re.findall(rb"(?ms)^== liste\.csv\n(.*?)^== ", path.read_bytes())
for path in sorted(root.glob("data/import/*.txt")):
    for header in re.findall(r"(?m)^signature = (.*)$", path.read_text()):
        titles = header.split(" | ") + ["Structure", "Participation", "20/01/2026"]
        tables += [(mark.join(titles) + "\n" + mark.join(["VASI"] * len(titles)) + "\n").encode() for mark in (",", ";", "\t")]
for table in tables:
    text = table.decode(errors="replace")
    for content in (table, text.encode("utf-16"), text.encode("cp1252", errors="replace"), table.replace(b"Agora", b"VASI")):
        type_in(b"c", content)
