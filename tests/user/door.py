#!/usr/bin/python3
# The loop at the door on a terminal of its own: what is typed, what is in the file after each line.
# Usage: door.py ALISO EVENT-FILE NETWORK; the network's event is put back to EVENT-FILE first.
import os
import pathlib
import pty
import select
import sys
import time

program, original, network = sys.argv[1:]
event = pathlib.Path(network, "events/2022-04-parole-de-reseau.yaml")
before = pathlib.Path(original).read_bytes()


class Terminal:
    def __init__(self, *arguments):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["LC_ALL"] = "C.UTF-8"
            os.execv(program, [program, "-C", network, "--lang", "en", *arguments])
        self.said = ""

    def until(self, text):
        """What is said up to that text."""
        end = time.monotonic() + 60
        while text not in self.said:
            assert time.monotonic() < end, f"never said {text!r}: {self.said!r}"
            if select.select([self.fd], [], [], 1)[0]:
                try:
                    self.said += os.read(self.fd, 4096).decode()
                except OSError:
                    assert text in self.said, f"ended without {text!r}: {self.said!r}"
        said, self.said = self.said.split(text, 1)
        return said

    def type(self, line, then):
        os.write(self.fd, line.encode() + b"\n")
        return self.until(then)

    def end(self, keys):
        os.write(self.fd, keys)
        self.until("noted.")
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def present():
    return [line.decode().strip()[2:] for line in event.read_bytes().splitlines() if line not in before.splitlines()]


event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot")
door.until("name:")
door.type("vas", "how many people (Enter: 1):")
door.type("3", "name:")
assert present() == ["vasi: 3"], present()
# Accents, capitals and articles don't count; a word in the middle is found.
door.type("DYN", "how many people (Enter: 1):")
door.type("", "name:")
assert present() == ["vasi: 3", "la-dynamo"], present()
# Several: by number, or by more letters.
said = door.type("a", "number:")
assert "1  " in said and "2  " in said, said
door.type("les m", "how many people (Enter: 1):")
door.type("2", "name:")
assert present() == ["vasi: 3", "la-dynamo", "les-moussus: 2"], present()
said = door.type("a", "number:")
assert "2  Agora" in said, said
door.type("2", "how many people (Enter: 1):")
door.type("4", "name:")
assert present() == ["vasi: 3", "la-dynamo", "les-moussus: 2", "agora: 4"], present()
# Undone, one after another, to the byte.
door.type("u", "name:")
door.type("u", "name:")
assert present() == ["vasi: 3", "la-dynamo"], present()
# There already, nobody, no number.
door.type("vasi", "how many people (Enter: 1):")
assert "noted already" in door.type("", "name:")
assert "no structure" in door.type("xyz", "name:")
door.type("agora", "how many people (Enter: 1):")
assert "not a number of people" in door.type("many", "name:")
# Somebody else has changed the file: it isn't taken back.
changed = event.read_bytes() + b"# a word more\n"
event.write_bytes(changed)
assert "has changed since" in door.type("u", "name:")
assert event.read_bytes() == changed
event.write_bytes(changed[: -len(b"# a word more\n")])
door.type("u", "name:")
door.type("u", "name:")
assert event.read_bytes() == before
assert "nothing to take back" in door.type("u", "name:")
door.type("agora", "how many people (Enter: 1):")
door.type("", "name:")
assert door.end(b"\n") == 0
assert present() == ["agora"], present()

# Ctrl-D ends as well, and an excuse asks for no number.
event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot", "--excused")
door.until("name:")
door.type("vasi", "name:")
assert door.end(b"\x04") == 0
assert event.read_bytes().count(b"    excused:\n      - vasi\n") == 1
print("the door works")
