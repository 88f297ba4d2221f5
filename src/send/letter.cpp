// A message's text from its template: the first line is the subject.
// All names hold plain text: a message is no Markdown, so templates write them with three braces.
#include "send/letter.h"

#include <algorithm>

#include "telling/message_view.h"
#include "telling/template.h"
#include "words/embedded.h"

namespace aliso::send {

std::string_view embedded_message_template(const words::Language& language) {
  const auto of = [](std::string_view code) {
    return words::embedded_text("templates/message." + std::string(code) + ".txt.mustache");
  };
  // A language that has its words but no template of its own yet.
  const std::string_view own = of(language.code());
  return own.empty() ? of("en") : own;
}

std::optional<Letter> write(const model::Network& network, const model::Dossier& dossier,
                            const Parcel& parcel, model::Date today, std::string_view template_text,
                            const words::Language& language, std::vector<telling::Mistake>& mistakes) {
  auto parsed = telling::parse_template(template_text, telling::message_shape(), mistakes);
  if (!parsed) return std::nullopt;
  const telling::Texted texted{network, dossier, parcel.messages, parcel.structure, parcel.contact, today};
  // A template of before news was told would be silent of it.
  if (telling::says_more(texted) && !telling::uses(*parsed, "moved") && !telling::uses(*parsed, "cancelled"))
    parsed = telling::parse_template(embedded_message_template(language), telling::message_shape(), mistakes);
  const std::string filled = telling::fill_in(*parsed, telling::message_view(texted, language));
  const auto end = filled.find('\n');
  const auto body = filled.find_first_not_of('\n', std::min(end, filled.size()));
  return Letter{filled.substr(0, end), body == std::string::npos ? "" : filled.substr(body)};
}

}  // namespace aliso::send
