// The figures of an event as a Markdown table: a column a session, and all together.
// Rows come in the order of the JSON document; a row that is 0 everywhere is left out.
#include <algorithm>
#include <functional>

#include "figures/certain.h"
#include "telling/amounts.h"
#include "telling/apologies.h"
#include "telling/markdown.h"
#include "telling/naming.h"
#include "telling/others.h"
#include "telling/replies.h"
#include "telling/sentences.h"
#include "views/markdown_table.h"
#include "words/dates.h"

namespace aliso::telling::said {

namespace {

using figures::MaybeCount;
using figures::SessionFigures;
using model::Role;

class Table {
 public:
  explicit Table(const Story& story)
      : story_(story), language_(story.language), figures_(figures::certain(story.figures)) {
    for (std::size_t i = 0; i < story.dossier.event.sessions.size(); ++i)
      if (!story.dossier.event.sessions[i].cancelled) columns_.push_back(i);
    // Where partners answered or excused themselves too, "structures" alone would count them.
    for (const std::size_t i : columns_) {
      replies_.emplace_back(story, i);
      others_too_ = others_too_ || replies_.back().by_others || replies_.back().others_excused;
    }
  }

  std::string tell() {
    const bool any = std::any_of(columns_.begin(), columns_.end(), [this](std::size_t i) {
      const auto& f = figures_.sessions[i];
      return f.noted || f.announced || f.people.everyone;
    });
    if (!any) return {};
    head();
    announced();
    const auto& all = figures_;
    const auto came = [&](const SessionFigures& f) -> MaybeCount {
      // A head count of nobody says so of structures, too.
      if (!f.noted && f.people.everyone && f.people.everyone->is_zero()) return model::Count(0);
      return f.came;
    };
    // That nobody came of those announced is no row to leave out.
    const bool none_came = !table_.rows.empty() && std::any_of(columns_.begin(), columns_.end(), [&](auto i) {
      return came(figures_.sessions[i]).has_value();
    });
    row(say("table.came"), came, all.distinct.member, false, none_came);
    away();
    if (story_.dossier.event.quorum)
      row(
          of_members("table.absent"), [](const SessionFigures& f) { return f.absent; }, std::nullopt, true);
    row(
        say("table.people.member"), [](const SessionFigures& f) { return f.people.member; },
        all.people.member);
    row(
        label("partner", Role::partner), [](const SessionFigures& f) { return f.people.partner; },
        all.people.partner);
    row(
        label("host", Role::host), [](const SessionFigures& f) { return f.people.host; }, all.people.host);
    row(
        label("guest", Role::guest), [](const SessionFigures& f) { return f.people.guest; },
        all.people.guest);
    row(
        say("table.people.public"), [](const SessionFigures& f) { return f.people.general; },
        all.people.general);
    row(
        say("table.people.unknown"),
        [](const SessionFigures& f) {
          return f.people.everyone ? MaybeCount(f.people.without_role) : std::nullopt;
        },
        all.people.without_role);
    strong_ = true;
    row(
        say("table.people.all"), [](const SessionFigures& f) { return f.people.everyone; },
        all.people.everyone);
    strong_ = false;
    row(
        say("table.people.remote"), [](const SessionFigures& f) { return f.people.remote; },
        all.people.remote);
    // One row alone says what the sentence has said.
    return table_.rows.size() < 2 ? "" : views::markdown_table(table_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key) const { return language_.say(key); }
  /// What is counted of members only, and says so where it must.
  [[nodiscard]] std::string of_members(const std::string& key) const {
    return language_.say(key, {{"member", std::string(others_too_ ? "yes" : "no")}});
  }
  [[nodiscard]] bool several() const { return columns_.size() > 1; }
  [[nodiscard]] bool to_come(std::size_t session) const {
    return figures_.sessions[session].status == figures::SessionStatus::planned;
  }
  /// Whether all that isn't known of the whole is still to come.
  [[nodiscard]] bool unknown_as_to_come() const {
    const bool any = std::any_of(columns_.begin(), columns_.end(), [this](auto i) { return to_come(i); });
    return any && std::all_of(columns_.begin(), columns_.end(),
                              [this](std::size_t i) { return figures_.sessions[i].noted || to_come(i); });
  }

  void head() {
    table_.columns = {{""}};
    for (const std::size_t i : columns_)
      table_.columns.push_back({cell(session_heading(story_, story_.dossier.event.sessions[i])), true});
    if (several()) table_.columns.push_back({say("table.together"), true});
  }

  static std::string cell(std::string_view markdown) { return markdown::cell(markdown); }

  /// A row's cells where anything is to be said, or it is `kept` all the same. A total that isn't a figure
  /// (`no_total`) leaves its cell empty.
  void row(const std::string& label, const std::function<MaybeCount(const SessionFigures&)>& of,
           const MaybeCount& together, bool no_total = false, bool kept = false) {
    std::vector<MaybeCount> counts;
    for (const std::size_t i : columns_) counts.push_back(of(figures_.sessions[i]));
    if (several() && !no_total) counts.push_back(together);
    if (std::all_of(counts.begin(), counts.end(), [](const auto& c) { return !c || c->is_zero(); }) &&
        !strong_ && !kept)
      return;
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const bool later = !counts[i] && (i < columns_.size() ? to_come(columns_[i]) : unknown_as_to_come());
      cells.push_back(later ? say("amount.to-come") : amount_cell(counts[i], language_));
    }
    if (several() && no_total) cells.emplace_back();
    put_row(label, cells);
  }

