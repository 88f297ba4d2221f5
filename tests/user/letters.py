#!/usr/bin/python3
# The page that each letter begins survives pandoc, where it is installed; without it nothing is tried. Usage: letters.py FILE
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

letters = pathlib.Path(sys.argv[1]).resolve()
pandoc = shutil.which("pandoc")
if not pandoc:
    sys.exit(0)
# What is hidden from readers is nowhere read.
HIDDEN = ("openxml", "opendocument", "header-includes", "newpage", "{=")


def check(what, truth, more=""):
    if not truth:
        sys.exit(f"FAILED: {what} {more}")


def made(ending, folder):
    file = pathlib.Path(folder, f"letters.{ending}")
    subprocess.run([pandoc, letters, "-o", file], check=True, timeout=60)
    return file


def unpacked(ending, name, folder):
    with zipfile.ZipFile(made(ending, folder)) as archive:
        return xml.fromstring(archive.read(name))


def texts(elements):
    return ["".join(element.itertext()) for element in elements]


def parted(kind, paragraphs, breaks):
    """Between two letters, and nowhere else, a page begins; nothing that is for another format is printed."""
    check(f"{kind}: one page begins", breaks.count(True) == 1, breaks)
    at = breaks.index(True)
    check(f"{kind}: between the letters", "Réseau" in paragraphs[at - 1] and not paragraphs[at] and "Dynamo" in paragraphs[at + 1],
          paragraphs[at - 1:at + 2])
    check(f"{kind}: nothing else is printed", not any(word in text for word in HIDDEN for text in paragraphs), paragraphs)


with tempfile.TemporaryDirectory() as folder:
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    found = list(unpacked("docx", "word/document.xml", folder).iter(f"{w}p"))
    parted("docx", texts(found), [one.find(f"{w}pPr/{w}pageBreakBefore") is not None for one in found])

    office = "urn:oasis:names:tc:opendocument:xmlns:"
    fo, style, text = (f"{{{office}{name}}}" for name in ("xsl-fo-compatible:1.0", "style:1.0", "text:1.0"))
    content = unpacked("odt", "content.xml", folder)
    pages = {one.get(f"{style}name") for one in content.iter(f"{style}style")
             if (looks := one.find(f"{style}paragraph-properties")) is not None and looks.get(f"{fo}break-before") == "page"}
    found = list(content.iter(f"{text}p"))
    parted("odt", texts(found), [one.get(f"{text}style-name") in pages for one in found])

    html = made("html", folder).read_text()
    check("html: one page begins", html.count('<div style="page-break-after: always">') == 1, html)
    check("html: nothing else is shown", not any(word in html for word in HIDDEN), html)
    tex = made("tex", folder).read_text()
    check("tex: one page begins", tex.count("\\newpage\n") == 1 and "office:" not in tex and "w:p" not in tex, tex)
