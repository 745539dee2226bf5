#pragma once

#include "runner/exercise/exercise.h"
#include "runner/judge/case_outcome.h"
#include "runner/judge/executor.h"
#include "runner/judge/plan.h"

namespace kata::judge {

/// Whether objects of the case live in the oracle: its time, if that is virtual, is one.
bool has_remote(const exercise::Case& single);
bool has_remote(const exercise::Exercise& exercise);

/// Runs a case beside an oracle process that holds its remote objects, and judges it: its session,
/// what the objects counted, and its checker, which sees the objects themselves. Waits for both
/// processes; nothing else may be queued in either executor.
CaseOutcome run_with_remote(const exercise::Exercise& exercise, const PlannedCase& planned,
                            const Submission& submission, const value::Compiled& compiled,
                            const OwnModules& own, Executor& executor);

}  // namespace kata::judge
