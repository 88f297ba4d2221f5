#!/usr/bin/python3
# Nobody is written to twice, and nobody is told what is not so, whatever is corrected in the files between two runs.
# The files are edited as people edit them. Usage: trust.py ALISO
import json
import subprocess
import sys

from trust_network import Network, check, failed, program, to


def held(network, on, why):
    found = network.due(on)
    check(f"held as {why}, nothing due", not found["due"] and {one["why"] for one in found["held"]} >= {why}, str(found))


everyone = ["agora@example.org", "dynamo@example.org"]

# Each edit makes the journal speak of something that is no longer there: nobody is written to, and the remedy is told.
EVENT, INVITATIONS = "events/2026-12-repas.yaml", "invitations/2026-12-repas.yaml"
edits = {
    "the place": (lambda n: n.edit(EVENT, "Guéret", "Guéret centre"), "journal-lost-session", "gueret",
                  lambda n: n.edit(EVENT, "place:", "id: gueret\nplace:")),
    "the wave's id": (lambda n: n.edit(INVITATIONS, "invit,", "invitation,"), "journal-lost-wave", "invit",
                      lambda n: n.edit(INVITATIONS, "invitation,", "invit,")),
    "a structure's name": (lambda n: n.edit("structures.yaml", "name: Dynamo", "name: Les Ampoules"),
                           "journal-lost-structure", "dynamo",
                           lambda n: n.edit("structures.yaml", "- name: Les", "- also: [Dynamo]\n  name: Les")),
    "a structure's name, and its earlier one kept": (
        lambda n: n.edit("structures.yaml", "name: Dynamo", "name: Les Ampoules"), "journal-lost-structure", "dynamo",
        lambda n: n.edit("structures.yaml", "- name: Les", "- was: [{name: Dynamo, until: 2026-11}]\n  name: Les")),
    "both files": (lambda n: [n.rename(f"{kind}/2026-12-repas.yaml", f"{kind}/2026-12-repas-partage.yaml")
                              for kind in ("events", "invitations")], "journal-lost-event", "2026-12-repas",
                   lambda n: n.rename("journal/2026-12-repas.jsonl", "journal/2026-12-repas-partage.jsonl")),
}
for what, (edit, name, id_, mend) in edits.items():
    with Network() as network:
        check(f"{what}: sent", to(network.send("2026-11-20")) == everyone)
        edit(network)
        held(network, "2026-11-21", "unsettled")
        check(f"{what}: nobody twice", not network.send("2026-11-21", code=1))
        check(f"{what}: says which", id_ in network.last.said and "--settle" in network.last.said, network.last.said)
        said = json.loads(network.run("2026-11-21", "check", "--format", "json", code=1).stdout)
        found = [one for one in said["diagnostics"] if one["name"] == name]
        check(f"{what}: check says it once", len(found) == 1, str(said))
        mend(network)
        network.run("2026-11-21", "check", code=0)
        check(f"{what}: mended, nobody twice", not network.send("2026-11-22"))
        check(f"{what}: mended, done", all(one["why"] in ("sent", "no-address") for one in network.due("2026-11-22")["held"]))

# An event copied with its journal: what went of the one would count as gone of the other. `check` says which lines to remove.
with Network() as network:
    network.send("2026-11-20")
    for kind, end in (("events", "yaml"), ("invitations", "yaml"), ("journal", "jsonl")):
        network.put(f"{kind}/2027-01-galette.{end}", network.path(f"{kind}/2026-12-repas.{end}").read_text())
    network.edit("events/2027-01-galette.yaml", "2026-12-10", "2027-01-10")
    network.edit("invitations/2027-01-galette.yaml", "2026-11-20", "2026-12-20")
    network.path("journal/2027-01-galette.jsonl").write_text(  # whatever is first by its key
        "".join(reversed(network.path("journal/2027-01-galette.jsonl").read_text().splitlines(keepends=True))))
    said = network.run("2026-11-21", "check", code=1).said
    check("copied journal: said once, of the copy", said.count("2027-01-galette.jsonl:1:1") == 1 and "2026-12-repas.jsonl:" not in said, said)
    for words in (("remind",), ("send",), ("-q", "send", "--yes")):
        said = network.run("2026-12-20", *words, code=1).said
        check(f"copied journal: {words} says it too", "2027-01-galette.jsonl:1:1" in said, said)
    network.put("journal/2027-01-galette.jsonl", "")
    network.run("2026-11-21", "check", code=0)
    check("without it, everyone is invited", to(network.send("2026-12-20")) == everyone)

