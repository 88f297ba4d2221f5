# Reads a sentence by a table of forms, and says what it claims: amounts, words of a ratio, names, agreement.
#
# A form is a regular expression, in which stands
#   {came}    an amount, which is to hold the number of that name in every completion
#   [|s]      what agrees with the amount, or the list, before it: one or several
#   @all@     something that must be so where the form, or that branch of it, is met
#   %who%     a list of others than members, which is to be that list, whole
#   %kept/of% the words of a ratio of two such numbers
#   ~votes~   what follows agrees with that amount, not with the one before it
#   <people>  another form, of the language's table of parts
import re
from fractions import Fraction

INF = float("inf")


class Language:
    """One language's words: how it writes amounts, ratios and lists, and its forms."""

    def __init__(self, amounts, several, ratios, items, parts, forms, total, names, opening):
        self.amounts = [(re.compile(pattern), read) for pattern, read in amounts]
        self.amount = "(?:" + "|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern, _ in amounts) + ")"
        self.several, self.opening = several, re.compile(opening)
        self.ratios = [(re.compile(pattern), read) for pattern, read in ratios]
        self.ratio = "(?:" + "|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern, _ in ratios) + ")"
        agreeing = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")
        self.items = [(*(re.compile(agreeing.sub(which, pattern).replace("{n}", f"(?P<n>{self.amount})"))
                         for which in (r"(?:\2|\1)", r"\1", r"\2")), role) for pattern, role in items]
        self.item = "(?:" + "|".join(agreeing.sub(r"(?:\2|\1)", re.sub(r"\(\?P<\w+>", "(?:", pattern)).replace("{n}", self.amount)
                                     for pattern, _ in items) + ")"
        self.parts = parts
        self.forms = [Form(self, one) for one in forms]
        self.total = [Form(self, one) for one in total]
        self.names = [Form(self, one) for one in names]

    def read_amount(self, text):
        for pattern, read in self.amounts:
            match = pattern.fullmatch(text)
            if match:
                low, high = read(match)
                return low, high, self.several(low, high)
        raise ValueError(text)

    def read_ratio(self, text):
        for pattern, read in self.ratios:
            match = pattern.fullmatch(text)
            if match:
                return lambda part, whole: read(match, Fraction(part, whole))
        raise ValueError(text)

    def read_list(self, text):
        """(name tokens, [(role, low, high)], what doesn't agree in itself, whether several) of a list."""
        names, numbers, amiss, rest, several = set(), [], [], text, 0
        for pattern, one, many, role in self.items:
            for match in pattern.finditer(rest):
                if role == "name":
                    names.add(match.group("name"))
                    several += 2 if "*" in match.group(0) else 1  # a name in the plural, as its token says
                else:
                    low, high, plural = self.read_amount(match.group("n"))
                    numbers.append((role, low, high))
                    if not (many if plural else one).fullmatch(match.group(0)):
                        amiss.append(match.group(0))
                    several += 2 if plural else 1
            rest = pattern.sub("", rest)
        return names, numbers, amiss, several > 1


TOKEN = re.compile(r"\{(?P<amount>[\w-]+)\}|\[(?P<one>[^|\]]*)\|(?P<many>[^\]]*)\]|@(?P<so>\w+)@|%(?P<list>\w+)%|"
                   r"%(?P<part>\w+)/(?P<whole>\w+)%|<(?P<macro>[a-z_]+)>|~(?P<back>\w+)~")


