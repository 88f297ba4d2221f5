#!/usr/bin/python3
# Runs the examples of man/LANG/*.md as a person would who copies them: in a folder that holds examples/.
# Each must end with exit status 0 and say nothing that names a defect; --help shows the same lines.
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

program, examples = (pathlib.Path(p).resolve() for p in sys.argv[1:])
manual = examples.parent / "man"
failed = ran = 0


def complain(text):
    global failed
    failed += 1
    print(text)


def example_lines(page):
    """The code lines below the last heading, joined where a line ends in a backslash."""
    heading, lines = "", []
    for line in page.read_text().split("\n"):
        if line.startswith("## "):
            heading, lines = line, []
        elif line.startswith("    "):
            lines.append(line[4:])
    if heading not in ("## Examples", "## Exemples"):
        return None
    return "\n".join(lines).replace("\\\n", "").split("\n")


for page in sorted(manual.glob("*/*.md")):
    language = page.parent.name
    lines = example_lines(page)
    if not lines or not [l for l in lines if l.startswith("aliso")]:
        complain(f"{page}: does not end with examples")
        continue
    environment = {"PATH": f"{program.parent}:{os.environ['PATH']}", "LC_ALL": f"{language}_XX.UTF-8",
                   "ALISO_TODAY": "2022-05-01", "HOME": "/nonexistent",
                   **{k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN", "LSAN"))}}
    name = [] if page.stem == "aliso" else [page.stem]
    shown = subprocess.run([program, "help", *name], env=environment, capture_output=True, text=True)
    if shown.returncode != 0:
        complain(f"{page}: aliso help {' '.join(name)}: exit status {shown.returncode}")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(examples, pathlib.Path(folder, "examples"))
        for line in lines:
            if not line or line.startswith("#"):
                continue
            ran += 1
            if line not in shown.stdout:
                complain(f"{page}: aliso help does not show: {line}")
            done = subprocess.run(["sh", "-c", line], cwd=folder, env=environment, capture_output=True,
                                  text=True, timeout=60, stdin=subprocess.DEVNULL)
            if done.returncode != 0:
                complain(f"{page}: {line}\nexit status {done.returncode}\n{done.stderr}")
print(f"{ran} examples")
sys.exit(1 if failed or ran < 10 else 0)
