#!/usr/bin/python3
# A session that is moved, cancelled, replaced or added after the invitation went out: who was told hears of it, once.
# And what a message says of sessions of several days, at an hour, of two structures at one address. Usage: news.py ALISO
import sys

from trust_network import Network, body, check, diary, failed, to

EVENT, INVITATIONS = "events/2026-12-repas.yaml", "invitations/2026-12-repas.yaml"
everyone = ["agora@example.org", "dynamo@example.org"]


def said(message, *texts):
    for text in texts:
        check(f"a message says {text!r}", text in body(message), body(message))


def one_network():
    network = Network()
    network.edit(EVENT, "place: Guéret\n", "place: Guéret\nid: repas\n")
    network.put(INVITATIONS, """waves:
  - {id: invit, channel: email, due: 2026-11-20}
  - {id: change, channel: email, due: 2026-11-21, only: outdated}
""")
    return network


def french(messages):
    found = [message for message in messages if to([message]) == ["agora@example.org"]]
    check("one for Agora", len(found) == 1, str(to(messages)))
    return found[0]


# Moved, moved again, back to the first day, cancelled: each is told once.
with one_network() as network:
    check("invited", to(network.send("2026-11-20")) == everyone)
    check("no news, nobody", not network.send("2026-11-21"))
    network.edit(EVENT, "2026-12-10", "2026-12-17")
    arrived = network.send("2026-11-22")
    check("moved: everyone who was told", to(arrived) == everyone)
    said(french(arrived), "Le rendez-vous « Repas partagé » est reporté au jeudi 17 décembre 2026, de 18h à 20h, à Guéret.",
         "Nous avions annoncé : jeudi 10 décembre 2026, de 18h à 20h, à Guéret.", "Pourrez-vous venir, et à combien ?")
    check("moved: the subject", french(arrived)["Subject"].replace("\u00a0", " ") == "Reporté au jeudi 17 décembre 2026 : Repas partagé",
          french(arrived)["Subject"])
    check("moved: the diary", "DTSTART:20261217T170000Z" in diary(french(arrived)) and "STATUS:CONFIRMED" in diary(french(arrived)))
    said(next(m for m in arrived if to([m]) == ["dynamo@example.org"]),
         "“Repas partagé” has been moved to Thursday 17 December 2026", "It had been announced for Thursday 10 December 2026")
    check("moved: once", not network.send("2026-11-22") and not network.send("2026-11-23"))
    network.edit(EVENT, "18h-20h", "19h-21h")
    arrived = network.send("2026-11-24")
    said(french(arrived), "Un changement pour le rendez-vous « Repas partagé » : ce sera jeudi 17 décembre 2026, de 19h à 21h, à Guéret.",
         "Nous avions annoncé : jeudi 17 décembre 2026, de 18h à 20h, à Guéret.")
    network.edit(EVENT, "19h-21h", "18h-20h")
    network.edit(EVENT, "2026-12-17", "2026-12-10")
    arrived = network.send("2026-11-25")
    said(french(arrived), "est avancé au jeudi 10 décembre 2026")
    network.edit(EVENT, "2026-12-10", "2026-12-17")
    check("the same news as before is news again", to(network.send("2026-11-26")) == everyone)
    network.edit(EVENT, "id: repas", "id: repas\nstatus: cancelled")
    arrived = network.send("2026-11-27")
    check("cancelled: everyone", to(arrived) == everyone)
    said(french(arrived), "Le rendez-vous « Repas partagé » du jeudi 17 décembre 2026, à Guéret, est annulé.")
    check("cancelled: asks nothing", "Pourrez-vous" not in body(french(arrived)) and "vous invite" not in body(french(arrived)))
    check("cancelled: the diary", "STATUS:CANCELLED" in diary(french(arrived)) and "Annulé : Repas" in diary(french(arrived)))
    check("cancelled: once", not network.send("2026-11-27") and not network.send("2026-11-28"))
    network.edit(EVENT, "status: cancelled\n", "")
    said(french(network.send("2026-11-29")), "Finalement, le rendez-vous « Repas partagé » aura bien lieu : jeudi 17 décembre 2026")
    keys = [line["key"] for line in network.journal() if line["state"] == "sent"]
    check("a key each", len(keys) == len(set(keys)), str(keys))

# Replaced by another session: one message tells both.
with one_network() as network:
    network.send("2026-11-20")
    network.put(EVENT, """title: Repas partagé
sessions:
  - {id: repas, date: 2026-12-10, time: 18h-20h, place: Guéret, status: cancelled, moved-to: masgot}
  - {id: masgot, date: 2026-12-12, time: 12h, place: Masgot}
""")
    arrived = network.send("2026-11-22")
    check("replaced: everyone", to(arrived) == everyone)
    said(french(arrived), "est reporté au samedi 12 décembre 2026, à 12h, à Masgot.", "Nous avions annoncé : jeudi 10 décembre 2026")
    check("replaced: both in the diary", diary(french(arrived)).count("BEGIN:VEVENT") == 2 and
          "RELATED-TO:2026-12-repas.masgot@example.org" in diary(french(arrived)), diary(french(arrived)))
    check("replaced: once", not network.send("2026-11-23"))
    held = network.due("2026-11-23")["held"]
    check("the invitation is not said to have told of the other one",
          [one["session"] for one in held if one["wave"] == "invit"].count("masgot") == 0, str(held))

