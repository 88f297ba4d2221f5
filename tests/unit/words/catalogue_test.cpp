// Every phrase of every language is said with sample arguments and compared with ICU's own MessageFormat.
// ICU is the independent program: it reads data/lang, not our tables.
#include <doctest/doctest.h>
#include <unicode/msgfmt.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "words/language.h"
#include "words/typeset.h"

using aliso::words::Args;
using aliso::words::Language;
using aliso::words::Parameter;

namespace {

struct Written {
  std::string key;
  std::string text;
  bool people = false;
};

std::vector<Written> written(std::string_view code) {
  std::vector<Written> all;
  for (const char* kind : {"people", "terminal"})
    for (const auto& file :
         std::filesystem::directory_iterator("data/lang/" + std::string(code) + "/" + kind)) {
      std::ifstream in(file.path());
      for (std::string line; std::getline(in, line);) {
        const auto equals = line.find(" = ");
        if (line.empty() || line[0] == '#' || equals == std::string::npos) continue;
        std::string text = line.substr(equals + 3);
        for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at))
          text.replace(at, 2, "\n");
        all.push_back({line.substr(0, equals), text, std::string_view(kind) == "people"});
      }
    }
  return all;
}

/// Sample arguments for a phrase: round `round` of several, so that each plural and choice has its turn.
Args samples(const std::vector<Parameter>& parameters, std::size_t round) {
  static const std::vector<std::int64_t> numbers{0, 1, 2, 3, 5, 8, 11, 21, 100, 101, 2000, 1'000'000};
  Args args;
  for (const Parameter& parameter : parameters) {
    if (parameter.number) {
      auto all = numbers;
      all.insert(all.end(), parameter.exact.begin(), parameter.exact.end());
      args.emplace_back(parameter.name, all[(round + args.size()) % all.size()]);
    } else if (!parameter.choices.empty()) {
      args.emplace_back(parameter.name, std::string(parameter.choices[round % parameter.choices.size()]));
    } else {
      args.emplace_back(parameter.name, std::string("élan ") + std::string(parameter.name));
    }
  }
  return args;
}

std::string by_icu(const std::string& text, const Args& args, const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  icu::MessageFormat format(icu::UnicodeString::fromUTF8(text), icu::Locale(locale), status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : args) {
    names.push_back(icu::UnicodeString::fromUTF8(name));
    if (const auto* number = std::get_if<std::int64_t>(&value))
      values.emplace_back(*number);
    else
      values.emplace_back(icu::UnicodeString::fromUTF8(std::get<std::string>(value)));
  }
  icu::UnicodeString out;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), out, status);
  REQUIRE(U_SUCCESS(status));
  std::string said;
  return out.toUTF8String(said);
}

/// ICU groups the digits of every number; we leave those alone that are no amount: a line, a year, a status.
std::string without_groups(std::string text) {
  for (const std::string group : {"\u202f000", ",000"})
    for (auto at = text.find(group); at != std::string::npos; at = text.find(group))
      text.replace(at, group.size(), "000");
  return text;
}

}  // namespace

TEST_CASE("every phrase says what ICU says") {
  for (const std::string_view code : Language::codes()) {
    const Language language = Language::of(code).value();
    const std::string locale = language.say("language.locale");
    for (const Written& phrase : written(code)) {
      CAPTURE(code);
      CAPTURE(phrase.key);
      REQUIRE(language.has(phrase.key));
      const auto parameters = language.parameters(phrase.key);
      const std::string text =
          phrase.people ? aliso::words::typeset(phrase.text, language.french_spaces()) : phrase.text;
      for (std::size_t round = 0; round < (parameters.empty() ? 1 : 15); ++round) {
        const Args args = samples(parameters, round);
        CHECK(without_groups(language.say(phrase.key, args)) ==
              without_groups(by_icu(text, args, locale.c_str())));
      }
    }
  }
}

TEST_CASE("the number that a plural counts by has its thousands apart") {
  const auto said = [](std::string_view code, std::int64_t n) {
    return Language::of(code)->say("check.warnings", {{"n", n}});
  };
  CHECK(said("fr", 999) == "999 avertissements");
  CHECK(said("fr", 1000) == "1\u202f000 avertissements");
  CHECK(said("fr", 12'345'678) == "12\u202f345\u202f678 avertissements");
  CHECK(said("en", 2500) == "2,500 warnings");
  // A line of a file is no amount.
  CHECK(Language::of("fr")->say(
            "import.unknown", {{"named", "no"}, {"line", std::int64_t{2500}}, {"name", ""}}) == "ligne 2500");
}

TEST_CASE("an argument that is missing, or a text for a number, is a defect and says so") {
  for (const std::string_view code : Language::codes()) {
    const Language language = Language::of(code).value();
    for (const std::string_view key : language.keys()) {
      CAPTURE(key);
      for (const Parameter& parameter : language.parameters(key)) {
        CAPTURE(parameter.name);
        Args args = samples(language.parameters(key), 0);
        std::erase_if(args, [&](const auto& arg) { return arg.first == parameter.name; });
        // Another argument's case may never ask for this one: then nothing is missing.
        if (language.parameters(key).size() == 1)
          CHECK_THROWS_AS((void)language.say(key, args), std::logic_error);
      }
    }
    CHECK_THROWS_AS((void)language.say("no.such.phrase"), std::logic_error);
  }
}

TEST_CASE("the languages") {
  CHECK(Language::codes() == std::vector<std::string_view>{"en", "fr"});
  CHECK_FALSE(Language::of("de"));
  const auto chosen = [](std::string_view all, std::string_view messages, std::string_view lang) {
    return Language::of_environment(all, messages, lang).code();
  };
  CHECK(chosen("", "", "") == "en");
  CHECK(chosen("", "", "fr_FR.UTF-8") == "fr");
  CHECK(chosen("", "en_GB.UTF-8", "fr_FR.UTF-8") == "en");
  CHECK(chosen("fr", "en_GB.UTF-8", "C") == "fr");
  CHECK(chosen("C.UTF-8", "fr_FR", "fr_FR") == "en");
  CHECK(chosen("", "", "fr@euro") == "fr");
  CHECK(chosen("", "", "french") == "fr");
  CHECK(chosen("", "", "de_DE.UTF-8") == "en");
}
