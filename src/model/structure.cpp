// What a structure is on a given day.
// A member without spans is a member since always; outside its spans it counts as a guest.
#include "model/structure.h"

#include <algorithm>

namespace aliso::model {

bool Structure::is_member(Date day) const {
  if (role != Role::member) return false;
  return member.empty() ||
         std::any_of(member.begin(), member.end(), [day](const Span& s) { return s.contains(day); });
}

Role Structure::role_on(Date day) const {
  if (role == Role::member && !is_member(day)) return Role::guest;
  return role;
}

const std::string& called(const Structure& structure) {
  return structure.called ? *structure.called : structure.name;
}

}  // namespace aliso::model
