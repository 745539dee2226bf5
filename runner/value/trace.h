#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runner/value/reply.h"

namespace kata::value {

/// Where a process was when a limit ended it: reads what Python's faulthandler wrote.
/// Frames of the thread that was running, innermost last, files by their name without folders;
/// only those whose file is in `files` or is a prompt. Empty if nothing can be read.
std::vector<TracebackFrame> read_trace(std::string_view dump,
                                       const std::vector<std::string>& files);

}  // namespace kata::value
