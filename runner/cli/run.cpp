#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/elsewhere.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/learning.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/cli/submission_policy.h"
#include "runner/cli/submitted_files.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/source_text.h"
#include "runner/judge/quantity.h"
#include "runner/judge/warm_judge.h"
#include "runner/learner/coach.h"
#include "runner/learner/recording.h"
#include "runner/report/json.h"
#include "runner/report/terminal.h"

namespace kata::cli {

namespace {

using exercise::Exercise;
using judge::Submission;
using judge::SubmissionError;

struct Options {
    std::string exercise;
    std::vector<std::string> files;
    std::string python;
    std::optional<std::uint64_t> seed;
    sandbox::Isolation isolation = sandbox::Isolation::standard;
    bool json = false;
    bool verbose = false;
};

void fail_to_read(Console& console, const Options& options, const Exercise& exercise,
                  const SubmissionError& error) {
    const bool several = exercise.submit.size() > 1;
    const std::string& kata = options.exercise.empty() ? exercise.slug : options.exercise;
    fail(console, options.json, ErrorKind::submission, usage_error, error.message,
         options.files.empty()
             ? fmt::format("Name the {0} to judge: kata run {1} {2}. Or begin with the starter: "
                           "kata start {1}",
                           several ? "folder" : "file", kata, several ? "FOLDER" : "FILE")
             : "");
}

/// Whether the exercise's file has the word at all.
bool may_require_packages(const std::filesystem::path& folder_or_yaml) {
    const bool is_folder = std::filesystem::is_directory(folder_or_yaml);
    const auto text = exercise::read_file(
        is_folder ? folder_or_yaml / "exercise.yaml" : folder_or_yaml, exercise::largest_document);
    const auto* bytes = std::get_if<std::string>(&text);
    return bytes != nullptr && bytes->find("requires") != std::string::npos;
}

/// Judges, with the interpreter already warming up.
void judge_with(Console& console, const Options& options, learner::Desk& desk,
                judge::WarmJudge& judge, const std::shared_ptr<const Exercise>& exercise,
                judge::Observer& reporter) {
    auto read = read_submission(*exercise, files_to_judge(desk, *exercise, options.files));
    if (const auto* error = std::get_if<SubmissionError>(&read)) {
        return fail_to_read(console, options, *exercise, *error);
    }
    const auto& submission = std::get<Submission>(read);
    const auto subject = judge.subject_of(*exercise, submission, options.seed);
    if (is_all_elsewhere(*exercise)) {
        return fail(console, options.json, ErrorKind::exercise, not_accepted,
                    nothing_judged_here(*exercise), judged_elsewhere(*exercise));
    }
    learner::Coach coach(reporter, judge, exercise, submission, options.verbose);
    const auto outcome = judge.judge(exercise, submission, subject, coach);
    if (const auto* invalid = std::get_if<judge::InvalidExercise>(&outcome)) {
        return show_diagnostics(console, options.json, invalid->diagnostics);
    }
    const auto& judgement = std::get<judge::Judgement>(outcome);
    console.status = judge::exit_status(judgement);
    if (exercise->elsewhere && !options.json) {
        console.out.write(judged_elsewhere(*exercise) + "\n");
    }
    // The report is out before anything is recorded, and before the sandbox is taken down.
    console.out.flush();
    const std::string trouble =
        learner::record_judgement(*exercise, submission, judgement, subject.files);
    say_trouble(console, trouble);
}

std::unique_ptr<judge::Observer> reporter_for(Console& console, const Options& options) {
    if (options.json) return std::make_unique<report::Json>(console.out);
    const auto detail = options.verbose ? report::Detail::verbose : report::Detail::brief;
    return std::make_unique<report::Terminal>(console.out, console.style(), detail);
}

void run(Console& console, const Options& options) {
    learner::Desk desk(catalogue());
    const auto folder = named_or_present_folder(console, options.json, desk, options.exercise);
    if (!folder) return;
    const auto found = harness::find_interpreter(
        options.python.empty() ? std::nullopt : std::optional(options.python));
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) {
        return fail(console, options.json, ErrorKind::interpreter,
                    options.python.empty() ? failed : usage_error, error->message);
    }
    judge::WarmJudge judge(std::get<harness::Interpreter>(found),
                           submission_policy(options.isolation, {*folder}));
    // First of all: the interpreter starts in the background while the exercise is read. Only one
    // that may need packages is read before.
    if (!may_require_packages(*folder)) judge.warm_up();
    auto loaded = load_exercise(console, options.json, *folder);
    if (!loaded) return;
    const auto reporter = reporter_for(console, options);
    judge_with(console, options, desk, judge, std::make_shared<const Exercise>(std::move(*loaded)),
               *reporter);
}

}  // namespace

void add_run(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("run", "Judge a submission");
    command->footer(
        "Without KATA it judges the one in whose folder of the workspace you are, else the one\n"
        "that you began last; without FILE, the file in this folder, else the one in your\n"
        "workspace.\n\n"
        "Examples:\n"
        "  kata run\n"
        "  kata run binary-search                   binary_search.py in this folder\n"
        "  kata run binary-search attempt.py\n"
        "  kata run binary-search - < attempt.py    from standard input\n"
        "  kata run ./my-katas/parser parser.py --json\n\n"
        "Exit status: 0 accepted; 1 not accepted; 2 usage error, invalid kata or unreadable\n"
        "file; 3 the judge or its sandbox failed.");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->exercise, "its slug, or the path of its folder");
    command->add_option("FILE", options->files,
                        "the submission: file, files or folder; - is standard input");
    add_python(*command, options->python);
    add_isolation(*command, options->isolation);
    add_seed(*command, options->seed);
    add_json(*command, options->json);
    add_plain(*command, console);
    command->add_flag("--verbose", options->verbose, "show every case, and every failure in full");
    add_colour(*command, console);
    command->callback([&console, options] { run(console, *options); });
}

}  // namespace kata::cli
