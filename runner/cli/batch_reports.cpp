#include "runner/cli/batch_reports.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/batch/exercise_set.h"
#include "runner/batch/journal.h"
#include "runner/cli/percentage.h"
#include "runner/exercise/nearest.h"
#include "runner/judge/quantity.h"
#include "runner/report/grading_summary.h"
#include "runner/report/sanitise.h"
#include "sandbox/descriptor.h"

namespace kata::cli {

namespace {

using report::BatchFormat;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

bool in_actions() {
    return environment("GITHUB_ACTIONS") == "true";
}

std::string cannot_write(const std::string& path, std::string_view why) {
    return fmt::format("{}: cannot write the report: {}", path, why);
}

ReportOptions::Target target_from(const std::string& text) {
    const std::size_t equals = text.find('=');
    const std::string name = text.substr(0, equals);
    const auto format = report::batch_format_from(name);
    if (!format) {
        const auto names = report::batch_format_names();
        const std::string nearest = exercise::did_you_mean(name, names);
        throw CLI::ValidationError(
            "--report",
            fmt::format("there is no format {}; {}", name,
                        nearest.empty() ? "there are " + judge::enumerate(names) : nearest));
    }
    if (equals == std::string::npos || equals + 1 == text.size()) {
        if (*format == BatchFormat::github) return {*format, "-"};
        throw CLI::ValidationError("--report",
                                   fmt::format("{} needs a file: --report {}=FILE", name, name));
    }
    return {*format, text.substr(equals + 1)};
}

void add_weight(batch::Grading& grading, const std::string& text) {
    const std::size_t equals = text.rfind('=');
    int weight = -1;
    if (equals != std::string::npos) {
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(text.data() + equals + 1, end, weight);
        if (read.ptr != end || read.ec != std::errc()) weight = -1;
    }
    if (equals == 0 || weight < 0 || weight > 1'000'000) {
        throw CLI::ValidationError("--weight", "must be SLUG=N, N from 0 to 1000000");
    }
    grading.weights[batch::slug_from(text.substr(0, equals))] = weight;
}

/// Appends to a file that the platform names; it may hold what earlier steps wrote.
bool append_to(const std::string& path, const std::function<void(report::Output&)>& write) {
    const sandbox::UniqueDescriptor file(
        ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666));
    if (!file.valid()) return false;
    report::Output output(file.get());
    write(output);
    output.flush();
    return output.error() == 0;
}

void tell(const std::vector<report::BatchReport*>& reports, const batch::Results& results) {
    for (report::BatchReport* one : reports) one->begin(results.gradebook());
    for (std::size_t index = 0; index < results.entries().size(); ++index) {
        const report::Graded graded = results.graded(index);
        for (report::BatchReport* one : reports) one->add(graded);
    }
    for (report::BatchReport* one : reports) one->end();
}

report::Score sum_of(const report::Gradebook& book) {
    report::Score sum;
    for (const report::Score& total : book.totals) {
        sum.earned += total.earned;
        sum.possible += total.possible;
    }
    return sum;
}

void write_outputs(report::Output& output, const report::Gradebook& book) {
    const report::Score sum = sum_of(book);
    const double percent = sum.possible > 0 ? 100 * sum.earned / sum.possible : 0;
    output.write(fmt::format("accepted={}\nsubmissions={}\nscore={}\nmax-score={}\npercent={}\n",
                             book.accepted(), book.rows.size(), report::score_text(sum.earned),
                             report::score_text(sum.possible), report::score_text(percent)));
}

}  // namespace

