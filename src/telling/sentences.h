// What a debrief says, piece by piece: each a piece of Markdown, empty where there is nothing to say.
// Every figure in it is computed; what each figure means, the manual says: aliso-figures(7).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "telling/story.h"

namespace aliso::telling {

/// One piece under the name that templates know it by: `sentences.NAME`. No line feed at its end.
struct Sentence {
  std::string_view name;
  std::string text;
};

/// All pieces, in the order of the debrief.
std::vector<Sentence> sentences(const Story& story);

/// Their names alone, in that order.
std::vector<std::string_view> sentence_names();

/// The pieces by themselves.
namespace said {

/// The sessions: day, town, venue; then the hours, once where they are the same.
std::string sessions(const Story& story);
/// How it went: the event's course, then each session's, opened by its name.
std::string course(const Story& story);
/// Who had announced to come and who came: a paragraph a session, then all together.
std::string participation(const Story& story);
/// The same figures as a table, a column a session.
std::string table(const Story& story);
/// Who was there and who had excused themselves, by name, where all are known.
std::string present(const Story& story);
/// What happened at the same time.
std::string alongside(const Story& story);
/// How people were told: the waves.
std::string invitations(const Story& story);
/// Why these dates and places.
std::string criteria(const Story& story);
/// Feedback, proposals or topics. Topics are paragraphs, the others a list.
std::string remarks(const Story& story, const std::vector<model::Remark>& remarks, bool as_list);
/// What there is to read further.
std::string links(const Story& story);

}  // namespace said

}  // namespace aliso::telling
