#include "runner/judge/compilation.h"

#include <fmt/format.h>

#include "runner/judge/exceptions.h"
#include "runner/judge/plan.h"
#include "runner/judge/quantity.h"

namespace kata::judge {

namespace {

SourceProblem syntax_problem(const value::CompiledFile& file, const Submission& submission) {
    const value::SyntaxFault& fault = *file.fault;
    SourceProblem problem;
    problem.file = file.name;
    problem.line = static_cast<int>(fault.line);
    problem.column = static_cast<int>(fault.column);
    if (fault.end_line == fault.line) problem.end_column = static_cast<int>(fault.end_column);
    problem.message = fault.message;
    problem.source = source_line(submission, file.name, fault.line);
    return problem;
}

std::vector<SourceProblem> forbidden_problems(const value::CompiledFile& file,
                                              const Submission& submission) {
    std::vector<SourceProblem> problems;
    for (const value::ForbiddenReference& reference : file.forbidden) {
        SourceProblem problem;
        problem.file = file.name;
        problem.line = static_cast<int>(reference.line);
        problem.column = static_cast<int>(reference.column);
        problem.message = fmt::format("`{}` may not be used in this kata.", reference.pattern);
        problem.source = source_line(submission, file.name, reference.line);
        problems.push_back(std::move(problem));
    }
    return problems;
}

/// A compiler that a source text drives into a limit or a crash: the text is at fault.
std::optional<Ending> compiler_ending(const sandbox::Result& result) {
    auto ending = ending_of(result, oracle_limits());
    if (!ending || ending->verdict == Verdict::internal_error) return ending;
    ending->verdict = Verdict::invalid_submission;
    ending->message = "Python could not compile it. " + ending->message;
    return ending;
}

}  // namespace

std::variant<const sandbox::Result*, Ending> trusted_result(
    const harness::ExecutionOutcome& outcome, std::string_view doing) {
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return ending_of(*error);
    }
    const auto& result = std::get<sandbox::Result>(outcome);
    if (const auto ending = ending_of(result, oracle_limits())) {
        return Ending{Verdict::internal_error,
                      fmt::format("The judge failed while it {}. {}", doing, ending->message)};
    }
    return &result;
}

std::variant<value::Prepared, Ending> read_preparation(const harness::ExecutionOutcome& outcome,
                                                       std::size_t prompts) {
    auto trusted = trusted_result(outcome, "read the exercise's prompts");
    if (auto* ending = std::get_if<Ending>(&trusted)) return std::move(*ending);
    const auto* result = std::get<const sandbox::Result*>(trusted);
    auto reply = value::read_prepared(result->reply.bytes, prompts);
    if (auto* error = std::get_if<value::ReplyError>(&reply)) {
        return Ending{Verdict::internal_error,
                      "The judge could not read the exercise's prompts: " + error->reason + "."};
    }
    return std::move(std::get<value::Prepared>(reply));
}

Compilation read_compilation(const harness::ExecutionOutcome& outcome,
                             const Submission& submission) {
    Compilation compilation;
    if (const auto* result = std::get_if<sandbox::Result>(&outcome)) {
        compilation.ending = compiler_ending(*result);
        if (compilation.ending) return compilation;
    }
    auto trusted = trusted_result(outcome, "compiled the submission");
    if (auto* ending = std::get_if<Ending>(&trusted)) {
        compilation.ending = std::move(*ending);
        return compilation;
    }
    const auto* result = std::get<const sandbox::Result*>(trusted);
    auto reply = value::read_compiled(result->reply.bytes, submission.size());
    if (auto* error = std::get_if<value::ReplyError>(&reply)) {
        compilation.ending =
            Ending{Verdict::internal_error,
                   "The judge could not compile the submission: " + error->reason + "."};
        return compilation;
    }
    return compilation_of(std::move(std::get<value::Compiled>(reply)), submission);
}

Compilation compilation_of(value::Compiled compiled, const Submission& submission) {
    Compilation compilation;
    compilation.compiled = std::move(compiled);
    for (const value::CompiledFile& file : compilation.compiled.files) {
        if (file.fault) compilation.problems.push_back(syntax_problem(file, submission));
        for (SourceProblem& problem : forbidden_problems(file, submission)) {
            compilation.problems.push_back(std::move(problem));
        }
    }
    if (!compilation.problems.empty()) {
        compilation.ending = Ending{Verdict::invalid_submission, ""};
    }
    return compilation;
}

}  // namespace kata::judge
