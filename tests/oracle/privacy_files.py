# What may change in a network's files when somebody is forgotten, and nothing else: values as PyYAML reads them, bytes by
# what was cut out, comments by the numbers that privacy_networks.py gave them, journals line by line.
import json
import re

import yaml

from privacy_networks import contact_id, slug

NOTE = re.compile(r"# note (\d+)")


def read(text):
    return yaml.load(text, Loader=yaml.BaseLoader)


# -- what is to be left ---------------------------------------------------------------------------------------------


def forgotten_lines(lines, gone):
    """Presences without the contacts in `gone`; whether one of them stood twice, where people must be counted anew."""
    out, seen, twice = [], set(), False
    for line in lines:
        if isinstance(line, dict) and isinstance(line.get("people"), list):
            here = []
            for one in line["people"]:
                mine = (line["structure"], one) in gone
                twice |= mine and (line["structure"], one) in seen
                seen |= {(line["structure"], one)} if mine else set()
                here.append("someone" if mine else one)
            if here != line["people"] and set(here) == {"someone"}:
                here = str(len(here))
            line = {**line, "people": here}
        out.append(line)
    return out, twice


def expected_tree(name, tree, gone):
    twice = False
    if name.startswith("events/"):
        for session in tree["sessions"]:
            for key in ("present", "excused"):
                if key in session:
                    session[key], doubled = forgotten_lines(session[key], gone)
                    twice |= doubled
    elif name == "structures.yaml":
        for one in tree:
            if "contacts" in one:
                one["contacts"] = [c for c in one["contacts"] if (one["id"], contact_id(c)) not in gone]
                if not one["contacts"]:
                    del one["contacts"]
    elif name == "contacts.yaml":
        for structure in list(tree):
            tree[structure] = [c for c in tree[structure] if (structure, contact_id(c)) not in gone]
            if not tree[structure]:
                del tree[structure]
    return tree, twice


def counted(tree):
    """With the number of people for a list of nobody known: with comments between them they may stay a list."""
    if isinstance(tree, dict):
        return {k: str(len(v)) if k == "people" and isinstance(v, list) and set(v) == {"someone"} else counted(v) for k, v in tree.items()}
    return [counted(one) for one in tree] if isinstance(tree, list) else tree


def expected_journal(text, gone):
    out = []
    for line in text.decode().splitlines():
        one = json.loads(line)
        if (one["structure"], one["contact"]) in gone:
            one["contact"] = "-"
            one["key"] = (one["key"].rsplit("/", 1)[0] + "/-", one["key"])
        out.append(one)
    return out


def own_comments(text, gone, name):
    """Numbers of the comments that go with these contacts, and of those that may."""
    root = yaml.compose(text.replace("\r\n", "\n"), Loader=yaml.BaseLoader)
    lines = text.replace("\r\n", "\n").split("\n")
    must, may = set(), set()
    if root is None:
        return must, may
    def content_end(node):
        if isinstance(node, yaml.ScalarNode):
            return node.end_mark.line if node.end_mark.column or node.style not in "|>" else node.end_mark.line - 1
        if getattr(node, "flow_style", False):
            return node.end_mark.line
        inner = [n for pair in node.value for n in (pair if isinstance(pair, tuple) else (pair,))]
        return max(map(content_end, inner), default=node.start_mark.line)
    for structure, key, many in contact_nodes(root, name):
        before = key.end_mark.line
        all_gone = True
        for item in many.value:
            id_of = contact_id({k.value: v.value for k, v in item.value})
            first, last = item.start_mark.line, content_end(item)
            following = last + 1
            while following < len(lines) and not lines[following].strip(" ").split("#")[0].strip():
                following += 1
            if (structure, id_of) in gone:
                dash = item.start_mark.column - 2
                for at in range(before, following):
                    number = NOTE.search(lines[at])
                    if not number:
                        continue
                    comment_alone = lines[at].lstrip().startswith("#")
                    inside = first <= at <= last and not many.flow_style
                    above = before < at < first and comment_alone and len(lines[at]) - len(lines[at].lstrip()) == dash and not many.flow_style \
                        and all(line.strip() for line in lines[at:first])  # with an empty line below, it may be of more than one
                    (must if (inside and (comment_alone or not item.flow_style or True)) or above else may).add(number[1])
            else:
                all_gone = False
            before = last
        if all_gone:
            start = key.start_mark.line
            while start and (not lines[start - 1].strip() or lines[start - 1].lstrip().startswith("#")):
                start -= 1
            end = many.end_mark.line + 1  # and what is indented below the key
            while end < len(lines) and (not lines[end].strip() or lines[end].startswith(" ")):
                end += 1
            for at in range(start, end):
                number = at < len(lines) and NOTE.search(lines[at])
                if number:
                    may.add(number[1])
    return must, may


def contact_nodes(root, name):
    if name == "contacts.yaml":
        for key, many in root.value:
            yield key.value, key, many
        return
    for one in root.value:
        pairs = {key.value: (key, value) for key, value in one.value}
        if "contacts" in pairs:
            yield pairs["id"][1].value, *pairs["contacts"]


# -- held -------------------------------------------------------------------------------------------------------------


def one_cut(before, after):
    """Whether `after` is `before` without one stretch, and else without some whole lines."""
    start = 0
    while start < len(after) and before[start] == after[start]:
        start += 1
    end = 0
    while end < len(after) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    if start + end >= len(after):
        return True
    left = iter(before.splitlines(True))
    return all(any(line == other for other in left) for line in after.splitlines(True))


