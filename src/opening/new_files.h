// An event to come as the files a person goes on with: from nothing, or after a past one.
// What was noted of the past one (presences, answers, what was said) never comes along.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/dossier.h"
#include "model/network.h"
#include "words/language.h"

namespace aliso::opening {

/// The two files' bytes.
struct NewFiles {
  std::string event;        ///< events/STEM.yaml
  std::string invitations;  ///< invitations/STEM.yaml
};

/// The event's first day is the one that the stem begins with (2026-05-07), else in the month it begins with,
/// else about four weeks after `today`; the weekday is the past one's, else a Thursday. `past` is the event
/// taken after, nullptr where there is none. Sessions keep the days between them; waves are due as long
/// before or after the session as they were. Comments are in `language`. `dates`, ascending, each once: the
/// days of the sessions, instead; where there are fewer, the latest sessions are left out, where there are
/// more, sessions without a place are added. A year in the title goes on (title_again.h).
NewFiles new_files(std::string_view stem, const model::Dossier* past, const model::Network& network,
                   model::Date today, const words::Language& language,
                   std::span<const model::Date> dates = {});

}  // namespace aliso::opening
