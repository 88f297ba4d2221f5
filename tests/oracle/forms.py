#!/usr/bin/python3
# Forms that no debrief may hold, in either language, looked for in debriefs of many made-up networks.
# Usage: forms.py ALISO [NETWORKS [FIRST_SEED]]
import multiprocessing
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import networks  # noqa: E402
import told_networks  # noqa: E402

PLACES = ["Guéret", "Le Grand-Bourg", "LE BOURG", "Les Mars", "en visio", "chez Paul", "L'Atelier", "Ajain", "sur place"]
KINDS = ["l'apéro", "la fête", "les portes ouvertes", "assemblée générale", ""]
ABOUTS = ["en rappel", "au porte-voix, la veille", "invitation officielle", "Encore...", ""]
SAID = ["Titre.", "On revient ?", "Un bal", "Merci !"]
# How sentences are set: looked for in the text as it is, with its no-break spaces.
SET = [r"(?<!\.)\.\.(?!\.)", r"[ \u00a0\u202f][,.](?!\.)", r"\{\{|\}\}", r"\w'\w", r"[ \u00a0\u202f]{2,}(?=\S)", r"\(\)", r"\([ \u00a0]|[ \u00a0]\)", r",,"]
FRENCH_SET = [r" [;:!?»%]", r"« ", r"(?<=\w)[;!?](?!\S*\))(?=\s|$)", r"[“”\"]"]
ENGLISH_SET = [r"[ \u00a0\u202f][;:!?%]", r"[«»]"]
# What is said: looked for where all spaces are plain.
BOTH = [r"(?:^|[.?!] )\d", r": :", r"\bnull\b", r"\b(?!nous|vous)(\w{2,}) \1\b"]
MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
FRENCH = [
    r"\bdont \S+ de (?:\d+|une|deux)\b", r"\bune d’une\b", r"autant qu’annoncé, était", r"\btouch(?:é|ée|ées)\b", r"(?<!moins )(?<!plus )\b[uU]ne personne en tout\b",
    r"; une est venue", r"soit \d+ %", r"soit entre \d+ et \d+ %", r"entre \S+ et (\d+)(?: \w+){1,2} sur \1\b(?! (?:à|ou) )", r"d’ici le ",
    r"par un autre moyen, (?:en rappel|au porte|invitation)", r"n’a pas encore eu lieu ; aucune.*encore", r"voix présentes",
    r"(?:^|[.;] )Et [^.]* : [^.]*[.;] Et [^.]* : ", r"\b(?:Avec|Pour|Par|De|Dont|avec|pour|par|à|de|dont|des|aux) entre \d", r"\bdes (?:au moins|au plus)\b",
    r"\b(?:d’ici|fait|abandonné)[^.]*, (?:fait|abandonné)\b",
    # Contractions and elisions.
    r"\b[àÀ] (?:le|les|LE|LES|Le|Les) ", r"\b[dD]e (?:le|les|Le|Les|LE|LES) ", r"\b[àÀ] (?:en|chez|dans|sur|à|À|au|aux) ",
    r"\b(?:de|que|ne|se|Que|De) (?=[aeiouéèêàâîôûAEIOUÉÈÊÀÂ])(?!onz|Onz|oui|un sur|une sur)", r"\bà à\b",
    # Agreement.
    r"soient", r"\b[01] (?:structure|personne|adhérente|autre|participation)", r"\b[lL]es \w+ était ", r"\bune (?:structures|personnes|adhérentes|autres)\b",
    r"(?<! ou )(?<!\d)\b(?:[2-9]|\d\d+) (?:structure|personne|adhérente|autre|participation)\b", r"\baucune \w+s\b(?<!pas)", r"\bune seule sont\b|\belles? (?:sont|était) venue\b",
    r"adhérentes? adhérentes?", r"celles[^.;(]*, celles[^.;(]*répondu[^.;(]*répondu", r"\b(\d+) ou \1\b", r"\bentre (\d+) et \1\b", r"\b(\d+) à \1\b(?!h)",
    # Days and hours.
    rf"\b1 {MONTH}\b", rf"\b0\d {MONTH}\b", r"\d{4}-\d\d", r"\bà \d{1,2}:\d\d", r"\bentre \d+h\d* et (?:1|2|3|4)h(?! du matin)", r", \d+h(?:\d\d)?\b(?=[ :])",
]
ENGLISH = [
    r"\bannounced\b", r"member structures|\bstructures?\b", r"\b(?:la CAF|les Francas|la Dynamo|les Moussus)\b", r"\bOn [^.:]* too\b", r"votes? (?:was|were) missing",
    r"of all members around", r"not noted", r"\bone (?:organisations|people|others|votes|attendances)\b",
    r"\b[01] (?:organisation|person|member|people|other|vote|attendance)", r"(?<![\d:(.–-])(?<! to )(?<! or )\b[2-9] (?:member |other |partner )?(?:organisations|people|members|others|votes|attendances)",
    r"there was (?:two|three|four|five|six|seven|eight|nine|\d)", r"\bbetween (\w+) and \1\b", r"\b(?:[Ww]ith|of|the|in) between \w", r"\bother (?:at least|at most|between)\b",
    r"\b(?:two|three|four|five|six|seven|eight|nine|\d\d+) (?:organisation|person|vote|attendance)\b", r"\ban (?:the|a)\b", r"\b[aA] (?=[aeiou])(?!one\b|u)", r"\d{4}-\d\d",
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b(?!:)", r"\b0\d (?:April|March|June)\b", r"\bat (?:le|la|les) ",
]


