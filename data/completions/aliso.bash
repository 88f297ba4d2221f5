# Completion of aliso for bash. The program itself tells what fits: commands, options, values, events.

# A word as it was typed, without its quotes: bash hands the words over with them.
_aliso_unquoted() {
  local text=$1 quote='' out='' c next i
  for ((i = 0; i < ${#text}; ++i)); do
    c=${text:i:1} next=${text:i+1:1}
    if [[ $c == \\ && ($quote == '' || $quote == '"' && $next == [\\\"\$\`]) ]]; then
      out+=$next
      ((++i))
    elif [[ $quote == '' && ($c == \' || $c == \") ]]; then
      quote=$c
    elif [[ $c == "$quote" ]]; then
      quote=''
    else
      out+=$c
    fi
  done
  printf -v "$2" %s "$out"
}

# A word as it is to stand on the line, where `typed` ended: what it holds may come from anybody's file, and
# is never to be run, nor to end a quote that is open.
_aliso_quoted() {
  local text=$1 typed=$2
  case $typed in
    \"*)
      text=${text//\\/\\\\} text=${text//\"/\\\"} text=${text//\$/\\\$} text=${text//\`/\\\`}
      ;;
    \'*) text=${text//\'/\'\\\'\'} ;;
    *) printf -v text %q "$text" ;;
  esac
  printf -v "$3" %s "$text"
}

_aliso() {
  local line word program
  local -a words=()
  _aliso_unquoted "${COMP_WORDS[0]}" program
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    _aliso_unquoted "$word" word
    words+=("$word")
  done
  COMPREPLY=()
  compopt +o default 2> /dev/null
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2> /dev/null ;;
      :folders)
        compopt -o filenames 2> /dev/null
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "${COMP_WORDS[COMP_CWORD]}")
        ;;
      *)
        word=${line%%$'\t'*}
        # Between double quotes, nothing can be put before it that keeps the history away.
        [[ $word == *!* && ${COMP_WORDS[COMP_CWORD]} == \"* ]] && continue
        _aliso_quoted "$word" "${COMP_WORDS[COMP_CWORD]}" word
        COMPREPLY+=("$word")
        ;;
    esac
  done < <("${program/#\~\//$HOME/}" complete -- "${words[@]}" 2> /dev/null)
}
complete -F _aliso aliso
