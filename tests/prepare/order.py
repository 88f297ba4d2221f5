#!/usr/bin/python3
# Started in the order that prepare-order found, `stats` takes fewer page faults than as the linker finds its functions.
# Usage: order.py ALISO ALISO-AS-IT-COMES ORDER.ld; 77, skipped, where the build was not allowed to watch a program.
import os
import pathlib
import sys

ordered, as_it_comes, order = sys.argv[1:]
# Counted rather than timed: of some 105 they vary by two or three, and by none of the machine's other work.
ENOUGH = 4


def faults(program):
    nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    counts = []
    for _ in range(5):
        child = os.posix_spawn(program, [program, "-C", "examples/parole-de-reseau", "stats", "2022-04"], os.environ,
                               file_actions=nowhere)
        _, status, used = os.wait4(child, 0)
        if status != 0:
            sys.exit(f"{program} failed")
        counts.append(used.ru_minflt + used.ru_majflt)
    return min(counts)


if "_ZN5aliso" not in pathlib.Path(order).read_text():
    print("the build was not allowed to watch a program")
    sys.exit(77)
few, many = faults(ordered), faults(as_it_comes)
print(f"{few} page faults in order, {many} as it comes")
sys.exit(few > many - ENOUGH)