def richer(seed, parts):
    """The network with the names, places, waves and words that make sentences hard."""
    r = random.Random(-seed)
    net, structures, event, invitations = parts
    net["language"] = "fr"
    for one in structures:
        one["name"] = one["name"].replace("P0", "CAF").replace("H0", "Lien")
        if one["name"] == "CAF":
            one["called"] = r.choice(["la CAF", "les Francas", "CAF"])
    event.pop("kind", None)
    if kind := r.choice(KINDS):
        event["kind"] = kind
    for session in event["sessions"]:
        session["place"] = '"' + r.choice(PLACES) + '"'
        for line in session.get("present", ()):
            if "members" in line and isinstance(line, dict):
                line.pop("people", None)  # fewer people than structures is no sentence's fault
        if r.random() < 0.6:
            session.pop("name", None)
        if r.random() < 0.5:
            session["time"] = r.choice(["18h-20h", "22h-0h", "11h"])
        if r.random() < 0.3 and session.get("status") != "cancelled" and session["date"] < told_networks.TODAY:
            session["ended"] = r.choice(["1h", "20h", "20h-20h45", "0h"])
    for wave in (invitations or {}).get("waves", ()):
        wave["about"] = '"' + r.choice(ABOUTS) + '"'
        wave["channel"] = r.choice(["email", "[email, post]", "other", "phone"])
        if r.random() < 0.3:
            wave["only"] = r.choice(["unanswered", "[yes, maybe]", "undecided"])
    ids = [one["id"] for one in structures]
    if r.random() < 0.5:
        event["alongside"] = [{"date": r.choice([event["sessions"][0]["date"], "2022-05-01"]), "title": '"' + r.choice(SAID) + '"',
                               **r.choice([{}, {"time": "21h"}, {"time": "l'après-midi"}]), "place": '"' + r.choice(PLACES) + '"',
                               "people": r.choice([1, "35-40", "30+"])} for _ in range(r.choice([1, 2]))]
    if r.random() < 0.5:
        event["debrief"] = {key: [{"title": '"' + r.choice(SAID) + '"', "text": '"' + r.choice(SAID) + '"', "from": f"[{', '.join(r.sample(ids, min(2, len(ids))))}]",
                                   "owner": r.choice(ids), "due": "2022-09-01", "status": r.choice(["open", "done", "dropped"])}]
                            for key in r.sample(["feedback", "proposals", "topics"], 2)}
    return net, structures, event, invitations


def prose(text):
    """The sentences of a debrief: no headings, marks or tables; lists and bold stand as they are."""
    lines = [line for line in text.splitlines() if line and not line.startswith(("#", "|", "<!--"))]
    return [re.sub(r"^(?:- | +)", "", line).replace("**", "") for line in lines]


def forms_in(line, language):
    """The forms that a line holds and mustn't."""
    french = language == "fr"
    for said in () if french else SAID:  # as it was typed, in French
        line = line.replace(said.replace(" ", "\u202f"), "x").replace(said, "x")
    plain = line.replace("\u00a0", " ").replace("\u202f", " ")
    yield from (form for form in (*SET, *(FRENCH_SET if french else ENGLISH_SET)) if re.search(form, line))
    yield from (form for form in (*BOTH, *(FRENCH if french else ENGLISH)) if re.search(form, plain))


def one_network(task):
    """(debriefs, [(form, line)]) of a seed; the network of every other seed is that of claims.py."""
    program, seed = task
    parts = richer(seed, (told_networks if seed % 2 else networks).network(seed))
    texts, found = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for name, content in told_networks.files(*parts, "e").items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(content)
        for language in ("fr", "en"):
            done = subprocess.run([program, "--on", told_networks.TODAY, "-C", folder, "--lang", language, "debrief", "e"],
                                  capture_output=True, text=True, timeout=60)
            if done.returncode == 1:
                continue  # the small network contradicts itself
            texts += 1
            if done.returncode != 0:
                found.append((f"exit status {done.returncode}", done.stderr))
            found += [(f"{language}: {form}", line) for line in prose(done.stdout) for form in forms_in(line, language)]
    return seed, texts, found


def main():
    program = os.path.abspath(sys.argv[1])
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    texts, found = 0, {}
    with multiprocessing.Pool(min(2, os.cpu_count() or 1)) as pool:
        for seed, written, lines in pool.imap(one_network, ((program, seed) for seed in range(first, first + number)), 20):
            texts += written
            for form, line in lines:
                found.setdefault(form, []).append((seed, line))
    for form, lines in found.items():
        print(f"FAILED: {len(lines)} times {form}")
        for seed, line in lines[:2]:
            print(f"  seed {seed}: {line}")
    print(f"{texts} debriefs, {len(found)} forms that may not occur")
    sys.exit(1 if found or texts < number else 0)


if __name__ == "__main__":
    main()
