# What a run of `aliso send` says besides its mails: what is left to people's hands, what waits for a draft to be published,
# who is told of a change by no wave, and which waves ask for what nobody has noted by name. Each line in French.
import re

from year_designs import has_way, meant_for, occasions, phase, reached, stands_for, wanted
from year_words import day_and_month, hour, listed

# What has become of the mails themselves is held against the mails.
TALLY = re.compile("(Aucun message envoyé|[0-9]+ messages? (envoyé|n’est pas parti|ne sont pas partis|est peut-être parti"
                   "|sont peut-être partis|n’a pas été tenté|n’ont pas été tentés)).*")
UNSURE = {
    "waiting": "l’envoi « {wave} » attend que les présences soient notées pour {sessions} (aliso attend {event})",
    "came by number": "envoi « {wave} » : pour {sessions}, des présences ne sont connues que par leur nombre ({event}) ; on ne sait "
                      "donc pas toujours qui est venu",
    "no answers": "envoi « {wave} » : les réponses ne sont pas notées (answers, dans {event}) ; pour {sessions}, toutes les structures{others} "
                  "comptent comme n’ayant pas répondu",
    "answered by number": "envoi « {wave} » : pour {sessions}, des réponses ne sont connues que par leur nombre ({event}) ; on ne sait "
                          "pas qui les a données",
}


UNTOLD = "dire, ajoutez à invitations/"
# What a quiet run says as well, on stderr.
QUIET = re.compile(f"{UNTOLD}|aucun envoi ne les? préviendra|aucun envoi ne peut|aucun envoi ne la préviendra|rien ne part tant que|le message qui le dit|que les présences soient notées|connues que par leur nombre|les réponses ne sont pas notées")
CHANGES = {"cancelled": "n’aura pas lieu", "added": "s’est ajoutée depuis l’invitation", "replaced": "en remplace une autre",
           "moved": "a changé depuis l’invitation"}


def lines_wrong(meant, run):
    """What is said and isn't so, what is so and isn't said; a run's own account of its mails left out."""
    said = sorted([line for line in run.stdout.splitlines() if not TALLY.fullmatch(line)] +
                  [line for line in run.stderr.splitlines() if QUIET.search(line)])
    if said != sorted(meant):
        yield f"says {[one for one in said if one not in meant]}, not {[one for one in meant if one not in said]}"


def lines(ledger, day, quiet):
    """Who doesn't know of a change, and what a wave would need to know, is said to cron too: nobody else would tell it."""
    found = [] if quiet else [*by_hand(ledger.messages(day))]
    for event in ledger.network.events:
        found += untold(ledger, event, day)
        if not event.draft:
            found += unsure(ledger, event, day)
        elif not quiet:
            found += draft(ledger, event, day)
    return found


def by_hand(messages):
    """One call a structure and event, one letter an address."""
    calls = {(one.event, one.structure) for one in messages if one.channel == "phone"}
    letters = {(one.structure, one.to) for one in messages if one.channel == "post"}
    if calls:
        yield f"{number(calls, 'appel')} à passer : aliso remind --channel phone"
    if letters:
        yield f"{number(letters, 'lettre')} à poster : aliso remind --channel post"


def number(items, noun):
    return f"{len(items)} {noun}{'s' if len(items) > 1 else ''}"


def draft(ledger, event, day):
    if waiting := list(ledger.of_event(event, day)):
        ledger.saw("waiting draft")
        yield (f"« {event.title} » est encore un brouillon (draft) : {number(waiting, 'message')} "
               f"{'attendent' if len(waiting) > 1 else 'attend'} que cette ligne soit ôtée")


def unsure(ledger, event, day):
    """It holds nothing back, but for presences that aren't noted at all."""
    for wave in event.waves:
        for _, since, until, sessions, _ in occasions(event, wave):
            for kind, unknown in unknowns(ledger, event, wave):
                hit = [session for session in sessions if unknown(session, day)]
                if hit and since <= day <= until:
                    ledger.saw(kind)
                    names = listed([told_apart(event, session) for session in hit], "fr")
                    apologised = any(session.excused or session.proxies for session in hit)
                    others = " qui ne se sont pas excusées et n’ont pas donné pouvoir" if apologised else ""
                    yield UNSURE[kind].format(wave=wave.id, event=event.stem, sessions=names, others=others)


def told_apart(event, session):
    """Its name, with its day and hour where another has the same."""
    def name(one):
        return one.name or one.place
    if [name(one) for one in event.sessions].count(name(session)) < 2:
        return name(session)
    at = f", {hour(session.time[0], 'fr')}" if session.time else ""
    return f"{name(session)} ({day_and_month(session.first, 'fr')}{at})"


def unknowns(ledger, event, wave):
    """(kind, whether a session has it)"""
    def asks_answers(session):
        if wave.only == "outdated":  # of a cancelled session, whoever has said to come, where nobody was told of it
            return session.cancelled and not any(which is session for which, _ in ledger.told)
        return wave.only == "unanswered" or (wave.only == "missed" and session.present is not None)

    if wave.only in ("came", "missed"):
        yield "waiting", lambda session, day: session.present is None and session.first <= day
        yield "came by number", lambda session, day: session.present is not None and session.counted
    # Of what no message told, and no flyer (there are none here), nobody has said to come.
    yield "no answers", lambda session, day: wave.only != "outdated" and asks_answers(session) and not event.answers and not event.counted
    yield "answered by number", lambda session, day: asks_answers(session) and any(which in (None, session) for _, which, *_ in event.counted)


