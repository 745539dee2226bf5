#include <algorithm>
#include <cctype>
#include <memory>
#include <system_error>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/adoptable.h"
#include "runner/cli/commands.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/options.h"
#include "runner/cli/submission_policy.h"
#include "runner/instructor/adoption.h"
#include "runner/judge/warm_judge.h"
#include "runner/report/sanitise.h"

namespace kata::cli {

namespace {

using exercise::Verdict;
using instructor::Diagnostics;
using instructor::Manuscript;
using judge::Judgement;
using judge::Submission;

struct Options {
    std::string exercise;
    std::vector<std::string> files;
    std::string name;
    std::string python;
    sandbox::Isolation isolation = sandbox::Isolation::standard;
};

std::optional<Judgement> judge_it(Console& console, const Options& options,
                                  const Manuscript& manuscript, const Submission& submission) {
    auto found = harness::find_interpreter(options.python.empty() ? std::nullopt
                                                                  : std::optional(options.python));
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) {
        fail(console, false, ErrorKind::interpreter, failed, error->message);
        return std::nullopt;
    }
    judge::WarmJudge judge(std::get<harness::Interpreter>(std::move(found)),
                           submission_policy(options.isolation, {manuscript.exercise->folder}));
    judge::Observer nobody;
    auto outcome = judge.judge(manuscript.exercise, submission,
                               judge.subject_of(*manuscript.exercise, submission), nobody);
    if (const auto* invalid = std::get_if<judge::InvalidExercise>(&outcome)) {
        show_diagnostics(console, false, invalid->diagnostics);
        return std::nullopt;
    }
    return std::move(std::get<Judgement>(outcome));
}

/// What a wrong solution cannot be declared with, and what to do instead; empty where it can.
std::pair<std::string, std::string> obstacle_to(const Judgement& judgement,
                                                const std::string& slug) {
    switch (judgement.verdict) {
        case Verdict::accepted:
            return {fmt::format("{} accepts this submission", slug),
                    "If it is right, put it into accepted/. If it is wrong, no case says so: add "
                    "one first."};
        case Verdict::skipped:
        case Verdict::internal_error:
            return {fmt::format("the submission could not be judged: {}", judgement.message),
                    judgement.remedy};
        default:
            return {};
    }
}

/// A module's name for wrong/: the wished one, else the file's or the folder's own.
std::string name_for(const Options& options) {
    std::string name = options.name.empty() ? adopted_name(options.files.front()) : options.name;
    std::replace_if(
        name.begin(), name.end(),
        [](unsigned char byte) { return std::isalnum(byte) == 0 && byte != '_'; }, '_');
    return name.empty() ? "mistake" : name;
}

void adopt(Console& console, const Options& options) {
    const auto folder = find_exercise(console, false, options.exercise);
    if (!folder) return;
    auto read = instructor::read_manuscript(*folder);
    if (const auto* problems = std::get_if<Diagnostics>(&read)) {
        return show_diagnostics(console, false, *problems);
    }
    const auto& manuscript = std::get<Manuscript>(read);
    const auto given = read_to_adopt(*manuscript.exercise, options.files);
    if (const auto* error = std::get_if<judge::SubmissionError>(&given)) {
        return fail(console, false, ErrorKind::submission, usage_error, error->message);
    }
    const auto& submission = std::get<Submission>(given);
    const auto judgement = judge_it(console, options, manuscript, submission);
    if (!judgement) return;
    const auto [obstacle, help] = obstacle_to(*judgement, manuscript.exercise->slug);
    if (!obstacle.empty()) {
        const bool broken = judgement->verdict == Verdict::internal_error;
        return fail(console, false, ErrorKind::submission, broken ? failed : not_accepted, obstacle,
                    help);
    }
    try {
        const auto adopted =
            instructor::adopt(manuscript, submission, judgement->verdict, name_for(options));
        if (const auto* problems = std::get_if<Diagnostics>(&adopted)) {
            return show_diagnostics(console, false, *problems);
        }
        console.out.write(fmt::format(
            "{} gets {} ({}), and is declared so.\nNext: write its hint into {}\n",
            report::sanitise(std::get<std::string>(adopted), report::Whitespace::line),
            exercise::name_of(judgement->verdict), exercise::code_of(judgement->verdict),
            report::sanitise(manuscript.exercise->file, report::Whitespace::line)));
    } catch (const std::system_error& error) {
        fail(console, false, ErrorKind::usage, usage_error,
             fmt::format("cannot write: {}", error.what()));
    }
}

}  // namespace

void add_adopt(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("adopt", "Make a failing submission a wrong solution");
    command->footer(
        "Copies the submission into the kata's wrong/, and declares it in exercise.yaml with the\n"
        "verdict that it gets. The hint is left for you to write.\n\n"
        "Examples:\n"
        "  kata adopt binary-search attempt.py\n"
        "  kata adopt ./my-katas/parser parser.py --name forgets_the_last_line\n"
        "  kata adopt binary-search all.jsonl:12    a line of a JSON Lines file\n\n"
        "Exit status: 0; 1 it is accepted; 2 usage error; 3 it could not be judged.");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->exercise, "its slug, or the path of its folder")
        ->required();
    command
        ->add_option("FILE", options->files,
                     "the submission: file, files or folder, or FILE.jsonl:LINE")
        ->required();
    command->add_option("--name", options->name, "how to call it (the file's own name)")
        ->type_name("NAME");
    add_python(*command, options->python);
    add_isolation(*command, options->isolation);
    add_colour(*command, console);
    command->callback([&console, options] { adopt(console, *options); });
}

}  // namespace kata::cli
