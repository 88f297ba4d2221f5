#!/usr/bin/python3
# Provokes every diagnostic: each NAME.txt beside this holds the files to write and the text to expect (cases.py).
# Usage: run.py ALISO [NAME…]; run.py ALISO --write NAME=MARK takes over what the program says, once it was read.
"""
A text is taken over one case at a time: `--write NAME` shows how what the program says differs from what the case
expects, and a mark made of it; `--write NAME=MARK`, typed after reading, writes it. There is no way to take over what
was not shown, nor all at once: a wrong sentence that nobody read would be expected from then on.
"""
import concurrent.futures
import contextlib
import difflib
import hashlib
import os
import pathlib
import shlex
import signal
import subprocess
import sys
import tempfile

from cases import LANGUAGES, NOT_FILES, WITHOUT_CASE, catalogue, here, named, paths, sections


@contextlib.contextmanager
def prepared(case, folder):
    """What `setup` started in the background goes on until the program has ended, however long that takes."""
    if "setup" not in case:
        yield
        return
    setup = subprocess.Popen(["sh", "-e", "-c", case["setup"].decode()], cwd=folder, start_new_session=True,
                             stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        if setup.wait(timeout=60) != 0:
            raise subprocess.CalledProcessError(setup.returncode, case["setup"])
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(setup.pid, signal.SIGKILL)


def run(program, case, lang):
    arguments = shlex.split(case.get("arguments", b"check").decode())
    with tempfile.TemporaryDirectory() as folder:
        files = dict(base)
        files.update(case)
        for name, content in files.items():
            if name in NOT_FILES:
                continue
            target = pathlib.Path(folder, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        extra = dict(line.split("=", 1) for line in case.get("environment", b"").decode().splitlines())
        with prepared(case, folder):
            return subprocess.run([program, *arguments, "--lang", lang], cwd=folder, capture_output=True,
                                  timeout=60, env={"PATH": os.environ["PATH"], "ALISO_TODAY": "2026-01-15", **extra, **{
                                      k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN"))}})


def take_over(wanted):
    """Shows what would be expected from now on; writes it where its mark is given."""
    name, _, mark = wanted.partition("=")
    path = here / f"{name}.txt"
    case = sections(path)
    said = {}
    for lang in LANGUAGES:
        done = run(program, case, lang)
        status = int(case.get("status", b"1"))
        if done.returncode != status:
            sys.exit(f"{name} ({lang}): exit status {done.returncode}, expected {status}: not to be taken over")
        said[f"expected.{lang}"] = done.stderr
    proper = hashlib.sha256(repr(said).encode()).hexdigest()[:6]
    if mark == proper:
        case.update(said)
        path.write_bytes(b"".join(b"== %s\n%s" % (k.encode(), v) for k, v in case.items()))
        sections(path)
        print(f"{path.name} expects it now")
        return
    for key, text in said.items():
        before = case.get(key, b"").decode(errors="replace").splitlines()
        print("\n".join(difflib.unified_diff(before, text.decode(errors="replace").splitlines(), f"{name}: {key}",
                                             "what the program says", n=99, lineterm="")) or f"{name}: {key} is as it was")
    sys.exit(f"Is each of these sentences right, in its language? Then: run.py {sys.argv[1]} --write {name}={proper}")


base = sections(here / "base.txt")
program = os.path.abspath(sys.argv[1])
if "--write" in sys.argv:
    if len(sys.argv) != 4 or sys.argv[2] != "--write":
        sys.exit("one case at a time: run.py ALISO --write NAME")
    take_over(sys.argv[3])
    sys.exit(0)
wanted = sys.argv[2:]
failed = 0
asked = [(path, sections(path)) for path in paths() if not wanted or path.stem in wanted]
if len(asked) < len(wanted):
    sys.exit(f"there is no such case: {' '.join(wanted)}")
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    said_in = [lang for lang in LANGUAGES if lang == os.environ.get("ALISO_TEST_LANGUAGE", lang)]
    runs = [[pool.submit(run, program, dict(case), lang) for lang in said_in] for _, case in asked]
for (path, case), pair in zip(asked, runs):
    for lang, one in zip(said_in, pair):
        done = one.result()
        status = int(case.get("status", b"1"))
        expected = case.get(f"expected.{lang}")
        if done.stderr != expected or done.returncode != status:
            failed += 1
            print(f"--- {path.name} ({lang}): exit status {done.returncode}, expected {status}; stderr:")
            print(done.stderr.decode(errors="replace"))
            print("expected:\n" + (b"(nothing)" if expected is None else expected).decode(errors="replace"))

# Every diagnostic that the catalogues word has a case of its name, and every case a diagnostic.
if not wanted:
    names = set(catalogue("en")) - WITHOUT_CASE
    covered = {named(path.stem) for path in paths()}
    for name in sorted(names - covered):
        print(f"no case provokes {name}")
    for name in sorted(covered - names):
        print(f"no diagnostic is called {name}")
    failed += len(names ^ covered)
sys.exit(1 if failed else 0)