# Without standard streams, as a careless crontab runs it: nothing that is said comes into the journal.
with Network() as network:
    subprocess.run(f'exec "{program}" -C "{network.root}" --on 2026-11-20 send --yes <&- >&- 2>&-', shell=True, timeout=60,
                   env={"PATH": "/usr/bin:/bin", "GOT": str(network.got)})
    check("without streams: sent", to(network.messages()) == everyone)
    check("without streams: four lines, all the journal's", len(network.journal()) == 4)

# A name lost as above, settled as truly gone: then what is there now is new, and goes.
for what, (edit, name, id_, mend) in edits.items():
    with Network() as network:
        network.send("2026-11-20")
        edit(network)
        key = network.journal()[-1 if "structure" in what else 0]["key"]
        network.run("2026-11-21", "send", "--settle", key, "gone", code=0)
        network.run("2026-11-21", "check", code=0)
        arrived = to(network.send("2026-11-21"))
        check(f"{what}: gone, so new ones are told",
              arrived == (["dynamo@example.org"] if "structure" in what else everyone), str(arrived))

# Each is settled by itself, and only what is truly lost.
AGORA, DYNAMO = "2026-12-repas/gueret/invit/agora/a", "2026-12-repas/gueret/invit/dynamo/d"
with Network() as network:
    network.send("2026-11-20")
    network.run("2026-11-21", "send", "--settle", AGORA, "gone", code=2)
    network.edit(INVITATIONS, "invit,", "invitation,")
    network.edit("structures.yaml", "name: Dynamo", "name: Les Ampoules")
    network.run("2026-11-21", "send", "--settle", DYNAMO, "gone", code=0)
    check("the structure is settled, the wave isn't", not network.send("2026-11-21", code=1) and "invit" in network.last.said)
    network.run("2026-11-21", "send", "--settle", AGORA, "gone", code=0)
    check("both settled", to(network.send("2026-11-21")) == everyone)
    network.edit(EVENT, "Guéret", "Guéret centre")
    check("another loss is another", not network.send("2026-11-22", code=1))

with Network() as network:
    network.send("2026-11-20")
    network.edit(INVITATIONS, "invit,", "invitation,")
    network.run("2026-11-21", "send", "--settle", AGORA, "gone", code=0)
    network.send("2026-11-21")
    for kind in ("events", "invitations"):
        network.rename(f"{kind}/2026-12-repas.yaml", f"{kind}/2026-12-fete.yaml")
    check("a wave that is gone is no event that is", not network.send("2026-11-22", code=1))
    network.run("2026-11-22", "sent", "2026-12-fete", "invitation", "agora", code=1)
    check("sent opens no lock", not network.send("2026-11-22", code=1))

# Two journals of one event: one clone renamed, the other sent on.
with Network() as network:
    network.put(INVITATIONS, network.path(INVITATIONS).read_text() + "  - {id: rappel, channel: email, due: 2026-11-25}\n")
    network.send("2026-11-20")
    lines = network.path("journal/2026-12-repas.jsonl").read_text()
    network.send("2026-11-25")
    network.rename("journal/2026-12-repas.jsonl", "journal/2026-12-repas (copie).jsonl")
    network.put("journal/2026-12-repas.jsonl", lines)
    check("the other copy may know more", not network.send("2026-11-26", code=1))

# A message about two sessions, of which one is replaced.
with Network() as network:
    network.put(EVENT, "title: Deux\nsessions:\n  - {date: 2026-12-10, place: Guéret}\n  - {date: 2026-12-11, place: Ahun}\n")
    network.send("2026-11-20")
    network.edit(EVENT, "Ahun", "Bourganeuf")
    check("one of two sessions is lost", not network.send("2026-11-21", code=1) and "ahun" in network.last.said)

