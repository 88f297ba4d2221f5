// Walking ICU's MessagePattern: nested messages first, so that a case knows its block's offset.
// Explicit numbers (=0) and categories keep their order; `other` is moved to the end.
#include "tools/message.h"

#include <unicode/messagepattern.h>

#include <algorithm>
#include <stdexcept>

#include "tools/utf8.h"
#include "words/catalogue.h"

namespace aliso::tools {

using icu::MessagePattern;
using words::Category;
using words::Op;

std::uint32_t Tables::text(const std::string& value) {
  const auto [known, is_new] = texts.emplace(value, static_cast<std::uint32_t>(pool.size()));
  if (is_new) pool += value;
  return known->second;
}

namespace {

struct Mistake : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The plural that a message stands in, whose number `#` prints.
struct Plural {
  std::string name;
  std::uint32_t offset = 0;
};

class Compiler {
 public:
  Compiler(const MessagePattern& pattern, Tables& tables, Signature& signature)
      : pattern_(pattern), tables_(tables), signature_(signature) {}

  /// Compiles the message that starts at part `start`.
  std::uint32_t message(int start, const Plural* plural, bool in_select);

 private:
  using Code = std::vector<std::uint32_t>;

  void put(Code& code, Op op) { code.push_back(static_cast<std::uint32_t>(op)); }
  void put(Code& code, const std::string& text) {
    code.push_back(tables_.text(text));
    code.push_back(static_cast<std::uint32_t>(text.size()));
  }
  void argument(Code& code, int start, const Plural* plural);
  void plural_cases(Code& code, int part, int limit, const Plural& plural);
  void select_cases(Code& code, int part, int limit, const Plural* plural);
  std::uint32_t selector(int part, int& next);
  std::string part_text(int part) { return utf8(pattern_.getSubstring(pattern_.getPart(part))); }