void add_report_options(CLI::App& command, ReportOptions& options) {
    command
        .add_option_function<std::vector<std::string>>(
            "--report",
            [&options](const std::vector<std::string>& texts) {
                for (const std::string& text : texts) options.targets.push_back(target_from(text));
            },
            "write a report: " + judge::enumerate(report::batch_format_names()) + "; repeatable")
        ->type_name("FORMAT=FILE")
        ->allow_extra_args(false);
    command
        .add_option_function<std::string>(
            "--scoring",
            [&options](const std::string& name) {
                const auto scoring = judge::scoring_from(name);
                if (!scoring) {
                    throw CLI::ValidationError("--scoring", "must be cases, groups or all");
                }
                options.grading.scoring = *scoring;
            },
            "what earns points: cases (default), groups as a whole, all or nothing")
        ->type_name("HOW");
    command
        .add_option_function<std::vector<std::string>>(
            "--weight",
            [&options](const std::vector<std::string>& texts) {
                for (const std::string& text : texts) add_weight(options.grading, text);
            },
            "what an exercise is worth; else its points; repeatable")
        ->type_name("SLUG=N")
        ->allow_extra_args(false);
    check_percentage(
        command.add_option("--min-score", options.least_score,
                           "status 0 from this percentage of each student's points on"));
    command.add_flag("--exit-zero", options.exit_zero, "status 0 whatever the verdicts");
}

std::vector<WrittenFile> files_to_write(const ReportOptions& options, const std::string& results) {
    std::vector<WrittenFile> files;
    if (!results.empty()) files.push_back({"--results ", results});
    for (const ReportOptions::Target& target : options.targets) {
        if (target.path == "-") continue;
        files.push_back({fmt::format("--report {}=", report::name_of(target.format)), target.path});
    }
    return files;
}

std::string unknown_weight(const batch::Grading& grading,
                           const std::vector<std::string_view>& slugs) {
    for (const auto& [slug, weight] : grading.weights) {
        if (std::find(slugs.begin(), slugs.end(), slug) != slugs.end()) continue;
        const std::string nearest = exercise::did_you_mean(slug, slugs);
        return fmt::format("--weight: there is no exercise {}{}{}", slug,
                           nearest.empty() ? "" : "; ", nearest);
    }
    return {};
}

struct ReportFiles::File {
    BatchFormat format = BatchFormat::json;
    std::string path;
    std::string temporary;  ///< empty: written in place
    sandbox::UniqueDescriptor descriptor;
    std::unique_ptr<report::Output> output;
    std::unique_ptr<report::BatchReport> report;

    /// Why it cannot be written, or empty. Symbolic links in /dev lead to streams and are followed.
    std::string open() {
        struct stat status {};
        const bool there = ::lstat(path.c_str(), &status) == 0;
        const bool stream = path.starts_with("/dev/");
        if (there && S_ISLNK(status.st_mode) && !stream) {
            return std::string(batch::symbolic_link);
        }
        if (there && !S_ISREG(status.st_mode)) {
            if (S_ISDIR(status.st_mode)) return std::strerror(EISDIR);
            const int follow = stream ? 0 : O_NOFOLLOW;
            descriptor = sandbox::UniqueDescriptor(
                ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | follow));
        } else {
            const std::filesystem::path file(path);
            std::string name =
                (file.parent_path() / ("." + file.filename().string() + ".XXXXXX")).string();
            descriptor = sandbox::UniqueDescriptor(::mkostemp(name.data(), O_CLOEXEC));
            if (descriptor.valid()) temporary = name;
        }
        return descriptor.valid() ? "" : std::strerror(errno);
    }

    /// An errno, or 0.
    int finish() {
        output->flush();
        if (output->error() != 0) return output->error();
        if (temporary.empty()) return 0;
        const mode_t mask = ::umask(0);
        ::umask(mask);
        (void)::fchmod(descriptor.get(), 0666 & ~mask);
        if (::rename(temporary.c_str(), path.c_str()) != 0) return errno;
        temporary.clear();
        return 0;
    }
};

std::variant<ReportFiles, std::string> ReportFiles::open(Console& console,
                                                         const ReportOptions& options) {
    ReportFiles files;
    for (const ReportOptions::Target& target : options.targets) {
        auto file = std::make_unique<File>();
        file->format = target.format;
        file->path = target.path;
        if (target.path != "-") {
            if (const std::string why = file->open(); !why.empty()) {
                return cannot_write(target.path, why);
            }
            file->output = std::make_unique<report::Output>(file->descriptor.get());
        } else if (target.format != BatchFormat::github) {
            if (files.stdout_taken_) return "only one report can go to standard output";
            files.stdout_taken_ = true;
        }
        report::Output& output = file->output ? *file->output : console.out;
        file->report = report::make_batch_report(target.format, output, environment);
        files.files_.push_back(std::move(file));
    }
    files.stopped_ =
        std::make_unique<CommandsStopped>(files.stdout_taken_ ? console.err : console.out);
    return files;
}

