// Conditions of the command line.
// A name that nobody has is an error: a table that is empty because of a slip says nothing true.
#include "opening/where.h"

#include <algorithm>

#include "diagnostics/suggest.h"
#include "load/names.h"
#include "model/names.h"
#include "opening/noting.h"
#include "words/joined.h"

namespace aliso::opening {

using program::UsageError;

namespace {

[[noreturn]] void refuse(const program::Run& run, const format::WhereMistake& mistake) {
  using What = format::WhereMistake::What;
  const std::string known = words::joined(mistake.known, ", ");
  std::string message;
  switch (mistake.what) {
    case What::form:
      throw UsageError{run.terminal.say("usage.where", {{"word", mistake.word}})};
    case What::key:
      message = run.terminal.say("usage.where-key", {{"word", mistake.word}});
      break;
    case What::value:
      message = run.terminal.say("usage.where-value", {{"key", mistake.key}, {"word", mistake.word}});
      break;
  }
  if (!mistake.meant.empty())
    message += "\n" + run.terminal.say("usage.did-you-mean", {{"word", mistake.meant}});
  message +=
      "\n" + (mistake.what == What::key
                  ? run.terminal.say("usage.where-keys", {{"keys", known}})
                  : run.terminal.say("usage.values-are", {{"option", mistake.key}, {"values", known}}));
  throw UsageError{message};
}

}  // namespace

std::vector<std::string> TypedWhere::shown() const {
  std::vector<std::string> all = where;
  if (kind) all.push_back("kind=" + *kind);
  return all;
}

std::vector<model::Condition> wanted_where(const program::Run& run, const TypedWhere& typed,
                                           format::WhereKeys keys) {
  std::vector<model::Condition> all;
  for (const std::string& word : typed.shown()) {
    auto read = format::parse_where(word, keys);
    if (const auto* mistake = std::get_if<format::WhereMistake>(&read)) refuse(run, *mistake);
    all.push_back(std::move(std::get<model::Condition>(read)));
  }
  return all;
}

void look_up(const program::Run& run, Opening& opening, std::vector<model::Condition>& where) {
  using model::WhereKey;
  std::optional<load::Names> names;
  for (model::Condition& one : where) {
    for (std::string& text : one.texts) {
      if (one.key == WhereKey::id || one.key == WhereKey::structure || one.key == WhereKey::owner) {
        if (!names) names.emplace(*opening.network);
        text = opening.network->structures[wanted_structure(run, *names, text)].id;
      } else if (one.key == WhereKey::event) {
        if (auto stem = event_stem(run, opening, text)) text = std::move(*stem);
      }
    }
  }
}

void known_kind(const program::Run& run, std::span<const model::Dossier> dossiers, const TypedWhere& typed) {
  if (!typed.kind) return;
  std::vector<std::string_view> kinds;
  for (const model::Dossier& dossier : dossiers) {
    const std::string& kind = dossier.event.kind;
    if (kind.empty()) continue;
    if (model::short_name(kind) == model::short_name(*typed.kind)) return;
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  }
  std::string message = run.terminal.say("usage.no-kind", {{"word", *typed.kind}});
  if (const auto near = diagnostics::nearest(*typed.kind, kinds))
    message += "\n" + run.terminal.say("usage.did-you-mean", {{"word", std::string(*near)}});
  if (!kinds.empty())
    message += "\n" + run.terminal.say("usage.values-are",
                                       {{"option", "--kind"}, {"values", words::joined(kinds, ", ")}});
  throw program::UsageError{message};
}

}  // namespace aliso::opening
