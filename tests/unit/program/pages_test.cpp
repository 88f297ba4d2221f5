// Every command has a page in every language, and the page names its options: all of them, no others.
// So that help, manual and parser cannot drift apart.
#include "program/pages.h"

#include <doctest/doctest.h>

#include <set>

#include "commands/command.h"
#include "program/command_line.h"
#include "program/globals.h"

using namespace aliso;

namespace {

/// "-o FILE, --output FILE" → -o, --output.
void add_names(std::string_view names, std::set<std::string>& to) {
  for (std::size_t at = names.find('-'); at != std::string_view::npos;) {
    std::size_t end = names.find_first_of(" ,", at);
    if (end == std::string_view::npos) end = names.size();
    to.insert(std::string(names.substr(at, end - at)));
    const auto comma = names.find(", ", end);
    at = comma == std::string_view::npos ? comma : names.find('-', comma);
  }
}

std::set<std::string> documented(std::string_view language, std::string_view name) {
  std::set<std::string> all;
  const program::Page* page = program::find_page(language, name);
  REQUIRE_MESSAGE(page, "no man/" << language << "/" << name << ".md");
  for (const auto& option : page->options) add_names(option.names, all);
  return all;
}

std::set<std::string> declared(const program::Options& options) {
  std::set<std::string> all;
  for (const auto& option : options.all()) {
    if (!option.is_option()) continue;
    for (const auto name : program::names_of(option)) all.insert(std::string(name));
  }
  return all;
}

}  // namespace

TEST_CASE("the page of every command names its options") {
  for (const auto* command : commands::all_commands()) {
    if (command->kind == program::Kind::internal) continue;
    program::Options options;
    const auto action = command->options(options);
    for (const auto language : words::Language::codes()) {
      CAPTURE(command->name);
      CAPTURE(language);
      CHECK(documented(language, command->name) == declared(options));
    }
  }
}

TEST_CASE("the page of aliso names the options of every command") {
  program::Globals globals;
  program::Options options;
  globals.declare(options);
  for (const auto language : words::Language::codes())
    CHECK(documented(language, "aliso") == declared(options));
}

TEST_CASE("the page of aliso names every command") {
  for (const auto language : words::Language::codes()) {
    const std::string text(program::find_page(language, "aliso")->text);
    for (const auto* command : commands::all_commands()) {
      if (command->kind == program::Kind::internal) continue;
      const bool named = text.find("  \x01" + std::string(command->name) + "\x02 ") != std::string::npos;
      CHECK_MESSAGE(named, command->name << " in " << language);
    }
  }
}

TEST_CASE("there are the same pages in every language, and each sums itself up") {
  std::set<std::string> first;
  for (const auto& page : program::pages("en")) first.insert(std::string(page.name));
  for (const auto language : words::Language::codes()) {
    std::set<std::string> names;
    for (const auto& page : program::pages(language)) {
      names.insert(std::string(page.name));
      CHECK(!page.summary.empty());
      CHECK(!page.summary.ends_with('.'));
    }
    CHECK(names == first);
  }
}
