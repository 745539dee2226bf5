#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/batch/results.h"
#include "runner/cli/console.h"
#include "runner/cli/written_files.h"
#include "runner/report/batch_report.h"

namespace CLI {
class App;
}

namespace kata::cli {

/// What the commands that report on many submissions have in common.
struct ReportOptions {
    struct Target {
        report::BatchFormat format;
        std::string path;  ///< "-" is standard output
    };
    std::vector<Target> targets;
    batch::Grading grading;
    std::optional<double> least_score;  ///< percent
    bool exit_zero = false;
};

void add_report_options(CLI::App& command, ReportOptions& options);

/// The files of the reports, and of the results where there is a path for them.
std::vector<WrittenFile> files_to_write(const ReportOptions& options, const std::string& results);

/// One sentence where a weight is for none of these exercises; else empty.
std::string unknown_weight(const batch::Grading& grading,
                           const std::vector<std::string_view>& slugs);

/// While it lives, GitHub Actions takes nothing that kata prints for a command, whatever a
/// submission printed or is called. Elsewhere it does nothing.
class CommandsStopped {
  public:
    /// `output` goes to the log, and must outlive it.
    explicit CommandsStopped(report::Output& output);
    ~CommandsStopped();
    CommandsStopped(const CommandsStopped&) = delete;
    CommandsStopped& operator=(const CommandsStopped&) = delete;

  private:
    report::Output& output_;
    std::string token_;
};

/// The files of the reports, open from the start, so that one that cannot be written is known
/// before anything is graded. Each takes its name when it is whole: what was there before stays
/// until then.
class ReportFiles {
  public:
    /// One sentence where a file cannot be written.
    static std::variant<ReportFiles, std::string> open(Console& console,
                                                       const ReportOptions& options);
    ReportFiles(ReportFiles&&) noexcept;
    ReportFiles& operator=(ReportFiles&&) = delete;
    ~ReportFiles();  ///< removes what has not taken its name

    /// Writes all reports, with what GitHub Actions is told where this runs in it, and the summary
    /// for people. Sets the console's status where one could not be written.
    void write(Console& console, const batch::Results& results);

  private:
    struct File;
    ReportFiles();
    std::unique_ptr<CommandsStopped> stopped_;
    std::vector<std::unique_ptr<File>> files_;
    bool stdout_taken_ = false;
};

/// The status of a batch that was graded to its end. Says what is short of the least score. Never
/// 0 of one that is not complete; nor, without `--exit-zero`, where a line or folder could not be
/// read.
int status_of(Console& console, const batch::Results& results, const ReportOptions& options);

}  // namespace kata::cli
