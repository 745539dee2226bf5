#include "runner/instructor/outline.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runner/exercise/utf8.h"
#include "runner/instructor/tool.h"
#include "runner/value/reply.h"

namespace kata::instructor {

namespace {

using exercise::Kind;
using exercise::Verdict;
using judge::Ending;

constexpr std::string_view solution_name = "solution.py";
constexpr std::size_t longest_output = 4096;  ///< bytes of an example
constexpr std::size_t most_runs = 3;          ///< two examples and a hidden case

/// What a program is tried with, one after the other.
struct PlainInput {
    std::vector<std::string> arguments;
    std::string input;
};

const std::array<PlainInput, 7>& plain_inputs() {
    static const std::array<PlainInput, 7> inputs = {{{{}, ""},
                                                      {{"Ada"}, ""},
                                                      {{"7"}, ""},
                                                      {{"3", "4"}, ""},
                                                      {{}, "Ada\nBob\n"},
                                                      {{}, "7\n3\n"},
                                                      {{}, "3 1 2\n"}}};
    return inputs;
}

Ending refused(std::string why) {
    return {Verdict::invalid_submission, std::move(why)};
}

std::variant<sandbox::Result, Ending> run_program(judge::Executor& executor,
                                                  const std::string& solution,
                                                  const std::string& code, const PlainInput& with) {
    harness::ProgramRequest request;
    request.file = solution_name;
    request.source = solution;
    request.code = code;
    request.argv = with.arguments;
    request.input = with.input;
    const sandbox::Limits limits;  // those of a case
    executor.submit({limits, harness::build_request(request), false});
    harness::ExecutionOutcome outcome = executor.next();
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return judge::ending_of(*error);
    }
    auto& result = std::get<sandbox::Result>(outcome);
    if (auto ending = judge::ending_of(result, limits)) {
        if (ending->verdict == Verdict::internal_error) return std::move(*ending);
        return refused("it does not end well. " + ending->message);
    }
    return std::move(result);
}

bool ended_well(const sandbox::Result& result) {
    const value::ProgramReply reply = value::read_program(result.reply.bytes);
    return result.exit_code == 0 && reply.exit_status == 0 && !reply.exception;
}

/// Whether an output can stand in a kata: a text, and not a long one.
bool can_be_shown(const std::string& output) {
    if (output.empty() || output.size() > longest_output) return false;
    for (std::string_view rest = output; !rest.empty();) {
        const std::size_t length = exercise::utf8_length(rest);
        if (length == 0) return false;
        rest.remove_prefix(length);
    }
    return true;
}

bool is_known(const std::vector<ProgramExample>& runs, const std::string& output) {
    return std::any_of(runs.begin(), runs.end(),
                       [&](const ProgramExample& one) { return one.output == output; });
}

/// Runs the program on one input after another, each twice: what it prints must not be chance.
std::variant<std::vector<ProgramExample>, Ending> runs_of(judge::Executor& executor,
                                                          const std::string& solution) {
    auto code = compiled(executor, solution_name, solution);
    if (auto* ending = std::get_if<Ending>(&code)) return std::move(*ending);
    std::vector<ProgramExample> runs;
    for (const PlainInput& with : plain_inputs()) {
        std::array<std::string, 2> outputs;
        for (std::string& output : outputs) {
            auto ran = run_program(executor, solution, std::get<std::string>(code), with);
            if (auto* ending = std::get_if<Ending>(&ran)) return std::move(*ending);
            auto& result = std::get<sandbox::Result>(ran);
            if (ended_well(result)) output = std::move(result.out.bytes);
        }
        const bool usable = outputs[0] == outputs[1] && can_be_shown(outputs[0]);
        if (!usable || is_known(runs, outputs[0])) continue;
        runs.push_back({with.arguments, with.input, std::move(outputs[0])});
        if (runs.size() == most_runs) break;
    }
    if (runs.empty()) {
        return refused(
            "as a program it prints nothing that could be an example, whatever plain arguments or "
            "input it gets");
    }
    return runs;
}

Outline read_outline(const nlohmann::json& json) {
    Outline outline;
    outline.kind = exercise::kind_from(json.at("kind").get<std::string>()).value_or(outline.kind);
    outline.entry = json.at("entry").get<std::vector<std::string>>();
    outline.starter = json.at("starter");
    outline.about = json.at("about");
    for (const auto& one : json.at("examples")) {
        outline.examples.emplace_back(one[0].get<std::string>(), one[1].get<std::string>());
    }
    return outline;
}

}  // namespace

std::variant<Outline, Ending> outline_of(judge::Executor& executor, const std::string& solution,
                                         std::optional<Kind> kind,
                                         const std::vector<std::string>& calls) {
    const std::string name(solution_name);
    const nlohmann::json input = {{"calls", calls}, {"kind", kind ? exercise::name_of(*kind) : ""}};
    auto answer =
        run_tool(executor, outline_tool, {name}, {{name, solution}}, input.dump(), tool_limits());
    if (auto* ending = std::get_if<Ending>(&answer)) {
        if (ending->verdict == Verdict::internal_error) return std::move(*ending);
        return refused("it does not come to an end when it is loaded and called");
    }
    const auto& json = std::get<nlohmann::json>(answer);
    if (json.contains("fault")) return refused(json.at("fault"));
    Outline outline = read_outline(json);
    const bool is_program =
        outline.kind == Kind::program && kind.value_or(Kind::program) == Kind::program;
    if (!is_program) return outline;
    auto runs = runs_of(executor, solution);
    if (auto* ending = std::get_if<Ending>(&runs)) return std::move(*ending);
    outline.runs = std::move(std::get<std::vector<ProgramExample>>(runs));
    return outline;
}

}  // namespace kata::instructor
