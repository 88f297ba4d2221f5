// CLI11 cuts the words into options and arguments; what it complains of is worded here.
// The only file that knows CLI11: its header is costly to compile and to start.
#include "program/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "diagnostics/suggest.h"
#include "format/names.h"
#include "words/joined.h"
#include "words/shown.h"

namespace aliso::program {

namespace {

/// The option of that name, or nullptr.
const Declared* find(const Options& options, std::string_view name) {
  const auto found = std::find_if(options.all().begin(), options.all().end(), [name](const Declared& option) {
    return option.is_option() && has_name(option, name);
  });
  return found == options.all().end() ? nullptr : &*found;
}

UsageError unknown_option(std::string_view word, const Options& options, const words::Language& said) {
  std::vector<std::string_view> known;
  for (const Declared& option : options.all()) {
    if (!option.is_option()) continue;
    for (const auto name : names_of(option)) {
      if (name.starts_with("--")) known.push_back(name);
    }
  }
  return unknown_word("usage.option-unknown", word.substr(0, word.find('=')), known, said);
}

/// What the manual of that language calls an argument: EVENT, ÉVÉNEMENT.
std::string argument_name(const Declared& argument, const words::Language& said) {
  std::string key = "argument.";
  for (const char c : argument.names) key += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return said.has(key) ? said.say(key) : std::string(argument.names);
}

/// Gives an option or argument what was typed for it.
void take(const Declared& option, const std::vector<std::string>& typed, const words::Language& said) {
  if (option.value == Value::none) {
    if (!typed.empty()) option.take("");
    return;
  }
  for (const std::string& value : typed) {
    if (option.value == Value::choice &&
        std::find(option.choices.begin(), option.choices.end(), value) == option.choices.end()) {
      UsageError error = unknown_word("usage.value-unknown", value, option.choices, said);
      if (const auto meant = format::meant(value, option.choices);
          meant && !diagnostics::nearest(value, option.choices))
        error.message += "\n" + said.say("usage.write", {{"word", std::string(*meant)}});
      error.message += "\n" + said.say("usage.values-are",
                                       {{"option", option.is_option() ? std::string(names_of(option).back())
                                                                      : argument_name(option, said)},
                                        {"values", words::joined(option.choices, ", ")}});
      throw error;
    }
    option.take(value);
  }
}

}  // namespace

bool has_name(const Declared& option, std::string_view name) {
  const auto names = names_of(option);
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string_view> names_of(const Declared& option) {
  const auto comma = option.names.find(',');
  if (comma == std::string_view::npos) return {option.names};
  return {option.names.substr(0, comma), option.names.substr(comma + 1)};
}

UsageError unknown_word(std::string_view key, std::string_view word, std::span<const std::string_view> known,
                        const words::Language& said) {
  UsageError error{said.say(key, {{"word", std::string(word)}})};
  if (const auto near = diagnostics::nearest(word, known))
    error.message += "\n" + said.say("usage.did-you-mean", {{"word", std::string(*near)}});
  return error;
}

CommandLine split(std::span<const std::string> words, const Options& globals, const words::Language& said) {
  CommandLine line;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--") continue;  // what follows is no option: the command
    if (word.size() < 2 || word[0] != '-') {
      line.command = word;
      line.rest.insert(line.rest.end(), words.begin() + std::ptrdiff_t(i) + 1, words.end());
      break;
    }
    line.rest.push_back(word);
    const bool is_long = word[1] == '-';
    const auto equals = is_long ? word.find('=') : std::string::npos;
    const Declared* option = find(globals, word.substr(0, is_long ? equals : 2));
    if (!option) throw unknown_option(word, globals, said);
    const bool value_follows =
        option->value != Value::none && equals == std::string::npos && (is_long || word.size() == 2);
    if (value_follows && i + 1 < words.size()) line.rest.push_back(words[++i]);
  }
  return line;
}

void parse(const Options& options, std::span<const std::string> words, const words::Language& said) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<CLI::Option*> parsed;
  for (const Declared& option : options.all()) {
    const std::string names(option.names);
    if (option.value == Value::none) {
      parsed.push_back(app.add_flag(names)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast));
      continue;
    }
    CLI::Option* one = app.add_option(names, [](const CLI::results_t&) { return true; });
    if (option.repeated && option.is_option())
      one->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args(false);
    else if (option.repeated)
      one->expected(0, CLI::detail::expected_max_vector_size)->allow_extra_args();
    else if (option.is_option())
      one->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    parsed.push_back(one);
  }
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();
    throw UsageError{said.say("usage.value-missing", {{"option", what.substr(0, what.find(':'))}})};
  } catch (const CLI::ParseError& error) {
    throw UsageError{words::on_one_line(error.what())};
  }
  if (const Declared* help = find(options, "--help"); help && app.count("--help") > 0) return help->take("");
  bool only_arguments = false;
  std::optional<std::string> left_over;
  for (const std::string& extra : app.remaining()) {
    if (!only_arguments && extra == "--")
      only_arguments = true;
    else if (!only_arguments && extra.size() > 1 && extra[0] == '-')
      throw unknown_option(extra, options, said);
    else if (!left_over)
      left_over = extra;
  }
  if (left_over) throw UsageError{said.say("usage.too-many", {{"word", *left_over}})};
  bool instead = false;
  for (std::size_t i = 0; i < parsed.size(); ++i)
    instead = instead || (options.all()[i].instead && !parsed[i]->empty());
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    const Declared& option = options.all()[i];
    if (instead && !option.is_option() && !parsed[i]->empty())
      throw UsageError{said.say("usage.too-many", {{"word", parsed[i]->results().front()}})};
    if (option.required && !instead && parsed[i]->empty())
      throw UsageError{said.say("usage.argument-missing", {{"name", argument_name(option, said)}})};
    take(option, parsed[i]->results(), said);
  }
}

}  // namespace aliso::program
