// The documents of an import, and what is said of it.
// A name that may not be shown is a dash, the same everywhere.
#include "views/import.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "format/names.h"
#include "views/view.h"
#include "words/joined.h"

namespace aliso::views {

namespace {

using Json = nlohmann::ordered_json;
using tables::Outcome;
using tables::Taken;

std::string_view name_of(tables::Why why) {
  switch (why) {
    case tables::Why::noted:
      return "noted";
    case tables::Why::contradicts:
      return "contradicts";
    case tables::Why::doubtful:
      return "doubtful";
    case tables::Why::none:
      return "none";
    case tables::Why::no_answer:
      return "no-answer";
    case tables::Why::draft:
      return "draft";
    case tables::Why::unclear:
      break;
  }
  return "unclear";
}

std::string_view name_of(model::Match match) {
  switch (match) {
    case model::Match::exact:
      return "exact";
    case model::Match::close:
      return "close";
    case model::Match::doubtful:
      return "doubtful";
    case model::Match::none:
      break;
  }
  return "none";
}

/// A row's cells as documents have them.
struct Shown {
  std::string name;
  std::optional<std::string> structure, session, answer, why;
  std::string match;
  std::vector<std::string> candidates;
};

Shown shown(const ViewedImport& viewed, const Outcome& row) {
  const Taken& taken = viewed.taken[row.statement];
  const auto id = [&](model::StructureIndex index) { return viewed.network.structures[index].id; };
  Shown made;
  made.name = taken.name.empty() ? "—" : taken.name;
  if (taken.structure) made.structure = id(*taken.structure);
  made.match = name_of(taken.matched.match);
  for (const auto index : taken.matched.candidates) made.candidates.push_back(id(index));
  if (row.session && viewed.event) made.session = viewed.event->sessions[*row.session].id;
  if (row.answer) made.answer = format::name(*row.answer);
  if (row.why) made.why = name_of(*row.why);
  return made;
}

Json text_or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

std::string either(const std::vector<std::string>& words, const words::Language& language) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    text += (i == 0 ? "" : i + 1 == words.size() ? " " + language.say("import.or") + " " : ", ") + words[i];
  return text;
}

/// "lignes 3, 4 et 9": the first of them where they are many.
std::string listed(const std::vector<std::int64_t>& lines) {
  constexpr std::size_t most = 12;
  std::string text;
  for (std::size_t i = 0; i < std::min(lines.size(), most); ++i)
    text += (i > 0 ? ", " : "") + std::to_string(lines[i]);
  return lines.size() > most ? text + "…" : text;
}

/// A row of several sessions is listed once.
void add_once(std::string& text, const std::string& line) {
  if (!text.ends_with(line)) text += line;
}

}  // namespace

std::string import_json(const ViewedImport& viewed) {
  Json rows = Json::array();
  for (const Outcome& row : viewed.rows) {
    const Shown one = shown(viewed, row);
    rows.push_back({{"line", row.line},
                    {"name", one.name},
                    {"structure", text_or_null(one.structure)},
                    {"match", one.match},
                    {"candidates", one.candidates},
                    {"session", text_or_null(one.session)},
                    {"answer", text_or_null(one.answer)},
                    {"people", count_view(row.people)},
                    {"why", text_or_null(one.why)}});
  }
  const Json document = {{"schema", "aliso/import/1"},
                         {"tool", viewed.tool.empty() ? Json(nullptr) : Json(viewed.tool)},
                         {"rows", std::move(rows)}};
  return document.dump(2) + "\n";
}

