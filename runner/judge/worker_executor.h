#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "runner/judge/executor.h"

namespace kata::judge {

/// The executor in earnest: a Worker, and others beside it for the oracles once they are asked for.
class WorkerExecutor : public Executor {
  public:
    /// Makes a worker, which has imported the packages or not.
    using Start = std::function<harness::Worker(bool packages)>;

    /// `start` is called at once, and again for each oracle.
    explicit WorkerExecutor(Start start, bool packages = true);

    std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> await_ready() override;
    void submit(harness::Execution execution) override;
    harness::ExecutionOutcome next() override;
    void preload(const std::vector<std::string>& modules) override;
    Executor& oracle(std::size_t number, bool packages) override;

    /// Waits for what was submitted and never asked for, so that a new judging starts with nothing
    /// in the queues.
    void drain();
    /// Whether an execution was lost to the sandbox: a new worker is the way on.
    bool is_broken() const;

  private:
    Start start_;
    harness::Worker worker_;
    std::size_t waiting_ = 0;          ///< submitted, not returned
    std::set<std::string> preloaded_;  ///< what the worker was told already
    bool broken_ = false;
    std::map<std::pair<std::size_t, bool>, std::unique_ptr<WorkerExecutor>> oracles_;
};

}  // namespace kata::judge
