#!/usr/bin/python3
# The #include lines of src/ go only where the table of src/README.md lets them; a library stays where it is at home.
# Usage: arrows.py ROOT; a room of the table without a folder, and a folder without a row, are errors too.
# A room includes the rooms of its row, and what those may include.
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
source = root / "src"
rows = re.findall(r"^\| `([a-z]+)/` \| .* \| ([a-z, –]*) ?\|$", (source / "README.md").read_text(), flags=re.M)
direct = {room: set(re.findall("[a-z]+", others)) for room, others in rows}
rooms = {path.name for path in source.iterdir() if path.is_dir()}
wrong = [f"src/README.md: no row for {room}/" for room in sorted(rooms - set(direct))]
wrong += [f"src/README.md: there is no room {room}/" for room in sorted(set(direct) - rooms)]


def reached(room):
    """All rooms that a walk from this one along the arrows meets."""
    seen, ahead = set(), list(direct.get(room, ()))
    while ahead:
        other = ahead.pop()
        if other not in seen:
            seen.add(other)
            ahead += direct.get(other, ())
    return seen


allowed = {room: reached(room) for room in rooms}
wrong += [f"src/README.md: {room}/ is reached from itself" for room in sorted(rooms) if room in allowed[room]]

# Where each library that can be named in an #include is at home: a file, a room, or several.
homes = {
    "CLI": ["src/program/command_line.cpp"],
    "cmark-gfm": ["src/telling/as_html.cpp", "src/tools/"],
    "fmt": ["src/"],
    "gmime": ["src/send/message.cpp", "src/send/incoming.cpp"],
    "linux": ["src/files/system_rights.cpp"],  # the layout of access lists
    "nlohmann": ["src/views/", "src/load/journal", "src/load/forgotten.cpp", "src/load/outline.cpp", "src/tools/", "src/diagnostics/report.cpp"],
    "unicode": ["src/words/", "src/tools/", "src/model/names.cpp", "src/diagnostics/", "src/yaml/", "src/tables/"],
    "yaml-cpp": ["src/yaml/second_opinion.cpp"],
}

files = sorted(path for path in source.rglob("*") if path.suffix in (".h", ".cpp"))
for path in files:
    name = str(path.relative_to(root))
    room = path.relative_to(source).parts[0] if path.parent != source else None
    for number, line in enumerate(path.read_text().splitlines(), 1):
        other = re.match(r'#include "([a-z_]+)/', line)
        if room and other and other[1] in rooms and other[1] != room and other[1] not in allowed[room]:
            wrong.append(f"{name}:{number}: {room} may not include {other[1]}")
        library = re.match(r"#include <(cmark-gfm|[A-Za-z0-9_-]+(?=/))", line)
        if library and library[1] not in ("sys",):
            if library[1] not in homes:
                wrong.append(f"{name}:{number}: {library[1]} has no home in tests/house/arrows.py")
            elif not any(name.startswith(home) for home in homes[library[1]]):
                wrong.append(f"{name}:{number}: {library[1]} is known to {', '.join(homes[library[1]])} only")
print("\n".join(wrong) or f"{len(files)} files: every arrow goes one way")
sys.exit(1 if wrong else 0)
