#include "runner/report/grading_summary.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

constexpr std::size_t few = 30;              // submissions with a line of their own
constexpr std::size_t most_not_graded = 10;  // named

std::string safe(const Style& style, std::string_view text) {
    return sanitise(text, Whitespace::line, !style.unicode);
}

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t used = display_width(text);
    return text + std::string(width > used ? width - used : 0, ' ');
}

std::string name_of(const Style& style, const std::string& student, const std::string& slug) {
    return student.empty() ? safe(style, slug) : safe(style, student) + "  " + safe(style, slug);
}

std::string mark(const Style& style, Verdict verdict) {
    const Signs& sign = signs(style);
    if (verdict == Verdict::accepted) return paint(style, Role::good, sign.pass);
    if (verdict == Verdict::skipped) return paint(style, Role::warning, sign.skip);
    return paint(style, Role::bad, sign.fail);
}

std::string by_exercise(const Style& style, const Gradebook& book) {
    std::vector<std::size_t> all(book.exercises.size());
    std::vector<std::size_t> accepted(book.exercises.size());
    std::size_t width = 0;
    for (const Row& row : book.rows) {
        ++all[row.exercise];
        if (row.verdict == Verdict::accepted) ++accepted[row.exercise];
    }
    for (const ExerciseColumn& one : book.exercises) {
        width = std::max(width, display_width(safe(style, one.slug)));
    }
    std::string text;
    for (std::size_t index = 0; index < all.size(); ++index) {
        text += fmt::format("  {}  {} of {} accepted\n",
                            padded(safe(style, book.exercises[index].slug), width), accepted[index],
                            all[index]);
    }
    return text;
}

std::string not_graded(const Style& style, const Gradebook& book) {
    if (book.not_graded.empty()) return {};
    std::string text = "\n" + book.not_graded_text() + " not graded:\n";
    std::size_t count = 0;
    for (const NotGraded& one : book.not_graded) {
        if (++count > most_not_graded) break;
        text += paragraph(style, safe(style, one.path) + ": " + safe(style, one.reason), 2);
    }
    if (count > most_not_graded) {
        text += fmt::format("  and {} more, which the results file names\n",
                            book.not_graded.size() - most_not_graded);
    }
    return text;
}

std::string isolation_warning(const Style& style, const Gradebook& book) {
    if (book.missing_layers.empty()) return {};
    std::vector<std::string> names = book.missing_layers;
    for (std::string& name : names) std::replace(name.begin(), name.end(), '_', ' ');
    return "\n" + paint(style, Role::warning,
                        paragraph(style,
                                  fmt::format("{} The grading was less isolated than it should be; "
                                              "not in force: {}. `kata doctor` says what to do.",
                                              signs(style).warning, judge::enumerate(names)),
                                  0));
}

}  // namespace

std::string GradingSummary::closing(const Gradebook& book) const {
    Score sum;
    for (const Score& total : book.totals) {
        sum.earned += total.earned;
        sum.possible += total.possible;
    }
    std::string text = not_graded(style_, book) + isolation_warning(style_, book);
    if (!book.complete()) {
        text += fmt::format("\nNot complete: {} of {} are graded. `kata grade --resume` goes on.\n",
                            book.rows.size(), book.expected);
    }
    const bool all = book.accepted() == book.rows.size() && !book.rows.empty() && book.complete() &&
                     book.lost_nothing();
    const std::string line =
        fmt::format("{} {} of {} accepted.", all ? signs(style_).pass : signs(style_).fail,
                    book.accepted(), judge::plural(book.rows.size(), "submission"));
    text += "\n" + paint(style_, all ? Role::good : Role::bad, line);
    if (sum.possible > 0) {
        text += fmt::format(" {} of {} points, {} %.", score_text(sum.earned),
                            score_text(sum.possible), score_text(100 * sum.earned / sum.possible));
    }
    return text + "\n";
}

void GradingSummary::begin(const Gradebook& book) {
    each_ = book.rows.size() <= few;
    alone_ = book.rows.size() == 1;
    for (const Row& row : book.rows) {
        if (!each_) break;
        name_width_ =
            std::max(name_width_, display_width(name_of(style_, book.students[row.student],
                                                        book.exercises[row.exercise].slug)));
    }
    if (!each_) output_.write(by_exercise(style_, book));
    closing_ = closing(book);
}

void GradingSummary::add(const Graded& graded) {
    if (!each_) return;
    std::string line =
        fmt::format("  {} {}", mark(style_, graded.verdict),
                    padded(name_of(style_, graded.student, graded.slug), name_width_));
    if (!graded.accepted()) line += fmt::format("  {}", exercise::name_of(graded.verdict));
    if (graded.ran()) {
        line += fmt::format("{} {} of {}", graded.accepted() ? " " : ",", graded.accepted_cases(),
                            judge::plural(graded.cases.size(), "case"));
    }
    output_.write(line + "\n");
    if (!alone_ || graded.accepted()) return;
    if (!graded.text.empty()) {
        output_.write("\n" + sanitise(graded.text, Whitespace::data, !style_.unicode) + "\n");
    }
    const auto failure =
        std::find_if(graded.cases.begin(), graded.cases.end(), [](const GradedCase& one) {
            return one.failed() && one.verdict != Verdict::invalid_submission && !one.text.empty();
        });
    if (failure != graded.cases.end()) {
        output_.write("\n" + sanitise(failure->text, Whitespace::data, !style_.unicode));
    }
}

void GradingSummary::end() {
    output_.write(closing_);
}

}  // namespace kata::report
