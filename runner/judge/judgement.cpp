#include "runner/judge/judgement.h"

#include <algorithm>

namespace kata::judge {

const Check* CaseJudgement::first_failure() const {
    const auto found = std::find_if(checks.begin(), checks.end(), [](const Check& check) {
        return check.verdict != Verdict::accepted;
    });
    return found == checks.end() ? nullptr : &*found;
}

const CaseJudgement* first_failed(const std::vector<CaseJudgement>& cases) {
    const auto found = std::find_if(cases.begin(), cases.end(),
                                    [](const CaseJudgement& one) { return one.failed(); });
    return found == cases.end() ? nullptr : &*found;
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

std::string_view name_of(HintKind kind) {
    switch (kind) {
        case HintKind::wrong_type:
            return "wrong_type";
        case HintKind::not_made_yet:
            return "not_made_yet";
        case HintKind::not_awaited:
            return "not_awaited";
        case HintKind::not_called:
            return "not_called";
        case HintKind::printed:
            return "printed";
        case HintKind::returned_none:
            return "returned_none";
        case HintKind::off_by_one:
            return "off_by_one";
        case HintKind::sign:
            return "sign";
        case HintKind::rounding:
            return "rounding";
        case HintKind::order:
            return "order";
        case HintKind::duplicates:
            return "duplicates";
        case HintKind::swapped:
            return "swapped";
        case HintKind::letter_case:
            return "letter_case";
        case HintKind::white_space:
            return "white_space";
        case HintKind::changed_argument:
            return "changed_argument";
        case HintKind::not_raised:
            return "not_raised";
        case HintKind::shared_default:
            return "shared_default";
        case HintKind::used_up:
            return "used_up";
        case HintKind::endless_recursion:
            return "endless_recursion";
        case HintKind::waiting:
            return "waiting";
        case HintKind::exception:
            return "exception";
        case HintKind::examples_only:
            return "examples_only";
    }
    return "";
}

std::string_view name_of(Change::Kind kind) {
    switch (kind) {
        case Change::Kind::other:
            return "other";
        case Change::Kind::missing:
            return "missing";
        case Change::Kind::extra:
            return "extra";
    }
    return "";
}

}  // namespace kata::judge
