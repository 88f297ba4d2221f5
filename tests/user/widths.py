# Every line that aliso says is held against the width of the terminal: COLUMNS, and a terminal's own.
# Usage: widths.py ALISO EXAMPLES. Widths are counted here by Python's own tables of Unicode.
import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata

aliso, examples = os.path.abspath(sys.argv[1]), sys.argv[2]
# A copy: what may write takes the network's lock, which another test would find in the examples.
own = tempfile.TemporaryDirectory()
network = os.path.join(own.name, "lisieres")
shutil.copytree(os.path.join(examples, "lisieres"), network)
failures = []

# What is asked, and the exit status.
ASKED = [
    ("stats", 0), ("stats 2026-03 2025-06 2024-02", 0), ("stats 2025-11", 0), ("stats 2024-0", 2), ("stats zzz", 2),
    ("list structures", 0), ("list events", 0), ("list contacts", 0), ("list answers", 0), ("list actions", 0),
    ("list needs", 0), ("list feedback", 0), ("list --help", 0), ("list zzz", 2), ("list events --where x=y", 2),
    ("trends", 0), ("trends --during 2025", 0), ("trends structures", 0), ("trends waves", 0), ("trends calls", 0), ("trends --help", 0), ("--on 2026-09-10 forecast", 0), ("--on 2026-09-10 forecast -v", 0), ("--on 2026-03-01 forecast", 0), ("--on 2023-09-01 forecast", 0), ("forecast", 2), ("forecast 2026-03", 2), ("forecast --help", 0), ("report --help", 0), ("report", 2), ("report --during 2O25", 2), ("--on 2026-09-18 remind", 0), ("--on 2026-09-18 send", 0), ("check -v", 0), ("answer 2026-09 zzz yes", 2),
    ("plan --help", 0), ("--on 2026-07-01 plan 2026-09 --places", 0), ("--on 2026-07-01 -v plan --during 2026-07", 0), ("plan --during 2025", 2),
    (f"--on 2026-07-01 plan --poll {examples}/imports/framadate.csv", 0),
    ("calendar --help", 0), ("calendar --during 2O25", 2),
    ("sheet --help", 0), ("sheet 2026-09 --rows x", 2), ("sheet 2026-09 --after", 1), ("sheet 2026-09 --session zzz", 2),
    ("map", 0), ("map 2026-09", 0), ("map --by structure --during 2025", 0), ("map --format geojson -o /dev/null", 0), ("map --links", 2), ("map --help", 0),
    ("privacy --help", 0), ("privacy show accueil", 2), ("privacy show zzz", 2), ("privacy due --format json", 2),
    ("attend 2026-09 zzz", 2), ("sent 2026-09 zzz", 2), ("--nope", 2), ("help", 0), ("help format", 0),
    ("help figures", 0), ("help templates", 0), ("help exit-codes", 0), ("help questions", 0), ("stats --help", 0), ("remind --help", 0),
    ("send --help", 0), ("answer --help", 0), ("call --help", 0), ("attend --help", 0), ("import --help", 0), (f"import answers 2026-09 {examples}/imports/framadate.csv --dry-run", 0), ("new --help", 0),
    ("debrief --help", 0), ("check --help", 0), ("init --help", 0), ("sent --help", 0),
]


def width(text):
    wide = {"W": 2, "F": 2}
    return sum(0 if unicodedata.combining(c) else wide.get(unicodedata.east_asian_width(c), 1) for c in text)


def is_whole(line):
    """A command to be copied, with nothing said of it behind a gap, or one word that can't be cut (choices can)."""
    command = line.lstrip().startswith(("aliso ", "0 8 ", "cd ")) and "  " not in line.strip()
    words = [word for word in line.split() if word not in ";:?!»%"]
    return command or (len(words) == 1 and "|" not in line)


def judge(said, columns, what):
    for line in said.splitlines():
        if width(line) > columns and not is_whole(line):
            failures.append(f"{what}, {columns} columns: {width(line)}: {line}")
        if re.match(r"\s+[;:?!»%]( \S|$)", line):
            failures.append(f"{what}, {columns} columns: begins with a mark: {line}")


def environment(**more):
    return {**os.environ, "ALISO_TODAY": "2026-11-25", **more}


def run(words, status, columns, cwd=None):
    done = subprocess.run([aliso] + words, capture_output=True, text=True, stdin=subprocess.DEVNULL, cwd=cwd,
                          env=environment(**({"COLUMNS": columns} if columns else {})), check=False)
    if done.returncode != status:
        failures.append(f"{words}: exit status {done.returncode}, not {status}")
    return done.stdout + done.stderr


def at_terminal(words, columns):
    """What is seen in a window of that many columns."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen([aliso] + words, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave,
                          env=environment(COLUMNS="200", NO_COLOR="1")) as process:
        os.close(slave)
        seen = b""
        while True:
            try:
                part = os.read(master, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            seen += part
    os.close(master)
    if process.returncode != 0:
        failures.append(f"{words} at a terminal: exit status {process.returncode}")
    return seen.decode().replace("\r\n", "\n")


for columns in (50, 57, 72, 80, 100, 120):
    for words, status in ASKED:
        for language in ("fr", "en"):
            said = run(["-C", network, "--lang", language] + words.split(), status, str(columns))
            judge(said, columns, f"{words} ({language})")
    with tempfile.TemporaryDirectory() as folder:
        for words in (["--lang", "fr", "init", "m"], ["--lang", "en", "init", "n"], ["-C", "n", "new", "2026-12-noel"], ["-C", "n", "check"]):
            judge(run(words, 0, str(columns), folder), columns, " ".join(words))

# A wide terminal is used: more sessions stand side by side.
narrow, wide = (run(["-C", network, "stats", "2025-11"], 0, c) for c in ("50", "120"))
if not len(wide.splitlines()) < len(narrow.splitlines()):
    failures.append("a wide terminal isn't used")

# The window counts, not COLUMNS; a narrower one than 50 counts as that.
for columns in (60, 100):
    judge(at_terminal(["-C", network, "--lang", "fr", "stats", "2026-03", "2025-06"], columns), columns, "window")
judge(at_terminal(["-C", network, "--lang", "fr", "help", "format"], 20), 50, "window of 20")

# For a program that reads, a diagnostic's message is one line however long; so is COLUMNS that says nothing.
for columns in (None, "", "many", "0"):
    said = run(["-C", network, "--lang", "fr", "check", "-v"], 0, columns)
    if not any(width(line) > 80 for line in said.splitlines()):
        failures.append(f"COLUMNS={columns}: a message was cut")

for failure in failures[:40]:
    print(failure)
sys.exit(1 if failures else 0)
