// A sign-in sheet in words.
// Nothing of a person is on it but names that may be shown, and only where that was asked for.
#include "telling/sheet.h"

#include <algorithm>

#include "model/names.h"
#include "telling/amounts.h"
#include "telling/letter_view.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using figures::SheetColumn;
using figures::SheetRow;
using views::Paper;
using words::Language;

/// As many signatures as find room beside each other and beside those of the other columns.
std::size_t most_signatures(const figures::Sheet& sheet, const SheetChoices& choices) {
  return std::size_t(7) - (sheet.quorum ? 2 : 0) - (choices.answers ? 1 : 0) - (choices.photo ? 1 : 0);
}

std::string plain(std::string_view text, const Language& language) {
  return words::typeset(words::for_people(text), language);
}

std::string gap(const Language& language) {
  return language.say("sheet.gap");
}

/// "jeudi 10 déc., matin"; what begins at six or later is the evening's.
std::string column_day(const SheetColumn& column, const model::Session& session, const Language& language) {
  const unsigned weekday = std::chrono::weekday{*column.day}.iso_encoding();
  const std::string day =
      language.say("sheet.weekday-day", {{"weekday", language.say("weekday." + std::to_string(weekday))},
                                         {"day", words::abbreviated_date(*column.day, false, language)}});
  if (!column.half) return day;
  constexpr int evening_from = 18 * 60;
  const bool evening = session.time && session.time->from.minutes >= evening_from;
  const std::string_view half = *column.half == figures::HalfDay::morning ? "morning"
                                : evening                                 ? "evening"
                                                                          : "afternoon";
  return language.say("sheet.half-day", {{"day", day}, {"half", std::string(half)}});
}

std::string duration(const model::Retention& keep, const Language& language) {
  const auto say = [&language](std::string_view key, std::int64_t n) {
    return language.say(key, {{"n", n}});
  };
  if (keep.months > 0 && keep.months % 12 == 0) return say("sheet.years", keep.months / 12);
  return keep.months > 0 ? say("sheet.months", keep.months) : say("sheet.days", keep.days);
}

/// Where one asks for one's rights; a gap where that isn't known.
std::string rights_address(const model::Network& network, const Language& language) {
  const std::string known = answering_address(network);
  return known.empty() ? gap(language) : known;
}

/// The names of a structure's contacts that may be shown, one a line, the last line taking what is left.
std::vector<std::string> names_on_lines(const model::Structure& structure, std::int64_t lines,
                                        const Language& language) {
  std::vector<std::string> names(static_cast<std::size_t>(lines));
  std::size_t at = 0;
  for (const model::Contact& contact : structure.contacts) {
    if (!contact.named || contact.name.empty()) continue;
    words::join(names[std::min(at, names.size() - 1)], " / ", plain(contact.name, language));
    ++at;
  }
  return names;
}

class SheetWriter {
 public:
  SheetWriter(const model::Network& network, const model::Event& event, const figures::Sheet& sheet,
              const SheetChoices& choices, const Language& language)
      : network_(network),
        session_(event.sessions[sheet.session]),
        sheet_(sheet),
        choices_(choices),
        language_(language) {
    paper_ = paper_head(network, event, session_, language);
    paper_.what = language.say("sheet.what", {{"code", sheet.code}});
    if (event.draft) paper_.notices.push_back(language.say("sheet.draft"));
    paper_.head.emplace_back(language.say("sheet.facilitation"), gap(language));
    add_foot();
  }

  /// With these of its columns to sign in.
  [[nodiscard]] Paper write(std::span<const SheetColumn> columns) const {
    Paper paper = paper_;
    add_columns(paper, columns);
    for (const SheetRow& row : sheet_.rows) add_lines(paper, row, columns.size());
    return paper;
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const words::Args& args = {}) const {
    return language_.say("sheet." + std::string(key), args);
  }

  void add_columns(Paper& paper, std::span<const SheetColumn> columns) const {
    const auto add = [&](Paper::Column column, std::string_view key) {
      paper.columns.emplace_back(column, say(key));
    };
    add(Paper::Column::number, "number");
    add(Paper::Column::structure, "structure");
    add(Paper::Column::name, "name");
    if (sheet_.quorum) add(Paper::Column::name, "proxy");
    if (choices_.answers) add(Paper::Column::small, "answer");
    if (choices_.photo) add(Paper::Column::small, "photo");
    for (const SheetColumn& column : columns)
      paper.columns.emplace_back(
          Paper::Column::signature,
          column.day ? say("signature-of", {{"when", column_day(column, session_, language_)}})
                     : say("signature"));
  }

