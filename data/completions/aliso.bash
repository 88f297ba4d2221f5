# Completion of aliso for bash. The program itself tells what fits: commands, options, values, events.
_aliso() {
  local line word
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
        printf -v word %q "${line%%$'\t'*}"
        COMPREPLY+=("$word")
        ;;
    esac
  done < <("${COMP_WORDS[0]}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null)
}
complete -F _aliso aliso
