#pragma once

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Reports expected texts that are no regular expression, or no JSON, where the case compares so.
/// `node` is the case's map in the file, or nullptr if it is a paragraph of a text.
void check_expected_texts(const Node* node, const Case& single, const Comparison& comparison,
                          Problems& problems);

}  // namespace kata::exercise
