#pragma once

#include <string>
#include <variant>

#include "runner/exercise/verdict.h"
#include "runner/instructor/manuscript.h"
#include "runner/judge/submission.h"

namespace kata::instructor {

/// Puts a failing submission into wrong/ under `name` (letters, digits and `_`), and declares it in
/// the YAML file with its verdict and a hint that is left to write. Returns the path of what was
/// written, relative to the exercise's folder, or what is in the way; nothing is changed then.
std::variant<std::string, Diagnostics> adopt(const Manuscript& manuscript,
                                             const judge::Submission& submission,
                                             exercise::Verdict verdict, const std::string& name);

}  // namespace kata::instructor
