#pragma once

#include <string>

#include "sandbox/result.h"

namespace kata::cli {

/// What brings a missing layer back on this machine: a command, or where there is none, a
/// sentence. Looks at the kernel's switches.
std::string remedy_for(const sandbox::LayerState& state);

}  // namespace kata::cli
