#!/usr/bin/python3
# Remedies taken at their word: each is typed where the error points, and `aliso check` must then have nothing to say.
# Usage: remedies.py ALISO. What is expected was written by hand, from what the person had typed: no number is lost.
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])

NETWORK = "network: Essai\nmembers: 5000\n"
STRUCTURES = """\
- {name: Alpha, member: 2020..}
- {name: Le Moulin, also: [Moulin]}
- {name: Vasi 23}
- {name: CAF, role: partner}
"""
HEAD = "title: Soirée\ndate: 2026-01-08\n"


def item(text, typed, **more):
    """A line of `present`, and of `excused`, and in brackets where nothing forbids it."""
    yield f"present:\n  - le-moulin\n  - {text}\n", [(typed, "here")], more
    yield f"excused:\n  - {text}\n  - le-moulin\n", [(typed, "here")], more


def whole(text, typed):
    yield f"present: {text}\n", [(typed, "here")], {}
    yield f"excused: {text}\n", [(typed, "here")], {}


def count(text, typed):
    yield f"headcount: {text}\n", [(typed, "here")], {}
    yield f"present:\n  - alpha: {text}\n", [(typed, "here")], {}
    yield f"present: [{{members: {text}}}, {{public: 3}}]\n", [(typed, "here")], {}


def quorum(text, typed):
    yield f"quorum: {text}\n", [(typed, "here")], {}


def nobody(text):
    for key in ("present", "excused"):
        yield f"{key}: {text}\n", [(f"{key}: []", "line")], {}
        yield f"{key}: [{text}]\n", [(f"{key}: []", "line")], {}


