#!/usr/bin/python3
# Other people and other disks: access lists, groups, strangers' networks, disks without locks, links or permissions.
# Usage: places.py ALISO. Another user's part needs root; each fault is counted, and one that hit nothing is a failure.
"""
What a disk can't do is refused by strace's injection; expected modes are reckoned here from those of the folder.
"""
import os
import pathlib
import signal
import stat
import struct
import subprocess
import sys
import tempfile
import threading
import time

program = os.path.abspath(sys.argv[1])
OTHER = 20003
GROUP = 20010
failures = []
counted = {}
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "ASAN_OPTIONS": "detect_leaks=0"}
MAILER = "#!/bin/sh\numask 0\ncat >> \"$(dirname \"$0\")/got\"\n"


def check(what, true, shown=""):
    if not true:
        failures.append(f"{what}: {shown}")


def network(folder, structures=2, mailer=MAILER):
    folder = pathlib.Path(folder, "net")
    for name in ("events", "invitations"):
        folder.joinpath(name).mkdir(parents=True)
    folder.joinpath("mailer").write_text(mailer)
    folder.joinpath("mailer").chmod(0o755)
    folder.joinpath("aliso.yaml").write_text('network: Essai\nmail: {from: "Essai <contact@example.org>", command: [./mailer]}\n')
    folder.joinpath("structures.yaml").write_text("".join(
        f"- name: S{i}\n  contacts: [{{id: a, email: s{i}@example.org}}]\n" for i in range(structures)))
    folder.joinpath("events/soiree.yaml").write_text("title: Soirée\ndate: 2026-01-20\nplace: Guéret\n")
    folder.joinpath("events/ce-soir.yaml").write_text("title: Ce soir\ndate: 2026-01-12\nplace: Guéret\n")
    folder.joinpath("invitations/soiree.yaml").write_text("waves:\n  - {id: invitation, channel: email, due: 2026-01-10}\n")
    return folder


def run(folder, *words, refused=None, user=None, groups=(), umask=0o022, environment=None, language="fr"):
    """One run of the real program; `refused`: a system call that the disk doesn't know, "flock:error=EOPNOTSUPP"."""
    command = [program, "-C", str(folder), "--lang", language, "--on", "2026-01-12", *words]
    trace = None
    if refused:
        trace = tempfile.NamedTemporaryFile(prefix="aliso-trace-")
        if user:
            os.chown(trace.name, user, user)
        command = ["strace", "-f", "-o", trace.name, *(f"-einject={call}" for call in refused), *command]
    as_user = {"user": user, "group": user, "extra_groups": list(groups)} if user else {}
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, umask=umask, cwd="/",
                          env={**ENVIRONMENT, **(environment or {})}, **as_user)
    if trace:
        hits = pathlib.Path(trace.name).read_text().count("(INJECTED)")
        for call in refused:
            counted[call] = counted.get(call, 0) + hits
    return done


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)


def scratch(work):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        try:
            work(folder)
        except OSError as error:
            failures.append(f"{work.__name__}: {error}")


