#!/usr/bin/python3
# Writes every error, warning and reminder with its text on one page a language, so that a reviewer can read them all.
# Usage: page.py FOLDER (errors.en.md and errors.fr.md are written there); page.py --check: is every one on it?
"""
For each name: how grave it is, how the catalogues word it, and each case of tests/errors: the files that provoke it
and what the program says then, which the test `errors` holds against the program.
"""
import pathlib
import re
import sys

from cases import LANGUAGES, NOT_FILES, WITHOUT_CASE, catalogue, named, paths, root, sections

WORDS = {
    "en": ("# What aliso says is wrong", "Every error, warning and reminder: made while building from `data/lang` and "
           "`tests/errors`; {count} in all.", "provoked by", "no file provokes it"),
    "fr": ("# Ce qu’aliso trouve à redire", "Chaque erreur, avertissement et rappel : page faite à la compilation à "
           "partir de `data/lang` et de `tests/errors` ; {count} en tout.", "provoqué par", "aucun fichier ne le provoque"),
}
# How a line that names its severity begins, after the place.
SEVERITY = {"en": r"^(?:\S.*?: )(error|warning|to do): ", "fr": r"^(?:\S.*?: )(erreur|avertissement|à faire): "}


def shown(content):
    """As it stands in a code block; what is no text or too long, in short."""
    text = content.decode(errors="replace")
    text = "".join(c if c in "\n\t" or c.isprintable() or c == "\u00a0" else "�" for c in text)
    lines = [line if len(line) <= 200 else line[:199] + "…" for line in text.splitlines()]
    return "\n".join("    " + line for line in lines) or "    "


def case_text(path, case, language, word):
    files = [name for name in case if name not in NOT_FILES]
    parts = [f"{word} `aliso {case.get('arguments', b'check').decode().strip()}` ({path.name})"]
    for name in files:
        parts.append(f"`{name}`\n\n{shown(case[name])}")
    if "setup" in case:
        parts.append(f"`setup`\n\n{shown(case['setup'])}")
    parts.append("→\n\n" + shown(case.get(f"expected.{language}", b"")))
    return "\n\n".join(parts)


def page(language):
    title, about, word, none = WORDS[language]
    texts = catalogue(language)
    cases = {}
    for path in paths():
        cases.setdefault(named(path.stem), []).append((path, sections(path)))
    out = [title, about.format(count=len(texts))]
    for name, text in sorted(texts.items()):
        said = "".join(case.get(f"expected.{language}", b"").decode(errors="replace") for _, case in cases.get(name, []))
        grave = list(dict.fromkeys(re.findall(SEVERITY[language], said, flags=re.M)))
        out.append(f"## {name}")
        out.append(f"{', '.join(grave) or none}: {text['message']}  \n= {text.get('remedy', '')}")
        out += [case_text(path, case, language, word) for path, case in cases.get(name, [])]
    return "\n\n".join(out) + "\n"


def names_in_code():
    """What src hands over as the name of a diagnostic: the literals that stand first in a call that adds one."""
    found = {}
    for path in sorted((root / "src").rglob("*.cpp")) + sorted((root / "src").rglob("*.h")):
        text = re.sub(r"//.*", "", path.read_text())
        # error("x", …, warning(a ? "x" : "y", …, add({"x", Severity::…: up to the first comma, comparisons left out.
        for call in re.findall(r'\b(?:error|warning|warn|fail|mistake|wrong|whole_file|end_of_value|owed)\(([^,;]*)|[({]((?:"[a-z0-9-]+"), *(?:diagnostics::)?Severity)', text):
            for name in re.findall(r'(?<!= )"([a-z0-9]+(?:-[a-z0-9]+)*)"', "".join(call)):
                found.setdefault(name, path.relative_to(root))
    return found


def check():
    wrong = []
    code = names_in_code()
    source = "".join(p.read_text() for p in (root / "src").rglob("*.[ch]*"))
    for language in LANGUAGES:
        text, known = page(language), catalogue(language)
        headings = set(re.findall(r"^## (.*)$", text, flags=re.M))
        wrong += [f"{place}: “{name}” is a diagnostic without a text in {language}"
                  for name, place in code.items() if name not in known]
        wrong += [f"{language}: {name} is not on the page" for name in known if name not in headings]
        wrong += [f"{language}: {name} has no {part}" for name, parts in known.items()
                  for part in ("message", "remedy") if not parts.get(part)]
        wrong += [f"{language}: no case of {name} says it" for name in known if name not in WITHOUT_CASE and
                  f"\n## {name}\n\n{WORDS[language][3]}" in text]
        wrong += [f"{language}: {name} is in no source" for name in known if f'"{name}"' not in source]
    if len(code) < 120:
        wrong.append(f"only {len(code)} names of diagnostics were found in src")
    print("\n".join(dict.fromkeys(wrong)) or f"{len(catalogue('en'))} diagnostics, {len(code)} found by name in src: all on the page")
    return 1 if wrong else 0


if sys.argv[1:] == ["--check"]:
    sys.exit(check())
folder = pathlib.Path(sys.argv[1])
for language in LANGUAGES:
    (folder / f"errors.{language}.md").write_text(page(language))
