// Diagnostics as JSON.
// One a line: a person can read it, and a line tool can filter it.
#include "diagnostics/report.h"

#include <nlohmann/json.hpp>

#include "diagnostics/print.h"

namespace aliso::diagnostics {

namespace {

/// A file's name may be any bytes; JSON is UTF-8.
std::string dumped(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string_view severity_name(Severity severity) {
  if (severity == Severity::warning || severity == Severity::notice) return "warning";
  return severity == Severity::owed ? "owed" : "error";
}

/// The file that isn't read and that the message names all the same (its name is no event's), or null.
nlohmann::ordered_json file_spoken_of(const Diagnostic& diagnostic) {
  for (const auto& [name, value] : diagnostic.args)
    if (name == "file" && std::holds_alternative<std::string>(value)) return std::get<std::string>(value);
  return nullptr;
}

}  // namespace

std::string json_report(const Diagnostics& diagnostics, const Sources& sources,
                        const words::Language& language, bool with_owed) {
  std::string text = "{\"schema\": " + dumped(report_schema);
  const auto errors = diagnostics.count(Severity::error) + diagnostics.count(Severity::unreadable);
  text += ", \"errors\": " + std::to_string(errors);
  text += ", \"warnings\": " +
          std::to_string(diagnostics.count(Severity::warning) + diagnostics.count(Severity::notice));
  text += ", \"diagnostics\": [";
  bool first = true;
  for (const Diagnostic& one : diagnostics.all()) {
    if (one.severity == Severity::owed && !with_owed) continue;
    nlohmann::ordered_json object;
    object["name"] = one.name;
    object["severity"] = severity_name(one.severity);
    object["file"] = nullptr;
    object["line"] = nullptr;
    object["column"] = nullptr;
    if (one.at) {
      const Source& source = sources.at(one.at->file);
      object["file"] = source.path;
      if (one.length > 0) {
        const Position at = position(source, one.at->byte);
        object["line"] = at.line;
        object["column"] = at.column;
      }
    }
    if (!one.at) object["file"] = file_spoken_of(one);
    object["message"] = message(one, language);
    object["remedy"] = remedy(one, sources, language);
    text += (first ? "\n  " : ",\n  ") + dumped(object);
    first = false;
  }
  return text + (first ? "]}\n" : "\n]}\n");
}

}  // namespace aliso::diagnostics
