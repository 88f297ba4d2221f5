// One paragraph a session: who had announced to come, who came, and what a quorum made of it.
// A sentence never says more than is known: "4 came" of those announced only where that is certain.
#include <algorithm>

#include "telling/amounts.h"
#include "telling/apologies.h"
#include "telling/comparison.h"
#include "telling/naming.h"
#include "telling/others.h"
#include "telling/replies.h"
#include "telling/sentences.h"
#include "telling/total.h"
#include "words/dates.h"
#include "words/fraction.h"
#include "words/joined.h"
#include "words/typography.h"

namespace aliso::telling::said {

namespace {

using figures::MaybeCount;
using figures::SessionFigures;
using model::Count;
using words::Args;

bool known(const MaybeCount& count) {
  return count && count->exact();
}

/// Whether each structure that came is known to have come with one person: none has more, nor fewer, noted.
bool one_each(const model::Session& session) {
  if (session.headcount) return false;
  return std::all_of(session.present->begin(), session.present->end(), [](const model::Attendance& line) {
    return line.kind != model::Attendance::Kind::people &&
           (!line.people || (*line.people == line.number && line.number.exact()));
  });
}

/// One session's paragraph, sentence by sentence.
class Paragraph {
 public:
  Paragraph(const Story& story, std::size_t index)
      : story_(story),
        index_(index),
        session_(story.dossier.event.sessions[index]),
        figures_(story.figures.sessions[index]),
        language_(story.language),
        replies_(story, index),
        others_(others_present(story, session_, figures_)),
        open_(figures_.noted && figures_.people.some_unplaced()) {
    // People whose structure nobody noted may be of one more member.
    if (figures_.came) came_ = open_ ? Count::at_least(figures_.came->min()) : *figures_.came;
    args_.emplace_back("place", session_place(story, session_));
    args_.emplace_back("member", std::string(replies_.by_others ? "yes" : "no"));
    args_.emplace_back("other_session", std::string(replies_.several_others ? "one" : "the"));
    add("announced", "announced_n", figures_.announced);
    if (figures_.came) add("came", "came_n", came_);
    add("kept", "kept_n", figures_.kept);
    add("walk_ins", "walk_ins_n", figures_.walk_ins);
    add("people_count", "people_n", figures_.people.everyone);
    args_.emplace_back("before", std::string());  // what the people stand behind: their space is theirs
    args_.emplace_back("afar", from_afar());
    add("elsewhere", "elsewhere_n", Count(replies_.elsewhere));
    if (figures_.answers.maybe) args_.emplace_back("maybe", amount_range(*figures_.answers.maybe, language_));
    args_.emplace_back("others", words::list(others_, language_));
    args_.emplace_back("colon", std::string(named_apart(story_, session_) ? "yes" : "no"));
    args_.emplace_back("others_n", others_agreement(story_, session_, figures_, others_));
    args_.emplace_back("others_behind",
                       words::list(others_present(story, session_, figures_, true), language_));
    if (figures_.announced) args_.emplace_back("those", phrase("those"));
  }

  std::string tell() && {
    switch (figures_.status) {
      case figures::SessionStatus::cancelled:
        cancelled();
        break;
      case figures::SessionStatus::planned:
        planned();
        break;
      case figures::SessionStatus::held:
        held();
        break;
    }
    return std::move(text_);
  }

 private:
  void add(std::string_view name, std::string_view agreeing, const MaybeCount& count) {
    if (count) put(args_, name, agreeing, *count, language_);
  }
  [[nodiscard]] std::string phrase(std::string_view key) const { return language_.say(key, args_); }
  void sentence(std::string_view key) {
    const std::string said = phrase(key);
    const std::string afar = value("afar");
    has_people_ = has_people_ || (!afar.empty() && said.find(afar) != std::string::npos);
    join(said);
  }
  /// A text among the arguments; empty where it isn't there.
  [[nodiscard]] std::string value(std::string_view name) const {
    for (const auto& [known, text] : args_)
      if (known == name) return std::get<std::string>(text);
    return {};
  }
  void join(const std::string& said) {
    if (!said.empty()) words::join(text_, " ", said);
  }
  void with(std::string_view name, std::string value) { args_.emplace_back(name, std::move(value)); }

