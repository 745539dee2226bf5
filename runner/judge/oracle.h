#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/ending.h"
#include "runner/judge/given_faults.h"
#include "runner/judge/plan.h"
#include "runner/value/oracle_reply.h"
#include "sandbox/harness/worker.h"

namespace kata::judge {

/// Reads oracle.py and fixtures.py, as far as they are there.
std::variant<OwnModules, Diagnostics> read_own_modules(const exercise::Exercise& exercise);

/// Whether anything has to be asked of the exercise's own Python before cases can run.
bool needs_oracle(const exercise::Exercise& exercise);

/// What the oracle is asked then: the given values of every case, and whether the checkers exist.
harness::GiveRequest give_request(const exercise::Exercise& exercise, const OwnModules& own);

/// Puts what the oracle made into `plan` and the modules' code into `own`. Returns what is wrong
/// with the exercise, or with the judge.
std::variant<std::monostate, Diagnostics, Ending> take_given(
    const exercise::Exercise& exercise, const harness::ExecutionOutcome& outcome, OwnModules& own,
    std::vector<PlannedCase>& plan);

}  // namespace kata::judge
