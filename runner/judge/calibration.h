#pragma once

#include <optional>

#include "runner/judge/plan.h"

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

/// The same case with limits under which the reference can be timed.
PlannedCase with_patience(const PlannedCase& planned);

}  // namespace kata::judge
