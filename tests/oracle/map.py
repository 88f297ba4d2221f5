#!/usr/bin/python3
# Holds `aliso map` against a second program: where each structure and session lies, what stands beside it, and that
# nothing of anybody is in it. Usage: map.py ALISO [NETWORKS [FIRST_SEED]].
"""
Networks are those of years.py, with towns and positions. Positions, boxes, lines and distances are reckoned here; who came
how often is compared with `trends` and `stats`, which other programs of this folder hold.
"""
import json
import math
import pathlib
import random
import re
import sys
import unicodedata
import xml.etree.ElementTree

import geojson

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import made_up  # noqa: E402
import reference  # noqa: E402
import years  # noqa: E402
from years import TODAY  # noqa: E402

TOWNS = ["Guéret", "La Souterraine", "L’Île", "Ajain </script>", "Crozant", "Saint-Étienne-de-Fursac", "Bourg <b>"]
SECRET = ["QUIDNOM", "quid@example.net", "0555QUID", "QUIDRUE", "QUIDCOURSE"]
RADIUS = 6371.0088
COARSE = 0.005001  # what is to be published by town is rounded to a hundredth of a degree


def folded(name):
    text = unicodedata.normalize("NFKD", name.replace("’", "'")).lower()
    return re.sub(r"[^a-z0-9]", "", "".join(c for c in text if not unicodedata.combining(c)))


def point(r):
    return [round(46 + r.random(), r.choice([2, 3, 6])), round(1 + r.random(), r.choice([2, 3, 6]))]


def network(seed):
    settings, structures, events = years.network(seed)
    r = random.Random(seed * 104729)
    towns = r.sample(TOWNS, r.randint(1, 5))

    def settle(one, chance):
        if r.random() < 0.8:
            one["place"] = r.choice(towns)
            if r.random() < 0.3:
                one["place"] = r.choice([one["place"].upper(), unicodedata.normalize("NFD", one["place"])])
        if r.random() < chance:
            one["at"] = point(r)
    names = ["Le Tilleul", "Été </script>", "A & B", "« Mille »", "Ressort"]
    for i, one in enumerate(structures):
        settle(one, 0.4)
        if r.random() < 0.2 and i < len(names):
            one["name"] = names[i]
        one["contacts"] = [{"id": "c", "name": "QUIDNOM Prénom", "email": "quid@example.net", "phone": "0555QUID", "address": "QUIDRUE 3"}]
    for event, _ in events.values():
        event["course"] = "QUIDCOURSE"
        event.pop("seen", None)
        for session in event["sessions"]:
            session.pop("proxies", None)
            settle(session, 0.2)
    if r.random() < 0.6:
        settings["places"] = {town: point(r) for town in r.sample(towns, r.randint(1, len(towns)))}
    if r.random() < 0.1:
        settings.pop("places", None)
        for one in structures + [s for event, _ in events.values() for s in event["sessions"]]:
            one.pop("at", None)
    settings.setdefault("members", len(structures) + 3)
    return settings, structures, events


class Places:
    """Where towns, structures and sessions lie."""

    def __init__(self, settings, structures, events):
        self.settings, self.points = settings, {}
        for one in structures + [s for event, _ in events.values() for s in event["sessions"]]:
            if "place" in one and "at" in one:
                self.points.setdefault(folded(one["place"]), []).append(one["at"])

    def town(self, name):
        points = self.points.get(folded(name))
        if points:
            return [sum(one[i] for one in points) / len(points) for i in (0, 1)]
        return next((at for key, at in self.settings.get("places", {}).items() if folded(key) == folded(name)), None)

    def where(self, one):
        """Latitude, longitude and whether that is but the town's."""
        if "at" in one:
            return one["at"], False
        return (self.town(one["place"]), True) if "place" in one else (None, True)


def distance(a, b):
    """Great circle, by haversine, in km."""
    (lat, lon), (other_lat, other_lon) = ([math.radians(x) for x in one] for one in (a, b))
    h = math.sin((other_lat - lat) / 2) ** 2 + math.cos(lat) * math.cos(other_lat) * math.sin((other_lon - lon) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(h))


def near(mine, theirs, within=1e-6):
    return mine is not None and abs(mine[1] - theirs[0]) < within and abs(mine[0] - theirs[1]) < within


