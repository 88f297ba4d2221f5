// Discs by their numbers, structures around the point they share.
// A disc's area is the number of members; nothing else in the picture is measured by eye.
#include "views/map_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "model/names.h"
#include "views/svg.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/typography.h"

namespace aliso::views {

namespace {

using model::Coordinates;
using words::Language;

constexpr double largest_disc = 30, usual_disc = 9;  // radii: of the largest town, of one member at most
constexpr double dot = 4.5, cross = 4;
constexpr double first_ring = 9, apart = 16;  // of several structures at one place
constexpr std::size_t in_one_ring = 12;       // more stand in several, one around the other
constexpr double most_beside = 70;

/// A disc of one member has this radius.
double radius_of_one(const ViewedMap& viewed) {
  std::int64_t most = 1;
  for (const figures::MapTown& town : viewed.map.towns) most = std::max(most, town.members);
  return std::min(usual_disc, largest_disc / std::sqrt(static_cast<double>(most)));
}

/// Where the i-th of so many stands around their place, in rings.
Projection::Point beside(std::size_t i, std::size_t number) {
  constexpr double turn = 2 * std::numbers::pi;
  double radius = first_ring;
  if (number <= in_one_ring) radius = std::max(radius, apart * static_cast<double>(number) / turn);
  for (;; radius += apart) {
    const auto room = number <= in_one_ring ? number : static_cast<std::size_t>(turn * radius / apart);
    if (i < room) {
      const double angle = turn * static_cast<double>(i) / static_cast<double>(std::min(number, room));
      return {radius * std::sin(angle), -radius * std::cos(angle)};
    }
    i -= room;
    number -= room;
  }
}

/// How far the outermost of so many stand from their place.
double ring_radius(std::size_t number) {
  double farthest = 0;
  for (std::size_t i = 0; i < number; ++i) {
    const auto point = beside(i, number);
    farthest = std::max(farthest, std::hypot(point.x, point.y));
  }
  return farthest;
}

/// A place, to be compared.
using PlaceKey = std::pair<std::int64_t, std::int64_t>;
PlaceKey place_key(const Coordinates& at) {
  constexpr double parts = 1e6;
  return {std::llround(at.latitude * parts), std::llround(at.longitude * parts)};
}

/// Structures by the place that they share.
std::map<PlaceKey, std::vector<std::size_t>> by_point(const figures::Map& map) {
  std::map<PlaceKey, std::vector<std::size_t>> points;
  for (std::size_t i = 0; i < map.structures.size(); ++i)
    if (const auto& position = map.structures[i].position) points[place_key(position->at)].push_back(i);
  return points;
}

/// Whether anything of it is past, so that somebody may have come.
bool held(const figures::Map& map) {
  return map.noted + map.not_noted > 0;
}

std::string mapped(const Language& language, std::string_view key, const words::Args& args = {}) {
  return language.say("mapped." + std::string(key), args);
}

/// "Sauvelande : 7 adhérentes, 5 à 7 venues".
std::string town_told(const figures::MapTown& town, const Language& language) {
  words::Args args{{"place", words::typeset(town.name, language)}, {"n", town.members}};
  args.emplace_back("known", town.came ? "yes" : "no");
  args.emplace_back("count", town.came ? words::count_in_table(*town.came, language) : "");
  args.emplace_back("came", town.came ? town.came->max().value_or(town.members) : 0);
  return mapped(language, "town", args);
}

std::string structure_told(const ViewedMap& viewed, const figures::MapStructure& one,
                           const Language& language) {
  const model::Structure& structure = viewed.network.structures[one.structure];
  return mapped(language, "structure",
                {{"name", words::typeset(structure.name, language)},
                 {"town", structure.town.empty() ? "no" : "yes"},
                 {"place", structure.town},
                 {"known", one.came && one.events > 0 ? "yes" : "no"},  // none was during its membership
                 {"count", one.came ? words::count_in_table(*one.came, language) : ""},
                 {"n", one.events}});
}

std::vector<Mark> town_marks(const ViewedMap& viewed, const Projection& paper, const Language& language) {
  std::vector<Mark> marks;
  const double one = radius_of_one(viewed);
  for (std::size_t i = 0; i < viewed.map.towns.size(); ++i) {
    const figures::MapTown& town = viewed.map.towns[i];
    if (!town.at) continue;
    const auto at = paper(published(*town.at));
    const auto members = static_cast<double>(town.members);
    Mark mark{.x = at.x,
              .y = at.y,
              .radius = one * std::sqrt(members),
              .name = words::typeset(town.name, language),
              .told = town_told(town, language),
              .of = i};
    if (held(viewed.map) && !town.came) mark.perhaps = 1;
    if (town.came) {
      mark.surely = static_cast<double>(town.came->min()) / members;
      mark.perhaps = static_cast<double>(town.came->max().value_or(town.members)) / members - mark.surely;
    }
    marks.push_back(std::move(mark));
  }
  std::stable_sort(marks.begin(), marks.end(), [&](const Mark& a, const Mark& b) {
    const auto& [first, second] = std::pair(viewed.map.towns[a.of], viewed.map.towns[b.of]);
    return first.members != second.members ? first.members > second.members : first.name < second.name;
  });
  return marks;
}

std::vector<Mark> structure_marks(const ViewedMap& viewed, const Projection& paper,
                                  const Language& language) {
  std::vector<Mark> marks;
  std::set<PlaceKey> sessions;
  for (const figures::MapSession& one : viewed.map.sessions)
    if (one.position) sessions.insert(place_key(one.position->at));
  for (const auto& [point, structures] : by_point(viewed.map)) {
    // Many at one place stand closer, so that they stay near it.
    const double shrunk = std::min(1.0, most_beside / std::max(ring_radius(structures.size()), 1.0));
    for (std::size_t i = 0; i < structures.size(); ++i) {
      const figures::MapStructure& one = viewed.map.structures[structures[i]];
      const model::Structure& structure = viewed.network.structures[one.structure];
      const auto at = paper(one.position->at);
      // No cross is to stand upon the only one.
      const bool alone = structures.size() == 1 && !sessions.contains(point);
      const auto away = alone ? Projection::Point() : beside(i, structures.size());
      Mark mark{.x = at.x + away.x * shrunk,
                .y = at.y + away.y * shrunk,
                .radius = dot * shrunk,
                .name = words::typeset(structure.name, language),
                .told = structure_told(viewed, one, language),
                .of = structures[i]};
      if (!one.counted && structure.role == model::Role::partner) mark.sign = Mark::Sign::square;
      if (structure.role == model::Role::host) mark.sign = Mark::Sign::diamond;
      if (held(viewed.map) && !one.came) mark.perhaps = 1;
      if (one.came) {
        mark.surely = one.came->min() > 0 ? 1 : 0;
        mark.perhaps = one.came->min() == 0 && one.came->max() != 0 ? 1 : 0;
      }
      marks.push_back(std::move(mark));
    }
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.of < b.of; });
  return marks;
}

/// A member's or a town's sign of that kind, for the legend.
Mark sample(Mark::Sign sign, double surely, double perhaps) {
  return {.sign = sign, .radius = 5.5, .surely = surely, .perhaps = perhaps};
}

}  // namespace

