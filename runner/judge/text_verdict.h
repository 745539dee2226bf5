#pragma once

#include <string_view>

#include "runner/judge/judgement.h"
#include "runner/judge/plan.h"

namespace kata::judge {

/// A mismatch of texts, for reports.
Difference difference_of(const value::TextMismatch& mismatch);

/// A prompt that gave no exception, in a case whose expected texts are patterns or JSON. `check`
/// has what would have been shown in `got`. Pure.
///
/// - A pattern is for all that the prompt would show: what was printed, then the value's repr. An
///   object whose repr is that of a str or a number is not taken for one.
/// - JSON is what was printed, or the str or bytes that an expression gave; not both.
Check judge_shown_text(const PlannedPrompt& prompt, const value::PromptResult& result,
                       std::string_view printed, const Comparison& comparison, Check check);

}  // namespace kata::judge
