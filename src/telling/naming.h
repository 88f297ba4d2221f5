// How sessions and structures are called in a sentence.
// One place decides when a date is needed to tell two sessions apart, or stands for a name.
#pragma once

#include <string>
#include <vector>

#include "telling/story.h"

namespace aliso::telling {

/// Whether a session has neither name nor town: its date is its name.
bool named_by_date(const model::Session& session);
/// Whether another session, cancelled or not, has the same name; `session` is one of the event's.
bool shares_name(const Story& story, const model::Session& session);
/// Likewise, the same days and town: their hours tell them apart.
bool shares_place(const Story& story, const model::Session& session);
/// Likewise, the same date.
bool shares_date(const Story& story, const model::Session& session);
/// The year that dates of this event are read in: the first session's.
int year(const Story& story);

/// A day: "7 avril", with its year where that isn't the event's.
std::string short_day(const Story& story, model::Date day);

/// Whether the debrief is in the network's own language: else what a name is called in a sentence isn't in
/// it.
bool in_own_language(const Story& story);
/// Whether a session has a name that is no place, nor called otherwise in a sentence: "Réunion de bureau".
bool named_apart(const Story& story, const model::Session& session);
/// Where a session is: "à Guéret", "au Bakao"; "in Guéret" for a town, "at the Bakao". Empty for one that is
/// named apart and has no town. Markdown.
std::string session_at(const Story& story, const model::Session& session);
/// Where a sentence about a session begins: "À Guéret", "À l’atelier cuisine", "À Guéret, le 7 avril", "Le 7
/// avril", "Réunion de bureau". Markdown.
std::string session_spoken_of(const Story& story, const model::Session& session);
/// The same, with the sign that follows: "À Guéret,", "À l’atelier cuisine,",
/// "À Guéret, le 7 avril,", "Le 7 avril,", "Réunion de bureau :". Markdown.
std::string session_place(const Story& story, const model::Session& session);
/// The same without its days, where others share its name: they follow.
std::string session_where(const Story& story, const model::Session& session);
/// A session in a few words, in the middle of a sentence: "Guéret", "l’atelier cuisine", "le 7 avril",
/// "Guéret le 7 avril" where two share the name, "la rencontre en visio". Markdown.
std::string session_called(const Story& story, const model::Session& session);
/// "pour Guéret et Masgot"; of sessions that only their days or hours tell apart: "pour les rencontres du 5
/// et du 19 mars", "pour les rencontres du 5 mars à 10h et à 18h". Markdown.
std::string for_sessions(const Story& story, const std::vector<model::SessionIndex>& sessions);
/// A session as a heading: "Guéret, 7 avril"; "7 avril". Markdown.
std::string session_heading(const Story& story, const model::Session& session);
/// A structure in a sentence, with its article, as it was called on that day. Markdown.
std::string called(const Story& story, model::StructureIndex structure, model::Date day);
/// Its name on that day. Markdown.
std::string named(const Story& story, model::StructureIndex structure, model::Date day);
/// The event's first day: that of what is said of no session.
model::Date first_day(const Story& story);

}  // namespace aliso::telling
