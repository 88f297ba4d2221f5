#!/usr/bin/python3
# Noting and writing under faults: every call on the network's files failing in turn, killed before and after each.
# Usage: note.py ALISO FAIL_CALL.so
"""
Whatever happened, the file is what it was or what it was to become, never anything else; a failure is exit status 3
with the old file; and after the next run nothing is left behind.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
shim = os.path.abspath(sys.argv[2])
failures = []

OLD = "answers:   # as they come\r\n  - {structure: agora, answer: yes}\r\n# the end"
EVENT = "title: Soirée\ndate: 2026-01-20\npresent: [agora]   # and others\n"
# A debrief that was edited by hand: its one block is refreshed, the byte order mark stays.
DEBRIEF = "\ufeff# Mien\n\n<!-- aliso: sessions -->\nvieux\n<!-- /aliso -->\n\nÀ la main.\n"
RUNS = {
    "answer": (["answer", "soiree", "vasi", "no"], "invitations/soiree.yaml", OLD,
               OLD.replace("yes}\r\n", "yes}\r\n  - {structure: vasi, answer: no, on: 2026-01-12}\r\n")),
    "answer, a new file": (["answer", "soiree", "vasi", "no"], "invitations/soiree.yaml", None,
                           "answers:\n  - {structure: vasi, answer: no, on: 2026-01-12}\n"),
    "attend": (["attend", "soiree", "vasi", "--people", "2"], "events/soiree.yaml", EVENT,
               EVENT.replace("agora]", "agora, {vasi: 2}]")),
    "debrief --update": (["debrief", "soiree", "--update", "@mien.md"], "mien.md", DEBRIEF,
                         DEBRIEF.replace("vieux", "**Mardi 20 janvier 2026**.\n")),
    "stats -o": (["stats", "soiree", "--on", "2026-01-21", "-o", "@figures.txt"], "figures.txt", "vieux\n", None),
}


def network(folder, name, old):
    def put(where, text):
        path = pathlib.Path(folder, "net", where)
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(text.encode())
    put("aliso.yaml", "network: Essai\n")
    put("structures.yaml", "- name: VASI\n- name: Agora\n")
    put("events/soiree.yaml", EVENT)
    if old is not None:
        put(name, old)


def run(folder, arguments, fault=None):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
        environment[name] = os.environ.get(name, "") + ":verify_asan_link_order=0:detect_leaks=0"
    if fault:
        environment.update(fault, LD_PRELOAD=shim, FAULT_BELOW=f"{folder}/net/", FAULT_MARK=f"{folder}/reached")
    arguments = [a.replace("@", f"{folder}/net/") for a in arguments]
    return subprocess.run([program, "-C", f"{folder}/net", "--on", "2026-01-12", *arguments], capture_output=True,
                          text=True, timeout=120, env=environment)


def files(folder):
    return {str(p.relative_to(f"{folder}/net")) for p in pathlib.Path(folder, "net").rglob("*") if p.is_file()}


def try_one(name, fault):
    """Whether the call was reached at all."""
    arguments, file, old, new = RUNS[name]
    with tempfile.TemporaryDirectory() as folder:
        network(folder, file, old)
        first = run(folder, arguments, fault)
        if not os.path.exists(f"{folder}/reached"):
            return False
        told = f"{name}: " + " ".join(f"{k}={v}" for k, v in fault.items())
        path = pathlib.Path(folder, "net", file)
        bytes_now = path.read_bytes().decode() if path.exists() else None
        if bytes_now not in (old, new):
            failures.append(f"{told}: the file is neither the old nor the new one: {bytes_now!r}")
        if first.returncode not in (-9, 0, 3):
            failures.append(f"{told}: exit status {first.returncode}: {first.stderr}")
        if first.returncode == 0 and bytes_now != new:
            failures.append(f"{told}: exit status 0, and nothing noted")
        if first.returncode == 3 and (bytes_now != old or not first.stderr):
            failures.append(f"{told}: exit status 3, and {bytes_now!r}; said: {first.stderr!r}")
        if "Sanitizer" in first.stderr or "defect" in first.stderr:
            failures.append(f"{told}: {first.stderr}")
        again = run(folder, arguments)
        if again.returncode != 0:
            failures.append(f"{told}: the next run ends with {again.returncode}: {again.stderr}")
        if bytes_now == old and path.read_bytes().decode() != new:
            failures.append(f"{told}: the next run wrote {path.read_bytes()!r}")
        left = files(folder) - {"aliso.yaml", "structures.yaml", "events/soiree.yaml", file}
        if left:
            failures.append(f"{told}: left behind: {left}")
    return True


# A whole text is what the same run writes without faults.
for name, (arguments, file, old, new) in RUNS.items():
    if new is None:
        with tempfile.TemporaryDirectory() as folder:
            network(folder, file, old)
            run(folder, arguments)
            text = pathlib.Path(folder, "net", file).read_bytes().decode()
            RUNS[name] = (arguments, file, old, text)
            if "20 January" not in text:
                failures.append(f"{name}: {text!r}")

tried = 0
for name in RUNS:
    for call in ("open", "mkdir", "write", "fsync", "ftruncate", "rename"):
        for extra in ({"FAULT_ERRNO": "28"}, {"FAULT_ERRNO": "28", "FAULT_SHORT": "1"}, {"FAULT_ERRNO": "5"},
                      {"FAULT_KILL": "before"}, {"FAULT_KILL": "after"}):
            if "FAULT_SHORT" in extra and call != "write" or extra.get("FAULT_ERRNO") == "5" and name != "attend":
                continue
            for nth in range(1, 20):
                if not try_one(name, {"FAULT_CALL": call, "FAULT_NTH": str(nth), **extra}):
                    break
                tried += 1
            else:
                failures.append(f"{name}, {call}: more calls than were tried")
if tried < 30:
    failures.append(f"only {tried} faults were reached")
print("\n".join(failures) or f"{tried} faults: the old file or the new one")
sys.exit(1 if failures else 0)
