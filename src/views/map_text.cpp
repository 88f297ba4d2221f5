// The text of `aliso map`.
// A table, then a line for each thing that has to be known to read it.
#include "views/map_text.h"

#include <algorithm>
#include <cmath>

#include "figures/places.h"
#include "views/grid.h"
#include "words/counts.h"
#include "words/dates.h"
#include "words/fitted.h"
#include "words/joined.h"
#include "words/shown.h"
#include "words/typography.h"

namespace aliso::views {

namespace {

using figures::Map;
using figures::MapOrigin;
using words::Language;

class MapStory {
 public:
  MapStory(const ViewedMap& viewed, const Language& language, const MapLook& look)
      : viewed_(viewed), map_(viewed.map), language_(language), look_(look) {}

  std::string tell() && {
    head();
    const Grid grid = viewed_.by == MapBy::place ? towns() : structures();
    if (grid.rows.empty()) {
      line(map_.members.is_zero()
               ? say("nobody")
               : say("unlisted", {{"of", words::count_in_table(map_.members, language_)}}));
    } else {
      text_ += grid_text(grid, language_, look_.color, look_.width) + '\n';
      measured();
      came();
      known();
      closest();
    }
    lines(map_lost(viewed_, language_));
    return words::plain_spaces(text_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const words::Args& args = {}) const {
    return language_.say("map." + std::string(key), args);
  }
  /// A line, fitted by itself: what stands above it is a table.
  void line(const std::string& said) {
    text_ += words::fitted(words::style::hang + said + '\n', look_.width);
  }
  void lines(const std::string& said) {
    for (std::size_t at = 0; at < said.size();) {
      const std::size_t end = std::min(said.find('\n', at), said.size());
      line(said.substr(at, end - at));
      at = end + 1;
    }
  }

  /// Whether anything of it is past, so that somebody may have come.
  [[nodiscard]] bool held() const { return map_.noted + map_.not_noted > 0; }

  /// Whether the map is of sessions that are all over.
  [[nodiscard]] bool over() const {
    return viewed_.wish.then() && !map_.sessions.empty() &&
           std::none_of(map_.sessions.begin(), map_.sessions.end(),
                        [](const figures::MapSession& one) { return one.planned; });
  }

  void head() {
    std::string what = viewed_.network.name;
    std::vector<std::string> titles;
    for (const model::Dossier& one : viewed_.asked) titles.push_back(one.event.title);
    if (viewed_.wish.events) words::join(what, ", ", words::list(titles, language_));
    if (viewed_.wish.during) words::join(what, ", ", words::span(*viewed_.wish.during, 0, language_));
    text_ += words::fitted(
        words::style::hang +
            bold(say("head", {{"what", what}, {"then", over() ? "yes" : "no"}}), look_.color) + '\n',
        look_.width);
    if (!viewed_.where.empty()) line(say("only", {{"where", words::joined(viewed_.where, ", ")}}));
    text_ += '\n';
  }

  [[nodiscard]] Column column(std::string_view key, Column::Kind kind) const {
    return {std::string(key), say("column." + std::string(key)), kind, kind == Column::Kind::number};
  }
  static std::optional<std::int64_t> whole(const std::optional<double>& km) {
    return km ? std::optional(figures::whole_km(*km)) : std::nullopt;
  }

  [[nodiscard]] Grid towns() const {
    Grid grid;
    grid.columns = {column("place", Column::Kind::text), column("members", Column::Kind::number),
                    column("came", Column::Kind::count), column("km", Column::Kind::number)};
    for (const figures::MapTown& town : map_.towns)
      grid.rows.push_back(
          {{std::optional(town.name), std::optional(town.members), town.came, whole(town.km)}});
    if (!held()) drop(grid, 2);
    return grid;
  }

  [[nodiscard]] Grid structures() const {
    std::vector<const figures::MapStructure*> order;
    for (const figures::MapStructure& one : map_.structures) order.push_back(&one);
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
      const auto key = [](const auto& one) {
        return std::pair(!one.km, one.km ? std::llround(*one.km * 1e6) : 0);
      };
      return key(*a) < key(*b);
    });
    Grid grid;
    grid.columns = {column("structure", Column::Kind::text), column("place", Column::Kind::text),
                    column("events", Column::Kind::number), column("came-to", Column::Kind::count),
                    column("km", Column::Kind::number)};
    for (const auto* one : order) {
      const model::Structure& structure = viewed_.network.structures[one->structure];
      const auto town = structure.town.empty() ? std::nullopt : std::optional(structure.town);
      grid.rows.push_back(
          {{std::optional(structure.name), town, std::optional(one->events), one->came, whole(one->km)}});
    }
    if (!held()) {
      drop(grid, 3);
      drop(grid, 2);
    }
    return grid;
  }

