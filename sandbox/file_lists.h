#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sandbox/policy.h"
#include "sandbox/result.h"

namespace kata::sandbox {

/// What `make_input_files` reads (files.h).
std::string plan_of(const std::vector<InputFile>& files);

/// Reads what `list_left_files` wrote. A list that was cut, or that breaks off, gives what came
/// before, and `complete` is false.
std::vector<FoundFile> read_left_files(std::string_view list, bool& complete);

}  // namespace kata::sandbox