# Who has answered for the very one that takes its place is told, and asked nothing.
with one_network() as network:
    network.send("2026-11-20")
    network.put(EVENT, """title: Repas partagé
sessions:
  - {id: repas, date: 2026-12-10, time: 18h-20h, place: Guéret, status: cancelled, moved-to: masgot}
  - {id: masgot, date: 2026-12-12, time: 12h, place: Masgot}
""")
    answer = "answers:\n  - {structure: agora, answer: yes, session: masgot, on: 2026-11-21}\n"
    network.put(INVITATIONS, (network.root / INVITATIONS).read_text() + answer)
    arrived = network.send("2026-11-22")
    said(french(arrived), "est reporté au samedi 12 décembre 2026, à 12h, à Masgot.", "Vous nous avez déjà répondu : merci, c’est bien noté.")
    check("asked nothing", "Pourrez-vous" not in body(french(arrived)) and "Le rendez-vous" in body(french(arrived)), body(french(arrived)))
    said(next(m for m in arrived if to([m]) == ["dynamo@example.org"]), "Will you be able to come")

# Its answer was to the new one as it was told; it has moved since, and is asked about.
    network.edit(EVENT, "{id: masgot, date: 2026-12-12", "{id: masgot, date: 2026-12-13")
    said(french(network.send("2026-11-24")), "Pourrez-vous venir, et à combien ?")

# Two at one address: the silent one is asked, though the other has answered.
with one_network() as network:
    network.edit("structures.yaml", "dynamo@example.org, language: en", "agora@example.org")
    network.send("2026-11-20")
    network.put(EVENT, """title: Repas partagé
sessions:
  - {id: repas, date: 2026-12-10, time: 18h-20h, place: Guéret, status: cancelled, moved-to: masgot}
  - {id: masgot, date: 2026-12-12, time: 12h, place: Masgot}
""")
    network.put(INVITATIONS, network.path(INVITATIONS).read_text() + answer)
    said(french(network.send("2026-11-22")), "Pourrez-vous venir, et à combien ?")

# A chain: what was withdrawn by the first change is not told again by the second.
with one_network() as network:
    chain = "title: Repas\nsessions:\n  - {id: repas, date: 2026-12-16, place: Guéret%s}\n"
    network.put(EVENT, chain % "")
    network.send("2026-11-20")
    network.put(EVENT, chain % ", status: cancelled, moved-to: ahun" + "  - {id: ahun, date: 2026-12-08, place: Ahun}\n")
    said(french(network.send("2026-11-21")), "est avancé au mardi 8 décembre 2026, à Ahun. Nous avions annoncé : mercredi 16 décembre 2026")
    network.put(EVENT, chain % ", status: cancelled, moved-to: ahun" + "  - {id: ahun, date: 2026-12-08, place: Ahun, status: cancelled, "
                "moved-to: masgot}\n  - {id: masgot, date: 2026-12-13, place: Masgot}\n")
    second = french(network.send("2026-11-23"))
    said(second, "est reporté au dimanche 13 décembre 2026, à Masgot. Nous avions annoncé : mardi 8 décembre 2026, à Ahun.")
    check("the withdrawn day isn't repeated", "16 décembre" not in body(second), body(second))
    check("the subject of a chain", second["Subject"].startswith("Reporté"), second["Subject"])

# Cancelled, told, and to be held after all on another day.
with one_network() as network:
    network.send("2026-11-20")
    network.edit(EVENT, "id: repas", "id: repas\nstatus: cancelled")
    network.send("2026-11-22")
    network.edit(EVENT, "status: cancelled\n", "")
    network.edit(EVENT, "2026-12-10", "2026-12-17")
    again = french(network.send("2026-11-24"))
    said(again, "que nous avions annulé, aura finalement lieu : jeudi 17 décembre 2026, de 18h à 20h, à Guéret. Nous avions annoncé : jeudi 10")
    check("it isn't kept up", again["Subject"].replace("\u00a0", " ").startswith("Finalement prévu : "), again["Subject"])

# One moved and the other one off, in one message: neither is "the" meeting. Two that are off are no changes.
with one_network() as network:
    two = "title: Repas\nsessions:\n  - {id: repas, date: %s, place: Guéret%s}\n  - {id: ahun, date: 2026-12-12, place: Ahun%s}\n"
    network.put(EVENT, two % ("2026-12-10", "", ""))
    network.send("2026-11-20")
    network.put(EVENT, two % ("2026-12-11", "", ", status: cancelled"))
    said(french(network.send("2026-11-22")), "L’un des rendez-vous « Repas » est reporté au vendredi 11 décembre 2026",
         "Le rendez-vous « Repas » du samedi 12 décembre 2026, à Ahun, est annulé.")
with one_network() as network:
    network.put(EVENT, two % ("2026-12-10", "", ""))
    network.send("2026-11-20")
    network.put(EVENT, two % ("2026-12-10", ", status: cancelled", ", status: cancelled"))
    subject = french(network.send("2026-11-22"))["Subject"].replace("\u00a0", " ")
    check("two that are off", subject == "Annulés : Repas", subject)

