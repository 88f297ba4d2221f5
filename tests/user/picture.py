# A page of HTML as a picture that a README can show: an SVG that holds the page itself, cut at its edge.
# Nothing is drawn here: the browser that shows the SVG lays the page out.
import re
from xml.etree import ElementTree

import html5lib

XHTML = "http://www.w3.org/1999/xhtml"


def svg_of(page, width, height, margin):
    """The page in a frame of so many pixels; `margin`: what paper would leave free around it."""
    document = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=True)
    title = document.find(f".//{{{XHTML}}}title").text
    styles = "\n".join(style.text for style in document.iter(f"{{{XHTML}}}style"))
    # By day only: the frame is paper, whatever the reader's screen, and so are the drawings beside it.
    styles = re.sub(r"@media screen and \(prefers-color-scheme: dark\) \{.*?^\}\n", "", styles, flags=re.M | re.S)
    styles = styles.replace("color-scheme: light dark", "color-scheme: light")
    body = document.find(f"{{{XHTML}}}body")
    holder = ElementTree.Element(f"{{{XHTML}}}html", {"lang": document.get("lang"), "style": "background: #fff"})
    head = ElementTree.SubElement(holder, f"{{{XHTML}}}head")
    ElementTree.SubElement(head, f"{{{XHTML}}}style").text = styles
    holder.append(body)
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    ElementTree.register_namespace("html", XHTML)
    svg = ElementTree.Element("{http://www.w3.org/2000/svg}svg", {
        "viewBox": f"0 0 {width} {height}", "width": str(width), "height": str(height), "role": "img"})
    ElementTree.SubElement(svg, "{http://www.w3.org/2000/svg}title").text = title
    ElementTree.SubElement(svg, "{http://www.w3.org/2000/svg}rect", {
        "x": "0.5", "y": "0.5", "width": str(width - 1), "height": str(height - 1), "fill": "#fff", "stroke": "#999"})
    inside = ElementTree.SubElement(svg, "{http://www.w3.org/2000/svg}foreignObject", {
        "x": str(margin), "y": str(margin), "width": str(width - 2 * margin), "height": str(height - margin - 1)})
    inside.append(holder)
    return ElementTree.tostring(svg, encoding="unicode") + "\n"
