#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/ending.h"
#include "runner/judge/executor.h"
#include "runner/judge/judgement.h"
#include "runner/value/compare_text.h"

namespace kata::judge {

/// The right answer to a question.
struct Truth {
    std::string text;  ///< a printed line; a value as a prompt would show it; an exception's type
    bool is_value = false;  ///< spaces between its parts, and the kind of quotes, do not count
    bool raises = false;    ///< `text` is the type; a message may follow in the answer
};

/// The truths, one for each question; or what is wrong with the exercise; or how the judge failed.
using Truths = std::variant<std::vector<Truth>, std::vector<exercise::Diagnostic>, Ending>;

/// Finds them by running the snippet, in processes that never see the submission.
Truths find_truths(const exercise::Exercise& exercise, Executor& executor);

/// Answers against the truths, a case for each question. Pure.
std::vector<CaseJudgement> judge_answers(const std::vector<exercise::Question>& questions,
                                         const std::vector<Truth>& truths, std::string_view answers,
                                         value::TextMode mode);

}  // namespace kata::judge
