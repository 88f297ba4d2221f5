// Each line stands for itself, salt included: lines of two clones may be put together in any order.
// A name of its own for the form: it may change while the journal's doesn't.
#include "load/forgotten.h"

#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "yaml/conflicts.h"

namespace aliso::load {

namespace {

constexpr std::string_view forgotten_schema = "aliso/forgotten/1";

std::optional<model::Forgotten> forgotten_of(std::string_view line) {
  const auto object = nlohmann::json::parse(line, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  const auto text = [&object](const char* key) -> std::string {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto day = format::parse_date(text("on"));
  if (text("schema") != forgotten_schema || !day) return std::nullopt;
  model::Forgotten one{*day, text("salt"), text("sha256")};
  const bool sound = !one.salt.empty() && one.digest.size() == 64;
  return sound ? std::optional(std::move(one)) : std::nullopt;
}

}  // namespace

std::vector<model::Forgotten> forgotten(const diagnostics::Sources& sources, std::uint32_t file,
                                        diagnostics::Diagnostics& diagnostics) {
  std::vector<model::Forgotten> all;
  const std::string_view bytes = sources.at(file).bytes;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    if (auto one = forgotten_of(line))
      all.push_back(std::move(*one));
    else if (line.find_first_not_of(" \t\r") != std::string_view::npos)
      diagnostics.warning("forgotten-line", {file, static_cast<std::uint32_t>(at)},
                          static_cast<std::uint32_t>(line.size()));
    at = end + 1;
  }
  return all;
}

std::string forgotten_line(const model::Forgotten& one) {
  nlohmann::ordered_json line;
  line["schema"] = forgotten_schema;
  line["on"] = format::written(one.on);
  line["salt"] = one.salt;
  line["sha256"] = one.digest;
  return line.dump();
}

}  // namespace aliso::load
