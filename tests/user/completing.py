#!/usr/bin/python3
# Completion typed into real shells, in a terminal of their own: bash, and zsh and fish where they are there.
# Usage: completing.py ALISO EXAMPLES. Not a test itself: completing.sh.
"""
Each line is typed up to its TAB; then `echo` before it and a file behind it show what the shell made of it, word by word.
"""
import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

program, examples = (pathlib.Path(p).resolve() for p in sys.argv[1:])
data = examples.parent / "data/completions"
failed = 0

# What is typed before TAB, and the words that the line then holds behind `aliso`.
LINES = [
    ("aliso che", ["check"]),
    ("aliso -C ~/net stats 2026-09", ["-C", "{home}/net", "stats", "2026-09-ca-repart"]),
    ("aliso -C '{home}/Mon Réseau' stats 2026-03", ["-C", "{home}/Mon Réseau", "stats", "2026-03-assemblee-generale"]),
    ("aliso -C {home}/Mon\\ Réseau stats fête", ["-C", "{home}/Mon Réseau", "stats", "2025-06-fete-des-lisieres"]),
    ("aliso -C ~/net answer 2026-09 Ciné", ["-C", "{home}/net", "answer", "2026-09", "cine-lune"]),
    ("aliso -C ~/net attend 2026-09 ressort --session la", ["-C", "{home}/net", "attend", "2026-09", "ressort", "--session", "lannebrune"]),
    ("aliso -C ~/net stats --format j", ["-C", "{home}/net", "stats", "--format", "json"]),
    ("aliso help exi", ["help", "exit-codes"]),
]

SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source {data}/aliso.bash; PS1='> '"),
    "zsh": (["zsh", "-f", "-i"], "bindkey -e; PS1='> '; fpath=({data} $fpath); autoload -U compinit; compinit -u -D; unsetopt prompt_sp prompt_cr"),
    "fish": (["fish", "--no-config", "-i"], "source {data}/aliso.fish; function fish_prompt; echo '> '; end"),
}


class Terminal:
    """A shell that thinks a person sits before it."""

    def __init__(self, command, home):
        # Words are what the shell splits: one a line, so that spaces are seen.
        tool = pathlib.Path(home, "bin/words")
        tool.write_text('#!/bin/sh\nshift\nprintf "%s\\n" "$@" > "$HOME/out.new"\nmv "$HOME/out.new" "$HOME/out"\n')
        tool.chmod(0o755)
        self.child, self.fd = pty.fork()
        if self.child == 0:
            os.chdir(home)
            os.execvpe(command[0], command, {"HOME": home, "PATH": f"{home}/bin:{os.environ['PATH']}", "TERM": "xterm",
                                             "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "COLUMNS": "200", "LINES": "40"})
        self.seen = b""

    def read(self, seconds):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if select.select([self.fd], [], [], 0.05)[0]:
                try:
                    self.seen += os.read(self.fd, 65536)
                except OSError:
                    return

    def quiet(self, least=0.2):
        """Until the shell has said nothing for a while."""
        before = None
        while before != len(self.seen):
            before = len(self.seen)
            self.read(least)

    def type(self, text):
        os.write(self.fd, text.encode())

    def close(self):
        os.close(self.fd)
        os.waitpid(self.child, 0)


def made_of(terminal, line, home):
    """The words that a line became; nothing where the shell never ran it."""
    out = pathlib.Path(home, "out")
    out.unlink(missing_ok=True)
    terminal.type(line)
    terminal.quiet()
    terminal.type("\t")
    terminal.quiet(0.6)
    terminal.type("\x01words \r")  # the beginning of the line
    until = time.monotonic() + 20
    while not out.exists() and time.monotonic() < until:
        terminal.read(0.1)
    terminal.quiet()
    return out.read_text().splitlines() if out.exists() else None


for shell, (command, setting) in SHELLS.items():
    if not shutil.which(shell):
        continue
    with tempfile.TemporaryDirectory() as home:
        os.mkdir(f"{home}/bin")
        os.symlink(program, f"{home}/bin/aliso")
        shutil.copytree(examples / "lisieres", f"{home}/net")
        shutil.copytree(examples / "lisieres", f"{home}/Mon Réseau")
        terminal = Terminal(command, home)
        terminal.quiet(0.5)
        terminal.type(setting.format(data=data) + "\r")
        terminal.quiet(1)
        for line, words in LINES:
            line, words = line.format(home=home), [word.format(home=home) for word in words]
            got = made_of(terminal, line, home)
            if shell == "fish" and "fête" in line:
                continue  # fish shows nothing that hasn't the letters that were typed
            if got != words:
                failed += 1
                print(f"{shell}: {line}<TAB>: {got}, expected {words}\n{terminal.seen[-600:]!r}")
        terminal.close()
sys.exit(1 if failed else 0)
