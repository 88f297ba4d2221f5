// One paragraph a session: who had announced to come, who came, and what a quorum made of it.
// A sentence never says more than is known: "4 came" of those announced only where that is certain.
#include "telling/amounts.h"
#include "telling/naming.h"
#include "telling/others.h"
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

/// One session's paragraph, sentence by sentence.
class Paragraph {
 public:
  Paragraph(const Story& story, std::size_t index)
      : story_(story),
        session_(story.dossier.event.sessions[index]),
        figures_(story.figures.sessions[index]),
        language_(story.language),
        others_(others_present(story, session_, figures_)) {
    args_.emplace_back("place", session_place(story, session_));
    add("announced", "announced_n", figures_.announced);
    add("came", "came_n", figures_.came);
    add("kept", "kept_n", figures_.kept);
    add("walk_ins", "walk_ins_n", figures_.walk_ins);
    add("people_count", "people_n", figures_.people.everyone);
    if (figures_.answers.maybe) args_.emplace_back("maybe", amount_range(*figures_.answers.maybe, language_));
    args_.emplace_back("others", words::list(others_, language_));
    args_.emplace_back("others_n", others_agreement());
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
  /// One item is singular but for people who came for themselves.
  [[nodiscard]] std::int64_t others_agreement() const {
    if (others_.size() != 1) return std::int64_t(others_.size());
    const auto names = named_present(story_, session_, model::Role::partner, false).size() +
                       named_present(story_, session_, model::Role::host, false).size() +
                       named_present(story_, session_, model::Role::guest, false).size();
    if (names == 1) return 1;
    const auto& general = figures_.people.general;
    if (general && !general->is_zero()) return agreement(*general);
    const auto& partners = figures_.structures.partner;
    return agreement(partners && !partners->is_zero() ? *partners : figures_.structures.guest.value_or(2));
  }

  [[nodiscard]] std::string phrase(std::string_view key) const { return language_.say(key, args_); }
  void sentence(std::string_view key) {
    if (!text_.empty()) text_ += ' ';
    text_ += phrase(key);
  }
  void with(std::string_view name, std::string value) { args_.emplace_back(name, std::move(value)); }

  void cancelled() {
    if (!session_.moved_to) return sentence("session.was-cancelled");
    const auto& other = story_.dossier.event.sessions[*session_.moved_to];
    with("other", short_day(story_, other.date()));
    sentence("session.was-moved");
  }

  /// yes, maybe or mixed; none where nobody had announced, unknown where answers weren't noted.
  [[nodiscard]] std::string_view announcement() const {
    if (!figures_.announced) return "unknown";
    if (figures_.announced->is_zero()) return "none";
    if (figures_.answers.maybe && figures_.answers.maybe->is_zero()) return "yes";
    if (figures_.answers.yes && figures_.answers.yes->is_zero()) return "maybe";
    return "mixed";
  }

  void planned() {
    with("date", words::span(session_.span, year(story_), language_));
    if (!named_by_date(session_)) with("where", words::capitalized(session_at(session_, language_)));
    sentence("planned." + std::string(named_by_date(session_) ? "dated." : "") + std::string(announcement()));
  }

  void held() {
    const std::string_view announced = announcement();
    if (figures_.people.everyone) with("people", phrase("people"));
    if (figures_.came) with("members", phrase("members"));
    if (!figures_.noted)
      not_noted(announced);
    else if (announced == "unknown")
      only_presences();
    else if (announced == "none")
      unannounced();
    else if (figures_.came->is_zero())
      nobody_came(announced);
    else if (known(figures_.announced) && known(figures_.came) && known(figures_.kept) &&
             known(figures_.walk_ins))
      by_name(announced);
    else
      by_number(announced);
    if (!figures_.noted) return;
    assembly();
    if (const std::string share = share_of_members(story_); !share.empty()) text_ += " " + share;
  }

  void not_noted(std::string_view announced) {
    const std::string counted = figures_.people.everyone ? ".counted" : "";
    if (announced == "unknown") return sentence("presences.unknown-here" + counted);
    sentence("announced." + std::string(announced));
    sentence("presences.unknown" + counted);
  }

  void only_presences() {
    if (figures_.came->is_zero()) {
      const bool nobody = others_.empty() && figures_.people.everyone && figures_.people.everyone->is_zero();
      sentence(nobody ? "present.nobody" : "present.none");
      return others_there();
    }
    if (others_.empty()) {
      sentence("present.alone");
    } else {
      with("who", who());
      sentence("present.with");
    }
    without_role();
  }

  void unannounced() {
    if (figures_.came->is_zero()) {
      sentence("unannounced.none");
      return others_there();
    }
    sentence(others_.empty() ? "unannounced.people" : "unannounced");
    others_too();
  }

  void nobody_came(std::string_view announced) {
    sentence("announced." + std::string(announced));
    sentence(*figures_.announced == Count(1) ? "nobody-came.one" : "nobody-came");
    others_there();
  }

  void by_name(std::string_view announced) {
    const bool joined = !figures_.walk_ins->is_zero();
    const Count& kept = *figures_.kept;
    std::string key = "named.";
    if (kept.is_zero()) {
      key += "none";
    } else if (kept == *figures_.announced) {
      key += "all";
    } else {
      key += "some";
      const auto share = words::ratio_phrase(kept, *figures_.announced, true, language_);
      if (share && share->kind != words::Phrase::Kind::of) {
        key += "-share";
        with("share", share->text);
      }
    }
    if (joined) key += "-joined";
    with("first", phrase("clause." + std::string(announced)));
    with("second", phrase(key));
    sentence(others_.empty() ? "named.people" : "named");
    others_too();
  }

  void by_number(std::string_view announced) {
    sentence("announced." + std::string(announced));
    const std::string aside = comparison();
    if (aside.empty()) {
      if (!others_.empty()) with("who", who());
      sentence(others_.empty() ? "counted.alone" : "counted.with");
    } else {
      with("aside", aside);
      sentence(others_.empty()       ? "counted.aside"
               : others_.size() == 1 ? "counted.aside-and"
                                     : "counted.aside-with");
    }
    without_role();
  }

  /// What can be said of who came beside who had announced; empty: nothing.
  [[nodiscard]] std::string comparison() const {
    const Count& came = *figures_.came;
    const Count& announced = *figures_.announced;
    Args args = args_;
    if (figures_.kept && figures_.kept->min() > 0) {
      args.emplace_back("those_kept", amount_range(*figures_.kept, language_));
      return language_.say("aside.kept", args);
    }
    if (came.exact() && came == announced) return language_.say("aside.equal", args);
    if (came.min() > announced.max().value_or(came.min())) {
      if (!came.exact() || !announced.exact()) return language_.say("aside.more");
      put(args, "more", "more_n", came.min() - announced.min(), language_);
      return language_.say("aside.more-by", args);
    }
    if (!came.max() || *came.max() >= announced.min()) return {};
    const auto share = words::ratio_phrase(came, announced, false, language_);
    // Bounds of a percentage say less than the two numbers that stand there already.
    const bool worth =
        share && share->kind != words::Phrase::Kind::of &&
        (share->kind != words::Phrase::Kind::percentage || (came.exact() && announced.exact()));
    if (!worth) return {};
    args.emplace_back("share", share->text);
    return language_.say("aside.share", args);
  }

  [[nodiscard]] std::string who() const {
    std::vector<std::string> items{phrase("members")};
    items.insert(items.end(), others_.begin(), others_.end());
    return words::list(items, language_);
  }

  /// Others beside members that came: "Avec la CAF, cela faisait 9 personnes en tout."
  void others_too() {
    if (!others_.empty()) sentence("others.too");
    without_role();
  }

  /// Others where no member came. A sentence never starts with a digit.
  void others_there() {
    if (!others_.empty()) {
      const bool digit = others_.front()[0] >= '0' && others_.front()[0] <= '9';
      with("Others", words::capitalized(words::list(others_, language_)));
      const bool public_alone = figures_.people.general == figures_.people.everyone;
      sentence(std::string(digit ? "others.counted" : "others.there") + (public_alone ? ".alone" : ""));
    }
    without_role();
  }

  /// People of a headcount whom no line explains.
  void without_role() {
    const Count& rest = figures_.people.without_role;
    if (rest.is_zero()) return;
    put(args_, "rest", "rest_n", rest, language_);
    const bool nobody_else = figures_.came->is_zero() && others_.empty();
    sentence(nobody_else ? "without-role.alone" : rest == Count(1) ? "without-role.one" : "without-role");
  }

  /// Excused, represented, the quorum: a sentence each when there certainly are any.
  void assembly() {
    if (figures_.excused && figures_.excused->min() > 0) {
      add("excused", "excused_n", figures_.excused);
      sentence("excused");
    }
    if (figures_.represented && figures_.represented->min() > 0) {
      add("represented", "represented_n", figures_.represented);
      sentence("represented");
    }
    if (!figures_.quorum || !figures_.quorum->votes) return;
    args_.emplace_back("needed", amount_range(figures_.quorum->needed, language_));
    args_.emplace_back("needed_n", agreement(figures_.quorum->needed));
    args_.emplace_back("votes", amount_range(*figures_.quorum->votes, language_));
    args_.emplace_back("votes_n", agreement(*figures_.quorum->votes));
    if (!figures_.quorum->reached) return sentence("quorum.unknown");
    if (*figures_.quorum->reached) return sentence("quorum.reached");
    add("missing", "missing_n", figures_.quorum->missing);
    sentence("quorum.missed");
  }

  const Story& story_;
  const model::Session& session_;
  const SessionFigures& figures_;
  const words::Language& language_;
  std::vector<std::string> others_;
  Args args_;
  std::string text_;
};

}  // namespace

std::string participation(const Story& story) {
  std::string text;
  for (std::size_t i = 0; i < story.dossier.event.sessions.size(); ++i)
    words::join(text, "\n\n", Paragraph(story, i).tell());
  if (const std::string all = total(story); !all.empty()) text += "\n\n" + all;
  return text;
}

}  // namespace aliso::telling::said
