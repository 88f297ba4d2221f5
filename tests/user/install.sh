#!/bin/sh
# cmake --install puts the program, the manual in both languages and the completions where they belong, and
# what was installed works from there.
. "$(dirname "$0")/assert.sh"
prefix="$work/a prefix"
run 0 cmake --install "$BUILD" --prefix "$prefix"
for file in bin/aliso share/man/man1/aliso.1 share/man/man1/aliso-check.1 share/man/fr/man1/aliso.1 \
  share/man/fr/man1/aliso-init.1 share/man/man7/aliso-exit-codes.7 share/man/fr/man7/aliso-exit-codes.7 \
  share/bash-completion/completions/aliso share/zsh/site-functions/_aliso \
  share/fish/vendor_completions.d/aliso.fish share/doc/aliso/examples/parole-de-reseau/aliso.yaml; do
  [ -s "$prefix/$file" ] || { echo "not installed: $file"; find "$prefix" -type f; exit 1; }
done
[ -z "$(find "$prefix/share/man" -name '*.md')" ] || exit 1
run 0 "$prefix/bin/aliso" -C "$prefix/share/doc/aliso/examples/parole-de-reseau" check

# The manual can be read: mandoc finds nothing to say but that long lines and the missing date are a style.
if command -v mandoc > /dev/null; then
  for page in "$prefix"/share/man/man?/* "$prefix"/share/man/fr/man?/*; do
    mandoc -T lint "$page" | grep -v -e 'longer than 80 bytes' -e 'missing date' > "$work/out" || true
    no_out
  done
  run 0 mandoc "$prefix/share/man/fr/man1/aliso-check.1"
  out "chaque erreur de chaque fichier"
fi
