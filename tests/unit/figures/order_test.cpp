// What has been told, what is due and what nobody tells follow from the journal's lines, not from their
// order: git puts those of two clones together as it likes. Every order of the lines is tried; the evening is
// that of told.h.
#include <doctest/doctest.h>

#include <algorithm>

#include "figures/untold.h"
#include "told.h"

using namespace sample;
using namespace aliso::figures;

namespace {

/// All that a run would say and do, as a text.
std::string found(const Evening& e) {
  const std::array opened{e.dossier()};
  std::string text;
  const Knowledge knowledge(e.network, opened[0], today);
  for (StructureIndex s = 0; s < e.network.structures.size(); ++s) {
    const News news = knowledge.news(s, 0);
    text += std::to_string(static_cast<int>(news.what));
    for (const Told& told : news.before) text += told.place + (told.cancelled ? "!" : ".");
    const auto changed = knowledge.changed(s, 0);
    text += changed ? std::to_string(changed->time_since_epoch().count()) : "-";
  }
  const auto messages = due_messages(e.network, opened, today);
  for (const Message& message : messages) {
    text += ' ' + message.key + (message.maybe_sent ? "?" : "") + std::to_string(message.sessions.size());
    if (message.why) text += std::to_string(static_cast<int>(*message.why));
  }
  for (const Untold& one : untold(e.network, opened, today, messages))
    text += ' ' + std::to_string(static_cast<int>(one.why)) + std::to_string(one.structures.size());
  return text;
}

/// What is found in every order of the lines: one and the same.
std::string in_every_order(const Evening& e) {
  std::vector<std::size_t> order(e.journal.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::optional<std::string> first;
  do {
    Evening one = e;
    for (std::size_t i = 0; i < order.size(); ++i) one.journal[i] = e.journal[order[i]];
    const std::string now = found(one);
    if (!first) first = now;
    REQUIRE(now == *first);
  } while (std::next_permutation(order.begin(), order.end()));
  return *first;
}

/// A line that tells the evening in another town.
JournalEntry in_town(Evening e, std::string town, const std::string& key, Line state = Line::sent) {
  e.the_session().town = std::move(town);
  JournalEntry entry = line(e, {0}, day(2022, 3, 21), state, 0, "change");
  entry.key = key;
  entry.run = key;
  return entry;
}

}  // namespace

TEST_CASE("two changes told within one second: what is no longer so counts, in every order of the lines") {
  Evening e = with_news_told();
  e.the_session().town = "Masgot";
  e.journal.push_back(in_town(e, "Masgot", "a"));
  e.journal.push_back(in_town(e, "Crozant", "b"));
  e.journal.push_back(in_town(e, "Masgot", "c"));
  in_every_order(e);
  const auto before = [](const Evening& one) {
    return Knowledge(one.network, one.dossier(), today).news(0, 0);
  };
  REQUIRE(before(e).what == News::What::moved);
  CHECK(before(e).before.at(0).place == "Crozant");
  // Told anew it is known.
  e.journal.push_back(in_town(e, "Masgot", "d"));
  e.journal.back().moment += std::chrono::seconds(1);
  in_every_order(e);
  CHECK_FALSE(before(e).any());
}

TEST_CASE("sent and maybe sent, by two contacts, two runs, in one second") {
  Evening e = with_news_told();
  e.the_session().span = on(day(2022, 4, 14));
  e.journal.push_back(in_town(e, "Masgot", "a", Line::intent));
  e.journal.push_back(in_town(e, "Crozant", "b"));
  e.journal.push_back(in_town(e, "Crozant", "b", Line::failed));
  e.journal.push_back(line(e, {0}, day(2022, 3, 1), Line::sent, 0));
  e.journal.back().key = "invit/other-contact";
  e.journal.push_back(line(e, {0}, day(2022, 3, 1), Line::intent, 1));
  in_every_order(e);
}

TEST_CASE("one key, sent by two clones in one second, each telling what its files had") {
  Evening e = with_news_told();
  e.the_session().town = "Masgot";
  for (const char* run : {"aaaaaaaa", "bbbbbbbb"}) {
    e.journal.push_back(in_town(e, *run == 'a' ? "Masgot" : "Crozant", "k"));
    e.journal.back().run = run;
    e.journal.push_back(e.journal.back());
    e.journal.back().state = Line::intent;
  }
  in_every_order(e);
}
