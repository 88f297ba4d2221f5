// Where a text speaks of a person: by name, e-mail address, phone number or postal address.
// What else may be said of them ("la présidente", a first name alone) no program finds.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/names.h"
#include "model/structure.h"

namespace aliso::figures {

/// One place of a text, in bytes.
struct Mention {
  enum class What { name, email, phone, address };
  std::size_t byte = 0;
  std::size_t length = 0;
  What what = What::name;

  [[nodiscard]] std::size_t end() const { return byte + length; }
};

/// A text to look for people in; it must stay where it is. It is read once, however many are looked for.
class Prose {
 public:
  explicit Prose(std::string_view text);

  /// Each place that speaks of the person, in order, apart from each other. Names are compared word by word
  /// as folded names are, last name first too, over a line's end but not over an empty line. A name of one
  /// word counts where it begins with the same letter, small or capital, as it does ("Accueil", not
  /// "un accueil"), and doesn't open a sentence. E-mail addresses are compared as
  /// `model::folded_address` does, phone numbers by their digits in any grouping, with 0 or +33; postal
  /// addresses whole or by what stands before their first comma.
  [[nodiscard]] std::vector<Mention> of(const model::Contact& person) const;

  /// Each e-mail address and each phone number (ten digits from a 0 on, or nine to fifteen behind a +),
  /// whoever's.
  [[nodiscard]] std::vector<Mention> addresses() const;

 private:
  struct Digit {
    std::size_t byte;
    char digit;
    bool apart;  ///< from the one before: it begins another number
  };

  void find_words(std::string_view name, Mention::What what, std::vector<Mention>& into) const;
  void find_email(std::string_view email, std::vector<Mention>& into) const;
  void find_phone(std::string_view phone, std::vector<Mention>& into) const;

  std::string_view text_;
  std::vector<model::WordAt> words_;
  std::vector<Digit> digits_;
  std::string small_;  ///< the text with ASCII letters in lower case
};

/// What stands for what is not shown.
inline constexpr std::string_view mask = "█████";

/// The places of a text that are others': each that speaks of one of `others`, each e-mail address and each
/// phone number that isn't `own`; in order, apart from each other. What is said of both, of a name that two
/// bear, is none.
std::vector<Mention> others_places(std::string_view text, std::span<const model::Contact* const> own,
                                   std::span<const model::Contact* const> others);

/// The text with `mask` in each of these places.
std::string masked(std::string_view text, std::span<const model::Contact* const> own,
                   std::span<const model::Contact* const> others);

}  // namespace aliso::figures
