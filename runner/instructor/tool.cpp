#include "runner/instructor/tool.h"

#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include "runner/judge/compilation.h"
#include "runner/judge/plan.h"
#include "runner/value/reply.h"

namespace kata::instructor {

using exercise::Verdict;
using judge::Ending;

const Tool mutants_tool = {
    "mutants.py",
#include "mutants.py.inc"
};
const Tool outline_tool = {
    "outline.py",
#include "outline.py.inc"
};
const Tool variation_tool = {
    "variation.py",
#include "variation.py.inc"
};
const Tool distinguish_runs_tool = {
    "distinguish_runs.py",
#include "distinguish_runs.py.inc"
};
const Tool distinguish_tool = {
    "distinguish.py",
#include "distinguish.py.inc"
};

namespace {

/// The document on the last line that holds a whole one: a tool that a limit ends may be cut short.
nlohmann::json last_document(std::string_view written) {
    while (!written.empty()) {
        const std::size_t end = written.find_last_not_of('\n');
        if (end == std::string_view::npos) break;
        const std::size_t before = written.rfind('\n', end);
        const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
        auto document =
            nlohmann::json::parse(written.substr(start, end + 1 - start), nullptr, false);
        if (!document.is_discarded()) return document;
        written = written.substr(0, start);
    }
    return nlohmann::json(nlohmann::json::value_t::discarded);
}

Ending failure(const Tool& tool, std::string_view why, Verdict verdict) {
    return {verdict, fmt::format("The tool {} failed: {}", tool.file, why)};
}

}  // namespace

std::variant<std::string, Ending> compiled(judge::Executor& executor, std::string_view file,
                                           std::string_view source) {
    harness::CompileRequest request;
    request.files.push_back({std::string(file), std::string(source)});
    executor.submit({judge::oracle_limits(), harness::build_request(request)});
    const harness::ExecutionOutcome outcome = executor.next();
    auto trusted = judge::trusted_result(outcome, "compiled a file of its own");
    if (auto* ending = std::get_if<Ending>(&trusted)) return std::move(*ending);
    auto reply = value::read_compiled(std::get<const sandbox::Result*>(trusted)->reply.bytes, 1);
    if (const auto* error = std::get_if<value::ReplyError>(&reply)) {
        return Ending{Verdict::internal_error, error->reason + "."};
    }
    return std::move(std::get<value::Compiled>(reply).files[0].code);
}

sandbox::Limits tool_limits() {
    sandbox::Limits limits = judge::oracle_limits();
    limits.output = 16U << 20;
    return limits;
}

std::variant<nlohmann::json, Ending> run_tool(judge::Executor& executor, const Tool& tool,
                                              std::vector<std::string> arguments,
                                              std::vector<harness::NamedBytes> files,
                                              const std::string& input,
                                              const sandbox::Limits& limits) {
    auto code = compiled(executor, tool.file, tool.source);
    if (auto* ending = std::get_if<Ending>(&code)) return std::move(*ending);
    harness::ProgramRequest request;
    request.file = std::string(tool.file);
    request.source = std::string(tool.source);
    request.code = std::move(std::get<std::string>(code));
    request.argv = std::move(arguments);
    request.input = input;
    request.files = std::move(files);
    executor.submit({limits, harness::build_request(request)});
    const harness::ExecutionOutcome outcome = executor.next();
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return judge::ending_of(*error);
    }
    const auto& result = std::get<sandbox::Result>(outcome);
    const auto document = last_document(result.out.bytes);
    if (!document.is_discarded()) return document;
    if (const auto ending = judge::ending_of(result, limits)) {
        return failure(tool, ending->message, ending->verdict);
    }
    return failure(tool, result.err.bytes.empty() ? "it said nothing" : result.err.bytes,
                   Verdict::internal_error);
}

}  // namespace kata::instructor
