// Our tree and libfyaml's events as the same kind of text.
// libfyaml 0.7 follows YAML 1.2, and reads all that the public test suite holds.
#include "reading.h"

#include <libfyaml.h>

#include <algorithm>
#include <memory>

#include "yaml/second_opinion.h"
#include "yaml/tree.h"

namespace aliso::reader {

namespace {

/// A document without any value is to some an empty plain text.
void tidy(std::string& form) {
  if (form == "p \n") form.clear();
}

char style_of(yaml::Style style) {
  switch (style) {
    case yaml::Style::single_quoted:
      return '\'';
    case yaml::Style::double_quoted:
      return '"';
    case yaml::Style::literal:
      return '|';
    case yaml::Style::folded:
      return '>';
    case yaml::Style::plain:
      break;
  }
  return 'p';
}

void add(std::string& form, const yaml::Node& node) {
  if (node.kind == yaml::Kind::scalar) return add_text(form, style_of(node.style), node.text);
  const bool list = node.kind == yaml::Kind::list;
  form += list ? "[\n" : "{\n";
  for (const yaml::Node& item : node.items) add(form, item);
  for (const yaml::Entry& entry : node.entries) {
    add(form, entry.key);
    add(form, entry.value);
  }
  form += list ? "]\n" : "}\n";
}

char style_of(fy_token* token) {
  switch (token ? fy_token_scalar_style(token) : FYSS_PLAIN) {
    case FYSS_SINGLE_QUOTED:
      return '\'';
    case FYSS_DOUBLE_QUOTED:
      return '"';
    case FYSS_LITERAL:
      return '|';
    case FYSS_FOLDED:
      return '>';
    default:
      return 'p';
  }
}

void add(std::string& form, const fy_event& event, std::size_t& documents) {
  switch (event.type) {
    case FYET_DOCUMENT_START:
      if (documents++ > 0) form += "---\n";
      break;
    case FYET_MAPPING_START:
      form += "{\n";
      break;
    case FYET_MAPPING_END:
      form += "}\n";
      break;
    case FYET_SEQUENCE_START:
      form += "[\n";
      break;
    case FYET_SEQUENCE_END:
      form += "]\n";
      break;
    case FYET_ALIAS:
      form += "*\n";
      break;
    case FYET_SCALAR: {
      std::size_t length = 0;
      const char* text = event.scalar.value ? fy_token_get_text(event.scalar.value, &length) : nullptr;
      add_text(form, style_of(event.scalar.value), text ? std::string_view(text, length) : "");
      break;
    }
    default:
      break;
  }
}

/// The first line that libfyaml says, the number of the document's line behind it.
void keep_reason(fy_diag*, void* user, const char* said, std::size_t length) {
  std::string& reason = *static_cast<std::string*>(user);
  const std::string_view words(said, length);
  const std::size_t at = words.find("error: ");
  if (!reason.empty() || at == std::string_view::npos) return;
  reason = words.substr(at + 7, words.find('\n', at) - at - 7);
  const std::string_view place = words.substr(words.find('>') + 1, at);  // <…>:LINE:COLUMN:
  reason += " @" + std::string(place.substr(1, place.find(':', 1) - 1));
}

}  // namespace

std::string difference(const Reading& ours, const Reading& other) {
  const auto line = [](const std::string& form, std::size_t at) {
    return form.substr(at, std::min(form.find('\n', at), form.size()) - at);
  };
  const auto without = [](std::string text, bool inside) {
    while (text.ends_with("\\n")) text.resize(text.size() - 2);
    for (std::size_t at = 0; inside && (at = text.find("\\n")) != std::string::npos;) text.erase(at, 2);
    if (inside) std::erase(text, ' ');
    return text;
  };
  for (std::size_t at = 0; at < ours.form.size() || at < other.form.size();) {
    const std::string mine = line(ours.form, at), theirs = line(other.form, at);
    if (mine == theirs) {
      at += mine.size() + 1;
      continue;
    }
    const auto text = [](const std::string& event) { return event.size() > 1 && event[1] == ' '; };
    if (!text(mine) || !text(theirs)) return "events";
    const std::string style = mine.substr(0, 2);
    if (style != theirs.substr(0, 2)) return style + "style";
    if (without(mine, false) == without(theirs, false)) return style + "line ends";
    return style + (without(mine, true) == without(theirs, true) ? "spaces" : "text");
  }
  return "";
}

void add_text(std::string& form, char style, std::string_view text) {
  form += style;
  form += ' ';
  for (const char c : text) {
    if (c == '\n') {
      form += "\\n";
    } else if (c == '\\') {
      form += "\\\\";
    } else {
      form += c;
    }
  }
  form += '\n';
}

OurReading ours(const std::string& bytes) {
  diagnostics::Sources sources;
  const auto file = sources.add("x.yaml");
  sources.at(file).bytes = bytes;
  sources.at(file).read = true;
  diagnostics::Diagnostics found;
  const auto tree = yaml::read(sources, file, found);
  OurReading answer;
  for (const auto& one : found.all()) {
    if (one.severity == diagnostics::Severity::error || one.severity == diagnostics::Severity::unreadable)
      answer.errors.emplace_back(one.name);
  }
  answer.reading.accepted = tree && tree->whole;
  if (!answer.errors.empty()) answer.reading.reason = answer.errors.front();
  if (!answer.reading.accepted) return answer;
  if (tree->root) add(answer.reading.form, *tree->root);
  diagnostics::Diagnostics other;
  yaml::second_opinion(sources.at(file), *tree, other);
  for (const auto& one : other.all()) {
    for (const auto& [name, value] : one.args)
      if (const auto* word = std::get_if<std::string>(&value)) answer.second_opinion += *word + " ";
  }
  return answer;
}

Reading libfyaml(const std::string& bytes, Brackets brackets) {
  Reading answer;
  fy_diag_cfg saying;
  fy_diag_cfg_default(&saying);
  saying.fp = nullptr;
  saying.user = &answer.reason;
  saying.output_fn = keep_reason;
  saying.colorize = false;
  const std::unique_ptr<fy_diag, void (*)(fy_diag*)> diag(fy_diag_create(&saying), fy_diag_destroy);
  fy_parse_cfg settings{};
  settings.diag = diag.get();
  settings.flags =
      static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2 | FYPCF_JSON_NONE |
                                      (brackets == Brackets::anywhere ? FYPCF_SLOPPY_FLOW_INDENTATION : 0));
  const std::unique_ptr<fy_parser, void (*)(fy_parser*)> parser(fy_parser_create(&settings),
                                                                fy_parser_destroy);
  if (bytes.empty()) {
    answer.accepted = true;
    return answer;
  }
  if (!parser || fy_parser_set_string(parser.get(), bytes.data(), bytes.size()) != 0) {
    answer.reason = "not begun";
    return answer;
  }
  std::size_t documents = 0;
  while (fy_event* event = fy_parser_parse(parser.get())) {
    if (event->type == FYET_STREAM_END) answer.accepted = true;
    add(answer.form, *event, documents);
    fy_parser_event_free(parser.get(), event);
  }
  if (fy_parser_get_stream_error(parser.get())) answer.accepted = false;
  tidy(answer.form);
  return answer;
}

}  // namespace aliso::reader
