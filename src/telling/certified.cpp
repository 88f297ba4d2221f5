// The certified list of who was at a session, in words: lists by name, what they add up to, who signs.
// What isn't known by name is said to be so; nobody is absent of whom that isn't sure.
#include <algorithm>

#include "model/names.h"
#include "telling/amounts.h"
#include "telling/apologies.h"
#include "telling/sheet.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/joined.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::telling {

namespace {

using figures::CertifiedPresence;
using model::Count;
using model::StructureIndex;
using views::Paper;

class Certificate {
 public:
  Certificate(const Story& story, const figures::Certified& list, model::SessionIndex index, bool by_number)
      : story_(story),
        list_(list),
        index_(index),
        session_(story.dossier.event.sessions[index]),
        by_number_(by_number) {}

  Paper write(model::Date today) {
    paper_ = paper_head(story_.network, story_.dossier.event, session_, story_.language);
    paper_.what = say("what");
    if (!by_number_) paper_.notices.push_back(say("internal"));
    if (list_.under_way)
      paper_.notices.push_back(say("under-way", {{"day", words::date(today, story_.language)}}));
    add_present("present", list_.sum.present, list_.present, list_.counted);
    add_represented();
    add_excused();
    add_absent();
    add_present("partners", of(list_.partners, list_.counted_partners), list_.partners,
                list_.counted_partners);
    if (!list_.hosts.empty()) add_present("hosts", Count(1), list_.hosts, Count(0));
    add_present("guests", of(list_.guests, list_.counted_guests), list_.guests, list_.counted_guests);
    add_others_excused();
    add_people();
    add_results();
    return std::move(paper_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const words::Args& args = {}) const {
    return story_.language.say("certified." + std::string(key), args);
  }
  /// A phrase about a count.
  [[nodiscard]] std::string counted(std::string_view key, const Count& count) const {
    return say(key, {{"count", words::count_in_table(count, story_.language)}, {"n", agreement(count)}});
  }
  /// Likewise, of those who may be none at all: "0 à 2" is "peut-être jusqu’à 2".
  [[nodiscard]] std::string perhaps(std::string_view key, const Count& count) const {
    const bool unsure = count.min() == 0 && count.max();
    const std::string shown = words::count_in_table(count, story_.language);
    return say(key, {{"count", shown},
                     {"upto", unsure ? words::count_in_table(Count(*count.max()), story_.language) : "none"},
                     {"n", unsure ? *count.max() : agreement(count)}});
  }
  [[nodiscard]] std::string plain(std::string_view text) const {
    return words::typeset(words::for_people(text), story_.language);
  }
  [[nodiscard]] std::string name_of(StructureIndex i) const {
    return plain(model::name_on(story_.network.structures[i], session_.date()));
  }
  static Count of(const std::vector<CertifiedPresence>& named, const Count& counted) {
    return Count(static_cast<std::int64_t>(named.size())) + counted;
  }

  /// Items behind their heading; where only numbers are to be given, the headings in one list.
  void add(std::string heading, std::vector<std::string> items) {
    if (!by_number_) {
      paper_.sections.push_back({std::move(heading), std::move(items)});
      return;
    }
    if (paper_.sections.empty()) paper_.sections.push_back({say("numbers"), {}});
    paper_.sections.front().items.push_back(std::move(heading));
  }

  /// "et 2 autres, dont le nom n’est pas noté", behind those named.
  void add_others(std::vector<std::string>& items, const Count& others) const {
    if (!others.is_zero()) items.push_back(perhaps(items.empty() ? "counted" : "others", others));
  }

  [[nodiscard]] std::string people_of(const CertifiedPresence& one) const {
    if (!one.people || (one.people->min() <= 1 && !one.people->max())) return {};
    const std::string people = counted("people", *one.people);
    std::vector<std::string> names;
    if (one.structure)
      for (const std::uint32_t contact : one.contacts)
        if (const auto& known = story_.network.structures[*one.structure].contacts[contact];
            known.named && !known.name.empty())
          names.push_back(plain(known.name));
    if (names.empty()) return people;
    const bool all = *one.people == Count(static_cast<std::int64_t>(names.size()));
    return say(all ? "all-known" : "some-known",
               {{"people", people}, {"names", words::list(names, story_.language)}});
  }

  void add_present(std::string_view key, const Count& number, const std::vector<CertifiedPresence>& named,
                   const Count& others) {
    if (number.is_zero() && key != "present") return;
    std::vector<std::string> items;
    for (const CertifiedPresence& one : named) {
      const std::string name = one.structure ? name_of(*one.structure) : plain(spelled(one.guest));
      const std::string people = people_of(one);
      items.push_back(people.empty() ? name : say("with", {{"name", name}, {"what", people}}));
    }
    add_others(items, others);
    add(counted(key, number), std::move(items));
  }

  /// An outside structure as it is spelled first in the event.
  [[nodiscard]] const std::string& spelled(const std::string& guest) const {
    const auto first = story_.spelled.find(model::folded(guest));
    return first == story_.spelled.end() ? guest : first->second;
  }

  void add_represented() {
    if (list_.sum.represented.is_zero()) return;
    std::vector<std::string> items;
    for (const figures::CertifiedProxy& one : list_.represented)
      items.push_back(one.by ? say("by", {{"name", name_of(one.structure)}, {"by", name_of(*one.by)}})
                             : name_of(one.structure));
    add_others(items, list_.counted_represented);
    add(counted("represented", list_.sum.represented), std::move(items));
  }

  void add_excused() {
    // The sum leaves open whether one that is named is one of those represented by number; a list of names
    // doesn't: it is of these, and of the others.
    Count number = list_.sum.excused;
    if (!by_number_) number = Count(static_cast<std::int64_t>(list_.excused.size())) + list_.counted_excused;
    if (number.is_zero()) return;
    std::vector<std::string> items;
    // Each member is counted once: one that sent apologies may have given one of the proxies without a name.
    const bool perhaps_represented =
        list_.sum.excused.min() < static_cast<std::int64_t>(list_.excused.size()) &&
        !list_.counted_represented.is_zero();
    for (const StructureIndex i : list_.excused)
      items.push_back(perhaps_represented ? say("or-represented", {{"name", name_of(i)}}) : name_of(i));
    add_others(items, list_.counted_excused);
    add(counted("excused", number), std::move(items));
  }

  void add_absent() {
    const Count number = Count(static_cast<std::int64_t>(list_.unnamed.size())) + list_.unlisted;
    if (by_number_) {
      if (!list_.sum.absent.is_zero()) add(counted("absent", list_.sum.absent), {});
      return;
    }
    if (number.is_zero()) return;
    std::vector<std::string> items;
    for (const StructureIndex i : list_.unnamed) items.push_back(name_of(i));
    if (!list_.unlisted.is_zero())
      items.push_back(perhaps(items.empty() ? "unlisted-alone" : "unlisted", list_.unlisted));
    if (list_.complete) {
      add(counted("absent", number), std::move(items));
      return;
    }
    std::vector<std::string> parts;
    const auto part = [&](std::string_view key, const Count& count) {
      if (!count.is_zero()) parts.push_back(counted(key, count));
    };
    part("sum-present", list_.counted);
    part("sum-represented", list_.counted_represented);
    part("sum-excused", list_.counted_excused);
    const std::string count = words::count_in_table(number, story_.language);
    add(parts.empty() ? say("unnamed", {{"count", count}})
                      : say("unnamed-of", {{"count", count}, {"parts", words::list(parts, story_.language)}}),
        std::move(items));
  }

  void add_others_excused() {
    const auto section = [this](std::string_view key, std::vector<std::string> items, const Count& others) {
      const Count number = Count(static_cast<std::int64_t>(items.size())) + others;
      add_others(items, others);
      if (!number.is_zero()) add(counted(key, number), std::move(items));
    };
    std::vector<std::string> partners, guests;
    for (const StructureIndex i : list_.partners_excused) partners.push_back(name_of(i));
    for (const std::string& guest : list_.guests_excused) guests.push_back(plain(spelled(guest)));
    section("partners-excused", std::move(partners), list_.counted_partners_excused);
    section("guests-excused", std::move(guests), list_.counted_guests_excused);
  }

  void add_people() {
    const figures::People& people = story_.figures.sessions[index_].people;
    if (people.general && !people.general->is_zero()) add(counted("general", *people.general), {});
    if (people.some_unplaced()) add(counted("unplaced", people.without_role), {});
  }

  void add_results() {
    std::vector<std::string> parts{counted("sum-present", list_.sum.present)};
    const auto part = [&](std::string_view key, const Count& count) {
      if (!count.is_zero()) parts.push_back(counted(key, count));
    };
    part("sum-represented", list_.sum.represented);
    part("sum-excused", list_.sum.excused);
    part("sum-absent", list_.sum.absent);
    paper_.results.push_back(say("sum", {{"parts", words::joined(parts, " + ")},
                                         {"count", words::count_in_table(list_.sum.members, story_.language)},
                                         {"n", agreement(list_.sum.members)}}));
    const figures::People& people = story_.figures.sessions[index_].people;
    if (people.everyone) {
      words::Args args{{"count", words::count_in_table(*people.everyone, story_.language)},
                       {"n", agreement(*people.everyone)}};
      if (people.remote && !people.remote->is_zero())
        args.emplace_back("remote", words::count_in_table(*people.remote, story_.language));
      paper_.results.push_back(say(args.size() > 2 ? "everyone-remote" : "everyone", args));
    }
    if (std::string votes = quorum(story_, index_, people.some_unplaced()); !votes.empty())
      paper_.results.push_back(std::move(votes));
    const std::string gap = story_.language.say("sheet.gap");
    paper_.results.push_back(say("exact", {{"gap", gap}}));
    paper_.signatures = {say("signature"), say("signature")};
  }

  const Story& story_;
  const figures::Certified& list_;
  model::SessionIndex index_;
  const model::Session& session_;
  bool by_number_;
  Paper paper_;
};

}  // namespace

views::Paper certified_paper(const Story& story, const figures::Certified& list, model::SessionIndex session,
                             bool by_number, model::Date today) {
  return Certificate(story, list, session, by_number).write(today);
}

}  // namespace aliso::telling
