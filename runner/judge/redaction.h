#pragma once

#include <string>

#include "runner/judge/judgement.h"

namespace kata::judge {

/// The judgement as others than its submitter's own terminal may see it: of each hidden case what
/// `at_most` lets through, and what the exercise's own `reveal` does. Of a case that shows its name
/// alone nothing is left that the submission can put a hidden input into: no text, no figure.
void redact(Judgement& judgement, exercise::Reveal at_most);

/// 16 hexadecimal digits that are the same for failures that look the same: in the same check the
/// same exception, or the same answer. Who does not know the key cannot try out which answer they
/// stand for. Empty when accepted, or not run.
std::string behaviour_of(const CaseJudgement& judgement, const std::string& key);

}  // namespace kata::judge
