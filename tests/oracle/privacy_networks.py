# Networks with people in them, their files written in every way in which YAML may be: blocks, brackets, both line ends,
# comments anywhere, a last line that ends or doesn't. Each comment has a number of its own, so that it can be missed.
import datetime
import json
import random
import re
import unicodedata

FIRST = ["Aurore", "Béatrix", "Côme", "Daphné", "Éloi", "Fantine", "Gaspard", "Hermine", "Ismaël", "Joséphine"]
LAST = ["Quercassol", "Vandermure", "Tibourlet", "Xantrigues", "Oulmébert", "Zwickelin", "Kermorgane", "Yverdasse", "Jolimasque",
        "Wattrigel", "Brindezingue", "Flamichon"]
TODAY = datetime.date(2026, 11, 24)
OUTCOMES = ["no-reply", "message-left", "call-back", "answered"]


def bare(name):
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", bare(name).lower()).strip("-")


def contact_id(contact):
    return contact.get("id") or slug(contact["name"])


def ago(r, most):
    return (TODAY - datetime.timedelta(days=r.randint(1, most))).isoformat()


class Made:
    """What a seed makes: the values of all files, then their texts."""

    def __init__(self, seed):
        self.r = r = random.Random(seed)
        self.comments = 0
        self.apart = r.random() < 0.4
        self.names = [f"{a} {b}" for a, b in zip(r.sample(FIRST, len(FIRST)), r.sample(LAST, len(FIRST)))]
        self.settings = {"network": "Réseau", "members": 20, "keep": {"contacts": r.choice(["3 years", "18 months", "400 days"])}}
        if r.random() < 0.7:
            self.settings["keep"].update(calls=r.choice(["1 year", "200 days"]), journal=r.choice(["2 years", "300 days"]))
        self.structures = self.make_structures()
        self.contacts = {s["id"]: s["contacts"] for s in self.structures if "contacts" in s}
        everybody = [one for many in self.contacts.values() for one in many if "name" in one and "email" in one]
        if everybody and r.random() < 0.2:  # who writes the network's mails is in its settings
            one = r.choice(everybody)
            self.settings["mail"] = {"from": f"{one['name']} <{one['email']}>"}
        self.events, self.invitations, self.journals, self.prose = {}, {}, {}, {}
        for n in range(r.randint(1, 3)):
            self.make_event(f"e{n}")
        self.files = self.texts()

    def person(self, number, used):
        r = self.r
        one = {}
        if r.random() < 0.75 and self.names:
            one["name"] = self.names.pop()
        if "name" not in one or r.random() < 0.5:
            one["id"] = r.choice([f"c{number}", f"bureau-{number}", f"m-d{number}"])
        if r.random() < 0.5:
            one["role"] = r.choice(["présidente", "coordination", "trésorier : par intérim"])
        if r.random() < 0.8:
            one["email"] = r.choice(used) if used and r.random() < 0.12 else f"{r.choice(['x', 'Contact.', 'a+b'])}{number}q{r.randint(100, 999)}@example.org"
            used.append(one["email"])
        if r.random() < 0.6:
            one["phone"] = f"05 55 {r.randint(10, 99)} {r.randint(10, 99)} {number:02}"
        if r.random() < 0.4:
            one["address"] = f"{number + 100} place de l'Église #{r.randint(1000, 9999)}, 23300 Ville"
        if r.random() < 0.3:
            one["prefers"] = ["email"] if r.random() < 0.5 else ["phone", "email"]
        if r.random() < 0.2:
            one["language"] = "en"
        if r.random() < 0.4:
            one["since"] = ago(r, 2500)
        if r.random() < 0.2:
            one["from"] = "adhésion"
        if r.random() < 0.3:
            one["consent"] = r.choice([{"named": "yes"}, {"messages": "yes"}, {"named": "no", "messages": "yes"}, {"messages": "no"}])
        keys = list(one)
        if r.random() < 0.3:
            r.shuffle(keys)
        return {key: one[key] for key in keys}

    def make_structures(self):
        r, made, used, number = self.r, [], [], 0
        for i in range(r.randint(1, 5)):
            one = {"id": f"m{i}", "name": f"Structure {chr(65 + i)}"}
            if i and r.random() < 0.3:
                one["role"] = "partner" if i > 1 or r.random() < 0.5 else "host"
            elif r.random() < 0.5:
                one["member"] = r.choice(["2019-01-01..", "..2022-12-31", "2020-03-01..2024-06-30", "2021-01-01..2026-03-01"])
            if r.random() < 0.8:
                one["contacts"] = []
                for _ in range(r.choice([1, 1, 2, 2, 3, 4])):
                    one["contacts"].append(self.person(number, used))
                    number += 1
            if r.random() < 0.3:
                one["place"] = "Ajain"
            if r.random() < 0.2:
                one["tags"] = ["aînés"]
            if r.random() < 0.15:  # contacts may stand first, beside the dash
                keys = r.sample(list(one), len(one))
                one = {key: one[key] for key in keys}
            made.append(one)
        return made

    def person_of(self, structure):
        return [contact_id(one) for one in self.contacts.get(structure, [])]

    def make_event(self, stem):
        r = self.r
        start = datetime.date(2021, 1, 1) + datetime.timedelta(days=r.randint(0, 2100))
        event, sessions = {"title": f"Titre {stem}"}, []
        for i in range(r.choice([1, 1, 2])):
            session = {"id": f"s{i}", "name": f"S{i}", "date": (start + datetime.timedelta(days=7 * i)).isoformat()}
            if r.random() < 0.85:
                present = []
                for one in r.sample(self.structures, r.randint(0, len(self.structures))):
                    present += self.presence(one["id"])
                if r.random() < 0.3:
                    present.append({"members": r.choice([1, "1-2"])})
                session["present"] = present
                if r.random() < 0.25:
                    session["headcount"] = r.choice([40, "30-50", "25+"])
                away = [s["id"] for s in self.structures if s["id"] not in str(present)]
                if away and r.random() < 0.5:
                    session["excused"] = [r.choice([one, *self.presence(one)]) for one in r.sample(away, 1)]
            sessions.append(session)
        event["sessions"] = sessions
        if r.random() < 0.4:
            event["course"] = self.text(f"events/{stem}.yaml")
        if r.random() < 0.4:
            event["debrief"] = {"notes": self.text(f"events/{stem}.yaml"),
                                "proposals": [{"title": "Une idée", "owner": self.structures[0]["id"], "text": self.text(f"events/{stem}.yaml")}]}
        self.events[stem] = event
        if r.random() < 0.8:
            self.make_invitations(stem, start)

    def presence(self, structure):
        """One line, or two with different people of the same structure."""
        r, known = self.r, self.person_of(structure)
        if not known or r.random() < 0.4:
            return [r.choice([structure, {structure: 2}, {"structure": structure, "people": r.choice([1, 3])}])]
        people = r.sample(known, r.randint(1, len(known))) + ["someone"] * r.choice([0, 0, 0, 1, 2])
        r.shuffle(people)
        if len(people) > 1 and r.random() < 0.25:
            cut = r.randint(1, len(people) - 1)
            first, second = people[:cut], people[cut:]
            if "someone" not in people and r.random() < 0.3:
                second = [*second, first[0]]
            return [{"structure": structure, "people": first}, {"structure": structure, "people": second}]
        return [{"structure": structure, "people": people}]

    def make_invitations(self, stem, start):
        r, ids = self.r, [one["id"] for one in self.structures]
        made = {"waves": [{"id": "rappel", "channel": "email", "due": "7 days before", "to": ["everyone"]}]}
        if r.random() < 0.5:
            made["waves"].insert(0, {"channel": "post", "on": (start - datetime.timedelta(days=40)).isoformat()})
        if r.random() < 0.8:
            made["answers"] = [{"structure": one, "answer": r.choice(["yes", "no", "maybe"]),
                                **({"on": (start - datetime.timedelta(days=r.randint(1, 30))).isoformat()} if r.random() < 0.7 else {})}
                               for one in r.sample(ids, r.randint(0, len(ids)))]
        if r.random() < 0.6:
            made["calls"] = [{"structure": r.choice(ids), "on": (start - datetime.timedelta(days=r.randint(-5, 30))).isoformat(),
                              "outcome": r.choice(OUTCOMES),
                              **({"note": self.text(f"invitations/{stem}.yaml", " ")} if r.random() < 0.6 else {})}
                             for _ in range(r.randint(1, 3))]
        self.invitations[stem] = made
        if r.random() < 0.7:
            self.journals[stem] = self.journal(stem, start - datetime.timedelta(days=7), len(self.events[stem]["sessions"]))

    def journal(self, stem, on, sessions):
        r, lines = self.r, []
        for structure, contacts in self.contacts.items():
            for contact in contacts:
                if r.random() < 0.3:
                    continue
                session = f"s{r.randrange(sessions)}"
                whole = r.random() < 0.3
                line = {"schema": "aliso/journal/1", "at": f"{on}T09:00:00+01:00",
                        "key": f"{stem}/{'-' if whole else session}/rappel/{structure}/{contact_id(contact)}", "wave": "rappel",
                        "session": "" if whole else session, "structure": structure, "contact": contact_id(contact), "channel": "email"}
                run = "".join(r.choice("abcdefgh") for _ in range(8))
                for state in r.choice([["intent", "sent"], ["intent", "failed"], ["intent"], ["intent", "settled-not-sent"],
                                       ["intent", "settled-sent"], ["intent", "sent", "settled-not-sent"]]):
                    lines.append(json.dumps({**line, **({} if state.startswith("settled") else {"run": run}), "state": state}, ensure_ascii=False))
                    on_minute = len(lines)
                    line["at"] = f"{on}T09:{on_minute // 60:02}:{on_minute % 60:02}+01:00"
        return lines

    def text(self, path, end="\n"):
        """Prose, now and then with someone's whole name in it."""
        r = self.r
        named = [one["name"] for many in self.contacts.values() for one in many if "name" in one]
        name = r.choice(named) if named and r.random() < 0.35 else None
        spelled = name and r.choice([name, name, name.upper(), unicodedata.normalize("NFD", name), bare(name)] + ([name.replace(" ", "\n")] if end == "\n" else []))
        if name:
            self.prose.setdefault(name, []).append(path)
        return f"On a parlé de tout avec {spelled or 'tout le monde'}, longtemps." + end

    def anyone(self):
        named = [one["name"] for many in self.contacts.values() for one in many if "name" in one]
        return self.r.choice(named) if named else "personne"

    # -- texts ----------------------------------------------------------------------------------------------------

    def texts(self):
        r = self.r
        files = {"aliso.yaml": "".join(f"{key}: {json.dumps(value)}\n" for key, value in self.settings.items())}
        listed = [{k: v for k, v in one.items() if k != "contacts" or not self.apart} for one in self.structures]
        files["structures.yaml"] = Text(self, "structures").whole(listed)
        if self.apart and self.contacts:
            files["contacts.yaml"] = Text(self, "contacts").whole(self.contacts)
        for stem, event in self.events.items():
            files[f"events/{stem}.yaml"] = Text(self, stem).whole(event)
        for stem, made in self.invitations.items():
            files[f"invitations/{stem}.yaml"] = Text(self, stem).whole(made)
        for name in list(files):
            if name != "aliso.yaml" and r.random() < 0.2:
                files[name] = files[name].replace("\n", "\r\n")
            if name != "aliso.yaml" and r.random() < 0.2 and not files[name].rstrip("\r\n").endswith("longtemps."):
                files[name] = files[name].rstrip("\r\n")
        for stem, lines in self.journals.items():
            files[f"journal/{stem}.jsonl"] = "".join(line + "\n" for line in lines)
        return {name: text.encode() for name, text in files.items()}


