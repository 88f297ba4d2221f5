#!/usr/bin/python3
# `aliso send` with a real mailer (msmtp) and a real SMTP server on loopback; what arrives is read by Python's
# email library. Usage: send.py ALISO
import email
import email.policy
import os
import pathlib
import pty
import signal
import subprocess
import sys
import tempfile

from aiosmtpd.controller import Controller

program = os.path.abspath(sys.argv[1])
arrived = []


class Keep:
    async def handle_DATA(self, server, session, envelope):
        if any("refuse" in to for to in envelope.rcpt_tos):
            return "550 nobody of that name"
        arrived.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 OK"


def put(folder, name, text):
    path = pathlib.Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def network(folder, port):
    put(folder, "msmtprc", f"account default\nhost 127.0.0.1\nport {port}\nfrom contact@example.org\ntls off\nauth off\n"
        ).chmod(0o600)
    put(folder, "net/aliso.yaml", f'''network: "Réseau « d'ici », & Cie"
mail: {{from: "Réseau d'ici : [23], \\"etc.\\" <contact@example.org>", reply-to: "L'accueil <accueil@example.org>", command: [msmtp, "--file={folder}/msmtprc", -t, -i]}}
''')
    put(folder, "net/structures.yaml", '''
- name: "O'Brien, {{title}} & <b>fils</b>"
  contacts:
    - {id: une, name: 'Dupont, "la Grande"', email: "o'brien+test@example.org", language: en}
- name: École
  contacts:
    - {id: accueil, name: "Accueil $(touch /tmp/aliso-owned); `id`", email: accueil@école.example.org}
- name: Refus
  contacts:
    - {id: personne, email: refuse@example.org}
- name: Silence
  contacts:
    - {id: muet, email: muet@example.org, consent: {messages: no}}
- name: Double
  contacts:
    - {id: autre, email: Muet@Example.org}
- name: Téléphone
  contacts:
    - {id: fixe, phone: "05 36 49 00 00"}
''')
    put(folder, "net/events/soiree.yaml", "title: 'Fête : l''été'\nabout: un apéro\ndate: 2026-01-20\ntime: 18h-20h\n"
        "place: Le Grand-Bourg\nvenue: Le Bakao\n")
    put(folder, "net/invitations/soiree.yaml",
        "answer-by: 2026-01-15\nwaves:\n  - {id: invitation, channel: [email, phone], due: 2026-01-10}\n"
        "  - {id: rappel, channel: email, due: 2026-01-12, only: unanswered}\nanswers: []\n")


def run(folder, *arguments):
    # As cron does: next to nothing in the environment.
    return subprocess.run(["env", "-i", "PATH=/usr/bin:/bin", "HOME=/nonexistent", program, "-C", f"{folder}/net", "--on",
                           "2026-01-12", *arguments], capture_output=True, text=True, timeout=120)


def check(what, truth):
    if not truth:
        print("FAILED:", what)
        check.failed = True


check.failed = False


def check_calendar(part):
    """The file as a diary reads it: UTF-8 whatever the letters, CR LF, no line over 75 octets, no METHOD."""
    check("always UTF-8", part.get_content_charset() == "utf-8" and part.get_param("method") is None)
    # What a mail program saves: the transfer encoding undone, the mail's line ends (CR LF) as they are.
    content = part.get_payload(decode=True)
    lines = content.replace(b"\r\n", b"\n").split(b"\n")
    check("CR LF, nothing else", b"\r" not in content.replace(b"\r\n", b"") and content.count(b"\n") == content.count(b"\r\n"))
    check("folded", max(map(len, lines)) <= 75)
    unfolded = "\n".join(line.decode() for line in lines).replace("\n ", "")
    found = {}
    for line in filter(None, unfolded.split("\n")):
        name, value = line.split(":", 1)
        check(f"once: {name}", name not in found or name in ("BEGIN", "END"))
        found[name] = value
    expected = {"UID": "soiree.le-grand-bourg@example.org", "DTSTAMP": "20260112T000000Z", "LAST-MODIFIED": "20260112T000000Z",
                "SEQUENCE": "2203", "DTSTART": "20260120T170000Z", "DTEND": "20260120T190000Z", "SUMMARY": "Fête : l'été",
                "LOCATION": "Le Bakao\\, Le Grand-Bourg", "STATUS": "CONFIRMED", "TRANSP": "OPAQUE", "CLASS": "PUBLIC"}
    for name, value in expected.items():
        check(f"{name}: {found.get(name)!r}", found.get(name) == value)
    check("no METHOD", "METHOD" not in found)
    check("until when", found["DESCRIPTION"].startswith("un apéro\\n") and "15" in found["DESCRIPTION"])
