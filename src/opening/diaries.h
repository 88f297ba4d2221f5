// By what name diaries know an event: files may have been renamed since people took it over.
// One meaning for messages' files, the calendar to be subscribed to, and answers that come back.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/dossier.h"
#include "opening/opening.h"

namespace aliso::opening {

/// The event's name in the UIDs of its sessions: that of its first message (figures/journal.h), unless
/// another event has it by now.
std::string diary_stem(const Opening& opening, const model::Dossier& dossier);

/// The event that people who answer call so: the one of that name, case and accents aside, else the one whose
/// journal has sent messages under it. Nothing where there is none, or several.
std::optional<std::string> event_known_as(Opening& opening, std::string_view name);

/// Says of each session of these events that the calendar in that file has, and that they no longer have
/// under its id, that diaries will see another one (`exported-session`): to be called before the file is
/// written anew. `stems`: by dossier, `diary_stem`; `domain`: that of the UIDs. No such file, or one that
/// can't be read, says nothing.
void say_lost_sessions(Opening& opening, std::span<const model::Dossier> dossiers,
                       std::span<const std::string> stems, std::string_view domain,
                       const std::filesystem::path& file);

}  // namespace aliso::opening
