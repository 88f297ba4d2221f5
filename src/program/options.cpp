// Declaring options: each kind of target becomes a function that takes what was typed.
// Nothing is parsed here.
#include "program/options.h"

namespace aliso::program {

void Options::argument(std::string_view name, Value value, std::string& target) {
  declared_.push_back(
      {.names = name, .value = value, .required = true, .take = [&target](const std::string& typed) {
         target = typed;
       }});
}

void Options::argument(std::string_view name, std::span<const std::string_view> choices,
                       std::string& target) {
  declared_.push_back({.names = name,
                       .value = Value::choice,
                       .choices = choices,
                       .required = true,
                       .take = [&target](const std::string& typed) { target = typed; }});
}

void Options::argument(std::string_view name, Value value, std::optional<std::string>& target) {
  declared_.push_back(
      {.names = name, .value = value, .take = [&target](const std::string& typed) { target = typed; }});
}

void Options::arguments(std::string_view name, Value value, std::vector<std::string>& target) {
  declared_.push_back(
      {.names = name, .value = value, .repeated = true, .take = [&target](const std::string& typed) {
         target.push_back(typed);
       }});
}

void Options::flag(std::string_view names, bool& target) {
  declared_.push_back({.names = names, .take = [&target](const std::string&) { target = true; }});
}

void Options::instead(std::string_view names, bool& target) {
  declared_.push_back(
      {.names = names, .instead = true, .take = [&target](const std::string&) { target = true; }});
}

void Options::option(std::string_view names, Value value, std::string_view shown,
                     std::optional<std::string>& target) {
  declared_.push_back(
      {.names = names, .value = value, .shown = shown, .take = [&target](const std::string& typed) {
         target = typed;
       }});
}

void Options::option(std::string_view names, Value value, std::string_view shown,
                     std::vector<std::string>& target) {
  declared_.push_back({.names = names,
                       .value = value,
                       .shown = shown,
                       .repeated = true,
                       .take = [&target](const std::string& typed) { target.push_back(typed); }});
}

void Options::choice(std::string_view names, std::span<const std::string_view> choices, std::string& target) {
  declared_.push_back({.names = names,
                       .value = Value::choice,
                       .choices = choices,
                       .take = [&target](const std::string& typed) { target = typed; }});
}

}  // namespace aliso::program
