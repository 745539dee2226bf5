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
using exercise::Session;
using judge::Judgement;
using judge::Submission;
using nlohmann::json;

constexpr int most_inputs = 1000;           // of a random case
constexpr std::uint64_t other_seed = 1;     // of the random inputs, than the usual one
constexpr double search_seconds = 0.3;      // of CPU time, for one mutant
constexpr std::size_t longest_case = 2000;  // bytes; what is longer is no case for a person

/// A session that tells them apart, with what the reference answers.
struct Distinction {
    std::vector<std::pair<std::string, std::string>> given;    ///< name, source
    std::vector<std::pair<std::string, std::string>> prompts;  ///< source, what it shows
};

std::string yaml_of(const Distinction& found) {
    std::string text = "- case: \"TODO: say what was missed, without telling the input\"\n";
    if (!found.given.empty()) text += "  given:\n";
    for (const auto& [name, source] : found.given) {
        text += fmt::format("    {}: {}\n", name, yaml_scalar(source));
    }
    text += "  session: |\n";
    for (const auto& [source, shown] : found.prompts) {
        text += indented(as_prompt(source), 4);
        if (!shown.empty()) text += indented(shown, 4);
    }
    return text.size() <= longest_case ? text : std::string();
}

/// The counterexample that a random case came upon.
std::optional<Distinction> from_random(const Judgement& judgement) {
    for (const judge::CaseJudgement& one : judgement.cases) {
        const judge::Check* check = one.first_failure();
        if (one.accepted() || check == nullptr || !check->expected) continue;
        if (one.random && one.random->by_sequence) continue;
        Distinction found;
        for (const judge::GivenName& given : one.given)
            found.given.push_back({given.name, given.text});
        for (const judge::Check& each : one.checks) {
            if (each.kind != judge::CheckKind::prompt) continue;
            found.prompts.push_back({each.action, each.expected.value_or("")});
            if (&each == check) break;
        }
        return found;
    }
    return std::nullopt;
}

/// The exercise with its random cases alone, and many inputs for each.
std::shared_ptr<const Exercise> random_part(const Exercise& exercise) {
    auto part = std::make_shared<Exercise>(exercise);
    std::erase_if(part->cases, [](const Case& one) { return !one.random; });
    for (Case& one : part->cases) one.random->count = most_inputs;
    return part;
}

std::optional<Distinction> draw_more(judge::WarmJudge& judge, const Exercise& exercise,
                                     const Submission& mutant) {
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

json search_request(const Exercise& exercise, const Submission& reference,
                    const Submission& mutant) {
    json files = json::object();
    for (std::size_t index = 0; index < reference.size(); ++index) {
        files[reference[index].name] = {reference[index].bytes, mutant[index].bytes};
    }
    json sessions = json::array();
    for (const Case& one : exercise.cases) {
        if (can_vary(one, exercise::comparison_of(exercise, one))) {
            sessions.push_back(session_json(one));
        }
    }
    return {{"files", files},
            {"entry", exercise.entry},
            {"fixtures", exercise.fixtures.has_value()},
            {"oracle", exercise.oracle.has_value()},
            {"mode", exercise::name_of(exercise.compare.value)},
            {"seconds", search_seconds},
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

std::optional<Distinction> vary_sessions(judge::WarmJudge& judge, const Exercise& exercise,
                                         const Submission& reference, const Submission& mutant) {
    const json request = search_request(exercise, reference, mutant);
    if (request["sessions"].empty()) return std::nullopt;
    sandbox::Limits limits = tool_limits();
    limits.cpu = std::chrono::seconds(2);  // a mutant can go on for ever
    const auto outcome =
        run_tool(judge.executor({exercise.packages.begin(), exercise.packages.end()}),
                 distinguish_tool, {}, own_modules(exercise),
                 request.dump(-1, ' ', false, json::error_handler_t::replace), limits);
    const auto* answer = std::get_if<json>(&outcome);
    if (answer == nullptr || !answer->contains("prompts")) return std::nullopt;
    Distinction found;
    for (const auto& one : answer->at("given")) found.given.push_back({one[0], one[1]});
    for (const auto& one : answer->at("prompts")) found.prompts.push_back({one[0], one[1]});
    return found;
}

}  // namespace

std::string find_distinction(judge::WarmJudge& judge, const Exercise& exercise,
                             const Submission& reference, const Mutant& mutant) {
    const Submission mutated = mutated_by(mutant, reference);
    auto found = draw_more(judge, exercise, mutated);
    if (!found) found = vary_sessions(judge, exercise, reference, mutated);
    return found ? yaml_of(*found) : std::string();
}

}  // namespace kata::instructor
