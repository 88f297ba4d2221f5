# Small networks made up by a seed: structures, an event of up to three sessions, waves and answers, written as files.
# Whoever tests by them gets the same network for a seed on every machine.
import pathlib
import random


def some_count(r, most):
    low = r.randint(0, most)
    return r.choice([low, low, f"{low}-{low + r.randint(0, 3)}", f"{low}+"] if r.random() < 0.3 else [low])


def network(seed):
    r = random.Random(seed)
    structures = []
    for i in range(r.randint(1, 6)):
        s = {"id": f"m{i}", "name": f"M{i}"}
        if r.random() < 0.25:
            s["member"] = r.choice(["2022-04-05..", "..2022-04-10", "2022-04-01..2022-04-08"])
        structures.append(s)
    if r.random() < 0.6:
        structures.append({"id": "p0", "name": "P0", "role": "partner"})
        if r.random() < 0.3:  # a member for a while, a partner before and after
            structures[-1]["member"] = r.choice(["2022-04-09..", "..2022-04-08", "2022-04-08..2022-04-10"])
    if r.random() < 0.4:
        structures.append({"id": "h0", "name": "H0", "role": "host"})
    ids = [s["id"] for s in structures]
    net = {"network": "N"}
    if r.random() < 0.6:
        low = r.randint(len(structures), 12)
        net["members"] = r.choice([low, f"{low}-{low + r.randint(0, 3)}", f"{low}+"])

    def presence(session):
        lines = []
        for name in r.sample(ids, r.randint(0, len(ids))):
            lines.append(r.choice([name, {"structure": name, "people": r.randint(1, 3)}]))
        if r.random() < 0.5:
            line = {"members": some_count(r, 3)}
            if r.random() < 0.5:
                line["people"] = some_count(r, 5)
            lines.append(line)
        if r.random() < 0.2:
            lines.append({"partners": some_count(r, 2)})
        if r.random() < 0.2:
            lines.append({"guest": "Ailleurs", "people": r.randint(1, 2)})
        if r.random() < 0.2:
            lines.append({"public": some_count(r, 5)})
        return lines

    sessions = []
    for i, date in enumerate(["2022-04-07", "2022-04-09", "2022-04-14"][:r.choice([1, 2, 2, 3])]):
        s = {"id": f"s{i}", "name": f"S{i}", "date": date}
        if r.random() < 0.1 and i:
            s["status"] = "cancelled"
        elif r.random() < 0.85:
            s["present"] = presence(s)
            if r.random() < 0.4:
                free = [n for n in ids if n not in str(s["present"])]
                s["excused"] = r.sample(free, r.randint(0, len(free)))
                if r.random() < 0.4:
                    s["excused"].append({"members": some_count(r, 2)})
            if r.random() < 0.2:
                s["headcount"] = r.randint(8, 40)
        elif r.random() < 0.5:
            s["headcount"] = some_count(r, 30)
        sessions.append(s)
    event = {"title": "T", "sessions": sessions}
    if r.random() < 0.2:
        event["seen"] = r.sample(ids, r.randint(1, len(ids)))
    invitations = None
    if r.random() < 0.8:
        invitations = {"waves": []}
        for _ in range(r.randint(0, 3)):
            wave = {"channel": "email", "on": r.choice(["2022-03-01", "2022-04-01..2022-04-08", "2022-04-08", "2022-04-06.."])}
            if r.random() < 0.5:
                wave["to"] = r.choice([["members"], ["everyone"], ["partners"], r.sample(ids, min(2, len(ids)))])
            if r.random() < 0.2:
                wave["except"] = [r.choice(ids)]
            if r.random() < 0.2:
                wave["sessions"] = ["s0"]
            invitations["waves"].append(wave)
        if r.random() < 0.85:
            invitations["answers"] = []
            for _ in range(r.randint(0, 6)):
                answer = {"answer": r.choice(["yes", "maybe", "no"])}
                if r.random() < 0.6:
                    answer["structure"] = r.choice(ids)
                else:
                    answer["members"] = some_count(r, 4)
                if r.random() < 0.6:
                    answer["session"] = r.choice(sessions)["id"]
                if r.random() < 0.4:
                    answer["on"] = r.choice(["2022-03-02", "2022-03-20", "2022-04-08", "2022-04-12"])
                invitations["answers"].append(answer)
    return net, structures, event, invitations


def flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    return str(value)


def write(folder, net, structures, event, invitations):
    def put(name, text):
        path = pathlib.Path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    put("aliso.yaml", "".join(f"{k}: {v}\n" for k, v in net.items()))
    put("structures.yaml", "".join(f"- {flow(s)}\n" for s in structures))
    text = f"title: {event['title']}\nsessions:\n" + "".join(
        f"  - date: {s['date']}\n" + "".join(f"    {k}: {flow(v)}\n" for k, v in s.items() if k != "date")
        for s in event["sessions"])
    if "seen" in event:
        text += f"seen: {flow(event['seen'])}\n"
    put("events/e.yaml", text)
    if invitations is not None:
        text = "".join(f"{key}:\n" + "".join(f"  - {flow(x)}\n" for x in items) if items else f"{key}: []\n"
                       for key, items in invitations.items())
        put("invitations/e.yaml", text or "waves: []\n")