# An evening more is said to be one more; what is asked of a moved one and of another names each.
with one_network() as network:
    network.put(EVENT, two % ("2026-12-10", "", ""))
    network.send("2026-11-20")
    network.put(EVENT, two % ("2026-12-10", "", "") + "  - {id: masgot, date: 2026-12-20, place: Masgot}\n")
    said(french(network.send("2026-11-22")), "En plus de ce qui était annoncé, Réseau Test vous invite à « Repas » :")
    network.put(EVENT, two % ("2026-12-11", "", "") + "  - {id: masgot, date: 2026-12-20, place: Masgot}\n")
    network.put(INVITATIONS, network.path(INVITATIONS).read_text() + "  - {id: rappel, channel: email, due: 2026-11-24}\n")
    said(french(network.send("2026-11-24")), "Pourrez-vous venir le vendredi 11 décembre 2026, à Guéret, et à combien ?",
         "si vous pensez venir le samedi 12 décembre 2026, à Ahun, et le dimanche 20 décembre 2026, à Masgot, et à combien")

# It had answered for all, knowing the one that takes the other's place: it is not asked again.
with one_network() as network:
    network.put(EVENT, two % ("2026-12-10", "", ""))
    network.send("2026-11-20")
    network.put(INVITATIONS, network.path(INVITATIONS).read_text() + "answers: [{structure: agora, answer: yes, on: 2026-11-21}]\n")
    network.put(EVENT, two % ("2026-12-10", ", status: cancelled, moved-to: ahun", ""))
    said(french(network.send("2026-11-22")), "Vous nous avez déjà répondu : merci, c’est bien noté.")

# The verb agrees with the network.
with one_network() as network:
    network.edit("aliso.yaml", "network: Réseau Test", "network: Les Lisières")
    said(french(network.send("2026-11-20")), "Les Lisières vous invitent à « Repas partagé » :")

# An event copied with its journal: nothing of the copy goes out, and nobody is said to have been told of it.
with one_network() as network:
    network.send("2026-11-20")
    for name in (EVENT, INVITATIONS, "journal/2026-12-repas.jsonl"):
        network.put(name.replace("2026-12-repas", "2027-01-galette"), network.path(name).read_text())
    network.edit("events/2027-01-galette.yaml", "2026-12-10", "2027-01-14")
    for arguments in (("send", "--yes"), ("send", "--yes", "galette")):
        done = network.run("2026-11-25", *arguments, code=1)
        check(f"a copy is held back: {arguments}", len(network.messages()) == len(everyone) and "ce journal répète" in done.said, done.said)
        check("and nobody is said not to know", "ne le savent pas" not in done.said, done.said)
    done = network.run("2026-11-25", "sent", "galette", "invit", code=1)
    check("nothing of it is noted by hand either, and why is said", "ce journal répète" in done.said, done.said)

# The three files renamed, as check advises: diaries know it by the name of before.
with one_network() as network:
    network.send("2026-11-20")
    network.edit(EVENT, "2026-12-10", "2027-01-14")
    for name in (EVENT, INVITATIONS, "journal/2026-12-repas.jsonl"):
        network.rename(name, name.replace("2026-12", "2027-01"))
    moved = french(network.send("2026-11-25"))
    said(moved, "est reporté au jeudi 14 janvier 2027")
    check("its UID stays", "UID:2026-12-repas.repas@example.org" in diary(moved), diary(moved))

# A reminder is one to who may have been told before; who has said yes is expected, not invited.
with one_network() as network:
    network.put(INVITATIONS, """waves:
  - {id: invit, channel: email, due: 2026-11-20, to: agora}
  - {id: rappel, channel: email, due: 2026-11-24, only: unanswered}
  - {id: veille, channel: email, due: 2026-12-01, only: yes}
""")
    check("one is invited", to(network.send("2026-11-20")) == ["agora@example.org"])
    subjects = {to([m])[0]: m["Subject"].replace("\u00a0", " ") for m in network.send("2026-11-24")}
    check("who was told is reminded", subjects["agora@example.org"].startswith("Rappel"), str(subjects))
    check("who wasn't is not", subjects["dynamo@example.org"] == "Repas partagé: Thursday 10 December 2026, in Guéret", str(subjects))
    network.put(INVITATIONS, network.path(INVITATIONS).read_text() + "answers: [{structure: agora, answer: yes}]\n")
    arrived = network.send("2026-12-01")
    check("only who said yes", to(arrived) == ["agora@example.org"])
    said(french(arrived), "Réseau Test vous attend à « Repas partagé » :", "Vous avez annoncé votre venue : merci, et à bientôt !")
with one_network() as network:  # invited by hand
    network.put(INVITATIONS, """waves:
  - {id: courrier, channel: post, on: 2026-11-10, to: dynamo}
  - {id: invit, channel: email, due: 2026-11-20, to: agora}
  - {id: rappel, channel: email, due: 2026-11-24, only: unanswered}
""")
    network.send("2026-11-20")
    subjects = {to([m])[0]: m["Subject"] for m in network.send("2026-11-24")}
    check("invited by post, then reminded", subjects["dynamo@example.org"].startswith("Reminder"), str(subjects))

