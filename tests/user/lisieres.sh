#!/bin/sh
# The example that people learn from: nothing to warn of, nothing owed, as large as it is said to be, and
# figures that were worked out by hand from its files.
. "$(dirname "$0")/assert.sh"
export ALISO_TODAY=2026-09-15
# In a folder of one's own: the sources may lie where others read them, which check says.
cp -r "$EXAMPLES/lisieres" "$work/lisieres"
run 0 "$ALISO" -C "$work/lisieres" check -v
no_err
[ "$(grep -c '^- id: ' "$EXAMPLES/lisieres/structures.yaml")" = 35 ]
set -- "$EXAMPLES"/lisieres/events/*.yaml
[ $# = 12 ]

run 0 "$ALISO" -C "$EXAMPLES/lisieres" stats 2023-09 2023-11 2024-02 2025-03 --format json
/usr/bin/python3 - "$work/out" <<'PYTHON'
import json, sys
forum, talks, assembly, second = (event["sessions"] for event in json.load(open(sys.argv[1]))["events"])
def are(session, **figures):
    for name, expected in figures.items():
        assert session[name] == expected, (session["id"], name, session[name], expected)
# 13 members are listed with 4+3+2+1+2+2+1+3+1+1+2+5+2 = 29 people; 2 of a partner, 1 of the network,
# 11 guests, and 60 to 80 people who came as individuals.
are(forum[0], came=13, excused=2, people={"all": {"min": 103, "max": 123}, "member": 29, "partner": 2,
    "host": 1, "guest": 11, "public": {"min": 60, "max": 80}})
# One guest counted, one named; 2 people and at least 1.
are(talks[1], came={"min": 6, "max": 7}, announced=6)
assert talks[1]["structures"]["guest"] == 2 and talks[1]["people"]["guest"] == {"min": 3, "max": None}
# 26 members, 10 came; three excused and three represented are four structures: 12 are absent.
# Of the eight announced, le-gue alone did not come; a quarter of 26 is 7 votes, there are 13.
are(assembly[0], came=10, announced=8, kept=7, no_shows=1, walk_ins=3, excused=3, represented=3, absent=12,
    quorum={"threshold": "1/4", "needed": 7, "reached": True, "missing": 0})
# More than half of 26 is 14: 12 came and 3 are represented.
are(second[0], came=12, represented=3,
    quorum={"threshold": "over 1/2", "needed": 14, "reached": True, "missing": 0})
PYTHON
