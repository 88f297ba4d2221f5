#!/bin/sh
# Every source is as .clang-format lays it out.
set -eu
find src tests -name '*.cpp' -o -name '*.h' | xargs clang-format --dry-run --Werror
