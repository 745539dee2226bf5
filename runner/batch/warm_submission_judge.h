#pragma once

#include <memory>

#include "runner/batch/grading.h"
#include "sandbox/harness/interpreter.h"
#include "sandbox/policy.h"

namespace kata::batch {

/// The judge in earnest: warm workers, which it keeps from one submission to the next.
std::unique_ptr<SubmissionJudge> warm_submission_judge(const harness::Interpreter& interpreter,
                                                       const sandbox::Policy& policy);

}  // namespace kata::batch
