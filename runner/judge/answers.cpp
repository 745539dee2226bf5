#include "runner/judge/answers.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "runner/judge/compilation.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/exercise_fault.h"
#include "runner/judge/plan.h"
#include "runner/judge/prediction.h"
#include "runner/judge/quantity.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

using exercise::Diagnostic;
using exercise::Exercise;
using exercise::Question;

/// Why there are no truths.
using Failure = std::variant<std::vector<Diagnostic>, Ending>;

Truths as_truths(Failure failure) {
    return std::visit([](auto& reason) { return Truths(std::move(reason)); }, failure);
}

Failure internal(std::string message) {
    return Ending{Verdict::internal_error, std::move(message)};
}

std::vector<std::string> printed_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::vector<const Question*> asked_by_value(const Exercise& exercise) {
    std::vector<const Question*> questions;
    for (const Question& question : exercise.questions) {
        if (question.line == 0) questions.push_back(&question);
    }
    return questions;
}

/// The lines that are asked for, by their numbers.
std::variant<std::vector<std::string>, Failure> lines_asked(const Exercise& exercise,
                                                            Executor& executor) {
    auto prediction = run_snippet(exercise, executor);
    if (auto* invalid = std::get_if<Diagnostic>(&prediction)) {
        return Failure(std::vector{std::move(*invalid)});
    }
    if (auto* ending = std::get_if<Ending>(&prediction)) return Failure(std::move(*ending));
    std::vector<std::string> lines = printed_lines(std::get<std::string>(prediction));
    std::vector<Diagnostic> faults;
    for (const Question& question : exercise.questions) {
        if (question.line <= lines.size()) continue;
        faults.push_back(fault_in_yaml(exercise, question.position,
                                       std::to_string(question.line).size(),
                                       fmt::format("the snippet prints {}, no line {}",
                                                   plural(lines.size(), "line"), question.line)));
    }
    if (!faults.empty()) return Failure(std::move(faults));
    return lines;
}

/// The expressions, compiled; or those that are none.
std::variant<value::Prepared, Failure> prepared_values(const Exercise& exercise,
                                                       Executor& executor) {
    const auto questions = asked_by_value(exercise);
    harness::PrepareRequest request;
    for (const Question* question : questions) request.prompts.push_back({question->value, {}});
    executor.submit({oracle_limits(), harness::build_request(request), false});
    auto answer = read_preparation(executor.next(), questions.size());
    if (auto* ending = std::get_if<Ending>(&answer)) return Failure(std::move(*ending));
    auto& prepared = std::get<value::Prepared>(answer);
    std::vector<Diagnostic> faults;
    for (std::size_t index = 0; index < questions.size(); ++index) {
        const value::PreparedPrompt& prompt = prepared.prompts[index];
        if (prompt.expression) continue;
        faults.push_back(fault_in_yaml(exercise, questions[index]->position,
                                       questions[index]->value.find_last_not_of('\n') + 1,
                                       prompt.fault
                                           ? "`value` is not Python: " + prompt.fault->message
                                           : "`value` takes an expression, not a statement"));
    }
    if (!faults.empty()) return Failure(std::move(faults));
    return std::move(prepared);
}

Truth truth_of(const value::PromptResult& result) {
    Truth truth;
    truth.is_value = true;
    if (const auto* raised = std::get_if<value::ExceptionInfo>(&result.outcome)) {
        truth.raises = true;
        truth.text = raised->type;
    } else if (result.repr && result.repr->state == value::ReprState::whole) {
        truth.text = result.repr->text;
    } else if (const auto* given = std::get_if<value::Value>(&result.outcome)) {
        truth.text = value::to_python(*given);
    }
    return truth;
}

/// The values, from a session whose first prompt is the whole snippet.
std::variant<std::vector<Truth>, Failure> values_asked(const Exercise& exercise,
                                                       const Snippet& snippet, Executor& executor) {
    auto prepared = prepared_values(exercise, executor);
    if (auto* failure = std::get_if<Failure>(&prepared)) return std::move(*failure);
    const auto questions = asked_by_value(exercise);
    harness::SessionRequest request;
    request.prompts.push_back({snippet.source, snippet.code, false, false});
    for (std::size_t index = 0; index < questions.size(); ++index) {
        const value::PreparedPrompt& prompt = std::get<value::Prepared>(prepared).prompts[index];
        request.prompts.push_back({questions[index]->value, prompt.code, true, true});
    }
    const sandbox::Limits limits = exercise::limits_of(exercise);
    executor.submit({limits, harness::build_request(request), false});
    const harness::ExecutionOutcome outcome = executor.next();
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return internal(ending_of(*error).message);
    }
    const auto& result = std::get<sandbox::Result>(outcome);
    if (const auto ending = ending_of(result, limits)) {
        if (ending->verdict == Verdict::internal_error) return Failure(*ending);
        return Failure(std::vector{snippet_fault(
            exercise, "or a question about it does not end well: " + ending->message)});
    }
    const value::SessionReply reply =
        value::read_session(result.reply.bytes, request.prompts.size());
    if (reply.refusal) return internal("The harness refused it: " + *reply.refusal);
    if (reply.results.size() != request.prompts.size()) {
        return Failure(std::vector{snippet_fault(exercise, "ends before its questions are asked")});
    }
    if (const auto* raised = std::get_if<value::ExceptionInfo>(&reply.results[0].outcome)) {
        return Failure(
            std::vector{snippet_fault(exercise, "raises " + headline(describe(*raised, {})))});
    }
    std::vector<Truth> truths;
    for (std::size_t index = 1; index < reply.results.size(); ++index) {
        truths.push_back(truth_of(reply.results[index]));
    }
    return truths;
}

}  // namespace

Truths find_truths(const Exercise& exercise, Executor& executor) {
    const std::size_t values = asked_by_value(exercise).size();
    std::vector<std::string> lines;
    std::vector<Truth> by_value;
    if (values < exercise.questions.size()) {
        auto found = lines_asked(exercise, executor);
        if (auto* failure = std::get_if<Failure>(&found)) return as_truths(std::move(*failure));
        lines = std::move(std::get<std::vector<std::string>>(found));
    }
    if (values > 0) {
        auto snippet = compile_snippet(exercise, executor);
        if (auto* invalid = std::get_if<Diagnostic>(&snippet)) {
            return std::vector{std::move(*invalid)};
        }
        if (auto* ending = std::get_if<Ending>(&snippet)) return std::move(*ending);
        auto found = values_asked(exercise, std::get<Snippet>(snippet), executor);
        if (auto* failure = std::get_if<Failure>(&found)) return as_truths(std::move(*failure));
        by_value = std::move(std::get<std::vector<Truth>>(found));
    }
    std::vector<Truth> truths;
    auto next_value = by_value.begin();
    for (const Question& question : exercise.questions) {
        truths.push_back(question.line > 0 ? Truth{lines[question.line - 1]}
                                           : std::move(*next_value++));
    }
    return truths;
}

}  // namespace kata::judge
