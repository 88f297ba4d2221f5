// The JSON Schemas (draft-07) of a network's files, from the tables that aliso itself reads by.
// Editors check and complete with them; what only several keys or files together show is left to `check`.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace aliso::tools {

/// Gives the line of help of a key, `field.KIND.NAME`.
using Help = std::function<std::string(const std::string& key)>;

/// The schema of aliso, structures, contacts, event or invitations.
nlohmann::ordered_json schema(std::string_view file, const Help& help);

}  // namespace aliso::tools
