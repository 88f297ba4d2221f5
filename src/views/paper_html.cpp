// A sheet as HTML, for a browser's printer; how it looks is data/page/sheet.css.
// Styles are in the page: a sheet is mailed, kept, and printed where there is no network.
#include <algorithm>

#include "views/paper.h"
#include "words/html.h"

namespace aliso::views {

namespace {

/// More columns than these don't fit beside each other on a page that stands.
constexpr std::size_t most_upright = 5;

/// A list as long as this stands in two columns.
constexpr std::size_t long_list = 8;

std::string element(std::string_view name, std::string_view attributes, std::string_view text) {
  std::string out = "<" + std::string(name);
  if (!attributes.empty()) out += " " + std::string(attributes);
  return out + ">" + words::html::escaped(text) + "</" + std::string(name) + ">";
}

std::string_view class_of(Paper::Column column) {
  switch (column) {
    case Paper::Column::number:
      return "class=\"number\"";
    case Paper::Column::structure:
      return "class=\"structure\"";
    case Paper::Column::small:
      return "class=\"small\"";
    case Paper::Column::name:
      return "class=\"name\"";
    case Paper::Column::signature:
      break;
  }
  return {};
}

std::string html_table(const Paper& paper) {
  std::string out = "<table>\n<thead>\n<tr>";
  for (const auto& [column, heading] : paper.columns) {
    std::string attributes = "scope=\"col\"";
    if (const auto own = class_of(column); !own.empty()) attributes += " " + std::string(own);
    out += element("th", attributes, heading);
  }
  out += "</tr>\n</thead>\n<tbody>\n";
  for (std::size_t i = 0; i < paper.lines.size(); ++i) {
    const Paper::Line& line = paper.lines[i];
    const bool goes = i + 1 < paper.lines.size() && paper.lines[i + 1].goes_on;
    const std::string_view parts = line.goes_on ? goes ? "on goes" : "on" : goes ? "goes" : "";
    out += parts.empty() ? "<tr>" : "<tr class=\"" + std::string(parts) + "\">";
    for (std::size_t c = 0; c < line.cells.size(); ++c)
      out += element("td", class_of(paper.columns[c].first), line.cells[c]);
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string paragraph(std::string_view kind, const std::string& text) {
  return element("p", kind.empty() ? "" : "class=\"" + std::string(kind) + "\"", text) + "\n";
}

std::string html_section(const Paper::Section& section) {
  std::string out = element("h2", "", section.heading) + "\n";
  if (section.items.empty()) return out;
  out += section.items.size() > long_list ? "<ul class=\"many\">\n" : "<ul>\n";
  for (const std::string& item : section.items) out += element("li", "", item) + "\n";
  return out + "</ul>\n";
}

std::string html_paper(const Paper& paper) {
  std::string out = "<section class=\"sheet\">\n<header>\n" + paragraph("network", paper.network) +
                    element("h1", "", paper.title) + "\n" + paragraph("what", paper.what);
  for (const std::string& notice : paper.notices) out += paragraph("notice", notice);
  if (!paper.head.empty()) {
    out += "<dl>\n";
    for (const auto& [label, value] : paper.head)
      out += element("dt", "", label) + element("dd", "", value) + "\n";
    out += "</dl>\n";
  }
  out += "</header>\n";
  if (!paper.lines.empty()) out += html_table(paper);
  for (const Paper::Section& section : paper.sections) out += html_section(section);
  for (const std::string& result : paper.results) out += paragraph("result", result);
  if (!paper.signatures.empty()) {
    out += "<div class=\"signatures\">\n";
    for (const std::string& signature : paper.signatures) out += paragraph("", signature);
    out += "</div>\n";
  }
  if (!paper.foot.empty()) {
    out += "<footer>\n";
    for (std::size_t i = 0; i < paper.foot.size(); ++i) {
      const bool last = i + 1 == paper.foot.size() && !paper.address.first.empty();
      out += paragraph(
          "", last ? paper.foot[i] + " " + paper.address.first + " " + paper.address.second : paper.foot[i]);
    }
    out += "</footer>\n";
  }
  return out + "</section>\n";
}

}  // namespace

std::string papers_html(std::span<const Paper> papers, const words::Language& language) {
  const bool across = std::any_of(papers.begin(), papers.end(),
                                  [](const Paper& paper) { return paper.columns.size() > most_upright; });
  const std::string title = papers.empty() ? "" : papers.front().title + " – " + papers.front().what;
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + std::string(language.code()) +
                    "\">\n<head>\n<meta charset=\"utf-8\">\n" + element("title", "", title) +
                    "\n<style>\n@page {size: A4" + (across ? " landscape" : "") + "; margin: 15mm}\n" +
                    std::string(words::html::style_sheet("sheet")) + "</style>\n</head>\n<body" +
                    (across ? " class=\"across\"" : "") + ">\n";
  for (const Paper& paper : papers) out += html_paper(paper);
  return out + "</body>\n</html>\n";
}

}  // namespace aliso::views
