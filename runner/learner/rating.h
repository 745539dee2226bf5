#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/warm_judge.h"

namespace kata::learner {

/// How well a case tells right from wrong.
struct Rating {
    std::size_t caught = 0;  ///< wrong solutions of the exercise that fail it
    std::size_t tried = 0;   ///< that could be judged
};

/// Judges the exercise's wrong solutions on this case alone. One that loops takes as long as the
/// exercise's limits.
Rating rate(judge::WarmJudge& judge, const exercise::Exercise& exercise,
            const std::vector<exercise::Prompt>& prompts);

}  // namespace kata::learner
