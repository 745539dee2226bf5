#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kata::exercise {

/// The number of single-character insertions, removals, replacements and swaps of neighbours that
/// turn one text into the other (optimal string alignment). Letter case counts half an edit, so the
/// result is in half edits.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Up to `count` of `names` that `name` may be a misspelling of, the nearest first, those equally
/// near in their given order. Names that differ in more than about a third of their letters are
/// left out.
std::vector<std::string> nearest_names(std::string_view name,
                                       const std::vector<std::string_view>& names,
                                       std::size_t count);

/// The nearest one, if any is near.
std::optional<std::string> nearest_name(std::string_view name,
                                        const std::vector<std::string_view>& names);

/// "did you mean `hidden`?", or nothing when no name is near.
std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& names);

}  // namespace kata::exercise