  static void drop(Grid& grid, std::ptrdiff_t column) {
    grid.columns.erase(grid.columns.begin() + column);
    for (Row& row : grid.rows) row.cells.erase(row.cells.begin() + column);
  }

  void measured() {
    std::vector<std::string> places;
    for (const figures::MapSession& one : map_.sessions) {
      if (!one.position) continue;
      const model::Event& event = viewed_.asked[one.event].event;
      const std::string& town = event.sessions[one.session].town;
      const std::string name = town.empty() ? session_name(event, one.session) : town;
      if (std::find(places.begin(), places.end(), name) == places.end()) places.push_back(name);
    }
    if (map_.origin == MapOrigin::nowhere) return line(say("nowhere"));
    if (map_.origin == MapOrigin::members) return line(say("from.members"));
    line(say("from.sessions",
             {{"n", static_cast<std::int64_t>(places.size())}, {"places", words::list(places, language_)}}));
  }

  void came() {
    if (!held()) return;
    if (map_.noted == 0 && map_.partly > 0) return line(say("came-partly"));
    line(say("came", {{"n", map_.noted},
                      {"by", std::string(viewed_.by == MapBy::structure ? "structure" : "place")}}));
    if (map_.not_noted > 0 && map_.noted > 0)
      line(say(map_.partly > 0 ? "partly" : "not-noted", {{"n", map_.not_noted}}));
    // The first of the table's own, to show what is meant.
    std::optional<model::Count> range;
    const auto look_at = [&range](const figures::MaybeCount& came) {
      if (!range && came && !came->exact()) range = came;
    };
    for (const figures::MapTown& town : map_.towns)
      if (viewed_.by == MapBy::place) look_at(town.came);
    for (const figures::MapStructure& one : map_.structures)
      if (viewed_.by == MapBy::structure) look_at(one.came);
    if (range) line(say("bounds", {{"range", words::count_in_table(*range, language_)}}));
  }

  void known() {
    if (map_.members == model::Count(map_.placed) || map_.origin == MapOrigin::nowhere) return;
    line(say("known", {{"n", map_.placed},
                       {"known", words::grouped(map_.placed, language_)},
                       {"of", words::count_in_table(map_.members, language_)}}));
  }

  void closest() {
    // Said of today's members, where a map of today is asked for.
    // From one position alone the closest place is that one, and says nothing.
    if (!map_.closest || viewed_.wish.then() || map_.placed < 2) return;
    const double km = map_.closest->mean_km / figures::roads_to_crow;
    line(say("closest",
             {{"place", map_.closest->name}, {"km", words::grouped(figures::whole_km(km), language_)}}));
  }

  const ViewedMap& viewed_;
  const Map& map_;
  const Language& language_;
  const MapLook& look_;
  std::string text_;
};

}  // namespace

std::string map_text(const ViewedMap& viewed, const Language& language, const MapLook& look) {
  return MapStory(viewed, language, look).tell();
}

}  // namespace aliso::views
