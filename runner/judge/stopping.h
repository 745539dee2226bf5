#pragma once

#include "runner/judge/judgement.h"
#include "runner/judge/submission.h"

namespace kata::judge {

/// Says where the submission was when a limit ended it: the running thread, the others, and the
/// lines that were found running before, most often first; and whether it only waited.
void add_stop(CaseJudgement& judgement, const sandbox::Result& result,
              const Submission& submission);

}  // namespace kata::judge
