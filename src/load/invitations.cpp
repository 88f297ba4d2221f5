// invitations/STEM.yaml: waves, answers, calls.
// Sessions and structures are those of the event and the network.
#include <string>
#include <unordered_set>

#include "load/items.h"
#include "load/kinds.h"
#include "load/load.h"
#include "load/types.h"

namespace aliso::load {

namespace {

using model::Answer;
using model::Call;
using model::Invitations;
using model::Wave;

/// Whom a wave is for; members where nobody is named.
struct Addressees : OneOrList<AudienceName> {
  static Written write(const Writing& writing, const std::vector<model::Audience>& value) {
    if (value.size() == 1 && value[0].kind == model::Audience::Kind::members) return {};
    return OneOrList<AudienceName>::write(writing, value);
  }
};

constexpr Field wave_fields[] = {
    field<Id, &Wave::id>("id"),
    field<ListOf<NamedOf<model::Channel>, Many::one_or_list, true>, &Wave::channels>("channel"),
    field<SpanOf, &Wave::on>("on"),
    field<DueOf, &Wave::due>("due"),
    field<Addressees, &Wave::to>("to"),
    field<OneOrList<AudienceName>, &Wave::except>("except"),
    field<OneOrList<NamedOf<model::Only>>, &Wave::only>("only"),
    field<OneOrList<SessionName>, &Wave::sessions>("sessions"),
    field<Line, &Wave::about>("about"),
    field<Line, &Wave::subject>("subject"),
    field<Prose, &Wave::text>("text"),
};

void finish_wave(Reading& reading, const Given& given, Wave& wave) {
  if (given.node->cut) return;
  const auto wrong = [&](std::string_view name) { reading.error(name, given.node->at, extent(*given.node)); };
  const yaml::Entry* due = given.find("due");
  const yaml::Entry* to = given.find("to");
  if ((due != nullptr) == (given.find("on") != nullptr)) wrong("wave-on-or-due");
  if (due && !given.find("id")) wrong("due-needs-id");
  if (!given.find("channel")) {
    if (due)
      wrong("due-needs-channel");
    else if (!given.find("about"))
      wrong("wave-says-nothing");
  }
  const auto names_nothing = [](const yaml::Entry* entry) {
    return entry && entry->value.kind == yaml::Kind::list && entry->value.items.empty() && !entry->value.cut;
  };
  if (names_nothing(to)) reading.error("to-nobody", to->value.at, extent(to->value));
  for (const std::string_view key : {"channel", "only", "sessions"}) {
    const yaml::Entry* entry = given.find(key);
    if (names_nothing(entry))
      reading.error("names-nothing", entry->value.at, extent(entry->value), {{"key", std::string(key)}});
  }
  if (!to) wave.to.push_back({wave.at, model::Audience::Kind::members, {}, 0});
}

void read_members(Reading& reading, const yaml::Node& node, Answer& answer) {
  CountOf::read(reading, node, answer.members);
}

/// Who answered is a structure, or a number of them.
Written write_members(const Writing& writing, const Answer& answer) {
  return answer.structure ? Written{} : CountOf::write(writing, answer.members);
}

constexpr Field answer_fields[] = {
    field<StructureBesidePeople, &Answer::structure>("structure"),
    field<read_members, write_members>("members", {.form = Form::count}),
    field<SessionName, &Answer::session>("session"),
    field<NamedOf<model::Reply>, &Answer::reply>("answer", required),
    field<CountOf, &Answer::people>("people"),
    field<Day, &Answer::on>("on"),
    field<NamedOf<model::Channel>, &Answer::via>("via"),
};

void finish_answer(Reading& reading, const Given& given, Answer&) {
  if (given.node->cut) return;
  if ((given.find("structure") != nullptr) == (given.find("members") != nullptr))
    reading.error("answer-who", given.node->at, extent(*given.node));
}

constexpr Field call_fields[] = {
    field<StructureName, &Call::structure>("structure", required),
    field<Day, &Call::on>("on", required),
    field<NamedOf<model::Outcome>, &Call::outcome>("outcome", required),
    field<Line, &Call::note>("note"),
};

/// Waves, each id once.
void read_waves(Reading& reading, const yaml::Node& node, Invitations& invitations) {
  if (!reading.is_list(node, Form::kind)) return;
  std::unordered_set<std::string> ids;
  for (const yaml::Node& item : node.items) {
    Wave wave;
    const bool sound = MapOf<wave_kind>::read(reading, item, wave);
    if (!wave.id.empty() && ids.contains(wave.id)) reading.duplicate_id(item, wave.id);
    if (!sound) continue;
    ids.insert(wave.id);
    invitations.waves.push_back(std::move(wave));
  }
}

Written write_waves(const Writing& writing, const Invitations& invitations) {
  return write_from<ListOf<MapOf<wave_kind>>>(writing, invitations.waves);
}

/// "before answer-by" needs a day to count from.
void finish_invitations(Reading& reading, const Given& given, Invitations& invitations) {
  if (const yaml::Entry* answer_by = given.find("answer-by")) {
    invitations.answer_by_at = answer_by->value.at;
    return;
  }
  if (given.node->cut) return;
  for (const Wave& wave : invitations.waves) {
    if (wave.due && wave.due->anchor == model::Due::Anchor::answer_by)
      reading.error("due-without-answer-by", wave.at, 1, {{"text", wave.id}});
  }
}

constexpr std::string_view answers_key = "answers";
constexpr std::string_view calls_key = "calls";

constexpr Field invitations_fields[] = {
    field<Prose, &Invitations::about>("about"),
    field<Day, &Invitations::answer_by>("answer-by"),
    field<read_waves, write_waves>("waves", {.form = Form::kind, .many = Many::list, .kind = &wave_kind}),
    field<ListOf<MapOf<answer_kind>>, &Invitations::answers>(answers_key),
    field<ListOf<MapOf<call_kind>>, &Invitations::calls>(calls_key),
};

}  // namespace

constinit const Kind<Wave> wave_kind{"wave", wave_fields, finish_wave};
constinit const Kind<Answer> answer_kind{"answer", answer_fields, finish_answer};
constinit const Kind<Call> call_kind{"call", call_fields};
constinit const Kind<Invitations> invitations_kind{"invitations", invitations_fields, finish_invitations};

yaml::Item item(const Answer& answer, const model::Network& network, const model::Event& event) {
  return flat(written_map(answer_kind, {network, &event}, &answer));
}

yaml::ListAt answers_list() {
  return {.key = answers_key};
}

yaml::Item item(const Call& call, const model::Network& network) {
  return flat(written_map(call_kind, {network}, &call));
}

yaml::ListAt calls_list() {
  return {.key = calls_key};
}

std::optional<Invitations> invitations(const yaml::Tree& tree, const Names& names, const model::Event* event,
                                       diagnostics::Diagnostics& diagnostics) {
  Invitations invitations;
  if (!tree.root) return invitations;
  Reading reading(diagnostics, &names);
  reading.event = event;
  if (!reading.is_root(*tree.root, yaml::Kind::map, "invitations")) return std::nullopt;
  reading.map(*tree.root, invitations_kind, invitations);
  return invitations;
}

}  // namespace aliso::load
