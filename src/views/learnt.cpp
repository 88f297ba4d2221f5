// Waves and news as JSON and as grids.
// A wave without an id goes by its rank in its file.
#include "views/learnt.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "format/dates.h"
#include "format/names.h"
#include "views/view.h"
#include "words/joined.h"

namespace aliso::views {

using Json = nlohmann::ordered_json;
using figures::ChannelFollowed;
using figures::Heard;
using figures::HeardBy;
using figures::WaveFollowed;
using Day = std::optional<model::Date>;

namespace {

const model::Wave& wave_of(const ViewedTrends& viewed, const WaveFollowed& one) {
  return viewed.dossiers[one.event].invitations->waves[one.wave];
}

std::vector<std::string_view> words_of(const std::vector<model::Channel>& channels) {
  std::vector<std::string_view> words;
  for (const model::Channel channel : channels) words.push_back(format::name(channel));
  return words;
}

Json day_or_null(const Day& day) {
  return day ? Json(format::written(*day)) : Json();
}

const Heard* heard_of(const ViewedTrends& viewed, model::StructureIndex structure) {
  const auto& all = viewed.learnt.heard;
  const auto found =
      std::lower_bound(all.begin(), all.end(), structure,
                       [](const Heard& one, model::StructureIndex wanted) { return one.structure < wanted; });
  return found != all.end() && found->structure == structure ? &*found : nullptr;
}

/// Those to be phoned, then the others, in the network's order.
std::vector<const Heard*> in_turn(const ViewedTrends& viewed, bool others) {
  std::vector<const Heard*> rows;
  std::vector<bool> taken(viewed.learnt.heard.size());
  for (const std::size_t i : viewed.learnt.to_call) {
    rows.push_back(&viewed.learnt.heard[i]);
    taken[i] = true;
  }
  for (std::size_t i = 0; others && i < taken.size(); ++i)
    if (!taken[i]) rows.push_back(&viewed.learnt.heard[i]);
  return rows;
}

}  // namespace

std::string_view heard_by(HeardBy by) {
  switch (by) {
    case HeardBy::came:
      return "came";
    case HeardBy::answer:
      return "answer";
    case HeardBy::excused:
      return "excused";
    case HeardBy::proxy:
      return "proxy";
    case HeardBy::call:
      break;
  }
  return "call";
}

void add_heard(const ViewedTrends& viewed, model::StructureIndex structure, Json& row) {
  const Heard* one = heard_of(viewed, structure);
  row["last_heard"] = one ? day_or_null(one->last_heard) : Json();
  row["heard_by"] = one && one->last_heard ? Json(heard_by(one->by)) : Json();
  row["events_unheard"] = one ? count_view(one->events_unheard) : Json();
  row["last_called"] = one ? day_or_null(one->last_called) : Json();
  row["tries"] = one ? Json(one->tries) : Json();
  row["phone"] = one ? Json(one->phone) : Json();
}

void add_learnt(const ViewedTrends& viewed, Json& document) {
  const figures::Followed& followed = viewed.learnt.followed;
  Json waves = Json::array(), undated = Json::array(), channels = Json::array(), to_call = Json::array();
  for (const WaveFollowed& one : followed.waves) {
    const model::Wave& wave = wave_of(viewed, one);
    waves.push_back({{"event", viewed.dossiers[one.event].event.id},
                     {"wave", wave.id.empty() ? Json(one.wave + 1) : Json(wave.id)},
                     {"channel", words_of(wave.channels)},
                     {"first", format::written(one.first)},
                     {"addressed", count_view(one.addressed)},
                     {"unanswered", count_view(one.unanswered)},
                     {"followed", count_view(one.followed)},
                     {"within_7_days", count_view(one.within_7_days)}});
  }
  for (const figures::Undated& one : followed.undated)
    undated.push_back({{"event", viewed.dossiers[one.event].event.id}, {"answers", count_view(one.answers)}});
  for (const ChannelFollowed& one : followed.channels)
    channels.push_back({{"channel", words_of(one.channels)},
                        {"waves", one.waves},
                        {"unanswered", count_view(one.unanswered)},
                        {"followed", count_view(one.followed)},
                        {"within_7_days", count_view(one.within_7_days)}});
  for (const Heard* one : in_turn(viewed, false))
    to_call.push_back(viewed.network.structures[one->structure].id);
  document["waves"] = std::move(waves);
  document["undated"] = std::move(undated);
  document["channels"] = std::move(channels);
  document["to_call"] = std::move(to_call);
}

Grid trend_waves_grid(const ViewedTrends& viewed) {
  using Kind = Column::Kind;
  Grid grid;
  grid.columns = {{"event"}, {"wave"}, {"channel"}, {"first", "", Kind::date}};
  for (const char* key : {"addressed", "unanswered", "followed", "within_7_days"})
    grid.columns.push_back({key, "", Kind::count});
  for (const WaveFollowed& one : viewed.learnt.followed.waves) {
    const model::Wave& wave = wave_of(viewed, one);
    grid.rows.push_back(
        {{MaybeText(viewed.dossiers[one.event].event.id),
          MaybeText(wave.id.empty() ? std::to_string(one.wave + 1) : wave.id),
          MaybeText(words::joined(words_of(wave.channels), "; ")), Day(one.first),
          figures::MaybeCount(one.addressed), one.unanswered, one.followed, one.within_7_days}});
  }
  return grid;
}

Grid trend_calls_grid(const ViewedTrends& viewed) {
  using Kind = Column::Kind;
  Grid grid;
  grid.columns = {{"structure"},
                  {"name"},
                  {"to_call", "", Kind::flag},
                  {"last_heard", "", Kind::date},
                  {"heard_by"},
                  {"events_unheard", "", Kind::count},
                  {"last_called", "", Kind::date},
                  {"tries", "", Kind::count},
                  {"phone", "", Kind::flag}};
  const auto turns = viewed.learnt.to_call.size();
  for (const Heard* one : in_turn(viewed, true)) {
    const model::Structure& structure = viewed.network.structures[one->structure];
    grid.rows.push_back(
        {{MaybeText(structure.id), MaybeText(structure.name), std::optional(grid.rows.size() < turns),
          one->last_heard, one->last_heard ? MaybeText(heard_by(one->by)) : MaybeText(),
          figures::MaybeCount(one->events_unheard), one->last_called, figures::MaybeCount(one->tries),
          std::optional(one->phone)}});
  }
  return grid;
}

}  // namespace aliso::views
