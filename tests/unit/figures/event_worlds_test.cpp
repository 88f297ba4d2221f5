// The bounds of an event's figures, and of two events together, against every world that the data allow.
// Event 0 has two sessions, event 1 has one; a world says of each member where it announced itself and came.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "sample.h"

using namespace sample;

namespace {

struct Random {
  std::mt19937 engine;
  int upto(int n) { return static_cast<int>(engine() % static_cast<unsigned>(n + 1)); }
  bool chance(int percent) { return upto(99) < percent; }
  Count count(int most) {
    const int low = upto(most);
    return chance(70) ? Count(low) : chance(20) ? Count::at_least(low) : Count::between(low, low + upto(2));
  }
};

constexpr std::size_t sessions = 3;
constexpr std::array<int, sessions> event_of = {0, 0, 1};
const std::array<Date, sessions> dates = {day(2022, 4, 7), day(2022, 4, 14), day(2022, 6, 1)};

struct Known {
  std::array<bool, sessions> member{true, true, true};  // a member on that date
  std::array<std::optional<Reply>, sessions> reply;
  std::array<bool, sessions> present{};
  std::array<bool, 2> seen{};
};

struct Small {
  Network network;
  std::array<Event, 2> events;
  std::array<Invitations, 2> invitations;
  std::vector<Known> listed;
  std::array<Count, sessions> said, came;  // counted at each session
  Count said_for_all;                      // counted for both sessions of event 0 by one line
  [[nodiscard]] std::array<Dossier, 2> dossiers() const {
    return {{{events[0], invitations[0], {}}, {events[1], invitations[1], {}}}};
  }
};

Small small(Random& r) {
  Small s;
  const int listed = r.upto(3);
  s.network =
      network(static_cast<unsigned>(listed), Count::between(listed + r.upto(1), listed + 1 + r.upto(1)));
  s.listed.resize(s.network.structures.size());
  for (auto& structure : s.network.structures)
    if (r.chance(25))
      structure.member = {r.chance(50) ? Span{day(2022, 4, 10), {}} : Span{{}, day(2022, 4, 10)}};
  for (std::size_t k = 0; k < sessions; ++k) {
    Event& e = s.events[static_cast<std::size_t>(event_of[k])];
    auto& answered = s.invitations[static_cast<std::size_t>(event_of[k])].answers;
    if (!answered) answered.emplace();
    const auto index = static_cast<SessionIndex>(e.sessions.size());
    e.sessions.push_back(session("s" + std::to_string(k), dates[k]));
    Session& here = e.sessions.back();
    here.present.emplace();
    for (StructureIndex i = 0; i < s.listed.size(); ++i) {
      s.listed[i].member[k] = s.network.structures[i].is_member(dates[k]);
      if (r.chance(30)) {
        s.listed[i].reply[k] = static_cast<Reply>(r.upto(2));
        answered->push_back(answer(i, *s.listed[i].reply[k], index));
      }
      if (r.chance(30)) {
        s.listed[i].present[k] = true;
        here.present->push_back(named(i));
      }
    }
    if (r.chance(60)) here.present->push_back(counted(s.came[k] = r.count(2)));
    if (r.chance(50)) answered->push_back(answers(s.said[k] = r.count(2), Reply::yes, index));
  }
  if (r.chance(30)) s.invitations[0].answers->push_back(answers(s.said_for_all = r.count(2), Reply::maybe));
  for (std::size_t e = 0; e < 2; ++e) {
    for (StructureIndex i = 0; i < s.listed.size(); ++i)
      if (r.chance(15)) {
        s.events[e].seen.push_back(i);
        s.listed[i].seen[e] = true;
      }
    if (r.chance(40)) s.events[e].distinct = Distinct{{}, r.count(3), {}, {}};
  }
  return s;
}

bool within(const Count& count, int n) {
  return n >= count.min() && (!count.max() || n <= *count.max());
}

struct Truth {
  int low = 1 << 20, high = -1;
  void add(int n) {
    low = std::min(low, n);
    high = std::max(high, n);
  }
};

using Tally = std::array<signed char, 8>;

void extend(std::set<Tally>& worlds, const std::set<Tally>& choices) {
  std::set<Tally> next;
  for (const Tally& world : worlds)
    for (const Tally& choice : choices) {
      Tally sum = world;
      for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += choice[k];
      next.insert(sum);
    }
  worlds = std::move(next);
}

// Tally of announcing: 0-2 counted at a session, 3 in the line for all, 4 for event 0, 5 for event 1, 6 for
// any.
std::set<Tally> announcing(const Known& known) {
  std::set<Tally> all;
  for (int line = 0; line < 2; ++line) {
    for (int bits = 0; bits < 8; ++bits) {
      Tally t{};
      bool possible = true, any[2] = {false, false};
      t[3] = static_cast<signed char>(line);
      for (std::size_t k = 0; k < sessions; ++k) {
        const bool says = bits >> k & 1;
        const bool by_line = line && event_of[k] == 0;
        const bool member = known.member[k];
        if (known.reply[k]) {
          const bool fixed = *known.reply[k] != Reply::no;
          if (by_line || says != fixed) possible = false;
          if (fixed && member) any[event_of[k]] = true;
        } else {
          if (says && (!member || by_line)) possible = false;
          if (by_line && !member) possible = false;
          if (says || by_line) any[event_of[k]] = true;
          t[k] = says;
        }
      }
      t[4] = any[0];
      t[5] = any[1];
      t[6] = any[0] || any[1];
      if (possible) all.insert(t);
    }
  }
  return all;
}

// Tally of coming: 0-2 counted at a session, 4 at event 0 as a member, 5 at event 1, 6 at any.
std::set<Tally> coming(const Known& known) {
  std::set<Tally> all;
  for (int bits = 0; bits < 8; ++bits) {
    Tally t{};
    bool possible = true, any[2] = {false, false}, was_there[2] = {false, false};
    for (std::size_t k = 0; k < sessions; ++k) {
      const bool there = bits >> k & 1;
      const bool member = known.member[k];
      const bool by_name = known.present[k];
      if (by_name && !there) possible = false;
      if (there && !by_name && !member) possible = false;  // guests are not counted among members
      t[k] = there && !by_name;
      any[event_of[k]] = any[event_of[k]] || (there && member);
      was_there[event_of[k]] = was_there[event_of[k]] || (there && member);
    }
    for (std::size_t e = 0; e < 2; ++e) {
      if (!known.seen[e]) continue;
      bool member = false;
      for (std::size_t k = 0; k < sessions; ++k)
        member = member || (event_of[k] == static_cast<int>(e) && known.member[k]);
      if (member && !was_there[e]) possible = false;
    }
    t[4] = any[0];
    t[5] = any[1];
    t[6] = any[0] || any[1];
    if (possible) all.insert(t);
  }
  return all;
}

struct Shares {
  std::map<std::string, std::array<int, 2>> of;
  void compare(const std::string& name, const aliso::figures::MaybeCount& ours, const Truth& truth,
               int seed) {
    INFO("network ", seed, ", ", name, ": in all worlds ", truth.low, "-", truth.high);
    REQUIRE(ours);
    CAPTURE(*ours);
    CHECK(ours->min() <= truth.low);
    CHECK((!ours->max() || *ours->max() >= truth.high));
    of[name][0] += *ours == Count::between(truth.low, truth.high);
    of[name][1] += 1;
  }
};

}  // namespace

