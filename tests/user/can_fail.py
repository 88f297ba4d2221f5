#!/usr/bin/python3
# Sees the tests of this folder fail: each script is run where one call of aliso ends otherwise, or one comparison
# says the contrary, and must notice. Usage: can_fail.py ALISO [--all] [SCRIPT…]; --all: at every call, not at the last.
"""
A check that cannot stop its script is worse than none. Two rules are read from the text (`set -e`, or assert.sh which
has it; no line that begins with `!`, which `set -e` overlooks); all else is tried: in the place of aliso, and before
cmp, diff and grep on PATH, stand programs that do what they are asked, but once with another exit status.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
arguments = [a for a in sys.argv[1:] if not a.startswith("-")]
program, wanted = os.path.abspath(arguments[0]), arguments[1:]
every = "--all" in sys.argv
failures = []

# These look for what lies beside the real program, install it or trace it: only their comparisons are tried.
BESIDE = ["plugins", "install", "reading"]
# Too slow to be run again and again.
WHOLE = ["withstand", "examples", "year", "debian"]
# Where shells are asked to complete, they take what aliso says, whatever its exit status: the calls before that.
UNTIL = {"completions": 15, "completing": 0}

STAND_IN = """#!/bin/sh
# What it stands for, with another exit status at one call.
status=0
"{real}" "$@" || status=$?
{counted} || exit $status
call=$(flock "{folder}/lock" sh -c 'echo >> "{folder}/{name}.calls"; wc -l < "{folder}/{name}.calls"')
[ "$call" -ne "$(cat "{folder}/{name}.at")" ] || {{ [ $status -eq 0 ] && exit 1; exit 0; }}
exit $status
"""
# A search that only filters is no check: grep without -q.
QUIET = """case " $* " in *" -q"*) ;; *) false ;; esac"""


def rules(script):
    text = script.read_text()
    if "assert.sh\"\n" not in text and not re.search(r"^set -eu$", text, flags=re.M):
        failures.append(f"{script.name}: neither `set -eu` nor assert.sh")
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("! "):
            failures.append(f"{script.name}:{number}: `!` never stops a script: write `not`")


def run(script, name=None, at=0):
    """Exit status of the script, and how many calls of each kind it made."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)  # a script may run aliso as nobody
        bin = pathlib.Path(folder, "bin")
        bin.mkdir()
        pathlib.Path(folder, "lock").touch()
        os.chmod(f"{folder}/lock", 0o666)
        for tool, real in {"aliso": program, "cmp": "/usr/bin/cmp", "diff": "/usr/bin/diff", "grep": "/usr/bin/grep"}.items():
            kind = "aliso" if tool == "aliso" else "check"
            (bin / tool).write_text(STAND_IN.format(real=real, folder=folder, name=kind,
                                                    counted=QUIET if tool == "grep" else "true"))
            (bin / tool).chmod(0o755)
            pathlib.Path(folder, f"{kind}.at").write_text(str(at if kind == name else 0))
            pathlib.Path(folder, f"{kind}.calls").touch()
            os.chmod(f"{folder}/{kind}.calls", 0o666)
        done = subprocess.run(["sh", script], capture_output=True, text=True, timeout=600, env={
            **os.environ, "PATH": f"{bin}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "EXAMPLES": str(root / "examples"),
            "GOLDEN": str(root / "tests/golden"), "BUILD": os.environ.get("BUILD", str(pathlib.Path(program).parent)),
            "ALISO": program if script.stem in BESIDE else str(bin / "aliso")})
        calls = {kind: len(pathlib.Path(folder, f"{kind}.calls").read_text()) for kind in ("aliso", "check")}
        return done, calls


def try_script(script):
    done, calls = run(script)
    if done.returncode != 0:
        failures.append(f"{script.name}: fails where nothing is wrong:\n{done.stdout}{done.stderr}")
        return 0
    tried = 0
    for kind, count in calls.items():
        count = min(count, UNTIL.get(script.stem, count)) if kind == "aliso" else count
        for at in range(1 if every else max(count, 1), count + 1):
            tried += 1
            if run(script, kind, at)[0].returncode == 0:
                failures.append(f"{script.name}: passes although call {at} of {count} ({kind}) ended otherwise")
    return tried


scripts = [p for p in sorted(here.glob("*.sh")) if p.stem != "assert" and (not wanted or p.stem in wanted)]
for script in scripts:
    rules(script)
chosen = [s for s in scripts if s.stem not in WHOLE]
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    tried = sum(pool.map(try_script, chosen))
if not wanted and tried < 30:
    failures.append(f"only {tried} calls were tried")
print("\n".join(failures) or f"{len(scripts)} scripts, {tried} calls ended otherwise: each was noticed")
sys.exit(1 if failures else 0)
