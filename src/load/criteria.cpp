// What an event was meant to respect, and what happened at the same time.
// A rule is what of a criterion can be checked against the dates.
#include "load/kinds.h"
#include "load/types.h"

namespace aliso::load {

namespace {

using model::Alongside;
using model::Criterion;
using model::Rule;

void read_outside(Reading& reading, const yaml::Node& node, Rule& rule) {
  std::vector<bool Rule::*> parts;
  OneOrList<ChoiceOf<format::outside_names>>::read(reading, node, parts);
  for (bool Rule::*part : parts) rule.*part = true;
}

Written write_outside(const Writing& writing, const Rule& rule) {
  std::vector<bool Rule::*> parts;
  for (const auto& part : format::outside_names) {
    if (rule.*part.value) parts.push_back(part.value);
  }
  return write_from<OneOrList<ChoiceOf<format::outside_names>>>(writing, parts);
}

constexpr Field rule_fields[] = {
    field<OneOrList<WeekdayOf>, &Rule::weekdays>("weekday"),
    field<HoursOf, &Rule::starts>("starts"),
    field<read_outside, write_outside>("outside", OneOrList<ChoiceOf<format::outside_names>>::shape),
    field<CountOf, &Rule::sessions>("sessions"),
    field<SpanOf, &Rule::during>("during"),
};

constexpr Field criterion_fields[] = {
    field<Line, &Criterion::text>("text", required),
    field<MapOf<rule_kind>, &Criterion::rule>("rule"),
};

constexpr Field alongside_fields[] = {
    field<Days, &Alongside::span>("date", required),   field<Line, &Alongside::time>("time"),
    field<Line, &Alongside::title>("title", required), field<Line, &Alongside::town>("place"),
    field<CountOf, &Alongside::people>("people"),      field<Prose, &Alongside::note>("note"),
};

}  // namespace

constinit const Kind<Rule> rule_kind{"rule", rule_fields};
constinit const Kind<Criterion> criterion_kind{"criterion", criterion_fields};
constinit const Kind<Alongside> alongside_kind{"alongside", alongside_fields};

}  // namespace aliso::load
