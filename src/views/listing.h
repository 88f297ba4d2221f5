// What every list's columns and cells are made of: headings, ids or names, values or words.
// A document has the words of the files, people the words of their language.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "views/fields.h"
#include "views/lists.h"

namespace aliso::views::listing {

/// A column with its heading, `list.column.KEY`.
Column column(const Listed& listed, std::string_view key, Column::Kind kind = Column::Kind::text);

/// The same of what is typed or copied.
Column whole_column(const Listed& listed, std::string_view key);

/// A word of the files as it stands; for people `list.word.WORD`. Empty: not given.
MaybeText word(const Listed& listed, std::string_view word);

/// A structure's id; for people its name.
std::string structure(const Listed& listed, model::StructureIndex index);
std::vector<std::string> structures(const Listed& listed, const std::vector<model::StructureIndex>& indices);
/// A session's id; for people its name, place or day.
std::string session(const Listed& listed, const model::Session& session);

/// Nothing where the text is empty.
MaybeText text(std::string_view text);

/// What an action is called: its title, else how its text begins.
std::string title(const model::Remark& action);

/// A text of several lines; for people on one.
MaybeText prose(const Listed& listed, std::string_view text);

}  // namespace aliso::views::listing
