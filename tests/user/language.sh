#!/bin/sh
# What is said at the terminal follows --lang, then LC_ALL, LC_MESSAGES, LANG.
. "$(dirname "$0")/assert.sh"
unset LC_ALL

says_french() { err "il n’y a pas de commande"; }
says_english() { err "there is no command"; }

run 2 "$ALISO" nope
says_english
run 2 env LANG=fr_FR.UTF-8 "$ALISO" nope
says_french
run 2 env LANG=fr "$ALISO" nope
says_french
run 2 env LANG=de_DE.UTF-8 "$ALISO" nope
says_english
run 2 env LANG=fr_FR.UTF-8 LC_MESSAGES=en_GB.UTF-8 "$ALISO" nope
says_english
run 2 env LANG=en_GB.UTF-8 LC_MESSAGES=fr_CA.UTF-8 "$ALISO" nope
says_french
run 2 env LANG=fr_FR.UTF-8 LC_MESSAGES=fr_FR.UTF-8 LC_ALL=C "$ALISO" nope
says_english
run 2 env LC_ALL= LANG=fr_FR.UTF-8 "$ALISO" nope
says_french
run 2 env LC_ALL=fr_FR.UTF-8 "$ALISO" --lang en nope
says_english
run 2 "$ALISO" nope --lang=fr
says_french
run 0 "$ALISO" help check --lang fr
out "chaque erreur de chaque fichier"
run 0 "$ALISO" --lang en help check
out "every mistake in every file"

# Said twice, the last one holds, as for every option.
run 0 "$ALISO" --lang fr --lang en help check
out "every mistake in every file"
run 0 "$ALISO" --lang en help check --lang fr
out "chaque erreur de chaque fichier"
