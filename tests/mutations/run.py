#!/usr/bin/python3
# Makes each change of changes.py in a copy of the sources, builds what it touches, and runs the tests that can see it:
# which changes survive? Usage: run.py ROOT SCRATCH [--jobs N] [ROOM | NUMBER…]; `cmake --build … --target mutations`.
"""
Tests are run from those of the change's own room outwards, up to the first that fails. A survivor is a test to write.
At most five may survive, and none in send, files and figures: then the exit status is 0.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from changes import CHANGES

# After the room's own unit program; a program that there isn't is passed over.
OUTWARDS = {
    "figures": ["unit-figures", "unit-checks", "unit-telling", "unit-views", "unit-send", "user", "oracle"],
    "words": ["unit-words", "unit-telling", "unit-views", "unit-diagnostics", "user"],
    "load": ["unit-load", "unit-format", "unit-yaml", "errors", "user"],
    "format": ["unit-format", "unit-load", "errors", "user"],
    "files": ["unit-files", "unit-opening", "errors", "user", "faults"],
    "send": ["unit-send", "unit-opening", "errors", "user", "faults"],
    "yaml": ["unit-yaml", "unit-load", "errors", "user"],
    "checks": ["unit-checks", "errors", "user"],
    "telling": ["unit-telling", "unit-send", "unit-views", "user"],
    "views": ["unit-views", "user"],
    "tables": ["unit-tables", "unit-load", "unit-commands", "user"],
    "opening": ["unit-opening", "unit-program", "errors", "user"],
}
PROGRAMS = {"errors": ["aliso", "aliso-send"], "user": ["aliso", "aliso-send"], "oracle": ["aliso"],
            "faults": ["aliso", "aliso-send", "fail-call"]}
# The manual, shells and installing are far from every change.
PATTERNS = {"errors": "^errors$", "oracle": "^oracle(-years|-report|-forecast|-plan|-sheet|-calendar|-map|-privacy|-door|-access)?$", "faults": "^faults-", "user":
            "^user-(answer|answer_mail|asks|attend|by_hand|calendar|call|check|debrief|export|forecast|forget|init|letters|lisieres|list|map|new|news|page|places|plan|privacy_show|remind|report|send|sheet|stats|stats_figures|trends|"
            "streams|trust|usage)$"}

# Where CONTRIBUTING.md has the light build as well: a compiler cache then knows most of it.
BUILD = "build/dev"

numbers = iter(range(1, 1000))
ALL = [(next(numbers), room, *change) for room, changes in CHANGES.items() for change in changes]


def copy(root, scratch):
    """What is the same stays, and isn't built again; what differs gets the time of now, or else it would not be built."""
    named = [root / name for name in ("src", "tests", "data", "man", "examples", "CMakeLists.txt", "CMakePresets.json")]
    files = [file for one in [*named, *root.glob("*.md")] for file in ([one] if one.is_file() else one.rglob("*"))
             if file.is_file() and "__pycache__" not in file.parts]
    for file in files:
        target = scratch / file.relative_to(root)
        if not target.is_file() or target.read_bytes() != file.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            shutil.copymode(file, target)
    wanted = {scratch / file.relative_to(root) for file in files}
    for one in named:
        if one.is_dir():
            for file in (scratch / one.name).rglob("*"):
                if file.is_file() and file not in wanted:
                    file.unlink()


def must_stand(root):
    """Every old text once in its file; a change that is none, or that no longer fits, stops all."""
    wrong = []
    for number, room, name, old, new, _ in ALL:
        path = root / "src" / name
        count = path.read_text().count(old) if path.is_file() else 0
        if count != 1 or old == new:
            wrong.append(f"{number}: {name} holds the old text {count} times: {old!r}")
    if wrong:
        sys.exit("changes.py is no longer about these sources:\n" + "\n".join(wrong))


def run(command, scratch, limit=900):
    try:
        return subprocess.run(command, cwd=scratch, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", "too long")


def ninja(scratch, jobs, targets):
    return run(["ninja", "-C", str(scratch / BUILD), f"-j{jobs}", *targets], scratch, 3600)


def noticed(scratch, jobs, room, known):
    """The test that notices, "the compiler", or None."""
    for step in OUTWARDS[room]:
        targets = PROGRAMS.get(step, [step])
        if step.startswith("unit-") and step not in known:
            continue
        built = ninja(scratch, jobs, targets)
        if built.returncode != 0:
            print(built.stdout[-1500:])
            return "the compiler"
        tests = run(["ctest", "--test-dir", str(scratch / BUILD), "-R", PATTERNS.get(step, f"^{step}$"),
                     "--stop-on-failure", f"-j{jobs}"], scratch)
        if tests.returncode != 0:
            failed = re.findall(r"Test +#\d+: (\S+) .*\*\*\*", tests.stdout)
            return failed[0] if failed else step
    return None


def main():
    words = sys.argv[1:]
    jobs = words.pop(words.index("--jobs") + 1) if "--jobs" in words else "2"
    words = [w for w in words if w != "--jobs"]
    root, scratch = pathlib.Path(words[0]).resolve(), pathlib.Path(words[1]).resolve()
    wanted = words[2:]
    must_stand(root)
    scratch.mkdir(parents=True, exist_ok=True)
    copy(root, scratch)
    configured = run(["cmake", "-S", ".", "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                      "-DCMAKE_CXX_FLAGS=-O0 -g1", *(["-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold"] if shutil.which("mold") else [])],
                     scratch)
    if configured.returncode != 0:
        sys.exit(configured.stderr)
    known = {line.split(":")[0].split("/")[-1] for line in ninja(scratch, jobs, ["-t", "targets", "all"]).stdout.splitlines()}
    survivors = []
    chosen = [c for c in ALL if not wanted or c[1] in wanted or str(c[0]) in wanted]
    for number, room, name, old, new, why in chosen:
        start = time.monotonic()
        path = scratch / "src" / name
        before = path.read_text()
        path.write_text(before.replace(old, new))
        try:
            by = noticed(scratch, jobs, room, known)
        finally:
            path.write_text(before)
        if by is None:
            survivors.append((number, room, why))
        print(f"{number:3} {room:8} {by or 'SURVIVES':22} {time.monotonic() - start:4.0f} s  {why}", flush=True)
    print(f"\n{len(chosen)} changes, {len(survivors)} survive")
    for number, room, why in survivors:
        print(f"  {number} ({room}): {why}")
    sys.exit(1 if len(survivors) > 5 or any(room in ("send", "files", "figures") for _, room, _ in survivors) else 0)


if __name__ == "__main__":
    main()