def access_list(*entries):
    """As the kernel writes it (acl(5)): version 2, then kind, rights and number of each."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


NOBODY = 0xFFFFFFFF
LIST = access_list((1, 6, NOBODY), (2, 6, OTHER), (4, 4, NOBODY), (16, 6, NOBODY), (32, 4, NOBODY))
ACL = "system.posix_acl_access"


def given_list(path):
    try:
        return os.getxattr(path, ACL)
    except OSError:
        return b""


def lists(folder):
    """A file keeps its access list; nobody gains or loses."""
    net = network(folder)
    path = net / "invitations/soiree.yaml"
    os.setxattr(path, ACL, LIST)
    done = run(net, "answer", "soiree", "S0", "yes")
    check("an access list is kept", done.returncode == 0 and given_list(path) == LIST and "answer: yes" in path.read_text(),
          done.stderr)
    # A folder whose new files get a list gives none to a file that had none.
    plain = net / "events/ce-soir.yaml"
    os.setxattr(net / "events", "system.posix_acl_default", LIST)
    done = run(net, "attend", "ce-soir", "S0", "--people", "2")
    gained = given_list(plain)
    check("no list is gained", done.returncode == 0 and gained == b"" and mode(plain) == 0o644, f"{gained} {mode(plain):o} {done.stderr}")


def lists_of_others(folder):
    """Who is named in a list writes a file that becomes theirs: its owner of before is named in it, and goes on writing."""
    net = network(folder)
    path = net / "invitations/soiree.yaml"
    os.chown(net / "invitations", 0, GROUP)
    os.chmod(net / "invitations", 0o775)
    os.setxattr(path, ACL, LIST)
    os.chown(path, 20001, 20001)
    done = run(net, "answer", "soiree", "S0", "yes", user=OTHER, groups=[GROUP, 20001])
    kept = given_list(path)
    expected = access_list((1, 6, NOBODY), (2, 6, 20001), (2, 6, OTHER), (4, 4, NOBODY), (16, 6, NOBODY), (32, 4, NOBODY))
    check("the owner of before stays", done.returncode == 0 and kept == expected, f"{done.stderr} {kept!r}")
    again = run(net, "answer", "soiree", "S1", "no", user=20001, groups=[GROUP])
    check("and goes on writing", again.returncode == 0 and "structure: s1" in path.read_text(), again.stderr)


def lists_of_folders(folder):
    """A folder's list says who shares it: they get what is written in it, and its group gets no more than it has."""
    net = network(folder)
    shared_list = access_list((1, 7, NOBODY), (2, 7, OTHER), (4, 5, NOBODY), (16, 7, NOBODY), (32, 5, NOBODY))
    for path in [net, *net.rglob("*")]:
        os.chown(path, 20001, GROUP)
        if path.is_dir():
            os.setxattr(path, ACL, shared_list)
    done = run(net, "send", "--yes", user=20001)
    journal = net / "journal/soiree.jsonl"
    file_list = access_list((1, 6, NOBODY), (2, 6, OTHER), (4, 0, NOBODY), (16, 6, NOBODY), (32, 0, NOBODY))
    folder_list = access_list((1, 7, NOBODY), (2, 7, OTHER), (4, 0, NOBODY), (16, 7, NOBODY), (32, 0, NOBODY))
    check("the journal is theirs", done.returncode == 0 and given_list(journal) == file_list and given_list(journal.parent) == folder_list,
          f"{done.stderr} {given_list(journal)!r} {given_list(journal.parent)!r}")
    check("who is named reads it", run(net, "stats", "soiree", user=OTHER).returncode == 0)
    member = subprocess.run(["cat", journal], capture_output=True, user=20004, group=GROUP, extra_groups=[])
    check("who is only in the group doesn't", member.returncode != 0)
    done = run(net, "new", "2026-02-20-repas", user=20001)
    done = run(net, "answer", "2026-02-20-repas", "S0", "yes", user=OTHER, environment={})
    check("who is named writes in what is new", done.returncode == 0, done.stderr)
    # A list whose mask is more than the group has: the group need not be kept.
    path = net / "invitations/soiree.yaml"
    os.setxattr(path, ACL, LIST)
    done = run(net, "answer", "soiree", "S0", "yes", user=OTHER)
    check("who is named in a file writes in it", done.returncode == 0 and "structure: s0" in path.read_text(), done.stderr)


def owners_of_before(folder):
    """Whoever writes in another's file takes it over: the one of before is named in it, unless a group shares it."""
    net = network(folder)
    os.chmod(net / "invitations", 0o777)
    path = net / "invitations/soiree.yaml"
    os.chown(path, 20001, OTHER)
    os.chmod(path, 0o660)
    done = run(net, "answer", "soiree", "S0", "yes", user=OTHER)
    expected = access_list((1, 6, NOBODY), (2, 6, 20001), (4, 6, NOBODY), (16, 6, NOBODY), (32, 0, NOBODY))
    check("the owner of before is named", done.returncode == 0 and given_list(path) == expected, f"{done.stderr} {given_list(path)!r}")
    check("and reads and writes", run(net, "answer", "soiree", "S1", "no", user=20001).returncode == 0)