std::vector<Coordinates> map_places(const ViewedMap& viewed) {
  std::vector<Coordinates> places;
  if (viewed.by == MapBy::place) {
    for (const figures::MapTown& town : viewed.map.towns)
      if (town.at) places.push_back(published(*town.at));
  } else {
    for (const figures::MapStructure& one : viewed.map.structures)
      if (one.position) places.push_back(one.position->at);
  }
  for (const figures::MapSession& one : viewed.map.sessions)
    if (one.position) places.push_back(drawn_at(viewed, one));
  return places;
}

double room_beside(const ViewedMap& viewed) {
  if (viewed.by == MapBy::place) return 0;
  std::size_t most = 1;
  for (const auto& [point, structures] : by_point(viewed.map)) most = std::max(most, structures.size());
  return std::min(ring_radius(most), most_beside) + dot;
}

std::vector<Mark> map_marks(const ViewedMap& viewed, const Projection& paper, const Language& language) {
  return viewed.by == MapBy::place ? town_marks(viewed, paper, language)
                                   : structure_marks(viewed, paper, language);
}

std::vector<Mark> map_crosses(const ViewedMap& viewed, const Projection& paper, const Language& language) {
  std::set<std::string> named;
  if (viewed.by == MapBy::place)
    for (const figures::MapTown& town : viewed.map.towns) named.insert(model::folded(town.name));
  std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> there;
  std::vector<Mark> marks;
  for (const figures::MapSession& one : viewed.map.sessions) {
    if (!one.position) continue;
    const model::Event& event = viewed.asked[one.event].event;
    const model::Session& session = event.sessions[one.session];
    const std::string told = mapped(language, "session.told",
                                    {{"title", words::typeset(session_name(event, one.session), language)},
                                     {"day", words::date(session.date(), language)}});
    const auto at = paper(drawn_at(viewed, one));
    // Crosses that would stand upon each other are one.
    const auto [found, fresh] =
        there.try_emplace({std::llround(at.x / (2 * cross)), std::llround(at.y / (2 * cross))}, marks.size());
    if (!fresh) {
      marks[found->second].told += ". " + told;
      continue;
    }
    const std::string name = session.town.empty() ? session_name(event, one.session) : session.town;
    marks.push_back({.sign = Mark::Sign::cross,
                     .x = at.x,
                     .y = at.y,
                     .radius = cross,
                     .name = named.insert(model::folded(name)).second ? words::typeset(name, language) : "",
                     .in_key = false,
                     .told = told});
  }
  return marks;
}

