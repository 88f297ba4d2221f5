// What a structure is on a given day.
// A member without spans is a member since always; outside its spans it counts as a guest. A partner's spans
// are the days on which it is a member.
#include "model/structure.h"

#include <algorithm>

namespace aliso::model {

bool Structure::in_its_spans(Date day) const {
  return std::any_of(member.begin(), member.end(), [day](const Span& span) { return span.contains(day); });
}

const std::string& called(const Structure& structure) {
  return structure.called ? *structure.called : structure.name;
}

static const FormerName* former_name_on(const Structure& structure, Date day) {
  const FormerName* found = nullptr;
  for (const FormerName& was : structure.was)
    if (was.until && day <= *was.until && (!found || *was.until < *found->until)) found = &was;
  return found;
}

const std::string& name_on(const Structure& structure, Date day) {
  const FormerName* was = former_name_on(structure, day);
  return was ? was->name : structure.name;
}

const std::string& called_on(const Structure& structure, Date day) {
  const FormerName* was = former_name_on(structure, day);
  return was ? was->name : called(structure);
}

std::vector<std::string_view> other_names(const Structure& structure) {
  std::vector<std::string_view> names;
  names.reserve(structure.also.size() + structure.was.size());
  for (const Text& also : structure.also) names.emplace_back(also.value);
  for (const FormerName& was : structure.was) names.emplace_back(was.name);
  return names;
}

}  // namespace aliso::model
