#include "runner/judge/tests_plan.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <fmt/format.h>

#include "runner/judge/compilation.h"

namespace kata::judge {

namespace {

using exercise::Exercise;
using exercise::TestRun;

exercise::Diagnostic fault_in(const Exercise& exercise, const TestRun& run,
                              const value::SyntaxFault& fault) {
    exercise::Position place;
    place.line = static_cast<std::uint32_t>(std::max<std::int64_t>(fault.line, 0));
    place.column = static_cast<std::uint32_t>(std::max<std::int64_t>(fault.column, 0));
    return exercise::diagnose((exercise.folder / run.file).string(), run.source, place, 1,
                              "it is not Python: " + fault.message);
}

/// pytest runs tests that ask for it, where the exercise has it.
bool wants_pytest(const Exercise& exercise, const value::Compiled& compiled) {
    const auto has = [](const std::vector<std::string>& names) {
        return std::find(names.begin(), names.end(), "pytest") != names.end();
    };
    return has(exercise.packages) &&
           std::any_of(compiled.files.begin(), compiled.files.end(),
                       [&](const value::CompiledFile& file) { return has(file.imports); });
}

}  // namespace

std::string module_name(const std::string& file) {
    return file.substr(0, file.rfind(".py"));
}

std::vector<std::size_t> run_order(const std::vector<PlannedCase>& plan) {
    std::vector<std::size_t> order(plan.size());
    std::iota(order.begin(), order.end(), 0);
    if (plan.empty() || !std::holds_alternative<TestRun>(plan.front().source->action)) return order;
    std::shuffle(order.begin() + 1, order.end(), std::random_device());
    return order;
}

harness::CompileRequest implementations_request(const Exercise& exercise) {
    harness::CompileRequest request;
    for (const exercise::Case& one : exercise.cases) {
        const auto* run = std::get_if<TestRun>(&one.action);
        if (run != nullptr) request.files.push_back({exercise.subject->name, run->source});
    }
    return request;
}

std::variant<std::monostate, std::vector<exercise::Diagnostic>, Ending> plan_implementations(
    const Exercise& exercise, const harness::ExecutionOutcome& outcome,
    std::vector<PlannedCase>& plan) {
    auto trusted = trusted_result(outcome, "compiled the exercise's implementations");
    if (auto* ending = std::get_if<Ending>(&trusted)) return std::move(*ending);
    const auto* result = std::get<const sandbox::Result*>(trusted);
    auto reply = value::read_compiled(result->reply.bytes, plan.size());
    if (auto* error = std::get_if<value::ReplyError>(&reply)) {
        return Ending{
            Verdict::internal_error,
            "The judge could not compile the exercise's implementations: " + error->reason + "."};
    }
    std::vector<exercise::Diagnostic> faults;
    auto& files = std::get<value::Compiled>(reply).files;
    for (std::size_t index = 0; index < plan.size(); ++index) {
        const auto& run = std::get<TestRun>(plan[index].source->action);
        if (files[index].fault) faults.push_back(fault_in(exercise, run, *files[index].fault));
        plan[index].tested = std::move(files[index]);
    }
    if (!faults.empty()) return faults;
    return std::monostate();
}

std::string tests_request(const Exercise& exercise, const PlannedCase& planned,
                          const Submission& submission, const value::Compiled& compiled) {
    const auto& run = std::get<TestRun>(planned.source->action);
    const std::string& name = exercise.subject->name;
    harness::TestsRequest request;
    request.modules.push_back({module_name(name), name, run.source, planned.tested.code});
    for (std::size_t index = 0; index < submission.size(); ++index) {
        const SubmittedFile& file = submission[index];
        request.modules.push_back(
            {module_name(file.name), file.name, file.bytes, compiled.files[index].code});
    }
    request.pytest = wants_pytest(exercise, compiled);
    return harness::build_request(request);
}

}  // namespace kata::judge
