#!/usr/bin/python3
# Does what man/LANG/questions.md tells to do, question by question, each in a copy of examples/lisieres of its own.
# Usage: questions.py ALISO EXAMPLES. Not a test itself: questions.sh.
"""
A block whose first line is `# FILE` is taken into that file, as a person would: a structure of that id, a session of
that day gets the keys that are shown, an event that is not there begins so, a list grows. Lines that begin with
`aliso` are run. All must end with 0 and say no error; twenty questions, each with something to run, alike in each language.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

program, examples = (pathlib.Path(p).resolve() for p in sys.argv[1:])
manual = examples.parent / "man"
failed = 0


def complain(text):
    global failed
    failed += 1
    print(text)


def same(one, other):
    """Whether two items of a list are one thing: the same id, or the same day where one has no id."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    if "id" in one and "id" in other:
        return one["id"] == other["id"]
    return "date" in one and one.get("date") == other.get("date")


def taken_in(old, new):
    if isinstance(old, list) and isinstance(new, list):
        result = list(old)
        for item in new:
            at = next((i for i, one in enumerate(result) if same(one, item)), None)
            if at is None:
                result.append(item)
            else:
                result[at] = {**result[at], **item}
        return result
    if isinstance(old, dict):
        return {**old, **{key: taken_in(old.get(key), value) if isinstance(value, list) and key in ("sessions", "waves") else value
                          for key, value in new.items()}}
    return new


def questions(page):
    """Each heading with its blocks: lists of lines."""
    heading, blocks, block = None, [], None
    for line in [*page.read_text().split("\n"), "## "]:
        if line.startswith("## "):
            if heading and heading not in ("Description", "Examples", "Exemples"):
                yield heading, blocks
            heading, blocks, block = line[3:], [], None
        elif line.startswith("    "):
            if block is None:
                block = []
                blocks.append(block)
            block.append(line[4:])
        else:
            block = None


shape = {}
for page in sorted(manual.glob("*/questions.md")):
    language = page.parent.name
    asked = list(questions(page))
    shape[language] = [[line for block in blocks for line in block if line.startswith("#")] for _, blocks in asked]
    if len(asked) != 20:
        complain(f"{page}: {len(asked)} questions")
    environment = {"PATH": f"{program.parent}:{os.environ['PATH']}", "LC_ALL": f"{language}_XX.UTF-8",
                   "ALISO_TODAY": "2026-09-10", "HOME": "/nonexistent",
                   **{k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN", "LSAN"))}}
    shown = subprocess.run([program, "help", "questions"], env=environment, capture_output=True, text=True, timeout=60).stdout
    for heading, blocks in asked:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(examples, f"{folder}/examples")
            here, ran = pathlib.Path(folder, "examples/lisieres"), 0
            for block in blocks:
                if block[0].startswith("# "):
                    file = here / block[0][2:]
                    old = yaml.load(file.read_text(), yaml.BaseLoader) if file.exists() else None
                    file.write_text(yaml.dump(taken_in(old, yaml.load("\n".join(block), yaml.BaseLoader)), allow_unicode=True,
                                              sort_keys=False))
                    checked = subprocess.run([program, "check"], cwd=here, env=environment, capture_output=True, text=True, timeout=60)
                    if checked.returncode != 0:
                        complain(f"{page}: {heading}: {checked.stdout}{checked.stderr}")
                    continue
                for line in block:
                    ran += 1
                    if line not in shown:
                        complain(f"{page}: aliso help does not show: {line}")
                    done = subprocess.run(["sh", "-c", line], cwd=here, env=environment, capture_output=True, text=True,
                                          timeout=60, stdin=subprocess.DEVNULL)
                    if done.returncode != 0 or not done.stdout + done.stderr and not (" -o " in line or "--update" in line):
                        complain(f"{page}: {heading}: {line}\nexit status {done.returncode}\n{done.stdout}{done.stderr}")
                    if "-v" in os.environ.get("SHOW", ""):
                        print(f"--- {heading}\n$ {line}\n{done.stdout[:1200]}{done.stderr}")
            if not ran:
                complain(f"{page}: {heading}: nothing to type")
if len({str(one) for one in shape.values()}) != 1:
    complain(f"the languages show different files: {shape}")
sys.exit(1 if failed else 0)
