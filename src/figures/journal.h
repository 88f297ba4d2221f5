// What the journal says has gone out: each key with its state, whatever the order of its lines.
// A message without an outcome is "maybe sent"; it counts as sent nowhere and is sent again by nobody.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "model/dossier.h"

namespace aliso::figures {

/// One message of the journal. Two clones may have written its lines, and git put them together in any
/// order: its state follows from the lines and their moments alone (aliso-format(5), "journal").
struct Sending {
  enum class State { not_sent, maybe_sent, sent };
  /// The line that says so: the latest that says sent; the intent without an outcome; else the latest line.
  const model::JournalEntry* entry = nullptr;
  State state = State::not_sent;
  model::Date day{};  ///< when it went out: the day it was tried, not the one on which it was settled
  std::chrono::sys_seconds moment{};  ///< likewise, to the second
  [[nodiscard]] bool sent() const { return state == State::sent; }
  [[nodiscard]] bool maybe_sent() const { return state == State::maybe_sent; }
};

/// One for each key, in the order in which the keys first appear. Points into `journal`.
std::vector<Sending> sendings(std::span<const model::JournalEntry> journal);

/// Whether one went out after the other; of two of one second by their keys, whatever the order of the lines.
bool later(const Sending& a, const Sending& b);

/// What has gone out, or maybe has, found by what it is of. The sendings outlive it, unchanged.
class SendingIndex {
 public:
  explicit SendingIndex(std::span<const Sending> sendings);

  /// Those of the wave and the structure, and of the session where both name one; in no order.
  [[nodiscard]] std::vector<const Sending*> of(const model::Event& event, const model::Wave& wave,
                                               model::StructureIndex structure,
                                               std::optional<model::SessionIndex> session) const;
  /// Whether one has that key.
  [[nodiscard]] bool has(std::string_view key) const { return keys_.contains(key); }

 private:
  /// Wave, structure, session (or empty).
  using Of = std::tuple<std::string_view, model::StructureIndex, std::string_view>;
  std::multimap<Of, const Sending*> of_;
  std::unordered_set<std::string_view> keys_;
};

/// What a message says of a session, as the files have it now.
model::Told told(const model::Session& session);

/// What a line of the journal names and the files no longer have.
struct Lost {
  enum class What { structure, session, wave };
  What what = What::wave;
  const model::JournalEntry* entry = nullptr;  ///< a line of a message sent, or maybe, that names it
  std::string id;                              ///< what it names
};

/// The word for it in the journal's lines, `lost`.
std::string_view name(Lost::What what);
/// That of an event, of which the whole journal is.
inline constexpr std::string_view lost_event = "event";

/// Each wave, session and structure of a message sent, or maybe sent, that is no longer there under that
/// name, once, in the order of the lines: who was written to can't be told until it is mended. One that a
/// person has settled as `gone` is none. The line is one in which nothing else is lost, where there is one.
/// Points into the dossier's journal.
std::vector<Lost> lost(const model::Dossier& dossier);

/// What settling a message's key as gone says of it: of what is lost in its line the most particular, its
/// structure before a session before the wave; nothing where nothing is lost.
std::optional<Lost::What> goes_with(const model::Dossier& dossier, const model::JournalEntry& entry);

/// The name that the event had when its first message was noted: what diaries know its sessions by, though
/// its files be renamed. Its own name where nothing was noted.
std::string first_stem(const model::Dossier& dossier);

/// Whether nothing of the event may be sent until its journal is mended: something is lost, or the whole
/// journal may be (`Dossier::journal_lost`).
bool unsettled(const model::Dossier& dossier);

/// Whether a journal that no event has is settled: a person has said that its event is gone.
bool is_gone(std::span<const model::JournalEntry> journal);

}  // namespace aliso::figures
