#!/bin/sh
# aliso map: towns by distance, a GeoJSON file that others read, a picture; what is on no map; the edges of all this.
. "$(dirname "$0")/assert.sh"
net=$EXAMPLES/lisieres
seed=$EXAMPLES/parole-de-reseau
here=$(cd "$(dirname "$0")" && pwd)
export ALISO_TODAY=2026-11-24

# The text, both languages; distances and counts are worked out again below, from the files.
for lang in fr en; do
  run 0 "$ALISO" -C "$net" --lang "$lang" map
  no_err
  cmp "$work/out" "$GOLDEN/lisieres/map.$lang.txt"
done
# By structure a number of events, not whether it came at all; of what was not yet a member nothing is said.
run 0 "$ALISO" -C "$net" --lang fr map --by structure --during 2024
out 'Venue à : combien des 4 événements notés.'
run 0 "$ALISO" -C "$net" --lang fr map --by structure --during 2024 --format svg
not_out '0 sur 0'
run 0 "$ALISO" -C "$net" map --format geojson
/usr/bin/python3 "$here/map_figures.py" "$net" "$work/out" "$GOLDEN/lisieres/map.fr.txt"

# GeoJSON, held against RFC 7946 by a reader of its own, in every form.
for form in "" "--by place" "--links" "--by place --links" "2026-09" "2025-03 --links" "--during 2024 --public" "--where tag=culture"; do
  # shellcheck disable=SC2086
  run 0 "$ALISO" -C "$net" map $form --format geojson
  /usr/bin/python3 "$here/map_geojson.py" "$work/out" "$net"
done
run 0 "$ALISO" -C "$net" map --during 2025 --by place --links --format geojson
cmp "$work/out" "$GOLDEN/lisieres/map-2025.geojson"
run 0 "$ALISO" -C "$net" map --format geojson --by place
for private in le-tilleul example.org '05 36' contact last_came; do not_out "$private"; done
run 0 "$ALISO" -C "$net" map --format geojson --public
not_out '"last_came": "2'
out '"last_came": 2026'
for private in example.org '05 36' '"email' '"address'; do not_out "$private"; done
err 'Fonds Ricochet, Caisse des familles'

# The picture: well-formed, and the same each time; looked at by eye before it was taken over.
run 0 "$ALISO" -C "$net" map --by place --format svg
cmp "$work/out" "$GOLDEN/lisieres/map.fr.svg"
run 0 "$ALISO" -C "$net" --lang en map 2025-03 --links --format svg -o "$work/map.svg"
no_out
python3 - "$work/map.svg" <<'PY'
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
assert root.get("role") == "img" and root[0].tag.endswith("title") and root[0].text == "Lisières: where the organisations are"
assert not [e for e in root.iter() if e.tag.endswith(("script", "image", "style", "foreignObject"))]
assert "Assemblée générale 2025" in "".join(root.itertext())
PY

# Names of all kinds; two at one point; what is cancelled; a session elsewhere; a town spelled in two ways.
mkdir -p "$work/net/events"
cd "$work/net"
echo 'network: "Réseau </script> & Cie"' > aliso.yaml
cat > structures.yaml <<'YAML'
- {name: "L'Été </script> & \"Cie\"", id: ete, place: Guéret, at: [46.17, 1.87]}
- {name: Deux, place: GUERET, at: [46.17, 1.87]}
- {name: Trois, place: Guéret}
- {name: Quatre, place: Nulle-part}
- {name: Cinq}
- {name: Six, at: [46.0, 2.0]}
YAML
cat > events/2026-01-soiree.yaml <<'YAML'
title: Soirée
sessions:
  - {date: 2026-01-10, place: Nulle-part, present: [ete, trois]}
  - {date: 2026-01-11, place: Guéret, id: annulee, status: cancelled}
YAML
run 0 "$ALISO" --lang fr map --format geojson --links
/usr/bin/python3 "$here/map_geojson.py" "$work/out" .
not_out '</'
out '"name": "L'"'"'Été \u003c/script> & \"Cie\""'
not_out annulee
err 'Sans position : Nulle-part, Cinq'
run 0 "$ALISO" --lang fr map --by place --format geojson
err 'Sans commune : Six'
run 0 "$ALISO" --lang fr map --by place
# The middle is (46.1275, 1.9025): Guéret is 4.73 km of latitude and 2.51 of longitude from there, 5.35 km.
out 'Guéret                3        2    5'
out 'Nulle-part            1        0'
out 'On sait où se trouvent 4 des 6 adhérentes.'
run 0 "$ALISO" map --format svg -o "$work/names.svg"
python3 -c 'import sys, xml.etree.ElementTree as t; t.parse(sys.argv[1])' "$work/names.svg"
not grep -q '</script' "$work/names.svg"
# A session over the 180th meridian: a line in two parts.
printf -- '- {name: Fidji, place: Suva, at: [-18.1, 178.4]}\n- {name: Samoa, place: Apia, at: [-13.8, -171.8]}\n' > structures.yaml
printf 'title: Soirée\ndate: 2026-01-10\nplace: Apia\npresent: [fidji, samoa]\n' > events/2026-01-soiree.yaml
run 0 "$ALISO" map --format geojson --links
/usr/bin/python3 "$here/map_geojson.py" "$work/out" .
out MultiLineString
run 0 "$ALISO" --lang fr map 2026-01
# By the angle between the two vectors: 1151.335 km.
out 'Suva               1        1   1 151'

