#pragma once

#include <string>
#include <vector>

#include "runner/judge/case_outcome.h"

namespace kata::judge {

/// The request that has mypy look at the submission and at the case's files. Which lines are to be
/// refused stays here.
std::string type_check_request(const exercise::TypeCheck& check, const Submission& submission);

/// Comments by which a submission would tell a type checker to look away (`# type: ignore`,
/// `# mypy: …`), and encodings in which one could hide; none where the exercise checks no types.
std::vector<SourceProblem> refused_type_comments(const exercise::Exercise& exercise,
                                                 const Submission& submission);

/// The verdict from what mypy said: the submission must have no error, and each file of the case
/// errors in exactly the lines that it must. Pure.
CaseOutcome judge_type_check(const PlannedCase& planned, const sandbox::Result& result,
                             const Submission& submission);

}  // namespace kata::judge
