# Networks made up by a seed for what is said of an evening: names with and without articles, numbers known by bounds,
# partners and guests by name and by number, headcounts, apologies, proxies, a quorum, people from afar, days to come.
import random

from networks import flow

TODAY = "2022-06-01"
MEMBERS = [("Agora", None), ("FOL 23", None), ("Les Moussus", "les Moussus"), ("La Dynamo", "la Dynamo"), ("Tel", None), ("Vasi", "Vasi")]
PARTNERS = [("CAF", "la CAF"), ("Francas", "les Francas"), ("MSA", None)]
GUESTS = ["Biblio", "Les Rameurs", "Le Papier Buvard"]
PLACES = ["Guéret", "Le Grand-Bourg", "Masgot", "en visio", "Les Mars"]
DATES = ["2022-04-07", "2022-04-09", "2022-04-14"]
KINDS = ["l'apéro", "les portes ouvertes", "atelier"]
OUTSIDE = "guest:"


def amount(r, least, most):
    """A count as typed: exact, in bounds, or open."""
    low = r.randint(least, most)
    return r.choice([low, low, low, f"{low}-{low + r.randint(1, 3)}", f"{low}+"]) if r.random() < 0.4 else low


def lowest(number):
    return int(str(number).rstrip("+").split("-")[0])


def structures_of(r):
    made = []
    for i, (name, called) in enumerate(MEMBERS[:r.randint(1, 6)]):
        made.append({"id": f"m{i}", "name": name, **({"called": called} if called else {})})
        if r.random() < 0.12:
            made[-1]["member"] = r.choice(["2022-04-08..", "..2022-04-10", "2022-04-01..2022-04-08"])
    for i, (name, called) in enumerate(PARTNERS):
        if r.random() < 0.45:
            made.append({"id": f"p{i}", "name": name, **({"called": called} if called else {}), "role": "partner"})
            if r.random() < 0.1:  # a member for a while, a partner before and after
                made[-1]["member"] = r.choice(["2022-04-09..", "..2022-04-08"])
    if r.random() < 0.4:
        made.append({"id": "h0", "name": "Lien", "role": "host"})
    return made


def presences(r, ids, headcount):
    lines = []
    for name in r.sample(ids, r.randint(0, len(ids))) if r.random() < 0.85 else []:
        bare = r.random() < 0.5
        lines.append(name if bare else {"structure": name, "people": amount(r, 1, 3)})
    if r.random() < 0.45:
        line = {"members": amount(r, 0, 3)}
        if r.random() < 0.5 and lowest(line["members"]):
            line["people"] = amount(r, lowest(line["members"]), lowest(line["members"]) + 4)
        lines.append(line)
    for key in ("partners", "guests"):
        if r.random() < 0.15:
            line = {key: amount(r, 0, 2)}
            if r.random() < 0.5 and lowest(line[key]):
                line["people"] = amount(r, lowest(line[key]), 5)
            lines.append(line)
    for _ in range(r.choice([0, 0, 0, 0, 1, 1, 2])):
        lines.append({"guest": r.choice(GUESTS), **({"people": amount(r, 1, 2)} if r.random() < 0.5 else {})})
    if r.random() < 0.05 and lines:  # noted twice
        lines.append(r.choice(lines))
    if r.random() < 0.2:
        lines.append({"public": amount(r, 0, 5)})
    r.shuffle(lines)
    return lines


def apologies(r, session, ids, members):
    named = {line if isinstance(line, str) else line.get("structure") for line in session["present"]}
    free = [name for name in ids if name not in named]
    if r.random() < 0.35:
        session["excused"] = r.sample(free, r.randint(0, min(2, len(free))))
        if r.random() < 0.4:
            session["excused"].append({r.choice(["members", "members", "partners", "guests"]): amount(r, 0, 2)})
    if r.random() < 0.2:
        there, away = [one for one in members if one in named], [one for one in members if one in free]
        if r.random() < 0.6 and there and away:
            session["proxies"] = [{"from": one, "to": r.choice(there)} for one in r.sample(away, r.randint(1, min(2, len(away))))]
        elif r.random() < 0.6:
            session["proxies"] = amount(r, 0, 2)


