#pragma once

#include <string>

#include "runner/judge/judgement.h"
#include "runner/report/style.h"

namespace kata::report {

/// How much a report tells.
enum class Detail {
    brief,    ///< the first failing case, long texts cut
    verbose,  ///< every failing case, every failing check, whole texts
};

/// Everything a learner needs to know about a case that failed: the call, expected and got, the
/// exception with the submission's frames, what was printed, where a limit struck, time and
/// memory. Lines end with newlines.
std::string failure(const Style& style, const judge::CaseJudgement& one, Detail detail);

/// The lines of code and messages of a submission that was not run.
std::string source_problems(const Style& style, const std::vector<judge::SourceProblem>& problems,
                            Detail detail);

}  // namespace kata::report