def groups_kept(folder):
    """A group that the writer isn't in is named in the new file, since it can't be given to it; where the disk has no
    lists the writing is refused, and the old file stays."""
    net = network(folder)
    path = net / "invitations/soiree.yaml"
    os.chown(net / "invitations", OTHER, OTHER)
    os.chown(path, OTHER, GROUP)
    os.chmod(path, 0o664)
    before = path.read_text()
    done = run(net, "answer", "soiree", "S0", "yes", user=OTHER, refused=["fsetxattr:error=EOPNOTSUPP"])
    check("refused", done.returncode == 3 and "pas le droit" in done.stderr and path.read_text() == before and mode(path) == 0o664
          and os.stat(path).st_gid == GROUP, done.stderr)
    check("nothing is left aside", not list(net.rglob(".aliso*")))
    done = run(net, "answer", "soiree", "S0", "yes", user=OTHER)
    expected = access_list((1, 6, NOBODY), (4, 4, NOBODY), (8, 6, GROUP), (16, 6, NOBODY), (32, 4, NOBODY))
    check("named", done.returncode == 0 and given_list(path) == expected, f"{done.stderr} {given_list(path)!r}")


def journals(folder):
    """A journal that others could read is closed to them, with a word, once; so is a list of addresses."""
    net = network(folder)
    journal = net / "journal/soiree.jsonl"
    journal.parent.mkdir()
    journal.write_text("")
    journal.chmod(0o644)
    done = run(net, "send", "--yes")
    check("closed with a word", done.returncode == 0 and mode(journal) == 0o600 and "journal/soiree.jsonl contient des noms de personnes" in
          done.stderr and "il ne l’est plus" in done.stderr, done.stderr)
    again = run(net, "send", "--yes")
    check("once", again.stderr == "", again.stderr)
    for words in (("remind",), ("remind", "--format", "csv"), ("remind", "--format", "json"), ("remind", "--channel", "post")):
        out = pathlib.Path(folder, "list")
        out.unlink(missing_ok=True)
        done = run(net, *words, "-o", str(out))
        check(f"{words}: a new list", done.returncode == 0 and mode(out) == 0o600 and done.stderr == "", f"{mode(out):o} {done.stderr}")
        out.chmod(0o644)
        done = run(net, *words, "-o", str(out))
        check(f"{words}: one that was open", done.returncode == 0 and mode(out) == 0o600 and "il ne l’est plus" in done.stderr, done.stderr)
    figures = pathlib.Path(folder, "figures")
    run(net, "stats", "soiree", "-o", str(figures))
    check("figures are not people", mode(figures) == 0o644, f"{mode(figures):o}")
    out = pathlib.Path(folder, "out")
    net.joinpath("journal/soiree.jsonl").unlink()
    run(net, "send", "--to-dir", str(out))
    messages = list(out.iterdir())
    check("messages are theirs alone", len(messages) == 2 and all(mode(file) == 0o600 for file in messages) and mode(out) == 0o700,
          [f"{mode(file):o}" for file in [out, *messages]])
    messages[0].chmod(0o644)
    done = run(net, "send", "--to-dir", str(out))
    check("one that was open", mode(messages[0]) == 0o600 and "il ne l’est plus" in done.stderr, done.stderr)


def shared(folder):
    """Two people of a group, with a folder that the group writes in: each reads and writes what the other has written."""
    shared_by(folder, 0o2000)


def shared_by_mode(folder):
    """The same where the folder doesn't hand its group down: what is made in it is the group's all the same."""
    shared_by(folder, 0)