class Form:
    """A form as a regular expression, and what each of its groups claims."""

    def __init__(self, language, text):
        self.language, self.text, self.claims = language, text, []
        self.last, self.number, self.waiting = None, 0, []
        self.pattern = re.compile(self.compiled(text))

    def compiled(self, text):
        made, at = "", 0
        for token in TOKEN.finditer(text):
            if text[token.start() - 2:token.start()] in ("(?", "?P"):
                continue
            made += text[at:token.start()] + self.group(token)
            at = token.end()
        return made + text[at:]

    def group(self, token):
        if token["back"]:  # what follows agrees with that amount again
            self.last = next(group for kind, group, what in reversed(self.claims) if what == token["back"])
            return ""
        if token["macro"]:
            return self.compiled(self.language.parts[token["macro"]])
        self.number += 1
        name = f"g{self.number}"
        if token["amount"]:
            self.claims.append(("amount", name, token["amount"]))
            self.met(name)
            return f"(?P<{name}>{self.language.amount})"
        if token["so"]:
            self.claims.append(("so", name, token["so"]))
            return f"(?P<{name}>)"
        if token["list"]:
            self.claims.append(("list", name, token["list"]))
            self.met(name)
            joined = self.language.parts["and"]
            return f"(?P<{name}>{self.language.item}(?:{joined}{self.language.item})*)"
        if token["part"]:
            self.claims.append(("ratio", name, (token["part"], token["whole"])))
            return f"(?P<{name}>{self.language.ratio})"
        self.claims.append(("agrees", name, (self.last, token["one"], token["many"])))
        if self.last is None:
            self.waiting.append(len(self.claims) - 1)
        return f"(?P<{name}>{token['one']}|{token['many']})"

    def met(self, name):
        """What agrees with an amount or a list stands behind it; before the first one, with that."""
        self.last = name
        for i in self.waiting:
            kind, group, (_, one, many) = self.claims[i]
            self.claims[i] = (kind, group, (name, one, many))
        self.waiting = []

    def read(self, sentence):
        """What a sentence claims as [(kind, what, said)], its own agreement looked at; None where it isn't of this form."""
        match = self.pattern.fullmatch(sentence)
        if not match:
            return None
        claims, several = [], {}
        for kind, group, what in sorted(self.claims, key=lambda one: one[0] == "agrees"):
            text = match.group(group)
            if text is None:
                continue
            if kind == "amount":
                low, high, several[group] = self.language.read_amount(text)
                claims.append(("amount", what, (low, high)))
            elif kind == "so":
                claims.append(("so", what, None))
            elif kind == "list":
                names, numbers, amiss, several[group] = self.language.read_list(text)
                claims.append(("list", what, (names, numbers)))
                claims += [("agreement", f"in {one!r}", None) for one in amiss]
            elif kind == "ratio":
                claims.append(("ratio", what, self.language.read_ratio(text)))
            elif what[0] in several and text != (what[2] if several[what[0]] else what[1]):
                claims.append(("agreement", f"{text!r} with {match.group(what[0])!r}", None))
        return claims


def ratio_reader(near):
    """Readers of a fraction's words, f from the table `near` by the match's group f; a point is a hundredth."""
    points = Fraction(1, 100)

    def reader(of):
        def read(match, ratio):
            f = near[match.group("f")]
            window = (5 if f == Fraction(1, 2) else 3) * points
            return of(ratio, f, window)
        return read

    between = lambda match, ratio: near[match.group("f")] <= ratio <= near[match.group("g")]  # noqa: E731
    return {
        "exactly": reader(lambda p, f, w: p == f),
        "about": reader(lambda p, f, w: abs(p - f) <= w),
        "just over": reader(lambda p, f, w: 0 < p - f <= w),
        "nearly": reader(lambda p, f, w: -2 * points <= p - f < 0),
        "just under": reader(lambda p, f, w: -w <= p - f < 0),
        "over": reader(lambda p, f, w: p > f),
        "under": reader(lambda p, f, w: p < f),
        "or more": reader(lambda p, f, w: 0 <= p - f <= w),
        "or less": reader(lambda p, f, w: -w <= p - f <= 0),
        "at most": reader(lambda p, f, w: p <= f),
        "at least": reader(lambda p, f, w: p >= f),
        "between": between,
    }


def percent(match, ratio):
    """A percentage: rounded half up, one decimal where that would be a false 0, 50 or 100; bounds are outward."""
    of = match.groupdict()
    value = ratio * 100
    number = {key: Fraction(of[key].replace(",", ".")) for key in ("p", "low", "high", "least", "most") if of.get(key)}
    if "p" in number:
        step = Fraction(1, 10) if "," in of["p"] or "." in of["p"] else 1
        return abs(value - number["p"]) <= step / 2
    if "low" in number:
        return number["low"] <= value <= number["high"]
    return value >= number["least"] if "least" in number else value <= number["most"]
