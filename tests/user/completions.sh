#!/bin/sh
# Completion in real shells: bash and, where they are there, zsh and fish.
. "$(dirname "$0")/assert.sh"
data="$EXAMPLES/../data/completions"
mkdir "$work/bin"
ln -s "$ALISO" "$work/bin/aliso"
PATH="$work/bin:$PATH"
export PATH
cd "$EXAMPLES/parole-de-reseau"

# What the program answers: words behind a tab are their descriptions.
answers() { cut -f1 "$work/out" | tr '\n' ' '; }
run 0 "$ALISO" complete -- che
[ "$(answers)" = "check " ] || { echo "che: $(answers)"; exit 1; }
out "every mistake in every file"
# Its program lies beside aliso, as a plug-in's would: one command all the same.
run 0 "$ALISO" complete -- deb
[ "$(answers)" = "debrief " ] || { echo "deb: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- check --format ""
[ "$(answers)" = "text json " ] || { echo "--format: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- check --format=j
[ "$(answers)" = "--format=json " ] || { echo "--format=j: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- check --format = j
[ "$(answers)" = "json " ] || { echo "--format = j: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- --lang ""
[ "$(answers)" = "en fr " ] || { echo "--lang: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- stats parole
[ "$(answers)" = "2022-04-parole-de-reseau " ] || { echo "stats: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- -C ../.. stats ""
no_out
run 0 "$ALISO" complete -- check --output ""
[ "$(answers)" = ":files " ] || { echo "check --output: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- trends s
[ "$(answers)" = "structures " ] || { echo "trends: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- list a
[ "$(answers)" = "answers actions " ] || { echo "list: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- list answers parole
[ "$(answers)" = "2022-04-parole-de-reseau " ] || { echo "list answers: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- privacy re
[ "$(answers)" = "register " ] || { echo "privacy: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- -C "$EXAMPLES/lisieres" privacy show le-tilleul/
[ "$(answers)" = "le-tilleul/accueil le-tilleul/m-c " ] || { echo "privacy show: $(answers)"; exit 1; }
out "Maël Corvisier"
# Sessions are those of the event on the line, whichever way it is named there.
run 0 "$ALISO" complete -- answer 2022-04-parole-de-reseau agora yes --session ""
[ "$(answers)" = "gueret masgot " ] || { echo "answer --session: $(answers)"; exit 1; }
out "Guéret, 2022-04-07"
run 0 "$ALISO" complete -- attend parole --session=m
[ "$(answers)" = "--session=masgot " ] || { echo "attend --session=m: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- attend 2099 --session ""
no_out
run 0 "$ALISO" complete -- attend --session ""
no_out
# Messages to be settled: none here.
run 0 "$ALISO" complete -- send --settle ""
no_out
run 0 "$ALISO" complete -- send --settle KEY no
[ "$(answers)" = "not-sent " ] || { echo "send --settle KEY: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- send --settle KEY sent ""
no_out
# Elsewhere some: maybe sent, of a wave that is no more, of an event that is no more; one that went is none.
mkdir -p "$work/net/events" "$work/net/invitations" "$work/net/journal"
printf 'network: Essai\n' > "$work/net/aliso.yaml"
printf -- '- name: Agora\n- name: Dynamo\n' > "$work/net/structures.yaml"
printf 'title: Repas\ndate: 2026-12-10\nid: repas\n' > "$work/net/events/2026-12-repas.yaml"
printf 'waves:\n  - {id: invit, channel: email, due: 2026-11-20}\n' > "$work/net/invitations/2026-12-repas.yaml"
line() { # KEY WAVE STRUCTURE STATE
  printf '{"schema":"aliso/journal/1","at":"2026-11-20T09:00:00+01:00","key":"%s","wave":"%s","session":"repas","structure":"%s","run":"abcdefgh","state":"%s"}\n' "$@"
}
{
  line 2026-12-repas/repas/invit/agora/a invit agora sent
  line 2026-12-repas/repas/invit/dynamo/d invit dynamo intent
  line 2026-12-repas/repas/rappel/agora/a rappel agora sent
} > "$work/net/journal/2026-12-repas.jsonl"
line 2026-11-fete/fete/invit/agora/a invit agora sent > "$work/net/journal/2026-11-fete.jsonl"
run 0 "$ALISO" complete -- -C "$work/net" send --settle ""
[ "$(answers)" = "2026-12-repas/repas/invit/dynamo/d 2026-12-repas/repas/rappel/agora/a 2026-11-fete/fete/invit/agora/a " ] ||
  { echo "send --settle: $(answers)"; exit 1; }
[ "$(cut -f2 "$work/out" | tr '\n' ';')" = "sent, not-sent;gone;gone;" ] || { cat "$work/out"; exit 1; }
# Not offered: what would be an option there, two lines, a word of the scripts’ own, or no text.
for key in --evil ':files' 'two\nlines' 'bell\u0007' ''; do
  line "$key" invit agora intent
done > "$work/net/journal/2020-01-odd.jsonl"
run 0 "$ALISO" complete -- -C "$work/net" send --settle ""
[ "$(wc -l < "$work/out")" = 3 ] || { cat -A "$work/out"; exit 1; }
rm "$work/net/journal/2020-01-odd.jsonl"
cp "$work/net/events/2026-12-repas.yaml" "$work/net/events/--evil.yaml"
run 0 "$ALISO" complete -- -C "$work/net" stats ""
[ "$(answers)" = "2026-12-repas " ] || { echo "stats: $(answers)"; exit 1; }
rm "$work/net/events/--evil.yaml"
# Waves: those of the event that are to go out, with what they are about.
run 0 "$ALISO" complete -- -C "$work/net" sent repas ""
[ "$(answers)" = "invit " ] || { echo "sent: $(answers)"; exit 1; }
run 0 env NET="$work" "$ALISO" complete -- -C '${NET}/net' sent repas i
[ "$(answers)" = "invit " ] || { echo "sent -C \${NET}: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- -C "$work/net" send --settle fete
[ "$(answers)" = "2026-11-fete/fete/invit/agora/a " ] || { echo "send --settle fete: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- help exit
[ "$(answers)" = "exit-codes " ] || { echo "help: $(answers)"; exit 1; }
run 0 "$ALISO" complete -- check --qui
[ "$(answers)" = "--quiet " ] || { echo "--qui: $(answers)"; exit 1; }
run 0 "$ALISO" complete
out "check"
run 0 "$ALISO" complete -- ailleurs ""
[ "$(answers)" = ":files " ] || exit 1
# It is nowhere listed.
run 0 "$ALISO" complete -- compl
no_out

# bash, with the line as readline hands it over.
cat > "$work/complete.bash" <<'BASH'
source "$1/aliso.bash"
try() {
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  _aliso 2> /dev/null
  echo "${COMPREPLY[*]}"
}
[ "$(try aliso che)" = check ] || { echo "bash: che: $(try aliso che)"; exit 1; }
[ "$(try aliso check --format '')" = 'text json' ] || { echo "bash: --format"; exit 1; }
[ "$(try aliso check --format = j)" = json ] || { echo "bash: --format="; exit 1; }
[ "$(try aliso stats 2022)" = 2022-04-parole-de-reseau ] || { echo "bash: stats"; exit 1; }
[ "$(try aliso attend parole --session '')" = 'gueret masgot' ] || { echo "bash: --session"; exit 1; }
[ "$(try aliso send --settle KEY '')" = 'sent not-sent gone' ] || { echo "bash: --settle"; exit 1; }
complete -p aliso | grep -q _aliso || { echo "bash: not registered"; exit 1; }
BASH
run 0 bash --norc "$work/complete.bash" "$data"

if command -v zsh > /dev/null; then
  run 0 zsh -n "$data/_aliso"
  # The words that _aliso would offer, with the builtins it calls replaced.
  cat > "$work/complete.zsh" <<'ZSH'
compadd() { local -a all; all=("${(@P)@[-1]}"); print -l -- $all }
_files() { print -- files }
words=(aliso check --format '')
CURRENT=4
source $1/_aliso
ZSH
  run 0 zsh -f "$work/complete.zsh" "$data"
  [ "$(answers)" = "text json " ] || { echo "zsh: $(answers)"; exit 1; }
fi
if command -v fish > /dev/null; then
  export HOME="$work"
  run 0 fish -n "$data/aliso.fish"
  run 0 fish --no-config -c "source $data/aliso.fish; complete --do-complete 'aliso check --format '"
  [ "$(answers)" = "json text " ] || [ "$(answers)" = "text json " ] || { echo "fish: $(answers)"; exit 1; }
  run 0 fish --no-config -c "source $data/aliso.fish; complete --do-complete 'aliso stats 2022'"
  [ "$(answers)" = "2022-04-parole-de-reseau " ] || { echo "fish: $(answers)"; exit 1; }
fi
exit 0
