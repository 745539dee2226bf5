#include <ctime>
#include <memory>

#include <poll.h>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/learning.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/cli/submission_policy.h"
#include "runner/cli/submitted_files.h"
#include "runner/judge/quantity.h"
#include "runner/judge/warm_judge.h"
#include "runner/learner/file_watch.h"
#include "runner/learner/recording.h"
#include "runner/report/terminal.h"

namespace kata::cli {

namespace {

using learner::Desk;
using learner::SharedExercise;

struct Options {
    std::string exercise;
    std::vector<std::string> files;
    std::string python;
    sandbox::Isolation isolation = sandbox::Isolation::standard;
    bool verbose = false;
};

/// A kata that is watched: what it is, and where its files are.
struct Watched {
    SharedExercise exercise;
    std::vector<std::string> files;
};

/// The files that were named or found, or the workspace's, where the starter is put first.
std::optional<Watched> choose(Console& console, const Options& options, Desk& desk) {
    Watched watched;
    watched.exercise = named_or_present(console, false, desk, options.exercise);
    if (!watched.exercise) return std::nullopt;
    watched.files = files_to_judge(desk, *watched.exercise, options.files);
    std::error_code error;
    const bool there = std::filesystem::exists(watched.files.at(0), error);
    if (there || !options.files.empty()) return watched;
    const auto workspace = existing_workspace(console, desk);
    if (!workspace) return std::nullopt;
    watched.files.clear();
    for (const auto& file : desk.begin(*workspace, *watched.exercise).files) {
        watched.files.push_back(file.string());
    }
    return watched;
}

std::string clock_time() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    return fmt::format("{:02}:{:02}:{:02}", local.tm_hour, local.tm_min, local.tm_sec);
}

void write_divider(Console& console) {
    const report::Style style = console.style();
    std::string line;
    for (std::size_t at = 0; at < 3; ++at) line += style.unicode ? "─" : "-";
    console.out.write("\n" +
                      paint(style, report::Role::faint, fmt::format("{} {}", line, clock_time())) +
                      "\n\n");
}

void judge_once(Console& console, const Options& options, judge::WarmJudge& judge,
                const Watched& watched) {
    auto read = read_submission(*watched.exercise, watched.files);
    if (const auto* error = std::get_if<judge::SubmissionError>(&read)) {
        return fail(console, false, ErrorKind::submission, usage_error, error->message);
    }
    const auto& submission = std::get<judge::Submission>(read);
    report::Terminal reporter(console.out, console.style(),
                              options.verbose ? report::Detail::verbose : report::Detail::brief);
    const auto subject = judge.subject_of(*watched.exercise, submission);
    const auto outcome = judge.judge(watched.exercise, submission, subject, reporter);
    if (const auto* invalid = std::get_if<judge::InvalidExercise>(&outcome)) {
        return show_diagnostics(console, false, invalid->diagnostics);
    }
    const auto& judgement = std::get<judge::Judgement>(outcome);
    console.status = judge::exit_status(judgement);
    console.out.flush();
    say_trouble(console,
                learner::record_judgement(*watched.exercise, submission, judgement, subject.files));
}

void say_waiting(Console& console, const Watched& watched) {
    std::vector<std::string> shown;
    for (const std::string& file : watched.files) {
        std::error_code error;
        shown.push_back(
            safe_line(console, learner::displayed(std::filesystem::absolute(file, error))));
    }
    console.out.write(
        fmt::format("\nSave {} to have it judged again. Ctrl-C ends.\n", judge::enumerate(shown)));
    console.out.flush();
    console.err.flush();
}

/// Whether the learner went on to another kata, in another terminal perhaps.
bool went_on(Desk& desk, const Options& options, const Watched& watched) {
    if (!options.exercise.empty() || !options.files.empty()) return false;
    const exercise::Heading* present = desk.present();
    return present != nullptr && present->id != watched.exercise->id;
}

/// Waits until the files are saved; false when there is another kata to watch.
bool await_save(Console& console, Desk& desk, const Options& options, const Watched& watched,
                learner::FileWatch& watch) {
    while (console.out.error() == 0) {
        pollfd waiting{watch.descriptor(), POLLIN, 0};
        (void)::poll(&waiting, 1, static_cast<int>(watch.patience().count()));
        if (watch.changed()) return true;
        if (went_on(desk, options, watched)) return false;
    }
    return false;
}

void watch(Console& console, const Options& options) {
    Desk desk(catalogue());
    const auto found = harness::find_interpreter(
        options.python.empty() ? std::nullopt : std::optional(options.python));
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) {
        return fail(console, false, ErrorKind::interpreter,
                    options.python.empty() ? failed : usage_error, error->message);
    }
    auto watched = choose(console, options, desk);
    if (!watched) return;
    judge::WarmJudge judge(std::get<harness::Interpreter>(found),
                           submission_policy(options.isolation, {watched->exercise->folder}));
    judge.warm_up({watched->exercise->packages.begin(), watched->exercise->packages.end()});
    while (watched && console.out.error() == 0) {
        learner::FileWatch saves({watched->files.begin(), watched->files.end()});
        do {
            write_divider(console);
            judge_once(console, options, judge, *watched);
            say_waiting(console, *watched);
        } while (await_save(console, desk, options, *watched, saves));
        watched = choose(console, options, desk);
    }
}

}  // namespace

void add_watch(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("watch", "Judge each time that the file is saved");
    command->footer(
        "Without KATA it watches the one in whose folder of the workspace you are, else the one\n"
        "that you began last, and then follows you to the next. It runs until Ctrl-C; `kata`\n"
        "alone does the same on a full screen.\n\n"
        "Examples:\n"
        "  kata watch\n"
        "  kata watch binary-search attempt.py");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->exercise, "its slug, or the path of its folder");
    command->add_option("FILE", options->files, "the submission, instead of the workspace's");
    add_python(*command, options->python);
    add_isolation(*command, options->isolation);
    add_plain(*command, console);
    command->add_flag("--verbose", options->verbose, "show every case, and every failure in full");
    add_colour(*command, console);
    command->callback([&console, options] { guarded(console, [&] { watch(console, *options); }); });
}

}  // namespace kata::cli