# -- RFC 7946 -----------------------------------------------------------------------------------------------------------


def hold_form(raw, got, at, wrong):
    loaded = geojson.loads(raw)
    if not isinstance(loaded, geojson.FeatureCollection) or not loaded.is_valid:
        wrong.append(f"{at}, form: {loaded.errors() if hasattr(loaded, 'errors') else type(loaded)}")
    if "crs" in got:
        wrong.append(f"{at}, form: a crs")
    corners = []
    for one in got["features"]:
        if one.get("type") != "Feature" or not {"geometry", "properties"} <= set(one):
            wrong.append(f"{at}, form: {one}")
            continue
        coordinates = one["geometry"]["coordinates"]
        corners += [coordinates] if one["geometry"]["type"] == "Point" else coordinates
    for pair in re.findall(r'"coordinates":\s*\[([^"{}]*)\]', raw):
        for number in re.findall(r"-?\d+\.\d+(?:e[-+]?\d+)?", pair):
            if "e" in number or len(number.split(".")[1]) > 6:
                wrong.append(f"{at}, decimals: {number}")
    if not corners:
        if "bbox" in got or got["features"]:
            wrong.append(f"{at}, bbox: of nothing")
    else:
        box = [min(c[0] for c in corners), min(c[1] for c in corners), max(c[0] for c in corners), max(c[1] for c in corners)]
        if got.get("bbox") != box:
            wrong.append(f"{at}, bbox: by the points {box}, the program says {got.get('bbox')}")
    ids = [json.dumps(one.get("id")) for one in got["features"] if one["properties"]["kind"] in ("structure", "session")]
    if len(set(ids)) < len(ids) or "null" in ids:
        wrong.append(f"{at}, id: {ids}")
    for secret in SECRET:
        if secret.casefold() in raw.casefold():
            wrong.append(f"{at}, personal: {secret}")
    unknown = {key for one in got["features"] for key in one["properties"]} - set(KNOWN)
    if unknown:
        wrong.append(f"{at}, properties: {unknown}")


KNOWN = ("kind name role member members place approximate events came last_came date people event session structure maybe_came title from to status "
         "structures partners host yes announced sessions").split()


# -- held ---------------------------------------------------------------------------------------------------------------


