#pragma once

#include <string>
#include <vector>

#include "runner/judge/judgement.h"

namespace kata::judge {

/// What earns the points of an exercise.
enum class Scoring {
    cases,   ///< each accepted case its own
    groups,  ///< the cases of a group only together; a case without a group its own
    all,     ///< all of them, or none
};

std::string_view name_of(Scoring scoring);
std::optional<Scoring> scoring_from(std::string_view name);

/// One case, as far as the score goes.
struct ScoredCase {
    std::string group;  ///< may be empty
    bool accepted = false;
    int points = 0;  ///< that it is worth
};

/// The points that each case earns.
std::vector<int> earned_points(const std::vector<ScoredCase>& cases, Scoring scoring);

/// The points of a submission: their sum.
Points score_of(const std::vector<ScoredCase>& cases, Scoring scoring);

}  // namespace kata::judge
