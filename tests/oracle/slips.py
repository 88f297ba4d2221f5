# Slips that a debrief might make, made in true ones: whoever reads must notice each. (name, form, what stands instead,
# which share of them at least is false: where bounds are wider than they need be, one that is narrower may be true.)
import re

EN = "one two three four five six seven eight nine 10".split()


def up(text, by=1):
    """The next number, in letters where it is in letters."""
    if text in EN[:-1]:
        return EN[EN.index(text) + 1]
    return str(int(text) + by)


NOT_BOUND = r"(?<![\d,(–-])(?<![eE]ntre )(?<![aA]u moins )(?<![aA]u plus )(?<! ou )(?<! et )(?<! à )(?<![bB]etween )(?<![aA]t least )(?<![aA]t most )(?<! or )(?<! and )(?<! to )"
FRENCH = [
    ("one more", NOT_BOUND + r"\b(\d+)(?= (?:structures?|personnes?|autres?|participations?|voix|sont venues|de plus)\b)", lambda m: up(m[1]), 1),
    ("two for one", NOT_BOUND + r"\b(?P<no>une) structure adhérente était", lambda m: "2 structures adhérentes étaient", 1),
    ("people of one more", r"\((\d+) personnes", lambda m: f"({up(m[1])} personnes", 1),
    ("members of the network", r"(?<=[\d)] sur )(\d+)(?=[ ,.)])(?! (?:à|ou))", lambda m: up(m[1]), 1),
    ("all came", r"; (?:une seule est venue|\d+ sont venues)(?=[,. ])(?<!annoncée ; \d sont venues)", lambda m: "; toutes sont venues", 1),
    ("as many", r"(\d+) de plus qu’annoncé", lambda m: "autant qu’annoncé", 1),
    ("sure of maybes", r"pensaient pouvoir venir", lambda m: "avaient annoncé leur venue", 1),
    ("maybes of yes", r"avait annoncé sa venue", lambda m: "pensait pouvoir venir", 1),
    ("singular", r"étaient là", lambda m: "était là", 1),
    ("one structures", r"\b(\d+) structures", lambda m: f"{m[1]} structure", 1),
    ("plural", r"structure adhérente était", lambda m: "structures adhérentes étaient", 1),
    ("bound lost", r"au moins (une|\d+)(?= (?:structures?|personnes?|adhérentes?|voix|participations?))", lambda m: m[1], 0.9),
    ("narrower", r"entre (\d+) et (\d+)(?= (?:structures?|personnes?|adhérentes?|participations?))", lambda m: f"entre {up(m[1])} et {up(m[2])}", 0.9),
    ("a partner made a member", r"\b(une structure adhérente|\d+ structures adhérentes) et la CAF étaient là",
     lambda m: f"{2 if m[1].startswith('une') else up(m[1].split()[0])} structures adhérentes étaient là", 1),
    ("another partner", r"\bla CAF\b", lambda m: "les Francas", 1),
    ("a name less", r"(?<=taient là\u00a0: )[^,.]+?(?:, | et )", lambda m: "", 1),
    ("the quorum", r"n’était pas atteint", lambda m: "était atteint", 1),
    ("a third for half", r"(?<!moins )(?<!plus )(?<! et )(?<!entre )la moitié des", lambda m: "un tiers des", 1),
    ("less for more", r"moins (?=d’un quart|d’un tiers|de la moitié|des deux tiers)", lambda m: "plus ", 0.9),
    ("percent", r"(?:(?<=, )|(?<= \())(\d+)(?=\u00a0%\))", lambda m: up(m[1], 2), 1),
    ("nobody for unknown", r"es présences n’ont pas été notées(?=\.)", lambda m: "ersonne n’est venu", 1),
    ("another place", r"(?<=\n)À Guéret,(?! le)", lambda m: "À Masgot,", 1),
    ("a sentence unheard of", r"(?<=est venue\.)|(?<=là\.)", lambda m: " On a bien ri.", 1),
]
ENGLISH = [
    ("one more", NOT_BOUND + r"\b(one|two|three|four|five|six|seven|eight|nine)(?= (?:other|member|people|person|organisations?|more|attendances?|votes?)\b)", lambda m: up(m[1]), 1),
    ("all came", r"; (?:only one|two|three|four) came(?<!come; [tf]\w\w came)(?<!come; \w{4} came)(?<!come; \w{5} came)", lambda m: "; all of them came", 1),
    ("sure of maybes", r"thought they might come(?=[.;])", lambda m: "had said they would come", 1),
    ("singular", r"were there", lambda m: "was there", 1),
    ("bound lost", r"at least (\w+)(?= (?:member|people|person|attendances?|votes?))", lambda m: m[1], 0.9),
    ("a partner made a member", r"\b(one|two|three|four) member organisations? and CAF were there",
     lambda m: f"{up(m[1])} member organisations were there", 1),
    ("another partner", r"\bCAF\b(?! \|)(?![,)])", lambda m: "Francas", 1),
    ("the quorum", r"was not met", lambda m: "was met", 1),
    ("percent", r"(?:(?<=, )|(?<= \())(\d+)(?=%\))", lambda m: up(m[1], 2), 1),
    ("a sentence unheard of", r"(?<=there\.)", lambda m: " Everybody laughed.", 1),
]


def slipped(text, form, instead):
    """The text with that slip in the first place where it can be made, tables aside; None where it can't."""
    head, mark, rest = text.partition("<!-- aliso: participation")
    for match in re.finditer(form, rest):
        line = rest[rest.rfind("\n", 0, match.start()) + 1:match.start()]
        if not line.startswith(("|", "#")) and "invitations -->" not in rest[:match.start()]:
            return head + mark + rest[:match.start()] + instead(match) + rest[match.end():]
    return None