TEST_CASE("an event's figures, and several events', hold every world that the data allow") {
  Shares shares;
  const char* wanted = std::getenv("ALISO_WORLDS");
  const int networks = wanted ? std::atoi(wanted) : 300;
  for (int seed = 1; seed <= networks; ++seed) {
    Random r{std::mt19937(static_cast<unsigned>(seed))};
    const Small s = small(r);
    const auto dossiers = s.dossiers();
    std::array<Truth, 3> announced, distinct;
    const Count stated = s.network.members[0].count;  // as many members at each date
    for (std::int64_t members = stated.min(); members <= *stated.max(); ++members) {
      std::vector<Known> all = s.listed;
      for (std::int64_t i = 0; i < members; ++i) {  // those not listed
        Known known;
        bool ever = false;
        for (std::size_t k = 0; k < sessions; ++k) {
          known.member[k] = i < members - aliso::figures::listed_on(s.network, dates[k]);
          ever = ever || known.member[k];
        }
        if (ever) all.push_back(known);
      }
      std::set<Tally> says{Tally{}}, comes{Tally{}};
      for (const Known& known : all) {
        extend(says, announcing(known));
        extend(comes, coming(known));
      }
      for (const Tally& w : says)
        if (within(s.said[0], w[0]) && within(s.said[1], w[1]) && within(s.said[2], w[2]) &&
            within(s.said_for_all, w[3]))
          for (std::size_t e = 0; e < 3; ++e) announced[e].add(w[4 + e]);
      for (const Tally& w : comes) {
        bool good = within(s.came[0], w[0]) && within(s.came[1], w[1]) && within(s.came[2], w[2]);
        for (std::size_t e = 0; e < 2; ++e)
          good = good && (!s.events[e].distinct || within(*s.events[e].distinct->members, w[4 + e]));
        if (good)
          for (std::size_t e = 0; e < 3; ++e) distinct[e].add(w[4 + e]);
      }
    }
    for (std::size_t e = 0; e < 3; ++e) {
      const auto f = e < 2 ? aliso::figures::event_figures(s.network, dossiers[e], day(2023, 1, 1))
                           : aliso::figures::together(s.network, dossiers, day(2023, 1, 1));
      if (announced[e].high >= 0)
        shares.compare(e < 2 ? "announced" : "announced together", f.announced, announced[e], seed);
      if (distinct[e].high >= 0)
        shares.compare(e < 2 ? "distinct" : "distinct together", f.distinct.member, distinct[e], seed);
    }
  }
  for (const auto& [name, share] : shares.of)
    MESSAGE(name, ": exactly the bounds of all worlds in ", share[0] * 100 / std::max(share[1], 1), " % of ",
            share[1]);
}