ReportFiles::ReportFiles() = default;
ReportFiles::ReportFiles(ReportFiles&&) noexcept = default;

ReportFiles::~ReportFiles() {
    for (const auto& file : files_) {
        if (!file->temporary.empty()) (void)::unlink(file->temporary.c_str());
    }
}

void ReportFiles::write(Console& console, const batch::Results& results) {
    report::Output& people = stdout_taken_ ? console.err : console.out;
    const report::Style style = report::style_for(people.descriptor(), console.colour);
    report::GradingSummary summary(people, style);
    std::vector<report::BatchReport*> reports;
    tell({&summary}, results);
    stopped_.reset();
    for (const auto& file : files_) reports.push_back(file->report.get());
    std::unique_ptr<report::BatchReport> annotations;
    if (in_actions() && !stdout_taken_) {
        annotations = report::make_batch_report(BatchFormat::github, console.out, environment);
        reports.push_back(annotations.get());
    }
    if (!reports.empty()) tell(reports, results);
    const auto failed_to_write = [&](const std::string& message) {
        fail(console, false, ErrorKind::usage, failed, message);
    };
    for (const auto& file : files_) {
        if (!file->output) continue;
        if (const int error = file->finish(); error != 0) {
            failed_to_write(cannot_write(file->path, std::strerror(error)));
        }
    }
    if (!in_actions()) return;
    const std::string step_summary = environment("GITHUB_STEP_SUMMARY");
    if (!step_summary.empty() && !append_to(step_summary, [&](report::Output& output) {
            const auto markdown =
                report::make_batch_report(BatchFormat::markdown, output, environment);
            tell({markdown.get()}, results);
        })) {
        failed_to_write("cannot write the summary that GITHUB_STEP_SUMMARY names");
    }
    const std::string outputs = environment("GITHUB_OUTPUT");
    if (!outputs.empty() && !append_to(outputs, [&](report::Output& output) {
            write_outputs(output, results.gradebook());
        })) {
        failed_to_write("cannot write the outputs that GITHUB_OUTPUT names");
    }
}

int status_of(Console& console, const batch::Results& results, const ReportOptions& options) {
    const report::Gradebook& book = results.gradebook();
    const bool judge_failed = std::any_of(
        book.rows.begin(), book.rows.end(),
        [](const report::Row& row) { return row.verdict == exercise::Verdict::internal_error; });
    if (judge_failed) return failed;
    bool passed = book.accepted() == book.rows.size();
    if (options.least_score) {
        std::size_t below = 0;
        for (const report::Score& total : book.totals) {
            if (100 * total.earned < *options.least_score * total.possible - 1e-9) ++below;
        }
        passed = below == 0;
        if (below > 0) {
            console.err.write(fmt::format("kata: {} below {} %\n",
                                          book.totals.size() == 1
                                              ? "the score is"
                                              : judge::plural(below, "student") + " of " +
                                                    std::to_string(book.totals.size()) +
                                                    (below == 1 ? " is" : " are"),
                                          report::score_text(*options.least_score)));
        }
    }
    if (!book.complete()) return not_accepted;
    return (passed && book.lost_nothing()) || options.exit_zero ? all_accepted : not_accepted;
}

CommandsStopped::CommandsStopped(report::Output& output) : output_(output) {
    if (!in_actions()) return;
    unsigned char bytes[16] = {};
    if (::getrandom(bytes, sizeof bytes, 0) != sizeof bytes) return;
    for (const unsigned byte : bytes) token_ += fmt::format("{:02x}", byte);
    output_.write("::stop-commands::" + token_ + "\n");
    output_.flush();
}

CommandsStopped::~CommandsStopped() {
    if (!token_.empty()) output_.write("::" + token_ + "::\n");
    output_.flush();
}

}  // namespace kata::cli
