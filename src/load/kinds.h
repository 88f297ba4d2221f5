// The kinds of maps that a network's files hold, each a table of fields.
// A table stands in the file of its kind; schemas and help walk through `all_kinds`.
#pragma once

#include <span>
#include <string_view>

#include "load/field.h"
#include "model/event.h"
#include "model/invitations.h"
#include "model/network.h"

namespace aliso::load {

// aliso.yaml
extern const Kind<model::Network> network_kind;
extern const Kind<model::Membership> membership_kind;
extern const Kind<model::Mail> mail_kind;
extern const Kind<model::Limits> limits_kind;
extern const Kind<model::Keep> keep_kind;
extern const Kind<model::Debriefs> debriefs_kind;

// structures.yaml
extern const Kind<model::Structure> structure_kind;
extern const Kind<model::FormerName> former_name_kind;
extern const Kind<model::Contact> contact_kind;
extern const Kind<model::Contact> consent_kind;

// events/STEM.yaml
extern const Kind<model::Event> event_kind;
extern const Kind<model::Session> session_kind;
extern const Kind<model::Attendance> attendance_kind;
extern const Kind<model::Proxy> proxy_kind;
extern const Kind<model::Distinct> distinct_kind;
extern const Kind<model::Alongside> alongside_kind;
extern const Kind<model::Criterion> criterion_kind;
extern const Kind<model::Rule> rule_kind;
extern const Kind<model::Debrief> debrief_kind;
extern const Kind<model::Remark> feedback_kind;  ///< with `mood`
extern const Kind<model::Remark> remark_kind;    ///< a proposal or a topic
extern const Kind<model::Link> link_kind;

// invitations/STEM.yaml
extern const Kind<model::Invitations> invitations_kind;
extern const Kind<model::Wave> wave_kind;
extern const Kind<model::Answer> answer_kind;
extern const Kind<model::Call> call_kind;

/// An event's key for its sessions, where it has several.
inline constexpr std::string_view sessions_key = "sessions";

/// All of them, file by file, in the order of the manual.
std::span<const KindInfo* const> all_kinds();

}  // namespace aliso::load