  void cancelled() {
    if (!session_.moved_to) return sentence("session.was-cancelled");
    const auto& other = story_.dossier.event.sessions[*session_.moved_to];
    if (other.date() == session_.date() && other.time) {
      with("time", words::time(other.time->from, language_));
      return sentence("session.was-moved-hours");
    }
    with("other", short_day(story_, other.date()));
    sentence("session.was-moved");
  }

  void planned() {
    with("date", words::span(session_.span, year(story_), language_));
    const bool apart = named_apart(story_, session_);
    const bool dated = named_by_date(session_) || (apart && session_.town.empty());
    // The day follows: it isn't said with the place.
    if (!dated) with("where", session_where(story_, session_));
    say_announced("planned." + std::string(dated ? "dated." : "") + std::string(how_announced(figures_)),
                  true);
    join(others_announced(story_, replies_, {how_announced(figures_), true}));
  }

  /// Who had announced to come, members first: ", la CAF aussi" is said at once where nothing follows that
  /// speaks of members alone.
  void say_announced(const std::string& key, bool to_come = false) {
    std::string others = others_joining(story_, replies_, {how_announced(figures_), to_come});
    if (!others.empty()) {
      replies_.others_yes.clear();
      replies_.others_maybe.clear();
    }
    with("too", std::move(others));
    sentence(key);
  }

  void held() {
    const std::string_view announced = how_announced(figures_);
    if (figures_.people.everyone) with("people", people());
    if (figures_.came) with("members", phrase("members"));
    if (!figures_.noted)
      not_noted(announced);
    else if (open_)
      in_part(announced);
    else if (announced == "unknown")
      only_presences();
    else if (announced == "none")
      unannounced();
    else if (came_.is_zero())
      nobody_came(announced);
    else if (known(figures_.announced) && known(figures_.came) && known(figures_.kept) &&
             known(figures_.walk_ins))
      by_name(announced);
    else
      by_number(announced);
    // Where no sentence has said how many people that was, it stands alone.
    if (!from_afar().empty() && !has_people_) sentence("people.remote");
    join(others_announced(story_, replies_, {spoken_of_.empty() ? announced : spoken_of_}));
    if (!figures_.noted) return;
    join(apologies(story_, index_, replies_));
    const std::string votes = quorum(story_, index_, open_);
    join(votes.empty() && !open_ ? share_of_members(story_) : votes);
  }

  /// How many people that was, behind a sentence: in all where others than members were there too, else in
  /// parentheses.
  [[nodiscard]] std::string people() const {
    // Where others may have been there, of whom nothing is said, all are all.
    const bool members_alone = others_.empty() && (!figures_.noted || figures_.people.of_members_alone());
    const bool others_alone = came_.is_zero() && others_.size() == 1 && !open_;
    if (!members_alone && !others_alone) return phrase("people.in-all");
    if (figures_.people.everyone->is_zero()) return {};
    const auto structures = members_alone ? figures_.came : MaybeCount();
    const bool each = structures && structures == figures_.people.everyone && structures->exact() &&
                      structures->min() > 1 && figures_.noted && one_each(session_);
    return phrase(each ? "people.each" : "people.alone");
  }

  /// Of the people, how many followed from afar; empty where none did.
  [[nodiscard]] std::string from_afar() {
    const auto& remote = figures_.people.remote;
    if (!remote || remote->is_zero()) return {};
    const auto& all = figures_.people.everyone;
    // Where all may have been there from afar, the upper end says nothing.
    const bool open = all && remote->max() && !remote->exact() && *remote->max() >= all->max().value_or(0);
    const Count said = open ? Count::at_least(remote->min()) : *remote;
    if (said.min() == 0 && !said.max()) return {};  // it may be none, or all
    if (std::none_of(args_.begin(), args_.end(), [](const auto& arg) { return arg.first == "remote"; })) {
      args_.emplace_back("remote", amount_range(said, language_));
      args_.emplace_back("remote_n", agreement(said));
    }
    return phrase(remote == all ? "people.afar.all" : "people.afar");
  }

