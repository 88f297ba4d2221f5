# The English sentences on who came: how each is read. The claims are those of reading_fr.py, in forms of their own.
from fractions import Fraction

from reading import INF, Language, percent, ratio_reader

LETTERS = "no one two three four five six seven eight nine".split()


def n(text):
    return LETTERS.index(text.lower()) if text.lower() in LETTERS else int(text)


COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|\d+)"
AMOUNTS = [
    (r"[aA]n unknown number of", lambda m: (0, INF)),
    (rf"[bB]etween (?P<low>{COUNT}) and (?P<high>{COUNT})", lambda m: (n(m["low"]), n(m["high"]))),
    (rf"[aA]t least (?P<low>{COUNT})", lambda m: (n(m["low"]), INF)),
    (rf"[aA]t most (?P<high>{COUNT})", lambda m: (0, n(m["high"]))),
    (rf"(?P<low>(?i:{COUNT})) or (?P<high>{COUNT})", lambda m: (n(m["low"]), n(m["high"]))),
    (rf"(?P<low>{COUNT}) to (?P<high>{COUNT})", lambda m: (n(m["low"]), n(m["high"]))),
    (rf"(?P<n>(?i:none|no|{COUNT}))", lambda m: (0, 0) if m["n"].lower() == "none" else (n(m["n"]), n(m["n"]))),
]
F = {"a fifth": Fraction(1, 5), "a quarter": Fraction(1, 4), "a third": Fraction(1, 3), "half": Fraction(1, 2),
     "two thirds": Fraction(2, 3), "three quarters": Fraction(3, 4)}
OF = r"(?P<f>a fifth|a quarter|a third|half|two thirds|three quarters)"
TO = OF.replace("<f>", "<g>")
how = ratio_reader(F)
RATIOS = [
    (rf"just over {OF}", how["just over"]), (rf"just under {OF}", how["just under"]), (rf"nearly {OF}", how["nearly"]),
    (rf"more than {OF}", how["over"]), (rf"less than {OF}", how["under"]), (rf"(?:about|around) {OF}", how["about"]),
    (rf"at most {OF}", how["at most"]), (rf"at least {OF}", how["at least"]), (rf"between {OF} and {TO}", how["between"]),
    (rf"{OF}(?: of the members)?,? or a little more", how["or more"]), (rf"{OF}(?: of the members)?,? or a little less", how["or less"]),
    (OF, how["exactly"]), (r"all", lambda m, ratio: ratio == 1),
    (r"between (?P<low>\d+(?:\.\d)?) and (?P<high>\d+(?:\.\d)?)%", percent), (r"at most (?P<most>\d+(?:\.\d)?)%", percent),
    (r"at least (?P<least>\d+(?:\.\d)?)%", percent), (r"(?P<p>\d+(?:\.\d)?)%", percent),
]
ITEMS = [
    (r"{n}(?: other)? partner organisation[|s]", "partners"),
    (r"{n}(?: other)? organisation[|s] from outside the network", "guests"),
    (r"{n} [person who came as an individual|people who came as individuals]", "public"),
    (r"⟨(?P<name>[^⟩*]*)\*?⟩", "name"),
]
PARTS = {
    "and": r"(?:, | and )",
    "s": r"(?:member organisation[|s]|organisation[|s]@no_other_answered@)",
    "s_away": r"(?:member organisation[|s]|organisation[|s]@no_other_excused@)",
    "members": r"{came} member organisation[|s]",
    "people_in_all": r"{people} [person|people] in all",
    "afar": r"(?:, {remote} of them online|, (?:all of them )?online@all_remote@)?",
    "people": r"(?:[:,] <people_in_all>@others_too@<afar>| \({people_alone} [person|people]<afar>\)| \(one person each@one_each@<afar>\))?",
    "said": r"(?:had said [it|they] would come(?:@all_yes@|, {maybe} of them provisionally|, perhaps provisionally)|thought [it|they] might come@all_maybe@)",
    "say": r"(?:[has|have] said [it|they] will come(?:@all_yes@|, {maybe} of them provisionally|, perhaps provisionally)|(?:thinks|think) [it|they] may come@all_maybe@)",
    "had_said": r"(?:%yes% had(?: also)? said [it|they] would come(?:, and %maybe% thought [it|they] might)?|%maybe%(?: also)? thought [it|they] might come)",
    "have_said": r"(?:%yes% [has|have](?: also)? said [it|they] will come(?:, and %maybe% [thinks|think] [it|they] may)?|%maybe%(?: also)? [thinks|think] [it|they] may come)",
    "too": r"(?:, and so (?:had|has|have) %yes%@all_yes@|, and so (?:did|does|do) %maybe%@all_maybe@|; (?:<had_said>|<have_said>))?",
    "other_meeting": r"at (?:the other@two_held@|another@more_held@) meeting",
    "joined": r"(?:, and {walk_ins} other[|s] joined (?:it|them))?",
    "second": r"(?:it came@kept_all@@announced_1@<joined>|both came@kept_all@@announced_2@<joined>|all of them came@kept_all@@announced_3@<joined>"
              r"|only one came@kept_1@(?:, %kept/announced% of them)?<joined>|{kept} came(?:, %kept/announced% of them)?<joined>"
              r"|(?:it did not come@announced_1@|none of them came)@kept_0@, but {walk_ins} other[|s] [was|were] there"
              r"|(?:it was@announced_1@|both were@announced_2@|all of them were@announced_3@) <other_meeting>@all_elsewhere@, and {walk_ins} other[|s] [was|were] there)",
    "apart": r"(?:; (?:the (?:other|second)@elsewhere_1@ was|one of those expected@elsewhere_1@ was|{elsewhere}(?: of those expected)? [was|were]) <other_meeting>)?",
    "aside": r"(?:%came/announced% of that number|as many as expected@equal@|more than expected@more@|{more} more than expected"
             r"|of which {kept} had said they would come|of which {kept} had thought they might come@all_maybe@"
             r"|(?:which had said it would come|which had thought it might@all_maybe@)@all_kept@@came_at_most_1@"
             r"|both of which had (?:said they would come|thought they might@all_maybe@)@all_kept@@came_2@"
             r"|all of which had (?:said they would come|thought they might@all_maybe@)@all_kept@)",
    "excused": r"Apologies came from {excused} <s_away>",
    "more_proxies": r"(?:; {represented_alone} other[|s] had given a proxy)?",
    "quorum": r"[Tt]he quorum \({needed} vote[|s]\)",
    "votes": r"(?:: no member was present or represented@votes_0@|: all the members were present or represented@votes_all@"
             r"|: {votes} of the {members} members ~votes~[was|were] present or represented)?",
    "of_members": r"(?:%distinct/of_event% of the members|%distinct/of_event%(?:(?<=or a little more)|(?<=or a little less)))",
    "what": r"(?:The meeting|L’apéro|Les portes ouvertes)",
    "figures": r"\({distinct} of {of_event}(?:, %distinct/of_event%)?\)",
    "share": r"(?:, <of_members> <figures>|, that is, all (?:the )?members@reached_all@ <figures>| <figures>)?",
}
DUE = r"due on 20 June"
NOT_YET = (r"has not taken place yet@planned@(?:@not_answered@|; no member organisation has said so far that it will come@announced_0@"
           r"|; {announced} <s> <say>)<too>")
