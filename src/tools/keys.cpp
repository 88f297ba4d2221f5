// A heading a kind, a line a key.
// Values of a fixed list are named; other forms are in the page itself.
#include "tools/keys.h"

#include <fmt/format.h>

#include "load/kinds.h"

namespace aliso::tools {

namespace {

using load::Field;
using load::KindInfo;

/// Text in which nothing is Markdown.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (std::string_view("\\`*_<>[]#").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

/// The part that a kind begins, in the order of all_kinds.
std::string_view part_begun_by(const KindInfo& kind) {
  if (kind.name == "network") return "aliso.yaml";
  if (kind.name == "structure") return "structures.yaml";
  if (kind.name == "event") return "events";
  if (kind.name == "invitations") return "invitations";
  return {};
}

}  // namespace

std::string keys(const Help& help, std::string_view colon) {
  std::string text;
  for (const KindInfo* kind : load::all_kinds()) {
    if (const auto part = part_begun_by(*kind); !part.empty())
      text += fmt::format("<!-- keys {} -->\n", part);
    text += fmt::format("### {}\n\n", escaped(help("kind." + std::string(kind->name))));
    for (const Field& field : kind->fields) {
      const std::string needed = field.required ? fmt::format(" ({})", help("field.required")) : "";
      std::string values;
      for (const std::string_view value : field.shape.values)
        values += fmt::format("{}`{}`", values.empty() ? "" : ", ", value);
      text += fmt::format("- `{}`{}{} {}{}\n", field.name, needed, colon,
                          escaped(help("field." + std::string(kind->name) + "." + std::string(field.name))),
                          values.empty() ? "" : " (" + values + ")");
    }
    text += '\n';
  }
  return text;
}

}  // namespace aliso::tools
