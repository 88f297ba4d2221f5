// What is shown to be copied into a shell, from cron's mail too.
// One way to quote, and one way to say in which folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aliso::words {

/// As one word of a command, whatever stands in it.
std::string shell_quoted(std::string_view word);

/// How aliso is called for the network around that folder (-C): "aliso", or "aliso -C 'my network'".
std::string aliso_in(std::string_view directory);

/// The command that notes a wave as done for structures, on a line of its own, to be copied. `aliso`: how it
/// is called; the others are ids.
std::string noting(std::string_view aliso, std::string_view event, std::string_view wave,
                   const std::vector<std::string>& structures);

}  // namespace aliso::words
