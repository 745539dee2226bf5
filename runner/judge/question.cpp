#include "runner/judge/question.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "runner/exercise/nearest.h"
#include "runner/judge/compilation.h"
#include "runner/judge/ending.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/misconception.h"
#include "runner/judge/oracle.h"
#include "runner/judge/plan.h"
#include "runner/judge/quantity.h"
#include "runner/judge/requirements.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

using exercise::Exercise;
using exercise::Prompt;
using value::Value;
using Blame = NoAnswer::Blame;

constexpr std::size_t longest_answer = 4096;  // characters

/// The exercise with these prompts as its only case.
Exercise asking(const Exercise& exercise, const std::vector<std::string>& prompts) {
    Exercise asked = exercise;
    exercise::Case single;
    single.title = "a question";
    exercise::Session session;
    for (const std::string& source : prompts) {
        Prompt prompt;
        prompt.source = source;
        session.prompts.push_back(std::move(prompt));
    }
    single.action = std::move(session);
    asked.cases = {std::move(single)};
    return asked;
}

NoAnswer failed(const Ending& ending) {
    const bool judge = ending.verdict == Verdict::internal_error;
    return {judge ? Blame::judge : Blame::question,
            judge ? ending.message : "the reference gave no answer. " + ending.message, ""};
}

/// Why nothing can be asked here at all.
std::optional<NoAnswer> unable(Executor& executor, const harness::Interpreter& interpreter) {
    const auto ready = executor.await_ready();
    const auto* error = std::get_if<sandbox::SetupError>(&ready);
    if (error == nullptr) return std::nullopt;
    const auto obstacle = package_obstacle(*error, interpreter.executable);
    if (!obstacle) return NoAnswer{Blame::judge, ending_of(*error).message, ""};
    return NoAnswer{Blame::exercise, obstacle->message, obstacle->remedy};
}

/// A question that asks nothing.
bool is_blank(const std::string& prompt) {
    return prompt.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool is_word(char byte) {
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

/// Whether a name stands in Python source, as a word of its own.
bool mentions(std::string_view source, std::string_view name) {
    for (std::size_t at = source.find(name); at != std::string_view::npos;
         at = source.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || !is_word(source[at - 1]);
        if (begins && (end == source.size() || !is_word(source[end]))) return true;
    }
    return false;
}

/// The name that a prompt used and that nothing has defined, if that is what it failed for. A
/// NameError from within the reference is an answer.
std::optional<std::string_view> unknown_name(std::string_view source,
                                             const value::ExceptionInfo& raised) {
    constexpr std::string_view lead = "name '";
    constexpr std::string_view tail = "' is not defined";
    const std::string_view message = raised.message;
    if (raised.type != "NameError" || !message.starts_with(lead)) return std::nullopt;
    const std::size_t end = message.find(tail);
    if (end == std::string_view::npos || end <= lead.size()) return std::nullopt;
    const std::string_view name = message.substr(lead.size(), end - lead.size());
    return mentions(source, name) ? std::optional(name) : std::nullopt;
}

NoAnswer unknown(std::string_view name, const std::vector<std::string>& entry) {
    const auto nearest = exercise::nearest_name(name, {entry.begin(), entry.end()});
    return {Blame::question, fmt::format("there is no name `{}`", name),
            nearest ? fmt::format("Did you mean `{}`?", *nearest)
                    : fmt::format("This kata defines {}.", enumerate(entry))};
}

std::optional<NoAnswer> fault_in(const value::Prepared& prepared,
                                 const std::vector<std::string>& prompts) {
    for (std::size_t index = 0; index < prepared.prompts.size(); ++index) {
        const auto& fault = prepared.prompts[index].fault;
        if (!fault) continue;
        return NoAnswer{Blame::question,
                        fmt::format("this is not Python: {}: {}", prompts[index], fault->message),
                        "Write a call as at a Python prompt, in quotes for the shell."};
    }
    return std::nullopt;
}

bool holds_truncated(const Value& given) {
    return given.kind == value::Kind::truncated ||
           std::any_of(given.items.begin(), given.items.end(), holds_truncated);
}

/// A text as an exercise would write it under a prompt.
std::string as_expected(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (!out.empty()) out += '\n';
        out += line.empty() ? "<BLANKLINE>" : std::string(line);
    }
    return out;
}

std::variant<Prompt, NoAnswer> answered(std::string source, const value::PromptResult& result,
                                        std::string_view printed) {
    Prompt prompt;
    prompt.source = std::move(source);
    std::string want(printed);
    if (const auto* raised = std::get_if<value::ExceptionInfo>(&result.outcome)) {
        want += "Traceback (most recent call last):\n" + describe(*raised, {}).type;
    } else if (const auto* given = std::get_if<Value>(&result.outcome)) {
        if (holds_truncated(*given)) {
            return NoAnswer{Blame::question, "the answer is too large to be kept", ""};
        }
        const bool none = given->kind == value::Kind::none;
        if (!none) want += value::to_python(*given, longest_answer);
    }
    if (want.size() > longest_answer) {
        return NoAnswer{Blame::question, "the answer is too long to be kept", ""};
    }
    if (!want.empty()) prompt.want = as_expected(want);
    return prompt;
}

std::string_view between(std::string_view text, std::uint64_t from, std::uint64_t to) {
    const std::size_t start = std::min<std::size_t>(from, text.size());
    const std::size_t end = std::min<std::size_t>(std::max(from, to), text.size());
    return text.substr(start, end - start);
}

std::variant<std::vector<Prompt>, NoAnswer> read_answers(const Exercise& asked,
                                                         const std::vector<std::string>& prompts,
                                                         const sandbox::Result& result,
                                                         const sandbox::Limits& limits) {
    const value::SessionReply reply = value::read_session(result.reply.bytes, prompts.size());
    if (const auto ending = ending_of(result, limits)) return failed(*ending);
    const auto* loaded = std::get_if<value::Loaded>(&reply.load);
    if (loaded == nullptr || !reply.done) {
        return NoAnswer{Blame::exercise, "the reference solution of this kata cannot be asked", ""};
    }
    std::vector<Prompt> answers;
    std::uint64_t before = loaded->sizes.out;
    for (const value::PromptResult& one : reply.results) {
        const std::string_view printed = between(result.out.bytes, before, one.sizes.out);
        before = one.sizes.out;
        const auto* raised = std::get_if<value::ExceptionInfo>(&one.outcome);
        const auto name = raised ? unknown_name(prompts[one.index], *raised) : std::nullopt;
        if (name) return unknown(*name, asked.entry);
        auto answer = answered(prompts[one.index], one, printed);
        if (auto* none = std::get_if<NoAnswer>(&answer)) return std::move(*none);
        answers.push_back(std::move(std::get<Prompt>(answer)));
    }
    return answers;
}

/// fixtures.py needs to be compiled by the oracle before a session can have it.
std::optional<NoAnswer> make_fixtures(const Exercise& asked, OwnModules& own,
                                      std::vector<PlannedCase>& plan, Executor& executor) {
    if (!needs_oracle(asked)) return std::nullopt;
    executor.submit({oracle_limits(), harness::build_request(give_request(asked, own)), false});
    auto given = take_given(asked, executor.next(), own, plan);
    if (const auto* ending = std::get_if<Ending>(&given)) return failed(*ending);
    if (std::holds_alternative<Diagnostics>(given)) {
        return NoAnswer{Blame::exercise, "the exercise's own code cannot be loaded", ""};
    }
    return std::nullopt;
}

}  // namespace

