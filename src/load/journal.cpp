// journal/STEM.jsonl: what has been sent, one JSON object a line, read and written.
// A last line that was cut (the power went) is no error: nothing after it was written.
#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/instants.h"
#include "format/names.h"
#include "format/times.h"
#include "load/load.h"
#include "yaml/conflicts.h"

namespace aliso::load {

namespace {

using nlohmann::json;

constexpr std::string_view schema = "aliso/journal/1";

/// A key, in the order in which they are written, and the entry's text of it.
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
    {"structure", &model::JournalEntry::structure_id, true},
    {"contact", &model::JournalEntry::contact, false},
    {"channel", &model::JournalEntry::channel, false},
    {"run", &model::JournalEntry::run, false},
};

/// Likewise of a session that was told of; its day, hours and status stand beside these.
struct ToldMember {
  const char* key;
  std::string model::Told::*member;
};
constexpr ToldMember told_members[] = {
    {"session", &model::Told::session}, {"place", &model::Told::place}, {"venue", &model::Told::venue}};
constexpr const char* date_key = "date";
constexpr const char* time_key = "time";
constexpr const char* status_key = "status";

/// A text of the object; nothing where there is none or it is no text. null is an empty text.
std::optional<std::string> text_of(const json& line, const char* key, bool needed) {
  const auto found = line.find(key);
  if (found == line.end() || found->is_null()) return needed ? std::nullopt : std::optional<std::string>("");
  if (!found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

/// One session told of.
std::optional<model::Told> session_told(const json& object) {
  model::Told told;
  if (!object.is_object()) return std::nullopt;
  for (const ToldMember& member : told_members) {
    auto text = text_of(object, member.key, false);
    if (!text) return std::nullopt;
    told.*member.member = std::move(*text);
  }
  const auto date = text_of(object, date_key, true);
  const auto time = text_of(object, time_key, false);
  const auto status = text_of(object, status_key, false);
  if (!date || !time || !status) return std::nullopt;
  const auto span = format::parse_span(*date);
  if (!span) return std::nullopt;
  told.span = *span;
  if (!time->empty()) {
    const auto hours = format::parse_hours(*time);
    if (!hours) return std::nullopt;
    told.time = *hours;
  }
  told.cancelled = !status->empty();
  return told;
}

/// The sessions told of; nothing where what stands there is something else. Lines of before have none.
std::optional<std::vector<model::Told>> told_of(const json& line) {
  std::vector<model::Told> told;
  const auto found = line.find("told");
  if (found == line.end() || found->is_null()) return told;
  if (!found->is_array()) return std::nullopt;
  for (const json& one : *found) {
    auto session = session_told(one);
    if (!session) return std::nullopt;
    told.push_back(std::move(*session));
  }
  return told;
}

/// The entry of a line, or the key in which something is wrong.
std::variant<model::JournalEntry, std::string_view> entry_of(const json& line, const Names& names) {
  model::JournalEntry entry;
  if (text_of(line, "schema", true) != schema) return "schema";
  for (const Member& member : members) {
    auto text = text_of(line, member.key, member.needed);
    if (!text) return member.key;
    entry.*member.member = std::move(*text);
  }
  const auto moment = format::parse_instant(entry.at);
  if (!moment) return "at";
  entry.moment = *moment;
  entry.day = *format::parse_date(std::string_view(entry.at).substr(0, 10));
  entry.structure = names.of_journal(entry.structure_id);
  entry.two_structures = names.bearers(entry.structure_id) > 1;
  auto told = told_of(line);
  if (!told) return "told";
  entry.told = std::move(*told);
  auto lost = text_of(line, "lost", false);
  if (!lost) return "lost";
  entry.lost = std::move(*lost);
  const auto state = text_of(line, "state", true);
  const auto named = state ? format::named<model::JournalEntry::State>(*state) : std::nullopt;
  if (!named) return "state";
  entry.state = *named;
  return entry;
}

}  // namespace

std::optional<model::JournalEntry> journal_entry(std::string_view line, const Names& names) {
  const json object = json::parse(line, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  auto read = entry_of(object, names);
  auto* entry = std::get_if<model::JournalEntry>(&read);
  return entry ? std::optional(std::move(*entry)) : std::nullopt;
}

std::string journal_line(const model::JournalEntry& entry) {
  nlohmann::ordered_json line;
  line["schema"] = schema;
  for (const Member& member : members) line[member.key] = entry.*member.member;
  auto& told = line["told"] = nlohmann::ordered_json::array();
  for (const model::Told& one : entry.told) {
    auto& session = told.emplace_back(nlohmann::ordered_json::object());
    session["session"] = one.session;
    session[date_key] = format::written(one.span);
    if (one.time) session[time_key] = format::written(*one.time);
    if (!one.place.empty()) session["place"] = one.place;
    if (!one.venue.empty()) session["venue"] = one.venue;
    if (one.cancelled) session[status_key] = format::word_of(format::session_statuses, true);
  }
  line["state"] = format::name(entry.state);
  if (!entry.lost.empty()) line["lost"] = entry.lost;
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
      if (auto* entry = std::get_if<model::JournalEntry>(&read)) {
        entry->line = place;
        entries.push_back(std::move(*entry));
      } else
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
