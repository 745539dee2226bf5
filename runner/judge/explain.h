#pragma once

#include <vector>

#include "runner/judge/executor.h"
#include "runner/judge/judgement.h"
#include "runner/judge/submission.h"
#include "runner/value/reply.h"

namespace kata::judge {

/// Adds what is seen only when all cases are known, and what the submission's own text says of its
/// mistakes. For a judgement that is not accepted: it asks the executor one more question, and no
/// verdict changes. What is hidden of a case stays hidden.
void explain(Judgement& judgement, const Submission& submission, Executor& executor);

/// The part of it that asks nobody. `notes` are those on each file.
void explain(Judgement& judgement, const Submission& submission,
             const std::vector<std::vector<value::SourceNote>>& notes);

}  // namespace kata::judge