# Of several evenings one is moved: nobody takes it for all of them.
with one_network() as network:
    both = "title: Repas\nsessions:\n  - {id: repas, date: 2026-12-10, place: Guéret}\n  - {id: ahun, date: %s, place: Ahun}\n"
    network.put(EVENT, both % "2026-12-12")
    network.send("2026-11-20")
    network.put(EVENT, both % "2026-12-13")
    arrived = network.send("2026-11-22")
    said(french(arrived), "L’un des rendez-vous « Repas » est reporté au dimanche 13 décembre 2026, à Ahun. Nous avions annoncé : samedi 12")
    check("and the subject", french(arrived)["Subject"].replace("\u00a0", " ") == "Reporté au dimanche 13 décembre 2026 : Repas, à Ahun",
          french(arrived)["Subject"])
    said(next(m for m in arrived if to([m]) == ["dynamo@example.org"]),
         "One of the meetings of “Repas” has been moved to Sunday 13 December 2026, in Ahun. It had been announced for Saturday")

# Two evenings become one, which is cancelled before anybody heard of it: both that were announced are said to be off.
with one_network() as network:
    two = "  - {id: repas, date: 2026-12-10, place: Guéret%s}\n  - {id: ahun, date: 2026-12-12, place: Ahun%s}\n"
    network.put(EVENT, "title: Repas\nsessions:\n" + two % ("", ""))
    network.send("2026-11-20")
    moved = ", status: cancelled, moved-to: masgot"
    network.put(EVENT, "title: Repas\nsessions:\n" + two % (moved, moved) + "  - {id: masgot, date: 2026-12-20, place: Masgot}\n")
    network.edit(INVITATIONS, "2026-11-21", "2026-11-24")
    said(french(network.send("2026-11-24")), "Les rendez-vous « Repas » que nous avions annoncés n’en font plus qu’un : dimanche 20 décembre 2026, à Masgot.",
         "Nous avions annoncé : jeudi 10 décembre 2026, à Guéret, et samedi 12 décembre 2026, à Ahun.")
with one_network() as network:
    network.put(EVENT, "title: Repas\nsessions:\n" + two % ("", ""))
    network.send("2026-11-20")
    network.put(EVENT, "title: Repas\nsessions:\n" + two % (moved, moved) +
                "  - {id: masgot, date: 2026-12-20, place: Masgot, status: cancelled}\n")
    arrived = french(network.send("2026-11-22"))
    said(arrived, "Le rendez-vous « Repas » du jeudi 10 décembre 2026, à Guéret, est annulé.",
         "Le rendez-vous « Repas » du samedi 12 décembre 2026, à Ahun, est annulé.")
    check("both in the subject", "10 décembre" in arrived["Subject"] and "12 décembre" in arrived["Subject"], arrived["Subject"])

# Two of one day and town: the hours of the one that was announced tell it from the other, also once it had moved.
with one_network() as network:
    network.put(EVENT, "title: Stage\nsessions:\n  - {id: matin, date: 2026-12-11, time: 9h-11h, place: Guéret}\n"
                       "  - {id: midi, date: 2026-12-11, time: 14h-16h, place: Guéret}\n")
    network.send("2026-11-20")
    network.edit(EVENT, "{id: matin, date: 2026-12-11", "{id: matin, status: cancelled, date: 2026-12-14")
    said(french(network.send("2026-11-22")), "Le rendez-vous « Stage » du vendredi 11 décembre 2026, de 9h à 11h, à Guéret, est annulé.")

# Nobody is said to have changed that nobody had heard of.
with one_network() as network:
    network.edit(INVITATIONS, "  - {id: change, channel: email, due: 2026-11-21, only: outdated}\n", "")
    network.send("2026-11-20")
    network.put(EVENT, "title: Repas\nsessions:\n  - {id: repas, date: 2026-12-10, place: Guéret, status: cancelled, moved-to: masgot}\n"
                       "  - {id: masgot, date: 2026-12-20, place: Masgot}\n")
    for arguments in (["remind"], ["check", "-v"]):
        done = network.run("2026-11-22", *arguments, code=0)
        check(f"{arguments}: it takes another one's place", "la séance « Masgot » en remplace une autre, et 2 structures" in done.said, done.said)

# Added: told to those who had been told of all.
with one_network() as network:
    network.send("2026-11-20")
    network.put(EVENT, """title: Repas partagé
sessions:
  - {id: repas, date: 2026-12-10, time: 18h-20h, place: Guéret}
  - {id: masgot, date: 2026-12-12, time: 12h, place: Masgot}
""")
    arrived = network.send("2026-11-22")
    check("added: everyone", to(arrived) == everyone)
    said(french(arrived), "vous invite à « Repas partagé »", "- Samedi 12 décembre 2026, à 12h, à Masgot")
    check("added: not the one they know", "10 décembre" not in body(french(arrived)))
    check("added: once", not network.send("2026-11-23"))

