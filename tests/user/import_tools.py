#!/usr/bin/python3
# Tables as the tools write them, made by hand from their header rows: what aliso must read out of each.
# Usage: import_tools.py ALISO. No name, address, message or address of a machine may come out anywhere.
import json
import pathlib
import re
import subprocess
import sys
import tempfile

program = pathlib.Path(sys.argv[1]).resolve()
STRUCTURES = """\
- name: VASI
  contacts: [{id: o, name: Odile Marsanne, email: odile@vasi23.example}]
- name: Agora
  contacts: [{id: r, name: Rose Lanoue, email: rose@gmail.com}]
- {name: Le Tilleul, contacts: [{id: a, name: Anne Sabord, email: bureau@tilleul.example}]}
- name: Ciné-Lune
"""
EVENT = """\
title: Ça repart
sessions:
  - {date: 2026-09-24, place: Guéret, time: 18h-20h}
  - {date: 2026-09-26, place: Bourganeuf, time: 10h-12h}
"""
SECRETS = ["Odile", "Marsanne", "Lanoue", "Sabord", "Zoé", "Quidam", "@", "192.0.2.7", "message secret", "Imbert"]
failed = 0


def aliso(folder, *words):
    return subprocess.run([program, "-C", folder, "--on", "2026-10-01", "--lang", "fr", *words], capture_output=True, timeout=60)


def complain(name, text):
    global failed
    failed += 1
    print(f"{name}: {text}")


def read(name, content, wanted, what="answers", tool=None, options=(), status=0):
    """The rows of the JSON as (line, structure, session, answer, people, why), and what is written, must be as wanted."""
    with tempfile.TemporaryDirectory() as folder:
        net = pathlib.Path(folder, "net")
        (net / "events").mkdir(parents=True)
        (net / "aliso.yaml").write_text("network: Essai\n")
        (net / "structures.yaml").write_text(STRUCTURES)
        (net / "events/2026-09-repart.yaml").write_text(EVENT)
        table = pathlib.Path(folder, "table.csv")
        table.write_bytes(content if isinstance(content, bytes) else content.encode())
        before = {p: p.read_bytes() for p in net.rglob("*") if p.is_file()}
        words = ["import", what, *(["repart"] if what != "structures" else []), str(table), *options]
        dry = aliso(net, *words, "--dry-run", "--format", "json")
        if dry.returncode != status:
            return complain(name, f"exit status {dry.returncode}, expected {status}: {dry.stderr.decode()}")
        if {p: p.read_bytes() for p in net.rglob("*") if p.is_file()} != before:
            complain(name, "a dry run wrote something")
        said = [dry.stdout, dry.stderr]
        if status == 0:
            document = json.loads(dry.stdout)
            rows = [(r["line"], r["structure"], r["session"], r["answer"], r["people"], r["why"]) for r in document["rows"]]
            if rows != wanted:
                complain(name, "rows\n  " + "\n  ".join(map(str, rows)) + "\nexpected\n  " + "\n  ".join(map(str, wanted)))
            if document["tool"] != tool:
                complain(name, f"tool {document['tool']}, expected {tool}")
            text = aliso(net, *words)
            again = aliso(net, *words)
            said += [text.stdout, text.stderr, again.stdout, again.stderr]
            if re.search(rb"(?m)^Not\xc3\xa9 dans", again.stdout) or text.returncode or again.returncode:
                complain(name, f"the second time:\n{again.stdout.decode()}{again.stderr.decode()}")
            if aliso(net, "check").returncode:
                complain(name, "check finds errors afterwards")
            said += [p.read_bytes() for p in net.rglob("*.yaml") if p.name != "structures.yaml"]
        for secret in SECRETS:
            if any(secret.encode() in one for one in said):
                complain(name, f"“{secret}” came out")


G, B = "gueret", "bourganeuf"
crlf = lambda text: text.replace("\n", "\r\n")

