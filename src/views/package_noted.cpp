// The tables of what is noted: presences, answers, waves, actions, texts; a row for each name, or number.
// Named rows and numbers of a session add up to the figures of `stats`.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "figures/actions.h"
#include "figures/answers.h"
#include "figures/membership.h"
#include "figures/presence.h"
#include "figures/reached.h"
#include "figures/waves.h"
#include "format/dates.h"
#include "format/names.h"
#include "model/names.h"
#include "views/packing.h"

namespace aliso::views::packing {

namespace {

using Of = Column::Kind;
using figures::MaybeCount;
using model::Attendance;
using Line = std::optional<std::int64_t>;

MaybeText role_word(model::Role role) {
  return role == model::Role::guest ? "guest" : std::string(format::name(role));
}

MaybeText if_given(std::string_view text) {
  return text.empty() ? MaybeText() : MaybeText(std::string(text));
}

/// Calls `use` with each session that is not cancelled.
template <class Use>
void each_session(const Packaged& packaged, Use use) {
  for (const model::Dossier& dossier : packaged.dossiers)
    for (model::SessionIndex i = 0; i < dossier.event.sessions.size(); ++i)
      if (!dossier.event.sessions[i].cancelled) use(dossier, i);
}

/// The people that the lines of each of whom a list names add up to: by structure, and by guest's name,
/// folded.
struct PeopleOfEach {
  std::unordered_map<model::StructureIndex, model::Count> structures;
  std::unordered_map<std::string, model::Count> guests;

