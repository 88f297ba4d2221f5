#!/usr/bin/python3
# Forms that no debrief may hold, in either language, looked for in debriefs of many made-up networks.
# Usage: forms.py ALISO [NETWORKS [FIRST_SEED]]
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from networks import network, write  # noqa: E402

TODAY = "2022-06-01"
PLACES = ["Guéret", "Le Grand-Bourg", "LE BOURG", "Les Mars", "en visio", "chez Paul", "L'Atelier", "Ajain"]
KINDS = ["l'apéro", "la fête", "les portes ouvertes", "assemblée générale", ""]
ABOUTS = ["en rappel", "au porte-voix, la veille", "invitation officielle", "Encore...", ""]
# Never in a sentence, whatever the language: two full stops, a space before a comma, a name of a template, an apostrophe
# of a typewriter, two spaces, a sentence that begins with a digit.
BOTH = [r"(?<!\.)\.\.(?!\.)", r" ,", r"\{\{|\}\}", r"\w'\w", r"\S  +\S", r"(?:^|[.?!] )\d", r"\(\)", r"\( | \)", r",,", r": :", r"\bnull\b"]
FRENCH = [
    r" [;:!?»]", r"« ",  # a plain space where a narrow or a no-break one belongs
    r"dont \S+ de \S+ structures?", r"autant qu’annoncé, était", r"touch(?:é|ée|ées)\b", r"une personne en tout", r"; une est venue",
    r"soit \d+ %", r"entre \d+ et (\d+) (?:structures )?adhérentes sur \1\b", r"d’ici le ", r"par un autre moyen, (?:en rappel|au porte|invitation)",
    r"n’a pas encore eu lieu ; aucune.*encore", r"voix présentes", r"\b(?:Avec|Pour|avec|pour|par|à|de) entre \d", r"\bà (?:le|les|LE|LES|Le|Les) ",
    r"\bde (?:le|les|Le|Les) ", r"[àÀ] (?:en visio|chez)", r"soient", r"\b[01] (?:structure|personne|adhérente|autre)", r"Les \w+ était ",
    r"\bune structures", r"\b(?:[2-9]|\d\d+) (?:structure|personne|adhérente)\b(?! )", r"adhérentes adhérentes", r"celles[^.;(]*, celles[^.;(]*répondu[^.;(]*répondu",
    r"parmi parmi", r"(\d+) ou \1\b", r"entre (\d+) et \1\b",
]
ENGLISH = [
    r"\bannounced\b(?! for)", r"member structures", r"\bla CAF\b", r"\bOn [^.:]* too\b", r"votes were missing", r"of all members around",
    r"\bone organisations\b|\bone people\b", r"\b[01] (?:organisation|person|member|people|other)", r"(?<![\d:(.–-])\b[2-9] (?:member |other )?(?:organisations|people|members|others)",
    r"there was (?:two|three|\d)", r"\bbetween (\d+) and \1\b",
]


def richer(seed, parts):
    """The network with the names, places and waves that make sentences hard."""
    r = random.Random(-seed)
    net, structures, event, invitations = parts
    net["language"] = "fr"
    for one in structures:
        one["name"] = one["name"].replace("P0", "CAF").replace("H0", "Lien")
        if one["name"] == "CAF":
            one["called"] = r.choice(["la CAF", "les Francas", "CAF"])
    event["kind"] = r.choice(KINDS)
    for session in event["sessions"]:
        session["place"] = '"' + r.choice(PLACES) + '"'
        for line in session.get("present", ()):
            if "members" in line and isinstance(line, dict):
                line.pop("people", None)  # fewer people than structures is no sentence's fault
        if r.random() < 0.6:
            del session["name"]
        if r.random() < 0.5:
            session["time"] = r.choice(["18h-20h", "22h-0h", "11h"])
        if r.random() < 0.3 and session.get("status") != "cancelled":
            session["ended"] = r.choice(["1h", "20h", "20h-20h45", "0h"])
    for wave in (invitations or {}).get("waves", ()):
        wave["about"] = '"' + r.choice(ABOUTS) + '"'
        wave["channel"] = r.choice(["email", "[email, post]", "other", "phone"])
        if r.random() < 0.3:
            wave["only"] = r.choice(["unanswered", "[yes, maybe]", "undecided"])
    return parts


def prose(text):
    """The sentences of a debrief: no headings, marks or tables; lists and bold stand as they are."""
    lines = [line for line in text.splitlines() if line and not line.startswith(("#", "|", "<!--"))]
    return [re.sub(r"^- ", "", line).replace("**", "") for line in lines]


def main():
    program = os.path.abspath(sys.argv[1])
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    texts, found = 0, {}
    for seed in range(first, first + networks):
        with tempfile.TemporaryDirectory() as folder:
            net, structures, event, invitations = richer(seed, network(seed))
            write(folder, net, structures, event, invitations)
            path = pathlib.Path(folder, "events/e.yaml")
            if event["kind"]:
                path.write_text(path.read_text() + f"kind: {event['kind']}\n")
            for language, forms in (("fr", FRENCH), ("en", ENGLISH)):
                done = subprocess.run([program, "--on", TODAY, "-C", folder, "--lang", language, "debrief", "e"],
                                      capture_output=True, text=True, timeout=60)
                if done.returncode == 1:
                    continue  # the small network contradicts itself
                texts += 1
                if done.returncode != 0:
                    found.setdefault(f"exit status {done.returncode}", (seed, done.stderr))
                for line in prose(done.stdout):
                    for form in (*BOTH, *forms):
                        if re.search(form, line):
                            found.setdefault(f"{language}: {form}", (seed, line))
    for form, (seed, line) in found.items():
        print(f"FAILED: seed {seed}: {form}\n  {line}")
    print(f"{texts} debriefs, {len(found)} forms that may not occur")
    sys.exit(1 if found or texts < networks else 0)


main()
