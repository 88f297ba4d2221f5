// The bounds of a session's figures against every world that the data allow, for small random networks.
// A world says of each member what it answered, whether it came, was excused, was represented; it shares
// no line with the program. ALISO_WORLDS=N tries N networks instead of a few.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "figures/absence.h"
#include "sample.h"

using namespace sample;

namespace {

struct Random {
  std::mt19937 engine;
  int upto(int n) { return static_cast<int>(engine() % static_cast<unsigned>(n + 1)); }
  bool chance(int percent) { return upto(99) < percent; }
  Count count(int most) {
    const int low = upto(most);
    if (chance(60)) return low;
    if (chance(15)) return Count::at_least(low);
    return Count::between(low, low + upto(2));
  }
};

constexpr int tallied = 9;
enum { said, refused, came, excused_lines, proxies, kept, excused, away, invited };
using Tally = std::array<signed char, tallied>;

/// What may be true of one member: it adds one of these tallies to the world's.
std::vector<Tally> possible(const Evening& e, std::optional<unsigned> listed, bool wave) {
  const Session& s = e.event.sessions[0];
  std::optional<Reply> named_reply;
  bool named_present = false, named_excused = false, named_proxy = false;
  if (listed) {
    for (const auto& a : *e.invitations.answers)
      if (a.structure == *listed) named_reply = a.reply;
    for (const auto& a : *s.present)
      if (a.kind == Attendance::Kind::structure && a.structure == *listed) named_present = true;
    for (const auto& a : *s.excused)
      if (a.kind == Attendance::Kind::structure && a.structure == *listed) named_excused = true;
    if (const auto* list = std::get_if<std::vector<Proxy>>(&*s.proxies))
      for (const auto& p : *list) named_proxy = named_proxy || p.from == *listed;
  }
  const bool proxies_counted = std::holds_alternative<Count>(*s.proxies);
  std::set<Tally> all;
  for (int reply = 0; reply < 3; ++reply) {  // silent, announced, no
    if (named_reply && reply != (*named_reply == Reply::no ? 2 : 1)) continue;
    for (int there = 0; there < 2; ++there) {
      if (named_present && !there) continue;
      if (there && !named_present && (named_excused || named_proxy)) continue;
      for (int asked = 0; asked < 2; ++asked) {  // in `excused`
        for (int proxy = 0; proxy < 2; ++proxy) {
          if (there && (asked || proxy)) continue;
          if (!there && named_excused && !asked) continue;
          if (!there && named_proxy && !proxy) continue;
          if (proxy && !named_proxy && !proxies_counted) continue;
          Tally t{};
          t[said] = reply == 1 && !named_reply;
          t[refused] = reply == 2 && !named_reply;
          t[came] = there && !named_present;
          t[excused_lines] = asked && !named_excused;
          t[proxies] = proxy && !named_proxy;
          t[kept] = reply == 1 && there;
          t[excused] = !there && (asked || reply == 2);
          t[away] = !there && (asked || reply == 2 || proxy);
          t[invited] = reply != 0 || wave;
          all.insert(t);
        }
      }
    }
  }
  return {all.begin(), all.end()};
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

struct Shares {
  std::map<std::string, std::array<int, 2>> of;  // tight, all
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
  void tell() const {
    for (const auto& [name, share] : of)
      MESSAGE(name, ": exactly the bounds of all worlds in ", share[0] * 100 / std::max(share[1], 1),
              " % of ", share[1]);
  }
};

struct Lines {  // what the counted lines of one evening add up to
  Count said = 0, refused = 0, came = 0, excused = 0, proxies = 0;
};

Evening random_evening(Random& r, Lines& lines) {
  const int listed = r.upto(3);
  std::optional<Count> members;
  const int low = listed + r.upto(2);
  if (r.chance(80)) members = Count::between(low, std::min(5, low + r.upto(2)));
  Evening e(network(static_cast<unsigned>(listed), members));
  Session& s = e.the_session();
  s.present.emplace();
  s.excused.emplace();
  std::vector<Proxy> given;
  e.invitations.answers.emplace();
  const bool named_proxies = r.chance(50);
  for (unsigned i = 0; i < static_cast<unsigned>(listed); ++i) {
    if (r.chance(50)) e.invitations.answers->push_back(answer(i, static_cast<Reply>(r.upto(2))));
    if (r.chance(35)) s.present->push_back(named(i));
    if (r.chance(20)) s.excused->push_back(named(i));  // of those present too: present wins
    const bool there = !s.present->empty() && s.present->back().structure == i;
    if (named_proxies && !there && r.chance(25)) given.push_back({{}, i, 0});
  }
  if (r.chance(60)) {
    const auto reply = static_cast<Reply>(r.upto(2));
    const Count n = r.count(3);
    e.invitations.answers->push_back(answers(n, reply));
    (reply == Reply::no ? lines.refused : lines.said) += n;
  }
  if (r.chance(60)) s.present->push_back(counted(lines.came = r.count(3)));
  if (r.chance(30)) s.excused->push_back(counted(lines.excused = r.count(2)));
  if (named_proxies)
    s.proxies = given;
  else
    s.proxies = lines.proxies = r.chance(30) ? r.count(2) : Count(0);
  e.invitations.waves = {wave({{}, day(2022, 3, 1)})};
  if (r.chance(50)) e.invitations.waves[0].to = {audience(Audience::Kind::structure, 0)};
  return e;
}

int networks() {
  const char* wanted = std::getenv("ALISO_WORLDS");
  return wanted ? std::atoi(wanted) : 300;
}

}  // namespace

TEST_CASE("a session's figures hold every world that the data allow") {
  Shares shares;
  for (int seed = 1; seed <= networks(); ++seed) {
    Random r{std::mt19937(static_cast<unsigned>(seed))};
    Lines lines;
    const Evening e = random_evening(r, lines);
    const int listed = static_cast<int>(e.network.structures.size());
    const Count m = aliso::figures::members_on(e.network, evening);
    const bool to_all = e.invitations.waves[0].to[0].kind == Audience::Kind::members;

    std::map<std::string, Truth> truth;
    std::set<Tally> worlds{Tally{}};
    for (int size = 0; size <= *m.max(); ++size) {
      if (size > 0) {
        const int i = size - 1;
        const bool wave = to_all || i == 0;
        const auto choices =
            i < listed ? possible(e, static_cast<unsigned>(i), wave) : possible(e, std::nullopt, to_all);
        std::set<Tally> next;
        for (const Tally& world : worlds) {
          for (const Tally& choice : choices) {
            Tally sum = world;
            for (int k = 0; k < tallied; ++k)
              sum[static_cast<std::size_t>(k)] += choice[static_cast<std::size_t>(k)];
            const auto over = [](const Count& c, int n) { return c.max() && n > *c.max(); };
            if (over(lines.said, sum[said]) || over(lines.refused, sum[refused]) ||
                over(lines.came, sum[came]) || over(lines.excused, sum[excused_lines]) ||
                over(lines.proxies, sum[proxies]))
              continue;
            next.insert(sum);
          }
        }
        worlds = std::move(next);
      }
      if (size < m.min()) continue;
      int named_said = 0, named_came = 0, named_proxies = 0;
      for (const auto& a : *e.invitations.answers) named_said += a.structure && a.reply != Reply::no;
      for (const auto& a : *e.event.sessions[0].present) named_came += a.kind == Attendance::Kind::structure;
      if (const auto* list = std::get_if<std::vector<Proxy>>(&*e.event.sessions[0].proxies))
        named_proxies = static_cast<int>(list->size());
      for (const Tally& w : worlds) {
        if (!within(lines.said, w[said]) || !within(lines.refused, w[refused]) ||
            !within(lines.came, w[came]) || !within(lines.excused, w[excused_lines]) ||
            !within(lines.proxies, w[proxies]))
          continue;
        const int all_said = named_said + w[said], all_came = named_came + w[came];
        truth["kept"].add(w[kept]);
        truth["no-shows"].add(all_said - w[kept]);
        truth["walk-ins"].add(all_came - w[kept]);
        truth["excused"].add(w[excused]);
        truth["represented"].add(named_proxies + w[proxies]);
        truth["absent"].add(size - all_came - w[away]);
        truth["excused alone"].add(w[away] - named_proxies - w[proxies]);
        truth["invited"].add(w[invited]);
        truth["came"].add(all_came);
        truth["announced"].add(all_said);
      }
    }
    if (truth.empty()) continue;  // the data contradict themselves
    const auto f = e.figures();
    shares.compare("kept", f.kept, truth["kept"], seed);
    shares.compare("no-shows", f.no_shows, truth["no-shows"], seed);
    shares.compare("walk-ins", f.walk_ins, truth["walk-ins"], seed);
    shares.compare("excused", f.excused, truth["excused"], seed);
    shares.compare("represented", f.represented, truth["represented"], seed);
    shares.compare("absent", f.absent, truth["absent"], seed);
    const std::optional<aliso::model::Invitations> asked(e.invitations);  // the answers point into it
    const auto answers = aliso::figures::last_answers(e.network, asked, 0, evening);
    const auto facts = aliso::figures::session_facts(e.network, e.event.sessions[0], &*answers);
    shares.compare("excused alone", aliso::figures::excused_alone(facts), truth["excused alone"], seed);
    shares.compare("invited", f.invited, truth["invited"], seed);
    shares.compare("came", f.came, truth["came"], seed);
    shares.compare("announced", f.announced, truth["announced"], seed);
  }
  shares.tell();
}