  const MessagePattern& pattern_;
  Tables& tables_;
  Signature& signature_;
};

std::uint32_t Compiler::message(int start, const Plural* plural, bool in_select) {
  Code code;
  std::string text;
  const icu::UnicodeString& source = pattern_.getPatternString();
  const auto flush = [&] {
    if (text.empty()) return;
    if (in_select && plural != nullptr && text.find('#') != std::string::npos)
      throw Mistake("# inside a select is printed as it is: name the argument");
    put(code, Op::text);
    put(code, text);
    text.clear();
  };
  int from = pattern_.getPart(start).getLimit();
  for (int i = start + 1;; ++i) {
    const MessagePattern::Part& part = pattern_.getPart(i);
    text += utf8(source.tempSubStringBetween(from, part.getIndex()));
    from = part.getLimit();
    switch (part.getType()) {
      case UMSGPAT_PART_TYPE_MSG_LIMIT: {
        flush();
        put(code, Op::end);
        const auto block = static_cast<std::uint32_t>(tables_.program.size());
        tables_.program.insert(tables_.program.end(), code.begin(), code.end());
        return block;
      }
      case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
        flush();
        put(code, Op::number);
        put(code, plural->name);
        code.push_back(plural->offset);
        break;
      case UMSGPAT_PART_TYPE_ARG_START:
        flush();
        argument(code, i, plural);
        i = pattern_.getLimitPartIndex(i);
        from = pattern_.getPart(i).getLimit();
        break;
      case UMSGPAT_PART_TYPE_INSERT_CHAR:
        text += static_cast<char>(part.getValue());
        break;
      default:  // SKIP_SYNTAX: an apostrophe that quotes
        break;
    }
  }
}

void Compiler::argument(Code& code, int start, const Plural* plural) {
  const int limit = pattern_.getLimitPartIndex(start);
  const std::string name = part_text(start + 1);
  if (pattern_.getPart(start + 1).getType() != UMSGPAT_PART_TYPE_ARG_NAME)
    throw Mistake("arguments have names, not numbers: {" + name + "}");
  switch (pattern_.getPart(start).getArgType()) {
    case UMSGPAT_ARG_TYPE_NONE:
      put(code, Op::arg);
      put(code, name);
      signature_[name].insert("text");
      return;
    case UMSGPAT_ARG_TYPE_PLURAL: {
      const int style = start + 2;
      const Plural own{name, static_cast<std::uint32_t>(pattern_.getPluralOffset(style))};
      const auto first = pattern_.getPart(style).getType();
      const bool has_offset = first == UMSGPAT_PART_TYPE_ARG_INT || first == UMSGPAT_PART_TYPE_ARG_DOUBLE;
      put(code, Op::plural);
      put(code, name);
      code.push_back(own.offset);
      signature_[name].insert("number");
      plural_cases(code, has_offset ? style + 1 : style, limit, own);
      return;
    }
    case UMSGPAT_ARG_TYPE_SELECT:
      put(code, Op::select);
      put(code, name);
      signature_[name].insert("select");
      select_cases(code, start + 2, limit, plural);
      return;
    default:
      throw Mistake("only plain arguments, plural and select are spoken: {" + name + ", …}");
  }
}

std::uint32_t Compiler::selector(int part, int& next) {
  next = part + 1;
  const std::string word = part_text(part);
  const auto type = pattern_.getPart(next).getType();
  if (type == UMSGPAT_PART_TYPE_ARG_INT || type == UMSGPAT_PART_TYPE_ARG_DOUBLE) {
    const double value = pattern_.getNumericValue(pattern_.getPart(next));
    ++next;
    if (value < 0 || value != static_cast<double>(static_cast<std::uint32_t>(value)))
      throw Mistake("a plural case of a number that isn't natural: " + word);
    return words::exact_number | static_cast<std::uint32_t>(value);
  }
  if (tables_.categories.count(word) == 0) {
    std::string known;
    for (const std::string& one : tables_.categories) known += (known.empty() ? "" : ", ") + one;
    throw Mistake("the language has no plural category " + word + ", only " + known);
  }
  static const std::vector<std::string> names{"zero", "one", "two", "few", "many", "other"};
  return static_cast<std::uint32_t>(std::find(names.begin(), names.end(), word) - names.begin());
}

void Compiler::plural_cases(Code& code, int part, int limit, const Plural& plural) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cases;
  while (part < limit) {
    int start = 0;
    const std::uint32_t chosen = selector(part, start);
    cases.emplace_back(chosen, message(start, &plural, false));
    part = pattern_.getLimitPartIndex(start) + 1;
  }
  const auto other = static_cast<std::uint32_t>(Category::other);
  std::stable_partition(cases.begin(), cases.end(), [other](const auto& c) { return c.first != other; });
  code.push_back(static_cast<std::uint32_t>(cases.size()));
  for (const auto& [chosen, block] : cases) code.insert(code.end(), {chosen, block});
}

void Compiler::select_cases(Code& code, int part, int limit, const Plural* plural) {
  std::vector<std::pair<std::string, std::uint32_t>> cases;
  while (part < limit) {
    const std::string word = part_text(part);
    cases.emplace_back(word, message(part + 1, plural, true));
    part = pattern_.getLimitPartIndex(part + 1) + 1;
  }
  std::stable_partition(cases.begin(), cases.end(), [](const auto& c) { return c.first != "other"; });
  code.push_back(static_cast<std::uint32_t>(cases.size()));
  for (const auto& [word, block] : cases) {
    put(code, word);
    code.push_back(block);
  }
}

}  // namespace

std::uint32_t compile(const Phrase& phrase, Tables& tables, Signature& signature, Mistakes& mistakes) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError error;
  const MessagePattern pattern(icu::UnicodeString::fromUTF8(phrase.text), &error, status);
  if (U_FAILURE(status) != 0) {
    mistakes.push_back(phrase.place + ": not an ICU message (" + u_errorName(status) +
                       "), before: " + utf8(icu::UnicodeString(error.postContext)));
    return 0;
  }
  try {
    return Compiler(pattern, tables, signature).message(0, nullptr, false);
  } catch (const Mistake& mistake) {
    mistakes.push_back(phrase.place + ": " + mistake.what());
    return 0;
  }
}

}  // namespace aliso::tools
