#!/usr/bin/python3
# Whether what a file holds costs more than n log n: each kind of file twice, once four times as big; the ratio of the
# processor's times. Usage: growth.py ALISO [PART OF A NAME]; prints a Markdown table, ends with 1 where one grows
# faster.
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

aliso = os.path.abspath(sys.argv[1])
os.environ["LC_ALL"] = "C.UTF-8"
# Four times as much is 4 times the time, a little more by the logarithm, 16 times where it is quadratic.
BOUND = 8

EVENT = "title: Soup\ndate: 2026-01-20\nplace: Gueret\n"


def prose(text):
    return {"events/2026-01-soup.yaml": f"{EVENT}debrief:\n  notes: |\n    {text}\n"}


def event(more):
    return {"events/2026-01-soup.yaml": EVENT + more}


def rows(n, row):
    """One line for each number."""
    return "".join(row(i) for i in range(n))


def structures(n, row=lambda i: f"- {{id: s{i}, name: S{i}}}\n"):
    return {"structures.yaml": "- name: VASI\n" + rows(n, row)}


def sessions(n, more=lambda i: ""):
    return {"events/2026-01-soup.yaml": "title: Soup\nsessions:\n" + rows(
        n, lambda i: f"- {{id: e{i}, name: E{i}, date: 2026-01-20, place: Gueret{more(i)}}}\n")}


def invitations(text):
    return {"invitations/2026-01-soup.yaml": text}


def wave(more=""):
    return f"waves: [{{id: w, channel: phone, due: 2026-01-10{more}}}]\n"


def sendings(n, structure):
    """A journal in which so many messages have gone out."""
    return {"journal/2026-01-soup.jsonl": rows(n, lambda i: (
        f'{{"schema": "aliso/journal/1", "at": "2026-01-10T09:00:01+01:00", "key": "soup/{i}", "wave": "w", '
        f'"session": "", "structure": "{structure(i)}", "channel": "phone", "state": "sent"}}\n'))}


