#include "runner/judge/prediction.h"

#include <fmt/format.h>

#include "runner/judge/compilation.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/plan.h"

namespace kata::judge {

namespace {

using exercise::Diagnostic;
using exercise::Exercise;

constexpr const char* snippet_file = "snippet.py";

std::variant<std::string, Diagnostic, Ending> printed_by(const Exercise& exercise,
                                                         const harness::ExecutionOutcome& outcome,
                                                         const sandbox::Limits& limits) {
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return ending_of(*error);
    }
    const auto& result = std::get<sandbox::Result>(outcome);
    if (const auto ending = ending_of(result, limits)) {
        if (ending->verdict == Verdict::internal_error) return *ending;
        return snippet_fault(exercise, "does not end well: " + ending->message);
    }
    const value::ProgramReply reply = value::read_program(result.reply.bytes);
    if (reply.refusal) {
        return Ending{Verdict::internal_error, "The harness refused it: " + *reply.refusal};
    }
    if (reply.exception) {
        return snippet_fault(exercise, "raises " + headline(describe(*reply.exception, {})));
    }
    if (reply.fault || !reply.exit_status)
        return snippet_fault(exercise, "ends before its last line");
    if (result.out.bytes.empty()) return snippet_fault(exercise, "prints nothing");
    return result.out.bytes;
}

}  // namespace

Diagnostic snippet_fault(const Exercise& exercise, std::string message,
                         const std::string& excerpt) {
    Diagnostic diagnostic;
    diagnostic.file = exercise.file;
    diagnostic.message = "the snippet " + std::move(message);
    diagnostic.excerpt = excerpt;
    return diagnostic;
}

std::variant<Snippet, Diagnostic, Ending> compile_snippet(const Exercise& exercise,
                                                          Executor& executor) {
    const Submission snippet = {{snippet_file, snippet_file, exercise.snippet}};
    harness::CompileRequest request;
    request.files.push_back({snippet[0].name, snippet[0].bytes});
    executor.submit({oracle_limits(), harness::build_request(request), false});
    Compilation compilation = read_compilation(executor.next(), snippet);
    if (!compilation.problems.empty()) {
        const SourceProblem& problem = compilation.problems[0];
        return snippet_fault(
            exercise, fmt::format("is not Python, line {}: {}", problem.line, problem.message),
            problem.source);
    }
    if (compilation.ending) return *compilation.ending;
    return Snippet{exercise.snippet, std::move(compilation.compiled.files[0].code)};
}

std::variant<std::string, Diagnostic, Ending> run_snippet(const Exercise& exercise,
                                                          Executor& executor) {
    auto compiled = compile_snippet(exercise, executor);
    if (auto* invalid = std::get_if<Diagnostic>(&compiled)) return std::move(*invalid);
    if (auto* ending = std::get_if<Ending>(&compiled)) return std::move(*ending);
    harness::ProgramRequest program;
    program.file = snippet_file;
    program.source = exercise.snippet;
    program.code = std::move(std::get<Snippet>(compiled).code);
    const sandbox::Limits limits = exercise::limits_of(exercise);
    executor.submit({limits, harness::build_request(program), false});
    return printed_by(exercise, executor.next(), limits);
}

}  // namespace kata::judge
