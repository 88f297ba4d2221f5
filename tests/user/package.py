#!/usr/bin/python3
# Judges a tabular data package by the standards alone (Data Package, Table Schema); no line of aliso is used.
# Usage: package.py FOLDER [--stats STATS.json], or package.py --both FOLDER FOLDER: a question over two networks.
import csv
import datetime
import json
import pathlib
import re
import sqlite3
import sys

NAME = re.compile(r"[a-z0-9._-]+")
failures = []


def wrong(*what):
    failures.append(" ".join(str(part) for part in what))


def cast(value, field):
    """The value of a cell as its field's type has it; an exception where it isn't one."""
    kind = field["type"]
    if kind == "string":
        return value
    if kind == "integer":
        if not re.fullmatch(r"-?\d+", value):
            raise ValueError(value)
        return int(value)
    if kind == "number":
        point = field.get("decimalChar", ".")
        if not re.fullmatch(r"-?\d+(?:" + re.escape(point) + r"\d+)?", value):
            raise ValueError(value)
        return float(value.replace(point, "."))
    if kind == "boolean":
        return {"true": True, "false": False}[value]
    if kind == "date":
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            raise ValueError(value)
        return datetime.date.fromisoformat(value)
    raise ValueError(f"no such type: {kind}")


def table(folder, resource):
    """Rows as dictionaries, cells cast; None for a missing value."""
    schema = resource["schema"]
    names = [field["name"] for field in schema["fields"]]
    if len(set(names)) != len(names):
        wrong(resource["name"], "has a column twice")
    text = (folder / resource["path"]).read_bytes().decode("utf-8-sig" if resource.get("dialect") else "utf-8")
    lines = list(csv.reader(text.splitlines(keepends=True), strict=True,
                            delimiter=resource.get("dialect", {}).get("delimiter", ",")))
    if lines[0] != names:
        wrong(resource["name"], "header", lines[0], "is not", names)
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if len(line) != len(names):
            wrong(resource["name"], number, "has", len(line), "cells, not", len(names))
            continue
        row = {}
        for cell, field in zip(line, schema["fields"]):
            try:
                row[field["name"]] = None if cell in schema.get("missingValues", [""]) else cast(cell, field)
            except (ValueError, KeyError):
                wrong(resource["name"], number, field["name"], repr(cell), "is no", field["type"])
                row[field["name"]] = None
            if row[field["name"]] is None and field.get("constraints", {}).get("required"):
                wrong(resource["name"], number, field["name"], "is required")
        rows.append(row)
    return rows


def package(folder):
    """The descriptor judged, and its tables by name."""
    folder = pathlib.Path(folder)
    descriptor = json.loads((folder / "datapackage.json").read_bytes())
    if descriptor["profile"] != "tabular-data-package" or not NAME.fullmatch(descriptor["name"]):
        wrong("descriptor", descriptor["profile"], descriptor["name"])
    datetime.datetime.fromisoformat(descriptor["created"].replace("Z", "+00:00"))
    if not re.fullmatch(r"\d+\.\d+\.\d+", descriptor["aliso"]):
        wrong("version", descriptor["aliso"])
    resources = {resource["name"]: resource for resource in descriptor["resources"]}
    if len(resources) != len(descriptor["resources"]):
        wrong("two resources of one name")
    listed = {"datapackage.json"} | {resource["path"] for resource in resources.values()}
    if listed != {path.name for path in folder.iterdir()}:
        wrong("files", sorted(path.name for path in folder.iterdir()), "are not those of", sorted(listed))
    tables = {}
    for name, resource in resources.items():
        path = resource["path"]
        if not NAME.fullmatch(name) or pathlib.PurePath(path).is_absolute() or ".." in pathlib.PurePath(path).parts:
            wrong("resource", name, path)
        if resource["profile"] != "tabular-data-resource" or resource["encoding"] != "utf-8":
            wrong(name, resource["profile"], resource["encoding"])
        tables[name] = table(folder, resource)
    for name, resource in resources.items():
        schema = resource["schema"]
        names = [field["name"] for field in schema["fields"]]
        if names[0] != "network":
            wrong(name, "begins with", names[0])
        key = schema["primaryKey"]
        met = set()
        for row in tables[name]:
            value = tuple(row[column] for column in key)
            if None in value or value in met:
                wrong(name, "primary key", key, value)
            met.add(value)
        if "foreignKeys" in schema and not schema["foreignKeys"]:
            wrong(name, "an empty list of foreign keys")
        for foreign in schema.get("foreignKeys", []):
            other, theirs = foreign["reference"]["resource"], foreign["reference"]["fields"]
            if theirs != resources[other]["schema"]["primaryKey"]:
                wrong(name, "refers to", theirs, "which is no primary key of", other)
            known = {tuple(row[column] for column in theirs) for row in tables[other]}
            for row in tables[name]:
                value = tuple(row[column] for column in foreign["fields"])
                if None not in value and value not in known:
                    wrong(name, foreign["fields"], value, "is not in", other)
    for name, rows in tables.items():
        for row in rows:
            for column, low in row.items():
                if not column.endswith("_min"):
                    continue
                high = row[column[:-4] + "_max"]
                if high is not None and (low is None or high < low):
                    wrong(name, column, low, high)
    return tables


