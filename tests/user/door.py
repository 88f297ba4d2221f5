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


people = "how many people (Enter: 1; -: note nothing):"
number = "number (Enter or -: note nothing):"


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
                    self.said += os.read(self.fd, 4096).decode(errors="replace")
                except OSError:
                    assert text in self.said, f"ended without {text!r}: {self.said!r}"
        said, self.said = self.said.split(text, 1)
        return said

    def type(self, line, then):
        os.write(self.fd, line.encode() + b"\n")
        return self.until(then)

    def end(self, keys):
        os.write(self.fd, keys)
        self.last = self.until("noted.")
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def present():
    return [line.decode().strip()[2:] for line in event.read_bytes().splitlines() if line not in before.splitlines()]


event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot")
door.until("name:")
door.type("vas", people)
door.type("3", "name:")
assert present() == ["vasi: 3"], present()
# Accents, capitals and articles don't count; a word in the middle is found.
door.type("DYN", people)
door.type("", "name:")
assert present() == ["vasi: 3", "la-dynamo"], present()
# Several: by number, or by more letters.
said = door.type("a", number)
assert "1  " in said and "2  " in said, said
door.type("les m", people)
door.type("2", "name:")
assert present() == ["vasi: 3", "la-dynamo", "les-moussus: 2"], present()
said = door.type("a", number)
assert "2  Agora" in said, said
door.type("2", people)
door.type("4", "name:")
assert present() == ["vasi: 3", "la-dynamo", "les-moussus: 2", "agora: 4"], present()
# Undone, one after another, to the byte.
door.type("u", "name:")
door.type("u", "name:")
assert present() == ["vasi: 3", "la-dynamo"], present()
# There already, nobody, no number.
door.type("vasi", people)
assert "already noted" in door.type("", "name:")
assert "no structure" in door.type("xyz", "name:")
door.type("agora", people)
assert "not a number of people" in door.type("many", people)
door.type("-", "name:")
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
door.type("agora", people)
door.type("", "name:")
assert door.end(b"\n") == 0
assert present() == ["agora"], present()

# How many came, behind the name or behind the number; how many are there, after each.
event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot")
assert "Parole de réseau, Masgot, Thursday 14 April 2022" in door.until("name:")
said = door.type("vas 3", "name:")
assert "noted for Masgot, Thursday 14 April 2022: vasi: 3\r\n6 structures, 9 people\r\n" in said, said
door.type("a", number)
assert "there is no number 77: type one from 1 to " in door.type("77", number)
door.type("2 4", "name:")
assert present() == ["vasi: 3", "agora: 4"], present()
# A name that ends in a number, without and with people.
door.type("fol 23", people)
door.type("", "name:")
assert present() == ["vasi: 3", "agora: 4", "fol-23"], present()
door.type("u", "name:")
door.type("fol 23 2", "name:")
# People who came for themselves, outside structures; each is taken back like any other.
assert "24 people" in door.type("p 9", "name:")
door.type("+ Le Papier Buvard 2", "name:")
door.type("+Ondes", people)
door.type("", "name:")
lines = ["vasi: 3", "agora: 4", "fol-23: 2", "public: 9", "{guest: Le Papier Buvard, people: 2}", "guest: Ondes"]
assert present() == lines, present()
assert "already noted" in door.type("+ ondes 1", "name:")
assert "change this line by hand: public: 2" in door.type("p 2", "name:")
assert "type vasi, without the +" in door.type("+ Vasi", "name:")
assert "the name of an outside structure" in door.type("+", "name:")
assert "are typed like this: 12, or 12 3 (three people), or 12, 14, 19" in door.type("12 3 4", "name:")
assert "“0” is not a number of people" in door.type("p 0", "name:")
assert present() == lines, present()
for left in range(5, -1, -1):
    door.type("u", "name:")
    assert present() == lines[:left], present()
assert event.read_bytes() == before

# At each question: nothing is noted, and the next name is asked for.
for typed, question in [("a", number), ("vasi", people), ("+ Ondes", people)]:
    door.type(typed, question)
    assert "nothing was noted" in door.type("-", "name:")
