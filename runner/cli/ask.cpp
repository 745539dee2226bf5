#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/options.h"
#include "runner/cli/submission_policy.h"
#include "runner/judge/quantity.h"
#include "runner/judge/question.h"
#include "runner/judge/warm_judge.h"
#include "runner/learner/own_cases.h"
#include "runner/learner/rating.h"
#include "runner/report/json.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

using exercise::Exercise;
using exercise::Prompt;
using learner::Rating;
using report::Style;

struct Options {
    std::string exercise;
    std::vector<std::string> prompts;
    std::string python;
    sandbox::Isolation isolation = sandbox::Isolation::standard;
    std::size_t forget = 0;
    bool json = false;
};

/// Why nobody can be asked; empty if somebody can.
std::string refusal(const Exercise& exercise) {
    if (!exercise.ask) return fmt::format("{} does not let its reference be asked", exercise.slug);
    if (exercise.solution.empty() && !exercise.entry.empty()) {
        return fmt::format("{} is here without its reference: nobody can be asked", exercise.slug);
    }
    if (exercise.entry.empty()) {
        return fmt::format("{} is a kata of kind {}: there is nothing to call", exercise.slug,
                           exercise::name_of(exercise.kind));
    }
    return {};
}

std::string session_text(const Style& style, const std::vector<Prompt>& prompts) {
    std::string out;
    const std::string text = learner::doctest_of(prompts);
    for (const std::string_view line : report::split_lines(text)) {
        out += "    " + report::sanitise(line, report::Whitespace::data, !style.unicode) + "\n";
    }
    return out;
}

std::string rating_text(const Rating& rating) {
    if (rating.tried == 0) return "";
    const std::string known = judge::plural(rating.tried, "wrong solution");
    if (rating.caught == 0) {
        return fmt::format("None of the {} that this kata knows fails this case.", known);
    }
    return fmt::format("{} of the {} that this kata knows {} this case.", rating.caught, known,
                       rating.caught == 1 ? "fails" : "fail");
}

nlohmann::ordered_json prompts_json(const std::vector<Prompt>& prompts) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Prompt& prompt : prompts) {
        list.push_back({{"source", prompt.source},
                        {"answer", prompt.want ? nlohmann::ordered_json(*prompt.want)
                                               : nlohmann::ordered_json(nullptr)}});
    }
    return list;
}

nlohmann::ordered_json document(const Exercise& exercise) {
    return {{"format", report::json_format},
            {"kata", report::version},
            {"slug", exercise.slug},
            {"id", exercise.id}};
}

void tell(Console& console, const Options& options, const Exercise& exercise,
          const std::vector<Prompt>& answers, const Rating& rating) {
    if (options.json) {
        auto out = document(exercise);
        out["prompts"] = prompts_json(answers);
        out["wrong_solutions"] = {{"caught", rating.caught}, {"tried", rating.tried}};
        return report::write_json(console.out, out);
    }
    const Style style = console.style();
    std::string out = session_text(style, answers) + "\n";
    const std::string kept = fmt::format("Kept: `kata run {}` will try it too.", exercise.slug);
    const std::string rated = rating_text(rating);
    console.out.write(out + report::paragraph(style, rated.empty() ? kept : rated + " " + kept, 0));
}

void list_cases(Console& console, const Options& options, const Exercise& exercise) {
    const auto cases = learner::own_cases(exercise);
    if (options.json) {
        auto out = document(exercise);
        out["cases"] = nlohmann::ordered_json::array();
        for (const exercise::Case& one : cases) {
            out["cases"].push_back(prompts_json(std::get<exercise::Session>(one.action).prompts));
        }
        return report::write_json(console.out, out);
    }
    const Style style = console.style();
    if (cases.empty()) {
        const std::string example = exercise.entry.empty() ? "f" : exercise.entry[0];
        return console.out.write(report::paragraph(
            style,
            fmt::format("There are no cases of your own. Ask for one: kata ask {} '{}(…)'",
                        exercise.slug, example),
            0));
    }
    for (std::size_t index = 0; index < cases.size(); ++index) {
        console.out.write(fmt::format("{}{}.\n", index == 0 ? "" : "\n", index + 1));
        console.out.write(
            session_text(style, std::get<exercise::Session>(cases[index].action).prompts));
    }
}

void complain(Console& console, const Options& options, const judge::NoAnswer& none) {
    switch (none.blame) {
        case judge::NoAnswer::Blame::question:
            return fail(console, options.json, ErrorKind::usage, usage_error, none.message,
                        none.help);
        case judge::NoAnswer::Blame::exercise:
            return fail(console, options.json, ErrorKind::exercise, usage_error, none.message,
                        none.help);
        case judge::NoAnswer::Blame::judge:
            return fail(console, options.json, ErrorKind::sandbox, failed, none.message, none.help);
    }
}

void ask_reference(Console& console, const Options& options, const Exercise& exercise,
                   const std::filesystem::path& folder) {
    const std::string reason = refusal(exercise);
    if (!reason.empty()) {
        return fail(console, options.json, ErrorKind::usage, usage_error, reason);
    }
    const auto found = harness::find_interpreter(
        options.python.empty() ? std::nullopt : std::optional(options.python));
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) {
        return fail(console, options.json, ErrorKind::interpreter,
                    options.python.empty() ? failed : usage_error, error->message);
    }
    judge::WarmJudge judge(std::get<harness::Interpreter>(found),
                           submission_policy(options.isolation, {folder}));
    const auto answer = judge::ask(exercise, options.prompts, judge);
    if (const auto* none = std::get_if<judge::NoAnswer>(&answer)) {
        return complain(console, options, *none);
    }
    const auto& answers = std::get<std::vector<Prompt>>(answer);
    if (const auto trouble = learner::keep_case(exercise, answers)) {
        return fail(console, options.json, ErrorKind::usage, failed, *trouble);
    }
    tell(console, options, exercise, answers, learner::rate(judge, exercise, answers));
}

void ask(Console& console, const Options& options) {
    const auto folder = find_exercise(console, options.json, options.exercise);
    if (!folder) return;
    const auto exercise = load_exercise(console, options.json, *folder);
    if (!exercise) return;
    if (options.forget > 0) {
        if (const auto trouble = learner::forget_case(*exercise, options.forget)) {
            return fail(console, options.json, ErrorKind::usage, usage_error, *trouble);
        }
    }
    if (options.prompts.empty()) return list_cases(console, options, *exercise);
    ask_reference(console, options, *exercise, *folder);
}

}  // namespace

void add_ask(CLI::App& app, Console& console) {
    CLI::App* command =
        app.add_subcommand("ask", "Ask the reference solution, and keep the answer as a case");
    command->footer(
        "Examples:\n"
        "  kata ask binary-search 'binary_search([], 1)'\n"
        "  kata ask stack 's = Stack()' 's.push(1)' 's.pop()'    one case of three prompts\n"
        "  kata ask binary-search                                the cases that are kept\n"
        "  kata ask binary-search --forget 2                     remove the second\n\n"
        "`kata run` tries the kept cases as well; they do not count.");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->exercise, "its slug, or the path of its folder")
        ->required();
    command->add_option("CALL", options->prompts, "Python, as at a prompt; several make one case");
    command->add_option("--forget", options->forget, "remove the kept case of this number")
        ->type_name("N")
        ->check(CLI::Range(1, 100));
    add_python(*command, options->python);
    add_isolation(*command, options->isolation);
    add_json(*command, options->json);
    add_colour(*command, console);
    command->callback([&console, options] { ask(console, *options); });
}

}  // namespace kata::cli