# Without a wave that tells it, remind, send and check -v say so.
with one_network() as network:
    network.edit(INVITATIONS, "  - {id: change, channel: email, due: 2026-11-21, only: outdated}\n", "")
    network.send("2026-11-20")
    network.edit(EVENT, "2026-12-10", "2026-12-17")
    for arguments in (["remind"], ["send"], ["check", "-v"]):
        done = network.run("2026-11-22", *arguments, code=0)
        check(f"{arguments} says what is owed", "a changé depuis l’invitation, et 2 structures" in done.said, done.said)
    check("nobody is told by chance", not network.send("2026-11-22"))

# Without a journal: who said yes or maybe to a session since cancelled.
with one_network() as network:
    network.put(INVITATIONS, """waves:
  - {channel: flyer, on: 2026-11-10}
  - {id: change, channel: email, due: 2026-11-21, only: outdated}
answers:
  - {structure: agora, answer: yes, on: 2026-11-12}
  - {structure: dynamo, answer: no, on: 2026-11-12}
""")
    network.edit(EVENT, "id: repas", "id: repas\nstatus: cancelled")
    check("who said yes, no one else", to(network.send("2026-11-21")) == ["agora@example.org"])
    check("once", not network.send("2026-11-22"))

# A wave that names a cancelled session tells it; one that names none is held.
with Network() as network:
    network.edit(EVENT, "place: Guéret\n", "place: Guéret\nid: repas\nstatus: cancelled\n")
    network.put(INVITATIONS, "waves:\n  - {id: annulation, channel: email, due: 2026-11-21, sessions: repas}\n"
                             "  - {id: autre, channel: email, due: 2026-11-21}\n")
    arrived = network.send("2026-11-21")
    check("annulation goes", to(arrived) == everyone)
    said(french(arrived), "est annulé.")
    check("the other one doesn't", {one["why"] for one in network.due("2026-11-21")["held"] if one["wave"] == "autre"} == {"cancelled"})
    check("once", not network.send("2026-11-22"))

# A reminder to who was told another day says that it is another.
with one_network() as network:
    network.put(INVITATIONS, "waves:\n  - {id: invit, channel: email, due: 2026-11-20}\n"
                             "  - {id: rappel, channel: email, due: 2026-11-25, only: unanswered}\n")
    network.send("2026-11-20")
    network.edit(EVENT, "2026-12-10", "2026-12-17")
    said(french(network.send("2026-11-25")), "est reporté au jeudi 17 décembre 2026", "Nous avions annoncé : jeudi 10 décembre 2026")

# Several days are announced as such, and thanked for after the last.
with Network() as network:
    network.put(EVENT, "title: Stage\ndate: 2026-12-11..2026-12-13\ntime: 9h-17h\nname: L’atelier\nplace: Guéret\n"
                       "venue: le Bakao\npresent: [agora]\n")
    network.put(INVITATIONS, "waves:\n  - {id: invit, channel: email, due: 2026-11-20}\n"
                             "  - {id: merci, channel: email, due: 1 day after, only: came}\n")
    arrived = network.send("2026-11-20")
    said(french(arrived), "- Du vendredi 11 au dimanche 13 décembre 2026, de 9h à 17h chaque jour, « L’atelier », à Guéret (le Bakao)")
    check("not in the middle of it", not network.send("2026-12-12") and not network.send("2026-12-13"))
    said(french(network.send("2026-12-14")), "Merci d’avoir pris part à « Stage » du vendredi 11 au dimanche 13 décembre 2026, à Guéret")

# Two structures at one address: each is told its own, and named.
with Network() as network:
    network.put("structures.yaml", """- {name: Agora, contacts: [{id: a, email: jeanne@example.org}]}
- {name: Vasi, contacts: [{id: v, email: jeanne@example.org}]}
""")
    network.put(INVITATIONS, "waves:\n  - {id: rappel, channel: email, due: 2026-12-01}\n"
                             "  - {id: merci, channel: email, due: 1 day after}\n"
                             "answers:\n  - {structure: agora, answer: yes, on: 2026-11-20}\n")
    arrived = network.send("2026-12-01")
    check("one mail", len(arrived) == 1)
    said(arrived[0], "Pour Agora :\n\nVous avez annoncé votre venue : merci, et à bientôt !",
         "Pour Vasi :\n\nMerci de nous dire si vous pensez venir, et à combien")
    network.edit(EVENT, "place: Guéret\n", "place: Guéret\npresent: [vasi]\n")
    arrived = network.send("2026-12-11")
    said(arrived[0], "Pour Agora :\n\nVous pensiez venir", "Pour Vasi :\n\nMerci d’avoir pris part")

# Of one session each may know otherwise: all that was announced to one of them and is so no longer is said.
with Network() as network:
    network.put("structures.yaml", """- {name: Agora, contacts: [{id: a, email: jeanne@example.org}]}
- {name: Vasi, contacts: [{id: v, email: jeanne@example.org}]}
""")
    two = "title: Repas\nsessions:\n  - {id: repas, date: 2026-12-10, place: Guéret%s}\n  - {id: ahun, date: %s, place: Ahun}\n"
    network.put(EVENT, two % ("", "2026-12-12"))
    network.put(INVITATIONS, "waves:\n  - {id: invit, channel: email, due: 2026-11-20, to: agora, sessions: ahun}\n"
                             "  - {id: autre, channel: email, due: 2026-11-20, to: vasi}\n"
                             "  - {id: change, channel: email, due: 2026-11-21, only: outdated}\n")
    network.send("2026-11-20")
    network.put(EVENT, two % (", status: cancelled, moved-to: ahun", "2026-12-19"))
    arrived = network.send("2026-11-21")
    check("one mail", len(arrived) == 1)
    said(arrived[0], "Nous avions annoncé : jeudi 10 décembre 2026, à Guéret, et samedi 12 décembre 2026, à Ahun.")

