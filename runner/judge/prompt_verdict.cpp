#include "runner/judge/prompt_verdict.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/difference.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/near_miss.h"
#include "runner/judge/reference_verdict.h"
#include "runner/judge/text_verdict.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

using value::ExceptionInfo;
using value::PreparedPrompt;
using value::Value;

constexpr std::size_t rendered_limit = 4096;

std::size_t count_lines(std::string_view text) {
    const auto newlines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return newlines + (text.empty() || text.back() == '\n' ? 0 : 1);
}

/// The first `count` lines, with their newlines as far as they have them.
std::string_view first_lines(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) {
        end = std::min(text.find('\n', end), text.size() - 1) + 1;
    }
    return text.substr(0, end);
}

bool is_none(const value::PromptResult& result) {
    const auto* given = std::get_if<Value>(&result.outcome);
    return given == nullptr || given->kind == value::Kind::none;
}

bool holds_truncated(const Value& given) {
    return given.kind == value::Kind::truncated ||
           std::any_of(given.items.begin(), given.items.end(), holds_truncated);
}

/// What a prompt would have shown for the value; nothing for None, as there.
std::string shown_value(const value::PromptResult& result) {
    if (is_none(result)) return {};
    if (result.repr) return result.repr->text;
    return value::to_python(std::get<Value>(result.outcome), rendered_limit);
}

/// The expected text with a traceback reduced to its last line.
std::string shown_want(const PlannedPrompt& prompt) {
    if (!prompt.text->want) return {};
    const std::string& want = *prompt.text->want;
    if (!prompt.prepared.exception) return want;
    const value::ExpectedException& expected = *prompt.prepared.exception;
    std::string out(first_lines(want, expected.printed_lines));
    out += expected.type;
    if (expected.message) out += ": " + *expected.message;
    return out;
}

Check failed(Check check, Verdict verdict, std::string description) {
    check.verdict = verdict;
    check.difference = plain_difference(std::move(description));
    return check;
}

Check judge_raised(const PlannedPrompt& prompt, const ExceptionInfo& raised,
                   std::string_view printed, const Comparison& comparison, Check check,
                   const Submission& submission) {
    check.exception = describe(raised, submission);
    check.got += headline(*check.exception);
    const auto& expected = prompt.prepared.exception;
    if (!expected) {
        const bool memory = is_builtin(raised, "MemoryError");
        check.verdict = memory ? Verdict::memory_limit_exceeded : Verdict::runtime_error;
        return check;
    }
    if (!matches(*expected, raised, comparison.text)) {
        return failed(std::move(check), Verdict::wrong_answer, "another exception was raised");
    }
    // What is printed before an exception is no JSON.
    const bool json = comparison.text == value::TextMode::json;
    const auto mismatch =
        value::compare_text(first_lines(*prompt.text->want, expected->printed_lines), printed,
                            json ? value::TextMode::lines : comparison.text);
    if (mismatch) {
        check.verdict = Verdict::wrong_answer;
        check.difference = difference_of(*mismatch);
    }
    check.exception.reset();  // it was asked for: no traceback
    return check;
}

/// Whether what the prompt gives, not what it prints, is the answer.
bool must_return(const PlannedPrompt& prompt) {
    const PreparedPrompt& prepared = prompt.prepared;
    const bool literal =
        !prepared.candidates.empty() && prepared.candidates.front().printed_lines == 0;
    return literal && prepared.expression && prompt.text->source.compare(0, 6, "print(") != 0;
}

Check judge_value(const value::Candidate& candidate, const Value& given,
                  const Comparison& comparison, Check check) {
    const auto mismatch = value::compare(candidate.value, given, comparison.value);
    if (!mismatch) return check;
    if (holds_truncated(given)) {
        return failed(std::move(check), Verdict::output_limit_exceeded, "the result is too large");
    }
    check.verdict = Verdict::wrong_answer;
    check.difference = difference_of(*mismatch, candidate.value, given, comparison.value);
    return check;
}

Check judge_text(const PlannedPrompt& prompt, const value::PromptResult& result,
                 std::string_view printed, const Comparison& comparison, Check check) {
    if (const auto mismatch = value::compare_text(*prompt.text->want, check.got, comparison.text)) {
        check.verdict = Verdict::wrong_answer;
        check.difference = difference_of(*mismatch);
        const auto* given = std::get_if<Value>(&result.outcome);
        if (given != nullptr && holds_truncated(*given)) {
            return failed(std::move(check), Verdict::output_limit_exceeded,
                          "the result is too large");
        }
        if (must_return(prompt) && !printed.empty() && is_none(result)) {
            check.difference = plain_difference("this was printed, and nothing returned");
        }
        return check;
    }
    if (result.repr && result.repr->state != value::ReprState::whole && !is_none(result)) {
        return failed(std::move(check), Verdict::wrong_answer, "its repr is not whole");
    }
    if (!prompt.prepared.candidates.empty() && !is_none(result)) {
        // Only the repr looks like the expected literal.
        return failed(std::move(check), Verdict::wrong_answer,
                      fmt::format("the value is a {}, which only looks like what was expected",
                                  value::class_name(std::get<Value>(result.outcome))));
    }
    if (must_return(prompt) && !printed.empty()) {
        return failed(std::move(check), Verdict::wrong_answer,
                      "this was printed, and nothing returned");
    }
    return check;
}

