#!/usr/bin/python3
# Holds `aliso sheet --format json`, before and after, against a second program. Usage: sheet.py ALISO [NETWORKS [FIRST_SEED]].
"""
Before: who stands on the sheet, in which order, with how many lines. The order is ICU's, of the name without its
article. After: who is named where, and the sum against every world that the file allows: each member was present,
represented, excused or none of these, and whoever is only counted may have been any that nothing speaks against.
"""
import datetime
import json
import pathlib
import random
import re
import sys
import unicodedata

import icu

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import made_up  # noqa: E402
import reference  # noqa: E402
from reference import INF, add, count, day  # noqa: E402

TODAY = datetime.date(2022, 6, 1)
NAMES = ["Le Tilleul", "La Grange aux mots", "L’Étape", "L'Escale", "Les Voisins", "Ressort", "Élan", "Elan 23", "Ça tourne",
         "Œuvre commune", "100 façons", "Le Gué", "Les Écoles", "Zébulon", "Côté cour", "Cote d’or", "Mille-et-un pas",
         "Mille et une", "Le 7", "L’Île", "Ile de là", "La Bobine", "Bobine & fil", "Lente", "Lalande", "Lescure", "Æther",
         "Éa", "ZÈBRE", "(Hors) piste", "« Guillemets »", "A. B. C.", "Abcès", "Łódź", "Straße", "Le Cœur <b>", "La Pipe | le tuyau",
         unicodedata.normalize("NFD", "Les Éphémères"), unicodedata.normalize("NFD", "Épi")]
ARTICLE = re.compile(r"(?:le |la |les |l['’])", re.I)
SPANS = ["2022-05-05..", "..2022-05-10", "2022-05-08..2022-05-31", "2022-06-10..", "..2022-06-15"]


def without_article(name):
    return ARTICLE.sub("", name, count=1) if ARTICLE.match(name) else name


def some(r, most, loose=0.4):
    low = r.randint(0, most)
    return low if r.random() > loose else r.choice([f"{low}-{low + r.randint(1, 3)}", f"{low}+"])


def structures(r):
    names = r.sample(NAMES, r.randint(1, 9))
    listed = []
    for i, name in enumerate(names):
        one = {"id": f"m{r.randint(0, 99):02}{i}", "name": name}
        if r.random() < 0.25:
            one["member"] = r.choice(SPANS)
        elif r.random() < 0.3:
            one["role"] = "partner"
            if r.random() < 0.3:
                one["member"] = r.choice(SPANS)
        elif r.random() < 0.1 and not any(other.get("role") == "host" for other in listed):
            one["role"] = "host"
        listed.append(one)
    return listed


def answers(r, ids, sessions):
    lines = []
    for _ in range(r.randint(0, 7)):
        line = {"answer": r.choice(["yes", "yes", "maybe", "no"])}
        if r.random() < 0.8:
            line["structure"] = r.choice(ids)
            if line["answer"] != "no" and r.random() < 0.7:
                line["people"] = r.choice([1, 2, 3, 5, 6, 7, 12, "2-3", "4-9", "2+", "7+"])
        else:
            line["members"] = r.choice([0, 1, 2, "1-2"])
        if r.random() < 0.5:
            line["session"] = r.choice(sessions)["id"]
        if r.random() < 0.5:
            line["on"] = r.choice(["2022-04-20", "2022-05-01", "2022-05-08", "2022-05-30"])
        lines.append(line)
    return lines


def presences(r, world, session):
    d = day(session["date"])
    ids = list(world.structures)
    members = [one for one in ids if world.is_member(one, d)]
    present = r.sample(ids, r.randint(0, len(ids)))
    session["present"] = [r.choice([one, {"structure": one, "people": r.randint(1, 4)}]) for one in present]
    if r.random() < 0.4:
        session["present"].append({"members": some(r, 2), **({"people": some(r, 5, 0.2)} if r.random() < 0.5 else {})})
    if r.random() < 0.2:
        session["present"].append({"partners": r.randint(1, 2)})
    if r.random() < 0.2:
        session["present"].append({"guest": "Ailleurs", "people": r.randint(1, 2)})
    if r.random() < 0.2:
        session["present"].append({"public": some(r, 5)})
    away = [one for one in members if one not in present]
    here = [one for one in members if one in present]
    if here and r.random() < 0.4:
        session["proxies"] = [{"from": one, "to": r.choice(here)} for one in r.sample(away, r.randint(0, min(2, len(away))))]
        if r.random() < 0.2:
            session["proxies"] = r.randint(0, 2)
    if r.random() < 0.5:
        session["excused"] = r.sample(away, r.randint(0, len(away)))
        if r.random() < 0.4:
            session["excused"].append({"members": some(r, 2)})


