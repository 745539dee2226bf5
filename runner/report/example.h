#pragma once

#include <string>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/report/style.h"

namespace kata::report {

/// The cases that a statement shows as a whole, in the order of the file: what calls or starts
/// something, and is not hidden. A subject of kind tests, or a type checker, does neither. In a
/// learner's copy, those that are judged elsewhere are among them.
std::vector<const exercise::Case*> examples_of(const exercise::Exercise& exercise);

/// One of them: the files that are there before, the calls or the command with what they give, and
/// the files that are left behind, and what is counted. Sanitises. Lines end with newlines.
std::string example(const Style& style, const exercise::Exercise& exercise,
                    const exercise::Case& one);

}  // namespace kata::report
