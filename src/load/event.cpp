// events/STEM.yaml: an event and its sessions, or an event of one session written at the top level.
// Sessions come first: what follows refers to them.
#include <unordered_map>
#include <unordered_set>

#include "load/kinds.h"
#include "load/load.h"
#include "load/types.h"
#include "model/names.h"

namespace aliso::load {

namespace {

using model::Distinct;
using model::Event;
using model::Session;

/// The ids of an event's sessions, and those that are proposed where one is another's: the first numbers that
/// none has, each proposed once.
class SessionIds {
 public:
  explicit SessionIds(const Event& event) {
    for (const Session& session : event.sessions) all_.insert(session.id);
  }
  /// Whether a session before this one has the id too.
  bool has_come(std::string_view id) { return !come_.insert(id).second; }
  std::string free(const std::string& id) {
    int& number = last_.try_emplace(id, 1).first->second;
    std::string wanted;
    do wanted = id + "-" + std::to_string(++number);
    while (all_.contains(wanted));
    return wanted;
  }

 private:
  std::unordered_set<std::string_view> all_, come_;
  std::unordered_map<std::string_view, int> last_;
};

/// Two sessions need two ids; `moved-to` names another one.
void settle_sessions(Reading& reading, Event& event, bool whole, std::span<const yaml::Node* const> nodes) {
  if (whole) reading.event = &event;
  SessionIds ids(event);
  for (model::SessionIndex i = 0; i < event.sessions.size(); ++i) {
    if (!event.sessions[i].id.empty() && ids.has_come(event.sessions[i].id)) {
      const yaml::Node* id = nodes[i]->find("id");
      const yaml::Node& at = id ? *id : *nodes[i];
      reading.error("same-session", at.at, extent(at),
                    {{"id", event.sessions[i].id}, {"free", ids.free(event.sessions[i].id)}});
    }
    const yaml::Node* moved = nodes[i]->find("moved-to");
    if (!moved || moved->kind != yaml::Kind::scalar) continue;
    reading.key = "moved-to";
    const auto to = reading.session(*moved);
    if (to == i)
      reading.wrong(*moved, {"moved-to-itself", {}});
    else
      event.sessions[i].moved_to = to;
  }
}

/// The list is read before anything else, by `event`.
void read_sessions(Reading&, const yaml::Node&, Event&) {}

void read_seen(Reading& reading, const yaml::Node& node, Event& event) {
  event.seen_at = node.at;
  ListOf<StructureName>::read(reading, node, event.seen);
}

void read_title(Reading& reading, const yaml::Node& node, Event& event) {
  event.title_at = node.at;
  Line::read(reading, node, event.title);
}

void read_draft(Reading& reading, const yaml::Node& node, Event& event) {
  event.draft_at = node.at;
  YesNo::read(reading, node, event.draft);
}

Written write_draft(const Writing&, const Event& event) {
  return event.draft ? written_text(std::string(format::word_of(format::yes_no, true))) : Written{};
}

Written write_sessions(const Writing& writing, const Event& event) {
  return write_from<ListOf<MapOf<session_kind>>>(writing, event.sessions);
}

Written write_seen(const Writing& writing, const Event& event) {
  return write_from<ListOf<StructureName>>(writing, event.seen);
}

Written write_title(const Writing&, const Event& event) {
  return written_text(event.title);
}

constexpr Field distinct_fields[] = {
    field<CountOf, &Distinct::members>("members"),
    field<CountOf, &Distinct::partners>("partners"),
    field<CountOf, &Distinct::guests>("guests"),
};

constexpr Field event_fields[] = {
    field<read_title, write_title>("title", {.form = Form::line}, required),
    field<read_draft, write_draft>("draft", {.form = Form::yes_no}),
    field<Line, &Event::about>("about"),
    field<Line, &Event::kind>("kind"),
    field<read_sessions, write_sessions>(sessions_key,
                                         {.form = Form::kind, .many = Many::list, .kind = &session_kind}),
    field<Url, &Event::url>("url"),
    field<QuorumOf, &Event::quorum>("quorum"),
    field<read_seen, write_seen>("seen", {.form = Form::structure, .many = Many::list}),
    field<MapOf<distinct_kind>, &Event::distinct>("distinct"),
    field<Prose, &Event::course>("course"),
    field<ListOf<MapOf<alongside_kind>>, &Event::alongside>("alongside"),
    field<ListOf<MapOf<criterion_kind>>, &Event::criteria>("criteria"),
    field<MapOf<debrief_kind>, &Event::debrief>("debrief"),
};

}  // namespace

constinit const Kind<Distinct> distinct_kind{"distinct", distinct_fields};
constinit const Kind<Event> event_kind{"event", event_fields};

std::optional<Event> event(const yaml::Tree& tree, std::string_view stem, const Names& names,
                           diagnostics::Diagnostics& diagnostics) {
  Reading reading(diagnostics, &names);
  if (!tree.root) {
    if (tree.whole) reading.empty_file(tree.file, "title");
    return std::nullopt;
  }
  const yaml::Node& root = *tree.root;
  Given given{event_kind, &root, {}};
  Given alone{session_kind, &root, {}};
  if (!reading.is_root(root, yaml::Kind::map, "event")) return std::nullopt;
  reading.sort(root, {&given, &alone});
  Event event;
  event.at = root.at;
  event.id = stem;
  std::vector<const yaml::Node*> nodes;
  const auto is_given = [](const yaml::Entry* entry) { return entry != nullptr; };
  const bool has_alone = std::any_of(alone.entries.begin(), alone.entries.end(), is_given);
  if (const yaml::Entry* list = given.find(sessions_key)) {
    for (const yaml::Entry* entry : alone.entries) {
      if (entry)
        reading.error("sessions-and-keys", entry->key.at, extent(entry->key),
                      {{"key", std::string(entry->key.text)}});
    }
    reading.key = sessions_key;
    if (reading.is_list(list->value, Form::kind)) {
      event.sessions.reserve(list->value.items.size());
      for (const yaml::Node& item : list->value.items) {
        reading.map(item, session_kind, event.sessions.emplace_back());
        nodes.push_back(&item);
      }
      if (nodes.empty() && !list->value.cut) reading.error("no-session", list->value.at, extent(list->value));
    }
  } else if (has_alone) {
    Session& session = event.sessions.emplace_back();
    session.at = root.at;
    reading.fields(alone, &session);
    session_kind.finish(reading, alone, session);
    nodes.push_back(&root);
  } else if (!root.cut) {
    reading.error("no-session", root.at, extent(root));
  }
  settle_sessions(reading, event, tree.whole, nodes);
  reading.fields(given, &event);
  return event;
}

}  // namespace aliso::load
