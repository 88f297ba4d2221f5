// News that nobody is going to tell: what has become of a session, and who does not know.
// Said by `remind`, `send` and `check -v`, so that nobody stands before a closed door unheard of.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "figures/due.h"
#include "figures/news.h"

namespace aliso::figures {

/// A session, and the structures that know it otherwise than it is.
struct Untold {
  enum class Why {
    no_wave,   ///< nothing that is due tells it, now or later
    too_late,  ///< the session has begun or is over, and they were told a day or an hour to come
    draft,     ///< the event is a draft again: nothing tells it as long as it is
    nobody,    ///< nothing tells it, and nobody of it can be reached: no address, or they object
    maybe,     ///< a message that tells it may have gone: it goes no second time, and is to be settled
  };
  std::size_t event = 0;  ///< index in the events given
  model::SessionIndex session = 0;
  News::What what = News::What::moved;
  bool replaces = false;  ///< moved: it stands for another that they were told of
  Why why = Why::no_wave;
  std::vector<model::StructureIndex> structures;  ///< never empty
};

/// All of it, but for whom one of `messages` tells that is due now, and for whom a wave that tells news
/// (`only: outdated`, or one that names a cancelled session) is due later. What is too late is left out once
/// the day that they were told is over as well, or where it is noted that they came. Nothing of an event
/// whose journal is to be mended first. `messages`: all of `due_messages` of these events; with `wanted`, of
/// that one.
std::vector<Untold> untold(const model::Network& network, std::span<const model::Dossier> events,
                           const model::Now& now, std::span<const Message> messages,
                           std::optional<std::size_t> wanted = {});

/// The word for what has become of it, in phrases: added, moved, replaced, cancelled.
std::string_view key(const Untold& untold);

}  // namespace aliso::figures