def shared_by(folder, setgid):
    net = network(folder, structures=4)
    for path in [net, *net.rglob("*")]:
        os.chown(path, 20001, GROUP)
        os.chmod(path, 0o775 | setgid if path.is_dir() else 0o775 if path.name == "mailer" else 0o664)
    one = dict(user=20001, groups=[GROUP])
    two = dict(user=OTHER, groups=[GROUP], environment={"ALISO_TRUST": str(net)})
    done = run(net, "send", "--yes", **one)
    check("the first sends", done.returncode == 0 and done.stderr == "", done.stderr)
    check("the folder's modes decide", (mode(net / "journal"), mode(net / "journal/soiree.jsonl")) == (0o770 | setgid, 0o660),
          f"{mode(net / 'journal'):o} {mode(net / 'journal/soiree.jsonl'):o}")
    net.joinpath("structures.yaml").write_text(net.joinpath("structures.yaml").read_text() + "- name: Tard\n  contacts: [{id: a, email: tard@example.org}]\n")
    done = run(net, "send", "--yes", **two)
    got = net.joinpath("got").read_text()
    check("the second sends the rest", done.returncode == 0 and got.count("\nTo: ") + got.startswith("To: ") == 5, done.stderr + str(got.count("To: ")))
    for words in (("stats", "soiree"), ("check",), ("remind",), ("answer", "soiree", "S1", "yes")):
        check(f"the second: {words}", run(net, *words, **two).returncode == 0)
    done = run(net, "new", "2026-02-20-repas", **one)
    made = [path for path in net.rglob("2026-02-20*")]
    check("what one makes the other may write", len(made) == 2 and all(mode(path) == 0o664 and os.stat(path).st_gid == GROUP for path in made),
          [f"{path.name} {mode(path):o}" for path in made] + [done.stderr])
    # A lock that the first is killed with, or holds.
    lock = net / "invitations/.aliso.lock"
    lock.write_text("aliso answer, 1 @ bureau\n")
    os.chown(lock, 20001, GROUP)
    lock.chmod(0o660)
    done = run(net, "answer", "soiree", "S2", "yes", **two)
    check("a lock left behind holds nobody up", done.returncode == 0 and not lock.exists(), done.stderr)


def strangers(folder):
    """A network of somebody else has no program run in my name, unless I trust it."""
    net = network(folder)
    got = net / "got"
    for owned in (net / "aliso.yaml", net):
        os.chown(net, 0, 0)
        os.chown(net / "aliso.yaml", 0, 0)
        os.chown(owned, OTHER, OTHER)
        for words in (("send", "--yes"), ("send", "--to", "moi@example.org")):
            done = run(net, *words)
            check(f"{owned.name}: {words}", done.returncode == 3 and not got.exists() and f" appartient à quelqu’un d’autre (utilisateur numéro {OTHER}) : " in done.stderr and
                  f"lancez : ALISO_TRUST='{net}' aliso send (" in done.stderr and not (net / "journal").exists(), done.stderr)
        done = run(net, "send", "--yes", language="en")
        check("in English", f"{owned} belongs to someone else (user number {OTHER}): the program chosen for sending would run in your name\n      = read the "
              f"“mail” line of aliso.yaml; if you trust whoever can write it, run: ALISO_TRUST='{net}' aliso send (in a crontab, ALISO_TRUST='{net}' on a line "
              "of its own)\n" in done.stderr, done.stderr)
        check("what runs nothing is not held up", run(net, "send").returncode == 0 and run(net, "remind").returncode == 0)
    # A link of theirs to a file of mine, in a folder of root's; a program of theirs beside it.
    os.chown(net, 0, 0)
    os.chown(net / "aliso.yaml", 0, 0)
    for mine, theirs in (("aliso.yaml", net / "aliso.yaml"), ("mailer", net / "mailer")):
        kept = pathlib.Path(folder, mine)
        theirs.rename(kept)
        theirs.symlink_to(kept)
        os.chown(theirs, OTHER, OTHER, follow_symlinks=False)
        done = run(net, "send", "--yes")
        check(f"a link of theirs: {mine}", done.returncode == 3 and not got.exists() and "quelqu’un d’autre" in done.stderr, done.stderr)
        theirs.unlink()
        kept.rename(theirs)
    os.chown(net / "mailer", OTHER, OTHER)
    done = run(net, "send", "--yes")
    check("a program of theirs", done.returncode == 3 and not got.exists() and "net/mailer appartient" in done.stderr, done.stderr)
    done = run(net, "send", "--yes", environment={"ALISO_TRUST": f"/nowhere:{net}"})
    check("trusted", done.returncode == 0 and got.exists(), done.stderr)
    got.unlink()
    (net / "journal/soiree.jsonl").unlink()
    colon = net.rename(net.with_name("ne:t"))
    advised = str(colon).replace(":", "\\:")
    done = run(colon, "send", "--yes", environment={"ALISO_TRUST": str(colon)})
    check("a colon parts folders", done.returncode == 3 and f"lancez : ALISO_TRUST='{advised}' aliso send (" in done.stderr, done.stderr)
    done = run(colon, "send", "--yes", environment={"ALISO_TRUST": f"/nowhere:{advised}"})
    check("trusted, with a colon in its name", done.returncode == 0 and (colon / "got").exists(), done.stderr)
    colon.rename(net)
    got.unlink()
    (net / "journal/soiree.jsonl").unlink()
    done = run(net, "send", "--yes", environment={"SUDO_UID": str(OTHER)})
    check("who became root by sudo is still themselves", done.returncode == 0 and got.exists(), done.stderr)


