// Noting who came to a session, or sent apologies: one item more in a session of the event.
// For `attend` with its arguments, and for its loop at the door.
#pragma once

#include <optional>
#include <string>

#include "commands/command.h"
#include "opening/noting.h"

namespace aliso::commands {

/// What holds for whoever is noted: for which session, how many, and in which of its lists.
struct Attending {
  std::optional<std::string> session;  ///< id or name; nothing: the only one, or the one that is going on
  std::optional<model::Count> people;  ///< nothing: not said, which is one person
  bool excused = false;
};

/// A line that was added.
struct Attended {
  Noted noted;
  model::Event event;  ///< as it is now
  model::SessionIndex session = 0;
  bool excused = false;
};

/// The session that is meant; without `word`, and where there are several, the one that is going on by the
/// network's clock. Throws UsageError that lists them where it isn't clear.
model::SessionIndex attended_session(const Run& run, const model::Event& event,
                                     const std::optional<std::string>& word);

/// The ids of the structures of the network that the name of an outside one folds to: ", " between them.
std::string listed_as(const load::Names& names, std::string_view guest);

/// A line, where the network's files have the name of an outside structure as one of its own that
/// structures.yaml no longer has: it may be that one. Empty where they don't.
std::string known_guest(const Run& run, Opening& opening, const load::Names& names, std::string_view guest);

/// Reads the event of that stem into `dossier` and checks it; all that is given must outlive it.
Look event_look(const Run& run, Opening& opening, const load::Names& names, const std::string& stem,
                std::optional<model::Dossier>& dossier);

/// Notes `who`, a line without its number of people: a structure, with or without its contacts; an outside
/// structure; `public`, whose number is that of `attending`. Says on the run's output that it is noted
/// already. Nothing where nothing was added; where the file says otherwise, or it couldn't be written, the
/// reason is in `opening.found`.
std::optional<Attended> note_attending(Run& run, Opening& opening, const load::Names& names,
                                       const std::string& stem, const model::Attendance& who,
                                       const Attending& attending);

/// "jeudi 7 avril 2022", "du 7 au 9 avril 2022".
std::string session_day(const Run& run, const model::Session& session);
/// "Guéret, jeudi 7 avril 2022", "la séance du jeudi 7 avril 2022".
std::string session_words(const Run& run, const model::Session& session);
/// "noté pour Guéret, jeudi 7 avril 2022, dans events/soiree.yaml, ligne 12 : vasi: 2".
std::string told(const Run& run, const Attended& attended);

}  // namespace aliso::commands
