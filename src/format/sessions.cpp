// How a session is named where nobody named it.
// What was left out stays left out in the model: whoever asks whether there is a name looks there.
#include "format/sessions.h"

#include "format/dates.h"
#include "model/names.h"

namespace aliso::format {

std::string shown_name(const model::Session& session) {
  if (session.name) return *session.name;
  return session.town.empty() ? written(session.date()) : session.town;
}

std::string called(const model::Session& session) {
  return session.called ? *session.called : shown_name(session);
}

std::string default_id(const std::optional<std::string>& name, const std::string& town,
                       std::optional<model::Date> day) {
  const std::string id = model::slug(name.value_or(town));
  return id.empty() && day ? written(*day) : id;
}

}  // namespace aliso::format