# Without a place the day names the session; another day is another session to the journal.
with Network() as network:
    network.edit(EVENT, "place: Guéret\n", "")
    network.send("2026-11-20")
    network.edit(EVENT, "date: 2026-12-10", "date: 2026-12-17")
    held(network, "2026-11-21", "unsettled")
    check("another day: nobody twice", not network.send("2026-11-21", code=1))
    network.edit(EVENT, "date:", "id: 2026-12-10\ndate:")
    check("another day, mended: nobody twice", not network.send("2026-11-22"))

# An event that has nothing to do with it goes on.
with Network() as network:
    network.put("events/2026-12-soupe.yaml", "title: Soupe\ndate: 2026-12-12\nplace: Ahun\n")
    network.put("invitations/2026-12-soupe.yaml", "waves:\n  - {id: invit, channel: email, due: 2026-11-21}\n")
    network.send("2026-11-20")
    network.edit(INVITATIONS, "invit,", "invitation,")
    check("the other event is sent, exit 1 for this one", to(network.send("2026-11-21", code=1)) == everyone)

# Two clones: one sent, the other's mailer failed; git puts the lines together in any order.
with Network() as network:
    network.send("2026-11-20")
    mine = network.path("journal/2026-12-repas.jsonl").read_text()
    theirs = "".join(json.dumps({**line, "run": "elsewher", "state": "failed" if line["state"] == "sent" else line["state"]})
                     + "\n" for line in network.journal())
    for union in (mine + theirs, theirs + mine, "".join(sorted((mine + theirs).splitlines(keepends=True)))):
        network.put("journal/2026-12-repas.jsonl", union)
        check("one clone sent, one failed: sent", not network.send("2026-11-21"))

# A draft is sent to nobody, and `new` writes one, with ids that stay.
with Network() as network:
    network.edit(EVENT, "title: Repas partagé\n", "title: Repas partagé\ndraft: yes\n")
    held(network, "2026-11-20", "draft")
    check("nothing of a draft is sent", not network.send("2026-11-20"))
    check("check -v says so", "brouillon" in network.run("2026-11-20", "check", "-v", code=0).said)
    network.run("2026-11-20", "new", "2027-01-galette", code=0)
    network.run("2026-11-20", "new", "2027-02-repas", "--from", "2026-12", code=0)
    for stem in ("2027-01-galette", "2027-02-repas"):
        text = network.path(f"events/{stem}.yaml").read_text()
        check(f"{stem} is a draft with an id", "draft: yes" in text and "\nid: " in text, text)
    network.run("2026-11-20", "check", code=0)
    check("new arms nothing", not network.due("2027-01-01")["due"])

# Letters and calls: noted as done, all of a wave or one by one; then they are due no longer.
with Network() as network:
    network.put("structures.yaml", """- name: Agora
  contacts: [{id: a, email: agora@example.org}]
- name: Dynamo
  contacts: [{id: d, address: "1 rue, 23000 Guéret"}]
- name: Vasi
  contacts: [{id: v, address: "2 rue, 23000 Guéret"}]
""")
    network.edit(INVITATIONS, "channel: email", "channel: [email, post]")
    network.run("2026-11-20", "sent", "2026-12", "invit", "vasi", code=0)
    check("one noted", [one["structure"] for one in network.due("2026-11-20")["due"]] == ["agora", "dynamo"])
    network.run("2026-11-20", "sent", "2026-12", "invit", code=0)
    check("letters noted, the mail is send's", [one["structure"] for one in network.due("2026-11-20")["due"]] == ["agora"])
    check("as send notes", {line["channel"] for line in network.journal()} == {"post"})
    check("nothing more", "rien" in network.run("2026-11-20", "sent", "2026-12", "invit", code=0).stdout)
    check("mail", to(network.send("2026-11-20")) == ["agora@example.org"])
    network.run("2026-11-20", "sent", "2026-12", "invit", "vasi", code=2)
    network.run("2026-11-20", "sent", "2026-12", "rappel", code=2)
    network.edit(EVENT, "date:", "draft: yes\ndate:")
    network.run("2026-11-20", "sent", "2026-12", "invit", code=2)

