#include "runner/judge/worker_executor.h"

#include <algorithm>
#include <utility>

namespace kata::judge {

WorkerExecutor::WorkerExecutor(Start start, bool packages)
    : start_(std::move(start)), worker_(start_(packages)) {}

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

Executor& WorkerExecutor::oracle(std::size_t number, bool packages) {
    std::unique_ptr<WorkerExecutor>& oracle = oracles_[{number, packages}];
    if (!oracle) oracle = std::make_unique<WorkerExecutor>(start_, packages);
    return *oracle;
}

void WorkerExecutor::drain() {
    while (waiting_ > 0) next();
    for (const auto& [which, oracle] : oracles_) oracle->drain();
}

bool WorkerExecutor::is_broken() const {
    return broken_ || std::any_of(oracles_.begin(), oracles_.end(),
                                  [](const auto& one) { return one.second->is_broken(); });
}

}  // namespace kata::judge
