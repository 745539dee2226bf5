#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "runner/exercise/yaml_reader.h"

namespace kata::instructor {

// Changes to the text of a YAML file that leave all else as its author wrote it: comments, order,
// spelling. The root has to be a map in block style.

/// Why the text cannot be edited line by line; empty where it can.
std::string reason_not_editable(const exercise::Document& document);

/// The text without some of the root's keys, their values, and the comments that stand directly
/// above them.
std::string without_keys(const exercise::Document& document, const std::set<std::string>& keys);

/// The text with one more item at the end of a list under a key of the root, which is made where
/// it is missing. `item` is the item's lines, the first without `- `, each ended by a newline.
/// Nothing where the list stands in brackets and is not empty.
std::optional<std::string> with_item(const exercise::Document& document, std::string_view key,
                                     std::string_view item);

}  // namespace kata::instructor