def network(seed):
    """Settings, structures, event and invitations of a small network that doesn't contradict itself."""
    r = random.Random(seed)
    while True:
        listed = structures(r)
        settings = {"network": "Réseau <N>", "language": r.choice(["fr", "fr", "en"])}
        if r.random() < 0.5:
            low = len(listed) + r.randint(0, 3)
            settings["members"] = r.choice([low, f"{low}-{low + r.randint(1, 3)}", f"{low}+"])
        sessions = []
        for i, date in enumerate(r.choice([["2022-05-07"], ["2022-05-07", "2022-05-09"], ["2022-05-09", "2022-06-12"],
                                           ["2022-06-12", "2022-06-12", "2022-06-20"], ["2022-06-12..2022-06-13"]])):
            sessions.append({"id": f"s{i}", "name": f"S{i}", "date": date[:10], "all": date, "time": r.choice(["18h-20h", "9h-12h", "14h"])})
            if i and r.random() < 0.1:
                sessions[-1]["status"] = "cancelled"
        event = {"title": "T", "sessions": sessions}
        invitations = None
        if r.random() < 0.85:
            invitations = {"waves": []}
            for _ in range(r.randint(0, 3)):
                wave = {"channel": "email", "on": r.choice(["2022-04-01", "2022-05-01..2022-05-08", "2022-05-08"])}
                if r.random() < 0.7:
                    wave["to"] = r.choice([["members"], ["everyone"], ["partners"], r.sample([s["id"] for s in listed], 1)])
                if r.random() < 0.2:
                    wave["except"] = [r.choice(listed)["id"]]
                if r.random() < 0.2:
                    wave["sessions"] = ["s0"]
                invitations["waves"].append(wave)
            if r.random() < 0.85:
                invitations["answers"] = answers(r, [s["id"] for s in listed], sessions)
        world = World(settings, listed, event, invitations, TODAY.isoformat())
        for session in world.sessions:
            if (day(session["date"]) <= TODAY and r.random() < 0.85) or r.random() < 0.1:
                presences(r, world, session)
        if len(world.sessions) == 1 and "present" in sessions[0] and r.random() < 0.3:
            free = world.named(sessions[0])["absent"]
            counted = world.lines(sessions[0])[1]["member"]
            event["seen"] = r.sample(sorted(free), min(len(free), 1, int(min(counted[1], 1))))
            if not event["seen"]:
                del event["seen"]
        if all(world.members_fit(session) and ("present" not in session or world.sums(session)) for session in world.sessions):
            return settings, listed, event, invitations, world


