#!/usr/bin/python3
# aliso import at a terminal: what isn't sure is asked, row by row; a yes notes it, anything else leaves it out.
# Usage: import_asks.py ALISO.
import os
import pathlib
import pty
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])


def session(table, typed):
    """What the terminal shows, the exit status, and the invitations, with that typed."""
    with tempfile.TemporaryDirectory() as folder:
        net = pathlib.Path(folder)
        (net / "events").mkdir()
        (net / "aliso.yaml").write_text("network: Essai\n")
        (net / "structures.yaml").write_text("- name: Le Tilleul\n- name: Foyer rural de Felletin\n- name: Foyer rural d'Aubusson\n")
        (net / "events/soiree.yaml").write_text("title: Soirée\ndate: 2026-01-20\n")
        (net / "t.csv").write_text(table)
        master, slave = pty.openpty()
        run = subprocess.Popen([program, "-C", folder, "--on", "2026-01-12", "--lang", "fr", "import", "answers", "soiree", folder + "/t.csv",
                                "--learn"], stdin=slave, stdout=slave, stderr=slave, close_fds=True)
        os.close(slave)
        os.write(master, typed.encode())
        shown = b""
        while True:
            try:
                part = os.read(master, 4096)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            shown += part
        os.close(master)
        path = net / "invitations/soiree.yaml"
        return shown.decode(), run.wait(60), path.read_text() if path.exists() else "", (net / "structures.yaml").read_text()


def must(holds, what, seen):
    if not holds:
        sys.exit(f"{what}\n{seen}")


TABLE = "Structure;Réponse\nTileul;oui\nFoyer rural;non\n"
seen = session(TABLE, "o\n2\n")
must(seen[1] == 0, "exit status 0", seen)
must("ligne 2 : Tileul, est-ce Le Tilleul (le-tilleul) ? [o/N]" in seen[0], "a close one is asked", seen)
must("1  Foyer rural de Felletin" in seen[0] and "2  Foyer rural d'Aubusson" in seen[0], "a doubtful one is chosen", seen)
must("{structure: le-tilleul, answer: yes" in seen[2] and "{structure: foyer-rural-d-aubusson, answer: no" in seen[2], "both are noted", seen)
must("    - Tileul\n" in seen[3] and seen[3].endswith("    - Foyer rural\n"), "both spellings are learnt", seen)
for typed in ("n\n\n", "\n9\n", "non\nx\n"):
    seen = session(TABLE, typed)
    must(seen[1] == 0 and seen[2] == "" and "also" not in seen[3], f"{typed!r} leaves both out", seen)
    must("2 à confirmer" in seen[0], "and both are listed", seen)
print("what isn't sure is asked")
