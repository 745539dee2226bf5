#pragma once

#include <string_view>

#include "runner/judge/judgement.h"
#include "runner/judge/plan.h"
#include "runner/judge/submission.h"

namespace kata::judge {

/// Whether a prompt without written output did what the reference did: printed the same text, and
/// gave the same value or raised an exception of the same type. `check` knows the prompt and what
/// was printed. Pure.
Check judge_against_reference(const PlannedPrompt& prompt, const value::PromptResult& result,
                              std::string_view printed, const Comparison& comparison, Check check,
                              const Submission& submission);

}  // namespace kata::judge