Grid import_grid(const ViewedImport& viewed) {
  using Kind = Column::Kind;
  Grid grid;
  grid.columns = {{"line", "", Kind::text},   {"name", "", Kind::text},       {"structure", "", Kind::text},
                  {"match", "", Kind::text},  {"candidates", "", Kind::text}, {"session", "", Kind::text},
                  {"answer", "", Kind::text}, {"people", "", Kind::count},    {"why", "", Kind::text}};
  for (const Outcome& row : viewed.rows) {
    Shown one = shown(viewed, row);
    std::string candidates;
    for (const std::string& id : one.candidates) words::join(candidates, " ", id);
    const auto cell = [](std::optional<std::string> text) { return Cell(std::move(text)); };
    grid.rows.push_back(
        {{cell(std::to_string(row.line)), cell(one.name), cell(one.structure), cell(one.match),
          cell(candidates), cell(one.session), cell(one.answer), Cell(row.people), cell(one.why)}});
  }
  return grid;
}

std::string import_text(const ViewedImport& viewed, const words::Language& language) {
  std::string doubtful, unknown;
  std::vector<std::int64_t> noted, no_answer, draft, unclear;
  for (const Outcome& row : viewed.rows) {
    const Shown one = shown(viewed, row);
    const words::Args args = {{"line", std::int64_t{row.line}},
                              {"name", one.name},
                              {"named", one.name == "—" ? "no" : "yes"},
                              {"ids", either(one.candidates, language)}};
    if (row.why == tables::Why::doubtful)
      add_once(doubtful,
               "  " + language.say(one.structure ? "import.disagree" : "import.which", args) + "\n");
    else if (row.why == tables::Why::none)
      add_once(unknown, "  " + language.say("import.unknown", args) + "\n");
    auto* const lines = row.why == tables::Why::noted       ? &noted
                        : row.why == tables::Why::no_answer ? &no_answer
                        : row.why == tables::Why::draft     ? &draft
                        : row.why == tables::Why::unclear   ? &unclear
                                                            : nullptr;
    if (lines && (lines->empty() || lines->back() != row.line)) lines->push_back(row.line);
  }
  std::string text;
  const auto left = [&](std::string_view why, const std::vector<std::int64_t>& lines) {
    if (lines.empty()) return;
    text += language.say(
                "import.left",
                {{"why", std::string(why)}, {"n", std::int64_t(lines.size())}, {"lines", listed(lines)}}) +
            "\n";
  };
  left("noted", noted);
  left("empty", no_answer);
  left("draft", draft);
  left("unclear", unclear);
  if (!doubtful.empty()) text += language.say("import.to-confirm") + "\n" + doubtful;
  if (!unknown.empty()) text += language.say("import.unknowns") + "\n" + unknown;
  if (!viewed.clashes.empty()) text += language.say("import.contradictions") + "\n";
  for (const ShownClash& clash : viewed.clashes)
    text += "  " +
            language.say("import.contradiction", {{"line", clash.line},
                                                  {"ours", clash.ours},
                                                  {"file", clash.file},
                                                  {"there", clash.file_line},
                                                  {"theirs", clash.theirs}}) +
            "\n";
  const tables::Tally count = tables::tally(viewed.rows);
  if (!viewed.rows.empty()) {
    std::int64_t read = 1;
    for (std::size_t i = 1; i < viewed.rows.size(); ++i)
      read += viewed.rows[i].statement != viewed.rows[i - 1].statement ? 1 : 0;
    text = language.say("import.table",
                        {{"known", viewed.tool.empty() ? "no" : "yes"}, {"tool", viewed.tool}, {"n", read}}) +
           "\n" + text;
  }
  // A structure that is to be added is nobody that was known.
  const auto fresh = std::count_if(viewed.rows.begin(), viewed.rows.end(), [&viewed](const Outcome& row) {
    return !viewed.event && !row.why && !viewed.taken[row.statement].structure;
  });
  std::string sum = language.say("import.recognised", {{"n", count.recognised - fresh}});
  const auto add = [&](std::string_view key, std::int64_t n) {
    if (n > 0) sum += ", " + language.say(key, {{"n", n}});
  };
  add("import.new-sum", fresh);
  add("import.doubtful", count.doubtful);
  add("import.unknown-sum", count.unknown);
  add("import.contradictory", count.contradictory);
  add("import.left-sum", count.left);
  return text + sum + "\n";
}

}  // namespace aliso::views
