// journal/STEM.jsonl: what has been sent, one JSON object a line, read and written.
// A last line that was cut (the power went) is no error: nothing after it was written.
#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/names.h"
#include "load/load.h"
#include "yaml/conflicts.h"

namespace aliso::load {

namespace {

using nlohmann::json;

constexpr std::string_view schema = "aliso/journal/1";

/// A key, in the order in which they are written. Its text is the entry's `member`; that of `structure` is
/// the id of a structure.
struct Member {
  const char* key;
  std::string model::JournalEntry::*member;
  bool needed;
};
constexpr Member members[] = {
    {"at", &model::JournalEntry::at, true},
    {"key", &model::JournalEntry::key, true},
    {"wave", &model::JournalEntry::wave, true},
    {"session", &model::JournalEntry::session, false},
    {"structure", nullptr, true},
    {"contact", &model::JournalEntry::contact, false},
    {"channel", &model::JournalEntry::channel, false},
};

/// A text of the object; nothing where there is none or it is no text. null is an empty text.
std::optional<std::string> text_of(const json& line, const char* key, bool needed) {
  const auto found = line.find(key);
  if (found == line.end() || found->is_null()) return needed ? std::nullopt : std::optional<std::string>("");
  if (!found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

/// The entry of a line, or the key in which something is wrong.
std::variant<model::JournalEntry, std::string_view> entry_of(const json& line, const Names& names) {
  model::JournalEntry entry;
  if (text_of(line, "schema", true) != schema) return "schema";
  for (const Member& member : members) {
    if (!member.member) continue;
    auto text = text_of(line, member.key, member.needed);
    if (!text) return member.key;
    entry.*member.member = std::move(*text);
  }
  const auto day = format::parse_date(std::string_view(entry.at).substr(0, 10));
  if (!day) return "at";
  entry.day = *day;
  const auto structure = text_of(line, "structure", true);
  if (!structure) return "structure";
  entry.structure = names.find(*structure);
  const auto state = text_of(line, "state", true);
  const auto named = state ? format::named<model::JournalEntry::State>(*state) : std::nullopt;
  if (!named) return "state";
  entry.state = *named;
  return entry;
}

}  // namespace

std::string journal_line(const model::JournalEntry& entry, const model::Network& network) {
  nlohmann::ordered_json line;
  line["schema"] = schema;
  for (const Member& member : members) {
    line[member.key] = member.member     ? entry.*member.member
                       : entry.structure ? network.structures.at(*entry.structure).id
                                         : "";
  }
  line["state"] = format::name(entry.state);
  // Invalid UTF-8 can't come from a network's files; should it, it is replaced rather than thrown about.
  return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::vector<model::JournalEntry> journal(const diagnostics::Sources& sources, std::uint32_t file,
                                         const Names& names, diagnostics::Diagnostics& diagnostics) {
  std::vector<model::JournalEntry> entries;
  const std::string_view bytes = sources.at(file).bytes;
  // Both versions' lines are good, in any order: only git's own are in the way.
  for (const yaml::Conflict& one : yaml::conflicts(bytes))
    diagnostics.error("journal-merge-marks", {file, one.byte}, one.length);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto feed = bytes.find('\n', at);
    const bool cut = feed == std::string_view::npos;
    const std::string_view line = bytes.substr(at, cut ? std::string_view::npos : feed - at);
    const model::Place place{file, static_cast<std::uint32_t>(at)};
    const auto length = static_cast<std::uint32_t>(line.size());
    const json object = json::parse(line, nullptr, false);
    if (yaml::is_conflict_mark(line)) {
      // said above, once for each conflict
    } else if (object.is_object()) {
      auto read = entry_of(object, names);
      if (auto* entry = std::get_if<model::JournalEntry>(&read))
        entries.push_back(std::move(*entry));
      else
        diagnostics.error("journal-value", place, length,
                          {{"key", std::string(std::get<std::string_view>(read))}});
    } else if (cut) {
      diagnostics.warning("journal-cut", place, length);
    } else if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      diagnostics.error("journal-line", place, length);
    }
    at = cut ? bytes.size() : feed + 1;
  }
  return entries;
}

}  // namespace aliso::load
