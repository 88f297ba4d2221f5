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

# Moved as a whole, and called by a link, by PATH, by another name: it finds what lies beside it.
mv "$prefix" "$work/là où l'on veut"
prefix="$work/là où l'on veut"
mkdir "$work/links"
ln -s "$prefix/bin/aliso" "$work/links/aliso"
cd "$work/links"
for name in linked found renamed; do
  case $name in
    linked) run 0 ./aliso init "$work/$name" ;;
    found) PATH="$work/links:$PATH" run 0 sh -c 'cd / && aliso init "$0"' "$work/$name" ;;
    renamed) run 0 bash -c 'exec -a "" "$0" init "$1"' "$prefix/bin/aliso" "$work/$name" ;;
  esac
  head -n 1 "$work/$name/aliso.yaml" | grep -qF '/l%C3%A0%20o%C3%B9%20l%27on%20veut/share/aliso/schema/aliso.schema.json' ||
    { head -n 1 "$work/$name/aliso.yaml"; exit 1; }
done
run 0 ./aliso stats --help
out "cp -r '$work/là où l'\\''on veut/share/doc/aliso/examples' ."
run 0 ./aliso -C "$work/linked" send
# Taken away alone, it names no schema to an editor, which would say of each file that it can't be loaded.
mkdir -p "$work/alone/bin"
cp "$prefix/bin/aliso" "$work/alone/bin/"
run 0 "$work/alone/bin/aliso" init "$work/bare"
run 0 "$work/alone/bin/aliso" -C "$work/bare" new 2027-01-05-soup
not grep -rq yaml-language-server "$work/bare"
run 2 "$work/alone/bin/aliso" -C "$work/bare" send
err "aliso-send"

# The manual can be read: mandoc finds nothing to say but that long lines and the missing date are a style.
if command -v mandoc > /dev/null; then
  for page in "$prefix"/share/man/man?/* "$prefix"/share/man/fr/man?/*; do
    mandoc -T lint "$page" | grep -v -e 'longer than 80 bytes' -e 'missing date' > "$work/out" || true
    no_out
  done
  run 0 mandoc "$prefix/share/man/fr/man1/aliso-check.1"
  out "chaque erreur de chaque fichier"
fi