FORMS = [
    r"no member organisation had said it would come@announced_0@(?:@held@, but one came@came_1@<people>|@held@; {came} came<people>|@held@, and none came@came_0@|<too>)",
    r"{announced} <s> <said>(?:@held@(?:; <second>|, and did@kept_all@@announced_1@(?:; {walk_ins} other[|s] joined it)?)<people><apart>|<too>)",
    r"(?:None of them came|It did not come@announced_1@)@came_0@",
    r"None of them came@came_0@, but {elsewhere} [was|were] <other_meeting>",
    r"(?:It was@announced_1@|Both were@announced_2@|All of them were@announced_3@) <other_meeting>@all_elsewhere@@came_0@",
    r"In the end, <members>(?:, <aside>,|) ~came~[was|were] there@members_alone@<people>",
    r"In the end, <members>(?:, <aside>,)?(?:, | and |, and )%there% were there<people>",
    r"In the end, <members>(?:, <aside>,)? ~came~[was|were] there, with %there%<people>",
    r"<members> [was|were] there@members_alone@<people>",
    r"<members>(?:, | and )%there% were there<people>",
    r"no member organisation came@came_0@",
    r"[nN]obody came@nobody@",
    # Not noted, cancelled, still to come.
    r"[aA]ttendance was not recorded@not_noted@(?:@no_headcount@|, but {people} [person|people] [was|were] counted)",
    r"the meeting was cancelled@cancelled@(?: and moved to (?:14 April|20 June)@moved@)?",
    rf"the meeting, {DUE}, {NOT_YET}",
    rf"The meeting {DUE} {NOT_YET}",
    # Others than members.
    r"With %there%(?:, which (?:had said [it|they] would come@others_all_yes@|thought [it|they] might come@others_all_maybe@))?, that made <people_in_all><afar>",
    r"(?:<had_said>|<have_said>)",
    r"%yes_elsewhere%, which had said [it|they] would come, [was|were] <other_meeting>",
    r"%there%(?:, which (?:thought [it|they] might come@others_all_maybe@|had said [it|they] would come@others_all_yes@),)? [was|were] there<people>",
    r"[Tt]here (?:was|were) %there%(?:, expected@others_all_yes@)?<people>",
    # People beyond the lines.
    r"The organisation of the other person@rest_1@ was not recorded",
    r"The organisations? of the other {rest} people (?:was|were) not recorded",
    r"The organisation[|s] of {rest} other [person|people] [was|were] not recorded",
    r"The organisations? of the other people \({rest}\) (?:was|were) not recorded",
    r"If (?:one more person was there, its|there was one more person, that person’s) organisation was not recorded@rest_at_most_1@",
    r"[Tt]here (?:was|were) {rest} [person|people], whose organisations? (?:was|were) not recorded",
    r"Online, {remote} [person|people] took part",
    # Apologies, proxies, the quorum.
    r"<excused>",
    r"<excused>; {represented_alone} other[|s] had given a proxy@both_0@",
    r"<excused>; {represented} [was|were] represented by proxy, perhaps (?:the same(?: one)?|one of these|some of (?:these|the same ones))",
    r"<excused>; {represented} [was|were] represented by proxy, at least {at_least_both} of these among them",
    r"<excused>, {both} of which [was|were] represented by proxy<more_proxies>",
    r"<excused>, (?:which was@excused_1@|both@excused_2@|all) represented by proxy@excused_all_represented@<more_proxies>",
    r"Apologies (?:also )?came from %away%",
    r"{represented} (?:member )?organisation[|s] [was|were] represented by proxy",
    r"<quorum> was met@reached@<votes>",
    r"<quorum> was not met@missed@<votes>(?:, {missing} vote[|s] short)?",
    r"It cannot be said whether <quorum> was met@undecided@<votes>",
    # The share of the network, where there is one session.
    r"<what> brought together <of_members> <figures>",
    r"<what> brought together all (?:the )?members@reached_all@",
    r"<what> brought together {distinct} of the {of_event} members(?: \(%distinct/of_event%\))?",
]
MEMBERS = r"member organisation[|s]"
TOTAL = [
    r"Overall, nobody came@nobody@",
    r"As attendance was not recorded everywhere, the total is not known@not_all_noted@",
    rf"Overall, {{distinct}} {MEMBERS} came<share>",
    rf"Overall, {{people}} [person|people] took part@once@, {{of_members}} of them from {{distinct}} {MEMBERS}<share>",
    rf"Overall, {{people}} [person|people] took part@once@, {{of_members}} of them from member organisations<share>",
    rf"Overall, {{people}} [person|people] took part@once@, from {{distinct}} {MEMBERS}@all_of_members@<share>",
    r"Overall, {people} [person|people] took part@once@(?:; no member organisation came@came_0@)?",
    rf"Overall, there (?:was|were) {{people}} attendance[|s], {{of_members}} of them by {{distinct}} {MEMBERS}<share>",
    r"Overall, there (?:was|were) {people} attendance[|s], {of_members} of them from member organisations<share>",
    rf"Overall, there (?:was|were) {{people}} attendance[|s] by {{distinct}} {MEMBERS}@all_of_members@<share>",
    r"Overall, there (?:was|were) {people} attendance[|s](?:; no member organisation came@came_0@)?",
]
NAMES = [
    r"Present@single@: %all_there%",
    r"⟪place⟫[,:]? %all_there% [was|were] there",
    r"Apologies: %all_away%",
    r"⟪place⟫[,:] %all_away% sent [its|their] apologies",
]
OPENING = (r"(?:(?P<name>Réunion de bureau|Chantier|Bal):|(?P<place>In Guéret|In Le Grand-Bourg|In Masgot|En visio|In Les Mars)"
           r"(?:, on (?P<on>\d+) \w+(?: at (?P<hour>\d+):00)?)?,|On (?P<day>\d+) \w+(?: at (?P<time>\d+):00)?,)")


def several(low, high):
    """Whether what such an amount counts is many: all but one, and at least or at most one."""
    return (low if high == INF and low else high) != 1


ENGLISH = Language(AMOUNTS, several, RATIOS, ITEMS, PARTS, FORMS, TOTAL, NAMES, OPENING)
