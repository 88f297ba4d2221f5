// yaml-cpp's events become our tree.
// Only the event interface is used: it is several times faster than its nodes and keeps places.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>

#include "yaml/tree.h"

namespace aliso::yaml {

namespace {

class Builder : public YAML::EventHandler {
 public:
  explicit Builder(Tree& tree) : tree_(tree) {}
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { put(scalar(mark, "")); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    put(scalar(mark, value));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(mark, Kind::list);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(mark, Kind::map);
  }
  void OnMapEnd() override { close(); }

 private:
  Node scalar(const YAML::Mark& mark, const std::string& value) {
    Node node;
    node.at = {tree_.file, static_cast<std::uint32_t>(mark.pos)};
    node.text = tree_.decoded.emplace_back(value);
    node.end = node.at.byte + static_cast<std::uint32_t>(value.size());
    return node;
  }
  void open(const YAML::Mark& mark, Kind kind) {
    Node node;
    node.kind = kind;
    node.at = {tree_.file, static_cast<std::uint32_t>(mark.pos)};
    stack_.push_back(std::move(node));
    keys_.emplace_back();
  }
  void close() {
    Node node = std::move(stack_.back());
    stack_.pop_back();
    keys_.pop_back();
    put(std::move(node));
  }
  void put(Node node) {
    if (stack_.empty()) {
      tree_.root = std::move(node);
    } else if (stack_.back().kind == Kind::list) {
      stack_.back().items.push_back(std::move(node));
    } else if (!keys_.back()) {
      keys_.back() = std::move(node);
    } else {
      stack_.back().entries.push_back({std::move(*keys_.back()), std::move(node)});
      keys_.back().reset();
    }
  }

  Tree& tree_;
  std::vector<Node> stack_;
  std::vector<std::optional<Node>> keys_;
};

}  // namespace

std::optional<Tree> read(const diagnostics::Sources& sources, std::uint32_t file,
                         diagnostics::Diagnostics& diagnostics) {
  Tree tree;
  tree.file = file;
  try {
    std::istringstream in(sources.at(file).bytes);
    YAML::Parser parser(in);
    Builder builder(tree);
    parser.HandleNextDocument(builder);
  } catch (const YAML::Exception& e) {
    diagnostics.error("yaml-syntax", {file, static_cast<std::uint32_t>(std::max(e.mark.pos, 0))}, 1,
                      {{"what", e.msg}});
    return std::nullopt;
  }
  return tree;
}

}  // namespace aliso::yaml