def cases():
    for text in ("alpha 3", "alpha (3)", "alpha:3", "alpha :3", "alpha x3", "alpha x 3", "alpha ×3", "alpha - 3",
                 "alpha = 3", "Alpha 3", "alpha 3 personnes", "alpha (3 people)", "3 alpha", "3x alpha",
                 "3 personnes de l'alpha", "3 people from Alpha", "alpha\u00a03", "alpha\u00a0:3"):
        yield from item(text, "alpha: 3")
    yield from item("alpha 3-4", "alpha: 3-4")
    yield from item("alpha 3 à 4", "alpha: 3-4")
    yield from item("alpha 3+", "alpha: 3+")
    yield from item("alpha ~10", "alpha: 8-12")
    yield from item("alpha (10 environ)", "alpha: 8-12")
    yield from item("alpha max 3", "alpha: 0-3")
    yield from item("vasi 23 2", "vasi-23: 2")
    yield from item("Vasi 23 (2)", "vasi-23: 2")
    yield from item("4 adhérentes", "members: 4")
    # Numbers in words, of others, as a key.
    for text in ("deux alpha", "alpha deux", "two from alpha", "alpha (deux personnes)"):
        yield from item(text, "alpha: 2")
    for text in ("le public: 12", "individuels: 12", "public (douze)"):
        yield f"present:\n  - le-moulin\n  - {text}\n", [("public: 12", "item" if ": " in text else "here")], {}
    yield "present:\n  - 3: alpha\n", [("alpha: 3", "item")], {}
    for text in ("alpha et 2 autres", "alpha +2", "alpha (+2)", "alpha + 2", "alpha and 2 others"):
        yield from item(text, "alpha: 3")
    yield from whole('"alpha: 2, le-moulin: 1"', "[alpha: 2, le-moulin: 1]")
    yield from whole("{alpha: 2, le-moulin: 1}", "[alpha: 2, le-moulin: 1]")
    yield from item("members 4", "members: 4")
    yield from item("3 partenaires", "partners: 3")
    yield from item("public 12", "public: 12")
    yield from item("public", "public: 1+")
    yield from item("adhérentes", "members: 1+")
    yield from item("alpah (3)", "alpha: 3")
    yield from item("alphaa 3", "alpha: 3")
    yield "present:\n  - {structure: alpha 3}\n", [("structure: alpha, people: 3", "structure")], {}
    yield "present:\n  - alpah: 3\n", [("alpha", "here")], {}
    for text in ("4 adhérentes (8 personnes)", "4 adhérents, 8 personnes", "4 members (8 people)"):
        yield from item(text if "," not in text else f'"{text}"', "{members: 4, people: 8}")
    for text in ("12", "12 personnes", "12 people", "7 adultes et 5 enfants"):
        yield f"present:\n  - {text}\n", [("public: 12", "here"), ("headcount: 12", "list")], {}
        yield f"present: {text}\n", [("[public: 12]", "here"), ("headcount: 12", "line")], {}
        yield f"excused:\n  - {text}\n", [("members: 12", "here")], {}
        yield f"excused: {text}\n", [("[members: 12]", "here")], {}
    for text in ("personne", "no", "non", "nobody", "none", "aucun", "aucune structure", "0", "0 personnes", "false"):
        yield from nobody(text)
    yield from whole("alpha 3", "[alpha: 3]")
    yield from whole("3 adhérents", "[members: 3]")
    yield from whole("public", "[public: 1+]")
    yield from whole("alpha, le-moulin", "[alpha, le-moulin]")
    # A structure that isn't known: its old name, its years, or a line of its own, and its people stay.
    for text, name, guest in (("Mairie", "Mairie", "guest: Mairie"), ("mairie (3)", "mairie", "{guest: mairie, people: 3}"),
                              ("3 personnes de Mairie", "Mairie", "{guest: Mairie, people: 3}"),
                              ("Collectif 75", "Collectif 75", "guest: Collectif 75"),
                              ("mairie: 3", "mairie", "{guest: mairie, people: 3}")):
        how = "item" if ": " in text else "here"
        typed = [(guest, how)]
        if ": " in text or "3" not in text:
            typed += [(f"was: [{name}]", "also"), (f"also: [{name}]", "also"), ("member: ..2026-01-08", f"gone {name}")]
        yield f"present:\n  - {text}\n", typed, {}
    yield "seen: [Mairie]\npresent: [{members: 1}]\n", [("was: [Mairie]", "also"), ("also: [Mairie]", "also"), ("member: ..2026-01-08", "gone Mairie")], {}
    for text, typed in (("40 max", "0-40"), ("max 40", "0-40"), ("au plus 40", "0-40"), ("at most 40", "0-40"),
                        ("40 personnes maximum", "0-40"), ("moins de 40", "0-39"), ("<40", "0-39"), ("10 environ", "8-12"),
                        ("environ 10", "8-12"), ("about 10", "8-12"), ("10 à peu près", "8-12"), ("≈10", "8-12"),
                        ("une dizaine", "8-12"), ("10aine de personnes", "8-12"), ("douze", "12"), ("trente personnes", "30"), ("une vingtaine de personnes", "16-24"),
                        ("une dizaine d'adhérentes", "8-12"), ("environ 35 à 40", "35-40"), ("entre 35 et 40", "35-40"),
                        ("40 à 35", "35-40"), ("au moins 35", "35+"), ("35 minimum", "35+"), ("plus de 35", "36+"),
                        ("12 personnes", "12"), ("12 people", "12"), ("12 personnes en tout", "12"),
                        ("40 à 62 max", "40-62"), ("half a dozen", "5-7"), ("une demi-douzaine", "5-7"), ("3 adultes 2 enfants", "5"),
                        ("3 adultes et 2 enfants", "5"), ("3 adults and 2 children", "5"), ("1 000", "1000")):
        yield from count(text, typed)
    yield "headcount: 12 ?\n", [("10-14", "here")], {}
    yield "headcount: personne\n", [("0", "here")], {}
    yield "headcount: nobody\n", [("0", "here")], {}
    yield 'headcount: > 40\n', [('"> 40"', "line of headcount")], {"then": "41+"}
    yield 'quorum: > 1/2\n', [('"> 1/2"', "line of quorum")], {"then": "over 1/2"}
    for text, typed in (("0.25", "1/4"), ("0,25", "1/4"), ("0,5", "1/2"), ("0.33", "33/100"), ("0.67", "67/100"), ("33%", "33/100"), ("0.333", "1/3"), ("66,67 %", "2/3"),
                        ("moitié + 1", "over 1/2"), ("la moitié plus une voix", "over 1/2"), ("half plus one", "over 1/2"), ("0.6", "3/5"),
                        ("25%", "1/4"), ("25 %", "1/4"), ("33,3 %", "1/3"), ("50 pour cent", "1/2"), ("la moitié", "1/2"),
                        ("un tiers", "1/3"), ("1 sur 4", "1/4"), ("1 of 4", "1/4"), ("½", "1/2"), ("¼", "1/4"), ("deux tiers des adhérentes", "2/3"), ("half", "1/2"), ("a quarter", "1/4"),
                        ("plus de la moitié", "over 1/2"), ("more than half", "over 1/2"), ("plus de 50 %", "over 1/2"),
                        ("over 50%", "over 1/2"), ("la majorité", "over 1/2"), ("1/4 des adhérentes", "1/4"),
                        ("10 voix", "10")):
        yield from quorum(text, typed)