server = Controller(Keep(), hostname="127.0.0.1", port=0)
server.port = 8025 + os.getpid() % 20000
server.start()
with tempfile.TemporaryDirectory() as folder:
    network(folder, server.port)
    shown = run(folder, "send")
    check("nothing is sent without --yes", shown.returncode == 0 and not arrived and "--yes" in shown.stdout)
    sent = run(folder, "send", "--yes")
    check(f"one was refused: 4, not {sent.returncode}: {sent.stderr}", sent.returncode == 4)
    check("no address in what cron would mail about", "@" not in sent.stdout + sent.stderr.replace("msmtp", ""))
    check(f"two arrived, not {len(arrived)}", len(arrived) == 2)
    messages = [email.message_from_bytes(content, policy=email.policy.default) for _, _, content in arrived]
    for message in messages:
        check("no defects", not message.defects)
        check("from", message["From"].addresses[0].display_name == 'Réseau d\'ici : [23], "etc."')
        check("one receiver", len(message["To"].addresses) == 1)
        check("nothing added to the headers", message["Bcc"] is None and message["Cc"] is None)
        check("how to stop", "accueil@example.org" in message["List-Unsubscribe"])
        check("answers", [(to.display_name, to.addr_spec) for to in message["Reply-To"].addresses] ==
              [("L'accueil", "accueil@example.org")])
        parts = list(message.walk())
        check("text and calendar", [p.get_content_type() for p in parts] ==
              ["multipart/mixed", "text/plain", "text/calendar"])
        check_calendar(parts[2])
    if len(messages) == 2:
        english, french = messages
        check("her name, quoted", english["To"].addresses[0].display_name == 'Dupont, "la Grande"')
        check("her address", english["To"].addresses[0].addr_spec == "o'brien+test@example.org")
        check("in English", "Please let us know by 15 January" in english.get_body().get_content())
        check("an international domain", french["To"].addresses[0].addr_spec == "accueil@xn--cole-9oa.example.org")
        check("a hostile name stays a name", "$(touch" in french["To"].addresses[0].display_name)
        text = french.get_body().get_content()
        check("in French", "d’ici au 15 janvier" in text and "au Grand-Bourg" in text)
        check("nothing is escaped as HTML", "&amp;" not in text and "« d'ici », & Cie" in text.replace("\u00a0", " ").replace("’", "'"))
        check("two waves due that day: one message", text.count("vous invite") == 1)
    check("an objection is the address's", not any("muet" in to.lower() for _, tos, _ in arrived for to in tos))
    check("no shell was run", not os.path.exists("/tmp/aliso-owned"))
    before = len(arrived)
    again = run(folder, "send", "--yes")
    check("nobody twice; the refused one is tried again", len(arrived) == before and again.returncode == 4)

    written = run(folder, "send", "--to-dir", f"{folder}/messages")
    files = list(pathlib.Path(folder, "messages").glob("*.eml"))
    check(f"one .eml file: {written.stderr}", written.returncode == 0 and len(files) == 1 and files[0].stat().st_mode & 0o077 == 0)

    again = run(folder, "--lang", "en", "send", "--to-dir", f"{folder}/messages")
    check(f"written again: said {again.stderr}", f"One message was there already ({files[0].name})" in again.stderr)
    files[0].rename(files[0].with_name("hier.eml"))
    again = run(folder, "--lang", "en", "send", "--to-dir", f"{folder}/messages")
    check(f"left from before: said {again.stderr}", "An older message is still there (hier.eml)" in again.stderr)

    put(folder, "net/templates/message.txt.mustache", "{{{subject}}}\n\nBonjour {{contact.nom}}\n")
    wrong = run(folder, "--lang", "fr", "send", "--yes")
    check(f"an unknown name is an error at its place: {wrong.stderr}",
          wrong.returncode == 1 and "message.txt.mustache:3:" in wrong.stderr and "contact.nom" in wrong.stderr)