stats, debrief, remind, check = ["stats", "soup"], ["debrief", "soup"], ["remind", "soup"], ["check"]
# What is measured: how big, what is asked, the files.
KINDS = {
    "unknown names on one line": (20000, stats, lambda n: event(f"present: [{', '.join(f'x{i}' for i in range(n))}]\n")),
    "unknown keys": (20000, stats, lambda n: event("".join(f"key{i}: 1\n" for i in range(n)))),
    "unknown names of a template": (8000, debrief, lambda n: {
        **event(""), "templates/debrief.md.mustache": "".join(f"{{{{name{i}}}}}" for i in range(n))}),
    "links that never end": (80000, debrief, lambda n: prose("[a](" * n)),
    "tags that never end": (200000, debrief, lambda n: prose("<a " * n)),
    "code that never ends": (2000, debrief, lambda n: prose(" ".join("`" * (i + 1) for i in range(n // 4)))),
    "a row of backticks": (400000, debrief, lambda n: prose("`" * n + " a")),
    "items in items": (100000, debrief, lambda n: prose("- " * n + "x")),
    "marks of ours in prose": (50000, debrief, lambda n: prose("<!-- aliso " * n)),
    "signs at a title's end": (100000, debrief, lambda n: {
        "events/2026-01-soup.yaml": EVENT.replace("Soup", '"Soup' + " #" * n + ' x"')}),
    "comments that end far off": (400000, [*debrief, "--update", "mine.md"], lambda n: {
        **event(""), "mine.md": "<!--" * n + "-->" * n}),
    "blocks": (20000, [*debrief, "--update", "mine.md"], lambda n: {
        **event(""), "mine.md": "<!-- aliso: sessions -->x<!-- /aliso -->" * n}),
    "sessions of one id": (4000, stats, lambda n: {
        "events/2026-01-soup.yaml": "title: Soup\nsessions:\n" + "- {date: 2026-01-20, place: Gueret}\n" * n}),
    "sessions moved on and on": (4000, remind, lambda n: {
        "events/2026-01-soup.yaml": "title: Soup\nsessions:\n" + "".join(
            f"- {{id: s{i}, date: 2026-01-20, place: Gueret, status: cancelled, moved-to: s{i + 1}}}\n" for i in range(n)) +
        f"- {{id: s{n}, date: 2026-01-20, place: Gueret}}\n",
        "invitations/2026-01-soup.yaml": "waves: [{id: change, channel: phone, due: 2026-01-17, only: outdated}]\n"}),
    "a journal of as many structures": (4000, remind, lambda n: {
        **event(""), **structures(n), **invitations(wave()), **sendings(n, lambda i: f"s{i}")}),
    "a journal of as many structures, renamed": (3000, check, lambda n: {
        **event(""), **structures(n, lambda i: f"- {{id: s{i}, name: S{i}, was: [Z{i}]}}\n"),
        **invitations(wave()), **sendings(n, lambda i: f"z{i}")}),
    "guests": (800, debrief, lambda n: event(
        "present:\n" + rows(n, lambda i: f"- {{guest: G{i}, people: 2}}\n"))),
    "sessions": (6000, debrief, sessions),
    "sessions with presences": (1600, debrief, lambda n: sessions(
        n, lambda i: f", present: [{{guest: G{i}, people: 2}}]")),
    "sessions cancelled": (6000, debrief, lambda n: sessions(n, lambda i: ", status: cancelled")),
    "remarks on sessions": (6000, debrief, lambda n: {"events/2026-01-soup.yaml": sessions(n)[
        "events/2026-01-soup.yaml"] + "debrief:\n  feedback:\n" + rows(
            n, lambda i: f"  - {{text: Good, session: e{i}}}\n")}),
    "proxies": (6000, stats, lambda n: {**structures(2 * n, lambda i: f"- {{id: s{i}, name: S{i}}}\n"), **event(
        "quorum: 1/2\npresent:\n" + rows(n, lambda i: f"- s{n + i}\n") +
        "proxies:\n" + rows(n, lambda i: f"- {{from: s{i}, to: s{n + i}}}\n"))}),
    "tries of one message": (16000, check, lambda n: {**event(""), **structures(1), **invitations(wave()),
        "journal/2026-01-soup.jsonl": rows(n, lambda i: (
            '{"schema": "aliso/journal/1", "at": "2026-01-10T09:00:01+01:00", "key": "soup/-/w/s0/-", "wave": "w", '
            f'"session": "", "structure": "s0", "channel": "phone", "run": "{i}", "state": "intent"}}\n'))}),
    "a journal of structures that are gone": (8000, remind, lambda n: {
        **event(""), **structures(1), **invitations(wave()), **sendings(n, lambda i: f"x{i}")}),
    "structures at one address": (6400, ["send", "soup"], lambda n: {
        "aliso.yaml": "network: N\nmail: {from: a@example.org, command: ['true']}\n", **event(""), **structures(
            n, lambda i: f"- {{id: s{i}, name: S{i}, contacts: [{{id: c, email: c@example.org}}]}}\n"),
        **invitations("waves: [{id: w, channel: email, due: 2026-01-10}]\n")}),
    "contacts of one structure": (16000, stats, lambda n: {**event(""), **structures(
        1, lambda _: "- name: Many\n  contacts:\n" + rows(
            n, lambda i: f"  - {{id: c{i}, name: C{i}, email: c{i}@example.org}}\n"))}),
    "waves": (8000, stats, lambda n: {**event(""), **invitations(
        "waves:\n" + rows(n, lambda i: f"- {{id: w{i}, channel: phone, due: 2026-01-10}}\n"))}),
    "waves of news": (10000, remind, lambda n: {**event(""), **invitations(
        "waves:\n" + rows(n, lambda i: f"- {{id: w{i}, channel: phone, due: 2026-01-10, only: outdated}}\n"))}),
    "counts of members": (6000, check, lambda n: {
        **event(""), "aliso.yaml": "network: N\nmembers:\n" + rows(
            n, lambda i: f"- {{during: {1000 + i}, count: 29}}\n")}),
    "answers for as many sessions": (4000, stats, lambda n: {
        **sessions(n), **structures(1), **invitations(
            wave() + "answers:\n" + rows(n, lambda i: f"- {{structure: s0, session: e{i}, answer: yes}}\n"))}),
    "answers that a debrief tells": (3000, debrief, lambda n: {
        **sessions(n, lambda i: ", present: []"), **structures(1), **invitations(
            wave() + "answers:\n" + rows(n, lambda i: f"- {{structure: s0, session: e{i}, answer: yes}}\n"))}),
    "answers that remind reads": (4000, remind, lambda n: {
        **sessions(n), **structures(1), **invitations(
            wave() + "answers:\n" + rows(n, lambda i: f"- {{structure: s0, session: e{i}, answer: yes}}\n"))}),
    "sessions of a wave": (12000, remind, lambda n: {**sessions(n), **invitations(
        wave(f", sessions: [{', '.join(f'e{i}' for i in range(n))}]"))}),
    "people by name": (16000, stats, lambda n: {**structures(
        1, lambda _: "- name: Many\n  contacts:\n" + rows(n, lambda i: f"  - {{id: c{i}, name: C{i}}}\n")), **event(
            f"present: [{{structure: many, people: [{', '.join(f'c{i}' for i in range(n))}]}}]\n")}),
    "people whom nobody knows": (8000, stats, lambda n: {**structures(
        1, lambda _: "- name: Many\n  contacts:\n" + rows(n, lambda i: f"  - {{id: c{i}, name: C{i}}}\n")), **event(
            f"present: [{{structure: many, people: [{', '.join(f'x{i}' for i in range(n))}]}}]\n")}),
    "sessions that nobody knows": (6000, stats, lambda n: {**sessions(n), **invitations(
        wave(f", sessions: [{', '.join(f'x{i}' for i in range(n))}]"))}),
    "tags": (16000, remind, lambda n: {**event(""), **structures(n, lambda i: f"- {{id: s{i}, name: S{i}, tags: [t{i}]}}\n"),
        **invitations(wave(f", to: [{', '.join(f'tag:t{i}' for i in range(n))}]"))}),
    "tags that nobody has": (8000, stats, lambda n: {**event(""), **structures(n, lambda i: f"- {{id: s{i}, name: S{i}, tags: [t{i}]}}\n"),
        **invitations(wave(f", to: [{', '.join(f'tag:x{i}' for i in range(n))}]"))}),
    "structures excepted": (16000, remind, lambda n: {**event(""), **structures(n), **invitations(
        wave(f", to: everyone, except: [{', '.join(f's{i}' for i in range(n))}]"))}),
}


def seconds(files, words):
    """The processor's time of one run."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for name, text in {"aliso.yaml": "network: N\n", "structures.yaml": "- name: VASI\n", **files}.items():
            folder.joinpath(name).parent.mkdir(exist_ok=True)
            folder.joinpath(name).write_text(text)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([aliso, "--on", "2026-01-17", *words], cwd=folder, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert done.returncode in (0, 1), done.stderr[-500:]
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# A start of the program is no growth.
start = min(seconds(event(""), stats) for _ in range(3))
worst = 0.0
print("| what | n | seconds | 4 n | times |\n|:--|--:|--:|--:|--:|")
for what, (big, words, files) in KINDS.items():
    if len(sys.argv) > 2 and sys.argv[2] not in what:
        continue
    small, large = seconds(files(big // 4), words), seconds(files(big), words)
    ratio = max(large - start, 0.0) / max(small - start, 0.02)
    worst = max(worst, ratio)
    print(f"| {what} | {big // 4} | {small:.2f} | {large:.2f} | {ratio:.1f} |")
sys.exit(worst > BOUND)
