#include "runner/judge/reference_verdict.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/difference.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/text_verdict.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

using value::ExceptionInfo;
using value::Value;

constexpr std::size_t rendered_limit = 4096;

/// As a prompt shows it, and None where nothing else would be there to see.
std::string shown(const value::PromptResult& result, std::string_view printed) {
    std::string out(printed);
    if (const auto* raised = std::get_if<ExceptionInfo>(&result.outcome)) {
        return out + headline(describe(*raised, {}));
    }
    const auto* given = std::get_if<Value>(&result.outcome);
    if (given == nullptr || (given->kind == value::Kind::none && !printed.empty())) return out;
    return out + value::to_python(*given, rendered_limit);
}

bool holds_truncated(const Value& given) {
    return given.kind == value::Kind::truncated ||
           std::any_of(given.items.begin(), given.items.end(), holds_truncated);
}

Check differs(Check check, std::string description) {
    check.verdict = Verdict::wrong_answer;
    check.difference = plain_difference(std::move(description));
    return check;
}

Check judge_raised(const ExceptionInfo& raised, const value::PromptResult& reference, Check check,
                   const Submission& submission) {
    const auto* expected = std::get_if<ExceptionInfo>(&reference.outcome);
    if (expected != nullptr && matches({0, expected->type, std::nullopt}, raised)) return check;
    check.exception = describe(raised, submission);
    if (expected != nullptr) return differs(std::move(check), "another exception was raised");
    const bool memory = is_builtin(raised, "MemoryError");
    check.verdict = memory ? Verdict::memory_limit_exceeded : Verdict::runtime_error;
    return check;
}

Check judge_value(const value::PromptResult& result, const value::PromptResult& reference,
                  const Comparison& comparison, Check check) {
    if (std::holds_alternative<ExceptionInfo>(reference.outcome)) {
        return differs(std::move(check), "no exception was raised");
    }
    const auto* expected = std::get_if<Value>(&reference.outcome);
    const auto* given = std::get_if<Value>(&result.outcome);
    if (expected == nullptr || given == nullptr) return check;  // a statement
    const auto mismatch = value::compare(*expected, *given, comparison.value);
    if (!mismatch) return check;
    if (holds_truncated(*given)) {
        check = differs(std::move(check), "the result is too large");
        check.verdict = Verdict::output_limit_exceeded;
        return check;
    }
    check.verdict = Verdict::wrong_answer;
    check.difference = difference_of(*mismatch, *expected, *given, comparison.value);
    return check;
}

}  // namespace

Check judge_against_reference(const PlannedPrompt& prompt, const value::PromptResult& result,
                              std::string_view printed, const Comparison& comparison, Check check,
                              const Submission& submission) {
    const ReferenceAnswer& reference = *prompt.reference;
    check.expected = shown(reference.result, reference.printed);
    check.got = shown(result, printed);
    const auto* raised = std::get_if<ExceptionInfo>(&result.outcome);
    check = raised != nullptr
                ? judge_raised(*raised, reference.result, std::move(check), submission)
                : judge_value(result, reference.result, comparison, std::move(check));
    if (check.verdict != Verdict::accepted) return check;
    if (const auto text = value::compare_text(reference.printed, printed, comparison.text)) {
        check.verdict = Verdict::wrong_answer;
        check.difference = difference_of(*text);
    }
    return check;
}

}  // namespace kata::judge
