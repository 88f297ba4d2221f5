#!/bin/sh
# aliso check: all files in one run, in their order; some of them; JSON; -q.
. "$(dirname "$0")/assert.sh"
mkdir -p "$work/net/events" "$work/net/invitations"
cd "$work/net"
printf 'network: Essai\n' > aliso.yaml
printf -- '- name: Agora\n' > structures.yaml
printf 'title: B\ndate: 2022-04-07\nnope: 1\n' > events/b.yaml
printf 'title: A\ndate: 2022-04-31\n' > events/a.yaml
printf 'nope: 1\n' > invitations/b.yaml

run 1 "$ALISO" check
/usr/bin/python3 - "$work/err" <<'PYTHON' || exit 1
import re, sys
heads = re.findall(r"^(\S+?):(\d+):(\d+): error: ", open(sys.argv[1]).read(), re.M)
assert [h[0] for h in heads] == ["events/a.yaml", "events/b.yaml", "invitations/b.yaml"], heads
assert heads[0][1:] == ("2", "7") and heads[1][1] == "3", heads
PYTHON
out "3 errors"

# Some files only.
run 1 "$ALISO" check events/b.yaml
out "1 error"
run 0 "$ALISO" check aliso.yaml
out "all is in order"
run 3 "$ALISO" check events/absent.yaml
err "events/absent.yaml"
printf 'x\n' > notes.txt
run 2 "$ALISO" check notes.txt
err "notes.txt is not one of the network’s files"
cd events
run 1 "$ALISO" check b.yaml
err "b.yaml:3"
cd ..

# JSON: everything on stdout, columns as displayed.
printf 'title: Été nope\n"é": 1\ndate: 2022-04-07\n' > events/b.yaml
run 1 "$ALISO" check --format json
no_err
/usr/bin/python3 - "$work/out" <<'PYTHON' || exit 1
import json, sys
document = json.load(open(sys.argv[1]))
assert list(document) == ["schema", "errors", "warnings", "diagnostics"], document
assert document["schema"] == "aliso/check/1" and document["errors"] == 3 and document["warnings"] == 0
for one in document["diagnostics"]:
    assert list(one) == ["name", "severity", "file", "line", "column", "message", "remedy"], one
    assert one["severity"] == "error" and one["message"] and one["remedy"]
assert [d["file"] for d in document["diagnostics"]] == ["events/a.yaml", "events/b.yaml", "invitations/b.yaml"]
PYTHON
run 1 "$ALISO" check --format json --lang fr

# -q: the first 20 errors and how many more; no closing line.
{ printf 'title: B\ndate: 2022-04-07\n'; for i in $(seq 25); do echo "nope$i: 1"; done; } > events/b.yaml
run 1 "$ALISO" check -q
no_out
err "… and 7 more errors"
[ "$(grep -c ': error: ' "$work/err")" -eq 20 ] || exit 1
run 1 "$ALISO" check
[ "$(grep -c ': error: ' "$work/err")" -eq 27 ] || exit 1

# A mailer in a folder whose name has a space is a path; a command in one word is asked about.
mkdir mailed
printf -- '- name: A\n' > mailed/structures.yaml
for command in './mon dossier/mailer' '/usr/local/mon dossier/mailer'; do
  printf 'network: N\nmail: {from: "N <n@example.org>", command: ["%s"]}\n' "$command" > mailed/aliso.yaml
  run 0 "$ALISO" -C mailed check
  not_err 'one word'
done
sed -i 's/\[.*\]/["msmtp -t -i"]/' mailed/aliso.yaml
run 0 "$ALISO" -C mailed check
err 'one word'
rm -r mailed

# A file that can't be read outweighs errors.
ln -s nowhere events/c.yaml
run 3 "$ALISO" check
err "events/c.yaml"
