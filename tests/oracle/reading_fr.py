# The French sentences on who came: how each is read. What is not among these forms is unknown, and a failure.
from fractions import Fraction

from reading import INF, Language, percent, ratio_reader

WORDS = {"aucune": 0, "une": 1}


def n(text):
    return WORDS[text] if text in WORDS else int(text)


COUNT = r"(?:une|\d+)"
AMOUNTS = [
    (r"[uU]n nombre inconnu de", lambda m: (0, INF)),
    (rf"[eE]ntre (?P<low>{COUNT}) et (?P<high>{COUNT})", lambda m: (n(m["low"]), n(m["high"]))),
    (rf"[aA]u moins (?P<low>{COUNT})", lambda m: (n(m["low"]), INF)),
    (rf"[aA]u plus (?P<high>{COUNT})", lambda m: (0, n(m["high"]))),
    (rf"(?P<low>{COUNT}) ou (?P<high>{COUNT})", lambda m: (n(m["low"]), n(m["high"]))),
    (rf"(?P<low>{COUNT}) à (?P<high>{COUNT})", lambda m: (n(m["low"]), n(m["high"]))),
    (r"(?P<n>[Aa]ucune|[Uu]ne|\d+)", lambda m: (n(m["n"].lower()), n(m["n"].lower()))),
]
F = {"un cinquième": Fraction(1, 5), "un quart": Fraction(1, 4), "un tiers": Fraction(1, 3), "la moitié": Fraction(1, 2),
     "les deux tiers": Fraction(2, 3), "deux tiers": Fraction(2, 3), "les trois quarts": Fraction(3, 4),
     "trois quarts": Fraction(3, 4), "d’un cinquième": Fraction(1, 5), "d’un quart": Fraction(1, 4),
     "d’un tiers": Fraction(1, 3), "de la moitié": Fraction(1, 2), "des deux tiers": Fraction(2, 3),
     "des trois quarts": Fraction(3, 4)}
