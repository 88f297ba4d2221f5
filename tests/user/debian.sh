#!/bin/sh
# cpack makes a package that lintian finds nothing grave in, that dpkg installs in a bare Debian 12, and with
# which the README's first evening goes as it says, from the package alone. Where debootstrap can't be had (no
# network, not root) the bare system is dpkg's alone. Only of what people install: the release.
. "$(dirname "$0")/assert.sh"
grep -q '^ALISO_STATIC:BOOL=ON' "$BUILD/CMakeCache.txt" || exit 0
here=$(cd "$(dirname "$0")" && pwd)
readme=$(cd "$EXAMPLES/.." && pwd)/README.md
run 0 cpack -G DEB --config "$BUILD/CPackConfig.cmake" -B "$work/made"
package=$(echo "$work"/made/aliso_*_*.deb)
run 0 dpkg-deb --info "$package"
out "Depends: tzdata, "
out "libgmime-3.0-0"
# Fetched where the line is slow: without ICU's data, of which the program reads one table in a hundred.
[ "$(wc -c < "$package")" -lt 8000000 ] || { ls -l "$package"; exit 1; }
if command -v lintian > /dev/null; then
  run 0 lintian --allow-root --fail-on error,warning "$package"
  no_out
fi

root=$work/root
if [ "$(id -u)" = 0 ] && command -v debootstrap > /dev/null && [ -n "${ALISO_DEBOOTSTRAP:-}" ] &&
  debootstrap --variant=minbase bookworm "$root" > "$work/bootstrap" 2>&1; then
  cp "$package" "$root/tmp/"
  run 0 chroot "$root" sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends ./tmp/aliso_*.deb'
  run 0 /usr/bin/python3 "$here/readme.py" /usr/bin/aliso "$readme" --root "$root"
  run 0 chroot "$root" aliso-send --version
else
  # What apt would do of its own package, its dependencies taken as they are here.
  mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
  : > "$root/var/lib/dpkg/status"
  run 0 dpkg --root="$root" --force-not-root --force-depends --force-bad-path --install "$package"
  run 0 /usr/bin/python3 "$here/readme.py" "$root/usr/bin/aliso" "$readme"
fi
for file in man/man1/aliso.1.gz man/man1/aliso-stats.1.gz man/fr/man1/aliso-stats.1.gz man/man5/aliso-format.5.gz \
  bash-completion/completions/aliso zsh/vendor-completions/_aliso fish/vendor_completions.d/aliso.fish \
  doc/aliso/examples/lisieres/aliso.yaml doc/aliso/copyright doc/aliso/changelog.gz aliso/schema/stats.schema.json; do
  [ -s "$root/usr/share/$file" ] || { echo "not installed: $file"; find "$root/usr/share" -name '*aliso*'; exit 1; }
done

# Its schemas and its examples are found beside it, where none stand in the folder.
cd "$work"
run 0 "$root/usr/bin/aliso" init "$work/network"
grep -qF "file://$root/usr/share/aliso/schema/" "$work/network/aliso.yaml"
run 0 "$root/usr/bin/aliso" stats --help
out "cp -r $root/usr/share/doc/aliso/examples ."

# Every licence of what is linked in; and what is taken off leaves nothing.
[ "$(find "$root/usr/share/doc/aliso/libraries" -type f | wc -l)" = 6 ] || exit 1
run 0 dpkg --root="$root" --force-not-root --force-depends --force-bad-path --purge aliso
find "$root/usr" "$root/etc" -name '*aliso*' > "$work/out" 2> /dev/null || true
no_out