def check(files, lang):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        done = subprocess.run([program, "check", "--lang", lang], cwd=folder, capture_output=True, text=True, timeout=60,
                              env={"PATH": os.environ["PATH"], "ALISO_TODAY": "2026-01-15", **{
                                  k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN"))}})
    return done.returncode, done.stderr


def pointed_at(said):
    """Line, column and length, from 0, of the one error; None where there is not exactly one."""
    places = re.findall(r"^(\S+):(\d+):(\d+): (?:error|erreur|warning|avertissement): ", said, flags=re.M)
    carets = re.findall(r"^ +\| +(\^+)$", said, flags=re.M)
    if len(places) != 1 or len(carets) != 1:
        return None
    return int(places[0][1]) - 1, int(places[0][2]) - 1, len(carets[0])


def applied(files, typed, how, place):
    line, column, length = place
    name = "aliso.yaml" if how == "settings" else "events/soiree.yaml"
    files = dict(files)
    lines = files[name].split("\n")
    row = lines[line]
    if how in ("here", "settings"):
        lines[line] = row[:column] + typed + row[column + length:]
    elif how == "line":
        lines[line] = typed
    elif how.startswith("line of "):
        lines[line] = f"{how[8:]}: {typed}"
    elif how == "item":
        lines[line] = row[:column] + typed
    elif how == "structure":
        lines[line] = "  - {" + typed + "}"
    elif how == "list":
        lines[line - 1:line + 1] = [typed]
    elif how == "also":
        files["structures.yaml"] += "- name: Nouveau nom\n  " + typed + "\n"
    elif how.startswith("gone "):
        files["structures.yaml"] += f"- name: {how[5:]}\n  {typed}\n"
    files[name] = "\n".join(lines)
    return files


failed = tried = 0


def wrong(files, lang, said, why):
    global failed
    failed += 1
    print(f"--- {lang}: {why}\n" + "".join(files.values()) + said)


def proved(files, typed, how, lang, then=None):
    global tried
    status, said = check(files, lang)
    place = pointed_at(said)
    remedy = said.rsplit("\n      = ", 1)[-1] if "\n      = " in said else ""
    if place is None:
        return wrong(files, lang, said, "not one error")
    quoted = [f"“{typed}”", f"« {typed} »", f" {typed}\n", f" {typed},", f"({typed})"]
    if how == "structure":
        quoted = [f"“{part}”" if lang == "en" else f"« {part} »" for part in typed.split(", ")]
        if not all(part in remedy for part in quoted):
            return wrong(files, lang, said, f"expected {typed}")
    elif not any(part in remedy for part in quoted) and typed + "?" not in remedy and typed + " ?" not in remedy:
        return wrong(files, lang, said, f"expected {typed}")
    tried += 1
    after = applied(files, typed, how, place)
    if then is not None:
        return proved(after, then, "here", lang)
    status, said = check(after, lang)
    if status != 0 or said:
        wrong(after, lang, said, f"“{typed}” was typed, and is not accepted")


with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    asked = []
    for lang in ("en", "fr"):
        for text, remedies, more in cases():
            files = {"aliso.yaml": NETWORK, "structures.yaml": STRUCTURES, "events/soiree.yaml": HEAD + text}
            for typed, how in remedies:
                asked.append(pool.submit(proved, files, typed, how, lang, more.get("then")))
        for text, typed in (("msmtp -t -i", "[msmtp, -t, -i]"), ('"msmtp -t -i"', "[msmtp, -t, -i]"), ('["msmtp -t -i"]', "[msmtp, -t, -i]"),
                            ("msmtp --file='/etc/my rc' -t", "[msmtp, --file=/etc/my rc, -t]"), ("sh -c 'cat > f'", "[sh, -c, cat > f]")):
            files = {"aliso.yaml": NETWORK + f"mail:\n  command: {text}\n", "structures.yaml": STRUCTURES,
                     "events/soiree.yaml": HEAD}
            status, said = check(files, lang)
            place = pointed_at(said)
            if place is None or typed not in said:
                wrong(files, lang, said, f"expected {typed}")
                continue
            tried += 1
            files["aliso.yaml"] = NETWORK + f"mail:\n  command: {typed}\n"
            status, said = check(files, lang)
            if status or said:
                wrong(files, lang, said, "is not accepted")
        # A dash without its space is one mistake, whatever stands around it.
        for text in ("present:\n  -le-moulin: 3\n  - alpha\n  - vasi-23: 2\n", "present:\n-le-moulin: 3\n- alpha\n- vasi-23\n", "present:\n-le-moulin: 3\n",
                     "present:\n-le-moulin: 3\n-alpha: 2\n", "present:\n-le-moulin: 3\nheadcount: 12\n",
                     "present:\n- alpha\n-le-moulin: 3\n- vasi-23\nheadcount: 12\n", "present:\n  -le-moulin: 3\n  -alpha: 2\n",
                     "present:\n-alpha\n- vasi-23\nheadcount: 12\n", "present:\n  -structure: alpha\n   people: 2\n  - vasi-23\n"):
            files = {"aliso.yaml": NETWORK, "structures.yaml": STRUCTURES, "events/soiree.yaml": HEAD + text}
            status, said = check(files, lang)
            tried += 1
            if status != 1 or pointed_at(said) is None or pointed_at(said)[2] != 1:
                wrong(files, lang, said, "not one error")
    for one in asked:
        one.result()

if tried < 400:
    sys.exit(f"only {tried} remedies were tried")
sys.exit(1 if failed else 0)
