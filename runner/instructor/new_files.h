#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "runner/instructor/blueprint.h"

namespace kata::instructor {

/// Writes files below a folder, which is made, as are the folders on their way. What is there
/// already is an error. Throws std::system_error, whose text names the path and the reason.
void write_files(const std::filesystem::path& folder, const std::vector<NewFile>& files);

/// Replaces a file's content at once: whoever reads it finds the old text or the new one, whole.
/// Throws std::system_error.
void replace_file(const std::filesystem::path& path, std::string_view text);

}  // namespace kata::instructor
