#pragma once

#include <filesystem>
#include <string>

namespace kata::learner {

/// Opens a file in the user's editor ($VISUAL, $EDITOR, else the first of a few that is there), and
/// waits for it to end. Returns one line saying what went wrong, or an empty text.
std::string edit_file(const std::filesystem::path& file);

}  // namespace kata::learner
