// Waves whose `only` asks for what is not known: whom to write to can't be told, or not of all.
// Said by `remind` and `send`; but for presences that are not noted at all it holds nothing back.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/dossier.h"

namespace aliso::figures {

/// A wave, on a day on which it is to go out, and what is not known.
struct Unsure {
  enum class What {
    presences,          ///< not noted: it waits for them
    presences_counted,  ///< known by number only: who came, or missed it, can't be told of all
    excused_counted,    ///< known by number only: who excused themselves can't be told of all
    proxies_counted,    ///< known by number only: some who count as silent have given a proxy
    answers,            ///< not noted: everybody counts as silent
    answers_counted,    ///< known by number only: some who count as silent have answered
  };
  What what = What::presences;
  std::size_t event = 0;                      ///< index in the events given
  std::size_t wave = 0;                       ///< index in that event's waves
  std::vector<model::SessionIndex> sessions;  ///< those of which it is not known
};

/// All such waves, in the order of `due_messages`; with `wanted`, that event's.
std::vector<Unsure> unsure(std::span<const model::Dossier> events, model::Date today,
                           std::optional<std::size_t> wanted = {});

}  // namespace aliso::figures