class World(reference.World):
    """What a sheet says, by its definitions."""

    def members_fit(self, session):
        """As many as are listed, and as many as are said to have answered."""
        named, counted = self.answers(session) or ({}, {"": (0, 0)})
        listed = len(self.listed(day(session["date"])))
        stated = count(self.network["members"]) if "members" in self.network else (listed, listed)
        return stated[1] >= listed and len(named) + sum(low for low, _ in counted.values()) <= stated[1]

    # -- before ---------------------------------------------------------------------------------------------------

    def last_answers(self, session):
        """Each structure's last answer, members and others: by its day, undated ones by the line above."""
        d, above, last = day(session["date"]), datetime.date.min, {}
        for position, line in enumerate((self.invitations or {}).get("answers", [])):
            above = day(line["on"]) if "on" in line else above
            if "structure" not in line or line.get("session", session["id"]) != session["id"] or ("on" in line and day(line["on"]) > d):
                continue
            if line["structure"] not in last or last[line["structure"]][0] < (above, position):
                last[line["structure"]] = ((above, position), line)
        return {name: line for name, (_, line) in last.items()}

    def partners_asked(self, session):
        d, asked = day(session["date"]), set(self.last_answers(session))
        for wave in (self.invitations or {}).get("waves", []):
            first, last = reference.span(wave["on"])
            if first > d or ("sessions" in wave and session["id"] not in wave["sessions"]):
                continue
            for name in self.structures:
                partner = self.role(name, min(last, d)) == "partner"
                to = wave.get("to", ["members"])
                member = self.role(name, min(last, d)) == "member"
                if (name in to or (partner and {"partners", "everyone"} & set(to)) or (member and {"members", "everyone"} & set(to))) \
                        and name not in wave.get("except", []):
                    asked.add(name)
        return {name for name in asked if self.role(name, d) == "partner"}

    def sort_key(self):
        """ICU's order, in which a name's punctuation doesn't count: "(Hors) piste" stands under H."""
        collator = icu.Collator.createInstance(icu.Locale(self.network.get("language", "fr")))
        collator.setAttribute(icu.UCollAttribute.ALTERNATE_HANDLING, icu.UCollAttributeValue.SHIFTED)
        return lambda name: collator.getSortKey(without_article(name))

    def rows(self, session, empty=10):
        """(structure or None, role, lines) in the order of the sheet."""
        d, answers, key = day(session["date"]), self.last_answers(session), self.sort_key()

        def ordered(names):
            return sorted(names, key=lambda name: key(self.structures[name]["name"]))

        def lines(name):
            line = answers.get(name, {})
            if line.get("answer") not in ("yes", "maybe") or "people" not in line:
                return 1
            return int(max(1, min(6, count(line["people"])[1])))
        out = [(name, "member", lines(name)) for name in ordered(self.listed(d))]
        out += [(name, "partner", 1) for name in ordered(self.partners_asked(session))]
        out += [(name, "host", 1) for name in self.structures if self.role(name, d) == "host"]
        low, high = self.members(d)
        out += [(None, "member", 1)] * int((high if high < INF else low) - len(self.listed(d)))
        return out + [(None, "guest", 1)] * empty

    # -- after ----------------------------------------------------------------------------------------------------

    def late(self, session):
        """Members seen at an event's one session and not named there: they are among the counted, by name."""
        d = day(session["date"])
        here = self.lines(session)[0]
        return {one for one in self.event.get("seen", []) if len(self.sessions) == 1 and self.is_member(one, d) and one not in here}

    def named(self, session):
        """Who stands by name under present, represented (by whom), excused, and the members left over."""
        d = day(session["date"])
        roles, counted, _ = self.lines(session)
        present = {name for name, role in roles.items() if role == "member"}
        proxies = session.get("proxies", [])
        represented = {one["from"]: one["to"] for one in proxies} if isinstance(proxies, list) else {}
        excused = {name for name, role in self.lines(session, "excused")[0].items() if role == "member"} if "excused" in session else set()
        replies = self.answers(session)
        refused = {name for name, reply in replies[0].items() if reply == "no"} if replies else set()
        gone = (excused | refused) - present - set(represented)
        rest = self.listed(d) - present - set(represented) - gone
        counted["member"] = tuple(max(0, end - len(self.late(session))) for end in counted["member"])
        present, rest = present | self.late(session), rest - self.late(session)
        return {"present": present, "represented": represented, "excused": gone, "absent": rest, "counted": counted["member"],
                "others": {name for name, role in roles.items() if role != "member"}}

    def is_counted(self, session):
        """Whether someone is known by number alone, so that nobody's absence is certain."""
        replies = self.answers(session)
        numbers = [self.named(session)["counted"]]
        numbers += [self.lines(session, "excused")[1]["member"]] if "excused" in session else []
        numbers += [replies[1]["no"]] if replies else []
        numbers += [] if isinstance(session.get("proxies", []), list) else [count(session["proxies"])]
        return any(high > 0 for _, high in numbers)

    def sums(self, session):
        """Every (present, represented, excused, absent) that some world has."""
        d, found = day(session["date"]), set()
        low, high = self.members(d)
        listed = sorted(self.listed(d))
        named = self.named(session)
        replies, counted_replies = self.answers(session) or ({}, {"yes": (0, INF), "maybe": (0, INF), "no": (0, INF)})
        known = self.answers(session) is not None
        told_away = {name for name, role in self.lines(session, "excused")[0].items() if role == "member"} if "excused" in session else set()
        late = self.late(session)
        bounds = (self.lines(session)[1]["member"], self.lines(session, "excused")[1]["member"] if "excused" in session else (0, 0),
                  count(session["proxies"]) if isinstance(session.get("proxies", []), int) else (0, 0),
                  counted_replies["no"] if known else (0, 0), add(counted_replies["yes"], counted_replies["maybe"]) if known else (0, 0))
        for everybody in range(int(low), int(min(high, low + 3)) + 1):
            kinds = [("counted" if name in late else name in named["present"], name in named["represented"], name in told_away, replies.get(name)) for name in listed]
            kinds += [(False, False, False, None)] * (everybody - len(listed))
            states = {((0,) * 5, (0,) * 4)}
            for kind in kinds:
                states = {(tuple(map(sum, zip(numbers, more))), tuple(map(sum, zip(parts, part))))
                          for numbers, parts in states for more, part in fates(*kind)
                          if all(n + m <= b[1] for n, m, b in zip(numbers, more, bounds))}
            found |= {parts for numbers, parts in states if all(b[0] <= n <= b[1] for n, b in zip(numbers, bounds))}
        return found