def one_session(r, i, ids, members):
    session = {"id": f"s{i}", "date": DATES[i], "place": r.choice(PLACES) if r.random() < 0.5 else PLACES[i]}
    if r.random() < 0.15:
        session["name"] = ["Réunion de bureau", "Chantier", "Bal"][i]
    elif r.random() < 0.1:
        del session["place"]
    if r.random() < 0.08 and i:
        session["status"] = "cancelled"
        return session
    if r.random() < 0.06 and i == 1:
        session.update(date=DATES[0], time="20h")
    if r.random() < 0.1 and i == 2:
        session["date"] = "2022-06-20"
        return session
    if r.random() < 0.87:
        headcount = r.random() < 0.22
        session["present"] = presences(r, ids, headcount)
        if headcount:
            session["headcount"] = amount(r, r.choice([1, 5]), 16)
        apologies(r, session, ids, members)
    elif r.random() < 0.6:
        session["headcount"] = amount(r, 0, 30)
    if r.random() < 0.08:
        session["remote"] = amount(r, 0, 3)
    return session


def answers(r, ids, sessions):
    made = []
    for _ in range(r.choice([0, 1, 2, 3, 4, 6, 8])):
        line = {"answer": r.choice(["yes", "yes", "maybe", "no"])}
        if r.random() < 0.75:
            line["structure"] = r.choice(ids)
        else:
            line["members"] = amount(r, 0, 4)
        if r.random() < 0.5:
            line["session"] = r.choice(sessions)["id"]
        if r.random() < 0.3:
            line["on"] = r.choice(["2022-03-02", "2022-03-20", "2022-04-08", "2022-04-12"])
        made.append(line)
    # One kind of answer alone makes sentences of its own.
    if r.random() < 0.4:
        kind = r.choice(["yes", "maybe"])
        for line in made:
            line["answer"] = kind if line["answer"] != "no" else "no"
    return made


def network(seed):
    """(aliso.yaml, structures, event, invitations or None), as tests/oracle/networks.py has them."""
    r = random.Random(seed * 7919)
    structures = structures_of(r)
    ids = [one["id"] for one in structures]
    members = [one["id"] for one in structures if "role" not in one]
    net = {"network": "Réseau"}
    if r.random() < 0.6:
        low = r.randint(len(structures), 12) if r.random() < 0.8 else r.randint(12, 30)
        net["members"] = r.choice([low, low, f"{low}-{low + r.randint(1, 3)}", f"{low}+"])
    if r.random() < 0.1:
        net["debrief"] = {"names": "no"}
    sessions = [one_session(r, i, ids, members) for i in range(r.choice([1, 1, 2, 2, 3]))]
    if len(sessions) > 1 and sessions[1]["date"] == DATES[0]:  # of one day, and perhaps of one place
        sessions[0]["time"] = "10h"
        if r.random() < 0.7 and "place" in sessions[0]:
            sessions[1]["place"] = sessions[0]["place"]
    if len(sessions) > 2 and sessions[1].get("status") and r.random() < 0.5:
        sessions[1]["moved-to"] = "s2"
    event = {"title": "Soirée", "sessions": sessions}
    if r.random() < 0.3:
        event["kind"] = r.choice(KINDS)
    if r.random() < 0.2:
        event["quorum"] = r.choice(["1/4", "1/3", "over 1/2", 2, 5])
    # Of whom it is known when they were there, or not, `seen` and `distinct` say nothing that bounds alone would hold.
    placed = str([session.get(key) for session in sessions for key in ("present", "excused", "proxies")])
    always = [one["id"] for one in structures if "member" not in one]
    seen = [one for one in r.sample(always, min(2, len(always))) if one not in placed]
    if r.random() < 0.3 and seen:
        event["seen"] = seen
    if r.random() < 0.12 and not any("excused" in session or "proxies" in session for session in sessions):
        event["distinct"] = {"members": amount(r, 1, 5)}
    if r.random() < 0.05:
        event["draft"] = "yes"
    invitations = None
    if r.random() < 0.85:
        invitations = {"waves": [{"channel": "email", "on": "2022-03-01"}]} if r.random() < 0.5 else {"waves": []}
        if r.random() < 0.9:
            invitations["answers"] = answers(r, ids, sessions)
    return net, structures, event, invitations


def files(net, structures, event, invitations, name):
    """The event's two files; the network's are its own, one folder holds one network."""
    lines = [f"{key}: {flow(value)}\n" for key, value in event.items() if key != "sessions"]
    lines.append("sessions:\n")
    for session in event["sessions"]:
        lines.append(f"  - date: {session['date']}\n")
        lines += [f"    {key}: {flow(value)}\n" for key, value in session.items() if key != "date"]
    made = {"aliso.yaml": "".join(f"{key}: {flow(value)}\n" for key, value in net.items()),
            "structures.yaml": "".join(f"- {flow(one)}\n" for one in structures),
            f"events/{name}.yaml": "".join(lines)}
    if invitations is not None:
        made[f"invitations/{name}.yaml"] = "".join(
            f"{key}:\n" + "".join(f"  - {flow(one)}\n" for one in items) if items else f"{key}: []\n"
            for key, items in invitations.items())
    return made