class Question:
    """One call of the program, and what the files say to it."""

    def __init__(self, folder, parts, words, stems, during):
        self.folder, self.words, self.stems, self.during = folder, words, stems, during
        self.settings, self.structures, self.events = parts
        self.places = Places(*parts)
        self.by_id = {one["id"]: one for one in self.structures}
        self.at = " ".join(words)

    def in_question(self, stem, session):
        first, last = years.bounds_of(self.during)
        return (not self.stems or stem in self.stems) and first <= reference.day(session["date"]) <= last

    def sessions(self):
        """Those that aren't cancelled."""
        return {f"{stem}.{session['id']}": (stem, session) for stem, (event, _) in self.events.items() for session in event["sessions"]
                if session.get("status") != "cancelled" and self.in_question(stem, session)}

    def role(self, one, d):
        role = one.get("role", "member")
        if role != "member" or "member" not in one and "replaces" not in one:
            return role
        first, last = reference.span(one.get("member", ".."))
        return "member" if first <= d <= last else "former"

    def today(self):
        """Members today, partners and the host: whoever a map shows without a question of its own."""
        return {name for name, one in self.by_id.items() if self.role(one, TODAY) != "former"}

    def hold(self, wrong):
        done = self.folder.run(*self.words)
        if done.returncode != 0:
            wrong.append(f"{self.at}: exit status {done.returncode}: {done.stderr.decode()[:300]}")
            return 0
        raw = done.stdout.decode()
        got = json.loads(raw)
        hold_form(raw, got, self.at, wrong)
        if self.folder.run(*self.words, environment={"TZ": "Asia/Tokyo"}).stdout != done.stdout:
            wrong.append(f"{self.at}, determinism: two runs differ")
        points = {one.get("id") or one["properties"]["name"]: one for one in got["features"] if one["geometry"]["type"] == "Point"}
        lines = [one for one in got["features"] if one["geometry"]["type"] == "LineString"]
        if "place" in self.words:
            self.hold_places([one for one in points.values() if one["properties"]["kind"] == "place"], wrong)
        else:
            self.hold_structures({k: v for k, v in points.items() if v["properties"]["kind"] == "structure"}, done.stderr.decode(), wrong)
            if "--links" in self.words:
                self.hold_links(lines, set(points), wrong)
        self.hold_sessions({k: v for k, v in points.items() if v["properties"]["kind"] == "session"}, wrong)
        if lines and "--links" not in self.words:
            wrong.append(f"{self.at}, links: {len(lines)} that nobody asked for")
        return len(points)

    def hold_structures(self, points, said, wrong):
        must = {name for name in self.today() if self.places.where(self.by_id[name])[0]}
        may = {name for name, one in self.by_id.items() if self.places.where(one)[0]} if self.stems or self.during else must
        if not must <= set(points) <= may:
            wrong.append(f"{self.at}, structures: by the definitions {sorted(must)} (of {sorted(may)}), the program says {sorted(points)}")
        for name in self.today() - must:
            if folded(self.by_id[name].get("place", self.by_id[name]["name"])) not in folded(said):
                wrong.append(f"{self.at}, left out: {name} isn’t named on stderr: {said[:200]}")
        rows = self.trends()
        for name, feature in points.items():
            where, approximate = self.places.where(self.by_id[name])
            mine, role = feature["properties"], self.role(self.by_id[name], TODAY)
            if not near(where, feature["geometry"]["coordinates"]):
                wrong.append(f"{self.at}, position: {name}: by the files {where}, the program says {feature['geometry']['coordinates']}")
            if bool(mine.get("approximate")) != approximate:
                wrong.append(f"{self.at}, approximate: {name}: {mine.get('approximate')}")
            if mine["member"] != (role == "member") or (role != "former" and mine["role"] != role):
                wrong.append(f"{self.at}, role: {name}: {mine} of {role}")
            if unicodedata.normalize("NFC", mine["name"]) != unicodedata.normalize("NFC", self.by_id[name]["name"]):
                wrong.append(f"{self.at}, name: {mine['name']}")
            row = rows.get(name)
            for key in ("events", "came", "last_came") if row else ():
                theirs, expected = mine.get(key), row[key] if key == "last_came" else row[key] + self.partly(name)
                if key == "last_came" and expected and "--public" in self.words:
                    expected, theirs = expected[:4], theirs and str(theirs)
                if key == "came" and isinstance(theirs, dict) or key == "came" and self.perhaps(name):
                    # Its own reckoning is an event's, not a session's: it may be wider, up to all events.
                    most = theirs["max"] if isinstance(theirs, dict) else theirs
                    expected = {"min": expected, "max": min(row["events"] + self.partly(name), max(most or 0, expected + self.perhaps(name)))}
                if theirs != expected and not (key == "came" and theirs is None and not self.noted() and not self.partly(name)):
                    wrong.append(f"{self.at}, {key}: {name}: by trends and the files {expected}, the map says {theirs}")

    def last_answer(self, stem, session, name):
        """The lowest in the file: these have no dates."""
        lines = (self.events[stem][1] or {}).get("answers", [])
        return next((one["answer"] for one in reversed(lines) if one["structure"] == name and one.get("session", session["id"]) == session["id"]), None)

    def noted(self):
        """Whether any event of the question is wholly noted."""
        return any(self.held(stem) and all("present" in s for s in self.held(stem)) for stem in self.events)

    def partly(self, name):
        """At how many events that aren't wholly noted it is named."""
        names = [name, *self.by_id[name].get("replaces", [])[:1]]
        return sum(any("present" not in s for s in self.held(stem)) and any(
            one == line or isinstance(line, dict) and one in (line.get("structure"), *line)
            for s in self.held(stem) for line in s.get("present", []) for one in names if self.role(self.by_id[one], reference.day(s["date"])) != "former")
            for stem in self.events)

    def held(self, stem):
        return [s for s in self.events[stem][0]["sessions"]
                if s.get("status") != "cancelled" and self.in_question(stem, s) and reference.day(s["date"]) <= TODAY]

    def perhaps(self, name):
        """In how many events, all noted, it may have been among those known by number alone."""
        found, names = 0, [name, *self.by_id[name].get("replaces", [])[:1]]
        for stem in self.events:
            sessions = self.held(stem)
            if not sessions or any("present" not in s for s in sessions) or any(
                    one in str(s["present"]) and self.role(self.by_id[one], reference.day(s["date"])) != "former" for s in sessions for one in names):
                continue
            found += any(self.role(self.by_id[one], reference.day(s["date"])) == "member" and one not in s.get("excused", [])
                         and self.last_answer(stem, s, one) != "no"
                         and any(isinstance(line, dict) and line.get("members") not in (None, 0) for line in s["present"])
                         for s in sessions for one in names)
        return found

    def trends(self):
        words = ["trends", "--format", "json"] + (["--during", self.during] if self.during else [])
        if self.stems:
            return {}
        document = json.loads(self.folder.run(*words).stdout)
        return {one["structure"]: one for one in document["structures"]}

    def hold_sessions(self, points, wrong):
        expected = {key: one for key, one in self.sessions().items() if self.places.where(one[1])[0]}
        if set(points) != set(expected):
            wrong.append(f"{self.at}, sessions: by the definitions {sorted(expected)}, the program says {sorted(points)}")
            return
        figures = {}
        for stem in {stem for stem, _ in expected.values()}:
            document = json.loads(self.folder.run("stats", stem, "--format", "json").stdout)
            figures.update({f"{stem}.{one['id']}": one for one in document["events"][0]["sessions"]})
        for key, (stem, session) in expected.items():
            where, approximate = self.places.where(session)
            mine = points[key]["properties"]
            if not near(where, points[key]["geometry"]["coordinates"], COARSE if "place" in self.words else 1e-6):
                wrong.append(f"{self.at}, position: {key}: by the files {where}, the program says {points[key]['geometry']['coordinates']}")
            if bool(mine.get("approximate")) != approximate:
                wrong.append(f"{self.at}, approximate: {key}: {mine.get('approximate')}")
            if mine["date"] != session["date"]:
                wrong.append(f"{self.at}, date: {key}: {mine['date']}")
            people = mine.get("people")
            if mine.get("came") != figures[key]["came"] or (people["all"] if isinstance(people, dict) and "all" in people else people) != figures[key]["people"]["all"]:
                wrong.append(f"{self.at}, session: {key}: stats says {figures[key]['came']}, {figures[key]['people']['all']}; the map {mine}")

    def hold_links(self, lines, on_map, wrong):
        goes_on = {old: one for one in self.structures for old in one.get("replaces", [])[:1]}  # over a span the two are one
        expected = {}
        for key, (stem, session) in self.sessions().items():
            there = self.places.where(session)[0]
            for line in session.get("present", []):
                name = line if isinstance(line, str) else line.get("structure") or next((k for k in line if k in self.by_id), None)
                name = goes_on[name]["id"] if name in goes_on else name
                home = name in on_map and name in self.by_id and self.places.where(self.by_id[name])[0]
                if there and home and not near(home, (there[1], there[0])):  # nowhere to go
                    expected[name, key] = tuple(round(x, 6) for x in (home[1], home[0], there[1], there[0]))
        expected = list(expected.values())
        theirs = [tuple(round(x, 6) for pair in one["geometry"]["coordinates"] for x in pair) for one in lines]
        missing = [one for one in expected if not any(max(abs(a - b) for a, b in zip(one, other)) < 2e-6 for other in theirs)]
        strange = [one for one in theirs if not any(max(abs(a - b) for a, b in zip(one, other)) < 2e-6 for other in expected)]
        if missing or strange or len(theirs) != len(expected):
            wrong.append(f"{self.at}, links: {len(expected)} by the files, {len(theirs)} on the map; missing {missing[:2]}, strange {strange[:2]}")

    def hold_places(self, points, wrong):
        """One a town, at the town's place, with as many members as live there."""
        homes = {}
        for name in self.today():
            one = self.by_id[name]
            if "place" in one and self.places.town(one["place"]) and self.role(one, TODAY) == "member":
                homes.setdefault(folded(one["place"]), []).append(name)
        theirs = {folded(one["properties"].get("name") or one["properties"]["place"]): one for one in points}
        if not set(homes) <= set(theirs):
            wrong.append(f"{self.at}, towns: by the files {sorted(homes)}, the program says {sorted(theirs)}")
            return
        for key, names in homes.items():
            feature = theirs[key]
            if not near(self.places.town(self.by_id[names[0]]["place"]), feature["geometry"]["coordinates"], COARSE):
                wrong.append(f"{self.at}, position: {key}: {feature['geometry']['coordinates']}")
            said = feature["properties"].get("members", feature["properties"].get("member"))
            if said != len(names):
                wrong.append(f"{self.at}, members: {key}: by the files {len(names)}, the program says {feature['properties']}")
        raw = json.dumps(points, ensure_ascii=False)
        for one in self.structures:
            if one["name"] in raw and not re.fullmatch(r"[MPH]\d|Old|New", one["name"]):
                wrong.append(f"{self.at}, names: {one['name']} in what is to be published")


