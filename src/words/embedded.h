// Files of data/ that stand in the program as they are: what `init` writes, the templates, a style sheet.
// Put there by the build: tools/prepare_texts.cpp.
#pragma once

#include <string_view>

namespace aliso::words {

/// The file data/PATH ("init/fr/aliso.yaml"); empty if there is none of that name.
std::string_view embedded_text(std::string_view path);

}  // namespace aliso::words
