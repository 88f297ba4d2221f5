// The pages that --help and `aliso help` print.
// A page is printed as the build laid it out; only what is bold depends on the terminal.
#include "program/help.h"

#include <ostream>

#include "words/shown.h"

namespace aliso::program {

namespace {

/// The page's text, what is bold in bold or plain.
std::string printed(std::string_view text, bool color) {
  std::string all;
  all.reserve(text.size());
  for (const char c : text) {
    if (c != '\x01' && c != '\x02')
      all += c;
    else if (color)
      all += c == '\x01' ? words::style::bold : words::style::plain;
  }
  return all;
}

}  // namespace

void print_page(const Run& run, const Page& page) {
  run.out << printed(page.text, run.color_out);
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
