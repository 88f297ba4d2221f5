# Works out again, from the files alone, what `aliso map` says of lisieres: positions, distances, who came.
# Usage: map_figures.py NETWORK GEOJSON TEXT
import datetime
import json
import math
import pathlib
import sys

import yaml

network = pathlib.Path(sys.argv[1])
today = datetime.date(2026, 11, 24)
structures = {s["id"]: s for s in yaml.safe_load((network / "structures.yaml").read_text())}
settings = yaml.safe_load((network / "aliso.yaml").read_text())
events = [yaml.safe_load(path.read_text()) for path in sorted((network / "events").glob("*.yaml"))]
sessions = [s for event in events for s in event.get("sessions", [event])]


def mean(points):
    return [sum(p[i] for p in points) / len(points) for i in (0, 1)]


ats = {}
for thing in [*structures.values(), *sessions]:
    if "at" in thing and "place" in thing:
        ats.setdefault(thing["place"], []).append(thing["at"])
towns = {**settings.get("places", {}), **{town: mean(points) for town, points in ats.items()}}


def first_day(text):
    text = str(text)
    return datetime.date.fromisoformat(text if len(text) == 10 else text + "-01" if len(text) == 7 else text + "-01-01")


def last_day(text):
    text = str(text)
    if len(text) == 10:
        return datetime.date.fromisoformat(text)
    year, month = (int(text), 12) if len(text) == 4 else map(int, text.split("-"))
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)


def is_member(s):
    spans = s.get("member")
    if spans is None:
        return s.get("role", "member") == "member"
    for span in spans if isinstance(spans, list) else [spans]:
        first, _, last = str(span).partition("..")
        if (not first or first_day(first) <= today) and (not last or last_day(last) >= today):
            return True
    return False


def position(s):
    return s.get("at") or towns.get(s.get("place"))


def km(a, b):
    """By the angle between two vectors, not by the haversine."""
    def vector(p):
        latitude, longitude = map(math.radians, p)
        return (math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude))
    a, b = vector(a), vector(b)
    cross = (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
    return 6371.0088 * math.atan2(math.hypot(*cross), sum(x * y for x, y in zip(a, b)))


members = [s for s in structures.values() if is_member(s)]
middle = mean([position(s) for s in members if position(s)])
rows = {}
for s in members:
    rows[s["place"]] = rows.get(s["place"], 0) + 1
expected = {town: (number, math.floor(km(middle, towns[town]) + 0.5)) for town, number in rows.items()}
said = {}
for line in pathlib.Path(sys.argv[3]).read_text().split("\n\n")[1].splitlines()[1:]:
    words = line.split("  ")
    words = [word.strip() for word in words if word.strip()]
    said[words[0]] = (int(words[1]), int(words[-1]))
assert said == expected, (said, expected)

features = {f.get("id"): f for f in json.loads(pathlib.Path(sys.argv[2]).read_text())["features"]}
for s in structures.values():
    shown = s["id"] in features
    around = is_member(s) or s.get("role", "member") != "member"
    assert shown == bool(around and position(s)), s["id"]
    if shown:
        feature = features[s["id"]]
        latitude, longitude = position(s)
        assert feature["geometry"]["coordinates"] == [round(longitude, 6), round(latitude, 6)], s["id"]
        assert feature["properties"]["approximate"] == ("at" not in s)
        assert feature["properties"]["member"] == is_member(s)