  void not_noted(std::string_view announced) {
    const bool nobody = figures_.people.everyone && figures_.people.everyone->is_zero();
    const std::string counted = nobody ? ".nobody" : figures_.people.everyone ? ".counted" : "";
    if (announced == "unknown") return sentence("presences.unknown-here" + counted);
    say_announced("announced." + std::string(announced));
    sentence("presences.unknown" + counted);
  }

  /// Of some people the structure wasn't noted: no more is said of members than that so many were there.
  void in_part(std::string_view announced) {
    const bool first = announced == "unknown";
    if (!first) say_announced("announced." + std::string(announced));
    put(args_, "rest", "rest_n", figures_.people.without_role, language_);
    with("rest_of", amount_range(figures_.people.without_role, language_));
    if (came_.min() == 0 && others_.empty())
      return sentence(first ? "without-role.alone-here" : "without-role.alone");
    if (came_.min() == 0) {
      others_there(first);
    } else {
      with("who", who());
      sentence(std::string(first ? "present." : "counted.") + (others_.empty() ? "alone" : "with"));
    }
    const Count& rest = figures_.people.without_role;
    sentence(rest.exact()     ? "without-role"
             : rest.min() > 0 ? rest.max() ? "without-role.bounded" : "without-role.at-least"
                              : "without-role.at-most");
  }

  void only_presences() {
    if (came_.is_zero()) {
      const bool nobody = others_.empty() && figures_.people.everyone && figures_.people.everyone->is_zero();
      sentence(nobody ? "present.nobody" : "present.none");
      return others_there();
    }
    if (!others_.empty()) with("who", who());
    sentence(others_.empty() ? "present.alone" : "present.with");
  }

  void unannounced() {
    if (came_.is_zero()) {
      sentence("unannounced.none");
      return others_there();
    }
    with("only", came_ == Count(1) ? "yes" : "no");
    sentence(others_.empty() ? "unannounced.people" : "unannounced");
    others_too();
  }

  void nobody_came(std::string_view announced) {
    with("too", {});  // "none of them came" is of members
    sentence("announced." + std::string(announced));
    if (figures_.announced == Count(replies_.elsewhere))
      sentence("nobody-came.elsewhere");
    else if (replies_.elsewhere > 0)
      sentence("nobody-came.some-elsewhere");
    else
      sentence(*figures_.announced == Count(1) ? "nobody-came.one" : "nobody-came");
    others_there();
  }

  void by_name(std::string_view announced) {
    const bool joined = !figures_.walk_ins->is_zero();
    const Count& kept = *figures_.kept;
    const std::int64_t elsewhere = replies_.elsewhere;
    std::string key = "named.";
    if (kept.is_zero()) {
      key += figures_.announced == Count(elsewhere) ? "elsewhere" : "none";
    } else if (kept == *figures_.announced) {
      key += "all";
    } else {
      key += "some";
      const auto share = words::ratio_phrase(kept, *figures_.announced, true, language_);
      if (share && share->says_more() && elsewhere == 0) {
        key += "-share";
        with("share", share->text);
      }
    }
    if (joined) key += "-joined";
    with("first", phrase("clause." + std::string(announced)));
    with("second", phrase(key));
    const bool said = key.starts_with("named.elsewhere");
    // Whose the number is, where others have been spoken of meanwhile.
    const std::string_view rest =
        elsewhere == 1 && figures_.announced == kept + Count(1) && kept == Count(1) && !joined ? "one"
        : joined                                                                               ? "of"
                                                                                               : "other";
    with("rest_elsewhere", std::string(rest));
    with("apart", elsewhere > 0 && !said ? phrase("named.and-elsewhere") : std::string());
    const bool one_kept = kept == Count(1) && kept == *figures_.announced;
    with("one_kept", !one_kept ? "no" : joined ? "joined" : "yes");
    sentence(others_.empty() ? "named.people" : "named");
    others_too();
  }

