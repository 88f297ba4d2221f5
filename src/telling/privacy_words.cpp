// Durations are said as they are set: 36 months are three years, 18 are not a year and a half.
// The address is the one that letters give (letter_view.h).
#include "telling/privacy_words.h"

#include "telling/letter_view.h"
#include "telling/markdown.h"
#include "words/dates.h"

namespace aliso::telling::privacy {

std::string duration(const model::Retention& retention, const words::Language& language) {
  constexpr int year = 12;  // months
  if (retention.months == 0)
    return language.say("privacy.days", {{"n", static_cast<std::int64_t>(retention.days)}});
  if (retention.months % year == 0)
    return language.say("privacy.years", {{"n", static_cast<std::int64_t>(retention.months / year)}});
  return language.say("privacy.months", {{"n", static_cast<std::int64_t>(retention.months)}});
}

std::string address(const model::Network& network, const words::Language& language) {
  const std::string known = answering_address(network);
  return known.empty() ? language.say("privacy.address-gap") : words::markdown::escape_address(known);
}

Kept kept(const model::Network& network, const words::Language& language) {
  Kept kept;
  const std::pair<std::string_view, const std::optional<model::Retention>&> all[] = {
      {"privacy.kept.sheets", network.keep.sheets},
      {"privacy.kept.calls", network.keep.calls},
      {"privacy.kept.journal", network.keep.journal}};
  for (const auto& [key, retention] : all) {
    const std::string what = language.say(key);
    if (retention)
      kept.set.push_back(
          language.say("privacy.kept", {{"what", what}, {"duration", duration(*retention, language)}}));
    else
      kept.unset.push_back(what);
  }
  return kept;
}

std::string how_long(const model::Network& network, const words::Language& language) {
  const auto& keep = network.keep.contacts;
  const std::string contacts = language.say(
      "privacy.notice.contacts",
      {{"set", std::string(keep ? "yes" : "no")}, {"duration", keep ? duration(*keep, language) : ""}});
  const Kept others = kept(network, language);
  if (others.set.empty()) return contacts;
  return language.say("privacy.notice.and-kept",
                      {{"contacts", contacts}, {"list", words::list(others.set, language)}});
}

std::string item(std::string_view label, std::string text, const words::Language& language) {
  return language.say("privacy.item", {{"label", language.say(label)}, {"text", std::move(text)}}) + "\n";
}

}  // namespace aliso::telling::privacy
