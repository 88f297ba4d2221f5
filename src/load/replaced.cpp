// `replaces`: a merger, a split, a successor, and when its membership begins.
// Manual, aliso-figures(7), "Over the years": it begins on the day after the last of theirs.
#include <algorithm>

#include "format/dates.h"
#include "load/reading.h"
#include "load/structures.h"

namespace aliso::load {

namespace {

using model::Date;
using model::Structure;

constexpr std::chrono::days one_day(1);

/// Its last day as a member, where all its memberships have ended.
std::optional<Date> last_day(const Structure& structure) {
  std::optional<Date> last;
  for (const model::Span& span : structure.member) {
    if (!span.last) return std::nullopt;
    last = std::max(last.value_or(*span.last), *span.last);
  }
  return last;
}

std::optional<Date> first_day(const Structure& structure) {
  std::optional<Date> first;
  for (const model::Span& span : structure.member) {
    if (!span.first) return std::nullopt;
    first = std::min(first.value_or(*span.first), *span.first);
  }
  return first;
}

bool may_be_member(const Structure& structure) {
  return structure.role == model::Role::member || !structure.member.empty();
}

/// Holds the days of one against the days of those that it replaces.
class Succession {
 public:
  Succession(Reading& reading, model::Network& network, model::StructureIndex successor)
      : reading_(reading), network_(network), successor_(successor) {}

  void add(const yaml::Node& item) {
    const auto index = reading_.structure(item);
    if (!index) return;
    if (*index == successor_) {
      reading_.error("replaces-itself", item.at, extent(item), {{"text", of(successor_).name}});
      return;
    }
    of(successor_).replaces.push_back(*index);
    if (!may_be_member(of(*index))) return;
    const auto last = last_day(of(*index));
    if (last) {
      last_ = std::max(last_.value_or(*last), *last);
      return;
    }
    const auto first = first_day(of(successor_));
    reading_.error("replaced-still-member", item.at, extent(item),
                   {{"text", of(successor_).name},
                    {"other", of(*index).name},
                    {"last", first ? format::written(*first - one_day) : "none"}});
    sound_ = false;
  }

  void end(const yaml::Node& structure, const yaml::Node& list) {
    Structure& successor = of(successor_);
    if (!sound_ || !last_ || !may_be_member(successor)) return;
    const Date begins = *last_ + one_day;
    if (!structure.find("member")) {
      successor.member = {model::Span{begins, std::nullopt}};
      return;
    }
    if (successor.member.empty() || first_day(successor) == begins) return;  // the former was said already
    const yaml::Node* given = structure.find("member");
    const yaml::Node& at = given ? *given : list;
    const auto first = first_day(successor);
    reading_.error("replaces-begins", at.at, extent(at),
                   {{"text", successor.name},
                    {"first", first ? format::written(*first) : "none"},
                    {"last", format::written(*last_)},
                    {"begins", format::written(begins)}});
  }

 private:
  Structure& of(model::StructureIndex index) { return network_.structures[index]; }

  Reading& reading_;
  model::Network& network_;
  model::StructureIndex successor_;
  std::optional<Date> last_;  ///< of those replaced
  bool sound_ = true;
};

}  // namespace

void settle_replaced(const yaml::Tree& structures, model::Network& network,
                     diagnostics::Diagnostics& diagnostics) {
  if (structures.root->kind != yaml::Kind::list) return;
  const auto& items = structures.root->items;
  const bool any = std::any_of(items.begin(), items.end(), [](const yaml::Node& item) {
    return item.kind == yaml::Kind::map && item.find("replaces");
  });
  if (!any) return;
  const Names names(network, structures.whole);
  Reading reading(diagnostics, &names);
  reading.key = "replaces";
  for (std::size_t i = 0; i < items.size() && i < network.structures.size(); ++i) {
    const yaml::Node* list = items[i].kind == yaml::Kind::map ? items[i].find("replaces") : nullptr;
    if (!list || list->kind != yaml::Kind::list) continue;
    Succession succession(reading, network, static_cast<model::StructureIndex>(i));
    for (const yaml::Node& item : list->items) succession.add(item);
    succession.end(items[i], *list);
  }
}

}  // namespace aliso::load
