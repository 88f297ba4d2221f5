#!/usr/bin/python3
# Every command whose row says `Effect::reads`, in every form, under strace: it changes nothing on the disk.
# Usage: reading.py ALISO EXAMPLES SRC. The rows are read in SRC/commands; a row without forms here is an error.
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, examples, source = (os.path.abspath(path) for path in sys.argv[1:])
DAY = ["--on", "2022-04-10"]
FORMS = {
    "check": [[], ["-v"], ["-q"], ["--format", "json"], ["structures.yaml"], ["events"]],
    "list": [*([kind] for kind in ("structures", "events", "contacts", "answers", "actions", "networks", "offers", "needs",
                                   "feedback")), ["events", "--format", "json"], ["contacts", "--format", "csv"]],
    "stats": [[], ["2022-04"], ["--format", "json"], ["--format", "csv"]],
    "plan": [[], ["2022-04", "--places"], ["--format", "json"], ["-v"], ["--poll", "structures.yaml"]],
    "calendar": [[], ["2022-04"], ["--work"], ["--during", "1990"], ["--show-cancelled"]],
    "map": [[], ["2022-04", "--by", "structure"], ["--format", "geojson"], ["--format", "svg"]],
    "trends": [[], ["--format", "json"], ["structures", "--format", "csv"], ["--format", "markdown"]],
    "forecast": [[], ["-v"], ["2022-04"], ["--format", "json"], ["--format", "csv"]],
    "sheet": [["2022-04"], ["2022-04", "--format", "html"], ["2022-04", "--after", "--format", "json"]],
    "remind": [[], ["--format", "json"], ["--format", "csv"], ["--exit-code"],
               *(["--channel", channel] for channel in ("email", "post", "phone", "sms")),
               ["--channel", "post", "--format", "csv"]],
    "help": [[], ["format"], ["stats"]],
    "complete": [["--", "sta"], ["--", "stats", ""], ["--", "answer", "2022-04", ""]],
}
# Forms of commands that may write, and here only show.
SHOWING = [["debrief", "2022-04"], ["report", "--during", "2022"], ["send"], ["send", "-v"], [], ["--version"], ["--help"], ["answer", "--help"],
           ["privacy", "notice"], ["privacy", "register"]]
CHANGES = re.compile(r"^\d+ +(creat|mkdir|mkdirat|rename|renameat|renameat2|unlink|unlinkat|rmdir|link|linkat|symlink|"
                     r"symlinkat|truncate|ftruncate|chmod|fchmod|fchmodat|chown|fchown|lchown|fchownat|utimensat|mknod|"
                     r"mknodat|setxattr|fallocate)\(")
OPENS = re.compile(r'^\d+ +open(?:at|at2)?\((?:[^"]*)"([^"]*)", ?(.*)')
HARMLESS = ("/dev/null", "/dev/tty")


def changes(trace):
    """The calls of a trace that change something on the disk, or might have."""
    found = []
    for line in trace.splitlines():
        opened = OPENS.match(line)
        if CHANGES.match(line) or opened and opened[1] not in HARMLESS and re.search(
                r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE", opened[2]):
            found.append(line)
    return found


def watched(network, arguments):
    """The exit status of a run in the network, and what it changed."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": network,
                   "ASAN_OPTIONS": "detect_leaks=0"}  # leaks can't be looked for under strace
    with tempfile.NamedTemporaryFile(mode="r", errors="replace") as trace:
        run = subprocess.run(["strace", "-f", "-s", "200", "-e", "trace=%file,%desc", "-o", trace.name, program, *arguments],
                             cwd=network, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        return run.returncode, changes(trace.read())


rows = dict(re.findall(r'Command \w+\{"([a-z-]+)", Effect::(reads|writes)',
                       "".join(path.read_text() for path in pathlib.Path(source, "commands").glob("*.cpp"))))
reading = {name for name, effect in rows.items() if effect == "reads"}
wrong = [f"{name} only reads, by its row: its forms belong into tests/user/reading.py" for name in reading - set(FORMS)]
wrong += [f"{name} has forms here, and no row that says that it only reads" for name in set(FORMS) - reading]
tried = 0
with tempfile.TemporaryDirectory() as folder:
    for example in ("parole-de-reseau", "lisieres"):
        network = shutil.copytree(pathlib.Path(examples, example), pathlib.Path(folder, example))
        for arguments in [[name, *form] for name in sorted(reading & set(FORMS)) for form in FORMS[name]] + SHOWING:
            status, changed = watched(network, DAY + arguments)
            if status not in (0, 1, 2):
                wrong.append(f"{example}: aliso {' '.join(arguments)} ends with {status}")
            wrong += [f"{example}: aliso {' '.join(arguments)}: {call}" for call in changed]
            tried += 1
    structure = re.search(r"^- id: ([a-z0-9-]+)", pathlib.Path(network, "structures.yaml").read_text(), flags=re.M)[1]
    events = sorted(path.stem for path in pathlib.Path(network, "events").iterdir())
    _, changed = watched(network, ["answer", events[-1], structure, "yes"])
    if not any("mkdir" in call or "O_CREAT" in call for call in changed) or not any("rename" in c or "link" in c for c in changed):
        wrong.append(f"a command that writes is not seen to write: {changed}")
print("\n".join(wrong) or f"{tried} runs of {len(reading)} commands: nothing opened for writing")
sys.exit(1 if wrong else 0)
