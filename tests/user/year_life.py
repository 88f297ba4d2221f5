# What people do to their files over a year of evenings: moved and cancelled, answered and excused, put right, renamed.
# Each morning changes the network and writes what it changed; nothing here knows what is sent.
import datetime

from year_network import Contact, Event, Session, Structure, Wave
from year_words import slug

DAY = datetime.timedelta(1)
TOWNS = ["Guéret", "Ahun", "Masgot", "Bourganeuf", "Le Grand-Bourg", "Évaux", "Felletin", "Sardent"]
VENUES = ["le Bakao", "salle des fêtes", "médiathèque", "ferme des Ormes"]
TITLES = ["Parole partagée", "Soupe aux histoires", "Assises du lien", "Fête des voisins", "Atelier comptable",
          "Veillée contée", "Bourse aux plants", "Marché gratuit", "Café des aidants", "Ciné-débat", "Grand ménage",
          "Rallye des cantons", "Repas de Noël", "Galette commune",
          "Lecture à voix haute", "Chantier du four", "Bal des conscrits", "Troc de livres"]
EDITS = ["day", "hours", "place", "venue", "cancel", "replace", "add", "accent", "both", "span", "restore", "twin", "merge"]
NAMES = ["Agora", "Dynamo", "Vasi", "Bazar", "Cagette", "Tournesol", "Lanterne", "Passerelle", "Escale", "Marmite",
         "Pépinière", "Ricochet", "Abeille", "Trait Vif", "Chapiteau", "Fournil", "Glaneurs", "Sarabande", "Écoute",
         "Potager", "Recyclerie", "Boussole", "Fabrique", "Palette", "Refuge", "Tisserands", "Verger", "Zinc", "Atelier Rouge",
         "Canopée"]


def phone(number, first="05"):
    """A structure's; its second contact has the next one's, written otherwise."""
    return f"{first} 55 00 00 {number:02}"


def settle_in(network):
    """Thirty structures: two at one address, some partners, some without mail, some in English, one that objects."""
    chance = network.chance
    for number, name in enumerate(NAMES[:30]):
        id_ = slug(name)
        contact = Contact("a", f"{id_}@example.org", "en" if number % 9 == 4 else "fr", phone=chance.choice(["", phone(number)]),
                          address=chance.choice(["", "", f"{number} rue Basse"]))
        one = Structure(name, [contact], written_id=chance.random() < 0.4, role="partner" if number % 8 == 7 else "member",
                        tags=tuple(tag for every, tag in ((4, "lecture"), (5, "jardin")) if number % every == 0))
        if chance.random() < 0.3:
            one.contacts.insert(chance.randrange(2), Contact("b", f"{id_}.bis@example.org", phone=phone(number + 1, "+33 (0)5"), prefers=("phone",) if chance.random() < 0.7 else ()))
        network.structures.append(one)
    for number, ways in {2: ("phone",), 17: ("post",), 20: ("post", "phone"), 25: ("phone", "post")}.items():
        network.structures[number].contacts = [Contact("a", "", phone=phone(number) if "phone" in ways else "", prefers=ways,
                                                       address="2 place du Marché" if "post" in ways else "")]
    network.structures[1].contacts = [Contact("a", "jeanne@example.org")]
    network.structures[3].contacts = [Contact("j", "Jeanne@Example.org")]
    network.structures[1].called = "la Dynamo"
    # An address that is another structure's too, which is written to at its own.
    network.structures[8].contacts[:] = [Contact("a", "escale@example.org"), Contact("b", "Ricochet@example.org", phone=phone(8), prefers=("phone",))]
    network.structures[5].contacts[0].objects = True


