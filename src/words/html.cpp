// Five characters, whatever place the text goes to: one rule is one that nobody applies wrongly.
// Bytes that are no UTF-8 come in no text that was read from the network's files.
#include "words/html.h"

#include "words/embedded.h"
#include "words/shown.h"

namespace aliso::words::html {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : for_people(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string_view style_sheet(std::string_view name) {
  constexpr std::string_view end = "*/\n";
  const std::string_view text = embedded_text("page/" + std::string(name) + ".css");
  return text.substr(text.find(end) + end.size());
}

}  // namespace aliso::words::html
