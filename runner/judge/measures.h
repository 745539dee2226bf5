#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/ending.h"
#include "runner/judge/judgement.h"
#include "runner/judge/plan.h"
#include "sandbox/result.h"

namespace kata::judge {

/// How often a case is measured while it runs: once before the submission is loaded, once behind
/// that where growth is judged, and after each prompt; 0 where nothing is counted that way.
std::uint32_t probes_of(const PlannedCase& planned);

/// Whether what a case leaves in its folder is looked at.
bool wants_files(const PlannedCase& planned);

/// What a case was given to read, for reports.
std::vector<Input> inputs_of(const std::vector<exercise::InputFile>& files);

/// What a bound asks for, in a line: "Files left open: at most 0", "`xs.reads`: at most 45".
std::string text_of(const exercise::CounterBound& bound);

/// A counter against its bound: over `at_most` is CLE, below `at_least` WA. `value` is in the
/// bound's unit. Pure; for what the host counts and for what objects count.
Check check_counter(const exercise::CounterBound& bound, double value);

/// Adds the checks of `leaves`, then of what the host counts, to a case that came to its end.
/// Returns why there are none where the measuring was disturbed: by the submission (RE), or
/// because the machine does not show what is needed (IE). Pure.
std::optional<Ending> add_measures(CaseJudgement& judgement, const PlannedCase& planned,
                                   const sandbox::Result& result);

/// A sentence, where a counter decided; else empty.
std::string message_of_measures(const CaseJudgement& judgement);

}  // namespace kata::judge