# Framadate: a poll on dates (two header rows), then one on texts.
for yes, maybe, no, none in (("Oui", "Si nécessaire", "Non", "Inconnu"), ("Yes", "Ifneedbe", "No", "Unknown")):
    read("framadate " + yes, crlf(f",24/09/2026,26/09/2026,\n,18h,10h,\nVASI,{yes},{no},\n\"Agora\",{maybe},{none},\nQuidam,{yes},{yes},\n"),
         [(3, "vasi", G, "yes", None, None), (3, "vasi", B, "no", None, None), (4, "agora", G, "maybe", None, None),
          (4, "agora", B, None, None, "no-answer"), (5, None, G, "yes", None, "none"), (5, None, B, "yes", None, "none")],
         tool="Framadate")
read("framadate, texts", crlf(",Guéret,Bourganeuf,\nVASI,Oui,Non,\n"),
     [(2, "vasi", G, "yes", None, None), (2, "vasi", B, "no", None, None)], tool="Framadate")

# Framaforms: three header rows, a draft, the machine's address, a question of several choices.
for lang, details, titles, draft in (
        ("fr", "Détails de la soumission",
         "Séquentiel;SID;Heure de soumission;Heure de complétion;Heure de modification;Brouillon;Adresse IP;UID;Nom d'utilisateur", "Votre structure"),
        ("en", "Submission Details", "Serial,SID,Submitted Time,Completed Time,Modified Time,Draft,IP Address,UID,Username", "Organisation")):
    d = ";" if lang == "fr" else ","
    date = "24/08/2026 - 10:12" if lang == "fr" else "2026-08-24 10:12"
    rows = [f"Ça repart", details + d * 9 + "Quand" + d, d.join([titles, draft, "Guéret", "Bourganeuf", "Un mot"]),
            d.join(["1", "11", date, date, date, "0", "192.0.2.7", "0", "Quidam", "VASI", "X", "", "message secret"]),
            d.join(["2", "12", date, date, date, "1", "192.0.2.7", "0", "Quidam", "Agora", "X", "X", ""])]
    read("framaforms " + lang, crlf("\n".join(rows) + "\n"),
         [(4, "vasi", G, "yes", None, None), (4, "vasi", B, None, None, "no-answer"), (5, "agora", None, None, None, "draft")],
         tool="Framaforms")

# HelloAsso: a mark, semicolons; a ticket a row, the buyer's address twice; the payments are refused.
head = ("Référence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;"
        "Email payeur;Raison sociale;Moyen de paiement;Billet;Numéro de billet;Tarif;Montant tarif;Code Promo;Montant code promo")
rows = ("1;04/03/2026 14:25;Validé;Quidam;Zoé;Quidam;Zoé;z@x.example;Le Tilleul;Carte;Entrée;71;;;;\n"
        "1;04/03/2026 14:25;Validé;Imbert;Luc;Quidam;Zoé;z@x.example;Le Tilleul;Carte;Entrée;72;;;;\n"
        "2;05/03/2026 09:00;Validé;Quidam;Zoé;Quidam;Zoé;odile@vasi23.example;;Carte;Entrée;73;;;;\n")
read("helloasso", "\ufeff" + crlf(head + "\n" + rows),
     [(2, "le-tilleul", None, "yes", None, None), (3, "le-tilleul", None, "yes", None, None), (4, "vasi", None, "yes", None, None)],
     tool="HelloAsso")
read("helloasso, payments", "\ufeffRéférence paiement;Date;Nom payeur\n1;2;Quidam\n", [], status=1)

# Google Forms: days before months or after, found in the column; several choices in one cell; e-mail alone says who.
read("google fr", "Horodateur,Adresse e-mail,Structure,Viendrez-vous ?,Combien ?\n"
     "03/09/2026 10:00:00,a@b.example,Agora,Oui,2\n13/09/2026 10:00:00,odile@vasi23.example,,Peut-être,\n",
     [(2, "agora", None, "yes", 2, None), (3, "vasi", None, "maybe", None, None)], tool="Google Forms")
