// Making nodes of a template's view: what mails and letters have in common.
// Texts are plain, and given where they aren't empty.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "telling/template_view.h"

namespace aliso::telling::node {

inline ViewNode text(std::string name, std::string value) {
  const bool given = !value.empty();
  return {std::move(name), ViewNode::Kind::text, given, std::move(value), {}};
}

inline ViewNode flag(std::string name, bool value) {
  return {std::move(name), ViewNode::Kind::flag, value, {}, {}};
}

inline ViewNode object(std::string name, bool given, std::vector<ViewNode> children) {
  return {std::move(name), ViewNode::Kind::object, given, {}, std::move(children)};
}

}  // namespace aliso::telling::node