std::vector<std::pair<Mark, std::string>> map_legend(const ViewedMap& viewed, const Language& language) {
  std::vector<std::pair<Mark, std::string>> legend;
  const figures::Map& map = viewed.map;
  const auto add = [&](const Mark& mark, std::string_view key, const words::Args& args = {}) {
    legend.emplace_back(mark, mapped(language, key, args));
  };
  const bool by_place = viewed.by == MapBy::place;
  if (by_place && !map.towns.empty()) {
    const double one = radius_of_one(viewed);
    std::int64_t number = 1;
    for (const std::int64_t next : {2, 5, 10, 20, 50, 100, 200, 500, 1000})
      if (one * std::sqrt(static_cast<double>(number)) < 4) number = next;
    Mark mark = sample(Mark::Sign::disc, 0, 0);
    mark.radius = one * std::sqrt(static_cast<double>(number));
    add(mark, "members", {{"n", number}});
  }
  bool some_came = false, some_perhaps = false, some_not = false, partners = false, host = false;
  const auto look_at = [&](const figures::MaybeCount& came, std::int64_t of) {
    if (!came) return;
    some_came = some_came || came->min() > 0;
    some_perhaps =
        some_perhaps || (by_place ? map.noted > 0 && !came->exact() : came->min() == 0 && came->max() != 0);
    some_not = some_not || came->max().value_or(of) < of;
  };
  if (by_place) {
    for (const figures::MapTown& town : map.towns)
      if (town.at) look_at(town.came, town.members);
  } else {
    for (const figures::MapStructure& one : map.structures) {
      if (!one.position) continue;
      look_at(one.came, 1);
      const model::Role role = viewed.network.structures[one.structure].role;
      partners = partners || (!one.counted && role == model::Role::partner);
      host = host || role == model::Role::host;
    }
  }
  const words::Args noted{{"n", map.noted + map.partly}};
  if (some_came) add(sample(Mark::Sign::disc, 1, 0), "came", noted);
  if (some_perhaps) add(sample(Mark::Sign::disc, 0, 1), "perhaps", noted);
  if (some_not) add(sample(Mark::Sign::disc, 0, 0), "not-came");
  if (held(map) && map.noted == 0) add(sample(Mark::Sign::disc, 0, 1), "unknown");
  if (partners) add(sample(Mark::Sign::square, 0, 0), "partner");
  if (host) add(sample(Mark::Sign::diamond, 0, 0), "host");
  const bool sessions = std::any_of(map.sessions.begin(), map.sessions.end(),
                                    [](const figures::MapSession& one) { return one.position.has_value(); });
  if (sessions) add(sample(Mark::Sign::cross, 0, 0), "session");
  if (viewed.links && !map.links.empty()) add(sample(Mark::Sign::line, 0, 0), "link");
  return legend;
}

