# A small network for tests of what is sent: a mailer that keeps what it gets, files edited as people edit them.
# Agora, Dynamo (in English) and Vasi; one evening on 10 December 2026, an invitation due on 20 November.
import email
import email.policy
import json
import os
import pathlib
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
failed = []


def check(what, truth, more=""):
    if not truth:
        failed.append(what)
        print("FAILED:", what, more)


def to(messages):
    return sorted(message["To"].addresses[0].addr_spec for message in messages)


class Network:
    def __init__(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.scratch.name, "net")
        self.got = pathlib.Path(self.scratch.name, "got")
        self.got.mkdir()
        self.put("catch", '#!/bin/sh\nn=$(ls "$GOT" | wc -l)\ncat > "$GOT/$n"\n').chmod(0o755)
        self.put("aliso.yaml", 'network: Réseau Test\nmail: {from: "Réseau Test <contact@example.org>", command: [./catch]}\n')
        self.put("structures.yaml", """- name: Agora
  contacts: [{id: a, name: Accueil, email: agora@example.org}]
- name: Dynamo
  contacts: [{id: d, name: Didier, email: dynamo@example.org, language: en}]
- name: Vasi
""")
        self.put("events/2026-12-repas.yaml", "title: Repas partagé\ndate: 2026-12-10\ntime: 18h-20h\nplace: Guéret\n")
        self.put("invitations/2026-12-repas.yaml", "waves:\n  - {id: invit, channel: email, due: 2026-11-20}\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.scratch.cleanup()

    def path(self, name):
        return self.root / name

    def put(self, name, text):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def edit(self, name, old, new):
        path = self.path(name)
        text = path.read_text()
        assert old in text, (name, old, text)
        path.write_text(text.replace(old, new))

    def rename(self, old, new):
        self.path(old).rename(self.path(new))

    def run(self, on, *arguments, code=None):
        done = subprocess.run([program, "-C", self.root, "--on", on, *arguments], capture_output=True, text=True, timeout=120,
                              cwd="/", env={"PATH": "/usr/bin:/bin", "GOT": str(self.got), "HOME": "/nonexistent",
                                                  "LC_ALL": "fr_FR.UTF-8"})
        done.said = done.stdout + done.stderr
        if code is not None:
            check(f"{' '.join(arguments)} ends with {code}, not {done.returncode}", done.returncode == code, done.said)
        return done

    def send(self, on, code=0):
        """What arrives, as messages."""
        before = len(list(self.got.iterdir()))
        self.last = self.run(on, "send", "--yes", code=code)
        return self.messages()[before:]

    def messages(self):
        files = sorted(self.got.iterdir(), key=lambda file: int(file.name))
        return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]

    def due(self, on):
        return json.loads(self.run(on, "remind", "--format", "json", code=0).stdout)

    def journal(self, stem="2026-12-repas"):
        return [json.loads(line) for line in self.path(f"journal/{stem}.jsonl").read_text().splitlines()]


def body(message):
    """Its text, with plain spaces."""
    return message.get_body(("plain",)).get_content().replace("\u00a0", " ").replace("\u202f", " ")


def diary(message):
    """Its calendar file, unfolded; nothing: it has none."""
    for part in message.iter_attachments():
        if part.get_content_type() == "text/calendar":
            return part.get_content().replace("\r\n", "\n").replace("\n ", "").replace("\u00a0", " ")
    return ""
