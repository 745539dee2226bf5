#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "runner/batch/exercise_set.h"
#include "runner/batch/journal.h"
#include "runner/batch/merge.h"
#include "runner/cli/batch_reports.h"
#include "runner/cli/commands.h"
#include "runner/cli/options.h"
#include "runner/cli/paths.h"

namespace kata::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string results;
    bool overwrite = false;
    bool partial = false;
    ReportOptions reports;
};

void fail_usage(Console& console, const std::string& message, const std::string& help = {}) {
    fail(console, false, ErrorKind::usage, usage_error, message, help);
}

/// The results as one file, in the reports' order.
bool write_merged(Console& console, const Options& options, const batch::Results& results) {
    auto opened =
        batch::Journal::open(options.results, options.overwrite ? batch::Journal::Mode::replace
                                                                : batch::Journal::Mode::create);
    if (const auto* refusal = std::get_if<batch::Journal::Refusal>(&opened)) {
        fail_usage(
            console, refusal->message,
            refusal->there_already ? "--overwrite replaces it, --results FILE names another." : "");
        return false;
    }
    auto& journal = std::get<batch::Journal>(opened);
    bool written = journal.append(batch::run_line(batch::merged_head(results)));
    for (const report::NotGraded& one : results.gradebook().not_graded) {
        written = written && journal.append(batch::not_graded_line(one));
    }
    for (std::size_t index = 0; written && index < results.entries().size(); ++index) {
        written = journal.append(results.line(index));
    }
    if (written && journal.checkpoint()) return true;
    fail(console, false, ErrorKind::usage, failed,
         options.results + ": the disk takes no more; the shards are untouched");
    return false;
}

/// A weight may be for an exercise that was graded, even if it is not here, and for one that is.
std::string fault_of_weights(const Options& options, const batch::Results& results) {
    if (options.reports.grading.weights.empty()) return {};
    const batch::ExerciseSet exercises(catalogue());
    std::vector<std::string_view> slugs = exercises.slugs();
    for (const auto& graded : results.gradebook().exercises) slugs.push_back(graded.slug);
    return unknown_weight(options.reports.grading, slugs);
}

void merge(Console& console, const Options& options) {
    const std::string trouble = clash(files_to_write(options.reports, options.results),
                                      options.files, "one of the files to merge");
    if (!trouble.empty()) return fail_usage(console, trouble);
    auto reports = ReportFiles::open(console, options.reports);
    if (const auto* message = std::get_if<std::string>(&reports)) {
        return fail_usage(console, *message);
    }
    auto read = batch::Results::read(options.files, options.reports.grading);
    if (const auto* message = std::get_if<std::string>(&read)) {
        return fail_usage(console, *message);
    }
    const auto& results = std::get<batch::Results>(read);
    const std::string fault = fault_of_weights(options, results);
    if (!fault.empty()) return fail_usage(console, fault);
    if (!options.partial) {
        const auto obstacles = batch::obstacles_to_merging(options.files, results);
        if (!obstacles.empty()) {
            std::string help;
            for (const std::string& one : obstacles) help += one + "\n";
            return fail_usage(console, "these are not the results of one whole",
                              help + "--partial takes them as they are.");
        }
    }
    if (!options.results.empty() && !write_merged(console, options, results)) return;
    std::get<ReportFiles>(reports).write(console, results);
    if (console.status == all_accepted) {
        console.status = status_of(console, results, options.reports);
    }
}

}  // namespace

void add_merge(CLI::App& app, Console& console) {
    CLI::App* command =
        app.add_subcommand("merge", "Put the results of shards together, or report on results");
    command->footer(
        "Examples:\n"
        "  kata merge shard-*.jsonl --results all.jsonl --report csv=grades.csv\n"
        "  kata merge results.jsonl --report html=report.html\n\n"
        "Exit status: as of `kata grade`; 2 when the shards are not one whole.");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->files, "results of `kata grade`")->required();
    command->add_option("--results", options->results, "write all of them to this file")
        ->type_name("FILE");
    command->add_flag("--overwrite", options->overwrite, "even if it is there already");
    command->add_flag("--partial", options->partial, "even if something is missing or twice there");
    add_report_options(*command, options->reports);
    add_colour(*command, console);
    command->callback([&console, options] { merge(console, *options); });
}

}  // namespace kata::cli
