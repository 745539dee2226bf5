#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <memory>
#include <set>
#include <unordered_map>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/batch/discovery.h"
#include "runner/batch/grading.h"
#include "runner/batch/interruption.h"
#include "runner/batch/progress.h"
#include "runner/batch/warm_submission_judge.h"
#include "runner/cli/batch_reports.h"
#include "runner/cli/commands.h"
#include "runner/cli/elsewhere.h"
#include "runner/cli/find_exercise.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"
#include "runner/cli/submission_policy.h"
#include "runner/exercise/digest.h"
#include "runner/judge/quantity.h"
#include "runner/report/version.h"

namespace kata::cli {

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string exercises;
    std::string exercise;
    std::optional<batch::Layout> layout;
    std::string student;
    std::string results = "results.jsonl";
    bool resume = false;
    bool overwrite = false;
    std::size_t jobs = 0;  ///< 0: one for each processor
    batch::Shard shard;
    exercise::Reveal reveal = exercise::Reveal::name;
    std::string python;
    sandbox::Isolation isolation = sandbox::Isolation::standard;
    ReportOptions reports;
};

void fail_usage(Console& console, const std::string& message, const std::string& help = {}) {
    fail(console, false, ErrorKind::usage, usage_error, message, help);
}

std::size_t processors() {
    cpu_set_t set;
    if (::sched_getaffinity(0, sizeof set, &set) != 0) return 1;
    return static_cast<std::size_t>(std::max(CPU_COUNT(&set), 1));
}

std::string now() {
    const std::time_t time = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&time, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900,
                       parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

/// Standard input as a file that can be read again, or an invalid descriptor.
sandbox::UniqueDescriptor spooled_input() {
    std::string name = (std::filesystem::temp_directory_path() / "kata-input.XXXXXX").string();
    sandbox::UniqueDescriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (!file.valid()) return file;
    (void)::unlink(name.c_str());
    char buffer[64UL << 10];
    ssize_t got = 0;
    while ((got = ::read(STDIN_FILENO, buffer, sizeof buffer)) != 0) {
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 || ::write(file.get(), buffer, static_cast<std::size_t>(got)) != got) return {};
    }
    return file;
}

/// The first exercise with a submission that cannot be read itself.
const std::vector<exercise::Diagnostic>* faults_of(const batch::Discovery& discovery,
                                                   const batch::ExerciseSet& exercises) {
    for (const batch::Found& found : discovery.submissions) {
        if (!exercises.faults(found.exercise).empty()) return &exercises.faults(found.exercise);
    }
    return nullptr;
}

/// The first few, and how many more there are.
std::string some_of(const std::vector<report::NotGraded>& list, std::size_t left_out) {
    std::string text;
    for (std::size_t index = 0; index < std::min<std::size_t>(list.size(), 5); ++index) {
        text += (text.empty() ? "" : "\n") + list[index].path + ": " + list[index].reason;
    }
    if (list.size() > 5) text += fmt::format("\nand {} more", list.size() - 5 + left_out);
    return text;
}

void say_unreadable(Console& console, const batch::Discovery& discovery) {
    const report::NotGraded& first = discovery.unreadable.front();
    fail_usage(console, first.path + ": " + first.reason,
               some_of({discovery.unreadable.begin() + 1, discovery.unreadable.end()}, 0));
}

void say_nothing_found(Console& console, const batch::Discovery& discovery) {
    std::string help = some_of(discovery.unmatched, discovery.left_out);
    if (help.empty() && discovery.own_files > 0) {
        help = "What is there are kata's own results and reports; `kata merge` reads results.";
    }
    fail_usage(console, "there is no submission to grade", help);
}

std::set<batch::FileIdentity> identities_of(const std::vector<WrittenFile>& files) {
    std::set<batch::FileIdentity> identities;
    for (const WrittenFile& file : files) {
        if (auto identity = batch::identify(file.path)) identities.insert(std::move(*identity));
    }
    return identities;
}

/// What was graded before.
struct Earlier {
    std::unordered_map<std::string, std::string> keys;  ///< by id
    std::vector<std::string> gone;                      ///< ids that there is nothing for any more
};

bool has_content(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return !error && size > 0;
}

class Grade {
  public:
    Grade(Console& console, const Options& options, harness::Interpreter python,
          batch::ExerciseSet exercises)
        : console_(console),
          options_(options),
          python_(std::move(python)),
          exercises_(std::move(exercises)) {}

