// A page as man(7) source, which man and mandoc show and print.
// Definitions are .TP, code is filled by nobody, and every hyphen of code can be copied.
#include "tools/page.h"

namespace aliso::tools {

namespace {

std::string escaped(const std::string& text, bool code) {
  std::string all;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\u00A0") == 0) {
      all += "\\ ";
      ++i;
    } else if (text[i] == '\\') {
      all += "\\e";
    } else if (text[i] == '-' && code) {
      all += "\\-";
    } else if (text[i] == '`') {
      all += "\\(ga";
    } else if (text[i] == '^') {
      all += "\\(ha";
    } else if (text[i] == '~') {
      all += "\\(ti";
    } else if (text[i] == '\'' && code) {
      all += "\\(aq";
    } else {
      all += text[i];
    }
  }
  return all;
}

/// A line of text must not be taken for a request.
std::string guarded(const std::string& line) {
  return line.starts_with('.') || line.starts_with('\'') ? "\\&" + line : line;
}

std::string inline_roff(const Inline& text) {
  std::string all;
  for (const Run& run : text) {
    switch (run.style) {
      case Style::plain:
        all += escaped(run.text, false);
        break;
      case Style::code:
      case Style::strong:
        all += "\\fB" + escaped(run.text, run.style == Style::code) + "\\fR";
        break;
      case Style::emphasis:
        all += "\\fI" + escaped(run.text, false) + "\\fR";
        break;
    }
  }
  return guarded(all);
}

std::string upper(const std::string& text) {
  std::string all;
  for (const char c : text) all += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return all;
}

void lay_out(const std::vector<Block>& blocks, std::string& to, bool in_item) {
  bool first = true;           // in an item, its text follows its term directly
  bool after_heading = false;  // a heading brings its own paragraph
  for (const Block& block : blocks) {
    switch (block.kind) {
      case Block::Kind::heading:
        to += (block.level > 2 ? ".SS \"" : ".SH \"") + inline_roff(block.text) + "\"\n";
        break;
      case Block::Kind::paragraph:
        if (!(in_item && first) && !after_heading) to += in_item ? ".IP\n" : ".PP\n";
        to += inline_roff(block.text) + '\n';
        break;
      case Block::Kind::code:
        to += std::string(in_item ? ".IP\n" : after_heading ? ".RS 4\n" : ".PP\n.RS 4\n") + ".nf\n";
        for (std::size_t from = 0; from < block.lines.size();) {
          const std::size_t end = block.lines.find('\n', from);
          to += guarded(escaped(block.lines.substr(from, end - from), true)) + '\n';
          from = end + 1;
        }
        to += std::string(".fi\n") + (in_item ? "" : ".RE\n");
        break;
      case Block::Kind::item:
        to += block.term.empty() ? ".IP \\(bu 2\n" : ".TP\n" + inline_roff(block.term) + '\n';
        lay_out(block.body, to, true);
        break;
    }
    first = false;
    after_heading = block.kind == Block::Kind::heading;
  }
}

}  // namespace

std::string as_roff(const Page& page, const std::string& section, const std::string& version,
                    const std::string& source, const Setting& setting) {
  std::string roff = ".\\\" Written by prepare-pages from " + source + "\n";
  roff += ".TH \"" + upper(page.title) + "\" \"" + section + "\" \"\" \"aliso " + version + "\" \"aliso\"\n";
  roff += ".nh\n.ad l\n";
  roff += ".SH " + setting.heading_of_the_name + "\n";
  roff += escaped(page.title, true) + " \\- " + inline_roff(page.summary) + '\n';
  lay_out(page.blocks, roff, false);
  return roff;
}

}  // namespace aliso::tools