door.type("a", number)
assert "nothing was noted" in door.type("", "name:")
assert event.read_bytes() == before

# Who is still expected, and who is there, at any question.
invitations = pathlib.Path(network, "invitations/2022-04-parole-de-reseau.yaml")
kept = invitations.read_bytes()
invitations.write_text("answers:\n  - {structure: vasi, answer: yes}\n  - {structure: agora, answer: maybe}\n"
                       "  - {structure: fol-23, session: masgot, answer: yes}\n  - {session: masgot, answer: yes, members: 10}\n")
said = door.type("?", "name:")
assert "There: 5 structures, 6 people\r\n  4 members\r\n  the network itself\r\n" in said, said
assert ("Still expected:\r\n  FOL 23\r\n  VASI\r\n  Agora (maybe)\r\n"
        "  and 6 to 10 others, whose names are not known\r\n"
        "4 structures are noted without their names: some of them may be among these\r\n") in said, said
door.type("vasi", people)
assert "VASI" in door.type("?", people)
door.type("2", "name:")
said = door.type("?", "name:")
assert "Still expected:" in said and "  VASI" not in said, said
invitations.write_bytes(b"waves: []\n")
assert "Answers are not noted" in door.type("?", "name:")
invitations.write_bytes(b"answers: 3\n")
said = door.type("?", "name:")
assert "invitations/2022-04-parole-de-reseau.yaml:1:10:" in said and "Answers" not in said and "6 structures" in said, said
invitations.write_bytes(kept)
door.type("u", "name:")
assert door.end(b"\x04") == 1  # a file had a mistake, a line said otherwise

# Ctrl-D ends at any question, and what was noted stays.
for typed, question in [("a", number), ("agora", people), ("+ Ondes", people)]:
    event.write_bytes(before)
    door = Terminal("attend", "2022-04", "--session", "masgot")
    door.until("name:")
    door.type("vasi 2", "name:")
    door.type(typed, question)
    assert door.end(b"\x04") == 0
    assert "1 line" in door.last, door.last
    assert present() == ["vasi: 2"], present()

# An excuse asks for no number, and has none.
event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot", "--excused")
assert "p 12" not in door.until("name:")
said = door.type("vasi", "name:")
assert "apologies noted for Masgot, Thursday 14 April 2022: vasi\r\n1 structure excused\r\n" in said, said
assert "only apologies are noted here" in door.type("agora 2", "name:")
assert "only apologies are noted here" in door.type("p 2", "name:")
door.type("+ Ondes", "name:")
assert door.end(b"\x04") == 0
assert event.read_bytes().count(b"    excused:\n      - vasi\n      - guest: Ondes\n") == 1

# By the numbers of the sign-in sheet: whose they are, its code tells, which is asked for once. The sheet of the network
# as it stands: members by their names without articles, then CAF, which has come before, and ALISO itself.
code = "code of the sheet, under its title (Enter or -: note nothing):"


def code_of(ids):
    """FNV-1a over the ids, folded to 15 bits: aliso-sheet(1), "Typing it back"."""
    value = 0xCBF29CE484222325
    for byte in "".join(f"{one}\n" for one in ids).encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    value ^= value >> 32
    value ^= value >> 16
    return "".join("abcdefghijkmnpqrstuvwxyz23456789"[value >> shift & 31] for shift in (10, 5, 0))


rows = ["agora", "la-dynamo", "fol-23", "masgot", "les-moussus", "vasi", "caf", "aliso"]
event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot")
assert "12 / 12 3 / 12, 14 numbers of the sign-in sheet" in door.until("name:")
for typed in ("-", ""):
    door.type("1", code)
    assert "nothing was noted" in door.type(typed, "name:")
