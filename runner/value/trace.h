#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runner/value/reply.h"

namespace kata::value {

/// Where a process was when a limit ended it, and at times before that. Of frames only those whose
/// file is the submission's or is a prompt, innermost last, files by their name without folders,
/// equal neighbours folded.
struct Trace {
    std::vector<TracebackFrame> running;              ///< the thread that was running at the end
    std::vector<std::vector<TracebackFrame>> others;  ///< the others then, if they have such frames
    std::vector<TracebackFrame>
        samples;  ///< the innermost frame that was running, each time before
};

/// Reads what Python's faulthandler wrote: one dump after another, the last at the end. What cannot
/// be read is left out. `files` are the submission's.
Trace read_trace(std::string_view dump, const std::vector<std::string>& files);

}  // namespace kata::value