std::string mark_svg(const Mark& mark) {
  const double x = mark.x, y = mark.y, r = mark.radius;
  std::string drawn;
  const auto shape = [&](std::string_view path, std::string_view more) {
    drawn += fmt::format("<path d=\"{}\"{}/>", path, more);
  };
  constexpr std::string_view light = " fill=\"#ddd\" stroke=\"#444\" stroke-width=\"0.8\"";
  switch (mark.sign) {
    case Mark::Sign::line:
      shape(fmt::format("M{:.1f} {:.1f}h{:.1f}", x - r, y, 2 * r), " stroke=\"#777\"");
      return drawn + "\n";
    case Mark::Sign::cross: {
      const std::string path = fmt::format("M{:.1f} {:.1f}l{:.1f} {:.1f}m0 {:.1f}l{:.1f} {:.1f}", x - r,
                                           y - r, 2 * r, 2 * r, -2 * r, -2 * r, 2 * r);
      shape(path, " fill=\"none\" stroke=\"#fff\" stroke-width=\"4\"");
      shape(path, " fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\"");
      break;
    }
    case Mark::Sign::disc:
      drawn += fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\"{}/>", x, y, r, light);
      if (mark.surely >= 1)
        drawn += fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\" fill=\"#444\"/>", x, y, r);
      else if (mark.surely > 0)
        shape(slice(x, y, r, 0, mark.surely), " fill=\"#444\"");
      break;
    case Mark::Sign::square:
    case Mark::Sign::diamond: {
      const double half = r * 0.886;  // as large as the disc would be
      const double turned = mark.sign == Mark::Sign::diamond ? r * 1.253 : 0;
      shape(turned > 0 ? fmt::format("M{0:.2f} {1:.2f}l{2:.2f} {2:.2f}l-{2:.2f} {2:.2f}l-{2:.2f} -{2:.2f}Z",
                                     x, y - turned, turned)
                       : fmt::format("M{:.2f} {:.2f}h{:.2f}v{:.2f}h-{:.2f}Z", x - half, y - half, 2 * half,
                                     2 * half, 2 * half),
            mark.surely > 0 ? " fill=\"#444\" stroke=\"#444\" stroke-width=\"0.8\"" : light);
      break;
    }
  }
  if (mark.sign != Mark::Sign::cross && mark.perhaps > 0) {
    constexpr double thick = 0.3;
    const double inside = r * (1 - thick / 2);
    const std::string ring = fmt::format(" fill=\"none\" stroke=\"#444\" stroke-width=\"{:.2f}\"", r * thick);
    if (mark.perhaps >= 1)
      drawn += fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\"{}/>", x, y, inside, ring);
    else
      shape(arc(x, y, inside, mark.surely, mark.surely + mark.perhaps), ring);
  }
  if (!mark.told.empty()) drawn = "<g><title>" + svg_text(mark.told) + "</title>" + drawn + "</g>";
  return drawn + "\n";
}

}  // namespace aliso::views
