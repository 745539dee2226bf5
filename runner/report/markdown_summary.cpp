#include "runner/report/markdown_summary.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

// A step summary may hold 1024 KiB; whoever shares the step may need some of it.
constexpr std::size_t most_bytes = 900UL << 10;
constexpr std::size_t most_rows = 2'000;
constexpr std::size_t most_failures = 3;  // of one submission

std::string_view sign_of(Verdict verdict) {
    if (verdict == Verdict::accepted) return "\u2705";
    return verdict == Verdict::skipped ? "\u26aa" : "\u274c";
}

std::string anchor(const std::string& student, const std::string& slug) {
    return (student.empty() ? "" : markdown_text(student) + ": ") + markdown_text(slug);
}

std::string not_graded(const Gradebook& book) {
    if (book.not_graded.empty()) return {};
    std::string text = "\n" + book.not_graded_text() + " not graded:\n\n";
    std::size_t count = 0;
    for (const NotGraded& one : book.not_graded) {
        if (++count > 50) break;
        text += fmt::format("- {}: {}\n", markdown_text(one.path), markdown_text(one.reason));
    }
    return text;
}

}  // namespace

std::string markdown_text(std::string_view text) {
    std::string out;
    for (const char character : sanitise(text, Whitespace::line)) {
        switch (character) {
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '&':
                out += "&amp;";
                break;
            case '@':  // no user is told
                out += "&#64;";
                break;
            default:
                if (std::string_view("\\`*_{}[]()#+-.!|~:$").find(character) !=
                    std::string_view::npos) {
                    out += '\\';
                }
                out += character;
        }
    }
    return out;
}

std::string markdown_block(std::string_view text) {
    const std::string safe = sanitise(text, Whitespace::data);
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char character : safe) {
        run = character == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(std::max<std::size_t>(3, longest + 1), '`');
    return fmt::format("{}text\n{}{}{}\n", fence, safe,
                       safe.empty() || safe.back() != '\n' ? "\n" : "", fence);
}

bool MarkdownSummary::write(const std::string& text) {
    if (written_ + text.size() > most_bytes) return false;
    written_ += text.size();
    output_.write(text);
    return true;
}

void MarkdownSummary::begin(const Gradebook& book) {
    write(fmt::format("## {} of {} accepted\n\n", book.accepted(),
                      judge::plural(book.rows.size(), "submission")));
    if (!book.complete()) {
        write(fmt::format("**Not complete: {} of {} are graded.**\n\n", book.rows.size(),
                          book.expected));
    }
    if (!book.missing_layers.empty()) {
        write(fmt::format("**Less isolated than it should be; not in force: {}.**\n\n",
                          judge::enumerate(book.missing_layers)));
    }
    if (!book.rows.empty()) {
        const bool named = book.students.size() > 1 || !book.students[0].empty();
        write(named ? "| | Student | Exercise | Verdict | Cases | Points |\n"
                      "|---|---|---|---|---:|---:|\n"
                    : "| | Exercise | Verdict | Cases | Points |\n|---|---|---|---:|---:|\n");
        for (std::size_t index = 0; index < std::min(book.rows.size(), most_rows); ++index) {
            const Row& row = book.rows[index];
            write(fmt::format("| {} |{} {} | {} | {} of {} | {} of {} |\n", sign_of(row.verdict),
                              named ? " " + markdown_text(book.students[row.student]) + " |" : "",
                              markdown_text(book.exercises[row.exercise].slug),
                              exercise::name_of(row.verdict), row.accepted_cases, row.cases,
                              score_text(row.score.earned), score_text(row.score.possible)));
        }
        if (book.rows.size() > most_rows) {
            write(fmt::format("\nand {} more.\n", book.rows.size() - most_rows));
        }
    }
    write(not_graded(book));
}

void MarkdownSummary::add(const Graded& graded) {
    if (graded.seed) seeds_.emplace(graded.slug, *graded.seed);
    if (graded.accepted()) return;
    std::string text = fmt::format("\n### {} {}\n\n", sign_of(graded.verdict),
                                   anchor(graded.student, graded.slug));
    text += fmt::format("{}: {}{}\n", markdown_text(graded.name), exercise::name_of(graded.verdict),
                        graded.seed ? fmt::format(", seed {}", *graded.seed) : "");
    if (!graded.text.empty()) text += "\n" + markdown_block(graded.text);
    std::size_t failures = 0;
    for (const GradedCase& one : graded.cases) {
        if (!one.failed() || one.verdict == Verdict::invalid_submission) continue;
        if (++failures <= most_failures && !one.text.empty()) {
            text += "\n" + markdown_block(one.text);
        }
    }
    if (failures > most_failures) {
        text += fmt::format("\nand {} more.\n", judge::plural(failures - most_failures, "case"));
    }
    if (!write(text)) ++left_out_;
}

void MarkdownSummary::end() {
    if (!seeds_.empty()) {
        std::string text = "\nSeeds of random inputs: ";
        for (const auto& [slug, seed] : seeds_) {
            if (text.back() != ' ') text += ", ";
            text += fmt::format("{} {}", markdown_text(slug), seed);
        }
        write(text + ".\n");
    }
    if (left_out_ == 0) return;
    output_.write(fmt::format(
        "\n{} not shown here, for want of room.\n",
        left_out_ == 1 ? "1 more submission is" : fmt::format("{} more are", left_out_)));
}

}  // namespace kata::report
