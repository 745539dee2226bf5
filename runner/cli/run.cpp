#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/cli/commands.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/known_exercises.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/source_text.h"
#include "runner/judge/exercise_check.h"
#include "runner/judge/judge.h"
#include "runner/judge/quantity.h"
#include "runner/judge/random_cases.h"
#include "runner/judge/requirements.h"
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

/// The environment of every submission: nothing of the user's gets in.
std::vector<std::string> python_environment() {
    return {"PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "PYTHONHASHSEED=0", "PYTHONUTF8=1",
            "PYTHONDONTWRITEBYTECODE=1"};
}

/// What no submission may see, wherever the interpreter's own folders lie: every exercise.
std::vector<std::string> hidden_folders(const std::filesystem::path& exercise) {
    std::vector<std::string> hidden;
    std::vector<std::filesystem::path> folders = catalogue().roots;
    folders.push_back(std::filesystem::is_directory(exercise) ? exercise : exercise.parent_path());
    for (const std::filesystem::path& folder : folders) {
        std::error_code absent;
        const auto real = std::filesystem::canonical(folder, absent);
        if (!absent) hidden.push_back(real.string());
    }
    return hidden;
}

std::string base_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

/// Which file stands for which name of `submit`: by name where every name is there, else in the
/// given order.
std::vector<std::string> ordered_files(const Exercise& exercise, std::vector<std::string> files) {
    if (files.empty()) return exercise.submit;
    std::vector<std::string> ordered;
    for (const std::string& name : exercise.submit) {
        const auto found = std::find_if(files.begin(), files.end(), [&](const std::string& file) {
            return base_name(file) == base_name(name);
        });
        if (found == files.end()) return files;
        ordered.push_back(*found);
    }
    return ordered;
}

std::variant<Submission, SubmissionError> read_submission(const Exercise& exercise,
                                                          const std::vector<std::string>& given) {
    const std::vector<std::string> paths = ordered_files(exercise, given);
    if (paths.size() != exercise.submit.size()) {
        return SubmissionError{fmt::format("{} takes {}: {}", exercise.slug,
                                           judge::plural(exercise.submit.size(), "file"),
                                           judge::enumerate(exercise.submit))};
    }
    Submission submission;
    for (std::size_t index = 0; index < paths.size(); ++index) {
        auto read = judge::read_submitted(paths[index], exercise.submit[index]);
        if (auto* error = std::get_if<SubmissionError>(&read)) return std::move(*error);
        submission.push_back(std::move(std::get<judge::SubmittedFile>(read)));
    }
    return submission;
}

judge::Subject subject_of(const Exercise& exercise, const Submission& submission,
                          const harness::Interpreter& python, sandbox::Isolation isolation) {
    judge::Subject subject;
    subject.slug = exercise.slug;
    subject.id = exercise.id;
    subject.title = exercise.title;
    subject.kind = std::string(exercise::name_of(exercise.kind));
    subject.path = exercise.folder.string();
    for (const judge::SubmittedFile& file : submission) subject.files.push_back(file.path);
    subject.python = python.version();
    subject.executable = python.executable;
    subject.required = isolation;
    subject.hints = exercise.hints.size();
    subject.explained = !exercise.explanation.empty();
    return subject;
}

