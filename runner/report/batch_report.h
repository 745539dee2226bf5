#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/report/graded.h"
#include "runner/report/output.h"

namespace kata::report {

/// A report on many submissions. It is told the overview first, then each submission in the order
/// of the overview's rows, and keeps none of them.
class BatchReport {
  public:
    virtual ~BatchReport() = default;
    virtual void begin(const Gradebook&) {}
    virtual void add(const Graded&) {}
    virtual void end() {}
};

/// What a report can be for.
enum class BatchFormat {
    json,
    json_lines,
    csv,
    junit,
    github,
    gradescope,
    classroom50,
    exercism,
    markdown,
    html,
};

std::string_view name_of(BatchFormat format);
std::optional<BatchFormat> batch_format_from(std::string_view name);
std::vector<std::string_view> batch_format_names();

/// Why a format cannot tell of that: some are for one student, or for one submission. Empty when it
/// can.
std::string unsuited(BatchFormat format, std::size_t students, std::size_t submissions);

/// `output` must outlive the report. `environment` looks up an environment variable: what a
/// platform says of a job is there.
using Environment = std::string (*)(const char* name);
std::unique_ptr<BatchReport> make_batch_report(BatchFormat format, Output& output,
                                               Environment environment);

/// "87.5", "3": at most two decimals.
std::string score_text(double score);

/// A score as a whole number, never rounded up.
int whole(double score);

}  // namespace kata::report