# Who doesn't know that an evening is off is one line, whether they knew it or one that it was to replace.
with Network() as network:
    two = "title: Repas\nsessions:\n  - {id: repas, date: 2026-12-10, place: Guéret%s}\n  - {id: ahun, date: 2026-12-12, place: Ahun%s}\n"
    network.put(EVENT, two % ("", ""))
    network.put(INVITATIONS, "waves:\n  - {id: invit, channel: email, due: 2026-11-20, to: agora, sessions: repas}\n"
                             "  - {id: autre, channel: email, due: 2026-11-20, to: dynamo, sessions: ahun}\n")
    network.send("2026-11-20")
    network.put(EVENT, two % (", status: cancelled, moved-to: ahun", ", status: cancelled"))
    found = network.run("2026-11-21", "send", "--yes", code=0).said
    check("both in one line", "« Ahun » n’aura pas lieu, et 2 structures ne le savent pas encore (Agora et Dynamo)" in found, found)

# Who came to one evening and is excused from the next has answered, and isn't asked again.
with Network() as network:
    network.put(EVENT, "title: Repas\nsessions:\n  - {id: repas, date: 2026-12-10, place: Guéret, present: [agora]}\n"
                       "  - {id: ahun, date: 2026-12-17, place: Ahun, excused: [agora]}\n")
    network.put(INVITATIONS, "waves:\n  - {id: relance, channel: email, due: 2026-12-05, only: unanswered}\n")
    check("only who is silent", to(network.send("2026-12-12")) == ["dynamo@example.org"])

# The sender's own words and subject.
with Network() as network:
    network.put(INVITATIONS, "waves:\n  - id: invit\n    channel: email\n    due: 2026-11-20\n    subject: À table !\n"
                             "    text: |\n      Cette année, *chacun* apporte un plat.\n\n      Et sa chaise.\n")
    message = french(network.send("2026-11-20"))
    check("the subject", message["Subject"] == "À table !", message["Subject"])
    said(message, "Bonjour,\n\nCette année, *chacun* apporte un plat.\n\nEt sa chaise.\n\nRéseau Test vous invite")

# A template of before knows of no news: the embedded one tells it.
with one_network() as network:
    network.put("templates/message.txt.mustache", "{{{subject}}}\n\nBonjour,\n{{#ahead}}{{{title}}}{{/ahead}}\n")
    network.send("2026-11-20")
    network.edit(EVENT, "2026-12-10", "2026-12-17")
    said(french(network.send("2026-11-22")), "est reporté au jeudi 17 décembre 2026")

# A copy of each text to oneself: nothing is noted, and the wave goes out all the same.
with one_network() as network:
    done = network.run("2026-11-20", "send", "--to", "moi@example.org", code=0)
    check("a copy a text", to(network.messages()) == ["moi@example.org"] * 2, str(to(network.messages())))
    check("said", "2 exemplaires envoyés à moi@example.org" in done.said.replace("\u00a0", " "), done.said)
    check("nothing is noted", not network.path("journal").exists())
    network.edit(EVENT, "title:", "draft: yes\ntitle:")
    network.run("2026-11-20", "send", "--to", "moi@example.org", code=0)
    check("copies of a draft: both, and nobody else", to(network.messages()) == ["moi@example.org"] * 4, str(to(network.messages())))
    network.edit(EVENT, "draft: yes\n", "")
    check("nobody else was written to", to(network.send("2026-11-20")) == everyone)
    network.run("2026-11-21", "send", "--to", "moi@example.org", code=0)
    for wrong in (["--to", "moi"], ["--to", "moi@example.org", "--to-dir", "d"], ["--to", "moi@example.org", "--settle", "k", "sent"]):
        network.run("2026-11-20", "send", *wrong, code=2)

# remind and send count alike: messages by address, letters, calls.
with Network() as network:
    network.put("structures.yaml", """- {name: Agora, contacts: [{id: a, email: jeanne@example.org}]}
- {name: Vasi, contacts: [{id: v, email: Jeanne@example.org}]}
- {name: Bazar, contacts: [{id: b, address: "1 rue, 23000 Guéret"}]}
- {name: Cagette, contacts: [{id: c, phone: "05 55 00 00 00"}]}
- {name: Demain, contacts: [{id: d, phone: "05 55 00 00 01"}]}
""")
    network.put(INVITATIONS, "waves:\n  - {id: invit, channel: [email, post, phone], due: 2026-11-20}\n"
                             "  - {id: rappel, channel: [email, post, phone], due: 2026-11-20}\n")
    found = network.run("2026-11-20", "remind", code=0).said.replace("\u00a0", " ")
    check("counted by what goes out", "1 message à envoyer, 1 lettre à poster et 2 appels à passer le 20 novembre 2026" in found, found)
    found = network.run("2026-11-20", "send", code=0).said.replace("\u00a0", " ")
    check("send counts alike", all(text in found for text in ("1 message à envoyer.", "1 lettre à poster", "2 appels à passer")), found)
    check("send names all at an address", "Agora, Vasi  jeanne@example.org" in found, found)

