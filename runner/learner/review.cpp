#include "runner/learner/review.h"

#include <array>

namespace kata::learner {

namespace {

constexpr Milliseconds minute = 60'000;
constexpr Milliseconds hour = 60 * minute;
constexpr Milliseconds day = 24 * hour;
constexpr std::array<Milliseconds, 5> intervals = {1 * day, 3 * day, 7 * day, 21 * day, 60 * day};

Review at_stage(int stage, Milliseconds now) {
    if (stage > static_cast<int>(intervals.size())) return {};
    return {stage, now + intervals[static_cast<std::size_t>(stage - 1)]};
}

}  // namespace

bool was_hard(const Effort& effort) {
    return effort.failed >= 3 || effort.hints > 0 || effort.spoiled || effort.time > 20 * minute;
}

Review first_review(const Effort& effort, Milliseconds now) {
    return was_hard(effort) ? at_stage(1, now) : Review{};
}

Review next_review(int stage, const Effort& effort, Milliseconds now) {
    const bool well = effort.failed <= 1 && effort.hints == 0 && !effort.spoiled;
    return at_stage(well ? stage + 1 : 1, now);
}

}  // namespace kata::learner
