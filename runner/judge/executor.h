#pragma once

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
};

/// The executor in earnest. `worker` must outlive it.
class WorkerExecutor : public Executor {
  public:
    explicit WorkerExecutor(harness::Worker& worker) : worker_(worker) {}

    std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> await_ready() override {
        return worker_.await_ready();
    }
    void submit(harness::Execution execution) override { worker_.submit(std::move(execution)); }
    harness::ExecutionOutcome next() override { return worker_.next(); }
    void preload(const std::vector<std::string>& modules) override { worker_.preload(modules); }

  private:
    harness::Worker& worker_;
};

}  // namespace kata::judge
