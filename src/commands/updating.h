// What `debrief` and `report` share: a document with computed blocks that people edit between them.
// --update puts fresh figures into the blocks; -o never takes the place of another text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"

namespace aliso::commands {

/// A document that was just composed.
struct Document {
  std::string subject;             ///< what its first mark names: an event, spans
  std::string text;                ///< Markdown, blocks marked
  std::vector<std::string> known;  ///< the blocks that its template marks
  std::string_view of_another;     ///< the error where a file's mark names another subject
  std::string_view unnamed;        ///< the phrase that says a file's marks name none
};

/// Puts the document's blocks into the file; where it can't, the file stays and `opening.found` says why.
void update(const Run& run, Opening& opening, const std::string& path, const Document& document);

/// Throws UsageError where --update is given with -o, or with a format whose marks nobody could refresh:
/// only Markdown has them.
void check_update(const Run& run, const std::optional<std::string>& update,
                  const std::optional<std::string>& output, std::string_view format);

/// Throws UsageError where -o would take the place of another text: somebody may have edited it. What is said
/// then names --update where the format has marks to refresh.
void spare_text(const Run& run, const std::string& path, std::string_view fresh, std::string_view format);

}  // namespace aliso::commands
