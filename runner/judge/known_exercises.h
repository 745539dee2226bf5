#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "runner/exercise/exercise.h"
#include "sandbox/harness/interpreter.h"

namespace kata::judge {

/// Whether the exercise's own code was found sound before, by this kata and this interpreter, and
/// none of its files has changed since. Looking at it again would tell nothing.
bool is_known_sound(const exercise::Exercise& exercise, const harness::Interpreter& python);

/// Remembers it for the next time. A cache that cannot be written is done without.
void remember_sound(const exercise::Exercise& exercise, const harness::Interpreter& python);

/// What was found out about an exercise before, by this kata and this interpreter, if none of its
/// files has changed since. `kind` is a word for what it is.
std::optional<std::string> known(std::string_view kind, const exercise::Exercise& exercise,
                                 const harness::Interpreter& python);
void remember(std::string_view kind, const exercise::Exercise& exercise,
              const harness::Interpreter& python, const std::string& what);

}  // namespace kata::judge
