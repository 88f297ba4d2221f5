// A tree as one line, [a, b] and {key: value}, read by us or by yaml-cpp.
// yaml-cpp is the second opinion: two readers written apart seldom make the same mistake.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>
#include <string>
#include <vector>

#include "yaml/tree.h"

namespace aliso::test {

inline void show_text(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
}

inline void show(const yaml::Node& node, std::string& out) {
  if (node.kind == yaml::Kind::scalar) return show_text(node.text, out);
  out += node.kind == yaml::Kind::list ? '[' : '{';
  bool first = true;
  const auto next = [&] {
    if (!first) out += ", ";
    first = false;
  };
  for (const auto& item : node.items) {
    next();
    show(item, out);
  }
  for (const auto& [key, value] : node.entries) {
    next();
    show(key, out);
    out += ": ";
    show(value, out);
  }
  out += node.kind == yaml::Kind::list ? ']' : '}';
}

/// Shows yaml-cpp's events as `show` shows a tree.
class Shower : public YAML::EventHandler {
 public:
  std::string out;
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { before(), out += "(null)", after(); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { before(), out += "(alias)", after(); }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string& value) override {
    before(), show_text(value, out), after();
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    before(), out += '[', stack_.push_back({']', 0});
  }
  void OnSequenceEnd() override { end(); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    before(), out += '{', stack_.push_back({'}', 0});
  }
  void OnMapEnd() override { end(); }

 private:
  struct Open {
    char closer;
    int children;
  };
  void before() {
    if (stack_.empty() || stack_.back().children == 0) return;
    out += stack_.back().closer == '}' && stack_.back().children % 2 == 1 ? ": " : ", ";
  }
  void after() {
    if (!stack_.empty()) ++stack_.back().children;
  }
  void end() {
    out += stack_.back().closer;
    stack_.pop_back();
    after();
  }
  std::vector<Open> stack_;
};

/// What yaml-cpp reads, or "! " and why it doesn't.
inline std::string shown_by_yaml_cpp(const std::string& bytes) {
  Shower shower;
  try {
    std::istringstream in(bytes);
    YAML::Parser parser(in);
    if (!parser.HandleNextDocument(shower)) return "nothing";
  } catch (const YAML::Exception& e) {
    return std::string("! ") + e.what();
  }
  return shower.out == "(null)" ? "nothing" : shower.out;
}

}  // namespace aliso::test
