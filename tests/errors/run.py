#!/usr/bin/python3
# Provokes every diagnostic: each NAME.txt beside this holds the files to write and the text to expect.
# Usage: run.py ALISO [--write] [NAME…]; --write takes over what the program says (then read the diff!).
"""
A case file is cut at lines that begin with `== `:

    == events/soiree.yaml      a file of the network, taken byte for byte (aliso.yaml and
                               structures.yaml come from the case `base` unless given)
    == arguments               default: check
    == setup                   a shell script, run in the network's folder before the program: mkfifo, ln -s …
    == status                  default: 1
    == expected.en             what stands on stderr, also expected.fr
"""
import concurrent.futures
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent


def sections(path):
    parts = re.split(rb"^== (.*)\n", path.read_bytes(), flags=re.M)
    return {parts[i].decode(): parts[i + 1] for i in range(1, len(parts), 2)}


def run(program, case, lang):
    arguments = shlex.split(case.get("arguments", b"check").decode())
    with tempfile.TemporaryDirectory() as folder:
        files = dict(base)
        files.update(case)
        for name, content in files.items():
            if name in ("arguments", "status", "setup") or name.startswith("expected."):
                continue
            target = pathlib.Path(folder, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        if "setup" in case:
            subprocess.run(["sh", "-e", "-c", case["setup"].decode()], cwd=folder, check=True, timeout=60,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return subprocess.run([program, *arguments, "--lang", lang], cwd=folder, capture_output=True,
                              timeout=60, env={"PATH": os.environ["PATH"], "ALISO_TODAY": "2026-01-15", **{
                                  k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN"))}})


base = sections(here / "base.txt")
program = os.path.abspath(sys.argv[1])
write = "--write" in sys.argv
wanted = [a for a in sys.argv[2:] if not a.startswith("-")]
failed = 0
cases = sorted(p for p in here.glob("*.txt") if p.stem not in ("base", "CMakeLists"))
asked = [(path, sections(path)) for path in cases if not wanted or path.stem in wanted]
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    runs = [[pool.submit(run, program, dict(case), lang) for lang in ("en", "fr")] for _, case in asked]
for (path, case), pair in zip(asked, runs):
    for lang, one in zip(("en", "fr"), pair):
        done = one.result()
        key = f"expected.{lang}"
        status = int(case.get("status", b"1"))
        if write and done.returncode == status:
            case[key] = done.stderr
            path.write_bytes(b"".join(b"== %s\n%s" % (k.encode(), v) for k, v in case.items()))
        elif done.stderr != case.get(key) or done.returncode != status:
            failed += 1
            print(f"--- {path.name} ({lang}): exit status {done.returncode}, expected {status}; stderr:")
            print(done.stderr.decode(errors="replace"))
            print("expected:\n" + case.get(key, b"(nothing)").decode(errors="replace"))

# Every diagnostic that the catalogues word has a case of its name, and every case a diagnostic.
if not wanted:
    text = "".join(p.read_text() for p in sorted(root.glob("data/lang/en/terminal/diagnostics*.txt")))
    names = set(re.findall(r"^diagnostic\.([a-z0-9-]+)\.message = ", text, flags=re.M))
    covered = {p.stem.split("@")[0] for p in cases}  # NAME@variant.txt is one more case of NAME
    # Our reader and yaml-cpp, which must agree, are not known to differ on any file: the unit test of
    # yaml/second_opinion.h feeds it another file's tree.
    names.discard("other-reader")
    for name in sorted(names - covered):
        print(f"no case provokes {name}")
    for name in sorted(covered - names):
        print(f"no diagnostic is called {name}")
    failed += len(names ^ covered)
sys.exit(1 if failed else 0)
