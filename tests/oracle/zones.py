#!/usr/bin/python3
# Holds our local times and moments against Python's zoneinfo, which reads tzdata by itself: every half hour
# of some years in nine zones. Usage: zones.py ZONE_TABLE FIRST_YEAR LAST_YEAR
import concurrent.futures
import datetime
import os
import subprocess
import sys
import zoneinfo

FIRST, LAST = int(sys.argv[2]), int(sys.argv[3])
# Northern and southern summer, half hours, none, changes of the law (Caracas, Moscow), a day skipped (Apia).
ZONES = ["Europe/Paris", "UTC", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata", "America/Cayenne",
         "America/Caracas", "Europe/Moscow", "Pacific/Apia"]
half_hour = datetime.timedelta(minutes=30)
utc = datetime.timezone.utc


def expected(name):
    zone = zoneinfo.ZoneInfo(name)
    lines, last = [], None
    wall, end = datetime.datetime(FIRST, 1, 1), datetime.datetime(LAST + 1, 1, 1)
    seconds = int(wall.replace(tzinfo=utc).timestamp())
    start = seconds
    while wall < end:
        # fold=0: the first of a time that comes twice, and the clocks before the change for one that is skipped.
        local = wall.replace(tzinfo=zone)
        moment = local.astimezone(utc)
        skipped = moment.astimezone(zone).replace(tzinfo=None) != wall
        now = (int(local.utcoffset().total_seconds()), int(skipped))
        if now != last:
            last = now
            lines.append(f"wall {seconds} {now[0]} {now[1]}")
        wall += half_hour
        seconds += 1800
    away, moment, seconds = None, datetime.datetime(FIRST, 1, 1, tzinfo=utc), start
    while moment.replace(tzinfo=None) < end:
        now = int(moment.astimezone(zone).utcoffset().total_seconds())
        if now != away:
            away = now
            lines.append(f"moment {seconds} {now}")
        moment += half_hour
        seconds += 1800
    return lines


def compare(name):
    ours = subprocess.run([sys.argv[1], name, str(FIRST), str(LAST)], capture_output=True, text=True, timeout=600)
    if ours.returncode != 0:
        return f"{name}: exit status {ours.returncode}"
    theirs = expected(name)
    for one, other in zip(ours.stdout.splitlines() + ["end"], theirs + ["end"]):
        if one != other:
            return f"{name}: we say {one}, Python says {other}"
    return f"{name}: alike, {len(theirs)} changes"


if __name__ == "__main__":
    with concurrent.futures.ProcessPoolExecutor(min(2, os.cpu_count())) as pool:
        results = list(pool.map(compare, ZONES))
    print("\n".join(results))
    sys.exit(not all("alike" in one for one in results))
