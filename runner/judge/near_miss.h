#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "runner/judge/judgement.h"
#include "runner/judge/submission.h"
#include "runner/value/compare.h"
#include "runner/value/reply.h"

namespace kata::judge {

/// What is known of a prompt whose answer is wrong.
struct WrongAnswer {
    const value::Value* expected = nullptr;  ///< null where a text is expected, or an exception
    const value::Value* got = nullptr;       ///< null after a statement
    std::string_view expected_text;          ///< where no value is expected: what should be shown
    std::string_view printed;
    std::string_view action;     ///< the prompt's source
    std::string_view exception;  ///< the type that should have been raised, or empty
    value::Comparison comparison;
};

/// The mistake that the answer looks like, if it looks like one that is known. Pure, and decides
/// nothing: it is a guess, for the learner.
std::optional<Hint> near_miss(const WrongAnswer& answer);

/// What usually leads to an exception that was not expected; for an unknown name, the nearest of
/// those that the submission mentions.
std::optional<Hint> near_miss(const value::ExceptionInfo& raised, const Submission& submission);

}  // namespace kata::judge
