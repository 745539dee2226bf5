#include "runner/instructor/mutant_text.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "runner/exercise/placement.h"

namespace kata::instructor {

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        const std::string part = trimmed(line);
        if (!part.empty()) text += (text.empty() ? "" : " ") + part;
    }
    return text;
}

/// The whole lines that a mutant changes.
struct Lines {
    std::size_t first = 0;  ///< counted from 0
    std::vector<std::string> before;
    std::vector<std::string> after;
};

Lines changed_lines(const Mutant& mutant, const std::string& source) {
    const bool whole_lines = mutant.end > mutant.start && source[mutant.end - 1] == '\n';
    const std::size_t last = whole_lines ? mutant.end - 1 : mutant.end;
    const std::size_t end_before =
        mutant.start == 0 ? std::string::npos : source.rfind('\n', mutant.start - 1);
    const std::size_t from = end_before == std::string::npos ? 0 : end_before + 1;
    const std::size_t to = std::min(source.find('\n', last), source.size());
    const std::string changed = whole_lines
                                    ? mutant.text
                                    : source.substr(from, mutant.start - from) + mutant.text +
                                          source.substr(mutant.end, to - mutant.end);
    return {exercise::position_in(source, from).line - 1,
            lines_of(std::string_view(source).substr(from, to - from)), lines_of(changed)};
}

std::string marked(char mark, const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += mark + line + "\n";
    return text;
}

/// With one line of context on either side.
std::string unified(const judge::SubmittedFile& file, const Lines& lines) {
    const std::vector<std::string> all = lines_of(file.bytes);
    const std::size_t start = lines.first == 0 ? 0 : lines.first - 1;
    const std::size_t behind = lines.first + lines.before.size();
    const std::size_t end = std::min(behind + 1, all.size());
    const std::size_t context = end - start - lines.before.size();
    const auto part = [&](std::size_t from, std::size_t to) {
        return std::vector<std::string>(all.begin() + static_cast<std::ptrdiff_t>(from),
                                        all.begin() + static_cast<std::ptrdiff_t>(to));
    };
    return fmt::format("--- {}\n+++ {}\n@@ -{},{} +{},{} @@\n", file.name, file.name, start + 1,
                       end - start, start + 1, context + lines.after.size()) +
           marked(' ', part(start, lines.first)) + marked('-', lines.before) +
           marked('+', lines.after) + marked(' ', part(std::min(behind, end), end));
}

}  // namespace

std::string trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(line.substr(first, line.find_last_not_of(" \t\r") - first + 1));
}

void describe(Survivor& survivor, const judge::Submission& reference) {
    const judge::SubmittedFile& file = reference[survivor.mutant.file];
    const Lines lines = changed_lines(survivor.mutant, file.bytes);
    survivor.original = joined(lines.before);
    survivor.mutated = joined(lines.after);
    survivor.diff = unified(file, lines);
}

}  // namespace kata::instructor
