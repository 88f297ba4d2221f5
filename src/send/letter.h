// The text of a message: its subject and its body, from a template and the event's facts.
// The template is embedded, one a language; a network may have its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/dossier.h"
#include "model/network.h"
#include "send/parcel.h"
#include "telling/mistake.h"
#include "words/language.h"

namespace aliso::send {

/// A letter's first line is its subject, then an empty line, then its body.
struct Letter {
  std::string subject;
  std::string body;
};

/// The template that aliso brings along for a language.
std::string_view embedded_message_template(const words::Language& language);

/// The letter of a parcel, whose event is the dossier's; or nothing and the template's mistakes.
std::optional<Letter> write(const model::Network& network, const model::Dossier& dossier,
                            const Parcel& parcel, model::Date today, std::string_view template_text,
                            const words::Language& language, std::vector<telling::Mistake>& mistakes);

}  // namespace aliso::send
