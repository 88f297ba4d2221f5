#!/usr/bin/env python3
# Every phrase that src says exists with the arguments that it is given, and no phrase is left that nobody says.
# Reads src and data/lang as texts; a key put together while running counts by its beginning ("diagnostic.").
import pathlib, re, sys

ICU = re.compile(r'(month|month-alone|weekday)\.\d+$|date\.(full|long|short|month)$|list\.(two|start|middle|end)$|number\.decimal$')


def arguments(text):
    """The argument names of an ICU message, nested ones included."""
    names = set()

    def message(i):
        while i < len(text) and text[i] != '}':
            if text[i] == "'" and i + 1 < len(text) and text[i + 1] in '{}':
                i = text.index("'", i + 1) + 1
            elif text[i] == '{':
                i = argument(i + 1)
            else:
                i += 1
        return i

    def argument(i):
        end = min(x for x in (text.find(',', i), text.find('}', i)) if x >= 0)
        names.add(text[i:end].strip())
        if text[end] == '}':
            return end + 1
        i = text.index(',', end + 1) + 1  # past "plural," or "select,"
        while True:
            while text[i] not in '{}':
                i += 1
            if text[i] == '}':
                return i + 1
            i = message(i + 1) + 1

    message(0)
    return names


def phrases(language):
    found = {}
    for path in sorted(pathlib.Path('data/lang', language).glob('*/*.txt')):
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            match = re.match(r'([a-z0-9._-]+) =(?: (.*))?$', line)
            if match:
                found[match[1]] = (f'{path}:{number}', match[2] or '')
    return found


def braces(text, start):
    depth = 0
    for i in range(start, len(text)):
        depth += {'{': 1, '}': -1}.get(text[i], 0)
        if depth == 0:
            return text[start:i + 1]
    return ''


def main():
    known = phrases('fr')
    status = 0
    literals = set()
    for path in sorted(pathlib.Path('src').rglob('*.cpp')) + sorted(pathlib.Path('src').rglob('*.h')):
        source = path.read_text(encoding='utf-8')
        source = re.sub(r'//.*', '', source)
        joined = re.sub(r'"\s*\n\s*"', '', source)
        literals.update(re.findall(r'"((?:[^"\\\n]|\\.)*)"', joined))
        for match in re.finditer(r'[.>]say\(\s*"([a-z0-9._-]+)"\s*([,)+])\s*', source):
            key, next_sign = match[1], match[2]
            line = source.count('\n', 0, match.start()) + 1
            if next_sign == '+':
                continue
            if key not in known:
                if not ICU.match(key):
                    print(f'{path}:{line}: no phrase {key}')
                    status = 1
                continue
            wanted = arguments(known[key][1])
            if next_sign == ')':
                given = set()
            elif source[match.end()] == '{':
                given = set(re.findall(r'\{\s*"([^"]+)"\s*,', braces(source, match.end())))
            else:
                continue  # given by a variable: said by the rooms' own tests
            if wanted - given:
                print(f'{path}:{line}: {key} needs {", ".join(sorted(wanted - given))}')
                status = 1
    beginnings = tuple(text for text in literals if re.fullmatch(r'[a-z0-9_-]+\.(?:[a-z0-9_-]+[.-])*', text))
    for key, (place, _) in known.items():
        # A key's own end may be put together too: "participation.came" + ".few".
        parts = [key[:i] for i in range(len(key), 0, -1) if i == len(key) or key[i] == '.']
        if not any(part in literals and (part == key or '.' in part) for part in parts) and not key.startswith(beginnings):
            print(f'{place}: {key} is never said')
            status = 1
    return status


sys.exit(main())
