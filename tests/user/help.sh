#!/bin/sh
# Help: of the program, of each command, of topics; the version.
. "$(dirname "$0")/assert.sh"

run 0 "$ALISO" --version
out "aliso "
[ "$(wc -l < "$work/out")" -eq 1 ]
no_err
run 0 "$ALISO" check --version
run 0 "$ALISO" --help
cp "$work/out" "$work/all"
run 0 "$ALISO" -h
cmp "$work/out" "$work/all"
run 0 "$ALISO" help
cmp "$work/out" "$work/all"
run 0 "$ALISO" check --help
cp "$work/out" "$work/check"
run 0 "$ALISO" --help check
cmp "$work/out" "$work/check"
run 0 "$ALISO" help check
cmp "$work/out" "$work/check"
# Help is given however wrong the rest is.
run 0 "$ALISO" check --nope -h
cmp "$work/out" "$work/check"
run 0 "$ALISO" stats --help
for topic in exit-codes figures format questions templates; do
  run 0 "$ALISO" help $topic
  no_err
done
# No line is wider than a terminal.
run 0 "$ALISO" complete -- help ""
pages=$(cut -f1 "$work/out")
[ "$(echo "$pages" | wc -l)" -ge 15 ]
for language in fr en; do
  for page in $pages; do
    run 0 "$ALISO" help "$page" --lang $language
    /usr/bin/python3 - "$work/out" <<'PYTHON'
import sys
lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
assert len(lines) > 10, lines
for line in lines:
    # What is typed is never cut.
    assert len(line) <= 80 or line.startswith("    "), line
PYTHON
  done
done

# A key in running text stands in quotes, without a terminal's bold as well; not so a term, a list of values, an option.
run 0 env COLUMNS=120 "$ALISO" --lang fr help format
out "Ce qui est parti porte « on » ;"
out "sans « present », les présences"
out "(email, post, phone, sms,"
not_out "« --"
out "  headcount  "
run 0 env COLUMNS=120 "$ALISO" --lang en help format
out "the contact’s “since”."

# Who begins, or asks in words of their own, is led to the page of questions.
run 0 "$ALISO" --lang fr help
out "Pour savoir comment faire : aliso help"
run 2 "$ALISO" --lang fr help comment
err "Comment faire… : aliso help questions"
run 2 "$ALISO" --lang en help "how do I rename a structure"
err "How do I …: aliso help questions"

# A key with its value reads as one, in the middle of a sentence too.
run 0 env COLUMNS=120 "$ALISO" --lang fr help questions
out "« role: partner » en fait une partenaire"
run 0 env COLUMNS=120 "$ALISO" --lang en help questions
out "“role: partner” makes it a partner"
