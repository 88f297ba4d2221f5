#!/bin/sh
# Whatever stands in the place of a file: an exit status within seconds, never a crash, never a pause.
# Sizes are beyond what a network ever has. The limit is in seconds of work; `timeout` is for what would wait.
. "$(dirname "$0")/assert.sh"

# Sanitizers make the same work take ten times as long.
if [ "$SANITIZED" = ON ]; then ulimit -t 40; else ulimit -t 10; fi
# withstands STATUS TEXT ARGUMENT… : the program ends by itself with that status and says that text.
withstands() {
  expected=$1 said=$2
  shift 2
  run "$expected" timeout 120 "$ALISO" -C "$work/n" "$@"
  [ -z "$said" ] || err "$said"
}
# network : a fresh one, without events.
network() {
  rm -rf "$work/n"
  mkdir -p "$work/n/events"
  printf 'network: Essai\n' > "$work/n/aliso.yaml"
  printf -- '- name: Agora\n' > "$work/n/structures.yaml"
}
event=$work/n/events/soiree.yaml

# Nested deeper than any program’s stack should follow.
network
head -c 10000 /dev/zero | tr '\0' '[' > "$event"
withstands 1 "nested deeper than 32 levels" check
awk 'BEGIN { for (i = 0; i < 3000; ++i) printf "%*sa:\n", i, "" }' > "$event"
withstands 1 "nested deeper than 32 levels" check
awk 'BEGIN { for (i = 0; i < 10000; ++i) printf "- " }' > "$event"
withstands 1 "nested deeper than 32 levels" check
head -c 10000 /dev/zero | tr '\0' '{' > "$event"
withstands 1 "nested deeper than 32 levels" stats soiree

# Too large: refused unread. As large as is read, and a line of a million letters: read.
network
printf 'title: Soirée\n' > "$event"
truncate -s 50M "$event"
withstands 3 "events/soiree.yaml" check
head -c 1000000 /dev/zero | tr '\0' '-' > "$event"
withstands 1 "events/soiree.yaml:1:1" check
head -c 15000000 /dev/zero | tr '\0' '\n' > "$event"
withstands 1 "events/soiree.yaml" check

# No files at all in the places of files.
network
mkfifo "$event"
withstands 3 "events/soiree.yaml" check
withstands 3 "events/soiree.yaml" stats soiree
rm "$event"
mkdir "$event"
withstands 3 "events/soiree.yaml" check
rmdir "$event"
ln -s nulle-part "$event"
withstands 3 "nulle-part" check
ln -sf /dev/zero "$event"
withstands 3 "events/soiree.yaml" check
ln -sf soiree.yaml "$event"
withstands 3 "events/soiree.yaml" check

# Two thousand names that none of five thousand structures has, the first with a "did you mean".
network
awk 'BEGIN { for (i = 0; i < 5000; ++i) printf "- {name: Association %d du bourg numéro %d}\n", i * 7919 % 10007, i }' \
  > "$work/n/structures.yaml"
awk 'BEGIN { print "title: Soirée\ndate: 2022-04-07\npresent:"
             for (i = 0; i < 2000; ++i) printf "  - Association %d du bourg numero %d\n", i + 20000, i }' > "$event"
withstands 1 "events/soiree.yaml:2003:5: error: no structure is called" check
rm "$event"
printf -- '- name: Agora\n' > "$work/n/structures.yaml"

# Files in which there is nothing, or no text.
network
: > "$event"
withstands 1 "title" check
printf '\377\330\377\340\0\020JFIF\0\001' > "$event"
withstands 1 "events/soiree.yaml:1:1" check
head -c 4096 /dev/zero > "$event"
withstands 1 "events/soiree.yaml:1:1" check
printf '\357\273\277' > "$event"
withstands 1 "title" check
rm "$event"
: > "$work/n/structures.yaml"
withstands 0 "" check
: > "$work/n/aliso.yaml"
withstands 1 "aliso.yaml" check

# Less memory than a large file takes: as much as a small one needs, to ten megabytes. A program with sanitizers asks
# for terabytes at its start, whatever it reads: SANITIZED says so.
if [ "$SANITIZED" != ON ]; then
  network
  printf 'title: Soirée\ndate: 2022-04-07\n' > "$event"
  memory=10000
  until (ulimit -v $memory; "$ALISO" -C "$work/n" stats soiree) > "$work/out" 2>&1; do
    memory=$((memory + 10000))
    [ $memory -lt 300000 ] || { echo "a small file takes 300 MB"; exit 1; }
  done
  { printf 'title: Soirée\ndate: 2022-04-07\ncourse: |\n'; head -c 15000000 /dev/zero | tr '\0' a | fold -w 60 | sed 's/^/  /'; } > "$event"
  withstands 0 "" stats soiree
  run 5 sh -c "ulimit -v $memory; \"$ALISO\" -C \"$work/n\" stats soiree"
  err "there is not enough memory"
fi

# An empty folder.
rm -rf "$work/n"
mkdir "$work/n"
withstands 3 "no network here" check
