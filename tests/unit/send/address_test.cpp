// The judge of addresses (format/address.h) against the library that composes (GMime): one idea of an
// address. Made-up addresses of what stands in real ones and of what is wrong in some, from fixed seeds.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "format/address.h"
#include "send/message.h"

using namespace aliso;

namespace {

using Random = std::mt19937;

std::string pick(Random& random, const std::vector<std::string>& from) {
  return from[random() % from.size()];
}

std::string some(Random& random, const std::vector<std::string>& from, unsigned least, unsigned most) {
  std::string text;
  for (auto left = least + random() % (most - least + 1); left > 0; --left) text += pick(random, from);
  return text;
}

const std::vector<std::string> local = {"a", "Z", "0", "jean", "x", "-", "_", "+", "'", "!", "#", "$", "%",
                                        "&", "*", "/", "=",    "?", "^", "`", "{", "|", "}", "~", ".", "é"};
const std::vector<std::string> latin = {"a", "b", "-", "7", "X", "xn--", "crmerie-cya", "--"};
const std::vector<std::vector<std::string>> scripts = {
    {"a", "é", "É", "ç", "œ", "ÿ", "ß", "ł", "ấ", "-", "e\u0301", "c\u0327", "2", "z", "ř"},
    {"λ", "ς", "Ω", "ά", "a", "-"},
    {"п", "Ж", "ё", "ґ", "ц"},
    {"א", "ב", "ת"},
    {"ا", "ل", "ي", "ؠ"},
    {"例", "え", "カ", "中", "龥"},
    {"한", "글"},
    {"ก", "ข"},
    {"क", "ह"},
    {"×", "☺", "\u0301", "ª", "\u200B", "．", "ǆ", "\xC3", "@", " ", "a"}};
const std::vector<std::string> names = {"ALISO", " ",      ":", "[", "]", "é",  "’",        "«",  "\"",
                                        "\\",    ",",      ";", "(", ")", "=?", "utf-8?q?", "?=", ".",
                                        "'",     "réseau", "<", ">", "@", "😀",  "x@x.org"};

std::string label(Random& random) {
  return random() % 2 == 0 ? some(random, latin, 1, 4)
                           : some(random, scripts[random() % scripts.size()], 1, random() % 8 == 0 ? 60 : 8);
}

std::string address(Random& random) {
  std::string text = some(random, local, 1, random() % 8 == 0 ? 50 : 5) + "@";
  for (auto left = 1 + random() % 3; left > 0; --left) text += label(random) + ".";
  return text + pick(random, {"org", "fr", "example.org", "рф", "xn--p1ai", "museum"});
}

send::Message message(const std::string& from, const std::string& to) {
  send::Message result;
  result.from = from;
  result.to_address = to;
  result.subject = "Repas";
  result.body = "Bonjour\n";
  result.identity = "a";
  return result;
}

/// The value of a header, its folded lines joined.
std::string header(const std::string& text, const std::string& name) {
  const auto at = ("\n" + text).find("\n" + name + ":");
  if (at == std::string::npos) return "";
  std::string value;
  for (auto i = at + name.size() + 1; i < text.size(); ++i) {
    if (text[i] == '\n' && text[i + 1] != ' ' && text[i + 1] != '\t') break;
    if (text[i] == '\n' || (value.empty() && (text[i] == ' ' || text[i] == '\t'))) continue;
    value += text[i] == '\t' ? ' ' : text[i];
  }
  return value;
}

bool is_ascii(const std::string& text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

}  // namespace

TEST_CASE("what the judge accepts is composed, and stands in the header as it was written") {
  int accepted = 0, international = 0, refused = 0;
  for (unsigned seed = 0; seed < 6000; ++seed) {
    Random random(seed);
    const std::string to = address(random);
    const auto composed = send::compose(message("contact@example.org", to));
    const bool judged = static_cast<bool>(format::parse_email(to));
    CHECK_MESSAGE(judged == composed.has_value(), to);
    ++(judged ? accepted : refused);
    if (!composed) continue;
    const std::string written = header(*composed, "To");
    CHECK_MESSAGE(is_ascii(written), to);
    if (is_ascii(to)) {
      CHECK_MESSAGE(written == to, to);
      continue;
    }
    ++international;
    CHECK_MESSAGE(written.starts_with(to.substr(0, to.find('@') + 1)), to);
    CHECK_MESSAGE(written.find("xn--") != std::string::npos, to);
    // What is written is itself an address of the same length limits.
    CHECK_MESSAGE(format::parse_email(written), to);
  }
  CHECK(accepted > 2000);
  CHECK(international > 800);
  CHECK(refused > 1000);
}

TEST_CASE("a sender that the judge accepts is one sender, whatever its name") {
  int accepted = 0;
  for (unsigned seed = 0; seed < 3000; ++seed) {
    Random random(seed);
    const std::string from = some(random, names, 0, 6) + "<contact@example.org>";
    const auto composed = send::compose(message(from, "a@example.org"));
    const auto judged = format::parse_mailbox(from);
    CHECK_MESSAGE(static_cast<bool>(judged) == composed.has_value(), from);
    if (!composed) continue;
    ++accepted;
    const std::string written = header(*composed, "From");
    CHECK_MESSAGE((written == "contact@example.org" || written.ends_with(" <contact@example.org>")), from);
    // Outside quotes and encoded words the name holds nothing that ends it.
    bool quoted = false;
    for (std::size_t i = 0; i + std::string("<contact@example.org>").size() < written.size(); ++i) {
      if (written[i] == '\\' && quoted)
        ++i;
      else if (written[i] == '"')
        quoted = !quoted;
      else if (!quoted)
        CHECK_MESSAGE(std::string(",;:<>()[]@").find(written[i]) == std::string::npos, from);
    }
  }
  CHECK(accepted > 1000);
}
