// What is shown to be copied into a shell, from cron's mail too.
// One way to quote, and one way to say in which folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aliso::words {

/// As one word of a command, whatever stands in it: in single quotes; where something in it is not to be
/// shown (a tab, a control, a byte that is no UTF-8), as $'…' with that by its bytes, which bash and zsh
/// read.
std::string shell_quoted(std::string_view word);
/// The same, without quotes where a shell needs none.
std::string shell_word(std::string_view word);

/// How aliso is called for the network around that folder (-C): "aliso", or "aliso -C 'my network'".
std::string aliso_in(std::string_view directory);

/// The command that notes a wave as done for structures, on a line of its own, to be copied. `aliso`: how it
/// is called; the others are ids.
std::string noting(std::string_view aliso, std::string_view event, std::string_view wave,
                   const std::vector<std::string>& structures);

}  // namespace aliso::words