# On a terminal it asks, with the count; anything but a yes sends nothing.
def on_terminal(folder, typed, meanwhile=lambda: None):
    screen = b""

    def read(descriptor):
        nonlocal screen
        part = os.read(descriptor, 1024)
        screen += part
        return part

    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(program, [program, "-C", f"{folder}/net", "--on", "2026-01-12", "--lang", "fr", "send"],
                   {"PATH": "/usr/bin:/bin"})
    try:
        while b"]" not in screen:
            read(terminal)
        meanwhile()
        os.write(terminal, typed)
        while True:
            read(terminal)
    except OSError:
        pass  # the program has ended
    return screen.decode(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


with tempfile.TemporaryDirectory() as folder:
    network(folder, server.port)
    before = len(arrived)
    said, status = on_terminal(folder, b"n\n")
    check(f"asked, nothing to be sent any more: 0, not {status}", status == 0)
    check(f"asked with the count: {said}", "Envoyer ces 3 messages ?" in said and "Rien n’a été envoyé." in said)
    check("a no sends nothing", len(arrived) == before and not os.path.exists(f"{folder}/net/journal"))
    said, status = on_terminal(folder, b"oui\n")
    check(f"one was refused: 4, not {status}", status == 4)
    check(f"a yes sends: {said}", len(arrived) == before + 2 and "2 messages envoyés." in said)

# What has come up while it asked was not shown: a message that holds it waits for the next run, whole.
with tempfile.TemporaryDirectory() as folder:
    network(folder, server.port)
    before = len(arrived)
    invitations = pathlib.Path(folder, "net/invitations/soiree.yaml")

    def one_wave_more():
        text = invitations.read_text()
        invitations.write_text(text.replace("answers: []", "  - {id: ajout, channel: email, due: 2026-01-12}\nanswers: []"))

    said, status = on_terminal(folder, b"oui\n", one_wave_more)
    check(f"nothing that was shown in part only is sent: {said}", len(arrived) == before)
    check(f"it waits for the next run: 0, not {status}", status == 0)

# Mailers that aren't there, say nothing; a reader of what is said that leaves.
def with_mailer(folder, command):
    network(folder, server.port)
    yaml = pathlib.Path(folder, "net/aliso.yaml")
    yaml.write_text(yaml.read_text().split("command:")[0] + f"command: {command}}}\n")


for name, said in (("aliso-no-mailer", "aliso-no-mailer : ce programme n’est pas dans PATH, /usr/bin:/bin ;"),
                   ("/usr/bin/aliso-no-mailer", "/usr/bin/aliso-no-mailer : ce programme n’existe pas ;"),
                   ("/etc/passwd", "/etc/passwd n’est pas exécutable")):
    with tempfile.TemporaryDirectory() as folder:
        with_mailer(folder, f"[{name}, -t]")
        ended = run(folder, "--lang", "fr", "send", "--yes")
        check(f"the mailer that isn't there is named, once: {ended.stderr}",
              ended.returncode == 4 and ended.stderr.count(name) == 1 and said in ended.stderr)
        check("nothing is noted of it", not os.path.exists(f"{folder}/net/journal"))
        check(f"how many were not tried: {ended.stdout}", "3 messages n’ont pas été tentés." in ended.stdout)
with tempfile.TemporaryDirectory() as folder:
    with_mailer(folder, '[sh, -c, "cat > /dev/null; exit 77"]')
    ended = run(folder, "send", "--yes")
    check(f"a silent mailer's exit status: {ended.stderr}", ended.returncode == 4 and ended.stderr.count("77") == 3)
with tempfile.TemporaryDirectory() as folder:
    with_mailer(folder, '[sh, -c, "cat > /dev/null; sleep 0.3"]')
    leaving = subprocess.Popen([program, "-C", f"{folder}/net", "--on", "2026-01-12", "send", "--yes", "-v"], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    leaving.stdout.readline()
    leaving.stdout.close()
    said = leaving.stderr.read()
    leaving.stderr.close()
    check(f"a reader that leaves is no full disk: {leaving.wait()} {said!r}", leaving.wait() == 0 and said == "")
    journal = pathlib.Path(folder, "net/journal/soiree.jsonl").read_text()
    check("everything went and is noted", journal.count('"sent"') == journal.count('"intent"') == 6)
def is_sending(command_line, folder):
    try:
        return f"{folder}/net".encode() in command_line.read_bytes() and os.readlink(
            command_line.parent / "exe").endswith("/aliso-send")
    except OSError:
        return False  # it has ended meanwhile


# Ctrl-C during a pause of an hour: at once, and the journal knows of what went only.
with tempfile.TemporaryDirectory() as folder:
    with_mailer(folder, '[sh, -c, "cat > /dev/null"], pause: 3600')
    pausing = subprocess.Popen([program, "-C", f"{folder}/net", "--on", "2026-01-12", "send", "--yes", "-v"], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    first = next((line for line in pausing.stdout if line.startswith("sent:")), "nothing was sent")
    # The program itself: what was started may be a script that runs it.
    sending = [int(one.parent.name) for one in pathlib.Path("/proc").glob("[0-9]*/cmdline") if is_sending(one, folder)]
    for process in sending:
        os.kill(process, signal.SIGINT)
    try:
        rest, _ = pausing.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        for process in sending:
            os.kill(process, signal.SIGKILL)
        rest, _ = pausing.communicate()
        check("a pause can be ended", False)
    check(f"what was not tried is said: {first}{rest}", pausing.returncode == 4 and "2 messages were not tried." in rest)
    check("nothing is in doubt", pathlib.Path(folder, "net/journal/soiree.jsonl").read_text().count('"intent"') == 2)
server.stop()
print("FAILED" if check.failed else "sent, read, and nobody twice")
sys.exit(check.failed)
