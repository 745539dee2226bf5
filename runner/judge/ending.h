#pragma once

#include <optional>
#include <string>

#include "runner/exercise/verdict.h"
#include "sandbox/policy.h"
#include "sandbox/result.h"

namespace kata::judge {

/// Why a process that did not get to its end is to blame, or not.
struct Ending {
    exercise::Verdict verdict;
    std::string message;  ///< one sentence
};

/// What a limit, a signal or a kill that nothing explains means. None: it exited by itself.
std::optional<Ending> ending_of(const sandbox::Result& result, const sandbox::Limits& limits);

/// What it means that no process could be had: "The sandbox failed: …", which is the judge's fault.
Ending ending_of(const sandbox::SetupError& error);

/// For a process that exited by itself before it had answered: a runtime error, whatever its
/// exit status.
Ending ended_early(const sandbox::Result& result);

/// "SIGSEGV", or "signal 64".
std::string signal_name(int signal);

}  // namespace kata::judge
