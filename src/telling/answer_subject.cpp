// Written and read from one table of words, those of all languages.
// Case and accents don't count: subjects are typed again, and by telephones.
#include "telling/answer_subject.h"

#include <algorithm>
#include <array>
#include <vector>

#include "format/address.h"
#include "model/names.h"
#include "telling/nodes.h"
#include "telling/reader.h"
#include "words/trimmed.h"

namespace aliso::telling {

namespace {

constexpr std::array<std::pair<model::Reply, std::string_view>, 3> answer_words = {
    {{model::Reply::yes, "answer-subject.yes"},
     {model::Reply::maybe, "answer-subject.maybe"},
     {model::Reply::no, "answer-subject.no"}}};

std::string word(model::Reply reply, const words::Language& language) {
  const auto found = std::find_if(answer_words.begin(), answer_words.end(),
                                  [reply](const auto& one) { return one.first == reply; });
  return language.say(found->second);
}

std::optional<model::Reply> reply_of(std::string_view typed) {
  const std::string folded = model::folded(typed);
  for (const std::string_view code : words::Language::codes()) {
    const auto language = *words::Language::of(code);
    for (const auto& [reply, key] : answer_words)
      if (model::folded(language.say(key)) == folded) return reply;
  }
  return std::nullopt;
}

/// The words of a subject; a no-break space parts them too, as do line ends that nobody unfolded.
std::vector<std::string> words_of(std::string_view subject) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < subject.size(); ++i) {
    const bool no_break = subject.substr(i, 2) == "\u00A0";
    if (no_break || subject[i] == ' ' || subject[i] == '\t' || subject[i] == '\r' || subject[i] == '\n') {
      i += no_break ? 1 : 0;
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += subject[i];
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// Whether it is what mail programs put before the subject of an answer: "Re:", "RE :", "Rép :", "AW:".
bool is_answer_mark(std::string_view word) {
  static constexpr std::array<std::string_view, 6> marks = {"re", "rep", "ref", "aw", "sv", "antw"};
  return std::find(marks.begin(), marks.end(), model::folded(word)) != marks.end();
}

/// Where answers go; empty: the network has no address for them.
std::string answers_go_to(const model::Network& network) {
  if (!network.mail) return {};
  const std::string& mailbox = network.mail->reply_to.empty() ? network.mail->from : network.mail->reply_to;
  const auto parsed = format::parse_mailbox(mailbox);
  return parsed ? parsed->address : std::string();
}

bool is_asked(const figures::About& about) {
  return figures::silent(about.ask) || about.ask == figures::Ask::undecided ||
         (about.ask == figures::Ask::moved && !about.answered);
}

}  // namespace

std::string answer_subject(const AnswerSubject& answer, const words::Language& language) {
  return word(answer.reply, language) + ' ' + answer.event +
         (answer.session.empty() ? std::string() : ' ' + answer.session);
}

std::optional<AnswerSubject> parse_answer_subject(std::string_view subject) {
  std::vector<std::string> words = words_of(subject);
  std::size_t at = 0;
  while (at < words.size()) {
    const bool apart = at + 1 < words.size() && words[at + 1] == ":";
    const bool marked = words[at].ends_with(':') || apart;
    if (!marked || !is_answer_mark(words[at])) break;
    at += apart ? 2 : 1;
  }
  const std::size_t said = words.size() - at;
  if (said < 2 || said > 3) return std::nullopt;
  const auto reply = reply_of(words[at]);
  if (!reply) return std::nullopt;
  return AnswerSubject{*reply, words[at + 1], said == 3 ? words[at + 2] : std::string()};
}

ViewNode answer_links(const Texted& texted, const std::vector<figures::About>& about,
                      const words::Language& language) {
  ViewNode list{"clicks", ViewNode::Kind::list, false, {}, {}};
  const std::string address = answers_go_to(texted.network);
  const bool alone = std::all_of(texted.messages.begin(), texted.messages.end(), [&](const auto* message) {
    return message->structure == texted.messages.front()->structure;
  });
  if (address.empty() || texted.shared || !alone) return list;
  const model::Event& event = texted.dossier.event;
  const bool one_of_many = event.sessions.size() > 1;
  for (const figures::About& one : about) {
    if (!is_asked(one)) continue;
    const model::Session& session = event.sessions.at(one.session);
    const auto link = [&](model::Reply reply) {
      return format::mailto(address,
                            answer_subject({reply, event.id, one_of_many ? session.id : ""}, language));
    };
    list.given = true;
    list.children.push_back(node::object(
        "", true,
        {node::text("when", one_of_many ? day_and_town(event, session, language) : ""),
         node::text("yes", link(model::Reply::yes)), node::text("maybe", link(model::Reply::maybe)),
         node::text("no", link(model::Reply::no))}));
  }
  return list;
}

}  // namespace aliso::telling
