#!/usr/bin/python3
# The #include lines of src/ go only where the table of src/README.md lets them.
# Usage: arrows.py ROOT; a room of the table without a folder, and a folder without a row, are errors too.
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
rows = re.findall(r"^\| `([a-z]+)/` \| .* \| ([a-z, ]*) ?\|$", (root / "src/README.md").read_text(), flags=re.M)
allowed = {room: set(re.findall("[a-z]+", others)) for room, others in rows}
rooms = {path.name for path in (root / "src").iterdir() if path.is_dir()}
wrong = [f"src/README.md: no row for {room}/" for room in sorted(rooms - set(allowed))]
wrong += [f"src/README.md: there is no room {room}/" for room in sorted(set(allowed) - rooms)]
for path in sorted((root / "src").rglob("*.*")):
    if path.suffix not in (".h", ".cpp") or path.parent == root / "src":
        continue
    room = path.relative_to(root / "src").parts[0]
    for number, line in enumerate(path.read_text().splitlines(), 1):
        other = re.match(r'#include "([a-z_]+)/', line)
        if other and other[1] in rooms and other[1] != room and other[1] not in allowed.get(room, set()):
            wrong.append(f"{path.relative_to(root)}:{number}: {room} may not include {other[1]}")

# A library stays in the room that holds it.
homes = {"CLI/": "src/commands/command_line.cpp", "kainjow/": "src/render/template.cpp",
         "gmime/": "src/send/message.cpp", "cmark": "src/commands/prepare/"}
for path in sorted((root / "src").rglob("*.*")):
    if path.suffix in (".h", ".cpp"):
        name = str(path.relative_to(root))
        for library, home in homes.items():
            if re.search(rf"^#include <{library}", path.read_text(), flags=re.M) and not name.startswith(home):
                wrong.append(f"{name}: {library} is known to {home} only")
print("\n".join(wrong) or "every arrow goes one way")
sys.exit(1 if wrong else 0)
