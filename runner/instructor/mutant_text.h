#pragma once

#include <string>
#include <string_view>

#include "runner/instructor/mutation.h"

namespace kata::instructor {

/// Sets the lines that a mutant changes, as they were and as they are, without white space around
/// them, and the difference as a unified diff with one line of context. Pure.
void describe(Survivor& survivor, const judge::Submission& reference);

/// A line without white space around it.
std::string trimmed(std::string_view line);

}  // namespace kata::instructor
