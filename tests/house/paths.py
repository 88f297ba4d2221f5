#!/usr/bin/python3
# Every file and folder that a comment or a README names is there. Usage: paths.py ROOT
"""
A path is what looks like one and begins with a folder of the project (src/…, tests/…, data/…, man/…, examples/…) or
with a room (load/kinds.h); with or without an ending. Shapes such as man/LANG/*.md count when something has them.
"""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
rooms = sorted(path.name for path in (root / "src").iterdir() if path.is_dir())
# Rooms that were: a comment that still speaks of them is from before the house was moved.
gone = ["render", "prepare"]
tops = ["src", "tests", "data", "man", "examples", ".ci"]
# Rooms' names are words as well ("words/lang", "files/folders"): they count with an ending of the sources, and those
# that are gone always.
named = re.compile(r"(?<![\w./-])(?:(?:%s)/[\w*./-]*[\w*/]|(?:%s)/[\w*/-]*\w\.(?:h|cpp|cmake|py)\b|(?:%s)/\w[\w./]*)" %
                   ("|".join(re.escape(t) for t in tops), "|".join(rooms), "|".join(gone)))
SHAPES = {"LANG": "*", "FILE": "*", "PATH": "*", "NAME": "*", "ROOM": "*", "KIND": "*", "NETWORK": "*", "EVENT": "*", "TARGET": "*"}
wrong = []
seen = 0


def comments(path):
    """(line number, text) of what is said about the file, not what it does."""
    for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
        if path.suffix == ".md":
            yield number, line
        elif path.suffix in (".h", ".cpp"):
            found = re.search(r"//+ ?(.*)", line)
            if found and '"' not in line[:found.start()]:
                yield number, found[1]
        elif line.lstrip().startswith("#"):
            yield number, line


def there(path):
    for word, star in SHAPES.items():
        path = re.sub(rf"{word}", star, path)
    path = path.rstrip("./")
    places = ["", "src/"]
    return any(next(root.glob(place + path), None) or next(root.glob(place + path + ".*"), None) for place in places)


files = [p for top in ("src", "tests", ".ci") for p in sorted((root / top).rglob("*"))
         if p.suffix in (".h", ".cpp", ".py", ".sh", ".cmake") or p.name in ("CMakeLists.txt", "README.md") or top == ".ci"]
files += sorted(root.glob("*.md")) + [root / "CMakeLists.txt"]
for path in files:
    if not path.is_file() or path.name == "CHANGELOG.md":
        continue
    for number, text in comments(path):
        for name in named.findall(text):
            seen += 1
            if not there(name):
                wrong.append(f"{path.relative_to(root)}:{number}: there is no {name}")
if seen < 60:
    wrong.append(f"only {seen} paths were found")
print("\n".join(wrong) or f"{seen} paths named, all there")
sys.exit(1 if wrong else 0)
