#include "runner/judge/random_cases.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/exercise/read_file.h"
#include "runner/judge/calibration.h"
#include "runner/judge/compilation.h"
#include "runner/judge/counterexample.h"
#include "runner/judge/growth.h"

namespace kata::judge {

namespace {

Diagnostics problems_of(const exercise::Exercise& exercise,
                        const std::vector<SourceProblem>& problems) {
    Diagnostics faults;
    for (const SourceProblem& problem : problems) {
        const exercise::Position place{static_cast<std::uint32_t>(std::max(problem.line, 1)),
                                       static_cast<std::uint32_t>(std::max(problem.column, 1))};
        faults.push_back(exercise::diagnose(exercise.solution.front().path.string(), {}, place, 1,
                                            "the reference is not Python: " + problem.message));
    }
    return faults;
}

}  // namespace

bool has_random(const exercise::Exercise& exercise) {
    return std::any_of(exercise.cases.begin(), exercise.cases.end(), exercise::is_drawn);
}

std::uint64_t default_seed(const exercise::Exercise& exercise) {
    // FNV-1a, of 32 bits: short enough to be read out.
    std::uint32_t hash = 2166136261U;
    for (const char byte : fmt::format("{} {}", exercise.id, exercise.format)) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    return hash;
}

RandomCases::RandomCases(const exercise::Exercise& exercise, const OwnModules& own,
                         std::uint64_t seed)
    : reference_{exercise, own, {}, {}, seed} {}

RandomCases::Fault RandomCases::read_reference() {
    for (const exercise::SourceFile& file : reference_.exercise.solution) {
        auto bytes = exercise::read_file(file.path, exercise::largest_source);
        if (const auto* error = std::get_if<exercise::FileError>(&bytes)) {
            return Diagnostics{exercise::diagnose(file.path.string(), {}, {}, 1, error->reason)};
        }
        reference_.files.push_back(
            {file.name, file.path.string(), std::get<std::string>(std::move(bytes))});
    }
    return std::monostate();
}

harness::CompileRequest RandomCases::compile_request() const {
    harness::CompileRequest request = judge::compile_request(reference_.exercise, reference_.files);
    request.forbid.clear();
    return request;
}

RandomCases::Fault RandomCases::take_compiled(const harness::ExecutionOutcome& outcome) {
    Compilation compilation = read_compilation(outcome, reference_.files);
    if (!compilation.problems.empty())
        return problems_of(reference_.exercise, compilation.problems);
    if (compilation.ending) return *compilation.ending;
    reference_.compiled = std::move(compilation.compiled);
    return std::monostate();
}

RandomCases::Fault RandomCases::draw(const std::vector<PlannedCase>& plan, Executor& executor) {
    std::vector<const PlannedCase*> random;
    for (const PlannedCase& planned : plan) {
        if (!is_drawn(*planned.source)) continue;
        executor.submit(draw_execution(reference_, planned));
        random.push_back(&planned);
    }
    Diagnostics faults;
    std::optional<Ending> ending;
    for (const PlannedCase* planned : random) {
        auto taken = take_drawn(reference_, *planned, executor.next());
        if (auto* drawn = std::get_if<DrawnCases>(&taken)) {
            drawn_.emplace(planned->index, std::move(*drawn));
        } else if (auto* found = std::get_if<Diagnostics>(&taken)) {
            faults.insert(faults.end(), found->begin(), found->end());
        } else if (!ending) {
            ending = std::get<Ending>(taken);
        }
    }
    if (ending) return *ending;
    if (!faults.empty()) return faults;
    return std::monostate();
}

CaseOutcome RandomCases::judge(const PlannedCase& planned, const Submission& submission,
                               const value::Compiled& compiled, Executor& executor) const {
    const DrawnCases& drawn = drawn_.at(planned.index);
    const Contestant contestant{submission, compiled, executor};
    if (planned.source->growth) return judge_growth(reference_, planned, drawn, contestant);
    PlannedCase patient = planned;
    patient.limits =
        limits_beside(reference_.exercise, *planned.source, planned.limits, drawn.cpu / batch_times)
            .value_or(planned.limits);
    const auto outcome =
        run_batch(reference_, patient, drawn, contestant, batch_limits(patient.limits));
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return not_run(planned, *error);
    }
    const auto& result = std::get<sandbox::Result>(outcome);
    const Screening screening = screen(drawn, result, read_answers(drawn, result), submission);
    if (screening.failed) {
        return judge_failure(reference_, patient, drawn, screening, result, contestant);
    }
    CaseOutcome passed{start_of(planned, result), false, {}};
    passed.judgement.random =
        RandomRun{reference_.seed, drawn.inputs.size(), screening.passed, 0, false};
    settle(passed.judgement, Verdict::accepted, "");
    return passed;
}

}  // namespace kata::judge