door.type("1", code)
assert "There: " in door.type("?", code)
assert "structures.yaml or the invited partners have changed" in door.type("zzz", "name:")
door.type("2 3", code)
assert "  2  La Dynamo" in door.type(f" {code_of(rows).upper()} ", "name:")  # capitals don't count
assert present() == ["la-dynamo: 3"], present()
# Not asked again; one alone asks for its people, several don't; a number with its people among them.
door.type("1", people)
door.type("2", "name:")
assert present() == ["la-dynamo: 3", "agora: 2"], present()
door.type("u", "name:")
door.type("3,5 ; 6 2-3", "name:")
assert present() == ["la-dynamo: 3", "fol-23", "les-moussus", "vasi: 2-3"], present()
# Nobody has number 9: none of the line is noted.
assert "“9”: the sheet’s numbers go from 1 to 8" in door.type("4, 9", "name:")
assert "“0”: the sheet’s numbers go" in door.type("0", "name:")
assert "“0” is not a number of people" in door.type("4 0, 7", "name:")
assert present()[4:] == ["caf"], present()
assert "already noted" in door.type("7, 7", "name:")
door.type("u", "name:")
assert len(present()) == 4, present()
assert door.end(b"\n") == 0
# A list that has changed since it was printed has another code.
structures = pathlib.Path(network, "structures.yaml")
kept = structures.read_bytes()
structures.write_bytes(kept + b"- name: Bakao\n")
event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot", "--excused")
door.until("name:")
door.type("3,5", code)
assert "have changed" in door.type(code_of(rows), "name:")
assert event.read_bytes() == before
door.type("3,5", code)
door.type(code_of(rows[:1] + ["bakao"] + rows[1:]), "name:")
assert "only apologies are noted here" in door.type("1 2", "name:")
assert door.end(b"\n") == 0
assert event.read_bytes().count(b"    excused:\n      - la-dynamo\n      - masgot\n") == 1
structures.write_bytes(kept)

# Who types on at the number of people: one person for the former, and the next line is dealt with. A number is people.
event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot")
door.until("name:")
assert door.type("agora", people).endswith("Agora: ")
door.type("p 3", "name:")
assert present() == ["agora", "public: 3"], present()
assert "FOL 23: " in door.type("fol 23", people)
assert "Ondes: " in door.type("+ Ondes", people)
door.type("+ Le Papier 2", "name:")
assert present() == ["agora", "public: 3", "fol-23", "guest: Ondes", "{guest: Le Papier, people: 2}"], present()
door.type("vasi", people)
assert "taken back: vasi" in door.type("u", "name:")
door.type("vasi", people)
door.type("4", "name:")
assert "vasi: 4" in present(), present()
door.type("u", "name:")
door.type("dyn", people)
door.type("5 2", code)
assert "la-dynamo" in present(), present()
door.type(code_of(rows), "name:")
assert "les-moussus: 2" in present(), present()
door.type("u", "name:")
door.type("5", people)
assert "  7  " in door.type("7, 8", "name:")
assert "les-moussus" in present() and "caf" in present(), present()
assert door.end(b"\n") == 0

# A structure that is called 3, where a sheet may have that number as well: which one is meant is asked.
structures.write_bytes(kept + b"- {name: '3', id: trois}\n- name: '1901'\n")
either = "may be a number of the sheet. Enter: the structure; else the code of the sheet, under its title (-: note nothing):"
digits = ["1901", "trois", *rows]
event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot")
door.until("name:")
assert "1901: " in door.type("1901", people)
door.type("", "name:")
assert "“3” is a structure’s name and " in door.type("3", either)
assert "nothing was noted" in door.type("-", "name:")
door.type("3 2", either)
door.type("", "name:")
assert sorted(present()) == ["1901", "trois: 2"], present()
door.type("3", either)
door.type(code_of(digits), people)
door.type("4", "name:")
assert "agora: 4" in present(), present()
assert "La Dynamo" in door.type("4 1", "name:")
assert door.end(b"\n") == 0
structures.write_bytes(kept)

# Bytes that are no text are asked for again.
event.write_bytes(before)
door = Terminal("attend", "2022-04", "--session", "masgot")
door.until("name:")
os.write(door.fd, b"+ Papier pli\xe9\n")
assert "not UTF-8" in door.until("name:")
assert door.end(b"\n") == 0
assert event.read_bytes() == before
print("the door works")
