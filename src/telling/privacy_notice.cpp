// Each line answers one point of art. 13; durations and the address are the network's own.
// What the network has not said is left out, but for the address: without one nobody can ask anything.
#include "telling/privacy_notice.h"

#include "telling/markdown.h"
#include "telling/privacy_words.h"

namespace aliso::telling {

using privacy::item;

std::string privacy_notice(const model::Network& network, const words::Language& language) {
  const std::string name = markdown::line(network.name, language);
  const std::string about = markdown::line(network.about, language);
  const std::string address = privacy::address(network, language);
  std::string text = "**" + language.say("privacy.notice.title", {{"network", name}}) + "**\n\n";
  text += item("privacy.label.who",
               language.say("privacy.notice.who", {{"network", name},
                                                   {"about", about.empty() ? std::string("none") : about},
                                                   {"address", address}}),
               language);
  for (const auto& [label, key] :
       {std::pair{"privacy.label.what", "privacy.notice.what"}, std::pair{"privacy.label.why", "privacy.why"},
        std::pair{"privacy.label.basis", "privacy.notice.basis"}})
    text += item(label, language.say(key), language);
  text += item("privacy.label.recipients",
               language.say("privacy.recipients", {{"mail", std::string(network.mail ? "yes" : "no")}}),
               language);
  text += item("privacy.label.how-long", privacy::how_long(network, language), language);
  text += item("privacy.label.duty", language.say("privacy.notice.duty"), language);
  text +=
      item("privacy.label.rights", language.say("privacy.notice.rights", {{"address", address}}), language);
  text += item("privacy.label.complaint", language.say("privacy.cnil"), language);
  text += item("privacy.label.automatic", language.say("privacy.automatic"), language);
  return text;
}

}  // namespace aliso::telling
