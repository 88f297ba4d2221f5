// What a command may be given, declared once: parsing, completions and the check of its manual page
// are drawn from it. The words of its help stand in man/LANG/NAME.md.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aliso::program {

/// What stands behind an option or as an argument; the shell completes by it. `session`: one of the event
/// that stands on the line; `settling`: the key of a message that is to be settled.
/// `trend`: what of the years, `events`, `structures`, or one structure. `contact`: `structure/contact`.
enum class Value {
  none,
  text,
  choice,
  event,
  session,
  wave,
  settling,
  file,
  folder,
  structure,
  trend,
  contact,
  topic
};

/// One option or argument as declared.
struct Declared {
  std::string_view names;  ///< "-o,--output", "--format"; an argument: its name, "EVENT"
  Value value = Value::none;
  std::string_view shown = {};                        ///< what the help calls the value: "FILE"
  std::span<const std::string_view> choices = {};     ///< Value::choice
  bool repeated = false;                              ///< takes all that is left
  bool required = false;                              ///< arguments only
  bool instead = false;                               ///< a flag that stands for all arguments
  std::function<void(const std::string&)> take = {};  ///< given each value; "" for a flag

  [[nodiscard]] bool is_option() const { return names.starts_with('-'); }
};

/// Collects declarations. Targets must live until the parse: keep them in a shared_ptr that the
/// returned action holds. Names and choices must be literals.
class Options {
 public:
  /// An argument by its place: `EVENT`.
  void argument(std::string_view name, Value value, std::string& target);
  /// One that is one of a few words.
  void argument(std::string_view name, std::span<const std::string_view> choices, std::string& target);
  /// One that may be left out.
  void argument(std::string_view name, Value value, std::optional<std::string>& target);
  /// Any number of them, none included.
  void arguments(std::string_view name, Value value, std::vector<std::string>& target);
  /// `--exit-code`
  void flag(std::string_view names, bool& target);
  /// A flag that stands in the place of all arguments: where it is given, none may be.
  void instead(std::string_view names, bool& target);
  /// `-o,--output FILE`
  void option(std::string_view names, Value value, std::string_view shown,
              std::optional<std::string>& target);
  /// The same, as often as one likes.
  void option(std::string_view names, Value value, std::string_view shown, std::vector<std::string>& target);
  /// One of a few words; `target` keeps its value where the option is not given.
  void choice(std::string_view names, std::span<const std::string_view> choices, std::string& target);

  [[nodiscard]] const std::vector<Declared>& all() const { return declared_; }

 private:
  std::vector<Declared> declared_;
};

}  // namespace aliso::program
