#include "runner/judge/judgement.h"

#include <algorithm>

namespace kata::judge {

const Check* CaseJudgement::first_failure() const {
    const auto found = std::find_if(checks.begin(), checks.end(), [](const Check& check) {
        return check.verdict != Verdict::accepted;
    });
    return found == checks.end() ? nullptr : &*found;
}

std::size_t Judgement::accepted_cases() const {
    return static_cast<std::size_t>(std::count_if(
        cases.begin(), cases.end(), [](const CaseJudgement& one) { return one.accepted(); }));
}

std::size_t Judgement::cases_run() const {
    return static_cast<std::size_t>(
        std::count_if(cases.begin(), cases.end(),
                      [](const CaseJudgement& one) { return one.verdict.has_value(); }));
}

int exit_status(const Judgement& judgement) {
    switch (judgement.verdict) {
        case Verdict::accepted:
            return 0;
        case Verdict::internal_error:
            return 3;
        default:
            return 1;
    }
}

std::string_view name_of(CheckKind kind) {
    switch (kind) {
        case CheckKind::prompt:
            return "prompt";
        case CheckKind::stdout_text:
            return "stdout";
        case CheckKind::stderr_text:
            return "stderr";
        case CheckKind::exit_status:
            return "exit";
        case CheckKind::question:
            return "question";
        case CheckKind::line:
            return "line";
        case CheckKind::checker:
            return "check";
        case CheckKind::unchanged:
            return "unchanged";
        case CheckKind::types:
            return "types";
        case CheckKind::test:
            return "test";
        case CheckKind::left_file:
            return "file";
        case CheckKind::counter:
            return "counter";
    }
    return "prompt";
}

}  // namespace kata::judge
