// What has become of a session since a structure was told of it: what is news to it, and to be told.
// From the journal's `told` and the answers; without either, nobody is known to have been told anything.
#pragma once

#include <optional>
#include <vector>

#include "figures/journal.h"
#include "model/dossier.h"
#include "model/network.h"

namespace aliso::figures {

/// The session that stands for this one: itself or, where it was cancelled and moved, what it was moved to,
/// from one to the next. Moves in a circle end anywhere in it.
model::SessionIndex stands_for(const model::Event& event, model::SessionIndex session);
/// The same of all sessions, each chain walked once.
std::vector<model::SessionIndex> what_stands(const model::Event& event);

/// What one structure doesn't know yet of one session.
struct News {
  enum class What {
    none,       ///< it knows the session as it is, or was never told of it
    added,      ///< a message that it got would today name the session too
    moved,      ///< another day, hour, place or venue, or instead of another session, or to be held after all
    cancelled,  ///< it is not to take place
  };
  What what = What::none;
  /// What it was told and is so no longer, of this session first, then of each that it replaces; empty: it is
  /// not known, or the session is added.
  std::vector<model::Told> before = {};
  /// Sessions that it was told of and that this one replaces: that they are cancelled is told with it.
  std::vector<model::SessionIndex> replaced = {};

  [[nodiscard]] bool any() const { return what != What::none; }
};

/// What an answer was to, as its structure knew the session when it gave it.
enum class AnsweredTo {
  as_it_is,        ///< the session as it stands in the files, or nobody knows
  as_it_was,       ///< the session as it was told and is no longer, which it hasn't heard yet
  something_else,  ///< a session that it has since been told is another, or had been told nothing of
};

/// What every structure was told last of every session, by the messages sent, and those maybe sent: nobody is
/// told the same twice. Names of places are compared as names are (model/names.h): an accent is no news.
class Knowledge {
 public:
  /// Which messages count as having told something.
  enum class Counting { maybe_sent_too, surely_sent };

  /// All of it outlives this; the network is the one that the dossier's indices are of.
  Knowledge(const model::Network& network, const model::Dossier& dossier, model::Date today,
            Counting counting = Counting::maybe_sent_too);

  /// Of a session that stands for itself (`stands_for`); of another one: nothing.
  [[nodiscard]] News news(model::StructureIndex structure, model::SessionIndex session) const;
  /// The day on which it was told last that the session is not as it had been told: answers of before were to
  /// something else. Nothing where it never was.
  [[nodiscard]] std::optional<model::Date> changed(model::StructureIndex structure,
                                                   model::SessionIndex session) const;
  /// What an answer was to that it gave on that day (nothing: on an unknown one, any up to now). `for_all`:
  /// one answer for every session, which is none for one that it had not been told of while it had been of
  /// others.
  [[nodiscard]] AnsweredTo answered_to(model::StructureIndex structure, model::SessionIndex session,
                                       std::optional<model::Date> given, bool for_all) const;
  /// Whether the session has become another since the structure was told of it first, told or not: an apology
  /// or a proxy, which have no day, was for what it knew.
  [[nodiscard]] bool has_become_another(model::StructureIndex structure, model::SessionIndex session) const;
  /// Whether a message told it of the session.
  [[nodiscard]] bool was_told(model::StructureIndex structure, model::SessionIndex session) const {
    return last(structure, session).sending != nullptr;
  }
  /// Whether it may have been invited before: a message told it of the event, or a wave sent by hand
  /// addressed it; of whom nobody is known to have been told anything, it may as well.
  [[nodiscard]] bool may_have_heard(model::StructureIndex structure) const { return heard_[structure]; }
  /// As the function of that name.
  [[nodiscard]] model::SessionIndex stands_for(model::SessionIndex session) const { return stands_[session]; }
  /// Whether it knows that the session, which is cancelled, is.
  [[nodiscard]] bool knows_cancelled(model::StructureIndex structure, model::SessionIndex session) const;

 private:
  /// The last message that told of a session.
  struct Last {
    const Sending* sending = nullptr;   ///< nothing: none did
    const model::Told* told = nullptr;  ///< nothing: noted before it was noted what is told
  };

  [[nodiscard]] const Last& last(model::StructureIndex structure, model::SessionIndex session) const {
    return last_[structure * sessions_ + session];
  }
  /// Whether the structure expects the session, which is cancelled, to take place: it was told so last or,
  /// told nothing, has said yes or maybe, or was reached by phone and has not said no.
  [[nodiscard]] bool expects(model::StructureIndex structure, model::SessionIndex session) const;
  /// Whether it was told so and the session, which takes place, is not so.
  [[nodiscard]] bool differs(const Last& last, model::SessionIndex session) const;
  [[nodiscard]] bool told_of_successor(model::StructureIndex structure, model::SessionIndex session) const;
  [[nodiscard]] bool left_out(model::StructureIndex structure, model::SessionIndex session) const;
  void read_answers(const model::Network& network, model::Date today);
  void read_waves(const model::Network& network, model::Date today);
  void read_calls(model::Date today);
  [[nodiscard]] bool counts(const Sending& sending) const {
    return sending.sent() || (sending.maybe_sent() && counting_ == Counting::maybe_sent_too);
  }

  const model::Dossier& dossier_;
  Counting counting_;
  std::size_t sessions_;
  std::vector<model::SessionIndex> stands_;                 ///< for each session, the one that stands for it
  std::vector<std::vector<model::SessionIndex>> replaced_;  ///< the other way round, but for itself
  std::vector<Sending> sendings_;
  std::vector<std::vector<const Sending*>> told_to_;  ///< by structure, those that count
  std::vector<Last> last_;                            ///< by structure and session
  std::vector<std::vector<Last>> history_;            ///< likewise, all that did, the last one last
  std::vector<std::optional<model::Date>> changed_;   ///< likewise
  std::vector<bool> heard_;                           ///< by structure: `may_have_heard`
  std::vector<std::optional<model::Date>> first_;     ///< by structure: when it was told of any of them
  std::vector<bool> answered_;  ///< likewise: its last answer is yes or maybe; only of cancelled sessions
  std::vector<bool> declined_;  ///< likewise: it is no
  /// Likewise: from when on a wave sent by hand was about the session and addressed it.
  std::vector<std::optional<model::Date>> by_hand_;
  std::vector<bool> phoned_;  ///< likewise: somebody answered a call that was due about the session
};

}  // namespace aliso::figures
