#include "runner/report/github.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

// GitHub shows ten of a kind for each step; the last one says how many more there are.
constexpr std::size_t most_errors = 10;

std::string escape(std::string_view text, std::string_view special) {
    std::string out;
    for (const char character : sanitise(text, Whitespace::data)) {
        if (special.find(character) == std::string_view::npos) {
            out += character;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(character));
        }
    }
    return out;
}

/// The submitted file that a frame's file is, or the only one.
std::string path_of(const Graded& graded, const std::string& file) {
    for (const std::string& path : graded.files) {
        if (path.size() >= file.size() &&
            path.compare(path.size() - file.size(), file.size(), file) == 0) {
            return path;
        }
    }
    return graded.files.empty() ? "" : graded.files[0];
}

}  // namespace

std::string github_message(std::string_view text) {
    return escape(text, "%\r\n");
}

std::string github_property(std::string_view text) {
    return escape(text, "%\r\n:,");
}

void GitHubAnnotations::begin(const Gradebook& book) {
    const std::size_t open = book.rows.size() - book.accepted();
    output_.write(fmt::format(
        "::notice title=kata::{} of {} accepted{}\n", book.accepted(),
        judge::plural(book.rows.size(), "submission"),
        open >= most_errors
            ? fmt::format("; {} of the others are annotated, the summary shows more", most_errors)
            : ""));
}

void GitHubAnnotations::add(const Graded& graded) {
    if (graded.accepted() || errors_ == most_errors) return;
    ++errors_;
    const GradedCase* failure = graded.first_failed();
    const std::string& file = failure != nullptr ? failure->file : graded.file;
    const int line = failure != nullptr ? failure->line : graded.line;
    const std::string title =
        fmt::format("{}{}: {}", graded.student.empty() ? "" : graded.student + ", ", graded.slug,
                    exercise::name_of(graded.verdict));
    std::string text = failure != nullptr ? failure->text : graded.text;
    if (text.empty()) text = exercise::name_of(graded.verdict);
    const std::size_t failed =
        static_cast<std::size_t>(std::count_if(graded.cases.begin(), graded.cases.end(),
                                               [](const GradedCase& one) { return one.failed(); }));
    if (failed > 1) {
        text += fmt::format(
            "\n{} not accepted, too.",
            failed == 2 ? "1 more case is" : fmt::format("{} more cases are", failed - 1));
    }
    if (graded.seed) text += fmt::format("\nSeed {}.", *graded.seed);
    const std::string path = path_of(graded, file);
    std::string properties = path.empty() ? "" : fmt::format("file={},", github_property(path));
    if (!path.empty()) properties += fmt::format("line={},", std::max(line, 1));
    output_.write(fmt::format("::error {}title={}::{}\n", properties, github_property(title),
                              github_message(text)));
}

}  // namespace kata::report