read("google en", 'Timestamp,Email Address,Organization,RSVP\n9/3/2026 10:00:00,,Agora,"24 septembre 2026, 26 septembre 2026"\n'
     '9/13/2026 10:00:00,,Le Tilleul,no\n',
     [(2, "agora", G, "yes", None, None), (2, "agora", B, "yes", None, None), (3, "le-tilleul", None, "no", None, None)],
     tool="Google Forms")

# LimeSurvey: Windows-1252; without a day of submission a row is a draft.
read("limesurvey fr", ("\"ID de la réponse\";\"Date de soumission\";\"Dernière page\";\"Langue de départ\";\"Tête de série\";"
     "\"Nom de la structure\";\"Participation\"\n\"1\";\"2026-08-24 10:00:00\";\"2\";\"fr\";\"7\";\"Ciné-Lune\";\"Oui\"\n"
     "\"2\";\"\";\"1\";\"fr\";\"8\";\"Agora\";\"Oui\"\n").encode("cp1252"),
     [(2, "cine-lune", None, "yes", None, None), (3, "agora", None, None, None, "draft")], tool="LimeSurvey")
read("limesurvey en", "Response ID,Date submitted,Last page,Start language,Seed,Organisation,Answer\n1,2026-08-24 10:00:00,2,en,7,VASI,No\n",
     [(2, "vasi", None, "no", None, None)], tool="LimeSurvey")

# Nextcloud: forms and polls.
read("nextcloud forms fr", '"Identifiant utilisateur","Nom d\'affichage de l\'utilisateur","Horodatage","Association","Présence"\n'
     '"zoe","Zoé Quidam","2026-08-24T10:00:00+02:00","Agora","Oui"\n', [(2, "agora", None, "yes", None, None)], tool="Nextcloud Forms")
read("nextcloud forms en", '"User ID","User display name","Timestamp","Association","Participation"\n'
     '"zoe","Odile Marsanne","2026-08-24T10:00:00+02:00","","no"\n', [(2, None, None, "no", None, "doubtful")], tool="Nextcloud Forms")
for mail in ("Adresse e-mail", "Email address"):
    read("nextcloud polls " + mail, f'Participants,{mail},2026-09-24T18:00:00.000+02:00/2026-09-24T20:00:00.000+02:00,'
         '2026-09-26T10:00:00.000+02:00/2026-09-26T12:00:00.000+02:00\nZoé Quidam,odile@vasi23.example,yes,maybe\nAgora,,no,\n',
         [(2, "vasi", G, "yes", None, None), (2, "vasi", B, "maybe", None, None), (3, "agora", G, "no", None, None),
          (3, "agora", B, None, None, "no-answer")], tool="Nextcloud Polls")

# Rallly: nothing is quoted; nobody's no is no vote.
read("rallly fr", "Nom,E-mail,Responded on (Europe/Paris),jeu. 24 septembre 2026 18:00 - 20:00,sam. 26 septembre 2026 10:00 - 12:00\n"
     "Agora,,x,Oui,Non\nQuidam, Zoé,,x,Oui,Non\nVASI,,x,Non,Non\nLe Tilleul,,x,En cas de besoin,Oui\n",
     [(2, "agora", G, "yes", None, None), (2, "agora", B, "no", None, None), (3, None, None, None, None, "unclear"),
      (4, "vasi", G, None, None, "no-answer"), (4, "vasi", B, None, None, "no-answer"),
      (5, "le-tilleul", G, "maybe", None, None), (5, "le-tilleul", B, "yes", None, None)], tool="Rallly")
read("rallly en", "Name,Email,Responded on (Europe/Paris),Thu 24 September 2026 18:00 - 20:00,Sat 26 September 2026 10:00 - 12:00\n"
     "Agora,,x,Yes,If need be\n", [(2, "agora", G, "yes", None, None), (2, "agora", B, "maybe", None, None)], tool="Rallly")