# Thanks go to who was a member when it came; a contact without a name is the structure's; many evenings are a short subject.
with Network() as network:
    network.put("structures.yaml", "- {name: Agora, member: 2016..2026-12-12, contacts: [{id: a, email: agora@example.org}]}\n")
    network.edit(EVENT, "place: Guéret\n", "place: Guéret\npresent: [agora]\n")
    network.put(INVITATIONS, "waves:\n  - {id: merci, channel: email, due: 1 week after, only: came}\n")
    arrived = network.send("2026-12-17")
    check("thanked after it left", to(arrived) == ["agora@example.org"])
    check("to its name", arrived and arrived[0]["To"].addresses[0].display_name == "Agora")
with Network() as network:
    network.put(EVENT, "title: Comptes\nsessions:\n" + "".join(f"  - {{id: s{d}, date: 2026-12-{d:02}, place: Guéret}}\n" for d in (1, 8, 15, 22)))
    subject = french(network.send("2026-11-20"))["Subject"].replace("\u00a0", " ").replace("\u202f", " ")
    check("a short subject", subject == "Comptes : 4 rendez-vous ; pour commencer, mardi 1er décembre 2026, à Guéret", subject)

# Sessions are told in the order of their days, whatever the order in which they are written.
with Network() as network:
    network.put(EVENT, "title: Comptes\nsessions:\n" + "".join(f"  - {{id: s{d}, date: 2026-12-{d:02}, place: Guéret}}\n" for d in (10, 3, 20, 21)))
    message = french(network.send("2026-11-20"))
    subject = message["Subject"].replace("\u00a0", " ").replace("\u202f", " ")
    check("the first day in the subject", subject == "Comptes : 4 rendez-vous ; pour commencer, jeudi 3 décembre 2026, à Guéret", subject)
    lines = [line for line in body(message).splitlines() if line.startswith("- ")]
    check("the days in order", [line.split()[2] for line in lines] == ["3", "10", "20", "21"], str(lines))
    network.path("journal/2026-12-repas.jsonl").unlink()
    network.put("structures.yaml", '- {name: Vasi, contacts: [{id: v, phone: "05 55 00 00 02"}]}\n')
    network.put(INVITATIONS, "waves:\n  - {id: appel, channel: phone, due: 2026-11-20}\n")
    by_phone = network.run("2026-11-20", "remind", "--channel", "phone", code=0).said
    days = [by_phone.find(f"Guéret, jeudi {day} décembre") for day in (3, 10)]
    check("by phone too", -1 < days[0] < days[1], by_phone)

# Where an address is several structures', what has changed names those who were told otherwise.
with Network() as network:
    network.put("structures.yaml", """- {name: Agora, contacts: [{id: a, email: jeanne@example.org}]}
- {name: Dynamo, member: 2026-11-22.., contacts: [{id: d, email: jeanne@example.org}]}
""")
    network.put(INVITATIONS, "waves:\n  - {id: invit, channel: email, due: 2026-11-20}\n")
    network.send("2026-11-20")
    network.edit(EVENT, "2026-12-10", "2026-12-17")
    network.put(INVITATIONS, "waves:\n  - {id: invit, channel: email, due: 2026-11-20}\n  - {id: rappel, channel: email, due: 2026-11-25}\n")
    arrived = network.send("2026-11-25")
    check("one for both", len(arrived) == 1, str(to(arrived)))
    text = body(arrived[0])
    check("who knew the other day", "Pour Agora :\n\nLe rendez-vous « Repas partagé » est reporté au jeudi 17" in text, text)
    check("who is invited", "Pour Dynamo :" in text, text)
    network.edit(EVENT, "2026-12-17", "2026-12-18")
    network.put(INVITATIONS, "waves:\n  - {id: invit, channel: email, due: 2026-11-20}\n  - {id: rappel, channel: email, due: 2026-11-25}\n"
                             "  - {id: change, channel: email, due: 2026-11-26, only: outdated}\n")
    text = body(network.send("2026-11-26")[0])
    check("what all at the address hear names nobody", "est reporté au vendredi 18" in text and "Pour Agora" not in text, text)

# A template's first line is the subject, whatever it is called there; an empty one leaves it to aliso.
for first, wanted in (("Subject: Venez", "Venez"), ("Objet : Venez", "Venez"), ("", "Repas partagé : jeudi 10 décembre 2026, à Guéret")):
    with Network() as network:
        network.put("templates/message.txt.mustache", first + "\r\n\r\nBonjour\r\n")
        message = french(network.send("2026-11-20"))
        check(f"the subject of {first!r}", message["Subject"].replace("\u00a0", " ") == wanted, message["Subject"])
        check("no empty first line", body(message).startswith("Bonjour"), body(message))

