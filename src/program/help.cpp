// The pages that --help and `aliso help` print.
// A page is printed as the build laid it out; what is bold and where lines are cut depend on the terminal.
#include "program/help.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "program/installed.h"
#include "words/fitted.h"
#include "words/shell.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::program {

namespace {

/// Lines longer than this are hard to read, however wide the terminal is.
constexpr int most_columns = 120;

/// The page's text, what is bold in bold or plain.
std::string printed(std::string_view text, bool color, int columns) {
  std::string all;
  all.reserve(text.size());
  for (const char c : text) {
    if (c == '\x03' || c == '\x04')
      all += c == '\x03' ? words::style::hang : words::style::whole;
    else if (c != '\x01' && c != '\x02')
      all += c;
    else if (color)
      all += c == '\x01' ? words::style::bold : words::style::plain;
  }
  return words::plain_spaces(words::fitted(all, std::min(columns, most_columns)));
}

}  // namespace

void print_page(const Run& run, const Page& page) {
  run.out << printed(page.text, run.color_out, run.width());
  // Examples that write are for a copy; one that stands here already is the one that they are meant for.
  std::error_code none;
  if (page.text.find("examples/") == std::string_view::npos || std::filesystem::exists("examples", none))
    return;
  if (const auto folder = examples_folder())
    run.out << '\n'
            << words::plain_spaces(run.terminal.say("usage.examples")) << "\n    cp -r "
            << words::shell_word(folder->string()) << " .\n";
}

int show_help(const Run& run, std::string_view name) {
  if (const Page* page = find_page(run.terminal.code(), name.empty() ? "aliso" : name))
    print_page(run, *page);
  return done;
}

int welcome(const Run& run) {
  show_help(run, "");
  return usage;
}

}  // namespace aliso::program
