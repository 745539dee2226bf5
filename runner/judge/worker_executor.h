#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "runner/judge/executor.h"

namespace kata::judge {

/// The executor in earnest: a Worker, and another one beside it for the oracle once that is asked
/// for.
class WorkerExecutor : public Executor {
  public:
    using Start = std::function<harness::Worker()>;

    /// `start` makes a worker; it is called at once, and again for the oracle.
    explicit WorkerExecutor(Start start);

    std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> await_ready() override;
    void submit(harness::Execution execution) override;
    harness::ExecutionOutcome next() override;
    void preload(const std::vector<std::string>& modules) override;
    Executor& oracle() override;

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
    std::unique_ptr<WorkerExecutor> oracle_;
};

}  // namespace kata::judge
