#!/bin/sh
# Markdown for Jekyll and GitHub Pages: their reader (kramdown) takes a table, a list, a heading only behind an empty line
# or a mark, a table only behind an empty line, and a line with a bare | for a table.
. "$(dirname "$0")/assert.sh"
export ALISO_TODAY=2026-11-24
net=$EXAMPLES/lisieres

# Each table between two empty lines, and no | outside of one but behind a backslash.
judge() {
  awk -v what="$1" '
    { table = /^\|/ }
    table && !was_table && before != "" { print what ", line " NR ": no empty line above the table"; bad = 1 }
    !table && was_table && $0 != "" { print what ", line " NR ": no empty line below the table"; bad = 1 }
    !table { bare = $0; gsub(/\\\|/, "", bare); if (bare ~ /\|/) { print what ", line " NR ": a bare |: " $0; bad = 1 } }
    /^#/ && before != "" && NR > 1 { print what ", line " NR ": no empty line above the heading"; bad = 1 }
    { before = $0; was_table = table }
    END { exit bad }' "$work/out"
}

for event in "$net"/events/*.yaml; do
  event=$(basename "$event" .yaml)
  for lang in fr en; do
    run 0 "$ALISO" -C "$net" --lang $lang debrief "$event"
    judge "debrief $event $lang"
  done
done
for lang in fr en; do
  for report in '--during 2025' '--during 2024 --names' '--during 2024 --during 2025'; do
    # shellcheck disable=SC2086
    run 0 "$ALISO" -C "$net" --lang $lang report $report
    judge "report $report $lang"
  done
  for part in events structures waves calls; do
    run 0 "$ALISO" -C "$net" --lang $lang trends $part --format markdown
    judge "trends $part $lang"
  done
done

# A name with a bar in it, wherever names stand.
mkdir -p "$work/net/events" "$work/net/invitations"
printf 'network: Lien\n' > "$work/net/aliso.yaml"
cat > "$work/net/structures.yaml" << 'END'
- {name: A|B, id: a}
- {name: C, id: c}
- {name: CAF | 23, id: caf, called: la CAF | 23, role: partner}
END
cat > "$work/net/events/soiree.yaml" << 'END'
title: Soirée | bal
sessions:
  - {date: 2026-03-05, place: Gué|ret, venue: Le bar | du coin, present: [a, caf, {guest: Q|R}]}
  - {date: 2026-03-06, place: Masgot, name: Ate|lier, present: [a, c]}
END
printf 'waves:\n  - {channel: email, on: 2026-02-01, to: [a, caf]}\n' > "$work/net/invitations/soiree.yaml"
run 0 "$ALISO" -C "$work/net" debrief soiree
out 'A\|B'
judge 'names with a bar'
