#include "runner/judge/text_verdict.h"

#include <fmt/format.h>

#include "runner/judge/difference.h"

namespace kata::judge {

namespace {

using value::Kind;
using value::Value;

Check failed(Check check, std::string description) {
    check.verdict = Verdict::wrong_answer;
    check.difference = plain_difference(std::move(description));
    return check;
}

Check compared(Check check, std::string_view got, const Comparison& comparison) {
    if (const auto mismatch = value::compare_text(*check.expected, got, comparison.text)) {
        check.verdict = Verdict::wrong_answer;
        check.difference = difference_of(*mismatch);
    }
    return check;
}

/// Whether a repr is what a str or a number would have: an object of a foreign class that shows
/// this is not taken for one.
bool looks_like_text_or_number(std::string_view repr) {
    if (repr.empty()) return false;
    if (repr.front() == '\'' || repr.front() == '"') return true;
    return repr.find_first_not_of("+-0123456789.eE_") == std::string_view::npos;
}

Check judge_pattern(const value::PromptResult& result, const Comparison& comparison, Check check) {
    const auto* given = std::get_if<Value>(&result.outcome);
    const bool shown = given != nullptr && given->kind != Kind::none && result.repr;
    const std::string got = check.got;
    Check judged = compared(std::move(check), got, comparison);
    if (judged.verdict == Verdict::accepted && shown &&
        result.repr->state != value::ReprState::whole) {
        return failed(std::move(judged), "its repr is not whole");
    }
    const bool object = given != nullptr && given->kind == Kind::object;
    if (judged.verdict == Verdict::accepted && object && looks_like_text_or_number(given->text)) {
        return failed(std::move(judged),
                      fmt::format("the value is a {}, which only looks like what was expected",
                                  value::class_name(*given)));
    }
    return judged;
}

Check judge_json(const value::PromptResult& result, std::string_view printed,
                 const Comparison& comparison, Check check) {
    const auto* given = std::get_if<Value>(&result.outcome);
    if (given == nullptr || given->kind == Kind::none) {
        return compared(std::move(check), printed, comparison);
    }
    if (given->kind != Kind::string && given->kind != Kind::bytes) {
        return failed(std::move(check),
                      fmt::format("expected a str of JSON, got {}", value::class_name(*given)));
    }
    if (!printed.empty()) {
        return failed(std::move(check), "something was printed besides the JSON that was returned");
    }
    return compared(std::move(check), given->text, comparison);
}

}  // namespace

Difference difference_of(const value::TextMismatch& mismatch) {
    Difference difference = plain_difference(mismatch.description);
    difference.path = mismatch.by_meaning ? mismatch.path : fmt::format("line {}", mismatch.line);
    difference.expected = mismatch.expected;
    difference.got = mismatch.got;
    difference.by_meaning = mismatch.by_meaning;
    return difference;
}

Check judge_shown_text(const PlannedPrompt& prompt, const value::PromptResult& result,
                       std::string_view printed, const Comparison& comparison, Check check) {
    check.expected = *prompt.text->want;
    if (comparison.text == value::TextMode::json) {
        return judge_json(result, printed, comparison, std::move(check));
    }
    return judge_pattern(result, comparison, std::move(check));
}

}  // namespace kata::judge
