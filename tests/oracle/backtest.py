#!/usr/bin/python3
# Tries the ranges of `aliso forecast` on made-up networks, each event forecast from those before it.
# Usage: backtest.py ALISO [FORECASTS [FIRST_SEED]]; deterministic, the same forecasts for a seed on every machine.
"""
A network's members are unequally ready to come; readiness drifts over the years, and an evening may be good or bad for
everybody. Some answer, by how ready they feel two weeks before, and not all keep to it. The files hold the whole sequence;
--on a day before an event leaves unread what came later. Three things must hold over all forecasts:

- coverage: what came lies in the 80 % range between 75 and 95 times in 100 (counts are whole numbers: a range holds more
  than it must);
- the mean interval score, (b - a) + 10 x what lies outside, is no worse than that of the last event's number, give or take
  what four in five of all earlier steps from one event to the next did not exceed;
- nor than that of the pooled share of the last eight events, as quantiles of the binomial distribution of all members.
"""
import concurrent.futures
import datetime
import json
import math
import os
import random
import subprocess
import sys
import tempfile

from years import write

EVENTS, SKIPPED, WINDOW, DAYS = 23, 3, 8, 14
DAY = datetime.timedelta(days=1)
LEVEL = 0.8


def logistic(x):
    return 1 / (1 + math.exp(-x))


def sequence(seed):
    """A network, and of each event its day and how many members came of how many."""
    r = random.Random(seed)
    members, evening, drift = r.randint(8, 30), r.choice([0.0, 0.4, 0.8]), r.choice([0.0, 0.0, 0.15])
    answering, noise = r.choice([None, 0.4, 0.8]), r.choice([0.5, 1.5])
    mean, unequal = r.uniform(-1.8, 0.6), r.choice([0.5, 1.0, 2.0])
    ready = {f"m{i}": r.gauss(mean, unequal) for i in range(members)}
    joins = {name: r.randint(2, EVENTS - 4) for name in ready if r.random() < 0.15}
    start, gap = datetime.date(2021, 1, 14), r.choice([28, 42])
    structures, events, days = [], {}, []
    for n in range(EVENTS):
        d = start + n * gap * DAY
        mood = r.gauss(0, evening) if evening else 0.0
        present, answers, there = [], [], 0
        for name in ready:
            ready[name] += r.gauss(0, drift) if drift else 0.0
            if n < joins.get(name, 0):
                continue
            there += 1
            # Before the evening's mood is known, each has its own: what an answer tells, and what presence follows.
            felt = ready[name] + r.gauss(0, noise)
            comes = r.random() < logistic(felt + mood)
            if comes:
                present.append(name)
            if answering is not None and r.random() < answering:
                answer = "yes" if felt > 0.5 else "maybe" if felt > -0.5 else "no"
                answers.append({"structure": name, "answer": answer, "on": (d - r.randint(1, 40) * DAY).isoformat()})
        event = {"title": f"E{n}", "sessions": [{"id": "s", "name": "S", "date": d.isoformat(), "present": present}]}
        events[f"e{n:02}"] = (event, None if answering is None else {"answers": answers})
        days.append((d, len(present), there))
    for name in ready:
        one = {"id": name, "name": name}
        if name in joins:
            one["member"] = f"{days[joins[name]][0] - 20 * DAY}.."
        structures.append(one)
    return ({"network": "N"}, structures, events), days


def smallest(f, threshold):
    whole = 0.0
    for i, p in enumerate(f):
        whole += p
        if whole >= threshold - 1e-9:
            return i
    return len(f) - 1


def last_number(came, members):
    """The last event's number, give or take what four in five of the steps before did not exceed."""
    steps = sorted(abs(b - a) for a, b in zip(came, came[1:]))
    step = steps[min(len(steps), math.ceil(LEVEL * (len(steps) + 1))) - 1]
    return max(0, came[-1] - step), min(members, came[-1] + step)


def pooled_share(came, there, members):
    p = (sum(came[-WINDOW:]) + 0.5) / (sum(there[-WINDOW:]) + 1)
    f = [math.comb(members, k) * p ** k * (1 - p) ** (members - k) for k in range(members + 1)]
    return smallest(f, (1 - LEVEL) / 2), smallest(f, (1 + LEVEL) / 2)


def score(bounds, number):
    low, high = bounds
    return high - low + 2 / (1 - LEVEL) * (max(0, low - number) + max(0, number - high))


def forecast(program, folder, stem, on):
    done = subprocess.run([program, "--on", on.isoformat(), "-C", folder, "forecast", stem, "--format", "json"],
                          capture_output=True, timeout=60)
    if done.returncode != 0:
        raise RuntimeError(f"exit status {done.returncode}: {done.stderr.decode()}")
    found = json.loads(done.stdout)["structures"]["range"]
    return found["min"], found["max"]


def tried(program, seed, most):
    """Of each forecast of a sequence: what came, and the three ranges."""
    parts, days = sequence(seed)
    came, there = [one[1] for one in days], [one[2] for one in days]
    with tempfile.TemporaryDirectory() as folder:
        write(folder, *parts)
        return [(came[n], forecast(program, folder, f"e{n:02}", days[n][0] - DAYS * DAY), last_number(came[:n], there[n]),
                 pooled_share(came[:n], there[:n], there[n])) for n in range(SKIPPED, EVENTS)[:most]]


def main():
    program = os.path.abspath(sys.argv[1])
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    each = EVENTS - SKIPPED
    asked = [(first + i, min(each, wanted - i * each)) for i in range(math.ceil(wanted / each))]
    with concurrent.futures.ThreadPoolExecutor(min(4, os.cpu_count())) as pool:
        tries = [one for those in pool.map(lambda one: tried(program, *one), asked) for one in those]
    def mean(values):
        values = list(values)
        return sum(values) / len(values)
    coverage = mean(low <= number <= high for number, (low, high), _, _ in tries)
    ours, last, pooled = (mean(score(one[i], one[0]) for one in tries) for i in (1, 2, 3))
    held = [mean(one[i][0] <= one[0] <= one[i][1] for one in tries) for i in (2, 3)]
    width = [mean(one[i][1] - one[i][0] for one in tries) for i in (1, 2, 3)]
    print(f"{len(tries)} forecasts: {coverage:.3f} in the range; mean interval score {ours:.2f}, width {width[0]:.1f} "
          f"(last number {last:.2f}, {held[0]:.3f} in a range of {width[1]:.1f}; "
          f"pooled share {pooled:.2f}, {held[1]:.3f} in one of {width[2]:.1f})")
    wrong = []
    if not 0.75 <= coverage <= 0.95:
        wrong.append("what came lies too rarely, or too often, in the range")
    if ours > min(last, pooled):
        wrong.append("a simpler rule does better")
    for one in wrong:
        print("FAILED:", one)
    sys.exit(1 if wrong or len(tries) < wanted else 0)


if __name__ == "__main__":
    main()