class Life:
    def __init__(self, network, start, length):
        self.network, self.chance = network, network.chance
        self.weekdays = self.chance.random() < 0.5
        off = start + self.chance.randrange(length // 4, length * 3 // 4) * DAY
        self.off = {off + n * DAY for n in range(7)}
        firsts = [start + (42 + 22 * n + self.chance.randrange(-6, 7)) * DAY for n in range(len(TITLES))]
        self.births = [(first - 38 * DAY, first, title) for first, title in zip(firsts, TITLES) if (first - start).days < length]
        self.later = []  # (day, what to do then)
        self.broken = False
        self.newcomers = self.renames = 0
        self.doubt = False
        self.edits, self.kinds = [], {}  # what is to be made of sessions, the first that can be; what was, how often
        settle_in(network)
        network.write_structures()

    def runs(self, day):
        return day not in self.off and not (self.weekdays and day.weekday() > 4)

    def often(self, percent):
        return self.chance.random() * 100 < percent

    def morning(self, day):
        now = [act for when, act in self.later if when <= day]
        self.later = [(when, act) for when, act in self.later if when > day]
        for act in now:
            act()
        while self.births and self.births[0][0] <= day:
            self.bear(*self.births.pop(0))
        for event in list(self.network.events):
            # Nobody puts an event away of which a message is still to be looked up.
            if day > event.last() + event.kept * DAY and not event.draft and not event.blocked and not self.doubt:
                self.network.put_away(event)
            elif not event.blocked and day <= event.last() + 20 * DAY:
                before = len(event.answers + event.counted)
                changed = self.change(event, day)
                self.hear(event, day)
                if changed or len(event.answers + event.counted) != before or self.often(15):
                    self.network.write(event)
        self.people(day)

    # An event is born, and changes.

    def bear(self, day, first, title):
        chance, sessions = self.chance, []
        for town in chance.sample(TOWNS, chance.choice([1, 1, 2, 2, 3, 4]) if self.network.events else 4):
            start = first + (chance.randrange(0, 9) if sessions else 0) * DAY
            last = start + (chance.randrange(1, 3) if chance.random() < 0.15 else 0) * DAY
            name = f"Chez {town} même" if chance.random() < 0.15 else None
            written = chance.random() < 0.6
            id_ = f"s{len(sessions) + 1}" if written else slug(name or town)
            venue = chance.choice([*VENUES, "", ""])
            sessions.append(Session(id_, start, last, self.hours(), town, venue, name, written))
        due = first - chance.randrange(20, 29) * DAY
        to = chance.choice([("members",), ("members",), ("everyone",)])
        waves = [Wave("invit", due, to=to), Wave("rappel", (3, "before"), only="unanswered", to=to)]
        if chance.random() < 0.35:
            waves.append(Wave("lettre", first - 17 * DAY, to=to, channels=chance.choice([("post",), ("post", "email")])))
        if chance.random() < 0.35:
            waves.append(Wave("appels", chance.choice([(4, "before"), first - 6 * DAY]), only="unanswered", channels=("phone",),
                              to=chance.choice([to, ("tag:jardin",)])))
        if chance.random() < 0.35:
            waves.append(Wave("amis", first - 11 * DAY, to=chance.choice([("tag:lecture",), ("tag:jardin", "tag:lecture")])))
        if chance.random() < 0.3:
            waves.append(Wave("relance", first - 8 * DAY, only="unanswered"))
        if chance.random() < 0.4:
            waves.append(Wave("dernier", first - 2 * DAY, to=to))
        if chance.random() < 0.75:
            waves.append(Wave("changement", due + DAY, only="outdated", to=to,
                              channels=chance.choice([("email",), ("email", "post"), ("email", "phone"), ("phone", "email")])))
        if chance.random() < 0.6:
            waves.append(Wave("merci", (chance.choice([1, 2]), "after"), only="came", to=to))
            if chance.random() < 0.6:
                waves.append(Wave("regret", (2, "after"), only="missed", to=to, channels=chance.choice([("email",), ("phone",)])))
        else:
            waves.append(Wave("suite", (chance.choice([1, 2, 4]), "after"), to=to))
        if chance.random() < 0.3:
            waves.reverse()
        event = Event(f"{first:%Y-%m}-{slug(title)}", title, sessions, waves,
                      answer_by=first - 4 * DAY if chance.random() < 0.5 else None, about=chance.choice(["", "avec les voisins"]),
                      noted=chance.random() < 0.7, kept=chance.choice([10, 36]))
        self.network.events.append(event)
        self.network.write(event)
        self.later.append((day + chance.choice([3, 3, 8, 15]) * DAY, lambda: self.publish(event)))
        span = (first - due).days
        event.plan = sorted(due + chance.randrange(1, span + 1) * DAY for _ in range(chance.choice([1, 2, 2, 3, 4])))
        event.plan[:0] = event.plan[:chance.choice([0, 1])]  # two changes of one day

    def publish(self, event):
        event.draft = False
        self.network.write(event)

    def town(self, event):
        """Another than the event's, if there is one."""
        return self.chance.choice([town for town in TOWNS if town not in {s.place for s in event.sessions}] or TOWNS)

    def hours(self):
        start = self.chance.choice([9 * 60, 14 * 60 + 30, 18 * 60, 22 * 60])
        return self.chance.choice([None, (start, None), (start, (start + 120) % 1440), (start, (start + 180) % 1440)])

    def change(self, event, day):
        changed = False
        while event.plan and event.plan[0] <= day:
            event.plan.pop(0)
            if len(self.edits) < 4:
                self.edits += self.chance.sample(EDITS, len(EDITS))
            if done := next((edit for edit in self.edits if self.alter(event, edit, day)), None):
                self.edits.remove(done)
                changed = True
        for session in event.sessions:
            over = day > session.last or (day == session.last and self.often(8))
            if not session.cancelled and session.present is None and over and self.often(45):
                some = [s for s in self.network.structures if s.contacts]
                hopeful = [who for who, _, answer, _ in event.answers if answer != "no"]
                session.present = {s for s in some if self.often(60 if s in hopeful else 10)} - session.excused - session.proxies
                session.present |= {self.network.structures[0]} if session.proxies else set()
                session.counted = self.chance.choice([0, 0, 0, 2])
                changed = True
        if self.often(1):
            rappel = next(wave for wave in event.waves if wave.only == "unanswered" and not isinstance(wave.due, datetime.date))
            rappel.due, changed = (self.chance.choice([2, 3, 5]), "before"), True
        if not event.draft and self.often(1):  # it isn't settled after all
            event.draft = changed = True
            self.later.append((day + 3 * DAY, lambda: self.publish(event)))
        invit = next(wave for wave in event.waves if wave.id == "invit")
        if day < invit.due - DAY and self.often(5):
            invit.due, changed = invit.due - DAY, True
        return changed

    def alter(self, event, kind, day):
        """One change that people make of a session that is to come."""
        dues = [wave.due for wave in event.waves if isinstance(wave.due, datetime.date)]
        coming = [s for s in event.sessions if s.first > day and not s.cancelled]
        if kind == "restore":
            coming = [s for s in event.sessions if s.first > day and s.cancelled and not s.moved_to and self.was_told(s, True)]
        if not coming:
            return False
        session = self.chance.choice(coming)
        others = [s for s in coming if s is not session]
        if kind == "merge" and not others:
            return False
        self.kinds[f"to {kind}"] = self.kinds.get(f"to {kind}", 0) + 1
        earliest = max([day, *dues]) + DAY
        if kind in ("day", "both", "span"):
            length = (session.last - session.first) + (DAY if kind == "span" else 0 * DAY)
            session.first = max(earliest, session.first + self.chance.choice([-9, -3, -1, 0 if kind == "span" else 2, 4, 12]) * DAY)
            session.last = session.first + length
        if kind in ("place", "both"):
            session.written_id = True  # it is the same session to the journal
            session.place = self.town(event)
        if kind == "hours":
            session.time = self.hours()
        if kind == "venue":
            session.venue = self.chance.choice([*VENUES, ""])
        if kind == "accent":
            session.place = {"Guéret": "Gueret", "Évaux": "Evaux", "Ahun": "AHUN"}.get(session.place, session.place)
        if kind in ("cancel", "replace", "merge"):
            session.cancelled = True
        if kind == "merge":  # with another one, which may move for it
            session.moved_to = other = self.chance.choice(others)
            if self.often(60):
                length, other.first = other.last - other.first, max(earliest, other.first + DAY)
                other.last = other.first + length
        if kind == "restore":
            session.cancelled = False
        if kind == "cancel":  # which isn't the last that is heard of it
            event.plan = sorted([*event.plan, day + 4 * DAY])
        if kind in ("replace", "add", "twin"):
            first = max(earliest, session.first + self.chance.randrange(1, 12) * DAY)
            new = Session(f"n{len(event.sessions)}", first, first, self.hours(), self.town(event))
            if kind == "twin":  # the same days and town, at another hour
                session.written_id = True
                new.first, new.last, new.time, new.place = session.first, session.last, (11 * 60, None), session.place
            event.sessions.insert(self.chance.randrange(len(event.sessions) + 1), new)
            session.moved_to = new if kind == "replace" else None
        if not any(wave.id in ("changement", "annulation") for wave in event.waves) and self.often(70):
            named = kind == "cancel" and self.often(50)
            event.waves.append(Wave("annulation", day, sessions=[session.id], only=self.chance.choice(["", "unanswered"])) if named else
                               Wave("changement", day + self.chance.randrange(0, 3) * DAY, only="outdated"))
        return True

    def hear(self, event, day):
        """Answers, apologies and proxies of the day."""
        invit = next(wave for wave in event.waves if wave.id == "invit")
        if event.draft or day < invit.due:
            return
        coming = [session for session in event.sessions if session.first >= day and not session.cancelled]
        for structure in self.chance.sample(self.network.structures, self.chance.choice([0, 1, 2, 3])) if coming and event.noted else ():
            session = self.chance.choice(coming) if self.often(60) else None
            event.answers.append((structure, session, self.chance.choice(["yes", "yes", "maybe", "no"]), day))
            if self.room(event) < 2:  # more that answered than there are members is an error of check
                event.answers.pop()
        if coming and event.noted and self.often(4):
            event.counted.append((self.chance.randrange(1, 4), self.chance.choice([None, *coming]), self.chance.choice(["yes", "no"]), day))
            if self.room(event) < 2:
                event.counted.pop()
        if coming and self.often(6):
            session, structure = self.chance.choice(coming), self.chance.choice(self.network.structures[1:])
            proxy = structure.is_member(day) and not structure.until and self.often(50)
            (session.proxies if proxy else session.excused).add(structure)
            self.network.write(event)

    def room(self, event):
        """How many members more can have answered, at least: whoever has, for any session, and whoever is counted."""
        members = min(sum(one.is_member(s.first) for one in self.network.structures) for s in event.sessions)
        return members - len({who for who, *_ in event.answers}) - sum(number for number, *_ in event.counted)

    # The network's people.

    def people(self, day):
        network, chance = self.network, self.chance
        alone = [s for s in network.structures if s.contacts and s.contacts[0].email and "jeanne" not in s.contacts[0].email.lower()]
        one = chance.choice(alone)
        contact = chance.choice(one.contacts)
        changed = True
        if self.often(2):
            contact.objects = True
        elif self.often(2):
            for other in network.structures:
                for who in other.contacts:
                    who.objects = False if chance.random() < 0.5 else who.objects
        elif self.often(1):
            chance.choice([network.structures[n].contacts[0] for n in (1, 3)]).objects = self.often(40)
        elif self.often(2):
            self.rename(one, day)
        elif self.often(2):
            one.contacts = [Contact(f"n{day:%m%d}", f"{slug(one.name)}.{day:%m%d}@example.org", contact.language, phone=f"05 55 01 {day:%m %d}")]
        elif self.often(2) and contact.email:
            contact.email = f"{contact.id}.{day:%m%d}.{one.id}@Example.org"
        elif self.often(1.5):
            self.newcomers += 1
            name = f"Nouvelle {self.newcomers}"
            since = day if chance.random() < 0.7 else day + 5 * DAY
            network.structures.append(Structure(name, [Contact("a", f"{slug(name)}@example.org")], since=since))
        elif self.often(1) and one is not network.structures[0] and one.role == "member" and not self.gives(one):
            one.until = day - DAY
        elif self.often(3) and one is not network.structures[0]:  # which has them all
            one.tags = tuple(tag for tag in ("lecture", "jardin") if self.often(40))
        else:
            changed = self.often(5)
        if changed:
            network.write_structures()
        if self.often(6 if network.limits else 2):
            network.limits = None if network.limits else chance.choice([(2, 7), (3, 14), (1, 3), (4, 30)])
            network.write_settings()
        if self.often(3) and network.events:
            self.rename_files(network.events[-1])
        if self.often(4):
            network.merge_journals()
        if self.often(4):
            self.lose(day)

    def gives(self, one):
        """A proxy, which only a member may."""
        return any(one in session.proxies for event in self.network.events for session in event.sessions)

    def rename(self, one, day):
        """With its old name as another spelling; or without, and nothing can be read until somebody puts it right."""
        self.renames += 1
        old, name = one.name, f"{one.name.partition(' bis ')[0]} bis {self.renames}"
        named = any(who is one for event in self.network.events for who, *_ in event.answers)
        one.name = name
        if not one.written_id:
            one.id = slug(name)
        if one.written_id or not named or self.often(60):
            one.also.append(old)
            return
        self.broken = True
        self.later.append((day + DAY, lambda: (one.also.append(old), self.mend(), self.network.write_structures())))

    def mend(self):
        self.broken = False

    def rename_files(self, event):
        self.network.rename_files(event, f"{event.stem[:8]}{slug(event.title)}-{self.chance.randrange(100)}")

    def lose(self, day):
        """Another id for a wave, another place for a session whose id is made of it: nothing goes until it is put right."""
        for event in self.network.events:
            wave = self.chance.choice(event.waves)
            if not event.blocked and (event, wave) in {claim[:2] for claim in self.done} and self.often(50):
                old, wave.id, event.blocked = wave.id, wave.id + "-bis", True
                self.network.write(event)
                self.later.append((day + 2 * DAY, lambda: self.find(event, wave, old)))
                return
            for session in event.sessions:
                quiet = not event.blocked and not any(s.moved_to for s in event.sessions) and not any(w.sessions for w in event.waves)
                named = any(which is session for _, which, *_ in event.answers)
                if session.written_id or session.name or session.first < day or named or not quiet or not self.was_told(session):
                    continue
                session.place = self.town(event)
                event.blocked = True
                self.network.write(event)
                self.later.append((day + self.chance.choice([1, 2, 3]) * DAY, lambda: self.find(event, session, session.id)))
                return

    def find(self, event, named, id_):
        """The id that the journal knows is written down."""
        named.id, named.written_id, event.blocked = id_, True, False
        self.network.write(event)

    def was_told(self, session, cancelled=False):
        """Of it; or that it is cancelled."""
        return any(which is session and (not cancelled or told[-1][0].cancelled) for (which, _), told in self.told.items())
