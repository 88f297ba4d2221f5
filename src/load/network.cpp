// aliso.yaml: the network itself.
// Its structures are read beside it, by structures.cpp.
#include <algorithm>

#include "load/kinds.h"
#include "load/load.h"
#include "load/structures.h"
#include "load/types.h"

namespace aliso::load {

namespace {

using model::Limits;
using model::Mail;
using model::Membership;
using model::Network;

/// A count for all days, or a list of them by date.
void read_members(Reading& reading, const yaml::Node& node, Network& network) {
  if (node.kind == yaml::Kind::list) {
    ListOf<MapOf<membership_kind>>::read(reading, node, network.members);
    return;
  }
  Membership always;
  always.at = node.at;
  if (CountOf::read(reading, node, always.count)) network.members.push_back(always);
}

void read_time_zone(Reading& reading, const yaml::Node& node, Network& network) {
  network.time_zone_at = node.at;
  TimeZone::read(reading, node, network.time_zone);
}

constexpr Field membership_fields[] = {
    field<SpanOf, &Membership::during>("during", required),
    field<CountOf, &Membership::count>("count", required),
};

constexpr Field mail_fields[] = {
    field<Mailbox, &Mail::from>("from"),
    field<ListOf<Argument>, &Mail::command>("command"),
};

constexpr Field limits_fields[] = {
    field<Number, &Limits::messages>("messages", required),
    field<Number, &Limits::per_days>("per-days", required),
};

constexpr Field network_fields[] = {
    field<Line, &Network::name>("network", required),
    field<Line, &Network::about>("about"),
    field<ChoiceOf<format::languages>, &Network::language>("language"),
    field<read_time_zone>("time-zone", TimeZone::shape),
    field<read_members>("members",
                        {.form = Form::kind, .many = Many::list_or_count, .kind = &membership_kind}),
    field<ChoiceOf<format::school_zones>, &Network::school_zone>("school-zone"),
    field<MapOf<mail_kind>, &Network::mail>("mail"),
    field<MapOf<limits_kind>, &Network::limits>("limits"),
    field<RetentionOf, &Network::retention>("retention"),
};

/// No day has two counts.
void finish_network(Reading& reading, const Given& given, Network& network) {
  if (const yaml::Entry* name = given.find("network")) network.at = name->key.at;
  for (std::size_t i = 0; i < network.members.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Membership& later = network.members[i];
      if (!later.during.overlaps(network.members[j].during)) continue;
      reading.error("members-overlap", later.at, 1, {{"key", "members"}});
      break;
    }
  }
}

}  // namespace

constinit const Kind<Membership> membership_kind{"membership", membership_fields};
constinit const Kind<Mail> mail_kind{"mail", mail_fields};
constinit const Kind<Limits> limits_kind{"limits", limits_fields};
constinit const Kind<Network> network_kind{"network", network_fields, finish_network};

std::optional<Network> network(const yaml::Tree& settings, const yaml::Tree* structures,
                               diagnostics::Diagnostics& diagnostics) {
  Network network;
  Reading reading(diagnostics, nullptr);
  if (!settings.root) {
    if (settings.whole) reading.empty_file(settings.file, "network");
  } else if (reading.is_root(*settings.root, yaml::Kind::map, "network")) {
    reading.map(*settings.root, network_kind, network);
  }
  if (structures && structures->root) read_structures(reading, *structures->root, network.structures);
  return network;
}

}  // namespace aliso::load
