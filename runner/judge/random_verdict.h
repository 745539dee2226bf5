#pragma once

#include <optional>
#include <string>

#include "runner/judge/case_outcome.h"
#include "runner/judge/draw.h"

namespace kata::judge {

/// How far a batch got.
struct Screening {
    std::size_t passed = 0;             ///< inputs that were right, up to the first that was not
    std::optional<std::size_t> failed;  ///< the first that was not
    /// Nothing more is known of it than that the process did not come to its end there.
    bool broken = false;
};

/// Compares the answers of a batch with the reference's. Pure.
Screening screen(const DrawnCases& drawn, const sandbox::Result& result,
                 const value::SessionReply& reply, const Submission& submission);

/// The part of a batch's reply that belongs to one input.
value::SessionReply part_of(const value::SessionReply& reply, const DrawnCases& drawn,
                            std::size_t input);

/// In what way a case failed. A counterexample is only made smaller as long as this stays.
struct FailureKind {
    Verdict verdict;
    CheckKind check = CheckKind::prompt;
    std::string exception;  ///< its type, where one was raised
    bool broken = false;    ///< the process did not come to its end

    bool operator==(const FailureKind&) const = default;
};

FailureKind kind_of(const CaseJudgement& judgement);

/// The reply to a batch of these inputs.
value::SessionReply read_answers(const DrawnCases& drawn, const sandbox::Result& result);

}  // namespace kata::judge
