# Holds what `aliso map --format geojson` prints against RFC 7946, with python3-geojson and by rules of its own.
# Usage: map_geojson.py FILE NETWORK. No contact of the network may be in it.
import json
import pathlib
import sys

import geojson

text = pathlib.Path(sys.argv[1]).read_text()
document = json.loads(text)
read = geojson.loads(text)
assert read.is_valid, read.errors()
assert document["type"] == "FeatureCollection" and "crs" not in document
assert list(document)[-1] == "features" and set(document) <= {"type", "bbox", "features"}
positions = []


def take(position):
    assert len(position) == 2 and all(round(x, 6) == x for x in position), position
    assert -180 <= position[0] <= 180 and -90 <= position[1] <= 90, position
    positions.append(position)


ids = [feature["id"] for feature in document["features"] if "id" in feature]
assert len(ids) == len(set(ids)), "an id stands twice"
SHAPES = {"structure": {"kind", "name", "role", "member", "place", "approximate", "events", "came", "last_came"},
          "session": {"kind", "name", "date", "place", "approximate", "came", "people"},
          "place": {"kind", "name", "approximate", "members", "came"}}
for feature in document["features"]:
    assert set(feature) in ({"type", "id", "geometry", "properties"}, {"type", "geometry", "properties"})
    geometry, properties = feature["geometry"], feature["properties"]
    kind = properties["kind"]
    if kind == "link":
        lines = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
        assert geometry["type"] in ("LineString", "MultiLineString")
        for line in lines:
            assert len(line) == 2 and line[0] != line[1]
            assert abs(line[0][0] - line[1][0]) <= 180, "a line the wrong way round the Earth"
            for position in line:
                take(position)
        assert properties["session"] in ids
        assert properties.get("structure", ids[0]) in ids and ("structure" in properties) != ("place" in properties)
        continue
    assert set(properties) == SHAPES[kind], properties
    assert geometry["type"] == "Point" and ("id" in feature) == (kind != "place")
    take(geometry["coordinates"])
    if kind == "place" or kind == "session" and properties["approximate"] and "place" in {
            f["properties"]["kind"] for f in document["features"]}:
        assert all(round(x, 2) == x for x in geometry["coordinates"]), f"{properties['name']} is too precise"
    came = properties["came"]
    assert came is None or isinstance(came, int) or set(came) == {"min", "max"}, came
assert ("bbox" in document) == bool(positions)
if positions:
    west, south, east, north = document["bbox"]
    assert south == min(p[1] for p in positions) and north == max(p[1] for p in positions)
    inside = (lambda x: west <= x <= east) if west <= east else (lambda x: x >= west or x <= east)
    assert all(inside(p[0]) or abs(p[0]) == 180 for p in positions)
    assert any(p[0] == west for p in positions) and any(p[0] == east for p in positions)
structures = pathlib.Path(sys.argv[2], "structures.yaml").read_text()
for line in structures.splitlines():
    for key in ("email:", "phone:", "address:"):
        if key in line:
            value = line.split(key)[1].split(",")[0].split("#")[0].strip(" \"'}")
            assert value not in text, f"{value} is in it"
