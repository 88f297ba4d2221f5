// The manual's pages as the build prepared them from man/LANG/*.md, for `--help` and `help TOPIC`.
// Texts are laid out already, a paragraph a line: a run only cuts the lines.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace aliso::program {

/// One entry of a page's options: "-o FILE, --output FILE" and its first sentence.
struct PageOption {
  std::string_view names;
  std::string_view text;
};

/// One page. In `text`, \x01 and \x02 stand around what is bold, \x03 and \x04 are words::style's `hang` and
/// `whole`; a no-break space stands where no line is cut.
struct Page {
  std::string_view name;     ///< "stats"; "aliso" for the program; "format" for a topic
  std::string_view section;  ///< of the manual: "1" for commands, "5" and "7" for topics
  std::string_view summary;  ///< one line, without a full stop
  std::string_view text;
  std::span<const PageOption> options;
};

/// The pages of one language.
struct Manual {
  std::string_view language;
  std::span<const Page> pages;
};

/// Those of every folder of man/; written by the build.
std::span<const Manual> manuals();

/// All pages of a language, sorted by name; those of English for a language without any.
std::span<const Page> pages(std::string_view language);

/// The page of that name, or nullptr.
const Page* find_page(std::string_view language, std::string_view name);

}  // namespace aliso::program