def bounds(count):
    """A count of a JSON document of aliso's as bounds; (None, None) where it is unknown."""
    if isinstance(count, dict):
        return count["min"], count["max"]
    return count, count


def total(parts):
    low = high = 0
    for least, most in parts:
        low += least
        high = None if most is None or high is None else high + most
    return low, high


def judge_sums(tables, stats):
    """Rows of presences and answers against the figures of `stats`, session by session."""
    seen = 0
    for event in stats["events"]:
        for session in event["sessions"]:
            if session["status"] == "cancelled":
                continue
            def its(name):
                return [row for row in tables[name]
                        if row["event"] == event["id"] and row["session"] == session["id"]]
            row, = its("sessions")
            for column in ("came", "announced", "members", "invited"):
                if (row[column + "_min"], row[column + "_max"]) != bounds(session[column]):
                    wrong(event["id"], session["id"], column, "in the table is not", session[column])
            for answer in ("yes", "maybe", "no"):
                lines = [line for line in its("answers") if line["answer"] == answer]
                said = total((line["members_min"], line["members_max"]) if line["structure"] is None else (1, 1)
                             for line in lines)
                expected = bounds(session["answers"][answer])
                if expected != (None, None) and said != expected:
                    wrong(event["id"], session["id"], answer, said, "not", expected)
            if session["came"] is None:
                continue
            seen += 1
            for role, expected in session["structures"].items():
                named = [(1, 1) for line in its("presences") if line["as"] == "named" and line["role"] == role]
                counted = [(line["structures_min"], line["structures_max"]) for line in its("counted")
                           if line["as"] == "present" and line["role"] == role]
                if total(named + counted) != bounds(expected):
                    wrong(event["id"], session["id"], role, total(named + counted), "not", expected)
                if role == "member" and total(named + counted) != bounds(session["came"]):
                    wrong(event["id"], session["id"], "came", total(named + counted), "not", session["came"])
    if seen < 10:
        wrong("only", seen, "sessions have presences")


def ask_both(folders):
    """The manual's question over two networks, in SQLite: its words that DuckDB alone has are put otherwise."""
    manual = (pathlib.Path(__file__).resolve().parents[2] / "man/en/export.md").read_text()
    query = re.search(r"^    (SELECT.*?;)$", manual, re.S | re.M)[1]
    reading = r"read_csv\(\['creuse/sessions\.csv', 'lisieres/sessions\.csv'\], union_by_name = true\)"
    if not re.search(reading, query):
        return wrong("the manual's query reads something else")
    query = re.sub(reading, "sessions", query)
    query = query.replace("year(date)", "CAST(substr(date, 1, 4) AS INTEGER)").replace("GROUP BY ALL", "GROUP BY 1, 2")
    base = sqlite3.connect(":memory:")
    columns, expected = None, {}
    for folder in folders:
        rows = package(folder)["sessions"]
        if columns is None:
            columns = list(rows[0])
            base.execute("CREATE TABLE sessions (%s)" % ", ".join(f'"{name}"' for name in columns))
        for row in rows:
            values = [value.isoformat() if isinstance(value, datetime.date) else value for value in row.values()]
            base.execute("INSERT INTO sessions VALUES (%s)" % ", ".join("?" * len(values)), values)
            if row["status"] == "held":
                known = expected.setdefault((row["network"], row["date"].year), [])
                known.append((row["people_all_min"], row["people_all_max"]))
    answer = base.execute(query).fetchall()
    if len({line[0] for line in answer}) != 2:
        wrong("not two networks:", answer)
    for network, year, sessions, least, most in answer:
        parts = expected.pop((network, year))
        known = [low for low, _ in parts if low is not None]
        highs = [high for _, high in parts]
        if (sessions != len(parts) or least != (sum(known) if known else None)
                or most != (None if None in highs else sum(highs))):
            wrong(network, year, sessions, least, most, "not", parts)
    if expected:
        wrong("left out:", expected)


if sys.argv[1] == "--both":
    ask_both(sys.argv[2:])
else:
    found = package(sys.argv[1])
    if sys.argv[2:3] == ["--stats"]:
        judge_sums(found, json.loads(pathlib.Path(sys.argv[3]).read_bytes()))
for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
