// Letters to structures as Markdown: for those without e-mail, one a structure, one a page.
// Written for people, from a template: in each contact's language, else the network's.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "telling/letter_view.h"
#include "telling/template.h"

namespace aliso::telling {

/// The template that aliso brings along for a language.
std::string_view embedded_letter_template(const words::Language& language);

/// All due letters, in the order of what is due; messages to one structure at one address make one letter.
/// `language` (of `--lang`) is written to everybody in; nothing: each contact's.
std::vector<Letter> letters(const views::Reminders& reminders,
                            const std::optional<words::Language>& language);

/// A letter, ending in a line feed. The template was parsed against letter_shape().
std::string written(const views::Reminders& reminders, const Letter& letter, const Template& by);

/// Letters one below the other, a page each, in browsers and in whatever pandoc makes of them; empty for
/// none.
std::string pages(std::span<const std::string> letters);

}  // namespace aliso::telling