class Text:
    """A value as YAML in a style drawn by lot, with comments."""

    def __init__(self, made, what):
        self.made, self.r, self.what = made, made.r, what
        r = self.r
        self.step = r.choice([2, 2, 4])
        self.flush = r.random() < 0.4  # dashes below the first letter of their key
        self.brackets = r.choice([0, 0.15, 0.5])
        self.noisy = r.random() < 0.6
        self.json = r.random() < 0.08

    def whole(self, value):
        if self.json:
            return json.dumps(value, ensure_ascii=False, indent=self.r.choice([None, 2])) + "\n"
        return self.comment(0, 0.5) + self.block(value, 0)

    def comment(self, indent, chance=0.15):
        if not self.noisy or self.r.random() > chance:
            return ""
        self.made.comments += 1
        gap = self.r.choice(["", "", "\n"])
        if self.r.random() < 0.05:
            return gap + " " * indent + f"# note {self.made.comments} : demander à {self.made.anyone()}\n"
        indent += self.r.choice([0] * 12 + [2, -indent])
        return gap + " " * indent + f"# note {self.made.comments}{self.r.choice([' : ici', '', ' [et] {là}'])}\n" + self.r.choice(["", "", "", "\n"])

    def trail(self):
        if not self.noisy or self.r.random() > 0.12:
            return ""
        self.made.comments += 1
        return f"  # note {self.made.comments}"

    def scalar(self, value, flow=False):
        text = str(value)
        if isinstance(value, int):
            return text
        plain = re.fullmatch(r"[A-Za-zÀ-ÿ][\w@.+À-ÿ -]*[\w]|[A-Za-z]|\d{4}-\d\d-\d\d|\d+[-+]\d*|(?:\d{4}-\d\d-\d\d)?\.\.(?:\d{4}-\d\d-\d\d)?", text)
        style = self.r.random()
        if plain and style < 0.75:
            return text
        if style < 0.9 or "'" in text:
            return json.dumps(text, ensure_ascii=False)
        return "'" + text + "'"

    def flow(self, value, indent):
        pad = self.r.choice(["", "", " "])
        if isinstance(value, dict):
            return "{" + pad + ", ".join(f"{k}: {self.flow(v, indent)}" for k, v in value.items()) + pad + "}"
        if isinstance(value, list):
            if value and self.r.random() < 0.25 and isinstance(value[0], dict):
                inner = "\n" + " " * (indent + 2)
                return "[" + inner + ("," + inner).join(self.flow(v, indent + 2) for v in value) + self.r.choice(["", ","]) + "\n" + " " * indent + "]"
            return "[" + pad + ", ".join(self.flow(v, indent) for v in value) + pad + "]"
        return self.scalar(value, True)

    def in_brackets(self, value):
        if not value:
            return True
        text = json.dumps(value)
        if "\\n" in text:
            return False
        small = len(text) < 60
        return self.r.random() < (max(self.brackets, 0.5) if small else self.brackets)

    def block(self, value, indent):
        if isinstance(value, dict):
            return "".join(self.pair(k, v, indent) for k, v in value.items())
        if not value:
            return " " * indent + "[]\n"
        return "".join(self.item(v, indent) for v in value)

    def item(self, value, indent):
        before = self.comment(indent)
        dash = " " * indent + "- "
        if not isinstance(value, (dict, list)) or self.in_brackets(value):
            return before + dash + (self.flow(value, indent + 2) if isinstance(value, (dict, list)) else self.scalar(value)) + self.trail() + "\n"
        inner = self.block(value, indent + 2)
        while not inner.split("\n")[0].split("#")[0].strip():
            inner = inner.split("\n", 1)[1]  # a comment may not stand between the dash and its key
        return before + dash + inner[indent + 2:]

    def pair(self, key, value, indent):
        before = self.comment(indent, 0.1)
        head = " " * indent + f"{key}:"
        if isinstance(value, str) and value.endswith("\n"):
            return before + head + " |\n" + "".join(" " * (indent + self.step) + line + "\n" for line in value.splitlines())
        if not isinstance(value, (dict, list)):
            return before + head + " " + self.scalar(value.strip() if isinstance(value, str) else value) + self.trail() + "\n"
        if self.in_brackets(value):
            return before + head + " " + self.flow(value, indent) + self.trail() + "\n"
        deeper = indent + (0 if self.flush and isinstance(value, list) else self.step)
        return before + head + self.trail() + "\n" + self.block(value, deeper)