OF = r"(?P<f>d’un cinquième|d’un quart|d’un tiers|de la moitié|des deux tiers|des trois quarts)"
FR = r"(?P<f>un cinquième|un quart|un tiers|la moitié|les deux tiers|les trois quarts)"
PLAIN = r"(?:un quart|un tiers|la moitié|les deux tiers|deux tiers|trois quarts|les trois quarts)"
how = ratio_reader(F)
RATIOS = [
    (rf"un peu plus {OF}", how["just over"]), (rf"un peu moins {OF}", how["just under"]), (rf"près {OF}", how["nearly"]),
    (rf"plus {OF}", how["over"]), (rf"moins {OF}", how["under"]), (rf"autour {OF}", how["about"]),
    (rf"environ {FR}", how["about"]), (rf"au plus {FR}", how["at most"]), (rf"au moins {FR}", how["at least"]),
    (rf"entre (?P<f>{PLAIN}) et (?P<g>{PLAIN})", how["between"]),
    (rf"{FR}(?: des adhérentes)?,? ou un peu plus", how["or more"]), (rf"{FR}(?: des adhérentes)?,? ou un peu moins", how["or less"]),
    (FR, how["exactly"]), (r"toutes", lambda m, ratio: ratio == 1),
    (r"entre (?P<low>\d+(?:,\d)?) et (?P<high>\d+(?:,\d)?) %", percent), (r"au plus (?P<most>\d+(?:,\d)?) %", percent),
    (r"au moins (?P<least>\d+(?:,\d)?) %", percent), (r"(?P<p>\d+(?:,\d)?) %", percent),
]
ITEMS = [
    (r"{n}(?: autre[|s])? structure[|s] partenaire[|s]", "partners"),
    (r"{n}(?: autre[|s])? structure[|s] extérieure[|s] au réseau", "guests"),
    (r"{n} personne[|s] venue[|s] à titre individuel", "public"),
    (r"⟨(?P<name>[^⟩*]*)\*?⟩", "name"),
]
PARTS = {
    "and": r"(?:, | et )",
    "s": r"structure[|s](?: adhérente[|s]|@no_other_answered@)",
    "s_away": r"structure[|s](?: adhérente[|s]|@no_other_excused@)",
    "members": r"{came} structure[|s] adhérente[|s]",
    "afar": r"(?:, dont {remote} à distance|, (?:toutes )?à distance@all_remote@)?",
    "people": r"(?:(?: :|, soit) {people} personne[|s] en tout@others_too@<afar>| \({people_alone} personne[|s]<afar>\)| \(une personne chacune@one_each@<afar>\))?",
    "said": r"(?:avai[t|ent] annoncé [sa|leur] venue@all_yes@|pensai[t|ent] pouvoir venir@all_maybe@|s’étai[t|ent] annoncée[|s], (?:dont {maybe} sous réserve|peut-être sous réserve))",
    "say": r"(?:[a|ont] annoncé [sa|leur] venue@all_yes@|pens[e|ent] pouvoir venir@all_maybe@|(?:s’est|se sont) annoncée[|s], (?:dont {maybe} sous réserve|peut-être sous réserve))",
    # What partners and others had answered, behind what members had.
    "had_said": r"(?:%yes% avai[t|ent](?: aussi)? annoncé [sa|leur] venue(?:, et %maybe% pensai[t|ent] pouvoir venir)?|%maybe% pensai[t|ent](?: aussi)? pouvoir venir)",
    "have_said": r"(?:%yes% [a|ont](?: aussi)? annoncé [sa|leur] venue(?:, et %maybe% pens[e|ent] pouvoir venir)?|%maybe% pens[e|ent](?: aussi)? pouvoir venir)",
    "too": r"(?:, %alike% aussi| ; (?:<had_said>|<have_said>))?",
    "other_meeting": r"à (?:l’autre@two_held@|une autre@more_held@) rencontre",
    "joined": r"(?:, et {walk_ins} autre[|s] (?:l’|les )[a|ont] rejointes?)?",
    "second": r"(?:elle est venue@kept_all@@announced_1@<joined>|toutes deux sont venues@kept_all@@announced_2@<joined>|toutes sont venues@kept_all@@announced_3@<joined>"
              r"|une seule est venue@kept_1@(?:, soit %kept/announced%)?<joined>|{kept} sont venues(?:, soit %kept/announced%)?<joined>"
              r"|(?:elle n’est pas venue@announced_1@|aucune n’est venue)@kept_0@, mais {walk_ins} autre[|s] étai[t|ent] là"
              r"|(?:elle était@announced_1@|toutes deux étaient@announced_2@|toutes étaient@announced_3@) <other_meeting>@all_elsewhere@, et {walk_ins} autre[|s] étai[t|ent] là)",
    "apart": r"(?: ; (?:l(?:’autre|a seconde)@elsewhere_1@ était|(?:une de celles qui s’étaient annoncées@elsewhere_1@ était|{elsewhere}(?: de celles qui s’étaient annoncées)? étai[t|ent])) <other_meeting>)?",
    "aside": r"(?:soit %came/announced% de ce nombre|autant qu’annoncé@equal@|autant que prévu@equal@@all_maybe@|plus qu’annoncé@more@|plus que prévu@more@@all_maybe@"
             r"|{more} de plus (?:qu’annoncé|que prévu@all_maybe@)|dont {kept} qui s’étai[t|ent] annoncée[|s]|dont {kept} de celles qui y pensaient@all_maybe@"
             r"|(?:qui s’était annoncée|qui y pensait@all_maybe@)@all_kept@@came_at_most_1@|(?:toutes deux annoncées|qui toutes deux y pensaient@all_maybe@)@all_kept@@came_2@"
             r"|(?:toutes annoncées|qui toutes y pensaient@all_maybe@)@all_kept@)",
    "excused": r"Par ailleurs, {excused} <s_away> s’étai[t|ent] excusée[|s]",
    "more_proxies": r"(?: ; {represented_alone} autre[|s] avai[t|ent] donné pouvoir)?",
    "quorum": r"[Ll]e quorum \({needed} voix\)",
    "votes": r"(?: : aucune adhérente n’était présente ni représentée@votes_0@| : toutes les adhérentes étaient présentes ou représentées@votes_all@"
             r"| : {votes} adhérente[|s] sur {members}~votes~ étai[t|ent] présente[|s] ou représentée[|s])?",
    "of_members": r"(?:%distinct/of_event% des adhérentes|%distinct/of_event%(?:(?<=ou un peu plus)|(?<=ou un peu moins)))",
    "what": r"(?:La rencontre a|L’apéro a|Les portes ouvertes ont)",
    "figures": r"\({distinct} sur {of_event}(?:, %distinct/of_event%)?\)",
    "share": r"(?:, soit <of_members> <figures>|, soit toutes les adhérentes@reached_all@ <figures>| <figures>)?",
}
FORMS = [
    # What had been announced, and whether it came so.
    r"{announced} <s> <said>(?:@held@ ; <second><people><apart>|<too>)",
    r"aucune structure adhérente ne s’était annoncée@announced_0@(?:@held@, mais une est venue@came_1@<people>|@held@ ; {came} (?:est venue|sont venues)<people>|@held@ et aucune n’est venue@came_0@|<too>)",
    r"(?:Aucune n’est|Elle n’est pas@announced_1@) venue@came_0@",
    r"Aucune n’est venue@came_0@, mais {elsewhere} étai[t|ent] <other_meeting>",
    r"(?:Elle était@announced_1@|Toutes deux étaient@announced_2@|Toutes étaient@announced_3@) <other_meeting>@all_elsewhere@@came_0@",
    r"Finalement, <members>(?:, <aside>,|)~came~ étai[t|ent] là@members_alone@<people>",
    r"Finalement, <members>(?:, <aside>,)?(?:, | et |, et )%there% étaient là<people>",
    r"Finalement, <members>(?:, <aside>,)?~came~ étai[t|ent] là, avec %there%<people>",
    r"<members> étai[t|ent] là@members_alone@<people>",
    r"<members>(?:, | et )%there% étaient là<people>",
    r"aucune structure adhérente n’est venue@came_0@",
    r"[pP]ersonne n’est venu@nobody@",
    # Not noted, cancelled, still to come.
    r"[lL]es présences n’ont pas été notées@not_noted@(?:@no_headcount@|, mais {people} personne[|s] (?:a|ont) été comptée[|s])",
    r"la rencontre a été annulée@cancelled@(?: et reportée au (?:14 avril|20 juin)@moved@)?",
    r"la rencontre, prévue le 20 juin, n’a pas encore eu lieu@planned@(?:@not_answered@| ; aucune structure adhérente ne s’est annoncée pour l’instant@announced_0@| ; {announced} <s> <say>)<too>",
    r"La rencontre prévue le 20 juin n’a pas encore eu lieu@planned@(?:@not_answered@| ; aucune structure adhérente ne s’est annoncée pour l’instant@announced_0@| ; {announced} <s> <say>)<too>",
    # Others than members.
    r"Avec %there%(?:, qui (?:avai[t|ent] annoncé [sa|leur] venue@others_all_yes@|pensai[t|ent] pouvoir venir@others_all_maybe@))?, cela faisait {people} personne[|s] en tout<afar>",
    r"(?:<had_said>|<have_said>)",
    r"%yes_elsewhere%, qui avai[t|ent] annoncé [sa|leur] venue, étai[t|ent] <other_meeting>",
    r"%there%(?:, qui (?:pensai[t|ent] pouvoir venir@others_all_maybe@|avai[t|ent] annoncé [sa|leur] venue@others_all_yes@),)? étai[t|ent] là<people>",
    r"[Ii]l y avait %there%(?:, dont la venue était annoncée@others_all_yes@)?<people>",
    # People beyond the lines.
    r"La structure (?:de l’autre personne@rest_1@|des {rest} autres personnes) n’a pas été notée",
    r"La structure d’{rest} autre[|s] personne[|s] n’a pas été notée",
    r"La structure des autres personnes \({rest}\) n’a pas été notée",
    r"S’il y avait une autre personne@rest_at_most_1@, sa structure n’a pas été notée",
    r"[Ii]l y avait {rest} personne[|s], dont (?:la structure|les structures) n’(?:a|ont) pas été notées?",
    r"À distance, {remote} personne[|s] (?:a|ont) suivi la rencontre",
    # Apologies, proxies, the quorum.
    r"<excused>",
    r"<excused> ; {represented_alone} autre[|s] avai[t|ent] donné pouvoir@both_0@",
    r"<excused> ; {represented} étai[t|ent] représentée[|s], peut-être (?:la même|l’une d’elles|certaines d’entre elles|en partie les mêmes)",
    r"<excused> ; {represented} étai[t|ent] représentée[|s], dont au moins {at_least_both} des excusées",
    r"<excused>, dont {both} représentée[|s]<more_proxies>",
    r"<excused>, toutes(?: deux@excused_2@)? représentées@excused_all_represented@<more_proxies>",
    r"Par ailleurs, une <s_away> s’était excusée@excused_1@ et avait donné pouvoir@excused_all_represented@<more_proxies>",
    r"Excusée[|s](?: aussi)? : %away%",
    r"Par procuration, {represented} structure[|s](?: adhérente[|s])? étai[t|ent] représentée[|s]",
    r"<quorum> était atteint@reached@<votes>",
    r"<quorum> n’était pas atteint@missed@<votes>(?: ; il manquait {missing} voix)?",
    r"On ne peut pas dire si <quorum> était atteint@undecided@<votes>",
    # The share of the network, where there is one session.
    r"<what> réuni <of_members> <figures>",
    r"<what> réuni toutes les adhérentes@reached_all@",
    r"<what> réuni {distinct} adhérente[|s] sur {of_event}(?: \(%distinct/of_event%\))?",
]
FROM = r"(?:d’|de )"
MEMBERS = r"structure[|s] adhérente[|s]"
TOTAL = [
    r"Sur l’ensemble, personne n’est venu@nobody@",
    r"Faute de présences notées partout, le total n’est pas connu@not_all_noted@",
    rf"Sur l’ensemble, {{distinct}} {MEMBERS} (?:est venue|sont venues)<share>",
    rf"Sur l’ensemble, {{people}} personne[|s] (?:a|ont) participé@once@, dont {{of_members}} venue[|s] {FROM}{{distinct}} {MEMBERS}<share>",
    rf"Sur l’ensemble, {{people}} personne[|s] (?:a|ont) participé@once@, dont {{of_members}} venue[|s] des structures adhérentes<share>",
    rf"Sur l’ensemble, {{people}} personne[|s] (?:a|ont) participé@once@, venue[|s] {FROM}{{distinct}} {MEMBERS}@all_of_members@<share>",
    r"Sur l’ensemble, {people} personne[|s] (?:a|ont) participé@once@(?: ; aucune structure adhérente n’est venue@came_0@)?",
    rf"Sur l’ensemble, on compte {{people}} participation[|s], dont {{of_members}} pour {{distinct}} {MEMBERS}<share>",
    r"Sur l’ensemble, on compte {people} participation[|s], dont {of_members} des structures adhérentes<share>",
    rf"Sur l’ensemble, on compte {{people}} participation[|s] pour {{distinct}} {MEMBERS}@all_of_members@<share>",
    r"Sur l’ensemble, on compte {people} participation[|s](?: ; aucune structure adhérente n’est venue@came_0@)?",
]
NAMES = [
    r"[Était|Étaient] là@single@ : %all_there%",
    r"⟪place⟫,? étai[t|ent] là : %all_there%",
    r"⟪place⟫ : %all_there% étai[t|ent] là",
    r"(?:⟪place⟫, e|E)xcusée[|s] : %all_away%",
]
# A session's opening: its place, its days, or its name.
OPENING = r"(?:(?P<name>Réunion de bureau|Chantier|Bal) :|(?P<place>À Guéret|Au Grand-Bourg|À Masgot|En visio|Aux Mars)(?:, le (?P<on>\d+) \w+(?: à (?P<hour>\d+)h)?)?,|Le (?P<day>\d+) \w+(?: à (?P<time>\d+)h)?,)"


def several(low, high):
    """Whether what such an amount counts is many: two, and an unknown number."""
    return (low if high == INF and low else high) >= 2


FRENCH = Language(AMOUNTS, several, RATIOS, ITEMS, PARTS, FORMS, TOTAL, NAMES, OPENING)
