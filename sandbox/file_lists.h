#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/policy.h"
#include "sandbox/result.h"

namespace kata::sandbox {

/// What `make_input_files` reads (files.h).
std::string plan_of(const std::vector<InputFile>& files);

/// What `list_left_files` wrote.
struct LeftFiles {
    std::vector<FoundFile> files;
    bool complete = true;  ///< false: a bound cut the list
};

/// Reads it. Nothing where it is no such list: it breaks off, goes beyond the bounds of files.h, or
/// names what cannot lie in a folder.
std::optional<LeftFiles> read_left_files(std::string_view list);

}  // namespace kata::sandbox
