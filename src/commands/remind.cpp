// aliso remind: who is to be invited, reminded, phoned or thanked, and who is held back and why.
// Reads the network, the events near the day and their journals; writes nothing but what -o names.
#include <algorithm>
#include <map>
#include <memory>

#include "checks/checks.h"
#include "commands/command.h"
#include "format/names.h"
#include "opening/near_events.h"
#include "opening/output.h"
#include "opening/templates.h"
#include "telling/letters.h"
#include "telling/phone_list.h"
#include "views/remind_text.h"

namespace aliso::commands {

namespace {

struct RemindAsked {
  std::optional<std::string> event;
  std::string format = "text";
  bool spreadsheet = false;
  std::string channel;  ///< empty: every one
  bool exit_code = false;
  std::optional<std::string> output;
};

/// Leaves the messages of one channel; whom nobody can reach belongs to a wave's every channel.
void keep_channel(views::Reminders& reminders, std::string_view channel) {
  if (channel.empty()) return;
  std::erase_if(reminders.messages, [&](const figures::Message& message) {
    if (message.channel) return format::name(*message.channel) != channel;
    const auto& channels = reminders.wave(message).channels;
    return std::none_of(channels.begin(), channels.end(),
                        [&](model::Channel c) { return format::name(c) == channel; });
  });
}

/// The letters, each by its language's template; nothing where one can't be used, which `opening.found` says.
std::optional<std::string> letters(const Run& run, Opening& opening, const views::Reminders& reminders) {
  const auto wanted = run.language ? words::Language::of(*run.language) : std::nullopt;
  std::map<std::string_view, telling::Template> templates;
  std::vector<std::string> written;
  for (const telling::Letter& letter : telling::letters(reminders, wanted)) {
    auto known = templates.find(letter.language.code());
    if (known == templates.end()) {
      const auto chosen = choose_template(opening, "letter", "md", letter.language,
                                          telling::embedded_letter_template(letter.language));
      if (!chosen) return std::nullopt;
      std::vector<telling::Mistake> mistakes;
      auto parsed = telling::parse_template(chosen->text, telling::letter_shape(), mistakes);
      telling::report(mistakes, chosen->file.value_or(0), opening.found);
      if (!parsed) return std::nullopt;
      known = templates.emplace(letter.language.code(), std::move(*parsed)).first;
    }
    written.push_back(telling::written(reminders, letter, known->second));
  }
  return telling::pages(written);
}

/// What is asked for; nothing where a template can't be used.
std::optional<std::string> rendered(const Run& run, Opening& opening, const RemindAsked& asked,
                                    const views::Reminders& reminders) {
  if (asked.format == "json") return views::remind_json(reminders);
  if (asked.format == "csv")
    return asked.channel == "post" ? views::labels_csv(reminders, views::reader(asked.spreadsheet))
                                   : views::remind_csv(reminders, views::reader(asked.spreadsheet));
  if (asked.channel == "phone") return telling::phone_list(reminders, run.terminal);
  if (asked.channel == "post") return letters(run, opening, reminders);
  return views::remind_text(reminders, run.terminal);
}

/// Whether anything waits for a person: something to send or, where all channels are asked for, to settle, to
/// say or to note.
bool is_due(const views::Reminders& reminders, bool all_channels) {
  const auto waits = [&](const figures::Message& message) {
    return message.due() || (all_channels && (message.maybe_sent || message.why == figures::Why::unsettled));
  };
  if (std::any_of(reminders.messages.begin(), reminders.messages.end(), waits)) return true;
  const auto owed = [](const figures::Unsure& one) { return one.what == figures::Unsure::What::presences; };
  return all_channels &&
         (!reminders.untold.empty() || std::any_of(reminders.unsure.begin(), reminders.unsure.end(), owed));
}

int remind(Run& run, const RemindAsked& asked) {
  wanted_spreadsheet(run, asked.spreadsheet, asked.format);
  Opening opening = open_network(run);
  if (opening.failed()) return finish(run, opening);
  std::optional<std::string> wanted;
  if (asked.event && !(wanted = event_stem(run, opening, *asked.event))) return finish(run, opening);
  const NearEvents near = open_near_events(run, opening, wanted);
  if (opening.failed()) return finish(run, opening);

  views::Reminders reminders{&*opening.network,
                             near.events,
                             figures::due_messages(*opening.network, near.events, run.moment(), near.wanted),
                             run.today,
                             figures::unsure(near.events, run.today, near.wanted),
                             {},
                             opening.sources.aliso};
  reminders.untold =
      figures::untold(*opening.network, near.events, run.moment(), reminders.messages, near.wanted);
  keep_channel(reminders, asked.channel);
  const auto text = rendered(run, opening, asked, reminders);
  if (!text) return finish(run, opening);
  const bool letters = asked.channel == "post";
  put(run, opening, asked.output, *text,
      asked.format == "text" && !letters ? Printed::text : Printed::document,
      files::Access::owner);  // people and their addresses
  checks::copied_journals(near.events, opening.found);
  for (std::size_t i = 0; i < near.events.size(); ++i) {
    const bool said = std::any_of(reminders.messages.begin(), reminders.messages.end(),
                                  [i](const figures::Message& message) { return message.event == i; });
    // Where nothing is due yet, nothing else says that its journal holds back what is to come.
    if (!said && (!near.wanted || *near.wanted == i) && is_ahead(near.events[i].event, run.today))
      checks::journal(near.events[i], opening.found);
  }
  const int status = finish(run, opening);
  return status == done && asked.exit_code && is_due(reminders, asked.channel.empty()) ? data_errors : status;
}

Action remind_options(Options& options) {
  static constexpr std::string_view formats[] = {"text", "json", "csv"};
  auto asked = std::make_shared<RemindAsked>();
  options.argument("EVENT", Value::event, asked->event);
  options.choice("--channel", format::all_names<model::Channel>, asked->channel);
  options.choice("--format", formats, asked->format);
  options.flag("--exit-code", asked->exit_code);
  options.flag("--spreadsheet", asked->spreadsheet);
  options.option("-o,--output", Value::file, "FILE", asked->output);
  return [asked](Run& run) { return remind(run, *asked); };
}

}  // namespace

constinit const Command remind_command{"remind", Effect::reads, remind_options};

}  // namespace aliso::commands
