// Opening, asking what is due, composing: in this order, and all of it before anything is sent.
// A template with a mistake stops the run while it has done nothing; an address that can't be used, its
// message.
#include "send/plan.h"

#include <algorithm>
#include <map>

#include "figures/news.h"
#include "opening/diaries.h"
#include "opening/near_events.h"
#include "opening/templates.h"
#include "opening/today.h"
#include "telling/reader.h"
#include "views/calendar.h"

namespace aliso::send {

namespace {

using opening::Opening;

/// Whether a message told any structure at the address of the session: diaries strike out what they have.
bool was_told(const Parcel& parcel, const figures::Knowledge& knowledge, model::SessionIndex session) {
  return std::any_of(parcel.messages.begin(), parcel.messages.end(), [&](const figures::Message* message) {
    return knowledge.was_told(message->structure, session);
  });
}

/// The sessions of the parcel's calendar: who is asked is told until when.
std::vector<views::CalendarEntry> entries(const Parcel& parcel, const model::Dossier& dossier,
                                          const figures::Knowledge& knowledge, model::Date today) {
  const auto deadline = figures::deadline(*dossier.invitations, today);
  std::vector<views::CalendarEntry> result;
  for (const figures::About& one : figures::about(parcel.messages)) {
    const bool asked = figures::silent(one.ask) || one.ask == figures::Ask::moved;
    // Nobody has in their diary what they declined.
    const bool coming = figures::ahead(one.ask) && one.ask != figures::Ask::declined;
    const bool off = one.ask == figures::Ask::cancelled && was_told(parcel, knowledge, one.session);
    if (asked || coming || off) result.push_back({one.session, asked ? deadline : std::nullopt});
  }
  // Diaries strike out what was moved elsewhere.
  for (const figures::Message* message : parcel.messages)
    for (const model::SessionIndex index : message->replaced) {
      const bool there =
          std::any_of(result.begin(), result.end(),
                      [index](const views::CalendarEntry& entry) { return entry.session == index; });
      if (!there && was_told(parcel, knowledge, index)) result.push_back({index});
    }
  return result;
}

Message message(const program::Run& run, const Plan& plan, const Parcel& parcel, const Letter& letter,
                const figures::Knowledge& knowledge, const words::Language& language,
                std::chrono::sys_seconds now) {
  const model::Network& network = *plan.opening.network;
  const model::Dossier& dossier = plan.dossier(parcel);
  const model::Structure& structure = network.structures.at(parcel.structure);
  Message result;
  result.from = network.mail->from;
  result.reply_to = network.mail->reply_to;
  const std::string name = parcel.contact ? structure.contacts.at(*parcel.contact).name : "";
  result.to_name = name.empty() ? structure.name : name;
  result.to_address = parcel.to;
  result.subject = letter.subject;
  result.body = letter.body;
  result.identity = parcel.identity();
  result.seconds = now.time_since_epoch().count();
  const auto sessions = entries(parcel, dossier, knowledge, run.today);
  if (!sessions.empty()) {
    const std::chrono::sys_seconds stamp = run.today_given ? std::chrono::sys_seconds(run.today) : now;
    result.calendar = views::calendar(network, dossier.event, sessions, stamp, language,
                                      opening::diary_stem(plan.opening, dossier));
    result.calendar_name = dossier.event.id + ".ics";
  }
  return result;
}

void compose_all(const program::Run& run, std::chrono::sys_seconds now, std::vector<Parcel> parcels,
                 Plan& plan) {
  const auto wanted = run.language ? words::Language::of(*run.language) : std::nullopt;
  std::map<std::string_view, opening::Template> templates;
  std::map<std::size_t, figures::Knowledge> known;  // by event
  for (Parcel& parcel : parcels) {
    const words::Language language =
        telling::readers_language(*plan.opening.network, parcel.structure, parcel.contact, wanted);
    if (!templates.contains(language.code())) {
      const auto chosen = opening::choose_template(plan.opening, "message", "txt", language,
                                                   embedded_message_template(language));
      if (!chosen) return;
      templates.emplace(language.code(), *chosen);
    }
    const opening::Template& chosen = templates.at(language.code());
    std::vector<telling::Mistake> mistakes;
    const auto letter = write(*plan.opening.network, plan.dossier(parcel), parcel, run.today, chosen.text,
                              language, mistakes);
    if (!letter) return telling::report(mistakes, chosen.file.value_or(0), plan.opening.found);
    const auto [knowledge, first] =
        known.try_emplace(parcel.event, *plan.opening.network, plan.dossier(parcel), run.today);
    Message composed = message(run, plan, parcel, *letter, knowledge->second, language, now);
    auto text = compose(composed);
    plan.composed.push_back({std::move(parcel), *letter, std::move(composed), std::move(text)});
  }
}

/// A mailer named by where it lies is found from the network's folder on, as whatever aliso.yaml names,
/// wherever the run was started.
void find_mailer(Opening& opening) {
  if (!opening.network->mail || opening.network->mail->command.empty()) return;
  std::string& program = opening.network->mail->command.front();
  if (program.find('/') != std::string::npos)
    program = (opening.folder->root / program).lexically_normal().string();
}

}  // namespace

void no_mail(Opening& opening, std::string_view missing) {
  opening.found.add({"no-mail",
                     diagnostics::Severity::error,
                     model::Place{0, 0},
                     0,
                     {{"network", opening.network->name}, {"missing", std::string(missing)}}});
}

void make_plan(program::Run& run, const std::optional<std::string>& wanted, std::chrono::sys_seconds now,
               Plan& plan) {
  plan.directory = run.directory;
  plan.opening = opening::open_network(run);
  Opening& opening = plan.opening;
  if (opening.failed() || !opening::can_write_moments(opening)) return;
  find_mailer(opening);
  std::optional<std::string> stem;
  if (wanted && !(stem = opening::event_stem(run, opening, *wanted))) return;
  opening::NearEvents near = opening::open_near_events(run, opening, stem);
  if (opening.failed()) return;
  plan.events = std::move(near.events);
  plan.wanted = near.wanted;
  if (plan.drafts)
    for (model::Dossier& dossier : plan.events) dossier.event.draft = false;
  plan.messages = figures::due_messages(*opening.network, plan.events, run.moment(), near.wanted);
  plan.unsure = figures::unsure(plan.events, run.today, near.wanted);
  plan.untold = figures::untold(*opening.network, plan.events, run.moment(), plan.messages, near.wanted);
  const bool holds =
      std::any_of(plan.messages.begin(), plan.messages.end(), [&plan](const figures::Message& message) {
        return message.why == figures::Why::unsettled && plan.events[message.event].journal_lost;
      });
  if (holds) plan.lost = std::move(near.lost);
  auto found = parcels(plan.messages, *plan.opening.network);
  if (found.empty()) return;
  if (!opening.network->mail) return no_mail(opening, "mail");
  if (opening.network->mail->from.empty()) return no_mail(opening, "from");
  compose_all(run, now, std::move(found), plan);
  if (opening.found.has_errors()) plan.composed.clear();
}

}  // namespace aliso::send
