#pragma once

#include <chrono>

#include "sandbox/status.h"

namespace kata::sandbox {

/// Why no program can have ended as an `ended` message says, or nullptr: what the sandbox itself
/// gets wrong must not be taken for what the program did.
/// @param lasted  how long the program can have been running
const char* fault_of_end(const StatusMessage& message, std::chrono::nanoseconds lasted);

}  // namespace kata::sandbox
