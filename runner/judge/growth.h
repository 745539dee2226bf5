#pragma once

#include "runner/judge/case_outcome.h"
#include "runner/judge/counterexample.h"
#include "runner/judge/draw.h"

namespace kata::judge {

/// Runs a case at all of its sizes, in turns with the reference on the same inputs, until it is
/// certain how its cost grows, and judges it. `drawn` holds an input for each size. Nothing else
/// may be waiting in the executor.
CaseOutcome judge_growth(const Reference& reference, const PlannedCase& planned,
                         const DrawnCases& drawn, const Contestant& contestant);

/// What RunCost::counter says where the machine counts instructions.
inline constexpr std::string_view counting_instructions = "perf instructions";

/// What one run cost from the moment its inputs were there until its last answer. Pure.
struct RunCost {
    double time = 0;        ///< instructions, or CPU time in nanoseconds
    double time_start = 0;  ///< of it, until the submission was loaded
    double memory = 0;      ///< bytes, at the highest, beyond what was there before
    double memory_start = 0;
    std::chrono::nanoseconds cpu{};
    std::string counter;  ///< what `time` is: `counting_instructions` or Usage::cpu_source
};

/// None: the process disturbed the measuring.
/// @param counting  by instructions, if they were counted; else by CPU time
std::optional<RunCost> cost_of(const sandbox::Result& result, std::size_t prompts, bool counting);

}  // namespace kata::judge
