# What a message should say, written a second time: days, hours and places in French and English, names as they are
# compared, and the sentences of a message taken apart. Knows nothing of who is written to: that is year_ledger.py.
import functools
import re
import unicodedata

WEEKDAYS = {"fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
            "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()}
MONTHS = {"fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
          "en": "January February March April May June July August September October November December".split()}


@functools.cache
def folded(text):
    plain = unicodedata.normalize("NFKD", text or "")
    return "".join(c for c in plain.lower() if c.isascii() and c.isalnum())


def slug(text):
    plain = unicodedata.normalize("NFKD", text)
    return re.sub("[^a-z0-9]+", "-", "".join(c for c in plain.lower() if c.isascii())).strip("-")


def day_and_month(day, language):
    number = "1er" if day.day == 1 and language == "fr" else str(day.day)
    return f"{number} {MONTHS[language][day.month - 1]}"


def days(first, last, language):
    """All days of a session: the month and the year once where they are the same."""
    parts = []
    for day, other in ((first, last), (last, None)):
        text = f"{WEEKDAYS[language][day.weekday()]} {day_and_month(day, language)}"
        if other and (day.year, day.month) == (other.year, other.month):
            text = text.rsplit(" ", 1)[0]
        parts.append(text if other and day.year == other.year else f"{text} {day.year}")
    if first == last:
        return parts[1]
    return f"du {parts[0]} au {parts[1]}" if language == "fr" else f"{parts[0]} to {parts[1]}"


def hour(minutes, language):
    if language == "en":
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return f"{minutes // 60}h" + (f"{minutes % 60:02}" if minutes % 60 else "")


def hours(time, language, several_days=False):
    midnight = {"0h": "minuit", "24h": "minuit", "00:00": "midnight", "24:00": "midnight"}
    start, end = (midnight.get(hour(one, language), hour(one, language)) if one is not None else None for one in time)
    if end is None:
        return f"à {start}" if language == "fr" else f"at {start}"
    text = f"de {start} à {end}" if language == "fr" else f"from {start} to {end}"
    if several_days and time[1] > time[0]:  # else from an hour of the first day to one of the last
        text += " chaque jour" if language == "fr" else " each day"
    return text


def town(place, language):
    if language == "en":
        return f"in {place}"
    return f"au {place[3:]}" if place.startswith("Le ") else f"à {place}"


def line(facts, language, name=None):
    """A session in a sentence: its days, hours, name, place and venue."""
    text = days(facts.first, facts.last, language)
    if facts.time:
        text += ", " + hours(facts.time, language, facts.first != facts.last)
    if name:
        text += f", « {name} »" if language == "fr" else f", “{name}”"
    if facts.place:
        text += ", " + town(facts.place, language)
    return f"{text} ({facts.venue})" if facts.venue else text


def day_and_town(facts, language, twin=False):
    """Its days and town; the hours too where it has a twin: another session of the same days and town."""
    text = days(facts.first, facts.last, language)
    if twin and facts.time:
        text += ", " + hours(facts.time, language, facts.first != facts.last)
    return f"{text}, {town(facts.place, language)}" if facts.place else text


def listed(items, language):
    both = " et " if language == "fr" else " and "
    if len(items) > 1 and any("," in item for item in items):
        apart = " ; " if language == "fr" else "; "
        return f"{items[0]},{both}{items[1]}" if len(items) == 2 else f"{apart.join(items[:-1])}{apart.rstrip()}{both}{items[-1]}"
    return both.join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def in_one_town(days_and_towns, language):
    """Days that share their town, which stands behind the last comma, say it once."""
    parted = [one.rpartition(", ") for one in days_and_towns]
    towns = {town for _, _, town in parted}
    if len(parted) > 1 and len(towns) == 1 and towns.copy().pop().startswith("in " if language == "en" else ("à ", "au ", "aux ")):
        return f"{listed([days for days, _, _ in parted], language)}, {towns.pop()}"
    return listed(days_and_towns, language)


# Subjects by what is the first thing to say.
SUBJECTS = {
    "fr": {"changes": "Changements : {title}", "later": "Reporté au {day} : {title}{where}", "earlier": "Avancé au {day} : {title}{where}",
           "restored": "Finalement maintenu : {title} ({when})", "revived": "Finalement prévu : {title} ({when})", "off": "Annulés : {title}", "change": "Changement : {title} ({when})",
           "cancelled": "Annulé : {title} ({when})", "invitation": "{title} : {when}", "reminder": "Rappel : {title}, {when}",
           "thanks": "Merci pour votre venue : {title}", "missed": "Vous nous avez manqué : {title}",
           "after": "Des nouvelles de « {title} »", "many": "{n} rendez-vous ; pour commencer, {first}"},
    "en": {"changes": "Changes: {title}", "later": "Moved to {day}: {title}{where}", "earlier": "Brought forward to {day}: {title}{where}",
           "restored": "On after all: {title} ({when})", "revived": "On in the end: {title} ({when})", "off": "Cancelled: {title}", "change": "Change: {title} ({when})",
           "cancelled": "Cancelled: {title} ({when})", "invitation": "{title}: {when}", "reminder": "Reminder: {title}, {when}",
           "thanks": "Thank you for coming: {title}", "missed": "We missed you: {title}",
           "after": "News of “{title}”", "many": "{n} meetings; to begin with, {first}"},
}


def many(days_and_towns, language):
    """In a subject, which is one line: up to three, else their number and the first."""
    if len(days_and_towns) <= 3:
        return in_one_town(days_and_towns, language)
    return SUBJECTS[language]["many"].format(n=len(days_and_towns), first=days_and_towns[0])


# (what is said, pattern): `when` the sessions of which it is said, `by` the day to answer by, `line` and `before` a
# session as it is and as it was told, `who` the structures to whom what follows is said.
FRENCH = [
    ("later", "(?P<one>Le|L’un des) rendez-vous « {title} » est reporté au (?P<line>.+?)\\.{before}"),
    ("earlier", "(?P<one>Le|L’un des) rendez-vous « {title} » est avancé au (?P<line>.+?)\\.{before}"),
    ("spread", "(?P<one>Le|L’un des) rendez-vous « {title} » change de dates : (?P<line>.+?)\\.{before}"),
    ("restored", "Finalement, (?P<one>le|l’un des) rendez-vous « {title} » aura bien lieu : (?P<line>.+?)\\.{before}"),
    ("revived", "(?P<one>Le|L’un des) rendez-vous « {title} », que nous avions annulé, aura finalement lieu : (?P<line>.+?)\\.{before}"),
    ("merged", "(?P<one>L)es rendez-vous « {title} » que nous avions annoncés n’en font plus qu’un : (?P<line>.+?)\\.{before}"),
    ("otherwise", "Un changement pour (?P<one>le|l’un des) rendez-vous « {title} » : ce sera (?P<line>.+?)\\.{before}"),
    ("cancelled", "Le rendez-vous « {title} » (?P<line>.+) est annulé\\."),
    ("ask-again", "Pourrez-vous venir(?: (?P<when>.+))?, et à combien \\? Même si vous aviez déjà répondu, merci de nous le dire"
                  "(?: d’ici au (?P<by>[^:]+))? : il suffit de répondre à ce message\\."),
    ("noted", "Vous nous avez déjà répondu : merci, c’est bien noté\\."),
    ("asked", "Merci de nous dire (?:d’ici au (?P<by>.+) )?si vous pensez venir(?: (?P<when>.+))?, et à combien : il .*"),
    ("undecided", "Vous pensiez pouvoir venir(?: (?P<when>.+))? : est-ce décidé \\?"
                  "(?: Merci de nous le dire d’ici au (?P<by>.+)\\.)?"),
    ("expected", "Vous avez annoncé votre venue(?: (?P<when>.+))? : merci, et à bientôt !"),
    ("declined", "Vous nous avez dit ne pas pouvoir venir(?: (?P<when>.+))? ; si cela change, la porte reste ouverte\\."),
    ("thanks", "Merci d’avoir pris part à « {title} » (?P<when>.+) : votre présence a compté\\."),
    ("missed", "Vous pensiez venir à « {title} » (?P<when>.+), et nous n’avons pas eu le plaisir .*"),
    ("after", "« {title} » a eu lieu (?P<when>.+) : nous vous raconterons ce qui s’y est dit\\."),
    ("click", "Pour répondre(?: \\((?P<when>.+)\\))?, ouvrez l’un de ces liens, puis envoyez le courriel qui s’affiche :"), ("link", "(?P<word>oui|peut-être|non) <(?P<link>.+)>"),
    ("who", "Pour (?P<who>.+) :"), ("awaits", "(?P<more>En plus de ce qui était annoncé, )?.* vous attend à « {title} »(?: \\(.*\\))? :"), ("invites", "(?P<more>En plus de ce qui était annoncé, )?.* vous invite à « {title} »(?: \\(.*\\))? :"), ("session", "- (?P<line>.+)"),
    ("", "Bonjour,|Nous en sommes désolés\\.|Bien à vous,|Réseau Test|Vous ne souhaitez plus recevoir .*|"),
]
ENGLISH = [
    ("later", "(?P<one>One of the meetings of )?“{title}” has been moved to (?P<line>.+?)\\.{before}"),
    ("earlier", "(?P<one>One of the meetings of )?“{title}” has been brought forward to (?P<line>.+?)\\.{before}"),
    ("spread", "(?P<one>One of the meetings of )?“{title}” has new dates: (?P<line>.+?)\\.{before}"),
    ("restored", "(?P<one>One of the meetings of )?“{title}” will take place after all: (?P<line>.+?)\\.{before}"),
    ("revived", "(?P<one>One of the meetings of )?“{title}”, which we had cancelled, will take place in the end: (?P<line>.+?)\\.{before}"),
    ("merged", "(?P<one>T)he meetings of “{title}” that we had announced have become one: (?P<line>.+?)\\.{before}"),
    ("otherwise", "There is a change to (?P<one>one of the meetings of )?“{title}”: it will now be (?P<line>.+?)\\.{before}"),
    ("cancelled", "“{title}” (?P<line>.+) has been cancelled\\."),
    ("ask-again", "Will you be able to come(?: \\((?P<when>.+)\\))?, and how many of you\\? Even if you have answered before, please let us know"
                  "(?: by (?P<by>[^:]+))?: a reply to this message is enough\\."),
    ("noted", "You have already answered: thank you, we have noted it\\."),
    ("asked", "Please let us know (?:by (?P<by>.+) )?whether you hope to come(?: \\((?P<when>.+)\\))?, and how many .*"),
    ("undecided", "You thought you might come(?: \\((?P<when>.+)\\))?: have you decided\\?(?: Please let us know by (?P<by>.+)\\.)?"),
    ("expected", "You have told us that you are coming(?: \\((?P<when>.+)\\))?: thank you, and see you soon!"),
    ("declined", "You have told us that you cannot come(?: \\((?P<when>.+)\\))?; should that change, the door stays open\\."),
    ("thanks", "Thank you for taking part in “{title}” \\((?P<when>.+)\\): it mattered that you were there\\."),
    ("missed", "You were hoping to come to “{title}” \\((?P<when>.+)\\), and we were sorry .*"),
    ("after", "“{title}” \\((?P<when>.+)\\) has taken place: we will tell you what was said\\."),
    ("click", "To answer(?: \\((?P<when>.+)\\))?, open one of these links, then send the mail that appears:"), ("link", "(?P<word>yes|maybe|no) <(?P<link>.+)>"),
    ("who", "For (?P<who>.+):"), ("awaits", "(?P<more>Besides what we had announced, )?.* looks forward to seeing you at “{title}”(?: \\(.*\\))?:"), ("invites", "(?P<more>Besides what we had announced, )?.* invites you to “{title}”(?: \\(.*\\))?:"), ("session", "- (?P<line>.+)"),
    ("", "Hello,|We are sorry about this\\.|With best wishes,|Réseau Test|Would you rather not .*|"),
]
BEFORE = {"fr": "(?: (?P<open>L’heure reste|Le lieu reste|L’heure et le lieu restent) à préciser\\.)?(?: Nous avions annoncé : (?P<before>.+)\\.)?", 
          "en": "(?: (?P<open>The time is|The place is|The time and the place are) still to be settled\\.)?(?: It had been announced for (?P<before>.+)\\.)?"}


@functools.cache
def patterns_of(title, language):
    return [(what, re.compile(pattern.replace("{title}", re.escape(title)).replace("{before}", BEFORE[language])))
            for what, pattern in (FRENCH if language == "fr" else ENGLISH)]


def sentences(text, title):
    """[(what, its groups)] of a message's text and its language; what is "unknown" where nothing fits."""
    language = "fr" if text.startswith("Bonjour") else "en"
    patterns, found = patterns_of(title, language), []
    # Where several announcements of one session are off, their sentences stand on one line.
    for one in re.sub(f"((?:est annulé|has been cancelled)\\.) (?=.*{re.escape(title)})", "\\1\n", text).splitlines():
        for what, pattern in patterns:
            if match := pattern.fullmatch(one):
                found.append((what, match.groupdict()))
                break
        else:
            found.append(("unknown", {"line": one}))
    return language, [one for one in found if one[0]]
