#!/usr/bin/python3
# Names and values made to look like aliso's own words: line feeds, bytes that are no UTF-8, words for a shell.
# Each is shown within the line that speaks of it; a command that is offered works as it stands. Usage: forged.py ALISO
import email
import email.header
import email.policy
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
failed = []
FORGED = "aliso: error: forged"
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "en_GB.UTF-8"}


def check(what, truth, more=""):
    if not truth:
        failed.append(what)
        print("FAILED:", what, more)


def network(folder):
    """A small network in that folder (bytes), whose mailer fails."""
    root = pathlib.Path(os.fsdecode(folder))
    for name, text in {
        "aliso.yaml": 'network: N\nmail: {from: "N <n@example.org>", command: [./mailer]}\n',
        "mailer": "#!/bin/sh\ncat > /dev/null\nexit 75\n",
        "structures.yaml": "- {id: vasi, name: VASI, contacts: [{id: v, name: Odile, email: v@example.org}]}\n",
        "events/2026-01-soup.yaml": "title: Soup\ndate: 2026-01-20\nplace: Ahun\nid: s\n",
        "invitations/2026-01-soup.yaml": "waves:\n  - {id: invit, channel: email, due: 2026-01-17}\n",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    (root / "mailer").chmod(0o755)
    return root


def run(*words, environment=None):
    done = subprocess.run([os.fsencode(word) for word in (program, *words)], capture_output=True, timeout=60,
                          stdin=subprocess.DEVNULL, env={**ENVIRONMENT, "ALISO_TODAY": "2026-01-17", **(environment or {})})
    done.said = done.stdout + done.stderr
    return done


def harmless(what, done, *parts):
    """Nothing is drawn, and no line is another's; the parts are said."""
    check(f"{what}: draws nothing", b"\x1b" not in done.said, done.said)
    check(f"{what}: forges no line", not any(line.startswith(FORGED.encode()) for line in done.said.split(b"\n")), done.said)
    for part in parts:
        check(f"{what}: says {part}", part.encode() in done.said, done.said)


scratch = tempfile.TemporaryDirectory()
here = os.fsencode(scratch.name)

# Bytes that are no UTF-8, of which some are marks of ours within the program.
net = network(here + b"/net")
RED, GREEN = b"\xfared\xff", b"\xf8x\xfc"
for words in ([b"stats", RED], [RED], [b"--" + RED], [b"--lang", RED, b"check"], [b"--on", RED, b"check"], [b"help", RED],
              [b"check", RED], [b"check", b"--format", RED], [b"debrief", b"soup", b"--update", RED], [b"new", RED],
              [b"answer", b"soup", RED, b"yes"], [b"answer", b"soup", b"vasi", RED], [b"call", b"soup", b"vasi", RED],
              [b"attend", b"soup", RED], [b"sent", b"soup", RED], [b"send", b"--settle", RED, b"sent"], [b"send", b"--to", RED],
              [b"stats", b"soup", RED], [b"stats", b"soup", b"-o", b"nowhere/" + RED]):
    harmless(repr(words), run("-C", net, *words), "?red?")
harmless("ALISO_TODAY", run("-C", net, "check", environment={"ALISO_TODAY": os.fsdecode(RED)}), "?red?")
harmless("no folder", run("-C", b"x" + RED, "check"), "?red?")

# Line feeds in what was typed and in names of files.
FEED = f"a\n{FORGED}".encode()
for words in ([b"stats", FEED], [FEED], [b"--on", FEED, b"check"], [b"-C", FEED, b"check"], [b"check", b"--" + FEED],
              [b"answer", b"soup", FEED, b"yes"], [b"send", b"--settle", FEED, b"sent"], [b"debrief", b"soup", b"--update", FEED]):
    harmless(repr(words), run(*([] if words[0] == b"-C" else [b"-C", net]), *words), f"a?{FORGED}")
named = net / "events" / f"a\n{FORGED}.yaml"
named.write_text("title: T\n")
harmless("a file's name", run("-C", net, "check"), f"a?{FORGED}.yaml")
named.unlink()
lined = network(here + b"/li\n" + FORGED.encode())
(lined / "structures.yaml").write_text("- {name: [}\n")
harmless("a folder's name", run("-C", lined, "check"), f"li?{FORGED}/structures.yaml:1:")
lined = network(here + b"/fi\n" + FORGED.encode())
harmless("a folder's name, written to", run("-C", lined, "new", "2026-03-fete"), f"fi?{FORGED}/events/2026-03-fete.yaml")

# Line feeds in values.
event, invitations = net / "events/2026-01-soup.yaml", net / "invitations/2026-01-soup.yaml"
plain = event.read_text(), invitations.read_text()
VALUE = f'"a\\n{FORGED}"'
for path, line in (
    (event, f"present: [{VALUE}]"), (event, f"hosts: [{VALUE}]"), (event, f"{VALUE}: 1"), (event, f"present: [{{guest: G, {VALUE}: 1}}]"),
    (event, f"time: {VALUE}"), (event, f"headcount: {VALUE}"), (event, f"status: {VALUE}"), (event, f"draft: {VALUE}"),
    (invitations, f"  - {{id: {VALUE}, channel: email, due: 2026-01-18}}"), (invitations, f"  - {{channel: {VALUE}, due: 2026-01-18}}"),
    (invitations, f"  - {{channel: email, due: {VALUE}}}"), (invitations, f"  - {{channel: email, due: 3 {VALUE[1:-1]} before}}"),
    (invitations, f"  - {{channel: email, due: 2026-01-18, to: {VALUE}}}"), (invitations, f"  - {{channel: email, due: 2026-01-18, only: {VALUE}}}"),
    (invitations, f"  - {{channel: email, due: 2026-01-18, sessions: {VALUE}}}"),
    (invitations, f"answers: [{{structure: vasi, session: {VALUE}, answer: yes}}]"), (invitations, f"answers: [{{structure: vasi, answer: {VALUE}}}]"),
    (invitations, f"answers: [{{structure: {VALUE}, answer: yes}}]"), (net / "aliso.yaml", f"school-holidays: {VALUE}"),
    (net / "aliso.yaml", f"time-zone: {VALUE}"), (net / "aliso.yaml", f"language: {VALUE}"), (net / "structures.yaml", f"- {{name: X, id: {VALUE}}}"),
    (net / "structures.yaml", f"- {{name: X, contacts: [{{id: {VALUE}, phone: {VALUE}, email: {VALUE}}}]}}"),
    (net / "structures.yaml", f"- {{name: X, contacts: [{{id: c, channels: [{VALUE}], language: {VALUE}}}]}}"),
):
    before = path.read_text()
    path.write_text(before + line + "\n")
    for command in ("check", "send", "remind", "stats"):
        harmless(line, run("-C", net, command))
    said = run("-C", net, "check")
    check(f"{line}: is wrong", said.returncode == 1 and b"forged" in said.said, said.said)
    path.write_text(before)
for key in ("wave", "session", "structure", "key", "contact", "at", "schema", "state", "lost"):
    line = {"schema": "aliso/journal/1", "at": "2026-01-17T10:00:00+01:00", "key": "2026-01-soup/s/invit/vasi/v", "wave": "invit",
            "session": "s", "structure": "vasi", "contact": "v", "channel": "email", "run": "r", "told": [], "state": "intent"}
    line[key] = f"x\n{FORGED}"
    (net / "journal").mkdir(exist_ok=True)
    (net / "journal/2026-01-soup.jsonl").write_text(json.dumps(line) + "\n")
    for words in (["check"], ["send"], ["send", "--yes"], ["remind"], ["check", "-v"]):
        harmless(f"journal, {key}: {words}", run("-C", net, *words))
    (net / "journal/2026-01-soup.jsonl").unlink()

# What is offered to be copied is the very word, whatever the folder is called: bash reads it.
for name in (b"bad\xe9", b"tab\there", b"x\xfay\xff", b"es\x1b[31mc", "turned\u202e".encode(), b"l'ete\n" + FORGED.encode()):
    net = network(here + b"/offered/" + name)
    line = {"schema": "aliso/journal/1", "at": "2026-01-17T10:00:00+01:00", "key": "2026-01-soup/s/invit/vasi/v", "wave": "invit",
            "session": "s", "structure": "vasi", "contact": "v", "channel": "email", "run": "r", "told": [], "state": "intent"}
    (net / "journal").mkdir()
    (net / "journal/2026-01-soup.jsonl").write_text(json.dumps(line) + "\n")
    done = run("-C", net, "send", environment={"NO_COLOR": "1"})
    harmless(repr(name), done)
    offered = [line for line in done.said.split(b"\n") if b"--settle" in line and line.endswith(b" sent")]
    check(f"{name}: one command is offered", len(offered) == 1, done.said)
    copied = subprocess.run(["bash", "-c", b"aliso() { \"$ALISO\" \"$@\"; }\n" + b"".join(offered)], capture_output=True, timeout=60,
                            env={**ENVIRONMENT, "ALISO": program})
    check(f"{name}: copied, it settles", copied.returncode == 0 and '"settled-sent"' in (net / "journal/2026-01-soup.jsonl").read_text(),
          (offered, copied.stderr))

# The question before sending shows words as a shell would need them.
net = network(here + b"/asked")
(net / "aliso.yaml").write_text('network: N\nmail: {from: "N <n@example.org>", command: [./mailer, "a\\nb", "x;y $(id)", -t]}\n')
child, terminal = pty.fork()
if child == 0:
    os.execve(program, [program, "-C", str(net), "--on", "2026-01-17", "send"], {**ENVIRONMENT, "NO_COLOR": "1"})
screen = b""
try:
    while b"]" not in screen:
        screen += os.read(terminal, 1024)
    os.write(terminal, b"n\n")
    while True:
        screen += os.read(terminal, 1024)
except OSError:
    pass  # the program has ended
os.waitpid(child, 0)
check("the command is quoted", f"command: {net}/mailer $'a\\nb' 'x;y $(id)' -t\r\n".encode() in screen, screen)

# What reads like an encoded word (RFC 2047) arrives as it was typed: its own signs, and no header more.
net = network(here + b"/mail")
for typed in ("=?utf-8?q?=0d=0aBcc:_evil@x.org?=", "=?utf-8?q?=0aBcc:_evil@x.org?= et =?x", "Été =?utf-8?b?Cg==?= à l’atelier",
              "Réunion =?=? " + "très longue, 😀 " * 20, "=?", "a = b ?= c", 'dit "non" =?utf-8?q?a?=', "=?utf-8?q?_?="):
    (net / "structures.yaml").write_text(
        json.dumps([{"name": "VASI", "contacts": [{"id": "v", "name": typed, "email": "v@example.org"}]}], ensure_ascii=False))
    (net / "invitations/2026-01-soup.yaml").write_text(
        json.dumps({"waves": [{"id": "invit", "channel": "email", "due": "2026-01-17", "subject": typed}]}, ensure_ascii=False))
    for old in (net / "out").glob("*"):
        old.unlink()
    done = run("-C", net, "send", "--to-dir", net / "out")
    check(f"{typed}: composed", done.returncode == 0, done.said)
    for path in (net / "out").iterdir():
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        meant = typed.strip()
        check(f"{typed}: the subject", mail["Subject"] == meant, (mail["Subject"], path.read_bytes()[:900]))
        check(f"{typed}: one address", [one.addr_spec for one in mail["To"].addresses] == ["v@example.org"], mail["To"])
        # Policies of Python 3.11 keep the space between two encoded words of a name; decode_header does not.
        raw = email.message_from_bytes(path.read_bytes())["To"]
        name = str(email.header.make_header(email.header.decode_header(raw)))
        check(f"{typed}: the name", name in (f"{meant} <v@example.org>", f'"{meant}" <v@example.org>'), (raw, name))
        check(f"{typed}: no other header", "Bcc" not in mail and b"\nBcc" not in path.read_bytes())
        check(f"{typed}: no long line", all(len(line) <= 78 for line in path.read_bytes().split(b"\n\n")[0].split(b"\n")), path.read_bytes())

if failed:
    sys.exit(1)
