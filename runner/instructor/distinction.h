#pragma once

#include <string>

#include "runner/exercise/exercise.h"
#include "runner/instructor/mutation.h"
#include "runner/judge/submission.h"
#include "runner/judge/warm_judge.h"

namespace kata::instructor {

/// Searches for a case that tells a mutant from the reference: with more inputs from the exercise's
/// own random cases, else with variations of its sessions' arguments or of its runs. Returns it as
/// an item of `hidden`, in YAML, ready to paste; empty where none was found. What is returned has
/// been judged: the reference is accepted, the mutant is not.
std::string find_distinction(judge::WarmJudge& judge, const exercise::Exercise& exercise,
                             const judge::Submission& reference, const Mutant& mutant);

}  // namespace kata::instructor