def fates(present, represented, excused, reply):
    """What a member may have been: how it adds to what is counted, and the one part of the sum where it stands."""
    for counted_reply in ((0, 0), (1, 0), (0, 1)) if reply is None else ((0, 0),):
        no = reply == "no" or counted_reply[0]
        if present:
            yield (int(present == "counted"), 0, 0, *counted_reply), (1, 0, 0, 0)
            continue
        if not represented and not excused:
            yield (1, 0, 0, *counted_reply), (1, 0, 0, 0)
        for by_number in (0, 1) if not excused else (0,):
            for proxy in (0, 1) if not represented else (0,):
                away = excused or by_number or no
                part = (0, 1, 0, 0) if represented or proxy else (0, 0, 1, 0) if away else (0, 0, 0, 1)
                yield (0, by_number, proxy, *counted_reply), part


# -- the two held against each other ------------------------------------------------------------------------------------


def bounds_of(value):
    if isinstance(value, dict):
        return value["min"], INF if value["max"] is None else value["max"]
    return value, value


def ids_of(items):
    return [one if isinstance(one, str) else one.get("structure") or one.get("guest") for one in items]


def hold_before(world, session, got, empty, wrong):
    at = f"sheet of {session['id']}"
    if got["session"] not in (session["id"], session["name"]) and got["session"].get("id") != session["id"]:
        wrong.append(f"{at}: it is of session {got['session']}")
    expected = world.rows(session, empty)
    rows = [(one["structure"], one["role"], one["lines"]) for one in got["rows"]]
    if [one[0] for one in expected] != [one[0] for one in rows]:
        wrong.append(f"{at}, structures: by the definitions {[one[0] for one in expected]}, the program says {[one[0] for one in rows]}")
    elif expected != rows:
        wrong.append(f"{at}, rows: {[(mine, theirs) for mine, theirs in zip(expected, rows) if mine != theirs]}")
    numbers = [one["number"] for one in got["rows"]]
    named = sum(one["structure"] is not None for one in got["rows"])
    if numbers != list(range(1, named + 1)) + [None] * (len(numbers) - named):  # who isn't known has none
        wrong.append(f"{at}, numbers: {numbers}")
    if not re.fullmatch(r"[a-km-np-z2-9]{3}", got["code"]):
        wrong.append(f"{at}, code: {got['code']}")


def hold_after(world, session, got, wrong):
    at = f"list of {session['id']}"
    mine = world.named(session)
    members = [one for one in ids_of(got["present"]) if one not in mine["others"] and one in world.structures]
    for key, theirs in (("present", members), ("excused", ids_of(got["excused"])),
                        ("represented", [one["structure"] for one in got["represented"] if one["structure"]])):
        if sorted(theirs) != sorted(mine[key]):
            wrong.append(f"{at}, {key}: by the definitions {sorted(mine[key])}, the program says {sorted(theirs)}")
    for one in got["represented"]:
        if one["structure"] and mine["represented"].get(one["structure"]) != one["by"]:
            wrong.append(f"{at}, represented: {one}")
    if (got["absent"] is None) != world.is_counted(session):
        wrong.append(f"{at}, absent: {got['absent']}, where someone is {'' if world.is_counted(session) else 'not '}known by number alone")
    absent = ids_of(got["unnamed"] if got["absent"] is None else got["absent"])
    if sorted(absent) != sorted(mine["absent"]):
        wrong.append(f"{at}, absent: by the definitions {sorted(mine['absent'])}, the program says {sorted(absent)}")
    for key in ("present", "excused", "absent", "unnamed"):
        names = [world.structures[one]["name"] for one in ids_of(got.get(key) or []) if one in world.structures]
        if names != sorted(names, key=world.sort_key()):
            wrong.append(f"{at}, order: {key}: {names}")
    if bounds_of(got["counted"]) != mine["counted"]:
        wrong.append(f"{at}, counted: by the definitions {mine['counted']}, the program says {got['counted']}")
    return hold_sum(world, session, got["sum"], at, wrong)


