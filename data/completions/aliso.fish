# Completion of aliso for fish. The program itself tells what fits: commands, options, values, events.
function __aliso_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    # Without its quotes, one that is still open among them; of `--output=FILE` the file is to be completed.
    set -l typed (commandline --current-token --cut-at-cursor)
    set -l current (string unescape -- "$typed"; or string unescape -- "$typed\""; or string unescape -- "$typed'")
    set -l option (string match --regex -- '^--[^=]*=' "$current")
    set -l file (string replace -- "$option" "" "$current")
    set -l program (string replace --regex -- '^~/' "$HOME/" $words[1])
    for line in ($program complete -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case :files
                for path in (__fish_complete_path "$file")
                    echo "$option$path"
                end
            case :folders
                for path in (__fish_complete_directories "$file" "")
                    echo "$option$path"
                end
            case '*'
                echo $line
        end
    end
end
complete --command aliso --no-files --arguments '(__aliso_complete)'
