// Arguments → one command → exit status.
// The only place that asks the clock and the environment.
#include <CLI/CLI.hpp>
#include <ctime>
#include <iostream>

#include "commands/command.h"

int main(int argc, char** argv) {
  using namespace aliso;
  commands::Run run{.language = {}, .said = *words::Language::of("fr"), .out = std::cout, .err = std::cerr};
  CLI::App app("aliso");
  app.add_option("-C", run.directory);
  std::function<int(commands::Run&)> chosen;
  for (const auto& command : commands::all_commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name));
    auto action = command.options(*sub);
    sub->callback([&chosen, action] { chosen = action; });
  }
  app.require_subcommand(1);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? commands::done : commands::usage;
  }
  return chosen(run);
}
