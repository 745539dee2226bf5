#pragma once

#include "runner/judge/draw.h"
#include "runner/judge/executor.h"
#include "runner/judge/random_verdict.h"

namespace kata::judge {

/// The submission, and whom to ask.
struct Contestant {
    const Submission& submission;
    const value::Compiled& compiled;
    Executor& executor;
};

/// Of what one input may take, all together may take so many times as much CPU and wall time.
inline constexpr int batch_times = 4;

/// The limits of a process that runs all inputs of a case: time as above, output up to 64 times
/// what they are for one.
sandbox::Limits batch_limits(const sandbox::Limits& one);

/// One process for all inputs. Nothing else may be waiting in the executor.
harness::ExecutionOutcome run_batch(const Reference& reference, const PlannedCase& planned,
                                    const DrawnCases& drawn, const Contestant& contestant,
                                    const sandbox::Limits& limits);

/// The judgement of a case whose batch failed at an input: replayed alone, made as simple as 600
/// attempts get it (in 2 s of CPU time and 10 s in all; in 2 s where it ends by a limit or a
/// crash); or, if it is right alone, with the earlier inputs that it takes.
CaseOutcome judge_failure(const Reference& reference, const PlannedCase& planned,
                          const DrawnCases& drawn, const Screening& screening,
                          const sandbox::Result& result, const Contestant& contestant);

}  // namespace kata::judge