# Answers known by number only, or not noted: whom a wave to the silent is for can't be told of all, and it is said.
with Network() as network:
    network.put(INVITATIONS, "waves:\n  - {id: relance, channel: email, due: 2026-12-01, only: unanswered}\n")
    for command in (["remind"], ["send"], ["send", "--yes"]):
        check(f"{command}: not noted", "ne sont pas notées" in network.run("2026-12-01", *command, code=0).stdout)
    network.put(INVITATIONS, network.path(INVITATIONS).read_text().replace("relance,", "relance2,")
                + "answers:\n  - {members: 2, answer: no, on: 2026-11-25}\n")
    network.path("journal/2026-12-repas.jsonl").unlink()
    for command in (["remind"], ["send"], ["send", "--yes"]):
        check(f"{command}: by number", "que par leur nombre" in network.run("2026-12-01", *command, code=0).stdout)
    network.edit(INVITATIONS, "{members: 2,", "{structure: vasi,")
    check("by name: nothing to say", "nombre" not in network.run("2026-12-01", "remind", code=0).stdout)

# An apology noted before the evening counts as an answer: neither reminded nor thought undecided.
with Network() as network:
    network.edit(EVENT, "place: Guéret\n", "place: Guéret\nexcused: [agora]\n")
    network.put(INVITATIONS, "waves:\n  - {id: relance, channel: email, due: 2026-12-01, only: [unanswered, undecided]}\n"
                "answers:\n  - {structure: agora, answer: maybe, on: 2026-11-21}\n")
    check("excused: not reminded", to(network.send("2026-12-01")) == ["dynamo@example.org"])

# `new --from` of two sessions: one mail stays one.
with Network() as network:
    network.put("events/2026-11-deux.yaml", "title: Deux\nsessions:\n  - {date: 2026-11-05, place: Guéret}\n"
                "  - {date: 2026-11-12, place: Ahun}\n")
    network.put("invitations/2026-11-deux.yaml", "waves:\n  - {channel: email, on: 2026-10-01}\n")
    network.run("2026-11-20", "new", "2027-02-deux", "--from", "2026-11-deux", code=0)
    network.edit("events/2027-02-deux.yaml", "draft: yes", "draft: no")
    found = network.due("2027-01-05")
    check("one message each", len(found["due"]) == 2 and all(one["session"] is None for one in found["due"]), str(found))

# A wave to one of two evenings goes out as long before that one, and is still its own, although only its day named it.
with Network() as network:
    network.put("events/2026-11-deux.yaml", "title: Deux\nsessions:\n  - {date: 2026-11-05}\n  - {date: 2026-11-12}\n")
    network.put("invitations/2026-11-deux.yaml",
                "waves:\n  - {id: rappel, channel: email, due: 3 days before, sessions: 2026-11-12}\n")
    network.run("2026-11-20", "new", "2027-02-deux", "--from", "2026-11-deux", code=0)
    network.edit("events/2027-02-deux.yaml", "draft: yes", "draft: no")
    # The first Thursday of February 2027 is the 4th, the week after it the 11th, three days before that the 8th.
    check("three days before the second", not network.due("2027-02-07")["due"])
    found = network.due("2027-02-08")["due"]
    check("about the second alone", len(found) == 2 and {one["session"] for one in found} == {"rencontre-2"}, str(found))

# A newcomer takes the name that another one had: which of them was written to is asked, and nobody gets it twice.
with Network() as network:
    network.send("2026-11-20")
    network.edit("structures.yaml", "- name: Dynamo", "- name: Les Ampoules\n  was: [Dynamo]")
    network.put("structures.yaml", network.path("structures.yaml").read_text() +
                "- name: Dynamo\n  contacts: [{id: z, email: z@example.org}]\n")
    check("two of one name: nobody", not network.send("2026-11-21", code=1) and "id: dynamo-2" in network.last.said, network.last.said)
    network.edit("structures.yaml", "- name: Dynamo", "- id: dynamo-2\n  name: Dynamo")
    check("told apart: the newcomer alone", to(network.send("2026-11-21")) == ["z@example.org"])

if failed:
    sys.exit(1)
print("all well")
