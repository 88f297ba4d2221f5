#!/usr/bin/python3
# Which of the YAML mistakes that tests/errors provokes other readers let pass without a word.
# Usage: mistakes.py READERS (tests/bench/readers.cpp); counts the cases of the diagnostics of data/lang/*/terminal/
# diagnostics-yaml.txt in which a reader takes every file.
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parents[2]
texts = (root / "data/lang/en/terminal/diagnostics-yaml.txt").read_text()
names = set(re.findall(r"^diagnostic\.([a-z0-9-]+)\.message = ", texts, flags=re.M))
passed = {"ours": [], "yaml-cpp": [], "libyaml": [], "libfyaml": []}
cases = [path for path in sorted(root.glob("tests/errors/*.txt")) if path.stem.split("@")[0] in names]
for case in cases:
    parts = re.split(rb"^== (.*)\n", case.read_bytes(), flags=re.M)
    reads = [True] * len(passed)
    with tempfile.TemporaryDirectory() as scratch:
        for name, content in zip(parts[1::2], parts[2::2]):
            if name.endswith(b".yaml"):
                file = pathlib.Path(scratch, "x.yaml")
                file.write_bytes(content.removeprefix("\ufeff".encode()))
                done = subprocess.run([sys.argv[1], str(file), "0"], capture_output=True, text=True, check=True)
                reads = [was and one == "1" for was, one in zip(reads, done.stdout.split())]
    for reader, read in zip(passed, reads):
        if read:
            passed[reader].append(case.stem)
print(f"{len(cases)} provoked mistakes of YAML")
for reader, stems in passed.items():
    print(f"{reader} lets {len(stems)} pass: {', '.join(stems)}")
