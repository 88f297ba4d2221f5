#!/usr/bin/python3
# Types sign-in sheets back by their numbers, at a terminal, and holds what is noted against what was typed.
# Usage: door.py ALISO [NETWORKS [FIRST_SEED]].
"""
The networks are those of sheet.py. The numbers are those of `sheet --format json`; where structures.yaml has changed since
it was printed, its code says so and no number notes anything.
"""
import os
import pathlib
import pty
import random
import select
import subprocess
import sys
import time

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import made_up  # noqa: E402
from sheet import network, sheets  # noqa: E402


def typed(folder, words, lines):
    """What the program says at a terminal where each line is typed once it waits, and its exit status."""
    master, slave = pty.openpty()
    child = subprocess.Popen([folder.program, "--on", str(folder.today), "-C", str(folder.root), *words], stdin=slave, stdout=slave,
                             stderr=slave, start_new_session=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    os.close(slave)
    said, lines, until = b"", list(lines), time.monotonic() + 30
    try:
        while time.monotonic() < until:
            if not select.select([master], [], [], 0.2)[0]:
                if lines and said.rstrip(b" ").endswith(b":"):
                    os.write(master, (lines.pop(0) + "\n").encode())
                elif child.poll() is not None:
                    break
                continue
            try:
                more = os.read(master, 4096)
            except OSError:
                break  # it has closed the terminal
            said += more
            if lines and said.endswith(b": ") and not select.select([master], [], [], 0.03)[0]:
                os.write(master, (lines.pop(0) + "\n").encode())
        return child.wait(10), said.decode()
    finally:
        child.kill()
        os.close(master)


def present(folder, session):
    """Who is noted, with how many people: structures, guests and those who came for themselves."""
    tree = yaml.load((folder.root / "events/e.yaml").read_text(), Loader=yaml.BaseLoader)
    found = {}
    for line in next(one for one in tree["sessions"] if one["id"] == session).get("present", []):
        if isinstance(line, str):
            found[line] = found.get(line, 0) + 1
        elif "public" in line:
            found["public"] = found.get("public", 0) + int(line["public"])
        elif "guest" in line:
            found["+" + line["guest"]] = int(line.get("people", 1))
        else:
            name = line.get("structure") or next(iter(line))
            found[name] = int(line.get("people") or line[name])
    return found


def hold(seed, program, path, wrong):
    settings, listed, event, invitations, world = network(seed)
    session = next((one for one in world.sessions if "present" not in one and one["date"] == one["all"]), None)
    if session is None:
        return {}
    event = {**event, "sessions": [{**{k: v for k, v in one.items() if k != "all"}, "date": one["all"]} for one in event["sessions"]]}
    folder, r = made_up.Folder(program, path, session["date"]), random.Random(-seed)
    for name, content in (("aliso.yaml", settings), ("structures.yaml", listed), ("events/e.yaml", event), ("invitations/e.yaml", invitations)):
        folder.put(name, content)
    sheet = sheets(folder.run("sheet", "e", "--session", session["id"], "--format", "json"), "rows")[0]
    numbered = {row["number"]: row["structure"] for row in sheet["rows"] if row["number"]}
    if not numbered:
        return {}
    numbers = r.sample(sorted(numbered), r.randint(1, len(numbered)))
    lines, expected = [], {}
    cut = r.randint(0, len(numbers))
    if numbers[:cut]:
        lines.append(r.choice([",", ", "]).join(map(str, numbers[:cut])))
        expected.update({numbered[n]: 1 for n in numbers[:cut]})
    for n in numbers[cut:]:
        people = r.randint(1, 4)
        lines.append(f"{n} {people}" if people > 1 or r.random() < 0.5 else str(n))
        expected[numbered[n]] = people
    lines.insert(1, sheet["code"])  # asked for when the first number is typed
    for at in reversed(range(len(lines))):  # of one number alone it asks how many people
        if lines[at].isdigit() and at != 1:
            lines.insert(at + 1 + (at == 0), "")
    stale = r.random() < 0.25
    if stale:
        folder.put("aliso.yaml", {**settings, "members": 50})
        folder.put("structures.yaml", [*listed, {"id": "nouvelle", "name": "Aaa nouvelle"}])
        lines, expected = lines[:2], {}  # whatever the number, nothing is noted and nothing asked
    if r.random() < 0.7:
        lines.append(f"p {r.choice([1, 12])}")
        expected["public"] = int(lines[-1].split()[1])
    if r.random() < 0.7:
        lines.append("+ Papier plié 2")
        expected["+Papier plié"] = 2
    lines.append(str(max(numbered) + 40))
    status, said = typed(folder, ["attend", "e", "--session", session["id"]], [*lines, "", "", ""])
    got = present(folder, session["id"])
    if status != 0 or got != expected:
        wrong.append(f"door: typed {lines} (the sheet: {numbered}{', changed since' if stale else ''}): expected {expected}, noted {got}, exit status {status}\n{said}")
    wrong += folder.errors()
    return {"sheets": 1}


if __name__ == "__main__":
    made_up.main("held", 20, hold)
