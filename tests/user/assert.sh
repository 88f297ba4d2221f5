# What the tests in this folder share: `. "$(dirname "$0")/assert.sh"`; not a test itself.
# Each check says what it expected; the script fails at the first one that does not hold, whatever it is: a `cmp`, a
# `[ … ]`. Only `! command` never stops a script: write `not command`. can_fail.py sees to both.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset NO_COLOR CLICOLOR CLICOLOR_FORCE ALISO_TODAY LC_MESSAGES LANG 2>/dev/null || true

# run STATUS COMMAND… : runs it; its output stands in $work/out and $work/err afterwards.
run() {
  expected=$1
  shift
  status=0
  "$@" > "$work/out" 2> "$work/err" < /dev/null || status=$?
  if [ "$status" -ne "$expected" ]; then
    echo "$*: exit status $status, expected $expected"
    cat "$work/out" "$work/err"
    exit 1
  fi
}
# not COMMAND… : the command says no.
not() {
  if "$@"; then
    echo "not expected to hold: $*"
    exit 1
  fi
}
# out TEXT, err TEXT : the last run's stdout or stderr holds that text.
out() { grep -qF -- "$1" "$work/out" || { echo "stdout without “$1”:"; cat "$work/out"; exit 1; }; }
err() { grep -qF -- "$1" "$work/err" || { echo "stderr without “$1”:"; cat "$work/err"; exit 1; }; }
not_err() { ! grep -qF -- "$1" "$work/err" || { echo "stderr with “$1”:"; cat "$work/err"; exit 1; }; }
not_out() { ! grep -qF -- "$1" "$work/out" || { echo "stdout with “$1”:"; cat "$work/out"; exit 1; }; }
no_err() { [ ! -s "$work/err" ] || { echo "stderr not empty:"; cat "$work/err"; exit 1; }; }
no_out() { [ ! -s "$work/out" ] || { echo "stdout not empty:"; cat "$work/out"; exit 1; }; }
