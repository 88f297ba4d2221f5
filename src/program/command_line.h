// From the words that were typed to the command that is meant and the values of its options.
// What can't be understood is a UsageError with the nearest word that can.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "program/options.h"
#include "program/run.h"
#include "words/language.h"

namespace aliso::program {

/// The words behind the program's name, cut at the command.
struct CommandLine {
  std::optional<std::string> command;
  std::vector<std::string> rest;  ///< all other words, in order
};

/// Finds the command: the first word that is no global option nor the value of one.
CommandLine split(std::span<const std::string> words, const Options& globals, const words::Language& said);

/// Hands the words to the declared options; where --help is among them, all else is let pass.
void parse(const Options& options, std::span<const std::string> words, const words::Language& said);

/// Whether one of an option's names ("-o,--output") is `name`.
bool has_name(const Declared& option, std::string_view name);
/// All names of an option.
std::vector<std::string_view> names_of(const Declared& option);

/// The usage error of a word that is none of `known`, with a "did you mean"; `key` words the message,
/// given {word}.
UsageError unknown_word(std::string_view key, std::string_view word, std::span<const std::string_view> known,
                        const words::Language& said);

}  // namespace aliso::program