NO_LOCKS = "flock:error=EOPNOTSUPP"
NO_LINKS = ["link:error=EPERM", "linkat:error=EPERM"]


def without_locks(folder):
    """A disk without locks: the work is done, what can't be promised is said, and two at once are still told apart."""
    net = network(folder, mailer="#!/bin/sh\ncat >> \"$(dirname \"$0\")/got\"\nsleep 1\n")
    done = run(net, "answer", "soiree", "S0", "yes", refused=[NO_LOCKS])
    check("noted without locks", done.returncode == 0 and "net/invitations ne connaît pas les verrous : aliso se fie à la présence d’un "
          "fichier pour savoir si quelqu’un d’autre écrit\n      = n’y écrivez pas depuis deux machines à la fois\n" in done.stderr, done.stderr)
    check("nothing is left", not list(net.rglob(".aliso*")), list(net.rglob(".aliso*")))
    results = []
    both = [threading.Thread(target=lambda: results.append(run(net, "send", "--yes", refused=[NO_LOCKS]))) for _ in range(2)]
    for one in both:
        one.start()
        time.sleep(0.1)
    for one in both:
        one.join()
    check("two senders", net.joinpath("got").read_text().count("To: ") == 2 and all(one.returncode in (0, 3) for one in results),
          [(one.returncode, one.stderr) for one in results])
    made = net / "invitations/.aliso.lock.made"
    made.touch()
    os.utime(made, (time.time() - 60, time.time() - 60))
    done = run(net, "answer", "soiree", "S1", "maybe", refused=[NO_LOCKS])
    check("one that says nobody's name is left behind", done.returncode == 0 and not made.exists(), done.stderr)
    later = network(pathlib.Path(folder, "later"))
    done = run(later, "send", "--yes", refused=[NO_LOCKS])
    check("send says it as well", done.returncode == 0 and "ne connaît pas les verrous" in done.stderr, done.stderr)
    made.write_text(f"aliso answer, 4194305 @ {os.uname().nodename}, 2026-01-12 09:00:00\n")
    done = run(net, "answer", "soiree", "S1", "yes", refused=[NO_LOCKS])
    check("who was killed on this machine is known to be gone", done.returncode == 0 and not made.exists(), done.stderr)
    done = run(net, "call", "soiree", "S0", "no-reply", refused=[NO_LOCKS], language="en")
    check("no locks, in English", "net/invitations has no locks: aliso goes by a file to see whether someone else is writing\n      = do not write there "
          "from two machines at the same time\n" in done.stderr, done.stderr)


def locks_waited_for(folder):
    """Each is waited for ten seconds: side by side, in a network of its own."""
    def held():
        """Where somebody holds a lock there are some: theirs is not taken away."""
        net = network(pathlib.Path(folder, "held"))
        lock = net / "invitations/.aliso.lock"
        lock.write_text("aliso answer, 1 @ bureau, 2026-01-12 09:00:00\n")
        done = run(net, "answer", "soiree", "S0", "no", refused=[NO_LOCKS])
        check("another's lock is waited for", done.returncode == 3 and "1 @ bureau" in done.stderr and lock.exists(), done.stderr)

    def elsewhere(language, *said):
        net = network(pathlib.Path(folder, f"elsewhere-{language}"))
        made = net / "invitations/.aliso.lock.made"
        made.write_text("aliso answer, 1 @ ailleurs, 2026-01-12 09:00:00\n")
        done = run(net, "answer", "soiree", "S1", "no", refused=[NO_LOCKS], language=language)
        check(f"on another machine is named, {language}", done.returncode == 3 and all(text in done.stderr for text in said)
              and "(" not in done.stderr, done.stderr)

    waiting = [threading.Thread(target=held),
               threading.Thread(target=elsewhere, args=("fr", "net/invitations : aliso answer, 1 @ ailleurs, 2026-01-12 09:00:00\n",
                                                        "sur l’autre machine, supprimez ", "invitations/.aliso.lock.made et recommencez")),
               threading.Thread(target=elsewhere, args=("en", "net/invitations: aliso answer, 1 @ ailleurs, 2026-01-12 09:00:00\n"
                                                        "      = wait until they have finished; if their command was interrupted on the other "
                                                        "machine, remove ", ".aliso.lock.made and try again\n"))]
    for one in waiting:
        one.start()
    for one in waiting:
        one.join()


