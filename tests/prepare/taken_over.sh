#!/bin/sh
# A compiler's launcher: takes over what another build of the same sources has compiled. Not a test itself: third_language.sh.
# Usage: taken_over.sh BUILD LIST COMPILER ARGUMENT…, as CMAKE_CXX_COMPILER_LAUNCHER; LIST names the objects to take.
build=$1 list=$2
shift 2
made= last=
for word; do
  if [ "$last" = -o ]; then made=$word; fi
  last=$word
done
if [ -n "$made" ] && grep -qxF -- "$made" "$list"; then exec cp "$build/$made" "$made"; fi
exec "$@"
