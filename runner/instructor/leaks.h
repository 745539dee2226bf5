#pragma once

#include <string_view>

#include "runner/instructor/manuscript.h"

namespace kata::instructor {

/// Hidden calls that stand whole in what a learner reads beforehand: the statement, hints,
/// feedback, examples, the starter. A call of an entry name counts if it is the same to the last
/// argument, whatever its spaces and kind of quotes; one whose arguments are made elsewhere (names
/// that the session binds) says nothing by itself. Hidden cases that repeat an example count too.
Diagnostics check_leaks(const Manuscript& manuscript);

/// Hidden calls that stand whole anywhere in `text`, a part of the YAML file: comments count.
Diagnostics find_hidden_calls(const Manuscript& manuscript, std::string_view text);

}  // namespace kata::instructor
