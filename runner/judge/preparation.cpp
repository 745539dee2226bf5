#include "runner/judge/preparation.h"

#include <utility>

#include "runner/judge/compilation.h"
#include "runner/judge/prediction.h"
#include "runner/judge/tests_plan.h"

namespace kata::judge {

namespace {

bool failed(const Preparation::Fault& fault) {
    return !std::holds_alternative<std::monostate>(fault);
}

void submit_to_oracle(Executor& executor, std::string request) {
    executor.submit({oracle_limits(), std::move(request), false});
}

}  // namespace

Preparation::Preparation(const exercise::Exercise& exercise, std::uint64_t seed)
    : exercise_(exercise), seed_(seed) {}

Preparation::Fault Preparation::submit(Executor& executor) {
    if (progress_ != Progress::begun) return {};
    progress_ = Progress::submitted;
    return exercise_.kind == exercise::Kind::predict ? Fault() : queue(executor);
}

Preparation::Fault Preparation::take(Executor& executor) {
    if (progress_ != Progress::submitted) return {};
    progress_ = Progress::taken;
    return exercise_.kind == exercise::Kind::predict ? Fault() : receive(executor);
}

Preparation::Fault Preparation::complete(Executor& executor) {
    if (progress_ != Progress::taken) return {};
    Fault fault;
    if (exercise_.kind == exercise::Kind::predict) {
        fault = find_answers(executor);
    } else if (random_) {
        fault = random_->draw(plan_, executor);
    }
    if (!failed(fault)) progress_ = Progress::complete;
    return fault;
}

const Reference* Preparation::reference(Executor& executor) {
    if (random_) return &random_->reference();
    RandomCases& cases = random_.emplace(exercise_, own_, seed_);
    auto fault = cases.read_reference();
    if (!failed(fault)) {
        submit_to_oracle(executor, harness::build_request(cases.compile_request()));
        fault = cases.take_compiled(executor.next());
    }
    if (failed(fault)) random_.reset();
    return random_ ? &random_->reference() : nullptr;
}

Preparation::Fault Preparation::queue(Executor& executor) {
    auto modules = read_own_modules(exercise_);
    if (auto* faults = std::get_if<Diagnostics>(&modules)) return std::move(*faults);
    own_ = std::move(std::get<OwnModules>(modules));
    const harness::PrepareRequest prepare = prepare_request(exercise_);
    prompts_ = prepare.prompts.size();
    if (prompts_ > 0) submit_to_oracle(executor, harness::build_request(prepare));
    if (needs_oracle(exercise_)) {
        submit_to_oracle(executor, harness::build_request(give_request(exercise_, own_)));
    }
    const harness::CompileRequest implementations = implementations_request(exercise_);
    implementations_ = !implementations.files.empty();
    if (implementations_) submit_to_oracle(executor, harness::build_request(implementations));
    if (!has_random(exercise_)) return {};
    random_.emplace(exercise_, own_, seed_);
    if (auto fault = random_->read_reference(); failed(fault)) return fault;
    submit_to_oracle(executor, harness::build_request(random_->compile_request()));
    return {};
}

Preparation::Fault Preparation::receive(Executor& executor) {
    value::Prepared prepared;
    if (prompts_ > 0) {
        auto answer = read_preparation(executor.next(), prompts_);
        if (auto* failure = std::get_if<Ending>(&answer)) return std::move(*failure);
        prepared = std::move(std::get<value::Prepared>(answer));
        auto faults = faults_in(exercise_, prepared);
        if (!faults.empty()) return faults;
    }
    plan_ = plan_cases(exercise_, std::move(prepared));
    if (needs_oracle(exercise_)) {
        if (auto fault = take_given(exercise_, executor.next(), own_, plan_); failed(fault)) {
            return fault;
        }
    }
    if (implementations_) {
        if (auto fault = plan_implementations(exercise_, executor.next(), plan_); failed(fault)) {
            return fault;
        }
    }
    return random_ ? random_->take_compiled(executor.next()) : Fault();
}

Preparation::Fault Preparation::find_answers(Executor& executor) {
    if (exercise_.questions.empty()) {
        auto prediction = run_snippet(exercise_, executor);
        if (auto* invalid = std::get_if<exercise::Diagnostic>(&prediction)) {
            return Diagnostics{std::move(*invalid)};
        }
        if (auto* failure = std::get_if<Ending>(&prediction)) return std::move(*failure);
        printed_ = std::move(std::get<std::string>(prediction));
        return {};
    }
    auto found = find_truths(exercise_, executor);
    if (auto* invalid = std::get_if<Diagnostics>(&found)) return std::move(*invalid);
    if (auto* failure = std::get_if<Ending>(&found)) return std::move(*failure);
    truths_ = std::move(std::get<std::vector<Truth>>(found));
    return {};
}

}  // namespace kata::judge
