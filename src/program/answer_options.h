// What `aliso answer` may be given. Where the answer is a mail (--from-mail), the program aliso-send does it,
// which alone loads a mail library; both take the same words.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "program/options.h"

namespace aliso::program {

struct AnswerAsked {
  std::string event;
  std::string structure;
  std::string reply;
  std::optional<std::string> session;
  std::optional<std::string> people;
  std::string via;
  std::optional<std::string> date;
  bool from_mail = false;  ///< the answer is a mail on the standard input
  bool yes = false;        ///< with it: without asking
};

/// Declares the options of `answer`; filled in by the parse.
std::shared_ptr<AnswerAsked> declare_answer(Options& options);

/// The first word that aliso-send is given where what follows are those of `answer`.
inline constexpr std::string_view answers_a_mail = "--answer";

}  // namespace aliso::program
