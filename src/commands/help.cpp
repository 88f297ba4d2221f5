// aliso help: the page of a command or of a topic.
// What is printed is the page that --help prints (program/help.h).
#include <memory>

#include "commands/command.h"
#include "program/command_line.h"
#include "program/help.h"
#include "words/joined.h"

namespace aliso::commands {

namespace {

int help(const Run& run, const std::optional<std::string>& topic) {
  if (!topic) return show_help(run, "");
  const Page* page = find_page(run.terminal.code(), *topic);
  if (!page) {
    std::vector<std::string_view> known;
    for (const Page& one : pages(run.terminal.code())) known.push_back(one.name);
    UsageError error = unknown_word("usage.topic-unknown", *topic, known, run.terminal);
    error.message += "\n" + run.terminal.say("usage.topics-are", {{"topics", words::joined(known, ", ")}});
    // Who types what they want to do, in their own words, is looking for that page.
    error.message += "\n" + run.terminal.say("usage.topics-how");
    throw error;
  }
  print_page(run, *page);
  return done;
}

Action help_options(Options& options) {
  auto topic = std::make_shared<std::optional<std::string>>();
  options.argument("TOPIC", Value::topic, *topic);
  return [topic](Run& run) { return help(run, *topic); };
}

}  // namespace

constinit const Command help_command{"help", Effect::reads, help_options};

}  // namespace aliso::commands