    void run(std::optional<std::size_t> exercise, ReportFiles& reports) {
        if (!find(exercise) || !make_tasks() || !read_earlier()) return;
        const batch::Interruption interruption;
        auto opened = batch::Journal::open(options_.results,
                                           options_.resume      ? batch::Journal::Mode::resume
                                           : options_.overwrite ? batch::Journal::Mode::replace
                                                                : batch::Journal::Mode::create);
        if (const auto* refusal = std::get_if<batch::Journal::Refusal>(&opened)) {
            return fail_usage(console_, refusal->message,
                              refusal->there_already
                                  ? "--resume goes on with it, --overwrite starts over, --results "
                                    "FILE names another."
                                  : "");
        }
        auto& journal = std::get<batch::Journal>(opened);
        if (begin(journal)) grade(journal, interruption);
        finish(reports);
    }

  private:
    bool find(std::optional<std::size_t> exercise) {
        const std::vector<WrittenFile> written = files_to_write(options_.reports, options_.results);
        const bool reads_input =
            std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end();
        if (reads_input) input_ = spooled_input();
        discovery_ = batch::discover({options_.paths, options_.layout, exercise, options_.student,
                                      input_.get(), identities_of(written)},
                                     exercises_);
        if (!discovery_.unreadable.empty()) {
            say_unreadable(console_, discovery_);
            return false;
        }
        const std::string trouble = clash(written, discovery_.overwritten, "which is to be graded");
        if (!trouble.empty()) {
            fail_usage(console_, trouble);
            return false;
        }
        if (discovery_.submissions.empty()) {
            say_nothing_found(console_, discovery_);
            return false;
        }
        if (const auto* faults = faults_of(discovery_, exercises_)) {
            show_diagnostics(console_, false, *faults);
            return false;
        }
        return tell_of_copies();
    }

    /// A learner's copy grades what is left in it, which nobody shall take for all of it.
    bool tell_of_copies() {
        std::set<std::size_t> copies;
        for (const batch::Found& found : discovery_.submissions) {
            if (exercises_[found.exercise].elsewhere) copies.insert(found.exercise);
        }
        for (const std::size_t index : copies) {
            const exercise::Exercise& copy = exercises_[index];
            if (is_all_elsewhere(copy)) {
                fail_usage(
                    console_, nothing_judged_here(copy),
                    judged_elsewhere(copy) + " --exercises names the folder of whole katas.");
                return false;
            }
            console_.err.write(fmt::format("kata: {} is a learner's copy: {}\n", copy.slug,
                                           judged_elsewhere(copy)));
        }
        return true;
    }

    bool make_tasks() {
        std::vector<std::string> ids;
        std::vector<std::string_view> students;
        for (const batch::Found& found : discovery_.submissions) {
            ids.push_back(batch::id_of(found, exercises_[found.exercise]));
            if (!batch::falls_to(options_.shard, ids.back())) continue;
            tasks_.push_back({&found, ids.back()});
            students.push_back(found.student);
            (void)exercises_.digest(found.exercise);
        }
        std::sort(ids.begin(), ids.end());
        exercise::Digest plan;
        for (const std::string& id : ids) plan.add(id);
        head_ = {std::string(report::version), python_.version(), now(), options_.shard,
                 plan.hex().substr(0, 32),     tasks_.size()};
        // One exercise after another: what its submissions share is made once.
        std::stable_sort(tasks_.begin(), tasks_.end(),
                         [](const batch::Task& one, const batch::Task& other) {
                             return one.found->exercise < other.found->exercise;
                         });
        students.erase(std::unique(students.begin(), students.end()), students.end());
        for (const ReportOptions::Target& target : options_.reports.targets) {
            const std::string reason =
                report::unsuited(target.format, students.size(), tasks_.size());
            if (reason.empty()) continue;
            fail_usage(console_, reason);
            return false;
        }
        return true;
    }

    bool read_earlier() {
        if (!options_.resume || !has_content(options_.results)) return true;
        auto read = batch::Results::read({options_.results}, options_.reports.grading);
        if (const auto* message = std::get_if<std::string>(&read)) {
            fail_usage(console_, *message);
            return false;
        }
        const auto& results = std::get<batch::Results>(read);
        const batch::Shard& shard = results.heads()[0].shard;
        if (shard.index != options_.shard.index || shard.count != options_.shard.count) {
            fail_usage(console_, fmt::format("{} holds shard {}/{}", options_.results, shard.index,
                                             shard.count));
            return false;
        }
        std::unordered_map<std::string_view, bool> wanted;
        for (const batch::Task& task : tasks_) wanted[task.id] = true;
        for (const batch::Results::Entry& entry : results.entries()) {
            if (wanted.count(entry.id) == 0) {
                earlier_.gone.push_back(entry.id);
            } else if (entry.row.verdict != exercise::Verdict::internal_error) {
                earlier_.keys[entry.id] = entry.key;
            }
        }
        return true;
    }

