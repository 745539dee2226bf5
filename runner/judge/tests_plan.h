#pragma once

#include <string>
#include <variant>
#include <vector>

#include "runner/judge/ending.h"
#include "runner/judge/plan.h"

namespace kata::judge {

/// What the compiler is asked about the exercise's own implementations: one file for each case, all
/// under the name of the module under test. Empty for other kinds.
harness::CompileRequest implementations_request(const exercise::Exercise& exercise);

/// Puts the answer into the plan. Else what is wrong with the files, or why there is no answer.
std::variant<std::monostate, std::vector<exercise::Diagnostic>, Ending> plan_implementations(
    const exercise::Exercise& exercise, const harness::ExecutionOutcome& outcome,
    std::vector<PlannedCase>& plan);

/// The request that runs the tests on one implementation, which does not say which one it is.
std::string tests_request(const exercise::Exercise& exercise, const PlannedCase& planned,
                          const Submission& submission, const value::Compiled& compiled);

/// The indices of the cases in the order in which they are run. A learner's tests could find out
/// how many runs there were before theirs (by the clock, if they slow all of them down), and the
/// faulty implementations come last in the exercise: after the subject, which everybody knows,
/// these runs come in an order that nobody can know.
std::vector<std::size_t> run_order(const std::vector<PlannedCase>& plan);

/// "binary_search" for "binary_search.py".
std::string module_name(const std::string& file);

}  // namespace kata::judge
