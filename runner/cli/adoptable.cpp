#include "runner/cli/adoptable.h"

#include <charconv>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "runner/batch/discovery.h"
#include "runner/batch/line_reader.h"
#include "runner/batch/source_line.h"
#include "runner/cli/submitted_files.h"
#include "runner/judge/quantity.h"

namespace kata::cli {

namespace {

using exercise::Exercise;
using judge::Submission;
using judge::SubmissionError;

struct NamedLine {
    std::string file;
    std::size_t number = 0;  ///< from 1
};

std::optional<NamedLine> named_line(const std::string& argument) {
    const std::size_t colon = argument.rfind(':');
    if (colon == std::string::npos || !batch::is_line_file(argument.substr(0, colon))) return {};
    NamedLine line{argument.substr(0, colon), 0};
    const char* end = argument.data() + argument.size();
    const auto read = std::from_chars(argument.data() + colon + 1, end, line.number);
    if (read.ec != std::errc() || read.ptr != end || line.number == 0) return {};
    return line;
}

/// The line's text, or why there is none.
std::variant<std::string, SubmissionError> text_of(const NamedLine& line,
                                                   const std::string& shown) {
    batch::LineReader reader(line.file, -1, batch::longest_line);
    while (reader.next()) {
        if (reader.number() < line.number) continue;
        if (!reader.too_long()) return std::string(reader.line());
        return SubmissionError{
            fmt::format("{}: has more than {} MiB", shown, batch::longest_line >> 20)};
    }
    if (!reader.error().empty()) return SubmissionError{line.file + ": " + reader.error()};
    return SubmissionError{
        fmt::format("{} has only {}", line.file, judge::plural(reader.number(), "line"))};
}

std::variant<Submission, SubmissionError> read_line(const Exercise& exercise, const NamedLine& line,
                                                    const std::string& shown) {
    const auto text = text_of(line, shown);
    if (const auto* error = std::get_if<SubmissionError>(&text)) return *error;
    const auto read = batch::read_source_line(std::get<std::string>(text));
    if (const auto* fault = std::get_if<std::string>(&read)) {
        return SubmissionError{shown + ": " + *fault};
    }
    const auto& source = std::get<batch::SourceLine>(read);
    if (!source.exercise.empty() && batch::slug_from(source.exercise) != exercise.slug) {
        return SubmissionError{fmt::format("{} is for {}", shown, source.exercise)};
    }
    auto submission = batch::submission_of(source, exercise, shown);
    if (const auto* fault = std::get_if<std::string>(&submission)) {
        return SubmissionError{shown + ": " + *fault};
    }
    return std::move(std::get<Submission>(submission));
}

}  // namespace

std::variant<Submission, SubmissionError> read_to_adopt(const Exercise& exercise,
                                                        const std::vector<std::string>& arguments) {
    if (arguments.size() == 1) {
        if (const auto line = named_line(arguments[0])) {
            return read_line(exercise, *line, arguments[0]);
        }
    }
    return read_submission(exercise, named_files(exercise, arguments), Links::refused);
}

std::string adopted_name(const std::string& argument) {
    const auto line = named_line(argument);
    std::string path = line ? line->file : argument;
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    const std::string stem = std::filesystem::path(path).stem().string();
    return line ? fmt::format("{}_{}", stem, line->number) : stem;
}

}  // namespace kata::cli
