#include "runner/report/batch_report.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "runner/report/batch_json.h"
#include "runner/report/classroom50.h"
#include "runner/report/exercism.h"
#include "runner/report/github.h"
#include "runner/report/gradebook_csv.h"
#include "runner/report/gradescope.h"
#include "runner/report/html.h"
#include "runner/report/junit.h"
#include "runner/report/markdown_summary.h"

namespace kata::report {

namespace {

constexpr std::array formats = {
    BatchFormat::json,     BatchFormat::json_lines, BatchFormat::csv,         BatchFormat::junit,
    BatchFormat::github,   BatchFormat::gradescope, BatchFormat::classroom50, BatchFormat::exercism,
    BatchFormat::markdown, BatchFormat::html};

}  // namespace

std::string_view name_of(BatchFormat format) {
    switch (format) {
        case BatchFormat::json:
            return "json";
        case BatchFormat::json_lines:
            return "jsonl";
        case BatchFormat::csv:
            return "csv";
        case BatchFormat::junit:
            return "junit";
        case BatchFormat::github:
            return "github";
        case BatchFormat::gradescope:
            return "gradescope";
        case BatchFormat::classroom50:
            return "classroom50";
        case BatchFormat::exercism:
            return "exercism";
        case BatchFormat::markdown:
            return "markdown";
        case BatchFormat::html:
            return "html";
    }
    return "json";
}

std::optional<BatchFormat> batch_format_from(std::string_view name) {
    for (const BatchFormat format : formats) {
        if (name == name_of(format)) return format;
    }
    return std::nullopt;
}

std::vector<std::string_view> batch_format_names() {
    std::vector<std::string_view> names;
    for (const BatchFormat format : formats) names.push_back(name_of(format));
    return names;
}

std::string unsuited(BatchFormat format, std::size_t students, std::size_t submissions) {
    if (format == BatchFormat::exercism && submissions != 1) {
        return fmt::format("Exercism's results.json is for one submission, and there are {}",
                           submissions);
    }
    const bool for_one = format == BatchFormat::gradescope || format == BatchFormat::classroom50;
    if (for_one && students > 1) {
        return fmt::format("{} is for one student, and there are {}", name_of(format), students);
    }
    return {};
}

std::unique_ptr<BatchReport> make_batch_report(BatchFormat format, Output& output,
                                               Environment environment) {
    switch (format) {
        case BatchFormat::json:
            return std::make_unique<BatchJson>(output);
        case BatchFormat::json_lines:
            return std::make_unique<BatchJsonLines>(output);
        case BatchFormat::csv:
            return std::make_unique<GradebookCsv>(output);
        case BatchFormat::junit:
            return std::make_unique<JUnit>(output);
        case BatchFormat::github:
            return std::make_unique<GitHubAnnotations>(output);
        case BatchFormat::gradescope:
            return std::make_unique<Gradescope>(output);
        case BatchFormat::classroom50:
            return std::make_unique<Classroom50>(output, environment);
        case BatchFormat::exercism:
            return std::make_unique<Exercism>(output);
        case BatchFormat::markdown:
            return std::make_unique<MarkdownSummary>(output);
        case BatchFormat::html:
            return std::make_unique<Html>(output);
    }
    return nullptr;
}

std::string score_text(double score) {
    std::string text = fmt::format("{:.2f}", score);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

int whole(double score) {
    // What 3 * (1/3) lost is given back.
    return static_cast<int>(std::floor(score + 1e-9));
}

}  // namespace kata::report
