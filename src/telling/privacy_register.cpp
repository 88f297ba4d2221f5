// The points of art. 30, 1 in their order, then how many of each there are.
// Numbers of nothing are said as well: that no one objects is an answer.
#include "telling/privacy_register.h"

#include "telling/markdown.h"
#include "telling/privacy_words.h"
#include "words/dates.h"

namespace aliso::telling {

using privacy::item;

namespace {

std::string kept_for(const model::Network& network, const words::Language& language) {
  const std::string text = privacy::how_long(network, language);
  const privacy::Kept kept = privacy::kept(network, language);
  if (kept.unset.empty()) return text;
  return text + " " +
         language.say("privacy.register.to-settle", {{"list", words::list(kept.unset, language)}});
}

/// A line of the table of numbers.
std::string row(std::string_view key, std::int64_t n, const words::Language& language) {
  return "| " + language.say(key) + " | " + std::to_string(n) + " |\n";
}

}  // namespace

std::string privacy_register(const model::Network& network, const figures::Holdings& held, model::Date today,
                             const words::Language& language) {
  const std::string name = markdown::line(network.name, language);
  const auto say = [&](std::string_view key, const words::Args& args = {}) {
    return language.say(key, args);
  };
  std::string text = "# " + say("privacy.register.title", {{"network", name}}) + "\n\n";
  text += say("privacy.register.opening", {{"day", words::date(today, language)}}) + "\n\n";
  text += item("privacy.label.controller",
               say("privacy.register.controller",
                   {{"network", name}, {"address", privacy::address(network, language)}}),
               language);
  text += item("privacy.label.purposes", say("privacy.why"), language);
  text += item("privacy.label.ground", say("privacy.register.basis"), language);
  text += item("privacy.label.persons", say("privacy.register.persons"), language);
  text += item("privacy.label.data", say("privacy.register.data"), language);
  text += item("privacy.label.to-whom",
               say("privacy.recipients", {{"mail", std::string(network.mail ? "yes" : "no")}}), language);
  text += item("privacy.label.transfers", say("privacy.register.transfers"), language);
  text += item("privacy.label.durations", kept_for(network, language), language);
  text += item("privacy.label.measures", say("privacy.register.measures"), language);
  text += "\n## " + say("privacy.register.numbers", {{"day", words::date(today, language)}}) + "\n\n| " +
          say("privacy.register.column.what") + " | " + say("privacy.register.column.number") +
          " |\n|---|---:|\n";
  text += row("privacy.number.contacts", held.contacts, language);
  const std::pair<std::string_view, std::int64_t> rows[] = {{"privacy.number.structures", held.structures},
                                                            {"privacy.number.of-members", held.of_members},
                                                            {"privacy.number.of-partners", held.of_partners},
                                                            {"privacy.number.of-host", held.of_host},
                                                            {"privacy.number.of-former", held.of_former},
                                                            {"privacy.number.emails", held.with_email},
                                                            {"privacy.number.phones", held.with_phone},
                                                            {"privacy.number.addresses", held.with_address},
                                                            {"privacy.number.objections", held.objecting},
                                                            {"privacy.number.named", held.named},
                                                            {"privacy.number.presences", held.presences},
                                                            {"privacy.number.messages", held.messages},
                                                            {"privacy.number.calls", held.calls}};
  for (const auto& [key, n] : rows) text += row(key, n, language);
  return text;
}

}  // namespace aliso::telling
