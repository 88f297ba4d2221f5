#!/bin/sh
# The report of examples/lisieres: its text, several years side by side, the figures by hand, --update, what must not leave.
. "$(dirname "$0")/assert.sh"
export ALISO_TODAY=2026-11-24
net=$EXAMPLES/lisieres

# The text of 2025, which was written by hand before the program was.
run 0 "$ALISO" -C "$net" report --during 2025
cmp "$GOLDEN/lisieres/report-2025.fr.md" "$work/out"
run 0 "$ALISO" -C "$net" --lang en report --during 2025 --names
cmp "$GOLDEN/lisieres/report-2025-names.en.md" "$work/out"
run 0 "$ALISO" -C "$net" report --during 2023 --during 2024 --during 2025 --during 2026
cmp "$GOLDEN/lisieres/report-years.fr.md" "$work/out"

# Without --names no member stands in it but in charge of an action.
run 0 "$ALISO" -C "$net" report --during 2024
not_out 'Ciné-Lune'
run 0 "$ALISO" -C "$net" report --during 2024 --names
out 'Ciné-Lune'

# 2025 by hand. Visits: 22 + 180–220 + 8 + 8; members’ 19 + 54 + 8 + 7 = 88, partners’ 1 + 5, the network’s 2, guests’
# 8 + 1, the public’s 113–153. Named: 13 of the fête and 2 of the workshops; 12 counted; M 27 over the dates.
# Presences of members 12 + 13 + 6 + 5. The year before named 20, one of which has left; 12 of them again, and 6 of the 7
# others may be among the 12 counted (one was excused).
run 0 "$ALISO" -C "$net" report --during 2025 --format json
cp "$work/out" "$work/report.json"
python3 - "$work/report.json" <<'PY'
import json, sys
document = json.load(open(sys.argv[1], encoding="utf-8"))
assert document["schema"] == "aliso/report/1" and document["on"] == "2026-11-24"
[year] = document["spans"]
assert year["during"] == "2025" and (year["events"], year["sessions"], year["cancelled"], year["not_noted"]) == (3, 4, 1, 0)
assert year["visits"] == {"all": {"min": 218, "max": 258}, "member": 88, "partner": 6, "host": 2, "guest": 9,
                          "public": {"min": 113, "max": 153}}
assert year["distinct"] == {"member": {"min": 15, "max": 27}, "partner": 3, "host": 1, "guest": 2}
assert (year["members"], year["members_first"], year["members_last"], year["joined"], year["left"]) == (27, 26, 27, 2, 0)
assert year["structure_presences"] == 36 and year["unattributed"] == 12
assert year["times"] == [{"events": 0, "structures": 12}, {"events": 1, "structures": 10}, {"events": 2, "structures": 5}]
assert sum(home["structures"] for home in year["homes"]) == 15 and len(year["homes"]) == 8
assert year["first_noted"] == 2 and year["back"] == {"of": 19, "min": 12, "max": 18}
assert [action["status"] for action in year["actions"]] == ["done", "dropped", "done"] and len(year["still_open"]) == 4
assert [event["came"] for event in year["by_event"]] == [12, 13, 7] and "names" not in year
PY

# Nothing in the span is no error; a span is asked for, and has to be one.
run 0 "$ALISO" -C "$net" report --during 2022
out 'Rien n’a été noté en 2022. Les données commencent le 23 septembre 2023.'
run 2 "$ALISO" -C "$net" report
run 2 "$ALISO" -C "$net" report --during 2O25
run 2 "$ALISO" -C "$net" report --during 2025 --format json --update "$work/r.md"

# What is written around the figures stays; the figures follow; another year’s report is left alone.
cp -r "$net" "$work/n"
run 0 "$ALISO" -C "$work/n" report --during 2025 -o "$work/r.md"
printf '\nNotre mot : merci à toutes.\n' >> "$work/r.md"
run 2 "$ALISO" -C "$work/n" report --during 2025 -o "$work/r.md"
sed -i 's/people: 22/people: 22/; s/members: 12, people: 19/members: 12, people: 21/' "$work/n/events/2025-03-assemblee-generale.yaml"
run 0 "$ALISO" -C "$work/n" report --during 2025 --update "$work/r.md"
grep -q 'entre 220 et 260 participations' "$work/r.md"
grep -q 'Notre mot : merci à toutes.' "$work/r.md"
cp "$work/r.md" "$work/before.md"
run 1 "$ALISO" -C "$work/n" report --during 2024 --update "$work/r.md"
cmp "$work/before.md" "$work/r.md"
run 2 "$ALISO" -C "$work/n" report --during 2025 -o "$work/r.md" --update "$work/r.md"
run 0 "$ALISO" -C "$work/n" report --during 2024 -o "$work/r.md" --force

# A template of one’s own; a mistake in it is said with its place.
mkdir "$work/n/templates"
printf 'Bilan {{title}}\n\n{{sentences.network}}\n' > "$work/n/templates/report.md.mustache"
run 0 "$ALISO" -C "$work/n" report --during 2025
out 'l’année 2025'
out 'Le réseau comptait 26 adhérentes'
printf '{{sentences.netwrk}}\n' > "$work/n/templates/report.md.mustache"
run 1 "$ALISO" -C "$work/n" report --during 2025
err 'templates/report.md.mustache:1:'