def written_meanwhile(path):
    """Somebody makes the file while aliso has its own aside and is about to give it that name."""
    until = time.time() + 20
    while not list(path.parent.glob(".aliso-aside-*")) and time.time() < until:
        time.sleep(0.01)
    path.write_text("title: à moi\n")


def without_links(folder):
    """Disks that have no second names, no rename that spares, no permissions (FAT): new files are made all the same."""
    for kind, refused in (("link", NO_LINKS), ("spare", [*NO_LINKS, "renameat2:error=EINVAL"]),
                          ("permissions", [*NO_LINKS, "renameat2:error=EINVAL", "fchmod:error=EPERM", "chmod:error=EPERM", "fchown:error=EPERM"])):
        with tempfile.TemporaryDirectory() as inner:
            net = network(inner)
            (net / "invitations/soiree.yaml").chmod(0o600)
            done = run(net, "new", "2026-02-20-repas", refused=refused)
            check(f"{kind}: new", done.returncode == 0 and "draft: yes" in (net / "events/2026-02-20-repas.yaml").read_text(), done.stderr)
            if done.returncode != 0:
                continue
            before = (net / "events/2026-02-20-repas.yaml").read_bytes()
            done = run(net, "new", "2026-02-20-repas", "--from", "soiree", refused=refused)
            check(f"{kind}: never over one that is there", done.returncode != 0 and (net / "events/2026-02-20-repas.yaml").read_bytes() == before)
            late = net / "events/2026-02-21-repas.yaml"
            late_write = threading.Thread(target=written_meanwhile, args=(late,))
            late_write.start()
            done = run(net, "new", "2026-02-21-repas", refused=[f"{call}:delay_enter=700000" if call.startswith("link") else call for call in refused])
            late_write.join()
            check(f"{kind}: never over one that has just come", done.returncode != 0 and late.read_text() == "title: à moi\n", done.stderr)
            done = run(net, "answer", "soiree", "S0", "yes", refused=refused)
            check(f"{kind}: answer", done.returncode == 0 and "structure: s0" in (net / "invitations/soiree.yaml").read_text(), done.stderr)
            (net / "journal").mkdir()
            (net / "journal/soiree.jsonl").touch(mode=0o644)
            done = run(net, "send", "--yes", refused=refused)
            stays = "journal/soiree.jsonl contient des noms de personnes et d’autres peuvent encore le lire : ce disque ne connaît pas les droits d’accès"
            check(f"{kind}: what stays open is said", (stays in done.stderr) == (kind == "permissions"), done.stderr)
            abroad = network(pathlib.Path(inner, "en"))
            (abroad / "journal").mkdir()
            (abroad / "journal/soiree.jsonl").touch(mode=0o644)
            english = run(abroad, "send", "--yes", refused=refused, language="en")
            check(f"{kind}: in English", kind != "permissions" or "journal/soiree.jsonl names people, and others can still read it: this disk keeps no "
                  "permissions\n      = move it to a disk of your own; if it is a journal, move the network’s whole folder and remove nothing\n" in english.stderr,
                  english.stderr)
            check(f"{kind}: send", done.returncode == 0 and (net / "got").read_text().count("To: ") == 2, done.stderr)
            check(f"{kind}: nothing is left", not list(net.rglob(".aliso*")), list(net.rglob(".aliso*")))


