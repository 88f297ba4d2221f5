// Columns and cells of lists.
// Texts of debriefs are Markdown: their first line is shown as it was typed.
#include "views/listing.h"

#include <algorithm>

#include "format/sessions.h"
#include "words/display_width.h"

namespace aliso::views::listing {

Column column(const Listed& listed, std::string_view key, Column::Kind kind) {
  const std::string name(key);
  return {name, listed.people ? listed.people->say("list.column." + name) : "", kind, true};
}

Column whole_column(const Listed& listed, std::string_view key) {
  Column whole = column(listed, key);
  whole.whole = true;
  return whole;
}

MaybeText word(const Listed& listed, std::string_view word) {
  if (word.empty()) return std::nullopt;
  return listed.people ? listed.people->say("list.word." + std::string(word)) : std::string(word);
}

std::string structure(const Listed& listed, model::StructureIndex index) {
  const model::Structure& one = listed.network.structures[index];
  return listed.people ? one.name : one.id;
}

std::vector<std::string> structures(const Listed& listed, const std::vector<model::StructureIndex>& indices) {
  std::vector<std::string> all;
  for (const model::StructureIndex i : indices) all.push_back(structure(listed, i));
  return all;
}

std::string session(const Listed& listed, const model::Session& session) {
  return listed.people ? format::shown_name(session) : session.id;
}

MaybeText text(std::string_view text) {
  return text.empty() ? MaybeText() : MaybeText(std::string(text));
}

MaybeText prose(const Listed& listed, std::string_view text) {
  std::string shown(text);
  if (listed.people) {
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    shown.erase(shown.find_last_not_of(' ') + 1);
  }
  return listing::text(shown);
}

}  // namespace aliso::views::listing
