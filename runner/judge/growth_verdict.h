#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/judgement.h"

namespace kata::judge {

/// What was measured at one size, run by run. The reference's runs took turns with the
/// submission's, on the same input.
struct GrowthSamples {
    exercise::InputSize size;
    std::vector<double> own;
    std::vector<double> reference;
    bool bound = false;  ///< a limit ended the submission there: its cost is more than `own` says
};

/// All measurements of one cost: CPU time in nanoseconds, instructions, or bytes of memory.
struct GrowthMeasurements {
    std::vector<GrowthSamples> sizes;
    /// What each takes before its first call, with the smallest input: loading it, mostly.
    std::vector<double> own_start;
    std::vector<double> reference_start;
    /// Less than this, of one run, means nothing.
    double floor = 0;
    bool exact = false;  ///< hardly varies from run to run: instructions, memory
};

/// Where a cost stands between the allowed growth (0) and the next that is told apart from it (1).
struct GrowthPlace {
    double place = 0;         ///< with what the reference, which grew beyond its class, excuses
    double by_class = 0;      ///< without that
    double by_reference = 0;  ///< by the reference alone
};

/// Of the least that was measured in the submission's runs from `first` on, each `step`-th, and the
/// greater of the places with and without a bound. None: there is nothing yet to tell it by: too
/// little cost, or sizes at which no other class is far enough.
std::optional<GrowthPlace> place_of(const exercise::Growth& growth, const exercise::Cost& allowed,
                                    const GrowthMeasurements& measured, std::size_t first = 0,
                                    std::size_t step = 1);

enum class GrowthDecision { accepted, exceeded, undecided };

/// What is certain after so many runs at each size. Never `undecided` after `most_growth_runs`.
GrowthDecision decide(const exercise::Growth& growth, const exercise::Cost& allowed,
                      const GrowthMeasurements& measured);

inline constexpr std::size_t most_growth_runs = 9;

/// Whether larger sizes would only cost time: after a first run at three sizes or more, the growth
/// is far too fast, and the last of them took long.
bool is_plain(const exercise::Growth& growth, const exercise::Cost& allowed,
              const GrowthMeasurements& measured, double long_cost);

/// The points for reports, and what the growth looks like.
GrowthRun describe(const exercise::Growth& growth, const exercise::Cost& allowed,
                   const GrowthMeasurements& measured);

/// "n = 1,000 … 64,000: ×3.98 per doubling ≈ O(n²), allowed O(n log n)"
std::string sentence(const GrowthRun& run);

}  // namespace kata::judge
