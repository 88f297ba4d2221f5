#!/bin/sh
# aliso stats on small networks: what its figures are, worked by hand beside each case.
set -eu
exec /usr/bin/python3 "$(dirname "$0")/stats_figures.py"
