#include "runner/instructor/distinction.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runner/instructor/tool.h"
#include "runner/instructor/yaml_text.h"

namespace kata::instructor {

namespace {

using exercise::Case;
using exercise::Exercise;
using exercise::ProgramRun;
using exercise::Session;
using exercise::Verdict;
using judge::Judgement;
using judge::Submission;
using nlohmann::json;

constexpr int most_inputs = 1000;           // of a random case
constexpr std::uint64_t other_seed = 1;     // of the random inputs, than the usual one
constexpr double search_seconds = 0.3;      // of CPU time, for one mutant
constexpr std::size_t longest_case = 2000;  // bytes; what is longer is no case for a person

/// The rest of what an author reads; the title is theirs to write.
constexpr const char* heading =
    "- case: \"TODO: say what was missed, without telling the input\"\n";

std::string session_text(const Case& found) {
    std::string text = found.given.empty() ? "" : "  given:\n";
    for (const exercise::Given& one : found.given) {
        text += fmt::format("    {}: {}\n", one.name, yaml_scalar(one.source));
    }
    text += "  session: |\n";
    for (const exercise::Prompt& prompt : std::get<Session>(found.action).prompts) {
        text += indented(as_prompt(prompt.source), 4);
        if (prompt.want) text += indented(*prompt.want, 4);
    }
    return text;
}

std::string run_text(const ProgramRun& run) {
    std::string arguments;
    for (const std::string& one : run.arguments) {
        arguments += (arguments.empty() ? "" : ", ") + yaml_scalar(one);
    }
    std::string text = fmt::format("  run:\n    args: [{}]\n", arguments);
    if (!run.input.empty()) text += fmt::format("    stdin: {}\n", yaml_scalar(run.input));
    if (!run.files.empty()) text += "    files:\n";
    for (const exercise::InputFile& file : run.files) {
        text += fmt::format("      {}: {}\n", yaml_scalar(file.path), yaml_scalar(file.text));
    }
    text += fmt::format("  stdout: {}\n", yaml_scalar(run.want_stdout.value_or("")));
    return text + (run.want_exit == 0 ? "" : fmt::format("  exit: {}\n", run.want_exit));
}

std::string yaml_of(const Case& found) {
    const auto* run = std::get_if<ProgramRun>(&found.action);
    const std::string text = heading + (run != nullptr ? run_text(*run) : session_text(found));
    return text.size() <= longest_case ? text : std::string();
}

exercise::Given given_value(std::string name, std::string source) {
    exercise::Given given;
    given.name = std::move(name);
    given.source = std::move(source);
    return given;
}

exercise::Prompt prompt_with(std::string source, const std::string& shown) {
    exercise::Prompt prompt;
    prompt.source = std::move(source);
    if (!shown.empty()) prompt.want = shown;
    return prompt;
}

/// The counterexample that a random case came upon.
std::optional<Case> from_random(const Judgement& judgement) {
    for (const judge::CaseJudgement& one : judgement.cases) {
        const judge::Check* check = one.first_failure();
        if (one.accepted() || check == nullptr || !check->expected) continue;
        if (one.random && one.random->by_sequence) continue;
        Case found;
        for (const judge::GivenName& given : one.given) {
            found.given.push_back(given_value(given.name, given.text));
        }
        Session session;
        for (const judge::Check& each : one.checks) {
            if (each.kind != judge::CheckKind::prompt) continue;
            session.prompts.push_back(prompt_with(each.action, each.expected.value_or("")));
            if (&each == check) break;
        }
        found.action = std::move(session);
        return found;
    }
    return std::nullopt;
}

/// The exercise with one case alone.
std::shared_ptr<const Exercise> with_case(const Exercise& exercise, const Case& single) {
    auto alone = std::make_shared<Exercise>(exercise);
    alone->cases.assign(1, single);
    return alone;
}

std::optional<Verdict> verdict_of(judge::WarmJudge& judge,
                                  const std::shared_ptr<const Exercise>& exercise,
                                  const Submission& submission) {
    judge::Observer nobody;
    const auto outcome =
        judge.judge(exercise, submission, judge.subject_of(*exercise, submission), nobody);
    const auto* judgement = std::get_if<Judgement>(&outcome);
    return judgement == nullptr ? std::nullopt : std::optional(judgement->verdict);
}

/// Whether a case that was found says the same where it counts. The search runs both of them in one
/// process, so that one candidate can leave something for the next.
bool tells_apart(judge::WarmJudge& judge, const Exercise& exercise, const Case& found,
                 const Submission& reference, const Submission& mutant) {
    const auto alone = with_case(exercise, found);
    return verdict_of(judge, alone, reference) == Verdict::accepted &&
           verdict_of(judge, alone, mutant).value_or(Verdict::accepted) != Verdict::accepted;
}

/// The exercise with its random cases alone, and many inputs for each.
std::shared_ptr<const Exercise> random_part(const Exercise& exercise) {
    auto part = std::make_shared<Exercise>(exercise);
    std::erase_if(part->cases, [](const Case& one) { return !one.random; });
    for (Case& one : part->cases) one.random->count = most_inputs;
    return part;
}

std::optional<Case> draw_more(judge::WarmJudge& judge, const Exercise& exercise,
                              const Submission& /*reference*/, const Submission& mutant) {
    const auto part = random_part(exercise);
    if (part->cases.empty()) return std::nullopt;
    judge::Observer nobody;
    const auto outcome =
        judge.judge(part, mutant, judge.subject_of(*part, mutant, other_seed), nobody);
    const auto* judgement = std::get_if<Judgement>(&outcome);
    return judgement == nullptr ? std::nullopt : from_random(*judgement);
}

/// Sessions that consist of calls and literals, and whose answers are compared as values.
bool can_vary(const Case& single, const exercise::Comparison& comparison) {
    const bool by_text =
        comparison.text == exercise::TextMode::regex || comparison.text == exercise::TextMode::json;
    const bool remote = std::any_of(single.given.begin(), single.given.end(),
                                    [](const exercise::Given& one) { return one.remote; });
    return std::holds_alternative<Session>(single.action) && !by_text && !remote &&
           !single.random && !single.growth && single.checker.name.empty() &&
           !single.virtual_clock && single.leaves.empty() && exercise::files_of(single).empty();
}

/// The types of the exceptions that the exercise expects anywhere.
std::set<std::string> expected_exceptions(const Exercise& exercise) {
    std::set<std::string> types;
    for (const Case& one : exercise.cases) {
        const auto* session = std::get_if<Session>(&one.action);
        if (session == nullptr) continue;
        for (const exercise::Prompt& prompt : session->prompts) {
            const std::string want = prompt.want.value_or("");
            if (want.find("Traceback (most recent call last):") == std::string::npos) continue;
            const std::string last = want.substr(want.rfind('\n') + 1);
            const std::string type = last.substr(0, last.find(':'));
            types.insert(type.substr(type.rfind('.') + 1));
        }
    }
    return types;
}

json session_json(const Case& single) {
    json given = json::array();
    for (const exercise::Given& one : single.given) given.push_back({one.name, one.source});
    json prompts = json::array();
    for (const exercise::Prompt& one : std::get<Session>(single.action).prompts) {
        prompts.push_back(one.source);
    }
    return {{"given", given}, {"prompts", prompts}};
}

/// [[name, reference, mutant]], the file that a program is started by first.
json files_json(const Submission& reference, const Submission& mutant) {
    json files = json::array();
    for (std::size_t index = 0; index < reference.size(); ++index) {
        files.push_back({reference[index].name, reference[index].bytes, mutant[index].bytes});
    }
    return files;
}

json session_request(const Exercise& exercise) {
    json sessions = json::array();
    for (const Case& one : exercise.cases) {
        if (can_vary(one, exercise::comparison_of(exercise, one))) {
            sessions.push_back(session_json(one));
        }
    }
    return {{"entry", exercise.entry},
            {"fixtures", exercise.fixtures.has_value()},
            {"oracle", exercise.oracle.has_value()},
            {"mode", exercise::name_of(exercise.compare.value)},
            {"exceptions", expected_exceptions(exercise)},
            {"sessions", sessions}};
}

std::vector<harness::NamedBytes> own_modules(const Exercise& exercise) {
    std::vector<harness::NamedBytes> files;
    for (const auto& module : {exercise.oracle, exercise.fixtures}) {
        if (!module) continue;
        auto read = judge::read_submitted(module->path.string(), module->name);
        if (auto* file = std::get_if<judge::SubmittedFile>(&read)) {
            files.push_back({file->name, std::move(file->bytes)});
        }
    }
    return files;
}

/// Runs of which only what is printed and the exit status count, on files of a person's size.
bool can_vary(const Case& single, const ProgramRun& run) {
    const bool small =
        std::all_of(run.files.begin(), run.files.end(), [](const exercise::InputFile& file) {
            return file.size() <= longest_case && file.mode == exercise::InputFile().mode;
        });
    return small && run.input.size() <= longest_case && run.environment.empty() &&
           single.leaves.empty() && single.checker.name.empty();
}

json run_json(const ProgramRun& run) {
    json files = json::object();
    for (const exercise::InputFile& file : run.files) {
        std::string text;
        for (std::uint32_t time = 0; time < file.times; ++time) text += file.text;
        files[file.path] = text + file.end;
    }
    return {{"args", run.arguments}, {"stdin", run.input}, {"files", files}};
}

json run_request(const Exercise& exercise) {
    json runs = json::array();
    std::set<int> exits;
    for (const Case& one : exercise.cases) {
        const auto* run = std::get_if<ProgramRun>(&one.action);
        if (run == nullptr) continue;
        exits.insert(run->want_exit);
        if (can_vary(one, *run)) runs.push_back(run_json(*run));
    }
    return {{"exits", exits}, {"runs", runs}};
}

/// What a tool of the search answers to the request; nothing where it found no candidate.
std::optional<json> search(judge::WarmJudge& judge, const Exercise& exercise, const Tool& tool,
                           json request, const Submission& reference, const Submission& mutant) {
    request["files"] = files_json(reference, mutant);
    request["seconds"] = search_seconds;
    std::vector<harness::NamedBytes> modules = own_modules(exercise);
    modules.push_back({std::string(variation_tool.file), std::string(variation_tool.source)});
    sandbox::Limits limits = tool_limits();
    limits.cpu = std::chrono::seconds(2);  // a mutant can go on for ever
    auto outcome = run_tool(judge.executor({exercise.packages.begin(), exercise.packages.end()}),
                            tool, {}, std::move(modules),
                            request.dump(-1, ' ', false, json::error_handler_t::replace), limits);
    auto* answer = std::get_if<json>(&outcome);
    return answer == nullptr || answer->empty() ? std::nullopt : std::optional(std::move(*answer));
}

std::optional<Case> vary_sessions(judge::WarmJudge& judge, const Exercise& exercise,
                                  const Submission& reference, const Submission& mutant) {
    json request = session_request(exercise);
    if (request["sessions"].empty()) return std::nullopt;
    const auto answer =
        search(judge, exercise, distinguish_tool, std::move(request), reference, mutant);
    if (!answer) return std::nullopt;
    Case found;
    for (const auto& one : answer->at("given")) {
        found.given.push_back(given_value(one[0], one[1]));
    }
    Session session;
    for (const auto& one : answer->at("prompts")) {
        session.prompts.push_back(prompt_with(one[0], one[1]));
    }
    found.action = std::move(session);
    return found;
}

std::optional<Case> vary_runs(judge::WarmJudge& judge, const Exercise& exercise,
                              const Submission& reference, const Submission& mutant) {
    json request = run_request(exercise);
    if (request["runs"].empty()) return std::nullopt;
    const auto answer =
        search(judge, exercise, distinguish_runs_tool, std::move(request), reference, mutant);
    if (!answer) return std::nullopt;
    ProgramRun run;
    run.arguments = answer->at("run").at("args").get<std::vector<std::string>>();
    run.input = answer->at("run").at("stdin");
    for (const auto& [path, text] : answer->at("run").at("files").items()) {
        run.files.push_back({path, text.get<std::string>()});
    }
    run.want_stdout = answer->at("stdout");
    run.want_exit = answer->at("exit");
    Case found;
    found.action = std::move(run);
    return found;
}

}  // namespace

std::string find_distinction(judge::WarmJudge& judge, const Exercise& exercise,
                             const Submission& reference, const Mutant& mutant) {
    const Submission mutated = mutated_by(mutant, reference);
    for (const auto way : {draw_more, vary_sessions, vary_runs}) {
        const auto found = way(judge, exercise, reference, mutated);
        if (found && tells_apart(judge, exercise, *found, reference, mutated)) {
            return yaml_of(*found);
        }
    }
    return {};
}

}  // namespace kata::instructor