  void put_row(const std::string& label, std::vector<std::string> cells) {
    cells.insert(cells.begin(), label);
    table_.rows.push_back({std::move(cells), strong_});
  }

  /// Who had excused themselves and who was represented. Where some were both, and all are known by name,
  /// each is counted once, so that the rows add up.
  void away() {
    std::vector<std::optional<Away>> named;
    bool both = false, all_named = true;
    for (const std::size_t i : columns_) {
      const SessionFigures& f = figures_.sessions[i];
      named.push_back(f.noted ? telling::away(f, replies_[named.size()].facts) : Away{});
      all_named = all_named && named.back();
      both = both || (named.back() && named.back()->both > 0);
    }
    const bool apart = both && all_named;
    if (!apart)
      row(
          of_members("table.excused"), [](const SessionFigures& f) { return f.excused; }, std::nullopt, true);
    else
      excused_and_represented(named);
    const auto others = [&](const SessionFigures& f) {
      if (!apart || !f.represented) return f.represented;
      const auto index = static_cast<std::size_t>(&f - figures_.sessions.data());
      const auto column = std::find(columns_.begin(), columns_.end(), index) - columns_.begin();
      const Away& one = *named[static_cast<std::size_t>(column)];
      return MaybeCount(model::Count(one.represented - one.both));
    };
    row(of_members(apart ? "table.represented.others" : "table.represented"), others, std::nullopt, true);
  }

  /// "3 (2)"
  void excused_and_represented(const std::vector<std::optional<Away>>& named) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const MaybeCount& excused = figures_.sessions[columns_[i]].excused;
      cells.push_back(excused || !to_come(columns_[i]) ? amount_cell(excused, language_)
                                                       : say("amount.to-come"));
      if (excused) cells.back() += " (" + amount_cell(model::Count(named[i]->both), language_) + ")";
    }
    if (several()) cells.emplace_back();
    put_row(of_members("table.excused.some-represented"), cells);
  }

  /// The label follows the answers: all yes, all maybe, or mixed, where the maybes stand in parentheses.
  void announced() {
    bool yes = false;
    bool maybe = false;
    bool any = false;
    for (const std::size_t i : columns_) {
      const auto& f = figures_.sessions[i];
      if (!f.announced || f.announced->is_zero()) continue;
      any = true;
      yes = yes || !f.answers.yes || !f.answers.yes->is_zero();
      maybe = maybe || !f.answers.maybe || !f.answers.maybe->is_zero();
    }
    if (!any) return;
    const bool mixed = yes && maybe;
    std::vector<std::string> cells;
    for (const std::size_t i : columns_) {
      const auto& f = figures_.sessions[i];
      cells.push_back(amount_cell(f.announced, language_));
      if (mixed && f.announced && f.answers.maybe && !f.answers.maybe->is_zero())
        cells.back() += " (" + amount_cell(f.answers.maybe, language_) + ")";
    }
    if (several()) cells.push_back(amount_cell(figures_.announced, language_));
    if (mixed) return put_row(of_members("table.announced.mixed"), cells);
    const bool planned = std::all_of(columns_.begin(), columns_.end(), [this](auto i) { return to_come(i); });
    put_row(of_members(std::string(maybe ? "table.announced.maybe" : "table.announced.yes") +
                       (planned ? ".planned" : "")),
            cells);
  }

  /// "Personnes des partenaires (CAF)": named up to three.
  [[nodiscard]] std::string label(std::string_view role_key, Role role) const {
    std::vector<std::string> names;
    std::string text = say("table.people." + std::string(role_key));
    for (const std::size_t i : columns_) {
      for (const std::string& name : named_present(story_, story_.dossier.event.sessions[i], role, true))
        if (std::find(names.begin(), names.end(), name) == names.end()) {
          names.push_back(name);
          if (names.size() > 3) return text;
        }
    }
    if (names.empty()) return text;
    text += " (";
    for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : ", ") + cell(names[i]);
    const auto& distinct = figures_.distinct;
    const MaybeCount& all = role == Role::partner ? distinct.partner : distinct.guest;
    const auto named = static_cast<std::int64_t>(names.size());
    if (role != Role::host && all && all->exact() && all->min() > named)
      text += " " + language_.say("table.and-others", {{"n", all->min() - named}});
    return text + ")";
  }

  const Story& story_;
  const words::Language& language_;
  figures::EventFigures figures_;  ///< no more than is certain
  std::vector<std::size_t> columns_;
  std::vector<Replies> replies_;  ///< by column
  bool others_too_ = false;       ///< partners, host or guests answered or excused themselves
  views::MarkdownTable table_;
  bool strong_ = false;
};

}  // namespace

std::string table(const Story& story) {
  return Table(story).tell();
}

}  // namespace aliso::telling::said