    bool begin(batch::Journal& journal) {
        bool written = journal.append(batch::run_line(head_));
        for (const std::string& id : earlier_.gone) {
            written = written && journal.append(batch::withdrawn_line(id));
        }
        for (const report::NotGraded& one : discovery_.unmatched) {
            written = written && journal.append(batch::not_graded_line(one));
        }
        if (discovery_.left_out > 0) {
            written = written && journal.append(batch::not_graded_line(
                                     {fmt::format("and {} more", discovery_.left_out),
                                      "found beside these; they are not named, being so many"}));
        }
        if (!written) say_disk_failed();
        return written;
    }

    void grade(batch::Journal& journal, const batch::Interruption& interruption) {
        const batch::Circumstances circumstances{
            std::string(report::version), python_.version() + " " + python_.executable,
            std::string(sandbox::name_of(options_.isolation)), options_.reveal, input_.get()};
        const batch::Batch batch{discovery_, exercises_, circumstances, tasks_,
                                 [this](const batch::Task& task) {
                                     const auto found = earlier_.keys.find(task.id);
                                     return found == earlier_.keys.end() ? "" : found->second;
                                 }};
        std::vector<std::filesystem::path> folders;
        for (const batch::Task& task : tasks_) {
            const auto& folder = exercises_[task.found->exercise].folder;
            if (folders.empty() || folders.back() != folder) folders.push_back(folder);
        }
        const sandbox::Policy policy = submission_policy(options_.isolation, folders);
        const auto make_judge = [&] { return batch::warm_submission_judge(python_, policy); };
        const report::Style style = report::style_for(console_.err.descriptor(), console_.colour);
        batch::Progress progress(console_.err, style, ::isatty(STDERR_FILENO) == 1, tasks_.size());
        const std::size_t jobs = options_.jobs > 0 ? options_.jobs : processors();
        const batch::BatchOutcome outcome =
            batch::grade(batch, jobs, make_judge, journal, progress, interruption.requested());
        progress.finish();
        tell(outcome, interruption.signal());
    }

    void tell(const batch::BatchOutcome& outcome, int signal) {
        if (outcome.disk_failed) say_disk_failed();
        if (!outcome.faults.empty()) show_diagnostics(console_, false, outcome.faults);
        if (!outcome.failure.empty()) {
            fail(console_, false, ErrorKind::sandbox, failed,
                 "grading ended early: " + outcome.failure, "`kata doctor` examines this machine.");
        }
        if (signal != 0) {
            console_.status = 128 + signal;
            console_.err.write("kata: interrupted; `--resume` goes on from here\n");
        }
        if (options_.resume && outcome.known > 0) {
            console_.err.write(
                fmt::format("kata: {} graded before, {} now\n", outcome.known, outcome.judged));
        }
    }

    void say_disk_failed() {
        fail(console_, false, ErrorKind::usage, failed,
             fmt::format("{}: the disk takes no more; what is there is whole", options_.results),
             "Make room, and go on with --resume.");
    }

    /// The reports tell what there is, even after an early end.
    void finish(ReportFiles& reports) {
        auto read = batch::Results::read({options_.results}, options_.reports.grading);
        if (const auto* message = std::get_if<std::string>(&read)) {
            if (console_.status == all_accepted) {
                fail(console_, false, ErrorKind::usage, failed, *message);
            }
            return;
        }
        const auto& results = std::get<batch::Results>(read);
        const int ended = console_.status;
        console_.status = all_accepted;
        reports.write(console_, results);
        if (ended != all_accepted) {
            console_.status = ended;
        } else if (console_.status == all_accepted) {
            console_.status = status_of(console_, results, options_.reports);
        }
    }

    Console& console_;
    const Options& options_;
    harness::Interpreter python_;
    batch::ExerciseSet exercises_;
    sandbox::UniqueDescriptor input_;
    batch::Discovery discovery_;
    std::vector<batch::Task> tasks_;
    batch::RunHead head_;
    Earlier earlier_;
};

