// aliso help, and the pages that --help prints.
// A page is printed as the build laid it out; only what is bold depends on the terminal.
#include "commands/help.h"

#include <memory>
#include <ostream>

#include "commands/command_line.h"
#include "commands/pages.h"

namespace aliso::commands {

namespace {

/// The page's text, what is bold in bold or plain.
std::string printed(std::string_view text, bool color) {
  std::string all;
  all.reserve(text.size());
  for (const char c : text) {
    if (c != '\x01' && c != '\x02')
      all += c;
    else if (color)
      all += c == '\x01' ? "\x1b[1m" : "\x1b[0m";
  }
  return all;
}

int help(const Run& run, const std::optional<std::string>& topic) {
  if (!topic) return show_help(run, "");
  const Page* page = find_page(run.said.code(), *topic);
  if (!page) {
    std::vector<std::string_view> known;
    for (const Page& one : pages(run.said.code())) known.push_back(one.name);
    UsageError error = unknown_word("usage.topic-unknown", *topic, known, run.said);
    std::string all;
    for (const auto name : known) all += (all.empty() ? "" : ", ") + std::string(name);
    error.message += "\n" + run.said.say("usage.topics-are", {{"topics", all}});
    throw error;
  }
  run.out << printed(page->text, run.color_out);
  return done;
}

}  // namespace

int show_help(const Run& run, std::string_view name) {
  if (const Page* page = find_page(run.said.code(), name.empty() ? "aliso" : name))
    run.out << printed(page->text, run.color_out);
  return done;
}

int welcome(const Run& run) {
  show_help(run, "");
  return usage;
}

Action help_options(Options& options) {
  auto topic = std::make_shared<std::optional<std::string>>();
  options.argument("TOPIC", Value::topic, *topic);
  return [topic](Run& run) { return help(run, *topic); };
}

}  // namespace aliso::commands
