// What a template sees: the names of the JSON view, the network, and the sentences, with their values in
// words. The same tree tells which names there are, so that a template is checked where its sections are
// skipped too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "telling/story.h"

namespace aliso::telling {

/// A name of the template's view with its value. Every object holds every key; what is unknown is not `given`
/// but keeps its children, so that the tree always has its whole shape.
struct ViewNode {
  enum class Kind {
    text,      ///< plain text: a template's tag escapes it
    markdown,  ///< already Markdown
    flag,      ///< true or false
    object,    ///< names under a name
    list,      ///< children are items without a name
  };
  std::string name;
  Kind kind = Kind::text;
  bool given = true;
  std::string text = {};
  std::vector<ViewNode> children = {};

  /// The child of that name, or nullptr. Lists and texts have none.
  [[nodiscard]] const ViewNode* child(std::string_view wanted) const;
};

/// The view of one event: the root is an object.
ViewNode template_view(const Story& story);

/// The view's shape alone: no event, each list with one item.
ViewNode template_shape();

}  // namespace aliso::telling
