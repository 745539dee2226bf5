#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "sandbox/harness/worker.h"

namespace kata::judge {

/// Runs requests, each in a process of its own, in the order in which they were submitted. The
/// edge of the judge: a Worker behind it in earnest, a script of replies in tests.
class Executor {
  public:
    virtual ~Executor() = default;

    /// Waits until requests can be served. Returns the layers in force, or what failed.
    virtual std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> await_ready() = 0;

    /// Queues a request. Does not wait.
    virtual void submit(harness::Execution execution) = 0;

    /// Waits for the oldest request that has not been returned yet.
    virtual harness::ExecutionOutcome next() = 0;

    /// Has standard-library modules imported ahead of the executions that need them.
    virtual void preload(const std::vector<std::string>& modules) = 0;

    /// Another executor, for the exercise's own code beside a submission's: none of its processes
    /// ever runs a submission. There is one for each number; with `packages` it has imported the
    /// exercise's. Starts when it is first asked for; does not wait.
    virtual Executor& oracle(std::size_t number, bool packages) = 0;
};

}  // namespace kata::judge
