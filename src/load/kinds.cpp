// The list of kinds.
// A new kind is its own table and one line here.
#include "load/kinds.h"

namespace aliso::load {

std::span<const KindInfo* const> all_kinds() {
  static constexpr const KindInfo* list[] = {
      &network_kind,    &membership_kind,  &mail_kind,     &limits_kind,    &keep_kind,        &debriefs_kind,
      &structure_kind,  &former_name_kind, &contact_kind,  &consent_kind,   &event_kind,       &session_kind,
      &attendance_kind, &proxy_kind,       &distinct_kind, &alongside_kind, &criterion_kind,   &rule_kind,
      &debrief_kind,    &feedback_kind,    &remark_kind,   &link_kind,      &invitations_kind, &wave_kind,
      &answer_kind,     &call_kind,
  };
  return list;
}

}  // namespace aliso::load
