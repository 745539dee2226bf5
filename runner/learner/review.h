#pragma once

#include <cstdint>
#include <optional>

namespace kata::learner {

/// Milliseconds since 1970, by the system's clock.
using Milliseconds = std::int64_t;

/// How solving a kata went, as far as it decides whether the kata comes back.
struct Effort {
    int failed = 0;        ///< attempts that were judged and not accepted
    int hints = 0;         ///< that were read
    bool spoiled = false;  ///< the solution was looked at before
    Milliseconds time = 0;
};

/// Whether a kata comes back for review: three failed attempts, a hint, a look at the solution, or
/// more than twenty minutes.
bool was_hard(const Effort& effort);

/// Where a kata stands in its reviews: `stage` is the number of the interval that it waits for.
struct Review {
    int stage = 0;                    ///< 0: it does not come back
    std::optional<Milliseconds> due;  ///< when it does

    bool operator==(const Review&) const = default;
};

/// After a kata was solved for the first time: it comes back after a day if it was hard.
Review first_review(const Effort& effort, Milliseconds now);

/// After a review was solved. One that went well (one failed attempt at most, nothing looked at)
/// leads to the next interval: 1, 3, 7, 21, 60 days, then never again. Any other begins anew.
Review next_review(int stage, const Effort& effort, Milliseconds now);

}  // namespace kata::learner
