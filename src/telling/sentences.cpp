// The pieces of a debrief in one list, by name.
// Each piece is told by its own file, sentences_NAME.cpp.
#include "telling/sentences.h"

#include "telling/markdown.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

/// One piece and how it is told.
struct Piece {
  std::string_view name;
  std::string (*tell)(const Story& story);
};

std::string prose(const Story& story, const model::Text& text) {
  return markdown::prose(text.value, story.language);
}

const model::Debrief& debrief(const Story& story) {
  static const model::Debrief none;
  return story.dossier.event.debrief ? *story.dossier.event.debrief : none;
}

constexpr Piece all_pieces[] = {
    {"about",
     [](const Story& s) { return words::capitalized(markdown::line(s.dossier.event.about, s.language)); }},
    {"lead", [](const Story& s) { return prose(s, debrief(s).lead); }},
    {"sessions", said::sessions},
    {"course", said::course},
    {"participation", said::participation},
    {"table", said::table},
    {"alongside", said::alongside},
    {"present", said::present},
    {"invitations", said::invitations},
    {"invitations_about",
     [](const Story& s) {
       return s.dossier.invitations ? prose(s, s.dossier.invitations->about) : std::string();
     }},
    {"criteria", said::criteria},
    {"notes", [](const Story& s) { return prose(s, debrief(s).notes); }},
    {"feedback", [](const Story& s) { return said::remarks(s, debrief(s).feedback, true); }},
    {"proposals", [](const Story& s) { return said::remarks(s, debrief(s).proposals, true); }},
    {"topics", [](const Story& s) { return said::remarks(s, debrief(s).topics, false); }},
    {"links", said::links},
    {"closing", [](const Story& s) { return prose(s, debrief(s).closing); }},
};

}  // namespace

std::vector<Sentence> sentences(const Story& story) {
  std::vector<Sentence> all;
  for (const Piece& piece : all_pieces) all.push_back({piece.name, piece.tell(story)});
  return all;
}

std::vector<std::string_view> sentence_names() {
  std::vector<std::string_view> names;
  for (const Piece& piece : all_pieces) names.push_back(piece.name);
  return names;
}

}  // namespace aliso::telling