def at_the_door(folder):
    """Attendance is noted while messages go out."""
    net = network(folder, structures=4, mailer="#!/bin/sh\ncat >> \"$(dirname \"$0\")/got\"\nsleep 1\n")
    sender = threading.Thread(target=lambda: check("sent", run(net, "send", "--yes").returncode == 0))
    sender.start()
    until = time.time() + 30
    while not (net / "got").exists() and time.time() < until:
        time.sleep(0.05)
    done = run(net, "attend", "ce-soir", "S0", "--people", "2")
    busy = sender.is_alive()
    sender.join()
    check("noted while sending", done.returncode == 0 and busy and "s0: 2" in (net / "events/ce-soir.yaml").read_text(),
          f"{done.returncode} {busy} {done.stderr} {done.stdout}")
    check("each once", (net / "got").read_text().count("To: ") == 4)


def outputs(folder):
    """What is written goes where it was meant to: never over the network's own, and into a pipe as into a file."""
    net = network(folder)
    out = pathlib.Path(folder, "out")
    run(net, "send", "--to-dir", str(out))
    name = sorted(out.iterdir())[0].name
    before = (net / "structures.yaml").read_bytes()
    (out / name).unlink()
    (out / name).symlink_to(net / "structures.yaml")
    done = run(net, "send", "--to-dir", str(out))
    check("a link onto the network's own", done.returncode == 2 and (net / "structures.yaml").read_bytes() == before, done.stderr)
    for inside in ("events", "journal"):
        done = run(net, "send", "--to-dir", str(net / inside))
        check(f"into {inside}", done.returncode == 2 and not list(net.rglob("*.eml")), done.stderr)
    check("over a lock", run(net, "stats", "soiree", "-o", str(net / ".aliso.lock")).returncode == 2)
    for stream in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
        done = run(net, "debrief", "soiree", "-o", stream)
        check(stream, done.returncode == 0 and done.stdout.startswith("# "), done.stderr)


def nohup(folder):
    """A hang-up that whoever started it had ignored stays ignored."""
    net = network(folder, structures=4, mailer="#!/bin/sh\ncat >> \"$(dirname \"$0\")/got\"\nsleep 0.5\n")
    process = subprocess.Popen(["nohup", program, "-C", str(net), "--on", "2026-01-12", "send", "--yes"], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env=ENVIRONMENT)
    until = time.time() + 30
    while not (net / "got").exists() and time.time() < until:
        time.sleep(0.05)
    process.send_signal(signal.SIGHUP)
    process.communicate()
    check("all went", process.returncode == 0 and (net / "got").read_text().count("To: ") == 4, process.returncode)


def limits(folder):
    """A file that may not grow is a disk that is full; the mailer's words don't give away an address in a quiet run."""
    net = network(folder, mailer="#!/bin/sh\nto=$(sed -n 's/^To: .*<\\(.*\\)>.*/\\1/p')\necho \"550 $to, voir chef@example.org: no such user\" | tr s S >&2\nexit 1\n")
    done = run(net, "-q", "send", "--yes")
    check("no address in a quiet run", done.returncode == 4 and "example.org" not in (done.stderr + done.stdout).lower() and "550 …" in done.stderr,
          done.stderr)
    done = run(net, "send", "--yes")
    check("said to whoever looks", "550 S0@example.org" in done.stderr or "550 S0@" in done.stderr, done.stderr)
    before = (net / "invitations/soiree.yaml").read_bytes()
    done = subprocess.run(["sh", "-c", f"ulimit -f 0; exec '{program}' -C '{net}' --lang fr answer soiree S0 yes"],
                          capture_output=True, text=True, env=ENVIRONMENT)
    check("a file that may not grow", done.returncode == 3 and (net / "invitations/soiree.yaml").read_bytes() == before, f"{done.returncode} {done.stderr}")
    check("nothing is left of it", not list(net.rglob(".aliso*")), list(net.rglob(".aliso*")))


everybody = [lists, journals, without_locks, locks_waited_for, without_links, at_the_door, outputs, nohup, limits]
as_root = [lists_of_others, lists_of_folders, owners_of_before, groups_kept, shared, shared_by_mode, strangers]
for work in everybody + (as_root if os.geteuid() == 0 else []):
    scratch(work)
for call, hits in counted.items():
    check(f"{call} was refused at least once", hits > 0)
print(f"{len(everybody) + (len(as_root) if os.geteuid() == 0 else 0)} places, {sum(counted.values())} calls refused")
for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