# Saved again by a spreadsheet, which quotes what has a comma; and with commas that nothing quotes: no row is guessed.
read("rallly quoted", 'Name,Email,"Thu, Sep 24, 2026","Sat, Sep 26, 2026"\nAgora,,Yes,If need be\nVASI,,No,Yes\n"Quidam, Zoé",,Yes,No\n',
     [(2, "agora", G, "yes", None, None), (2, "agora", B, "maybe", None, None), (3, "vasi", G, "no", None, None),
      (3, "vasi", B, "yes", None, None), (4, None, G, "yes", None, "none"), (4, None, B, "no", None, "none")], tool="Rallly")
read("rallly commas", "Name,Email,Thu, Sep 24, 2026,Sat, Sep 26, 2026\nAgora,,Yes,If need be\n",
     [(2, None, None, None, None, "unclear")], tool="Rallly")

# Mobilizon: messages stay where they are; who isn't approved is left out.
read("mobilizon fr", "Nom du participant,Statut du participant,Date d'inscription du participant,Message du participant\n"
     "VASI,Participant·e,2026-08-24 10:00,message secret\nAgora,Non approuvé⋅e,2026-08-24 10:00,\nLe Tilleul,Rejeté⋅e,2026-08-24 10:00,\n"
     "Ciné-Lune,Créateur⋅ice,2026-08-24 10:00,\n",
     [(2, "vasi", None, "yes", None, None), (3, "agora", None, None, None, "no-answer"), (4, "le-tilleul", None, "no", None, None),
      (5, "cine-lune", None, "yes", None, None)], tool="Mobilizon")
read("mobilizon en", "Participant name,Participant status,Participant registration date,Participant message\n"
     "VASI,Participant,2026-08-24 10:00,message secret\nAgora,Not approved,2026-08-24 10:00,\n",
     [(2, "vasi", None, "yes", None, None), (3, "agora", None, None, None, "no-answer")], tool="Mobilizon")

# Eventbrite: who is coming, and who was there.
head = "Order #,Order Date,First Name,Last Name,Email,Quantity,Attendee #,Company,Attendee Status\n"
rows = "1,08/24/2026,Zoé,Quidam,z@x.example,1,51,Agora,Attending\n1,08/24/2026,Luc,Imbert,z@x.example,1,52,Agora,Attending\n" \
       "2,08/25/2026,Zoé,Quidam,odile@vasi23.example,1,53,,Checked In\n3,08/25/2026,Zoé,Quidam,bureau@tilleul.example,1,54,,Refunded\n"
read("eventbrite", head + rows,
     [(2, "agora", None, "yes", 1, None), (3, "agora", None, "yes", 1, None), (4, "vasi", None, "yes", 1, None),
      (5, "le-tilleul", None, "no", 1, None)], tool="Eventbrite")
read("eventbrite, attendance", head + rows,
     [(2, "agora", G, None, 1, "no-answer"), (3, "agora", G, None, 1, "no-answer"), (4, "vasi", G, "yes", 1, None),
      (5, "le-tilleul", G, "no", 1, "no-answer")], what="attendance", tool="Eventbrite", options=["--session", G])

# Meetup: guests come beside the one of the row.
read("meetup", "Name,User ID,Title,Event Host,RSVP,Guests,RSVPed on,Joined Group on,URL of Member Profile\n"
     "Agora,user 1,,No,Yes,2,2026-08-24 10:00,2020-01-01,http://x\n", [(2, "agora", None, "yes", 3, None)], tool="Meetup")