def hold_text(folder, parts, wrong):
    """Each town's distance from the middle of the members' homes."""
    places = Places(*parts)
    question = Question(folder, parts, ["map"], None, None)
    done = folder.run("map", environment={"COLUMNS": "200"})
    if done.returncode != 0:
        wrong.append(f"map: exit status {done.returncode}: {done.stderr.decode()[:300]}")
        return
    text = done.stdout.decode()
    homes = [places.where(question.by_id[name])[0] for name in question.today() if question.role(question.by_id[name], TODAY) == "member"]
    homes = [one for one in homes if one]
    if not homes:
        return
    middle = [sum(one[i] for one in homes) / len(homes) for i in (0, 1)]
    for name in question.today():
        one = question.by_id[name]
        town = "place" in one and places.town(one["place"])
        if not town or question.role(one, TODAY) != "member":
            continue
        row = next((line for line in text.splitlines() if folded(one["place"]) in folded(line) and re.search(r"\d", line)), None)
        km = math.floor(distance(middle, town) + 0.5)
        if row is None or str(km) not in re.findall(r"\d+", row):
            wrong.append(f"map, km: {one['place']} lies {km} km from the middle: {row}\n{text}")
            return
    for secret in SECRET:
        if secret in text:
            wrong.append(f"map, personal: {secret}")


