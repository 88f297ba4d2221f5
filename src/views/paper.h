// A sheet to print, as words before any markup: what stands in its head, its table, its lists and its foot.
// Made where sentences are (telling/sheet.h), laid out here as HTML or as Markdown.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "words/language.h"

namespace aliso::views {

/// One sheet. Texts are typeset and plain: nothing in them is markup yet.
struct Paper {
  /// What a column is for, which says how wide it is.
  enum class Column { number, structure, name, small, signature };
  /// One line of the table, a cell a column.
  struct Line {
    std::vector<std::string> cells;
    bool goes_on = false;  ///< belongs to the line above: not to be parted from it
  };
  /// A list under its heading; without items the heading says all.
  struct Section {
    std::string heading;
    std::vector<std::string> items;
  };

  std::string network;
  std::string title;
  std::string what;                                       ///< what sheet it is, and its code
  std::vector<std::string> notices;                       ///< what is to be known of it, set apart
  std::vector<std::pair<std::string, std::string>> head;  ///< label, value
  std::vector<std::pair<Column, std::string>> columns;    ///< with their headings
  std::vector<Line> lines;                                ///< none: no table
  std::vector<Section> sections;
  std::vector<std::string> results;     ///< what it adds up to, a paragraph each
  std::vector<std::string> signatures;  ///< whoever signs the sheet itself, each with room to
  std::vector<std::string> foot;        ///< in small print, a paragraph each
  /// Where to write to, behind the last of them: what for, and an e-mail address or a gap. None where empty.
  std::pair<std::string, std::string> address;
};

/// One file that a browser prints on A4: no script, nothing from elsewhere; a sheet begins on a page of its
/// own, its headings stand on each of its pages. Across where one has more than five columns.
std::string papers_html(std::span<const Paper> papers, const words::Language& language);

/// The same for a terminal and for pandoc; a rule between sheets. Ends in a line feed.
std::string papers_markdown(std::span<const Paper> papers);

}  // namespace aliso::views