# Zoom: a block on the meeting before; who left and came back is one.
read("zoom", "\ufeffMeeting ID,Topic,Start Time\n123,Ça repart,09/24/2026\n\nName (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
     "Zoé Quidam,odile@vasi23.example,09/24/2026 06:00:00 PM,09/24/2026 06:30:00 PM,30,Yes\n"
     "Zoé Quidam,odile@vasi23.example,09/24/2026 06:40:00 PM,09/24/2026 07:30:00 PM,50,Yes\nAgora (Rose),,09/24/2026 06:00:00 PM,,9,Yes\n",
     [(5, "vasi", G, "yes", None, None), (6, "vasi", G, "yes", None, None), (7, None, G, "yes", None, "doubtful")],
     what="attendance", tool="Zoom", options=["--session", G])
read("zoom, as answers", "Name (Original Name),User Email,Total Duration (Minutes),Guest\nx,y@z.example,3,No\n", [], status=1)

# Teams: UTF-16 with tabs, as in 2021 and as now (sections).
read("teams 2021 fr", ("\ufeffNom complet\tAction de l’utilisateur\tDate et heure\nAgora\tRejoint\t24/09/2026 18:00:00\n"
     "Agora\tA quitté l'appel\t24/09/2026 19:00:00\n").encode("utf-16-le"),
     [(2, "agora", G, "yes", None, None), (3, "agora", G, "yes", None, None)], what="attendance", tool="Microsoft Teams", options=["--session", G])
read("teams 2021 en", ("\ufeffFull Name\tUser Action\tTimestamp\nAgora\tJoined\t9/24/2026, 6:00:00 PM\n").encode("utf-16-le"),
     [(2, "agora", G, "yes", None, None)], what="attendance", tool="Microsoft Teams", options=["--session", G])
read("teams now", ("\ufeff1. Summary\nMeeting title\tÇa repart\nAttended participants\t1\n\n2. Participants\n"
     "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
     "Zoé Quidam\t9/24/26, 6:00:00 PM\t9/24/26, 7:00:00 PM\t1h\todile@vasi23.example\t\tPresenter\n\n3. In-Meeting Activities\n"
     "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\nAgora\tx\tx\tx\t\tAttendee\n").encode("utf-16-le"),
     [(7, "vasi", G, "yes", None, None)], what="attendance", tool="Microsoft Teams", options=["--session", G])

# Paheko, Galette; a list of BigBlueButton, whose header nobody knows.
read("paheko", 'Date,Heure,Places réservées,Nom,Autres informations\n24/09/2026,18:00,2,Agora,"{""email"": ""z@x.example""}"\n',
     [(2, "agora", None, "yes", 2, None)], tool="Paheko")
read("galette", "EVENEMENT;NOM;PRENOM;ADRESSE;NOMBRE DE PERSONNES;EMAIL\nCa repart;Quidam;Zoé;1 rue;3;bureau@tilleul.example\n",
     [(2, "le-tilleul", None, "yes", 3, None)], tool="Galette")
read("columns by number", "Quidam,VASI\nImbert,VASI\n", [(1, "vasi", G, "yes", None, None), (2, "vasi", G, "yes", None, None)],
     what="attendance", options=["--session", G, "--column", "structure=2", "--column", "name=1"])
read("a column by its title", "Qui;Êtes-vous là ?\nVASI;oui\nAgora;(oui)\n", [(2, "vasi", None, "yes", None, None), (3, "agora", None, "maybe", None, None)],
     options=["--column", "structure=Qui", "--column", "answer=Êtes-vous là ?"])

# Encoded twice, by Windows and by a Mac; UTF-16 the other way round.
twice = "Structure;Réponse\nCiné-Lune;Peut-être\n"
wanted = [(2, "cine-lune", None, "maybe", None, None)]
read("encoded twice", twice.encode().decode("cp1252").encode(), wanted)
read("encoded twice by a Mac", twice.encode().decode("mac_roman").encode(), wanted)
read("utf-16, big end first", ("\ufeff" + twice).encode("utf-16-be"), wanted)
read("not text", b"Structure;R\x00\x81\n", [], status=3)

print("every table was read as it was meant" if not failed else f"{failed} failed")
sys.exit(1 if failed else 0)
