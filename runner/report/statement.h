#pragma once

#include <string>

#include "runner/exercise/exercise.h"
#include "runner/report/style.h"

namespace kata::report {

/// What a learner reads before starting: title, task, program or module under test, questions,
/// examples. Sanitises. Lines end with newlines.
std::string statement(const Style& style, const exercise::Exercise& exercise);

/// The limits that each case has, in a sentence or two.
std::string limits_line(const exercise::Exercise& exercise);

}  // namespace kata::report
