// From bytes to statements, and to structures.
// What is shown of a row is its line, and the text that stands in a structure's place.
#include "commands/importing.h"

#include <algorithm>
#include <iostream>

#include "files/reading.h"
#include "format/text.h"
#include "model/names.h"
#include "tables/decoded.h"
#include "words/shell.h"
#include "words/trimmed.h"

namespace aliso::commands {

namespace {

using model::Match;
using tables::Taken;

struct ColumnRole {
  std::string_view word;
  tables::Role role;
};
constexpr ColumnRole column_roles[] = {
    {"structure", tables::Role::structure}, {"email", tables::Role::address},
    {"name", tables::Role::person},         {"first-name", tables::Role::given_name},
    {"answer", tables::Role::answer},       {"people", tables::Role::people},
    {"guests", tables::Role::guests},       {"date", tables::Role::date},
    {"ticket", tables::Role::ticket},       {"place", tables::Role::place},
};

/// The bytes as a text; what had to be undone is said.
std::optional<std::string> read_text(const Run& run, Opening& opening, const std::string& path) {
  const auto file = files::read_file(run.disk, path, opening.sources, opening.found);
  if (!file) return std::nullopt;
  diagnostics::Source& source = opening.sources.at(*file);
  const std::string bytes = std::move(source.bytes);
  source.bytes.clear();
  source.read = false;
  auto read = tables::decoded(bytes);
  if (const auto* why = std::get_if<tables::NotText>(&read)) {
    const bool workbook = *why == tables::NotText::workbook;
    const auto csv = std::filesystem::path(path).replace_extension(".csv").string();
    opening.found.add({workbook ? "import-workbook" : "import-binary",
                       diagnostics::Severity::unreadable,
                       model::Place{*file, 0},
                       0,
                       {{"typed", words::shell_word(path)}, {"instead", words::shell_word(csv)}}});
    return std::nullopt;
  }
  auto& decoded = std::get<tables::Decoded>(read);
  const bool windows = decoded.encoding == tables::Encoding::windows_1252;
  const bool utf16 = decoded.encoding == tables::Encoding::utf16;
  if ((windows || decoded.twice) && !run.quiet)
    run.err << run.terminal.say("import.decoded", {{"encoding", windows ? "windows"
                                                                : utf16 ? "utf16"
                                                                        : "utf8"},
                                                   {"twice", decoded.twice ? "yes" : "no"}})
            << '\n';
  return std::move(decoded.text);
}

void say_why(Opening& opening, const tables::Unread& unread, const tables::Wish& wish) {
  using Why = tables::Unread::Why;
  const model::Place at{static_cast<std::uint32_t>(opening.sources.size() - 1), 0};
  const auto say = [&](std::string_view name, words::Args args = {}) {
    opening.found.error(name, at, 0, std::move(args));
  };
  switch (unread.why) {
    case Why::open_quote:
      return say("import-open-quote", {{"line", std::int64_t{unread.line}}});
    case Why::no_header:
      return say("import-no-header");
    case Why::no_column:
      return say("import-no-column", {{"text", unread.text}});
    case Why::no_table:
      return say("import-no-table");
    case Why::refused:
      return say("import-refused", {{"text", unread.text}});
    case Why::other_use:
      return say(
          "import-other-use",
          {{"text", unread.text}, {"use", wish.use == tables::Use::attendance ? "attendance" : "answers"}});
    case Why::no_answers:
      return say("import-no-answers");
    case Why::no_names:
      return say("import-no-names");
  }
}

/// What may be shown of a text that stands in a structure's place: no address, no number to call, no name of
/// a contact or of who filled in the row.
std::string shown_name(const load::Matching& matching, const std::string& text,
                       const tables::Statement& said) {
  constexpr std::size_t longest = 80;
  std::string name(words::trimmed(format::on_one_line(text)));
  if (name.empty() || name.size() > longest || name.find('@') != std::string::npos) return {};
  const auto figures = std::count_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (figures >= 6 || matching.names_a_contact(name)) return {};
  const std::string folded = model::folded(name), person = model::folded(said.person);
  const bool own = person.size() >= 4 && folded != person && folded.find(person) != std::string::npos;
  return own ? std::string() : name;
}

std::string answered() {
  std::string answer;
  std::getline(std::cin, answer);
  return std::string(words::trimmed(answer));
}

/// What the person at the terminal says of a row; nothing: it is left out.
std::optional<model::StructureIndex> asked(Run& run, const Taken& taken, std::uint32_t line,
                                           const model::Network& network) {
  const auto& candidates = taken.matched.candidates;
  const std::string named = taken.name.empty() ? "no" : "yes";
  const auto shown = [&](model::StructureIndex i) {
    return network.structures[i].name + " (" + network.structures[i].id + ")";
  };
  if (candidates.size() == 1) {
    run.out << run.terminal.say("import.ask-close", {{"line", std::int64_t{line}},
                                                     {"named", named},
                                                     {"name", taken.name},
                                                     {"structure", shown(candidates.front())}})
            << ' ' << std::flush;
    const std::string said = answered();
    const bool yes =
        !said.empty() && run.terminal.say("send.yes-letters").find(said.front()) != std::string::npos;
    return yes ? std::optional(candidates.front()) : std::nullopt;
  }
  for (std::size_t i = 0; i < candidates.size(); ++i)
    run.out << "  " << i + 1 << "  " << shown(candidates[i]) << '\n';
  run.out << run.terminal.say("import.ask-which",
                              {{"line", std::int64_t{line}}, {"named", named}, {"name", taken.name}})
          << ' ' << std::flush;
  const std::string said = answered();
  const bool number = said.size() == 1 && said[0] >= '1' && said[0] <= '9';
  const auto index = number ? std::size_t(said[0] - '1') : candidates.size();
  return index < candidates.size() ? std::optional(candidates[index]) : std::nullopt;
}

}  // namespace

std::vector<std::pair<tables::Role, std::string>> wanted_columns(const Run& run,
                                                                 const std::vector<std::string>& typed) {
  std::vector<std::pair<tables::Role, std::string>> columns;
  for (const std::string& word : typed) {
    const auto equals = word.find('=');
    const std::string_view role = std::string_view(word).substr(0, equals);
    const auto* const known = std::find_if(std::begin(column_roles), std::end(column_roles),
                                           [role](const ColumnRole& one) { return one.word == role; });
    if (equals == std::string::npos || equals + 1 == word.size() || known == std::end(column_roles)) {
      std::string roles;
      for (const ColumnRole& one : column_roles) roles += (roles.empty() ? "" : ", ") + std::string(one.word);
      throw UsageError{run.terminal.say("import.column-form", {{"word", word}, {"roles", roles}})};
    }
    columns.emplace_back(known->role, word.substr(equals + 1));
  }
  return columns;
}

std::optional<tables::Recognised> read_table(const Run& run, Opening& opening, const std::string& file,
                                             const tables::Wish& wish) {
  const auto text = read_text(run, opening, file);
  if (!text) return std::nullopt;
  if (words::trimmed(*text).find_first_not_of("\r\n") == std::string_view::npos) {
    opening.found.error("import-empty", {static_cast<std::uint32_t>(opening.sources.size() - 1), 0}, 0);
    return std::nullopt;
  }
  auto table = tables::recognised(*text, wish);
  if (const auto* unread = std::get_if<tables::Unread>(&table)) {
    say_why(opening, *unread, wish);
    return std::nullopt;
  }
  return std::get<tables::Recognised>(std::move(table));
}

std::vector<Taken> taken(Run& run, const load::Matching& matching, const std::vector<tables::Statement>& said,
                         const model::Network& network, const Settling& settling) {
  std::vector<Taken> all;
  all.reserve(said.size());
  for (const tables::Statement& one : said) {
    Taken row;
    row.matched = matching.of({one.structure, one.address, one.person, one.one_name});
    if (!one.structure.empty())
      row.name = shown_name(matching, one.structure, one);
    else if (row.matched.match == Match::exact && row.matched.by_name)
      row.name = shown_name(matching, one.person, one);
    const bool sure =
        row.matched.match == Match::exact || (row.matched.match == Match::close && settling.accept_close);
    if (sure)
      row.structure = row.matched.candidates.front();
    else if (settling.ask && !row.matched.candidates.empty() && one.state == tables::Statement::State::said)
      row.structure = asked(run, row, one.line, network);
    all.push_back(std::move(row));
  }
  return all;
}

std::vector<Spelling> accepted_spellings(const std::vector<Taken>& taken) {
  std::vector<Spelling> spellings;
  for (const Taken& one : taken) {
    const bool new_one = one.structure && one.matched.match != Match::exact && one.matched.by_name;
    if (!new_one || one.name.empty()) continue;
    const std::string folded = model::folded(one.name);
    const bool there = std::any_of(spellings.begin(), spellings.end(), [&](const Spelling& other) {
      return model::folded(other.text) == folded;
    });
    if (!there) spellings.push_back({*one.structure, one.name});
  }
  return spellings;
}

}  // namespace aliso::commands
