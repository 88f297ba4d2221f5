// What an event was meant to respect, and what happened at the same time.
// A rule is what of a criterion can be checked against the dates.
#include "load/kinds.h"
#include "load/types.h"

namespace aliso::load {

namespace {

using model::Alongside;
using model::Criterion;
using model::Rule;

constexpr std::array<std::string_view, 3> outside_values = {"school-holidays", "public-holidays", "events"};

void read_outside(Reading& reading, const yaml::Node& node, Rule& rule) {
  const auto one = [&](const yaml::Node& item) {
    const auto index = read_choice(reading, item, outside_values);
    if (!index) return;
    (*index == 0   ? rule.outside_school_holidays
     : *index == 1 ? rule.outside_public_holidays
                   : rule.outside_events) = true;
  };
  if (node.kind != yaml::Kind::list) return one(node);
  for (const yaml::Node& item : node.items) one(item);
}

constexpr Field rule_fields[] = {
    field<OneOrList<WeekdayOf>, &Rule::weekdays>("weekday"),
    field<HoursOf, &Rule::starts>("starts"),
    field<read_outside>("outside",
                        {.form = Form::choice, .many = Many::one_or_list, .values = outside_values}),
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