std::variant<std::vector<Prompt>, NoAnswer> ask(const Exercise& exercise,
                                                const std::vector<std::string>& prompts,
                                                WarmJudge& judge) {
    const Exercise asked = asking(exercise, prompts);
    const auto reference = as_submission(exercise.solution);
    auto modules = read_own_modules(asked);
    if (!reference || std::holds_alternative<Diagnostics>(modules)) {
        return NoAnswer{Blame::exercise, "the reference solution of this kata cannot be read", ""};
    }
    OwnModules own = std::move(std::get<OwnModules>(modules));
    if (std::any_of(prompts.begin(), prompts.end(), is_blank)) {
        return NoAnswer{Blame::question, "the question is empty",
                        "Write a call as at a Python prompt, in quotes for the shell."};
    }
    Executor& executor = judge.executor({exercise.packages.begin(), exercise.packages.end()});
    if (auto none = unable(executor, judge.interpreter())) return std::move(*none);
    harness::CompileRequest compile = compile_request(asked, *reference);
    compile.forbid.clear();  // the reference may be written in any way
    executor.submit({oracle_limits(), harness::build_request(prepare_request(asked)), false});
    executor.submit({oracle_limits(), harness::build_request(compile), false});
    auto preparation = read_preparation(executor.next(), prompts.size());
    const Compilation compilation = read_compilation(executor.next(), *reference);
    if (const auto* ending = std::get_if<Ending>(&preparation)) return failed(*ending);
    auto& prepared = std::get<value::Prepared>(preparation);
    if (auto fault = fault_in(prepared, prompts)) return std::move(*fault);
    if (compilation.ending) return failed(*compilation.ending);
    std::vector<PlannedCase> plan = plan_cases(asked, std::move(prepared));
    if (auto fault = make_fixtures(asked, own, plan, executor)) return std::move(*fault);
    executor.submit(execution_of(asked, plan[0], *reference, compilation.compiled, own));
    const harness::ExecutionOutcome outcome = executor.next();
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return NoAnswer{Blame::judge, ending_of(*error).message, ""};
    }
    return read_answers(asked, prompts, std::get<sandbox::Result>(outcome), plan[0].limits);
}

}  // namespace kata::judge
