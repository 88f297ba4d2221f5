// An answer as the subject of a mail, "OUI 2026-09-ca-repart castelombre": what a message's links write, and
// what comes back by them. No link leads to a page: programs that look at mails for dangers open all of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "figures/ask.h"
#include "model/invitations.h"
#include "telling/message_view.h"
#include "telling/template_view.h"
#include "words/language.h"

namespace aliso::telling {

/// What such a subject says.
struct AnswerSubject {
  model::Reply reply = model::Reply::yes;
  std::string event;    ///< its stem
  std::string session;  ///< its id; empty: of all of them
};

std::string answer_subject(const AnswerSubject& answer, const words::Language& language);

/// What a subject says, in whatever language it was written, behind any "Re:". Nothing where it is another
/// text, or has a word more.
std::optional<AnswerSubject> parse_answer_subject(std::string_view subject);

/// The list `clicks` of a message: for each session of which it is asked whether the structure comes, a link
/// for each answer, to whom answers go. Empty where nobody could tell from the address who answers, or the
/// network has none.
ViewNode answer_links(const Texted& texted, const std::vector<figures::About>& about,
                      const words::Language& language);

}  // namespace aliso::telling