  void by_number(std::string_view announced) {
    say_announced("announced." + std::string(announced));
    const std::string aside = comparison(args_, figures_, came_, announced == "maybe", language_);
    const bool alone = others_.empty();
    if (aside.empty()) {
      if (!alone) with("who", who());
      const bool one_with = came_ == Count(1) && others_.size() > 1;
      return sentence(alone ? "counted.alone" : one_with ? "counted.one-with" : "counted.with");
    }
    with("aside", aside);
    sentence(alone ? "counted.aside" : others_.size() == 1 ? "counted.aside-and" : "counted.aside-with");
  }

  [[nodiscard]] std::string who() const {
    std::vector<std::string> items{phrase("members")};
    items.insert(items.end(), others_.begin(), others_.end());
    return words::list(items, language_);
  }

  /// Others beside members that came: "Avec la CAF, cela faisait 9 personnes en tout."
  void others_too() {
    if (others_.empty()) return;
    const std::string_view said = had_said();
    sentence("others.too" + (said.empty() ? std::string() : ".said-" + std::string(said)));
    have_told(said);
  }

  /// What all others that were there had answered, "yes" or "maybe"; empty where not all had, or not the
  /// same.
  [[nodiscard]] std::string_view had_said() const {
    const auto all_of = [this](const std::vector<std::string>& names) {
      return std::all_of(others_.begin(), others_.end(), [&names](const std::string& one) {
        return std::find(names.begin(), names.end(), one) != names.end();
      });
    };
    return all_of(replies_.others_yes) ? "yes" : all_of(replies_.others_maybe) ? "maybe" : "";
  }
  /// What the others that were there had answered has been told: who else had comes after them.
  void have_told(std::string_view said) {
    if (said.empty()) return;
    auto& names = said == "yes" ? replies_.others_yes : replies_.others_maybe;
    std::erase_if(names, [this](const std::string& one) {
      return std::find(others_.begin(), others_.end(), one) != others_.end();
    });
    spoken_of_ = said;
  }

  /// Others where no member came. A sentence never starts with a digit, nor with a name of which nobody knows
  /// whether it is plural.
  /// `opens`: it is the first sentence, which says where that was.
  void others_there(bool opens = false) {
    if (others_.empty()) return;
    const bool digit = others_.front()[0] >= '0' && others_.front()[0] <= '9';
    if (!opens) with("Others", words::capitalized(words::list(others_, language_)));
    const bool public_alone = figures_.people.general == figures_.people.everyone;
    const bool name_alone = one_name(story_, session_, others_) && words::articles_tell_number(language_) &&
                            !words::has_article(others_.front(), language_);
    if (opens) {
      with("Others", words::list(others_, language_));
      return sentence(digit || name_alone ? "others.counted-here" : "others.there-here");
    }
    const std::string_view said = had_said();
    if (name_alone && said == "yes" && !public_alone) {
      sentence("others.counted.said-yes");
      return have_told(said);
    }
    if (digit || name_alone || public_alone)
      return sentence(std::string(digit || name_alone ? "others.counted" : "others.there") +
                      (public_alone ? ".alone" : ""));
    sentence("others.there" + (said.empty() ? std::string() : ".said-" + std::string(said)));
    have_told(said);
  }

  const Story& story_;
  std::size_t index_;
  const model::Session& session_;
  const SessionFigures& figures_;
  const words::Language& language_;
  Replies replies_;
  std::vector<std::string> others_;
  bool open_;                   ///< people were counted whose structure isn't known
  bool has_people_ = false;     ///< how many people that was has been said, and how many of them from afar
  std::string_view spoken_of_;  ///< what others that were there are told to have answered: "yes", "maybe"
  Count came_{0};               ///< at least so many where `open_`
  Args args_;
  std::string text_;
};

}  // namespace

std::string participation(const Story& story) {
  // That all was cancelled stands in the list of sessions.
  const auto& sessions = story.dossier.event.sessions;
  if (std::all_of(sessions.begin(), sessions.end(), [](const model::Session& one) { return one.cancelled; }))
    return {};
  std::string text;
  for (std::size_t i = 0; i < story.dossier.event.sessions.size(); ++i)
    words::join(text, "\n\n", Paragraph(story, i).tell());
  if (const std::string all = total(story); !all.empty()) text += "\n\n" + all;
  return text;
}

}  // namespace aliso::telling::said