def untold(ledger, event, day):
    """What is news to structures that nothing tells them that goes out today, and no wave will: one line a session and
    kind of change; apart, what is too late to be told, and what a message may have told of which nobody knows whether it went."""
    goes = {(session, said.structure) for said in ledger.messages(day) if said.event is event for session in said.kinds}
    surely = ledger.surely()
    for session in event.sessions:
        if stands_for(session) is not session:
            continue
        found = {}
        for structure in ledger.network.structures:
            kind, before, replaced = ledger.news(event, session, structure, day)
            why = "draft" if event.draft else "untold"
            if phase(session, day) != "ahead":
                why = "too late"
                if structure in (session.present or ()) or not any(day <= one.first and not one.cancelled for one in before):
                    continue
            elif not kind:
                why = "maybe"
                kind, _, replaced = surely.news(event, session, structure, day)
            if not kind or (session, structure) in goes:
                continue
            if why == "untold" and any(tells(ledger, event, wave, session, before, structure, day) for wave in event.waves):
                continue
            if why == "untold" and not reached(structure, ["email", "phone", "post"], ledger.objecting()):
                why = "nobody"
            change = "replaced" if kind == "moved" and replaced else kind if kind in CHANGES else "added"
            found.setdefault((why, change), []).append(structure)
        for (why, change), names in found.items():
            ledger.saw(f"untold: {change}" if why == "untold" else f"untold: {why}")
            yield UNTOLD_LINE[why](event, f"{event.title} : la séance « {told_apart(event, session)} »", change, names, day)


def not_told(event, session, change, structures, day):
    names = [structure.name for structure in structures]
    some, whom = ("une structure ne le sait pas", "lui") if len(names) == 1 else (f"{len(names)} structures ne le savent pas", "leur")
    return (f"{session} {CHANGES[change]}, et {some} encore ({listed(names, 'fr')}) ; pour le {whom} {UNTOLD}"
            f"{event.stem}.yaml un envoi : {new_wave(event, structures, day)}")


def new_wave(event, structures, day):
    """The wave that is proposed: an id that no wave has, e-mail where all have an address, named where not all are members."""
    taken, number = {wave.id for wave in event.waves}, 1
    while taken & {f"{word}{'' if number == 1 else f'-{number}'}" for word in ("changement", "change")}:
        number += 1
    channel = "email" if all(has_way(one, ["email"]) for one in structures) else "[email, phone, post]"
    to = "" if all(one.is_member(day) for one in structures) else f", to: [{', '.join(one.id for one in structures)}]"
    return f"{{id: changement{'' if number == 1 else f'-{number}'}, channel: {channel}, due: {day}, only: outdated{to}}}"


def held_back(_, session, change, structures, __):
    names = [structure.name for structure in structures]
    some, them = ("une structure ne le sait pas", "la") if len(names) == 1 else (f"{len(names)} structures ne le savent pas", "les")
    return (f"{session} {CHANGES[change]}, et {some} encore ({listed(names, 'fr')}) ; rien ne part tant que l’événement est un "
            f"brouillon : ôtez sa ligne draft ; d’ici là, seul un appel {them} prévient")


def too_late(_, session, change, structures, __):
    names = [structure.name for structure in structures]
    what = "n’a pas lieu" if change == "cancelled" else "a commencé ou est déjà passée"
    some, them = ("une structure l’attend", "la") if len(names) == 1 else (f"{len(names)} structures l’attendent", "les")
    return (f"{session} {what}, et {some} encore, au jour ou à l’heure annoncés auparavant ({listed(names, 'fr')}) ; "
            f"aucun envoi ne {them} préviendra : appelez-{them}")


def maybe_told(event, session, change, structures, _):
    names = [structure.name for structure in structures]
    some = "une structure ne le sait" if len(names) == 1 else f"{len(names)} structures ne le savent"
    return (f"{session} {CHANGES[change]}, et {some} peut-être pas ({listed(names, 'fr')}) : le message qui le dit est peut-être "
            f"parti ; vérifiez s’il l’est (aliso remind {event.stem} dit comment le noter)")


def for_nobody(_, session, change, structures, __):
    names = [structure.name for structure in structures]
    some, them, s = ("une structure ne le sait pas", "la", "") if len(names) == 1 else (f"{len(names)} structures ne le savent pas", "les", "s")
    return (f"{session} {CHANGES[change]}, et {some} encore ({listed(names, 'fr')}) ; aucun envoi ne peut {them} prévenir (ni "
            f"adresse ni téléphone, ou un refus d’être contactée{s}) : prévenez-{them} autrement")


UNTOLD_LINE = {"untold": not_told, "nobody": for_nobody, "draft": held_back, "too late": too_late, "maybe": maybe_told}


def tells(ledger, event, wave, session, before, structure, day):
    """Whether the wave tells the structure, today or later, what has become of the session; what has gone tells nothing,
    nor does what won't go to it by what it answered."""
    if not meant_for(wave, structure, day) or not reached(structure, wave.channels, ledger.objecting()):
        return False
    expected = [one.first for one in before if not one.cancelled and day <= one.first]
    for key, since, until, sessions, _ in occasions(event, wave):
        if since > min([session.first, *expected]):  # they would be on their way, or have missed it
            continue
        of_it = any(stands_for(one) is session and (wave.only == "outdated" or (wave.sessions and one.cancelled)) for one in sessions)
        if not of_it or until < day:
            continue
        goes = wanted(wave.only, [ledger.conduct(event, one, structure, day) for one in sessions])
        if wave.only == "outdated" or (goes and (event, wave, key, structure) not in ledger.done):
            return True
    return False
