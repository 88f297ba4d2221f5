#!/usr/bin/python3
# Completion typed into real shells, in a terminal of their own: bash, and zsh and fish where they are there.
# Usage: completing.py ALISO EXAMPLES. Not a test itself: completing.sh.
"""
Each line is typed up to its TAB; then `echo` before it and a file behind it show what the shell made of it, word by word.
"""
import concurrent.futures
import json
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

# What is typed before TAB, and the words that the line then holds behind `aliso`.
LINES = [
    ("aliso che", ["check"]),
    ("~/bin/aliso che", ["check"]),
    ("Mon\\ Réseau/aliso che", ["check"]),
    ("aliso -C ~/net stats 2026-09", ["-C", "{home}/net", "stats", "2026-09-ca-repart"]),
    ("aliso -C '{home}/Mon Réseau' stats 2026-03", ["-C", "{home}/Mon Réseau", "stats", "2026-03-assemblee-generale"]),
    ("aliso -C {home}/Mon\\ Réseau stats fête", ["-C", "{home}/Mon Réseau", "stats", "2025-06-fete-des-lisieres"]),
    ("aliso -C ~/net answer 2026-09 Ciné", ["-C", "{home}/net", "answer", "2026-09", "cine-lune"]),
    ("aliso -C ~/net attend 2026-09 ressort --session la", ["-C", "{home}/net", "attend", "2026-09", "ressort", "--session", "lannebrune"]),
    ("aliso -C ~/net stats --format j", ["-C", "{home}/net", "stats", "--format", "json"]),
    ("aliso help exi", ["help", "exit-codes"]),
    ("aliso stats -C $HOME/net 2026-09", ["stats", "-C", "{home}/net", "2026-09-ca-repart"]),
    ('aliso -C net stats "2026-09', ["-C", "net", "stats", "2026-09-ca-repart"]),
    ("aliso -C net sent repart tele", ["-C", "net", "sent", "repart", "telephone"]),
    ("aliso stats -o out\\ dir/f", ["stats", "-o", "out dir/fiche été.md"]),
    ('aliso stats -o "out dir/f', ["stats", "-o", "out dir/fiche été.md"]),
    ("aliso stats --output=out\\ dir/f", ["stats", "--output=out dir/fiche été.md"]),
    ("aliso -C net send --to-dir=out", ["-C", "net", "send", "--to-dir=out dir"]),
    # What a file holds is put there as it is, and never run.
    ("aliso -C net send --settle sp", ["-C", "net", "send", "--settle", "spaces and 'q\"uotes"]),
    ('aliso -C net send --settle "sp', ["-C", "net", "send", "--settle", "spaces and 'q\"uotes"]),
    ("aliso -C net send --settle 'sp", ["-C", "net", "send", "--settle", "spaces and 'q\"uotes"]),
    ("aliso -C net send --settle \\$", ["-C", "net", "send", "--settle", "$(touch ran)`touch ran`;touch ran"]),
    ("aliso -C net send --settle '$", ["-C", "net", "send", "--settle", "$(touch ran)`touch ran`;touch ran"]),
    ("aliso -C net send --settle gl", ["-C", "net", "send", "--settle", "glob*[a]?{{b,c}}~!"]),
]
# There, zsh and fish look for a variable.
BASH_ALONE = [
    ('aliso -C net send --settle "$', ["-C", "net", "send", "--settle", "$(touch ran)`touch ran`;touch ran"]),
]
# Keys of messages that are maybe sent, in a journal that no event has.
KEYS = ("spaces and 'q\"uotes", "$(touch ran)`touch ran`;touch ran", "glob*[a]?{b,c}~!")

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


def furnish(home):
    """A home with two networks, whose journals name what a shell might run, and a folder to write to."""
    os.mkdir(f"{home}/bin")
    os.symlink(program, f"{home}/bin/aliso")
    for name in ("net", "Mon Réseau"):
        shutil.copytree(examples / "lisieres", f"{home}/{name}")
    os.symlink(program, f"{home}/Mon Réseau/aliso")
    lines = [{"schema": "aliso/journal/1", "at": "2026-11-20T09:00:00+01:00", "key": key, "wave": "w", "session": "s", "structure": "ressort",
              "run": "abcdefgh", "state": "intent"} for key in KEYS]
    pathlib.Path(home, "net/journal").mkdir(exist_ok=True)
    pathlib.Path(home, "net/journal/2020-01-gone.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    os.mkdir(f"{home}/out dir")
    pathlib.Path(home, "out dir/fiche été.md").touch()


def made_of(terminal, line, home, patience):
    """The words that a line became, `patience` seconds of silence after the TAB; nothing where the shell never ran it."""
    out = pathlib.Path(home, "out")
    out.unlink(missing_ok=True)
    terminal.type(line + "\t")
    terminal.quiet(patience)
    terminal.type("\x01words \r")  # the beginning of the line
    until = time.monotonic() + 2 + 5 * patience
    while not out.exists() and time.monotonic() < until:
        terminal.read(0.05)
    if not out.exists():
        terminal.type("\x03")
    terminal.quiet()
    return out.read_text().splitlines() if out.exists() else None


def mistakes(shell):
    """What a shell makes of the lines, where that isn't what is meant."""
    command, setting = SHELLS[shell]
    found = []
    with tempfile.TemporaryDirectory() as home:
        furnish(home)
        terminal = Terminal(command, home)
        terminal.quiet(0.5)
        terminal.type(setting.format(data=data) + "\r")
        terminal.quiet(1)
        for line, words in LINES + BASH_ALONE * (shell == "bash"):
            if shell == "fish" and "fête" in line:
                continue  # fish shows nothing that hasn't the letters that were typed
            line, words = line.format(home=home), [word.format(home=home) for word in words]
            for patience in (0.3, 1, 5):  # on a machine that has much to do, once more
                got = made_of(terminal, line, home, patience)
                if got and [word.rstrip("/") for word in got] == words:
                    break
            else:
                found.append(f"{shell}: {line}<TAB>: {got}, expected {words}\n{terminal.seen[-600:]!r}")
        terminal.close()
        if list(pathlib.Path(home).rglob("ran")):
            found.append(f"{shell}: what a file holds was run")
    return found


# At once: nearly all of it is waiting.
with concurrent.futures.ThreadPoolExecutor() as pool:
    failed = [one for found in pool.map(mistakes, filter(shutil.which, SHELLS)) for one in found]
for one in failed:
    print(one)
sys.exit(1 if failed else 0)
