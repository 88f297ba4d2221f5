#!/usr/bin/python3
# PyYAML as a judge: reads documents in batches from stdin, answers with what it reads in them.
# A batch is a line with a number, then so many texts, each a line with its length in bytes before it.
# An answer is such a text as well: "+" and the events as in reading.h, or "-" and why it is refused, with @ and
# the number of letters before the place.
import sys

import yaml

STYLES = {None: "p", "": "p"}


def form(document):
    lines = []
    documents = 0
    for event in yaml.parse(document, Loader=yaml.Loader):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                lines.append("---")
        elif isinstance(event, yaml.ScalarEvent):
            text = event.value.replace("\\", "\\\\").replace("\n", "\\n")
            lines.append(STYLES.get(event.style, event.style) + " " + text)
        elif isinstance(event, yaml.AliasEvent):
            lines.append("*")
        elif isinstance(event, yaml.CollectionStartEvent):
            lines.append("[" if isinstance(event, yaml.SequenceStartEvent) else "{")
        elif isinstance(event, yaml.CollectionEndEvent):
            lines.append("]" if isinstance(event, yaml.SequenceEndEvent) else "}")
    # A document without any value is an empty plain text to PyYAML.
    return "" if lines == ["p "] else "".join(line + "\n" for line in lines)


def answer(document):
    try:
        return "+" + form(document)
    except yaml.MarkedYAMLError as error:
        return f"-{error.context or 'reading'}: {error.problem} @{error.problem_mark.index}"
    except yaml.YAMLError:  # bytes that are no text to it
        return "-reading: no text"


source, target = sys.stdin.buffer, sys.stdout.buffer
while line := source.readline():
    batch = [source.read(int(source.readline())) for _ in range(int(line))]
    answers = [answer(document).encode("utf-8", "surrogatepass") for document in batch]
    target.write(b"".join(b"%d\n%s" % (len(text), text) for text in answers))
    target.flush()
