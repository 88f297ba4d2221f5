// Conditions held against what a network's files say.
// A key that a thing doesn't have asks nothing of it.
#include "figures/where.h"

#include <algorithm>
#include <array>

#include "figures/session.h"
#include "model/names.h"

namespace aliso::figures {

using model::Condition;
using model::WhereKey;

namespace {

template <class Texts>
bool holds_of_all(const Condition& condition, const Texts& texts) {
  const std::vector<std::string_view> all(texts.begin(), texts.end());
  return meets(condition, all);
}

bool holds_of_text(const Condition& condition, std::string_view text) {
  return meets(condition, std::array{text});
}

model::WhereStatus asked(SessionStatus status) {
  switch (status) {
    case SessionStatus::planned:
      return model::WhereStatus::planned;
    case SessionStatus::cancelled:
      return model::WhereStatus::cancelled;
    case SessionStatus::held:
      break;
  }
  return model::WhereStatus::held;
}

bool holds_of(const Condition& condition, const model::Structure& structure, model::Date day) {
  switch (condition.key) {
    case WhereKey::home:
      return holds_of_text(condition, structure.town);
    case WhereKey::tag:
      return holds_of_all(condition, structure.tags);
    case WhereKey::role:
      return meets(condition, static_cast<int>(structure.role));
    case WhereKey::network:
      return holds_of_all(condition, structure.networks);
    case WhereKey::member:
      return meets(condition, structure.is_member(day) ? 1 : 0);
    case WhereKey::id:
      return meets_id(condition, structure.id);
    default:
      return true;
  }
}

bool holds_of(const Condition& condition, const model::Event& event, const model::Session& session,
              model::Date today) {
  switch (condition.key) {
    case WhereKey::place:
      return holds_of_text(condition, session.town);
    case WhereKey::kind:
      return holds_of_text(condition, event.kind);
    case WhereKey::session_status:
      return meets(condition, static_cast<int>(asked(status(session, today))));
    default:
      return true;
  }
}

}  // namespace

bool meets(const Condition& condition, std::span<const std::string_view> texts) {
  const bool found = std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
    const auto& values = condition.texts;
    return std::find(values.begin(), values.end(), model::short_name(text)) != values.end();
  });
  return found != condition.negated;
}

bool meets_id(const Condition& condition, std::optional<std::string_view> id) {
  const auto& values = condition.texts;
  const bool found = id && std::find(values.begin(), values.end(), *id) != values.end();
  return found != condition.negated;
}

bool meets(const Condition& condition, std::optional<int> choice) {
  const auto& values = condition.choices;
  const bool found = choice && std::find(values.begin(), values.end(), *choice) != values.end();
  return found != condition.negated;
}

bool narrows_structures(Conditions where) {
  return std::any_of(where.begin(), where.end(), [](const Condition& one) {
    return one.key == WhereKey::home || one.key == WhereKey::tag || one.key == WhereKey::role ||
           one.key == WhereKey::network || one.key == WhereKey::member || one.key == WhereKey::id;
  });
}

bool matches(const model::Structure& structure, model::Date day, Conditions where) {
  return std::all_of(where.begin(), where.end(),
                     [&](const Condition& one) { return holds_of(one, structure, day); });
}

bool matches(const model::Event& event, model::SessionIndex session, model::Date today, Conditions where) {
  return std::all_of(where.begin(), where.end(), [&](const Condition& one) {
    return holds_of(one, event, event.sessions[session], today);
  });
}

bool matches(const model::Event& event, std::span<const model::SessionIndex> sessions, model::Date today,
             Conditions where) {
  return std::all_of(where.begin(), where.end(), [&](const Condition& one) {
    const auto of = [&](model::SessionIndex i) { return holds_of(one, event, event.sessions[i], today); };
    return one.negated ? std::all_of(sessions.begin(), sessions.end(), of)
                       : std::any_of(sessions.begin(), sessions.end(), of);
  });
}

}  // namespace aliso::figures
