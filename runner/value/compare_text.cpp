#include "runner/value/compare_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "runner/value/compare_pattern.h"
#include "runner/value/json_text.h"
#include "sandbox/harness/message/utf8.h"

namespace kata::value {
namespace {

constexpr std::string_view blank = " \t\r\n\v\f";

struct Piece {
    std::string_view text;
    std::size_t line;
};

std::string_view without_trailing_blanks(std::string_view line) {
    const std::size_t last = line.find_last_not_of(blank);
    return last == std::string_view::npos ? std::string_view{} : line.substr(0, last + 1);
}

/// The text's lines; an empty piece after the last line feed is no line.
std::vector<Piece> lines_of(std::string_view text) {
    std::vector<Piece> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back({text.substr(0, end), lines.size() + 1});
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::vector<Piece> trimmed_lines(std::string_view text) {
    std::vector<Piece> lines = lines_of(text);
    for (Piece& line : lines) line.text = without_trailing_blanks(line.text);
    while (!lines.empty() && lines.back().text.empty()) lines.pop_back();
    return lines;
}

std::vector<Piece> words_of(std::string_view text) {
    std::vector<Piece> words;
    for (const Piece& line : lines_of(text)) {
        std::string_view rest = line.text;
        while (true) {
            rest.remove_prefix(std::min(rest.find_first_not_of(blank), rest.size()));
            if (rest.empty()) break;
            const std::size_t end = std::min(rest.find_first_of(blank), rest.size());
            words.push_back({rest.substr(0, end), line.line});
            rest.remove_prefix(end);
        }
    }
    return words;
}

/// The column of the first character that differs, from 1.
std::size_t first_difference(std::string_view a, std::string_view b) {
    std::size_t column = 1;
    while (!a.empty() && !b.empty()) {
        const std::size_t size = std::max<std::size_t>(1, harness::first_code_point(a).size);
        if (a.substr(0, size) != b.substr(0, size)) break;
        a.remove_prefix(size);
        b.remove_prefix(std::min(size, b.size()));
        ++column;
    }
    return column;
}

std::string count_of(std::size_t count, std::string_view thing) {
    return fmt::format("{} {}{} {}", count, thing, count == 1 ? "" : "s",
                       count == 1 ? "is" : "are");
}

/// Everything in common: one side goes on.
TextMismatch left_over(const std::vector<Piece>& expected, const std::vector<Piece>& got,
                       std::string_view thing) {
    const std::size_t common = std::min(expected.size(), got.size());
    const auto line_after = [common](const std::vector<Piece>& pieces) {
        if (common < pieces.size()) return pieces[common].line;
        return pieces.empty() ? std::size_t{1} : pieces.back().line + 1;
    };
    TextMismatch mismatch;
    mismatch.line = line_after(expected);
    mismatch.got_line = line_after(got);
    if (common < expected.size()) {
        mismatch.expected = expected[common].text;
        mismatch.description = count_of(expected.size() - common, thing) + " missing at the end";
    } else {
        mismatch.got = got[common].text;
        mismatch.description = count_of(got.size() - common, thing) + " too many at the end";
    }
    return mismatch;
}

std::optional<TextMismatch> compare_pieces(const std::vector<Piece>& expected,
                                           const std::vector<Piece>& got, std::string_view thing) {
    const std::size_t common = std::min(expected.size(), got.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (expected[i].text == got[i].text) continue;
        TextMismatch mismatch;
        mismatch.line = expected[i].line;
        mismatch.got_line = got[i].line;
        mismatch.column = first_difference(expected[i].text, got[i].text);
        mismatch.expected = expected[i].text;
        mismatch.got = got[i].text;
        mismatch.description = thing == "line" ? fmt::format("line {} differs from column {} on",
                                                             mismatch.line, mismatch.column)
                                               : fmt::format("word {} differs", i + 1);
        return mismatch;
    }
    if (expected.size() == got.size()) return std::nullopt;
    return left_over(expected, got, thing);
}

std::optional<TextMismatch> compare_exactly(std::string_view expected, std::string_view got) {
    if (expected == got) return std::nullopt;
    const std::vector<Piece> a = lines_of(expected);
    const std::vector<Piece> b = lines_of(got);
    if (std::optional<TextMismatch> mismatch = compare_pieces(a, b, "line")) return mismatch;
    TextMismatch mismatch;  // the lines are the same: only the last line feed is left to differ
    mismatch.line = mismatch.got_line = a.size();
    mismatch.expected = a.back().text;
    mismatch.got = b.back().text;
    const bool due = expected.size() > got.size();
    mismatch.description =
        due ? "the line feed at the end is missing" : "a line feed at the end is not expected";
    return mismatch;
}

std::optional<TextMismatch> compare_words(std::string_view expected, std::string_view got) {
    std::optional<TextMismatch> mismatch =
        compare_pieces(words_of(expected), words_of(got), "word");
    if (mismatch) mismatch->by_meaning = true;
    return mismatch;
}

}  // namespace

std::optional<TextMismatch> compare_text(std::string_view expected, std::string_view got,
                                         TextMode mode) {
    switch (mode) {
        case TextMode::exact:
            return compare_exactly(expected, got);
        case TextMode::lines:
            return compare_pieces(trimmed_lines(expected), trimmed_lines(got), "line");
        case TextMode::tokens:
            return compare_words(expected, got);
        case TextMode::regex:
            return compare_pattern(expected, got);
        case TextMode::json:
            return compare_json(expected, got);
    }
    return std::nullopt;
}

std::string normal_lines(std::string_view text) {
    std::string out;
    for (const Piece& line : trimmed_lines(text)) {
        if (line.line > 1) out += '\n';
        out += line.text;
    }
    return out;
}

std::vector<std::string> split_normal(std::string_view text) {
    std::vector<std::string> lines;
    for (const Piece& line : lines_of(text)) lines.emplace_back(line.text);
    return lines;
}

}  // namespace kata::value
