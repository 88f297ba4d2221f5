// A message's text from its template: the first line is the subject.
// All names hold plain text: a message is no Markdown, so templates write them with three braces.
#include "send/letter.h"

#include <algorithm>

#include "telling/message_view.h"
#include "telling/template.h"
#include "words/embedded.h"
#include "words/trimmed.h"

namespace aliso::send {

std::string_view embedded_message_template(const words::Language& language) {
  const auto of = [](std::string_view code) {
    return words::embedded_text("templates/message." + std::string(code) + ".txt.mustache");
  };
  // A language that has its words but no template of its own yet.
  const std::string_view own = of(language.code());
  return own.empty() ? of("en") : own;
}

namespace {

/// The first line is the subject, "Subject: …" or "Objet : …" too; an empty one leaves it to aliso.
Letter split(std::string_view filled, const std::string& subject) {
  const auto end = std::min(filled.find('\n'), filled.size());
  std::string_view first = words::trimmed(filled.substr(0, end));
  for (const std::string_view label : {"Subject:", "subject:", "Objet :", "Objet\u00a0:", "Objet:"})
    if (first.starts_with(label)) first = words::trimmed(first.substr(label.size()));
  const auto body = filled.find_first_not_of("\r\n", end);
  return {first.empty() ? subject : std::string(first),
          body == std::string_view::npos ? std::string() : std::string(filled.substr(body))};
}

}  // namespace

std::optional<Letter> write(const model::Network& network, const model::Dossier& dossier,
                            const Parcel& parcel, model::Date today, std::string_view template_text,
                            const words::Language& language, std::vector<telling::Mistake>& mistakes) {
  auto parsed = telling::parse_template(template_text, telling::message_shape(), mistakes);
  if (!parsed) return std::nullopt;
  const telling::Texted texted{network,        dossier, parcel.messages, parcel.structure,
                               parcel.contact, today,   parcel.shared};
  // A template of before news was told would be silent of it.
  if (telling::has_news(texted) && !telling::uses(*parsed, "moved") && !telling::uses(*parsed, "cancelled"))
    parsed = telling::parse_template(embedded_message_template(language), telling::message_shape(), mistakes);
  const telling::ViewNode view = telling::message_view(texted, language);
  return split(telling::fill_in(*parsed, view), view.child("subject")->text);
}

}  // namespace aliso::send
