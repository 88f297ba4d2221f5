#!/bin/sh
# Where a network is looked for, and what is said where there is none.
. "$(dirname "$0")/assert.sh"

# no_repeated : no line of stderr stands there twice.
no_repeated() {
  [ -z "$(grep "can’t be listed" "$work/err" | sort | uniq -d)" ] || { echo "said twice:"; cat "$work/err"; exit 1; }
}

mkdir -p "$work/Mon réseau/events" "$work/vide" "$work/autre"
printf 'network: Essai\n' > "$work/Mon réseau/aliso.yaml"
printf 'title: Soirée\ndate: 2022-04-07\n' > "$work/Mon réseau/events/l-été.yaml"

cd "$work/vide"
run 3 "$ALISO" check
err "no network here"
run 3 "$ALISO" -C "$work/nulle part" check
err "nulle part"

# From a folder below, and by -C; names with spaces.
cd "$work/Mon réseau/events"
run 0 "$ALISO" check
out "all is in order"
# A name with a space is no event's: said, and not read; the others are.
printf 'title: [\n' > "l été.yaml"
run 1 "$ALISO" check
err "l été.yaml can’t be an event’s"
not_err "l été.yaml:1"
run 0 "$ALISO" stats l-été
rm "l été.yaml"
cd "$work"
run 0 "$ALISO" -C "Mon réseau" check
run 0 "$ALISO" -C "Mon réseau" stats été
run 0 "$ALISO" -C"Mon réseau" check "events/l-été.yaml"
printf 'title: Soirée\n' > "$work/Mon réseau/events/l-été.yaml"
run 1 "$ALISO" -C "Mon réseau" check
err "Mon réseau/events/l-été.yaml"

# The folder of another program.
cd "$work/autre"
printf '[package]\n' > Cargo.toml
mkdir events
printf 'x: [1\n' > events/a.yaml
run 3 "$ALISO" check
err "no network here"

# A folder that is there and can't be looked into is not an empty one: nothing is computed without what lies in it.
cp -R "$EXAMPLES/parole-de-reseau" "$work/fermé"
mkdir -p "$work/fermé/journal"
chmod -R a+rX "$work"
as_nobody() {
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups -- "$@"; else "$@"; fi
}
for folder in invitations journal events; do
  for mode in 000 444 111; do
    [ "$folder $mode" != "invitations 111" ] && [ "$folder $mode" != "journal 111" ] || continue
    chmod $mode "$work/fermé/$folder"
    for command in "stats 2022-04" "debrief 2022-04" "remind 2022-04" check; do
      # shellcheck disable=SC2086
      run 3 as_nobody "$ALISO" -C "$work/fermé" $command
      # A folder of events that may be listed but not entered: each file says so.
      [ "$folder $mode" = "events 444" ] || err "fermé/$folder can’t be listed"
      err "you may not"
      not_err "no such file"
      not_err "belong to no event"
      no_repeated
    done
    chmod 755 "$work/fermé/$folder"
  done
done
for command in stats "remind --on 2022-04-04" check; do
  for folder in invitations journal events; do
    mv "$work/fermé/$folder" "$work/fermé/away"
    for what in "touch" "ln -s nulle-part"; do
      $what "$work/fermé/$folder"
      # shellcheck disable=SC2086
      run 3 "$ALISO" -C "$work/fermé" $command
      err "fermé/$folder can’t be listed"
      rm "$work/fermé/$folder"
    done
    mv "$work/fermé/away" "$work/fermé/$folder"
  done
done

# Nothing but aliso.yaml.
mkdir "$work/nu"
printf 'network: Nu\n' > "$work/nu/aliso.yaml"
run 0 "$ALISO" -C "$work/nu" check
out "no event yet"
run 2 "$ALISO" -C "$work/nu" stats soiree
err "has no events yet"
