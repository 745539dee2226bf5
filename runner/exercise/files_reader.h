#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Reads `files`: what is made in the working folder before a case. `submit` holds the names that
/// must be left alone.
std::vector<InputFile> read_input_files(const Node& node, const std::vector<std::string>& submit,
                                        Problems& problems);

/// Reads `leaves`: what has to be in the working folder after a case.
std::vector<LeftFile> read_leaves(const Node& node, Problems& problems);

/// Whether `path` is relative, with `/` between names, none of them empty, `.` or `..`.
bool is_inner_path(std::string_view path);

}  // namespace kata::exercise
