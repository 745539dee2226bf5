#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// The keys that a listing shows.
inline constexpr std::array<std::string_view, 7> head_keys = {
    "id", "title", "guide", "kind", "difficulty", "tags", "prerequisites"};

/// Reads `head_keys` and nothing else. `exercise.kind` is unset when nothing is returned.
std::optional<Kind> read_head(const Node& root, Exercise& exercise, Problems& problems);

/// Reads the document's root into `exercise`, whose slug is set already, and checks what can be
/// checked without the files beside it.
void read_exercise(const Node& root, Exercise& exercise, Problems& problems);

}  // namespace kata::exercise
