// The answer to someone who asks what is held on them, as a letter in Markdown: RGPD, art. 15.
// All of it, where it stands, why, for how long, and what they may ask.
#pragma once

#include <string>

#include "figures/retention.h"
#include "views/held.h"
#include "words/language.h"

namespace aliso::telling {

/// What the letter is written from; it must outlive the writing.
struct PrivacyLetter {
  const views::Held& held;
  std::vector<figures::ContactClock> clocks;  ///< one for each of `held.contacts`
  model::Date today{};
  words::Language language;
};

/// The letter, ending in a line feed.
std::string privacy_letter(const PrivacyLetter& letter);

}  // namespace aliso::telling
