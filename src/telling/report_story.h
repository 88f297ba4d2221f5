// What the sentences of a report are made of: the figures of one or several spans, the events behind them, a
// language. Names and days as every part of it says them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "figures/report.h"
#include "words/language.h"

namespace aliso::telling {

/// One span or several, ready to be told; what it points to outlives it.
struct ReportStory {
  const model::Network& network;
  std::span<const model::Dossier> dossiers;
  std::span<const figures::Report> spans;
  std::vector<std::string> where;  ///< what it is narrowed to, as typed
  words::Language language;        ///< of what is written for the network's people
  model::Date today;
  bool names = false;  ///< structures are named: for the network's own assembly
};

namespace reporting {

/// The year of a span that is a whole one.
std::optional<int> whole_year(const model::Span& span);
/// The year that days of this span are read in, where there is one.
std::optional<int> year_of(const model::Span& span);
/// "en 2025", "de janvier à juin 2025".
std::string when(const model::Span& span, const words::Language& language);
/// A span as the head of a column or in a title: "2025", "De janvier à juin 2025".
std::string label(const model::Span& span, const words::Language& language);

/// An event's title. Markdown.
std::string title(const ReportStory& story, std::size_t dossier);
/// The same as what is spoken of: "Les jeudis des comptes"; in quotes without an article. Markdown.
std::string spoken_of(const ReportStory& story, std::size_t dossier);
/// How words agree with it: "plural", "feminine", "masculine" by its article; "unknown".
std::string agreement_with(const ReportStory& story, std::size_t dossier);
/// A structure in a sentence, with its article. Markdown.
std::string called(const ReportStory& story, model::StructureIndex structure);
/// "à l’assemblée générale", of an event whose kind no other event of the span has; nothing where it can't be
/// said without knowing more of the word. Markdown.
std::optional<std::string> occasion(const ReportStory& story, const figures::Report& span,
                                    std::size_t dossier);
/// The days of an event's sessions, each once.
std::vector<model::Date> days(const model::Event& event, const std::vector<model::SessionIndex>& sessions);
/// Towns as a list, those that have several times as much with their number. Markdown.
std::string towns(const ReportStory& story, const std::vector<figures::InTown>& towns);

/// A proposal's title, else the beginning of its text.
std::string action_title(const model::Remark& remark);

/// A span's members that came, where nobody of unknown structure may be one more of them.
model::Count came(const figures::Report& span);
/// Whether people were counted whose structure nobody noted.
bool some_unplaced(const figures::Report& span);

}  // namespace reporting

/// The parts of a report as Markdown; empty where there is nothing to say.
namespace said {

std::string report_year(const ReportStory& story, const figures::Report& span);
/// Its first sentence alone: what took place.
std::string report_held(const ReportStory& story, const figures::Report& span);
std::string report_events(const ReportStory& story, const figures::Report& span);
std::string report_network(const ReportStory& story, const figures::Report& span);
std::string report_actions(const ReportStory& story, const figures::Report& span);
std::string report_topics(const ReportStory& story, const figures::Report& span);
std::string report_side_by_side(const ReportStory& story);

}  // namespace said

}  // namespace aliso::telling