void run(Console& console, const Options& options) {
    if (options.resume && options.overwrite) {
        return fail_usage(console, "--resume and --overwrite exclude each other");
    }
    const std::string trouble = clash(files_to_write(options.reports, options.results), {}, "");
    if (!trouble.empty()) return fail_usage(console, trouble);
    auto reports = ReportFiles::open(console, options.reports);
    if (const auto* message = std::get_if<std::string>(&reports)) {
        return fail_usage(console, *message);
    }
    const auto found = harness::find_interpreter(
        options.python.empty() ? std::nullopt : std::optional(options.python));
    if (const auto* error = std::get_if<harness::InterpreterError>(&found)) {
        return fail(console, false, ErrorKind::interpreter,
                    options.python.empty() ? failed : usage_error, error->message);
    }
    const exercise::Catalogue where =
        options.exercises.empty() ? catalogue() : exercise::Catalogue{{options.exercises}};
    batch::ExerciseSet exercises(where);
    std::optional<std::size_t> only;
    if (!options.exercise.empty()) {
        only = exercises.by_slug(options.exercise);
        if (!only) {
            const auto folder = find_exercise(console, false, options.exercise);
            if (!folder) return;
            only = exercises.add_folder(*folder);
        }
    }
    const std::string fault = unknown_weight(options.reports.grading, exercises.slugs());
    if (!fault.empty()) return fail_usage(console, fault);
    Grade grade(console, options, std::get<harness::Interpreter>(found), std::move(exercises));
    grade.run(only, std::get<ReportFiles>(reports));
}

batch::Shard shard_from(const std::string& text) {
    batch::Shard shard;
    char slash = 0;
    char rest = 0;
    const int read =
        std::sscanf(text.c_str(), "%zu%c%zu%c", &shard.index, &slash, &shard.count, &rest);
    if (read != 3 || slash != '/' || shard.index < 1 || shard.index > shard.count ||
        shard.count > 10'000) {
        throw CLI::ValidationError("--shard", "must be I/N, I from 1 to N");
    }
    return shard;
}

void add_what_is_graded(CLI::App& command, Options& options) {
    command
        .add_option("PATH", options.paths, "files, folders, JSON Lines files; - reads JSON Lines")
        ->required();
    command.add_option("--exercise", options.exercise, "all of it is for this kata")
        ->type_name("KATA");
    command.add_option("--exercises", options.exercises, "grade with the katas of this folder")
        ->type_name("FOLDER")
        ->check(CLI::ExistingDirectory);
    command
        .add_option_function<std::string>(
            "--layout",
            [&options](const std::string& text) {
                auto layout = batch::Layout::parse(text);
                if (const auto* problem = std::get_if<std::string>(&layout)) {
                    throw CLI::ValidationError("--layout", *problem);
                }
                options.layout = std::get<batch::Layout>(layout);
            },
            "how submissions lie in a folder: {student}/{exercise}.py")
        ->type_name("PATTERN");
    command.add_option("--student", options.student, "all of it is this one's")->type_name("NAME");
    command
        .add_option_function<std::string>(
            "--shard", [&options](const std::string& text) { options.shard = shard_from(text); },
            "grade one of N parts; `kata merge` puts them together")
        ->type_name("I/N");
}

void add_how_it_is_graded(CLI::App& command, Options& options) {
    command.add_option("--results", options.results, "where results go (results.jsonl)")
        ->type_name("FILE");
    command.add_flag("--resume", options.resume, "go on with the results that are there");
    command.add_flag("--overwrite", options.overwrite, "start over");
    command.add_option("--jobs", options.jobs, "at a time (one for each processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    command
        .add_option_function<std::string>(
            "--reveal",
            [&options](const std::string& name) {
                const auto reveal = exercise::reveal_from(name);
                if (!reveal) {
                    throw CLI::ValidationError("--reveal", "must be full, call, name or none");
                }
                options.reveal = *reveal;
            },
            "the most that is shown of hidden cases: full, call, name (default), none")
        ->type_name("WHAT");
}

}  // namespace

void add_grade(CLI::App& app, Console& console) {
    CLI::App* command = app.add_subcommand("grade", "Judge many submissions");
    command->footer(
        "Examples:\n"
        "  kata grade .                             each kata's file in this folder\n"
        "  kata grade submissions --layout '{student}/{exercise}.py' --report csv=grades.csv\n"
        "  kata grade all.jsonl --jobs 8 --report html=report.html --report junit=junit.xml\n"
        "  kata grade submissions --resume          goes on where it was interrupted\n\n"
        "Exit status: 0 all accepted, or --min-score reached; 1 not; 2 usage error or invalid\n"
        "kata; 3 the judge, its sandbox or the disk failed; 128 + N ended by signal N.");
    const auto options = std::make_shared<Options>();
    add_what_is_graded(*command, *options);
    add_how_it_is_graded(*command, *options);
    add_report_options(*command, options->reports);
    add_python(*command, options->python);
    add_isolation(*command, options->isolation);
    add_colour(*command, console);
    command->callback([&console, options] { run(console, *options); });
}

}  // namespace kata::cli
