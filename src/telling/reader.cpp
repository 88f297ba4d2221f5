// The reader's language; days and towns in a sentence.
// A language that aliso doesn't speak can't come from a network's files: load refuses it.
#include "telling/reader.h"

#include "words/dates.h"
#include "words/typography.h"

namespace aliso::telling {

using words::Language;

Language readers_language(const model::Network& network, model::StructureIndex structure,
                          std::optional<std::uint32_t> contact, const std::optional<Language>& wanted) {
  if (wanted) return *wanted;
  if (contact) {
    const std::string& own = network.structures.at(structure).contacts.at(*contact).language;
    if (const auto language = Language::of(own); language && !own.empty()) return *language;
  }
  return Language::of(network.language).value_or(*Language::of("fr"));
}

std::string day_and_town(const model::Session& session, const Language& language) {
  const std::string day = words::full_date(session.date(), language);
  if (session.town.empty()) return day;
  return language.say("message.day-and-town",
                      {{"day", day}, {"where", words::in_town(session.town, language)}});
}

std::string days_and_towns(const model::Event& event, const std::vector<model::SessionIndex>& sessions,
                           const Language& language) {
  std::vector<std::string> parts;
  parts.reserve(sessions.size());
  for (const auto index : sessions) parts.push_back(day_and_town(event.sessions.at(index), language));
  return words::list(parts, language);
}

}  // namespace aliso::telling