  explicit PeopleOfEach(const model::Session& session) {
    if (!session.present) return;
    for (const Attendance& line : *session.present) {
      if (line.kind == Attendance::Kind::structure)
        structures[line.structure] += figures::people_of(line, session);
      else if (line.kind == Attendance::Kind::guest)
        guests[model::folded(line.guest)] += figures::people_of(line, session);
    }
  }
  [[nodiscard]] model::Count of(const figures::NamedPresence& one) const {
    return one.listed ? structures.at(*one.listed) : guests.at(model::folded(one.guest));
  }
};

}  // namespace

PackageTable presences(const Packaged& packaged, const std::vector<std::string>& names) {
  Sheet sheet(packaged, "presences",
              {{"event"},
               {"session"},
               {"structure"},
               {"role"},
               {"as"},
               {"people", "", Of::count},
               {"line", "", Of::number}});
  each_session(packaged, [&](const model::Dossier& dossier, model::SessionIndex index) {
    const model::Session& session = dossier.event.sessions[index];
    std::int64_t line = 0;
    const auto add = [&](std::optional<model::StructureIndex> who, model::Role role, std::string as,
                         MaybeCount people) {
      sheet.add({MaybeText(dossier.event.id), MaybeText(session.id),
                 who ? MaybeText(names[*who]) : MaybeText(), role_word(role), MaybeText(std::move(as)),
                 people, Line(++line)});
    };
    const PeopleOfEach people(session);
    std::vector<bool> here(names.size());
    for (const figures::NamedPresence& one : figures::presence(packaged.network, session).in_order) {
      if (one.listed) here[*one.listed] = true;
      add(one.listed, one.role, "named", people.of(one));
    }
    for (const figures::NamedPresence& one : figures::excused(packaged.network, session).in_order)
      if (!one.listed || !here[*one.listed]) add(one.listed, one.role, "excused", {});
    if (!session.proxies) return;
    if (const auto* proxies = std::get_if<std::vector<model::Proxy>>(&*session.proxies))
      for (const model::Proxy& one : *proxies)
        add(one.from, packaged.network.structures[one.from].role_on(session.date()), "proxy", {});
  });
  return std::move(sheet).keyed({"event", "session", "line"}, {to_session(), to_structure()});
}

PackageTable seen(const Packaged& packaged, const std::vector<std::string>& names) {
  Sheet sheet(packaged, "seen", {{"event"}, {"structure"}});
  for (const model::Dossier& dossier : packaged.dossiers) {
    std::vector<bool> met(names.size());
    for (const model::StructureIndex i : dossier.event.seen) {
      if (i >= met.size() || met[i]) continue;
      met[i] = true;
      sheet.add({MaybeText(dossier.event.id), MaybeText(names[i])});
    }
  }
  return std::move(sheet).keyed({"event", "structure"}, {to_event(), to_structure()});
}

PackageTable counted(const Packaged& packaged) {
  Sheet sheet(packaged, "counted",
              {{"event"},
               {"session"},
               {"role"},
               {"as"},
               {"structures", "", Of::count},
               {"people", "", Of::count},
               {"line", "", Of::number}});
  each_session(packaged, [&](const model::Dossier& dossier, model::SessionIndex index) {
    const model::Session& session = dossier.event.sessions[index];
    std::int64_t line = 0;
    const auto add = [&](MaybeText role, std::string as, MaybeCount structures, MaybeCount people) {
      sheet.add({MaybeText(dossier.event.id), MaybeText(session.id), std::move(role),
                 MaybeText(std::move(as)), structures, people, Line(++line)});
    };
    const auto read = [&](const std::optional<std::vector<Attendance>>& list, const std::string& as,
                          bool came) {
      if (!list) return;
      for (const Attendance& one : *list) {
        if (one.kind == Attendance::Kind::counted)
          add(role_word(one.role), as, one.number,
              came ? MaybeCount(figures::people_of(one, session)) : one.people);
        else if (one.kind == Attendance::Kind::people)
          add(MaybeText("public"), as, {}, one.people);
      }
    };
    read(session.present, "present", true);
    read(session.excused, "excused", false);
    if (session.proxies)
      if (const auto* number = std::get_if<model::Count>(&*session.proxies))
        add(role_word(model::Role::member), "proxy", *number, {});
  });
  return std::move(sheet).keyed({"event", "session", "line"}, {to_session()});
}

PackageTable answers(const Packaged& packaged, const std::vector<std::string>& names) {
  Sheet sheet(packaged, "answers",
              {{"event"},
               {"session"},
               {"structure"},
               {"answer"},
               {"people", "", Of::count},
               {"on", "", Of::date},
               {"via"},
               {"members", "", Of::count},
               {"line", "", Of::number}});
  const model::Dossier* read = nullptr;
  std::optional<figures::AnswerLines> lines;
  each_session(packaged, [&](const model::Dossier& dossier, model::SessionIndex index) {
    if (read != &dossier) lines.emplace((read = &dossier)->invitations);
    const model::Session& session = dossier.event.sessions[index];
    const auto last = lines->last(packaged.network, index, session.date());
    if (!last) return;
    std::int64_t line = 0;
    const auto add = [&](const model::Answer& one, MaybeText who, MaybeCount members) {
      sheet.add({MaybeText(dossier.event.id), MaybeText(session.id), std::move(who),
                 MaybeText(std::string(format::name(one.reply))), one.people, one.on,
                 one.via ? MaybeText(std::string(format::name(*one.via))) : MaybeText(), members,
                 Line(++line)});
    };
    for (std::size_t i = 0; i < names.size(); ++i)
      if (last->lines[i]) add(*last->lines[i], names[i], {});
    for (const model::Answer& one : *dossier.invitations->answers)
      if (!one.structure && figures::concerns(one, index, session.date())) add(one, {}, one.members);
  });
  return std::move(sheet).keyed({"event", "session", "line"}, {to_session(), to_structure()});
}

PackageTable waves(const Packaged& packaged) {
  Sheet sheet(packaged, "waves",
              {{"event"},
               {"wave", "", Of::number},
               {"id"},
               {"channels", "", Of::texts},
               {"from", "", Of::date},
               {"to", "", Of::date},
               {"addressed", "", Of::count}});
  for (const model::Dossier& dossier : packaged.dossiers) {
    if (!dossier.invitations) continue;
    const auto& all = dossier.invitations->waves;
    for (std::size_t w = 0; w < all.size(); ++w) {
      const model::Wave& wave = all[w];
      std::vector<std::string> channels;
      for (const model::Channel channel : wave.channels) channels.emplace_back(format::name(channel));
      model::Span days;
      MaybeCount addressed;
      if (wave.on) {
        days = *wave.on;
        const model::Date last = figures::last_day(dossier.event, wave);
        const model::Date on = std::min(days.last.value_or(last), last);
        const figures::Addressing addressing(wave, packaged.network);
        std::int64_t number = 0;
        for (model::StructureIndex i = 0; i < packaged.network.structures.size(); ++i)
          number += addressing.addresses(i, on) ? 1 : 0;
        addressed = model::Count(number);
        if (figures::addresses_unlisted(wave)) *addressed += figures::unlisted_on(packaged.network, on);
      } else if (const auto reached = figures::reached(packaged.network, dossier, w)) {
        days = reached->days;
        addressed = static_cast<std::int64_t>(reached->structures.size());
      }
      sheet.add({MaybeText(dossier.event.id), Line(static_cast<std::int64_t>(w + 1)), if_given(wave.id),
                 std::move(channels), days.first, days.last, addressed});
    }
  }
  return std::move(sheet).keyed({"event", "wave"}, {to_event()});
}

PackageTable actions(const Packaged& packaged, const std::vector<std::string>& names) {
  Sheet sheet(packaged, "actions",
              {{"event"},
               {"session"},
               {"title"},
               {"owner"},
               {"due", "", Of::date},
               {"status"},
               {"overdue", "", Of::flag},
               {"line", "", Of::number}});
  std::map<std::size_t, std::int64_t> lines;
  for (const figures::Action& one : figures::actions(packaged.dossiers, packaged.today)) {
    const model::Event& event = packaged.dossiers[one.event].event;
    const auto& owner = one.remark->owner;
    // A title may be a sentence, and name whom it likes.
    sheet.add({MaybeText(event.id), MaybeText(event.sessions[one.session].id),
               packaged.anonymous ? MaybeText() : if_given(one.remark->title),
               owner ? MaybeText(names[*owner]) : MaybeText(), one.remark->due,
               MaybeText(std::string(format::name(one.status))), std::optional(one.overdue),
               Line(++lines[one.event])});
  }
  return std::move(sheet).keyed({"event", "line"}, {to_session(), to_structure("owner")});
}

PackageTable texts(const Packaged& packaged, const std::vector<std::string>& names) {
  Sheet sheet(packaged, "texts",
              {{"event"},
               {"session"},
               {"structures", "", Of::texts},
               {"kind"},
               {"title"},
               {"text"},
               {"mood"},
               {"line", "", Of::number}});
  for (const model::Dossier& dossier : packaged.dossiers) {
    const model::Event& event = dossier.event;
    std::int64_t line = 0;
    const auto add = [&](MaybeText session, std::vector<std::string> from, std::string kind,
                         const std::string& title, const std::string& text, MaybeText mood) {
      if (title.empty() && text.empty()) return;
      sheet.add({MaybeText(event.id), std::move(session), std::move(from), MaybeText(std::move(kind)),
                 if_given(title), if_given(text), std::move(mood), Line(++line)});
    };
    add({}, {}, "about", "", event.about, {});
    add({}, {}, "course", "", event.course.value, {});
    for (const model::Session& session : event.sessions)
      add(session.id, {}, "course", "", session.course.value, {});
    if (!event.debrief) continue;
    const model::Debrief& debrief = *event.debrief;
    add({}, {}, "lead", "", debrief.lead.value, {});
    add({}, {}, "notes", "", debrief.notes.value, {});
    const auto add_all = [&](const std::vector<model::Remark>& remarks, const std::string& kind) {
      for (const model::Remark& one : remarks) {
        std::vector<std::string> from;
        for (const model::StructureIndex i : one.from) from.push_back(names[i]);
        add(one.session ? MaybeText(event.sessions[*one.session].id) : MaybeText(), std::move(from), kind,
            one.title, one.text.value,
            one.mood ? MaybeText(std::string(format::name(*one.mood))) : MaybeText());
      }
    };
    add_all(debrief.feedback, "feedback");
    add_all(debrief.proposals, "proposal");
    add_all(debrief.topics, "topic");
    add({}, {}, "closing", "", debrief.closing.value, {});
  }
  return std::move(sheet).keyed({"event", "line"}, {to_event(), to_session()});
}

}  // namespace aliso::views::packing
