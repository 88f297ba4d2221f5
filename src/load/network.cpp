// aliso.yaml: the network itself.
// Its structures are read beside it, by structures.cpp.
#include <algorithm>
#include <iterator>
#include <map>

#include "format/languages.h"
#include "format/steps.h"
#include "format/text.h"
#include "load/kinds.h"
#include "load/load.h"
#include "load/structures.h"
#include "load/types.h"
#include "model/names.h"

namespace aliso::load {

namespace {

using model::Debriefs;
using model::Keep;
using model::Limits;
using model::Mail;
using model::Membership;
using model::Network;

/// A count for all days, or a list of them by date.
void read_member_count(Reading& reading, const yaml::Node& node, Network& network) {
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

/// Towns by their names, each once however it is spelled.
void read_places(Reading& reading, const yaml::Node& node, Network& network) {
  if (node.kind != yaml::Kind::map) {
    reading.is_map(node, "Lannebrune: [43.86, 0.27]");
    return;
  }
  std::map<std::string, std::string> met;
  for (const yaml::Entry& entry : node.entries) {
    const std::string_view outer = reading.key;
    reading.key = entry.key.text;
    model::Town town{entry.key.at, std::string(entry.key.text), {}};
    const bool read = Coordinates::read(reading, entry.value, town.coordinates);
    reading.key = outer;
    const auto [same, fresh] = met.emplace(model::folded(town.name), town.name);
    if (!fresh)
      reading.error("same-place", entry.key.at, extent(entry.key),
                    {{"text", town.name}, {"other", same->second}});
    else if (read)
      network.places.push_back(std::move(town));
  }
}

/// A command line as the list of its words: quotes keep what stands between them together.
std::string words_apart(std::string_view line) {
  std::string list, word;
  bool begun = false;
  char quote = 0;
  const auto end_word = [&] {
    if (!begun) return;
    const auto letter = word.find_first_not_of('-');
    const bool option = letter != 0 && letter != std::string::npos && format::is_bare(word.substr(letter));
    list += (list.empty() ? "" : ", ") + (option ? word : format::written(word));
    word.clear();
    begun = false;
  };
  for (const char c : line) {
    if (quote ? c == quote : c == '"' || c == '\'') {
      quote = quote ? 0 : c;
      begun = true;
    } else if (!quote && (c == ' ' || c == '\t' || c == '\n')) {
      end_word();
    } else {
      word += c;
      begun = true;
    }
  }
  end_word();
  return list;
}

/// Each word is an item: nothing takes a line apart, as a shell would. A program whose path holds a space is
/// possible; one with options behind it in one item is not meant.
void read_command(Reading& reading, const yaml::Node& node, Mail& mail) {
  if (node.kind == yaml::Kind::scalar) {
    reading.is_list(node, words_apart(node.text));
    return;
  }
  ListOf<Argument>::read(reading, node, mail.command);
  if (node.kind != yaml::Kind::list || node.items.size() != 1 || mail.command.size() != 1) return;
  const std::string& only = mail.command.front();
  const bool path = (only.starts_with('/') || only.starts_with("./")) && only.find(" -") == std::string::npos;
  if (format::trimmed(only).find(' ') == std::string_view::npos || path) return;
  reading.found.warning("command-in-one-word", node.items[0].at, extent(node.items[0]),
                        {{"text", only}, {"words", words_apart(only)}});
}

constexpr Field membership_fields[] = {
    field<SpanOf, &Membership::during>("during", required),
    field<CountOf, &Membership::count>("count", required),
};

constexpr Field mail_fields[] = {
    field<Mailbox, &Mail::from>("from"),
    field<Mailbox, &Mail::reply_to>("reply-to"),
    field<read_command>("command", ListOf<Argument>::shape),
    field<Pause, &Mail::pause>("pause"),
};

constexpr Field limits_fields[] = {
    field<Number, &Limits::messages>("messages", required),
    field<Number, &Limits::per_days>("per-days", required),
};

constexpr Field keep_fields[] = {
    field<RetentionOf, &Keep::contacts>("contacts"),
    field<RetentionOf, &Keep::sheets>("sheets"),
    field<RetentionOf, &Keep::calls>("calls"),
    field<RetentionOf, &Keep::journal>("journal"),
};

constexpr Field debriefs_fields[] = {
    field<YesNo, &Debriefs::names>("names"),
};

/// The same as `keep: {contacts: …}`.
void read_retention(Reading& reading, const yaml::Node& node, Network& network) {
  read_into<RetentionOf>(reading, node, network.keep.contacts);
}

constexpr Field network_fields[] = {
    field<Line, &Network::name>("network", required),
    field<Line, &Network::about>("about"),
    field<ChoiceOf<format::languages>, &Network::language>("language"),
    field<read_time_zone>("time-zone", TimeZone::shape),
    field<read_member_count>("members",
                             {.form = Form::kind, .many = Many::list_or_count, .kind = &membership_kind}),
    field<ChoiceOf<format::school_zones>, &Network::school_zone>("school-zone"),
    field<read_places>("places", {.form = Form::coordinates, .many = Many::by_name}),
    field<MapOf<mail_kind>, &Network::mail>("mail"),
    field<MapOf<limits_kind>, &Network::limits>("limits"),
    field<read_retention>("retention", RetentionOf::shape),
    field<MapOf<keep_kind>, &Network::keep>("keep"),
    field<MapOf<debriefs_kind>, &Network::debriefs>("debrief"),
};

/// Days that spans have taken, as stretches without a day in common.
class Taken {
 public:
  /// Whether all days of a span were free. They are taken then.
  bool take(const model::Span& span) {
    model::Date first = span.first.value_or(model::Date::min());
    model::Date last = span.last.value_or(model::Date::max());
    auto next = stretches_.upper_bound(last);
    bool free = true;
    while (next != stretches_.begin() && std::prev(next)->second >= first) {
      --next;
      free = false;
      first = std::min(first, next->first);
      last = std::max(last, next->second);
      next = stretches_.erase(next);
    }
    stretches_.emplace(first, last);
    return free;
  }

 private:
  std::map<model::Date, model::Date> stretches_;  ///< first day, last day
};

/// No day has two counts, contacts no two durations.
void finish_network(Reading& reading, const Given& given, Network& network) {
  if (const yaml::Entry* name = given.find("network")) network.at = name->key.at;
  const yaml::Entry* retention = given.find("retention");
  const yaml::Entry* keep = given.find("keep");
  if (retention && keep && keep->value.kind == yaml::Kind::map && keep->value.find("contacts"))
    reading.error("retention-twice", retention->key.at, extent(retention->key));
  Taken taken;
  for (const Membership& one : network.members)
    if (!taken.take(one.during)) reading.error("members-overlap", one.at, 1, {{"key", "members"}});
}

}  // namespace

constinit const Kind<Membership> membership_kind{"membership", membership_fields};
constinit const Kind<Mail> mail_kind{"mail", mail_fields};
constinit const Kind<Limits> limits_kind{"limits", limits_fields};
constinit const Kind<Keep> keep_kind{"keep", keep_fields};
constinit const Kind<Debriefs> debriefs_kind{"debriefs", debriefs_fields};
constinit const Kind<Network> network_kind{"network", network_fields, finish_network};

std::optional<Network> network(const yaml::Tree& settings, const yaml::Tree* structures,
                               diagnostics::Diagnostics& diagnostics) {
  return network(settings, structures, nullptr, diagnostics);
}

std::optional<Network> network(const yaml::Tree& settings, const yaml::Tree* structures,
                               const yaml::Tree* contacts, diagnostics::Diagnostics& diagnostics) {
  Network network;
  Reading reading(diagnostics, nullptr);
  if (!settings.root) {
    if (settings.whole) reading.empty_file(settings.file, "network");
  } else if (reading.is_root(*settings.root, yaml::Kind::map, "network")) {
    reading.map(*settings.root, network_kind, network);
  }
  if (structures && structures->root) {
    read_structures(reading, *structures->root, network.structures);
    settle_replaced(*structures, network, diagnostics);
  }
  if (contacts) read_contacts_apart(*contacts, !structures || structures->whole, network, diagnostics);
  return network;
}

}  // namespace aliso::load