def hold_svg(folder, words, wrong):
    """Well formed, whatever stands in names; nothing in it runs or is fetched."""
    done = folder.run(*words)
    at, text = " ".join(words), done.stdout.decode()
    if done.returncode != 0:
        wrong.append(f"{at}: exit status {done.returncode}: {done.stderr.decode()[:300]}")
        return
    try:
        root = xml.etree.ElementTree.fromstring(text)
    except xml.etree.ElementTree.ParseError as error:
        wrong.append(f"{at}: {error}")
        return
    if not root.tag.endswith("}svg") or root.get("role") != "img" or next((e for e in root if e.tag.endswith("}title")), None) is None:
        wrong.append(f"{at}: no picture with a title")
    for one in root.iter():
        if one.tag.rsplit("}")[-1] in ("script", "image", "use", "foreignObject") or any(k.endswith("href") or k.startswith("on") for k in one.attrib):
            wrong.append(f"{at}: {one.tag} {one.attrib}")
    wrong += [f"{at}, personal: {one}" for one in SECRET if one in text]


def hold(seed, program, path, wrong):
    parts = settings, structures, events = network(seed)
    folder = made_up.Folder(program, path, TODAY)
    folder.put("aliso.yaml", settings)
    folder.put("structures.yaml", structures)
    for stem, (event, invitations) in events.items():
        folder.put(f"events/{stem}.yaml", event)
        folder.put(f"invitations/{stem}.yaml", invitations)
    errors = folder.errors()
    if errors or "--check" in sys.argv:
        wrong += errors
        return {}
    r, held = random.Random(-seed), 0
    geo = ["map", "--format", "geojson"]
    held += Question(folder, parts, geo + (["--links"] if r.random() < 0.5 else []), None, None).hold(wrong)
    held += Question(folder, parts, geo + ["--public"], None, None).hold(wrong)
    held += Question(folder, parts, geo + ["--by", "place"], None, None).hold(wrong)
    held += Question(folder, parts, geo + ["--during", "2022", "--links"], None, "2022").hold(wrong)
    stem = r.choice(list(events))
    held += Question(folder, parts, ["map", stem, *geo[1:], "--links"], [stem], None).hold(wrong)
    hold_text(folder, parts, wrong)
    hold_svg(folder, ["map", "--format", "svg"], wrong)
    hold_svg(folder, ["map", "--format", "svg", "--by", "structure", "--links"], wrong)
    return {"points": held}


if __name__ == "__main__":
    made_up.main("held", 30, hold)
