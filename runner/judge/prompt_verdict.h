#pragma once

#include <cstddef>
#include <string_view>

#include "runner/judge/judgement.h"
#include "runner/judge/plan.h"
#include "runner/judge/submission.h"

namespace kata::judge {

/// One prompt's check. `printed` is what was printed between the end of the prompt before and the
/// end of this one. Pure.
///
/// The rules, as for a doctest, with values in place of text where the text is a literal:
/// - an expected traceback is matched by type and, where written, message;
/// - no expected text, but the reference's answer: the same value, or an exception of the same
/// type;
/// - no expected text: nothing may be printed, and the value must be None, unless a checker will
///   look at it;
/// - the printed lines come first: the candidate that leaves as many lines for them is compared
///   by value;
/// - else the text as a whole, with the value's repr at its end, is compared as text;
/// - a literal that an expression is expected to give must be given, not printed, unless the
///   prompt itself calls print;
/// - where the case compares by pattern or as JSON, text_verdict.h has the rules.
Check judge_prompt(const PlannedPrompt& prompt, const value::PromptResult& result,
                   std::string_view printed, const Comparison& comparison,
                   const Submission& submission);

}  // namespace kata::judge
