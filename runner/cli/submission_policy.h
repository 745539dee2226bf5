#pragma once

#include <filesystem>
#include <vector>

#include "sandbox/policy.h"

namespace kata::cli {

/// The sandbox of every submission: nothing of the user's environment gets in, and no exercise is
/// in sight, wherever the interpreter's own folders lie.
/// @param exercises  folders of exercises (or their files) besides those of the catalogue
sandbox::Policy submission_policy(sandbox::Isolation isolation,
                                  const std::vector<std::filesystem::path>& exercises);

}  // namespace kata::cli
