# A made-up network written into a folder of its own, the program run on it, and the count of networks where the two
# programs differ: what the oracles of the sheet, the calendar, the map and of privacy share.
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import yaml

SHOWN = 6


class Folder:
    """A network's folder, and the program run in it as on a given day."""

    def __init__(self, program, path, today):
        self.program, self.root, self.today = program, pathlib.Path(path), today

    def put(self, name, content):
        """Bytes and texts as they are, anything else as YAML; nothing where there is nothing."""
        if content is None:
            return
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not isinstance(content, (bytes, str)):
            content = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=1000)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def run(self, *words, environment=None, text=""):
        return subprocess.run([self.program, "--on", str(self.today), "-C", str(self.root), *map(str, words)],
                              input=text.encode(), capture_output=True, timeout=120,
                              env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})})

    def errors(self):
        """What `check` calls an error: a made-up network is to have none."""
        done = self.run("check", "--format", "json")
        try:
            return [f"check: {one['file']}:{one['line']}: {one['message']}"
                    for one in json.loads(done.stdout)["diagnostics"] if one["severity"] == "error"]
        except (ValueError, KeyError):
            return [f"check: exit status {done.returncode}: {done.stderr.decode()[:400]}"]


def crashed(done):
    return done.returncode < 0 or done.returncode >= 5


def main(what, ordinary, hold):
    """Runs `hold(seed, folder maker, wrong)` for each seed; ALISO [NETWORKS [FIRST_SEED]] on the command line."""
    program = os.path.abspath(sys.argv[1])
    networks = int(sys.argv[2]) if len(sys.argv) > 2 else ordinary
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    failed, told, kinds = 0, {}, {}
    for seed in range(first, first + networks):
        wrong = []
        with tempfile.TemporaryDirectory() as path:
            for name, number in (hold(seed, program, path, wrong) or {}).items():
                told[name] = told.get(name, 0) + number
        if wrong:
            failed += 1
            for one in wrong:
                kinds[one.split(":")[0]] = kinds.get(one.split(":")[0], 0) + 1
            if failed <= SHOWN:
                print(f"FAILED: seed {seed}:", *wrong[:8], sep="\n  ")
    if kinds:
        print("what differs:", ", ".join(f"{name} {number}" for name, number in sorted(kinds.items(), key=lambda k: -k[1])))
    beside = "".join(f", {number} {name}" for name, number in told.items())
    print(f"{networks} networks{beside}, {networks - failed} {what}, {failed} differ")
    sys.exit(1 if failed else 0)