# Nothing has a position; nobody is a member; nothing at all.
run 0 "$ALISO" -C "$seed" --lang fr map
out 'Aucune distance : on ne sait où se trouve aucune adhérente.'
run 0 "$ALISO" -C "$seed" --lang fr map --format svg
out 'On ne sait où se trouve aucune des'
run 0 "$ALISO" -C "$seed" --lang fr map --format geojson
[ "$(cat "$work/out")" = '{
  "type": "FeatureCollection",
  "features": []
}' ] || { echo "an empty collection: $(cat "$work/out")"; exit 1; }
err 'la carte est vide'
run 0 "$ALISO" -C "$seed" --lang fr map --format svg
out 'Rien n’a de position.'
# From one position alone the closest place is that one: it isn't said.
printf -- '- {name: Alpha, place: Ici, at: [46.1, 1.9]}\n- {name: Beta, place: Ailleurs}\n' > structures.yaml
printf 'title: Soirée\ndate: 2026-01-10\nplace: Ici\npresent: [alpha]\n' > events/2026-01-soiree.yaml
run 0 "$ALISO" --lang fr map
out 'On sait où se trouve une des 2 adhérentes.'
not_out 'le plus proche de toutes'
: > structures.yaml
rm -r events
run 0 "$ALISO" --lang fr map
out 'Aucune adhérente.'
run 0 "$ALISO" --lang fr map --format svg --by place
run 0 "$ALISO" --lang fr map --format geojson
cd - > /dev/null

mkdir "$work/unlisted"
seed0=$work/unlisted
# Members that nobody has listed are there; nobody's place is known.
printf 'network: %s\nmembers: 29-31\n' "$(printf 'abcdefghi %.0s' $(seq 30))" > "$seed0/aliso.yaml"
run 0 "$ALISO" -C "$seed0" --lang fr map
out 'Aucune des 29 à 31 adhérentes n’est dans structures.yaml.'
run 0 "$ALISO" -C "$seed0" --lang fr map --format svg
out 'On ne sait où se trouve aucune des 29 à 31 adhérentes.'
# Of a long name the end is left out, not what the map is.
out 'où sont les structures</text>'
# Two hundred at three places: each by its name, or by a number that the key explains.
mkdir "$work/many"
printf 'network: Beaucoup\n' > "$work/many/aliso.yaml"
for i in $(seq 200); do printf -- '- {name: "La Compagnie numéro %s de la commune", at: [46.%s, 1.87]}\n' "$i" "$((i % 3))"; done > "$work/many/structures.yaml"
run 0 "$ALISO" -C "$work/many" map --format svg
not_out 'sont sans nom'
[ "$(grep -o '<text[^>]*>La Compagnie' "$work/out" | wc -l)" = 200 ]

# The command line.
run 2 "$ALISO" -C "$net" map --links
run 2 "$ALISO" -C "$net" map --public
run 2 "$ALISO" -C "$net" map --format geojson --outline x
err '--format svg'
run 2 "$ALISO" -C "$net" map nulle
run 2 "$ALISO" -C "$net" map --by commune
run 2 "$ALISO" -C "$net" map --where home=Atlantis
run 3 "$ALISO" -C "$net" map --format svg --outline "$work/none.geojson"
no_out
# Deep, large and odd outlines end in an error, never in a picture.
python3 - "$work" <<'PY'
import pathlib, sys
work = pathlib.Path(sys.argv[1])
(work / "deep.geojson").write_text("[" * 1_000_000)
nested = '{"type": "LineString", "coordinates": [[0, 0], [1, 1]]}'
for _ in range(40):
    nested = '{"type": "GeometryCollection", "geometries": [%s]}' % nested
(work / "nested.geojson").write_text(nested)
(work / "huge.geojson").write_text(" " * (17 << 20))
(work / "good.geojson").write_text('{"type": "Polygon", "coordinates": [[[-5, 40], [10, 40], [10, 50], [-5, 40]], [[0.3, 43.9], [0.31, 43.9], '
                                   '[0.31, 43.91], [0.3, 43.9]]]}')
PY
run 1 "$ALISO" -C "$net" map --format svg --outline "$work/deep.geojson"
no_out
run 1 "$ALISO" -C "$net" --lang en map --format svg --outline "$work/nested.geojson"
err 'more than 32 times'
run 3 "$ALISO" -C "$net" map --format svg --outline "$work/huge.geojson"
# One that is turned around lies elsewhere.
printf '{"type": "LineString", "coordinates": [[43.9, 0.3], [44, 0.4]]}' > "$work/turned.geojson"
run 0 "$ALISO" -C "$net" --lang fr map --format svg --outline "$work/turned.geojson"
err 'Rien du contour n’est dans l’image'
run 0 "$ALISO" -C "$net" --lang fr map --format svg --outline "$work/good.geojson"
not grep -q contour "$work/err"
out '<g class="outline"'