  [[nodiscard]] std::string who(const SheetRow& row) const {
    if (row.structure)
      return plain(model::name_on(network_.structures[*row.structure], session_.date()), language_);
    return row.role == model::Role::member ? say("unlisted", {{"gap", gap(language_)}}) : "";
  }

  void add_lines(Paper& paper, const SheetRow& row, std::size_t signatures) const {
    std::vector<std::string> names(static_cast<std::size_t>(row.lines));
    if (choices_.contacts && row.structure)
      names = names_on_lines(network_.structures[*row.structure], row.lines, language_);
    for (std::size_t i = 0; i < names.size(); ++i) {
      Paper::Line line{{}, i > 0};
      line.cells.push_back(i == 0 && row.number ? std::to_string(*row.number) : "");
      line.cells.push_back(i == 0 ? who(row) : "");
      line.cells.push_back(names[i]);
      if (sheet_.quorum) line.cells.emplace_back();
      if (choices_.answers) line.cells.push_back(i == 0 ? reply(row) : "");
      if (choices_.photo) line.cells.push_back(say("photo-choice"));
      line.cells.resize(line.cells.size() + signatures);
      paper.lines.push_back(std::move(line));
    }
  }

  [[nodiscard]] std::string reply(const SheetRow& row) const {
    if (!row.reply) return {};
    const std::string_view word = *row.reply == model::Reply::yes     ? "yes"
                                  : *row.reply == model::Reply::maybe ? "maybe"
                                                                      : "no";
    return say("reply", {{"reply", std::string(word)}});
  }

  void add_foot() {
    if (sheet_.quorum) {
      words::Args args{{"needed", words::count_in_table(*sheet_.quorum, language_)},
                       {"needed_n", agreement(*sheet_.quorum)}};
      paper_.results.push_back(say("quorum", args));
      paper_.signatures = {say("president"), say("secretary")};
    }
    if (choices_.photo) paper_.foot.push_back(say("photos"));
    std::string line = say("purpose");
    if (network_.keep.sheets)
      line +=
          " " + say("kept", {{"network", plain(network_.name, language_)},
                             {"many", std::string(words::is_plural(network_.name, language_) ? "yes" : "no")},
                             {"duration", duration(*network_.keep.sheets, language_)}});
    paper_.foot.push_back(line);
    paper_.address = {say("rights"), rights_address(network_, language_)};
  }

  const model::Network& network_;
  const model::Session& session_;
  const figures::Sheet& sheet_;
  const SheetChoices& choices_;
  const Language& language_;
  Paper paper_;
};

}  // namespace

views::Paper paper_head(const model::Network& network, const model::Event& event,
                        const model::Session& session, const Language& language) {
  Paper paper;
  paper.network = plain(network.name, language);
  paper.title = plain(event.title, language);
  const std::string name = session.name ? plain(*session.name, language) : "";
  if (!name.empty() && model::folded(name) != model::folded(session.town) &&
      model::folded(name) != model::folded(event.title))
    paper.head.emplace_back(language.say("sheet.session"), name);
  std::string day = words::full_days(session.span, language);
  if (session.time)
    day = language.say("sheet.day-hours",
                       {{"day", day}, {"hours", words::hours(*session.time, session.span, language)}});
  paper.head.emplace_back(language.say("sheet.day"), day);
  std::string place = plain(session.venue, language);
  const std::string town = plain(session.town, language);
  if (!place.empty() && !town.empty())
    place = language.say("sheet.venue-town", {{"venue", place}, {"town", town}});
  else if (place.empty())
    place = town;
  paper.head.emplace_back(language.say("sheet.place"), place.empty() ? gap(language) : place);
  return paper;
}

std::vector<views::Paper> sheet_papers(const model::Network& network, const model::Event& event,
                                       const figures::Sheet& sheet, const SheetChoices& choices,
                                       const Language& language) {
  const SheetWriter writer(network, event, sheet, choices, language);
  std::vector<views::Paper> papers;
  const std::span<const SheetColumn> columns(sheet.columns);
  std::size_t of_a_day = 1;
  while (of_a_day < columns.size() && columns[of_a_day].day == columns.front().day) ++of_a_day;
  const std::size_t of_a_page = most_signatures(sheet, choices) / of_a_day * of_a_day;
  const std::size_t pages = (columns.size() + of_a_page - 1) / of_a_page;
  const std::size_t days = columns.size() / of_a_day;
  for (std::size_t i = 0; i < pages; ++i) {
    const std::size_t first = days * i / pages * of_a_day;
    const std::size_t next = days * (i + 1) / pages * of_a_day;
    papers.push_back(writer.write(columns.subspan(first, next - first)));
  }
  return papers;
}

}  // namespace aliso::telling
