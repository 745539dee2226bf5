#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "runner/judge/ending.h"
#include "runner/judge/judgement.h"
#include "runner/judge/submission.h"
#include "runner/value/reply.h"
#include "sandbox/harness/worker.h"

namespace kata::judge {

/// What the compiler said. With an `ending` nothing of the submission is run.
struct Compilation {
    value::Compiled compiled;
    std::optional<Ending> ending;
    std::vector<SourceProblem> problems;
};

/// The answer to a compile request, from a process that did not run the submission.
Compilation read_compilation(const harness::ExecutionOutcome& outcome,
                             const Submission& submission);

/// What the compiler's answer means.
Compilation compilation_of(value::Compiled compiled, const Submission& submission);

/// The answer to a prepare request, or why there is none.
std::variant<value::Prepared, Ending> read_preparation(const harness::ExecutionOutcome& outcome,
                                                       std::size_t prompts);

/// The reply of a process that runs nothing foreign; else an internal error that says what
/// happened while it was `doing` something.
std::variant<const sandbox::Result*, Ending> trusted_result(
    const harness::ExecutionOutcome& outcome, std::string_view doing);

}  // namespace kata::judge
