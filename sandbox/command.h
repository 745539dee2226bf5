#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sandbox/policy.h"
#include "sandbox/result.h"

namespace kata::sandbox {

/// A program to run once.
struct Command {
    std::vector<std::string> argv;  ///< not empty; argv[0] is searched on the policy's PATH
    std::string stdin_bytes;
    std::string directory;  ///< inside the sandbox; empty: its scratch folder
};

struct CommandResult {
    Result result;
    std::vector<LayerState> layers;
};

/// Runs a command in a sandbox of its own, and waits until nothing of it is left.
/// Throws std::runtime_error when kata-sandbox itself cannot be started.
std::variant<CommandResult, SetupError> run_command(const Policy& policy, const Limits& limits,
                                                    const Command& command);

}  // namespace kata::sandbox
