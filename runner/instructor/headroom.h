#pragma once

#include <vector>

#include "runner/instructor/manuscript.h"
#include "runner/judge/judgement.h"

namespace kata::instructor {

/// What the reference needed of a case, at the least over several runs.
struct Need {
    std::chrono::nanoseconds cpu = std::chrono::nanoseconds::max();
    std::chrono::nanoseconds wall = std::chrono::nanoseconds::max();
    std::uint64_t memory = ~std::uint64_t{0};  ///< bytes
    std::uint64_t output = ~std::uint64_t{0};  ///< bytes, of the larger stream
};

/// Lowers the needs of a judgement's cases to those of another run of the same submission.
void add_run(std::vector<Need>& needs, const judge::Judgement& judgement);

/// Cases in which the reference comes so close to a limit that a slower machine, or a right
/// solution that is somewhat slower, would be over it.
Diagnostics check_headroom(const Manuscript& manuscript, const std::vector<Need>& needs);

}  // namespace kata::instructor
