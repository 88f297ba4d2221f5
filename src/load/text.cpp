// Laying out what the tables wrote: a line a key, texts and lists of them in brackets, lists of maps in a
// block. A text of several lines stands as a literal block.
#include "load/text.h"

#include <algorithm>

#include "format/text.h"
#include "load/kinds.h"

namespace aliso::load {

namespace {

using Kind = Written::Kind;

bool has_lines(const Written& value) {
  return value.kind == Kind::text && value.text.find('\n') != std::string::npos;
}

/// Whether it can stand on one line: a list of maps, or a text of several lines in it, can't.
bool on_a_line(const Written& value) {
  return !has_lines(value) && std::none_of(value.items.begin(), value.items.end(), [](const Written& item) {
    return item.kind == Kind::map || !on_a_line(item);
  }) && std::all_of(value.keys.begin(), value.keys.end(), [](const WrittenKey& key) {
    return on_a_line(key.value);
  });
}

std::string line(const Written& value) {
  if (value.kind == Kind::text) return format::written(value.text);
  std::string text;
  for (const Written& item : value.items) text += (text.empty() ? "" : ", ") + line(item);
  for (const WrittenKey& key : value.keys)
    text += (text.empty() ? "" : ", ") + format::written(key.name) + ": " + line(key.value);
  return value.kind == Kind::list ? "[" + text + "]" : "{" + text + "}";
}

/// Behind `|`: a first line that begins with spaces needs its indentation told, line ends at the end theirs.
std::string literal(const std::string& text, const std::string& indent) {
  std::string block = "|";
  if (text.front() == ' ' || text.front() == '\n') block += "2";
  if (!text.ends_with('\n'))
    block += '-';
  else if (text.ends_with("\n\n") || text == "\n")
    block += '+';
  const std::string_view lines =
      text.ends_with('\n') ? std::string_view(text).substr(0, text.size() - 1) : text;
  for (std::size_t at = 0; at <= lines.size();) {
    const auto end = std::min(lines.find('\n', at), lines.size());
    block += '\n';
    if (end > at) block += indent + std::string(lines.substr(at, end - at));
    at = end + 1;
  }
  return block;
}

/// The keys of a map, a line each; the first stands where one is, the others behind the indentation.
std::string lines(const Written& map, const std::string& indent, const Comment& comment);

/// What stands behind a key's colon, up to the end of its last line.
std::string behind_key(const Written& value, const std::string& indent, const Comment& comment) {
  if (has_lines(value)) return " " + literal(value.text, indent + "  ") + "\n";
  if (on_a_line(value)) return " " + line(value);
  if (value.kind == Kind::map) return "\n" + indent + "  " + lines(value, indent + "  ", comment);
  std::string text = "\n";
  for (const Written& item : value.items) {
    text += indent + "  - ";
    if (item.kind == Kind::map && !item.keys.empty())
      text += lines(item, indent + "    ", comment);
    else
      text += line(item) + "\n";
  }
  return text;
}

std::string lines(const Written& map, const std::string& indent, const Comment& comment) {
  std::string text;
  for (const WrittenKey& key : map.keys) {
    if (!text.empty()) text += indent;
    text += format::written(key.name) + ":" + behind_key(key.value, indent, comment);
    if (!text.ends_with('\n')) text += (comment ? comment(key.name) : "") + "\n";
  }
  return text;
}

}  // namespace

std::string text(const model::Event& event, const model::Network& network, const Comment& comment) {
  Written map = written_map(event_kind, {network, &event}, &event);
  const auto sessions = std::find_if(map.keys.begin(), map.keys.end(),
                                     [](const WrittenKey& key) { return key.name == sessions_key; });
  // A session's own course would be taken for the event's at the top.
  if (event.sessions.size() == 1 && !event.sessions[0].course.given() && sessions != map.keys.end()) {
    std::vector<WrittenKey> keys = std::move(sessions->value.items.front().keys);
    const auto place = map.keys.erase(sessions);
    map.keys.insert(place, std::make_move_iterator(keys.begin()), std::make_move_iterator(keys.end()));
  }
  return lines(map, "", comment);
}

std::string text(const model::Invitations& invitations, const model::Network& network,
                 const model::Event& event) {
  return lines(written_map(invitations_kind, {network, &event}, &invitations), "", {});
}

}  // namespace aliso::load
