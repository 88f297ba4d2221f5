// aliso privacy: what is held on people, and what they may ask: six verbs, a file each (privacy_VERB.cpp).
// Here are their words and options, and what goes with what.
#include "commands/privacy.h"

#include <algorithm>
#include <memory>
#include <span>
#include <string_view>

#include "commands/command.h"
#include "words/joined.h"

namespace aliso::commands {

namespace {

/// Options, as bits: which of them a verb takes.
enum TakenOptions : unsigned {
  with_format = 1,
  with_output = 2,
  with_yes = 4,
  with_exit_code = 8,
  with_named = 16
};

struct PrivacyVerb {
  std::string_view word;
  bool contact;    ///< is about one: takes CONTACT, and needs it
  unsigned taken;  ///< its options
  int (*run)(Run&, const PrivacyAsked&);
};

constexpr PrivacyVerb verbs[] = {
    {"show", true, with_format | with_output, privacy_show},
    {"forget", true, with_yes | with_exit_code, privacy_forget},
    {"object", true, with_named, privacy_object},
    {"due", false, with_yes | with_exit_code, privacy_due},
    {"notice", false, with_output, privacy_notice},
    {"register", false, with_output, privacy_register},
};
constexpr std::array<std::string_view, 6> verb_words = {"show", "forget", "object",
                                                        "due",  "notice", "register"};

/// Throws UsageError where an option was given that the verb doesn't take.
void refuse_others(const Run& run, const PrivacyVerb& verb, const PrivacyAsked& asked) {
  const struct {
    bool given;
    TakenOptions bit;
    std::string_view name;
  } options[] = {{!asked.format.empty(), with_format, "--format"},
                 {asked.output.has_value(), with_output, "--output"},
                 {asked.yes, with_yes, "--yes"},
                 {asked.exit_code, with_exit_code, "--exit-code"},
                 {asked.named, with_named, "--named"}};
  for (const auto& option : options) {
    if (!option.given || (verb.taken & option.bit) != 0) continue;
    std::string taking;
    for (const PrivacyVerb& other : verbs) {
      if ((other.taken & option.bit) != 0) words::join(taking, ", ", "privacy " + std::string(other.word));
    }
    throw UsageError{run.terminal.say(
        "privacy.option-of-others",
        {{"option", std::string(option.name)}, {"verb", std::string(verb.word)}, {"taking", taking}})};
  }
}

int privacy(Run& run, const PrivacyAsked& asked, const std::vector<std::string>& words) {
  const PrivacyVerb& verb = *std::find_if(std::begin(verbs), std::end(verbs),
                                          [&](const PrivacyVerb& one) { return one.word == asked.verb; });
  refuse_others(run, verb, asked);
  if (words.size() > (verb.contact ? 1 : 0))
    throw UsageError{run.terminal.say(verb.contact ? "privacy.one-contact" : "usage.too-many",
                                      {{"word", words[verb.contact ? 1 : 0]}})};
  if (!verb.contact) return verb.run(run, asked);
  if (words.empty())
    throw UsageError{
        run.terminal.say("usage.argument-missing", {{"name", run.terminal.say("argument.contact")}})};
  PrivacyAsked whole = asked;
  whole.contact = words.front();
  return verb.run(run, whole);
}

Action privacy_options(Options& options) {
  static constexpr std::string_view formats[] = {"markdown", "json"};
  struct Typed {
    PrivacyAsked asked;
    std::vector<std::string> words;
  };
  auto typed = std::make_shared<Typed>();
  options.argument("VERB", verb_words, typed->asked.verb);
  options.arguments("CONTACT", Value::contact, typed->words);
  options.choice("--format", formats, typed->asked.format);
  options.flag("--named", typed->asked.named);
  options.flag("--yes", typed->asked.yes);
  options.flag("--exit-code", typed->asked.exit_code);
  options.option("-o,--output", Value::file, "FILE", typed->asked.output);
  return [typed](Run& run) { return privacy(run, typed->asked, typed->words); };
}

}  // namespace

constinit const Command privacy_command{"privacy", Effect::writes, privacy_options};

}  // namespace aliso::commands
