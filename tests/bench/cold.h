#pragma once

#include <string>
#include <vector>

#include "sandbox/harness/interpreter.h"
#include "sandbox/policy.h"
#include "sandbox/result.h"

namespace kata::bench {

/// What a sandbox needs to show so that the interpreter starts in it.
sandbox::Policy policy_for(const harness::Interpreter& interpreter);

/// Spawns a program with no output and waits for it. Returns µs; throws std::runtime_error unless
/// it ends with status 0.
double spawn_us(const std::vector<std::string>& argv);

/// Runs a program in a sandbox of its own, until its result is here. Returns µs; throws
/// std::runtime_error unless it ends with status 0.
double sandboxed_us(const sandbox::Policy& policy, const std::vector<std::string>& argv);

/// Runs a program that does not end by itself under a wall limit. Returns µs from the call until
/// the result is here; throws std::runtime_error unless the limit ended it.
double killed_us(const sandbox::Policy& policy, const std::vector<std::string>& argv,
                 std::chrono::milliseconds wall);

/// The names of the layers of isolation that are not in force here.
std::vector<std::string> missing_layers(const sandbox::Policy& policy, const std::string& python);

}  // namespace kata::bench
