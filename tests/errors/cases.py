# The cases of this folder as run.py and page.py read them; not a program itself.
"""
A case file is cut at lines that begin with `== `:

    == events/soiree.yaml      a file of the network, taken byte for byte (aliso.yaml and
                               structures.yaml come from the case `base` unless given)
    == arguments               default: check
    == setup                   a shell script, run in the network's folder before the program: mkfifo, ln -s …
    == environment             NAME=VALUE, one a line, for the program
    == status                  default: 1
    == expected.en             what stands on stderr, also expected.fr
"""
import pathlib
import re

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
LANGUAGES = ("en", "fr")
NOT_FILES = ("arguments", "environment", "status", "setup", "expected.en", "expected.fr")


def sections(path):
    """A case as {section: bytes}; ValueError where the file is not one, a section hidden in the text of another say."""
    parts = re.split(rb"^== (.*)\n", path.read_bytes(), flags=re.M)
    names = [name.decode() for name in parts[1::2]]
    if len(set(names)) != len(names):
        raise ValueError(f"{path.name}: a section stands there twice")
    if any(b"== expected." in text for text in parts[::2]):
        raise ValueError(f"{path.name}: a section's name stands within a text: does the text above it end in a line end?")
    return dict(zip(names, parts[2::2]))


def paths():
    return sorted(p for p in here.glob("*.txt") if p.stem not in ("base", "CMakeLists"))


def named(stem):
    """NAME@variant.txt is one more case of NAME."""
    return stem.split("@")[0]


def catalogue(language):
    """{name: {"message": …, "remedy": …}} as the catalogues have it, ICU's braces and all."""
    found = {}
    for path in sorted(root.glob(f"data/lang/{language}/terminal/diagnostics*.txt")):
        for name, part, text in re.findall(r"^diagnostic\.([a-z0-9-]+)\.(message|remedy) = (.*)$", path.read_text(),
                                           flags=re.M):
            found.setdefault(name, {})[part] = text
    return found


# Not provoked by any file: our reader and yaml-cpp, which must agree, are not known to differ on one. The unit test of
# yaml/second_opinion.h feeds it another file's tree. What needs another user or another disk is in tests/faults/places.py.
WITHOUT_CASE = {"other-reader", "foreign-network", "locked-by-file", "no-locks", "stays-readable",
                # Each way of taking a person out that could be thought of is found: tests/unit/opening/unnamed_test.cpp.
                "no-way-to-forget"}
