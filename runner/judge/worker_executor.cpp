#include "runner/judge/worker_executor.h"

#include <algorithm>
#include <utility>

namespace kata::judge {

WorkerExecutor::WorkerExecutor(Start start) : start_(std::move(start)), worker_(start_()) {}

std::variant<std::vector<sandbox::LayerState>, sandbox::SetupError> WorkerExecutor::await_ready() {
    return worker_.await_ready();
}

void WorkerExecutor::submit(harness::Execution execution) {
    ++waiting_;
    worker_.submit(std::move(execution));
}

harness::ExecutionOutcome WorkerExecutor::next() {
    --waiting_;
    auto outcome = worker_.next();
    broken_ |= std::holds_alternative<sandbox::SetupError>(outcome);
    return outcome;
}

void WorkerExecutor::preload(const std::vector<std::string>& modules) {
    std::vector<std::string> fresh;
    std::copy_if(modules.begin(), modules.end(), std::back_inserter(fresh),
                 [this](const std::string& module) { return preloaded_.insert(module).second; });
    if (!fresh.empty()) worker_.preload(fresh);
}

Executor& WorkerExecutor::oracle() {
    if (!oracle_) oracle_ = std::make_unique<WorkerExecutor>(start_);
    return *oracle_;
}

void WorkerExecutor::drain() {
    while (waiting_ > 0) next();
    if (oracle_) oracle_->drain();
}

bool WorkerExecutor::is_broken() const {
    return broken_ || (oracle_ && oracle_->is_broken());
}

}  // namespace kata::judge