void fail_to_read(Console& console, const Options& options, const SubmissionError& error) {
    fail(console, options.json, ErrorKind::submission, usage_error, error.message,
         options.files.empty()
             ? fmt::format("Name the file to judge: kata run {} FILE", options.exercise)
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

void report_obstacle(Console& console, const Exercise& exercise, const judge::Subject& subject,
                     const judge::Obstacle& obstacle, judge::Observer& reporter) {
    const judge::Judgement judgement = judge::not_judged(exercise, subject, obstacle);
    reporter.judging_started(subject);
    reporter.judging_finished(judgement);
    console.status = judge::exit_status(judgement);
}

/// Whether the exercise's own code can be judged with; says what is wrong with it otherwise.
bool is_sound(Console& console, const Options& options, const Exercise& exercise,
              const harness::Interpreter& python, judge::Executor& executor) {
    if (is_known_sound(exercise, python)) return true;
    // A sandbox that does not stand, or a package that is absent: the judging tells of it.
    if (std::holds_alternative<sandbox::SetupError>(executor.await_ready())) return true;
    const auto checked = judge::check_exercise(exercise, executor);
    const auto* faults = std::get_if<std::vector<exercise::Diagnostic>>(&checked);
    if (faults == nullptr) {
        fail(console, options.json, ErrorKind::sandbox, failed,
             std::get<judge::Ending>(checked).message);
        return false;
    }
    if (faults->empty()) {
        remember_sound(exercise, python);
        return true;
    }
    show_diagnostics(console, options.json, *faults);
    return false;
}

/// Judges, with the interpreter already warming up in `executor`.
void judge_with(Console& console, const Options& options, const harness::Interpreter& python,
                judge::Executor& executor, const Exercise& exercise, judge::Observer& reporter) {
    auto read = read_submission(exercise, options.files);
    if (const auto* error = std::get_if<SubmissionError>(&read)) {
        return fail_to_read(console, options, *error);
    }
    const auto& submission = std::get<Submission>(read);
    judge::Subject subject = subject_of(exercise, submission, python, options.isolation);
    if (judge::has_random(exercise)) {
        subject.seed = options.seed.value_or(judge::default_seed(exercise));
    }
    const exercise::Version version{python.major, python.minor, python.micro};
    if (const auto obstacle = judge::unsuited_version(exercise, version)) {
        return report_obstacle(console, exercise, subject, *obstacle, reporter);
    }
    if (!is_sound(console, options, exercise, python, executor)) return;
    const auto outcome = judge::judge(exercise, submission, subject, executor, reporter);
    if (const auto* invalid = std::get_if<judge::InvalidExercise>(&outcome)) {
        return show_diagnostics(console, options.json, invalid->diagnostics);
    }
    console.status = judge::exit_status(std::get<judge::Judgement>(outcome));
}

std::unique_ptr<judge::Observer> reporter_for(Console& console, const Options& options) {
    if (options.json) return std::make_unique<report::Json>(console.out);
    const auto detail = options.verbose ? report::Detail::verbose : report::Detail::brief;
    return std::make_unique<report::Terminal>(console.out, console.style(), detail);
}

void run(Console& console, const Options& options) {
    const auto folder = find_exercise(console, options.json, options.exercise);
    if (!folder) return;
    const auto found = harness::find_interpreter(
        options.python.empty() ? std::nullopt : std::optional(options.python));
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) {
        return fail(console, options.json, ErrorKind::interpreter,
                    options.python.empty() ? failed : usage_error, error->message);
    }
    const auto& python = std::get<harness::Interpreter>(found);
    sandbox::Policy policy;
    policy.isolation = options.isolation;
    policy.environment = python_environment();
    policy.masked = hidden_folders(*folder);
    // First of all: the interpreter starts in the background while the exercise is read. Only one
    // that may need packages is read before.
    std::optional<Exercise> exercise;
    if (may_require_packages(*folder)) {
        exercise = load_exercise(console, options.json, *folder);
        if (!exercise) return;
    }
    const auto packages = [&] {
        return harness::Requirements(exercise->packages.begin(), exercise->packages.end());
    };
    harness::Worker worker(python, policy, exercise ? packages() : harness::Requirements());
    if (!exercise) {
        exercise = load_exercise(console, options.json, *folder);
        if (!exercise) return;
        // Spelled in a way that a search of the text does not see.
        if (!exercise->packages.empty()) worker = harness::Worker(python, policy, packages());
    }
    const auto reporter = reporter_for(console, options);
    judge::WorkerExecutor executor(worker,
                                   [&] { return harness::Worker(python, policy, packages()); });
    judge_with(console, options, python, executor, *exercise, *reporter);
    // The report is out before the sandbox is taken down.
    console.out.flush();
}

}  // namespace

void add_run(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("run", "Judge a submission");
    command->footer(
        "Examples:\n"
        "  kata run binary-search                   binary_search.py in this folder\n"
        "  kata run binary-search attempt.py\n"
        "  kata run binary-search - < attempt.py    from standard input\n"
        "  kata run ./my-katas/parser parser.py --json\n\n"
        "Exit status: 0 accepted; 1 not accepted; 2 usage error, invalid kata or unreadable\n"
        "file; 3 the judge or its sandbox failed.");
    const auto options = std::make_shared<Options>();
    command->add_option("KATA", options->exercise, "its slug, or the path of its folder")
        ->required();
    command->add_option("FILE", options->files, "the submission; - is standard input");
    add_python(*command, options->python);
    add_isolation(*command, options->isolation);
    add_seed(*command, options->seed);
    add_json(*command, options->json);
    command->add_flag("--verbose", options->verbose, "show every case, and every failure in full");
    add_colour(*command, console);
    command->callback([&console, options] { run(console, *options); });
}

}  // namespace kata::cli