def hold_sum(world, session, got, at, wrong):
    worlds = world.sums(session)
    keys = ("present", "represented", "excused", "absent")
    tight = 1
    open_end = world.members(day(session["date"]))[1] == INF
    for i, key in enumerate(keys):
        low, high = bounds_of(got[key])
        least, most = min(one[i] for one in worlds), max(one[i] for one in worlds)
        if low > least or high < most:
            wrong.append(f"{at}, sum.{key}: some world has {least} to {most}, the program says {got[key]}")
        tight &= (low, high) == (least, most) or open_end
    everybody = bounds_of(got["members"])
    if everybody != world.members(day(session["date"])):
        wrong.append(f"{at}, sum.members: by the definitions {world.members(day(session['date']))}, the program says {got['members']}")
    if all(isinstance(got[key], int) for key in (*keys, "members")) and sum(got[key] for key in keys) != got["members"]:
        wrong.append(f"{at}, sum: {got} doesn't add up")
    return {"sums": 1, "of them tight": int(tight)}


def hold_pages(folder, world, session, wrong):
    """What is printed: a name that is markup stays a name; what is to be published names no structure."""
    for after in ([], ["--after"], ["--after", "--public"]) if "present" in session else ([],):
        for form in ("markdown", "html", "json"):
            done = folder.run("sheet", "e", "--session", session["id"], *after, "--format", form)
            text, at = done.stdout.decode(), f"page of {session['id']} {' '.join(after)} {form}"
            if done.returncode != 0:
                wrong.append(f"{at}: exit status {done.returncode}: {done.stderr.decode()[:300]}")
            names = [one["name"] for one in world.structures.values()]
            if form == "html" and ("<b>" in text or "<N>" in text or "<script" in text or re.search(r"(?:src|href)=", text)):
                wrong.append(f"{at}, markup: of a name, or of what is fetched")
            if form == "markdown":
                for table in re.findall(r"(?:^\|.*\n)+", text, re.M):
                    widths = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
                    if len(widths) > 1:
                        wrong.append(f"{at}, cells: {widths}:\n{table}")
            plain = unicodedata.normalize("NFC", text)
            if "--public" in after and any(re.search(rf"\b{re.escape(unicodedata.normalize('NFC', name))}", plain) for name in names if len(name) > 4):
                wrong.append(f"{at}, public: a structure is named")


def sheets(done, key):
    document = json.loads(done.stdout)
    assert document["schema"].startswith("aliso/sheet/"), document["schema"]
    return document.get("sheets") or document.get("sessions") or document.get("lists") or [document]


def hold(seed, program, path, wrong):
    settings, listed, event, invitations, world = network(seed)
    folder = made_up.Folder(program, path, TODAY)
    written = {**event, "sessions": [{**{k: v for k, v in one.items() if k != "all"}, "date": one["all"]} for one in event["sessions"]]}
    for name, content in (("aliso.yaml", settings), ("structures.yaml", listed), ("events/e.yaml", written), ("invitations/e.yaml", invitations)):
        folder.put(name, content)
    if "--check" in sys.argv:
        wrong += folder.errors()
        return {}
    r, told = random.Random(-seed), {}
    for session in world.sessions:
        empty = r.choice([10, 0, 3])
        words = ["sheet", "e", "--session", session["id"], "--format", "json", *(["--rows", empty] if empty != 10 else [])]
        done = folder.run(*words)
        if done.returncode != 0:
            wrong.append(f"sheet of {session['id']}: exit status {done.returncode}: {done.stderr.decode()[:300]}")
        else:
            hold_before(world, session, sheets(done, "rows")[0], empty, wrong)
            hold_pages(folder, world, session, wrong)
            if folder.run(*words).stdout != done.stdout:
                wrong.append(f"sheet of {session['id']}: two runs differ")
        done = folder.run("sheet", "e", "--session", session["id"], "--after", "--format", "json")
        if "present" not in session:
            if done.returncode != 1 or done.stdout:
                wrong.append(f"list of {session['id']}, nothing noted: exit status {done.returncode}, {len(done.stdout)} bytes")
        elif done.returncode != 0:
            wrong.append(f"list of {session['id']}: exit status {done.returncode}: {done.stderr.decode()[:300]}")
        else:
            for name, number in hold_after(world, session, sheets(done, "present")[0], wrong).items():
                told[name] = told.get(name, 0) + number
    done = folder.run("sheet", "e", "--format", "json")
    if done.returncode == 0 and len(sheets(done, "rows")) != len(world.sessions):
        wrong.append(f"sheets: {len(sheets(done, 'rows'))} of {len(world.sessions)} sessions that aren't cancelled")
    return told


if __name__ == "__main__":
    made_up.main("held", 60, hold)
