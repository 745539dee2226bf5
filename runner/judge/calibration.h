#pragma once

#include <optional>

#include "runner/judge/draw.h"
#include "runner/judge/executor.h"

namespace kata::judge {

/// Whether the limit of CPU time of a case is kata's own, and so depends on the machine: neither
/// the case nor the exercise sets one, and the reference can be run in the submission's place.
bool is_calibrated(const exercise::Exercise& exercise, const exercise::Case& single);

/// The limits where a submission may take 20 times as long as the reference did, if that is more
/// than what `limits` allow; at most a minute. `wall` follows, unless the author has set it.
std::optional<sandbox::Limits> limits_beside(const exercise::Exercise& exercise,
                                             const exercise::Case& single,
                                             const sandbox::Limits& limits,
                                             std::chrono::nanoseconds reference);

/// Runs the reference in a case on which a submission ran out of time. Returns longer limits where
/// the reference is too slow, on this machine, for those of the case. Nothing else may be waiting
/// in the executor. Not for cases with remote objects, or with inputs that are drawn.
std::optional<sandbox::Limits> longer_limits(const Reference& reference, const PlannedCase& planned,
                                             Executor& executor);

}  // namespace kata::judge