def hold_files(before, after, gone, wrong, what="forget"):
    twice = False
    for name, (old, mode) in before.items():
        if name not in after:
            wrong.append(f"{what}, files: {name} is gone")
            continue
        new, new_mode = after[name]
        if new_mode & ~mode & 0o077:
            wrong.append(f"{what}, modes: {name} was {mode:o}, is {new_mode:o}")
        if name.startswith("journal/"):
            if name.endswith(".jsonl"):
                hold_journal(name, old, new, gone, wrong, what)
            continue
        if not name.endswith(".yaml") or new == old:
            if name.endswith(".yaml") and (old and expected_tree(name, read(old.decode()), gone)[0] != read(new.decode())):
                wrong.append(f"{what}, left: {name} still holds the contact")
            elif new != old:
                wrong.append(f"{what}, bytes: {name} changed")
            continue
        expected, doubled = expected_tree(name, read(old.decode()), gone)
        twice |= doubled
        try:
            tree = read(new.decode())
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            wrong.append(f"{what}, unreadable: {name}: {error}")
            continue
        if counted(tree) != counted(expected) and not doubled and not (not tree and not expected):
            wrong.append(f"{what}, values: {name}:\n--- was\n{old.decode()}\n--- is\n{new.decode()}")
        elif name in ("structures.yaml", "contacts.yaml"):
            if len(gone) == 1 and tree and not one_cut(old, new):
                wrong.append(f"{what}, bytes: {name}: more than one stretch was cut:\n--- was\n{old.decode()}\n--- is\n{new.decode()}")
            must, may = own_comments(old.decode(), gone, name)
            lost = set(NOTE.findall(old.decode())) - set(NOTE.findall(new.decode()))
            if not must <= lost <= must | may:
                wrong.append(f"{what}, comments: {name} of {gone}: {sorted(must)} (and perhaps {sorted(may)}) are the contact’s, {sorted(lost)} went:"
                             f"\n--- was\n{old.decode()}\n--- is\n{new.decode()}")
        else:
            if set(NOTE.findall(old.decode())) != set(NOTE.findall(new.decode())) and not list_of_lines(old.decode()):
                wrong.append(f"{what}, comments: {name}:\n--- was\n{old.decode()}\n--- is\n{new.decode()}")
            changed = [line for line in old.decode().splitlines(True) if line not in new.decode().splitlines(True)]
            ids = {one for _, one in gone}
            strange = [line for line in changed if not any(one in line for one in ids) and "people" not in line and "someone" not in line and line.strip(" ,\r\n") != "]"]
            if strange and not list_of_lines(old.decode()):
                wrong.append(f"{what}, bytes: {name}: {strange} changed")
        if (b"\r\n" in old) and re.search(rb"(?<!\r)\n", new) and not re.search(rb"(?<!\r)\n", old):
            wrong.append(f"{what}, line ends: {name}")
        if old.endswith(b"\n") != new.endswith(b"\n") and new and (old.endswith(b"\n") or name.startswith("events/")):
            wrong.append(f"{what}, last line: {name}: {old[-20:]!r} → {new[-20:]!r}")
    for name in set(after) - set(before):
        if name not in ("journal/forgotten", ".gitignore") and not name.startswith("journal/."):
            wrong.append(f"{what}, files: {name} is new")
    return twice


def list_of_lines(text):
    """Whether people stand one a line, so that lines may go when a number takes their place."""
    return re.search(r"people:[^\n\[]*\n(?:[^\n]*#[^\n]*\n|\s*\n)*\s*- ", text.replace("\r", "")) is not None


def hold_journal(name, old, new, gone, wrong, what):
    try:
        got = [json.loads(line) for line in new.decode().splitlines()]
    except ValueError as error:
        wrong.append(f"{what}, journal: {name}: {error}")
        return
    # Several who are forgotten at one structure stay apart: -, -2; else what one got and another didn't would be one's.
    expected, as_now = expected_journal(old, gone), {}
    for mine, theirs in zip(expected, got):
        if isinstance(mine["key"], tuple):
            start, key = mine["key"]
            if re.fullmatch(re.escape(start) + r"\d*", theirs["key"]) and as_now.setdefault(key, theirs["key"]) == theirs["key"]:
                mine["key"] = theirs["key"]
    kept = {json.loads(line)["key"] for line in old.decode().splitlines()} - set(as_now)
    if len(set(as_now.values()) | kept) < len(as_now) + len(kept):
        wrong.append(f"{what}, journal: {name}: two keys have become one: {as_now}")
    if got != expected:
        wrong.append(f"{what}, journal: {name}: {[(a, b) for a, b in zip(expected, got) if a != b][:1] or len(got)}")
    for line, other in zip(old.decode().splitlines(), new.decode().splitlines()):
        one = json.loads(line)
        if (one["structure"], one["contact"]) not in gone and line != other:
            wrong.append(f"{what}, journal: {name}: a line of others changed: {other}")


def hold_grep(made, after, person, said, wrong):
    """Nothing of them in any file but in the lines that were listed, and an address that others have too."""
    others = {c.get("email") for structure, many in made.contacts.items() for c in many if (structure, c) not in person}
    for structure, one in person:
        needles = [one[key] for key in ("email", "phone", "name") if key in one and one[key] not in others]
        needles += [re.search(r"#\d{4}", one["address"])[0]] if "address" in one else []
        needles += [slug(one["name"])] if "name" in one else []
        for name, (content, _) in after.items():
            for number, line in enumerate(content.decode().splitlines(), 1):
                for needle in needles:
                    if needle.casefold() in line.casefold() and not re.search(re.escape(name) + f":{number}(?!\\d)", said):
                        kind = "a comment" if line.lstrip().startswith("#") else "left"
                        wrong.append(f"grep, {kind}: {needle!r} of {structure}/{contact_id(one)} in {name}:{number}: {line.strip()}")
