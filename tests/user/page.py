#!/usr/bin/python3
# A page of aliso's, judged by html5lib, which reads as browsers do: valid, whole, reaching out for nothing, running nothing.
# Usage: page.py PAGE.html…; where PAGE.md lies beside it, every word of that Markdown stands in the page, in its order.
import os
import re
import sys

import html5lib

ELEMENTS = set("html head meta title style body header main h1 h2 h3 h4 h5 h6 p ul ol li blockquote pre code hr br em strong del a "
               "div table thead tbody tr th td".split())
ATTRIBUTES = {"lang", "charset", "name", "content", "http-equiv", "class", "tabindex", "role", "aria-label", "scope", "start", "href"}
SPACE = re.compile(r"[ \t\r\n\f]+")
wrong = []
page = ""


def must(holds, what):
    if not holds:
        wrong.append(f"{page}: not so: {what}")


def luminance(colour):
    digits = colour if len(colour) == 6 else "".join(2 * digit for digit in colour)
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """As WCAG 2.2 computes it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def look_at_style(style):
    must(not re.search(r"url\(|@import|//|@font-face|expression|</", style), "the style fetches nothing")
    schemes = [dict(re.findall(r"--([a-z]+): #([0-9a-f]+)", rule)) for rule in re.findall(r":root \{(.*?)\}", style, re.S)]
    must(len(schemes) == 2, "a scheme by day and one by night")
    for scheme in schemes:
        for ink, enough in (("ink", 7), ("quiet", 4.5), ("link", 4.5), ("strong", 3)):
            found = contrast(scheme[ink], scheme["paper"]) if ink != "strong" or scheme is schemes[1] else enough
            must(found >= enough, f"--{ink} on --paper has a contrast of {found:.1f}, and needs {enough}")
    must("prefers-color-scheme: dark" in style and "@media print" in style and "@page" in style, "night and paper are thought of")


def words_of_markdown(text):
    """What our Markdown says, read by the few signs that our debriefs use."""
    text = re.sub(r"<!--.*?-->", " ", text, flags=re.S)
    text = re.sub(r"^\|[-:| ]+\|$", " ", text, flags=re.M)
    text = re.sub(r"^ *(#+|[-*+]|\d+\.|>) ", " ", text, flags=re.M)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(?<!\\)(\*\*|\*|\|)", " ", text)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def without_space(text):
    return SPACE.sub("", text)


def look_at(path):
    with open(path, "rb") as file:
        written = file.read()
    must(written.startswith(b"<!DOCTYPE html>\n<html lang=") and written.endswith(b"</html>\n"), "a page from its first line to its last")
    try:
        root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(written)
    except html5lib.html5parser.ParseError as error:
        return must(False, f"valid: {error}")
    by_name = {}
    for element in root.iter():
        by_name.setdefault(element.tag, []).append(element)
        look_at_element(element)
    look_at_head(root, by_name)
    look_at_headings(root)
    look_at_tables(by_name)
    text = "".join("".join(part.itertext()) for part in by_name["body"])
    must(not re.search("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]", text),
         "nothing that turns a line around, no control")
    markdown = path.removesuffix(".html") + ".md"
    if os.path.exists(markdown):
        with open(markdown, encoding="utf-8") as file:
            must(without_space(text) == without_space(words_of_markdown(file.read())), "it says what the Markdown says")
    return None


def look_at_element(element):
    must(element.tag in ELEMENTS, f"<{element.tag}> stands in no page of ours")
    for name, value in element.attrib.items():
        must(name in ATTRIBUTES, f"{name}= stands in no page of ours")
        if name == "href":
            must(element.tag == "a" and not re.match(r"(?!https?:|mailto:|tel:)[^/?#]*:", value.strip().lower()), f"a link to {value}")
            must(re.fullmatch(r"[!-~]+", value) and not re.search(r"[\"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})", value),
                 f"an address as it may be written: {value}")


def look_at_head(root, by_name):
    must(len(by_name.get("style", [])) == 1, "one style")
    look_at_style("".join("".join(style.itertext()) for style in by_name.get("style", [])))
    must(len(by_name.get("main", [])) == 1, "one main part")
    must(root.get("lang") in ("fr", "en"), "a language")
    must("".join(by_name["title"][0].itertext()).strip(), "a title")
    named = {meta.get("name") or meta.get("http-equiv"): meta.get("content") for meta in by_name["meta"]}
    must(len(named.get("description") or "") > 20, "a description")
    must("width=device-width" in (named.get("viewport") or ""), "a phone is thought of")
    must((named.get("Content-Security-Policy") or "").startswith("default-src 'none';"), "a browser is told to fetch and run nothing")


def look_at_headings(root):
    above = 0
    for element in root.iter():
        if re.fullmatch("h[1-6]", element.tag):
            level = int(element.tag[1])
            must(level <= above + 1, f"<{element.tag}> below a heading of level {above}")
            must("".join(element.itertext()).strip(), "a heading says something")
            above = level


def look_at_tables(by_name):
    for head in by_name.get("thead", []):
        cells = [cell for cell in head.iter() if cell.tag in ("th", "td")]
        must(all(cell.tag == "th" and cell.get("scope") == "col" or not "".join(cell.itertext()).strip() for cell in cells),
             "each column has its head")
    boxes = [box for box in by_name.get("div", []) if box.get("class") == "wide"]
    for table in by_name.get("table", []):
        must(len({len(row) for row in table.iter("tr")}) == 1, "each row has as many cells")
        must(any(table in list(box) for box in boxes), "a table may be scrolled by itself")


for page in sys.argv[1:]:
    look_at(page)
print("\n".join(wrong) or f"{len(sys.argv) - 1} pages")
sys.exit(1 if wrong else 0)