/// The value that the prompt should have given, if it is a value that is expected.
const Value* expected_value(const PlannedPrompt& prompt) {
    if (!prompt.text->want && prompt.reference) {
        return std::get_if<Value>(&prompt.reference->result.outcome);
    }
    return must_return(prompt) ? &prompt.prepared.candidates.front().value : nullptr;
}

std::string_view expected_exception(const PlannedPrompt& prompt) {
    if (prompt.prepared.exception) return prompt.prepared.exception->type;
    if (prompt.text->want || !prompt.reference) return {};
    const auto* raised = std::get_if<ExceptionInfo>(&prompt.reference->result.outcome);
    return raised != nullptr ? std::string_view(raised->type) : std::string_view();
}

/// What the failure looks like. A guess: the verdict stands.
std::optional<Hint> hint_for(const PlannedPrompt& prompt, const value::PromptResult& result,
                             std::string_view printed, const Comparison& comparison,
                             const Check& check, const Submission& submission) {
    if (const auto* raised = std::get_if<ExceptionInfo>(&result.outcome)) {
        return near_miss(*raised, submission);
    }
    if (check.verdict != Verdict::wrong_answer || comparison.by_shown_text()) return {};
    WrongAnswer answer;
    answer.expected = expected_value(prompt);
    answer.got = std::get_if<Value>(&result.outcome);
    if (prompt.text->want) answer.expected_text = *prompt.text->want;
    answer.printed = answer.expected == nullptr ? std::string_view(check.got) : printed;
    answer.action = prompt.text->source;
    answer.exception = expected_exception(prompt);
    answer.comparison = comparison.value;
    return near_miss(answer);
}

Check judged_prompt(const PlannedPrompt& prompt, const value::PromptResult& result,
                    std::string_view printed, const Comparison& comparison,
                    const Submission& submission) {
    Check check;
    check.kind = CheckKind::prompt;
    check.action = prompt.text->source;
    check.number = result.index + 1;
    if (prompt.text->want) check.expected = shown_want(prompt);
    if (!prompt.text->want && prompt.reference) {
        return judge_against_reference(prompt, result, printed, comparison, std::move(check),
                                       submission);
    }
    check.got = std::string(printed);
    if (const auto* raised = std::get_if<ExceptionInfo>(&result.outcome)) {
        return judge_raised(prompt, *raised, printed, comparison, std::move(check), submission);
    }
    check.got += shown_value(result);
    if (prompt.prepared.exception) {
        return failed(std::move(check), Verdict::wrong_answer, "no exception was raised");
    }
    if (!prompt.text->want && prompt.checked) {
        const auto* open = std::get_if<Value>(&result.outcome);
        if (open == nullptr || !holds_truncated(*open)) return check;
        return failed(std::move(check), Verdict::output_limit_exceeded, "the result is too large");
    }
    if (!prompt.text->want) {
        if (printed.empty() && is_none(result)) return check;
        check.expected = "";
        return failed(std::move(check), Verdict::wrong_answer, "nothing was expected here");
    }
    if (comparison.by_shown_text()) {
        return judge_shown_text(prompt, result, printed, comparison, std::move(check));
    }
    const bool whole_lines = printed.empty() || printed.back() == '\n';
    const std::size_t lines = count_lines(printed);
    const auto* given = std::get_if<Value>(&result.outcome);
    for (const value::Candidate& candidate : prompt.prepared.candidates) {
        if (given == nullptr || !whole_lines || candidate.printed_lines != lines) continue;
        const auto text = first_lines(*prompt.text->want, lines);
        if (value::compare_text(text, printed, comparison.text)) break;
        const bool text_alone = given->kind == value::Kind::none && lines > 0;
        Check judged = judge_value(candidate, *given, comparison, check);
        if (judged.verdict == Verdict::accepted || !text_alone) return judged;
    }
    return judge_text(prompt, result, printed, comparison, std::move(check));
}

}  // namespace

Check judge_prompt(const PlannedPrompt& prompt, const value::PromptResult& result,
                   std::string_view printed, const Comparison& comparison,
                   const Submission& submission) {
    Check check = judged_prompt(prompt, result, printed, comparison, submission);
    if (check.verdict != Verdict::accepted) {
        check.hint = hint_for(prompt, result, printed, comparison, check, submission);
        // A prompt shows nothing for it; where a value is expected, that would say too little.
        const bool none = check.hint && check.hint->kind == HintKind::returned_none;
        if (none && check.got.empty()) check.got = "None";
    }
    return check;
}

}  // namespace kata::judge