# What can't be said any more with what has changed is left out, and that is said.
with one_network() as network:
    network.send("2026-11-20")
    network.put(INVITATIONS, (network.root / INVITATIONS).read_text() +
                '  - {id: rappel, channel: email, due: 2026-11-25, subject: "Jeudi 10 !", text: "Apportez un plat jeudi 10."}\n')
    network.edit(EVENT, "2026-12-10", "2026-12-17")
    run = network.run("2026-11-25", "send", code=0)
    check("own words left out are said", "« Repas partagé » : le message dit ce qui a changé ; l’objet et le texte de l’envoi « rappel », "
          "écrits auparavant, n’y sont pas repris" in run.stdout, run.stdout)
    check("and left out", "Apportez" not in body(french(network.send("2026-11-25"))))

# Diaries strike out what they have, and nothing else; an hour or a place that is taken away is said to be open.
with one_network() as network:
    network.put(EVENT, """title: Repas partagé
sessions:
  - {id: repas, date: 2026-12-10, time: 18h-20h, place: Guéret}
  - {id: brunch, date: 2026-12-13, time: 10h, place: Ahun}
""")
    network.put(INVITATIONS, """waves:
  - {id: invit, channel: email, due: 2026-11-20, sessions: [repas]}
  - {id: suite, channel: email, due: 2026-11-22, sessions: [repas, brunch]}
  - {id: change, channel: email, due: 2026-11-24, only: outdated}
""")
    network.send("2026-11-20")
    network.edit(EVENT, "10h, place: Ahun", "10h, place: Ahun, status: cancelled")
    arrived = network.send("2026-11-22")
    said(french(arrived), "dimanche 13 décembre 2026, à Ahun, est annulé.")
    check("nobody has it in their diary", "STATUS:CANCELLED" not in diary(french(arrived)), diary(french(arrived)))
    network.edit(EVENT, "time: 18h-20h, place: Guéret", "place: Guéret")
    said(french(network.send("2026-11-24")), "ce sera jeudi 10 décembre 2026, à Guéret. L’heure reste à préciser. Nous avions annoncé : ")
    network.edit(EVENT, ", place: Guéret", "")
    said(french(network.send("2026-11-25")), "ce sera jeudi 10 décembre 2026. Le lieu reste à préciser. ")

# Words of one's own are for the first change that they tell of.
with one_network() as network:
    network.put(INVITATIONS, """waves:
  - {id: invit, channel: email, due: 2026-11-20}
  - {id: change, channel: email, due: 2026-11-21, only: outdated, subject: Changement de jour, text: Pardon !}
""")
    network.send("2026-11-20")
    network.edit(EVENT, "2026-12-10", "2026-12-17")
    message = french(network.send("2026-11-21"))
    check("own subject", message["Subject"] == "Changement de jour" and "Pardon" in body(message), message["Subject"])
    network.edit(EVENT, "id: repas", "id: repas\nstatus: cancelled")
    message = french(network.send("2026-11-22"))
    check("the next change has its own", message["Subject"].startswith("Annulé") and "Pardon" not in body(message), message["Subject"])

# A yes to all, given when flyers had told of all, holds for each; whoever was reached by phone expects the evening.
with one_network() as network:
    network.put(EVENT, """title: Repas partagé
sessions:
  - {id: repas, date: 2026-12-10, time: 18h-20h, place: Guéret}
  - {id: brunch, date: 2026-12-13, time: 10h, place: Ahun}
""")
    network.put(INVITATIONS, """waves:
  - {channel: flyer, on: 2026-11-01}
  - {id: rappel, channel: email, due: 2026-11-20, sessions: [repas]}
  - {id: change, channel: email, due: 2026-11-21, only: outdated}
answers:
  - {structure: agora, answer: yes}
""")
    network.send("2026-11-20")
    network.edit(EVENT, "10h, place: Ahun", "10h, place: Ahun, status: cancelled")
    said(french(network.send("2026-11-21")), "dimanche 13 décembre 2026, à Ahun, est annulé.")
with one_network() as network:
    network.put(INVITATIONS, """waves:
  - {id: appel, channel: phone, due: 2026-11-20, to: [agora]}
  - {id: change, channel: email, due: 2026-11-21, only: outdated}
calls:
  - {structure: agora, on: 2026-11-20, outcome: answered}
""")
    network.edit(EVENT, "id: repas", "id: repas\nstatus: cancelled")
    said(french(network.send("2026-11-21")), "est annulé.")

# One mailbox however its domain is written: an objection is the address's.
with one_network() as network:
    network.put("structures.yaml", """- {name: Agora, contacts: [{id: a, email: jean@crèmerie.example}]}
- {name: Vasi, contacts: [{id: v, email: Jean@xn--crmerie-3xa.example, consent: {messages: no}}]}
- {name: Dynamo, contacts: [{id: d, email: anne@CRÈMERIE.example}]}
- {name: Fol, contacts: [{id: f, email: anne@xn--crmerie-3xa.example}]}
""")
    check("one of two, and none to who objects", len(network.send("2026-11-20")) == 1, str(to(network.messages())))

# What a journal holds back is an error though nothing is due yet.
with one_network() as network:
    network.send("2026-11-20")
    network.put(INVITATIONS, "waves:\n  - {id: autre, channel: email, due: 2026-12-08}\n")
    network.send("2026-11-25", code=1)
    network.run("2026-11-25", "remind", code=1)

sys.exit(1 if failed else 0)
