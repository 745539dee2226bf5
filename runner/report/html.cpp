#include "runner/report/html.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/growth_plot.h"
#include "runner/report/html_style.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

constexpr std::size_t few = 40;          // submissions whose failures are shown at once
constexpr std::size_t many = 2'000;      // beyond, only failures have an entry of their own
constexpr std::size_t most = 5'000;      // entries
constexpr std::size_t most_cells = 120;  // of a submission's strip

std::string escape(const std::string& text) {
    std::string out;
    for (const char character : text) {
        switch (character) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += character;
        }
    }
    return out;
}

std::string_view class_of(Verdict verdict) {
    if (verdict == Verdict::accepted) return "good";
    return verdict == Verdict::skipped || verdict == Verdict::internal_error ? "warn" : "bad";
}

std::string figure(std::string_view number, std::string_view what) {
    return fmt::format("<div class=\"card figure\"><b>{}</b><span>{}</span></div>\n", number, what);
}

std::string student_name(const std::string& name) {
    return name.empty() ? "<span class=\"soft\">no name</span>" : html_text(name);
}

std::string head(const Gradebook& book) {
    std::string text = fmt::format(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"generator\" content=\"kata\">\n"
        "<title>{} of {} accepted</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n",
        book.accepted(), judge::plural(book.rows.size(), "submission"), html_style);
    text += fmt::format("<h1>{} of {} accepted</h1>\n<p class=\"meta\">{}{}{}</p>\n",
                        book.accepted(), judge::plural(book.rows.size(), "submission"),
                        html_text(book.started.substr(0, 10)),
                        book.python.empty() ? "" : " \u00b7 Python ", html_text(book.python));
    if (!book.complete()) {
        text += fmt::format("<p class=\"note\">Not complete: {} of {} are graded.</p>\n",
                            book.rows.size(), book.expected);
    }
    if (!book.missing_layers.empty()) {
        text += fmt::format(
            "<p class=\"note\">Less isolated than it should be; not in force: {}.</p>\n",
            html_text(judge::enumerate(book.missing_layers)));
    }
    return text;
}

std::string figures(const Gradebook& book) {
    Score sum;
    double elapsed = 0;
    for (const Score& total : book.totals) {
        sum.earned += total.earned;
        sum.possible += total.possible;
    }
    for (const Row& row : book.rows) elapsed += row.elapsed_ms;
    const double percent = sum.possible > 0 ? 100 * sum.earned / sum.possible : 0;
    std::string text = "<div class=\"figures\">\n";
    text += figure(fmt::format("{}", book.rows.size()),
                   book.rows.size() == 1 ? "submission" : "submissions");
    if (book.students.size() > 1) text += figure(std::to_string(book.students.size()), "students");
    text += figure(std::to_string(book.exercises.size()),
                   book.exercises.size() == 1 ? "exercise" : "exercises");
    text += figure(fmt::format("{:.0f} %", percent), "of all points");
    const auto time = std::chrono::microseconds(static_cast<long>(elapsed * 1000));
    text += figure(judge::duration(time), "of judging");
    return text + "</div>\n";
}

std::string exercise_table(const Gradebook& book) {
    std::vector<std::size_t> all(book.exercises.size());
    std::vector<std::size_t> accepted(book.exercises.size());
    for (const Row& row : book.rows) {
        ++all[row.exercise];
        if (row.verdict == Verdict::accepted) ++accepted[row.exercise];
    }
    std::string text =
        "<h2>Exercises</h2>\n<div class=\"card scroll\"><table>\n<thead><tr><th>Exercise</th>"
        "<th>Accepted</th><th></th></tr></thead>\n<tbody>\n";
    for (std::size_t index = 0; index < book.exercises.size(); ++index) {
        const std::size_t percent = all[index] > 0 ? 100 * accepted[index] / all[index] : 0;
        text += fmt::format(
            "<tr><th>{}</th><td><span class=\"bar\" title=\"{} %\"><i style=\"width:{}%\"></i>"
            "</span></td><td class=\"number\">{} of {}</td></tr>\n",
            html_text(book.exercises[index].title), percent, percent, accepted[index], all[index]);
    }
    return text + "</tbody></table></div>\n";
}

/// The row that stands for a student's work on an exercise: the best.
std::map<std::size_t, std::size_t> best_rows(const Gradebook& book, std::size_t& at,
                                             std::size_t student) {
    std::map<std::size_t, std::size_t> best;  // exercise, row
    for (; at < book.rows.size() && book.rows[at].student == student; ++at) {
        const auto [known, added] = best.try_emplace(book.rows[at].exercise, at);
        if (!added && book.rows[at].score.earned > book.rows[known->second].score.earned) {
            known->second = at;
        }
    }
    return best;
}

void write_gradebook(Output& output, const Gradebook& book) {
    output.write(
        "<h2>Students</h2>\n<div class=\"card scroll\"><table class=\"book\">\n<thead><tr>"
        "<th>Student</th><th class=\"number\">Points</th>");
    for (const ExerciseColumn& column : book.exercises) {
        output.write(fmt::format("<th>{}</th>", html_text(column.slug)));
    }
    output.write("</tr></thead>\n<tbody>\n");
    std::size_t at = 0;
    for (std::size_t student = 0; student < book.students.size(); ++student) {
        const Score& total = book.totals[student];
        output.write(fmt::format("<tr><th>{}</th><td class=\"number\">{} of {}</td>",
                                 student_name(book.students[student]), score_text(total.earned),
                                 score_text(total.possible)));
        const auto best = best_rows(book, at, student);
        for (std::size_t column = 0; column < book.exercises.size(); ++column) {
            const auto found = best.find(column);
            if (found == best.end()) {
                output.write("<td class=\"soft\">\u2013</td>");
                continue;
            }
            const Row& row = book.rows[found->second];
            output.write(fmt::format(
                "<td><a class=\"chip {}\" href=\"#s{}\" title=\"{}, {} of {} cases\">{}</a></td>",
                class_of(row.verdict), found->second + 1, exercise::name_of(row.verdict),
                row.accepted_cases, row.cases,
                row.verdict == Verdict::accepted ? "\u2713" : exercise::code_of(row.verdict)));
        }
        output.write("</tr>\n");
    }
    output.write("</tbody></table></div>\n");
}

std::string not_graded(const Gradebook& book) {
    if (book.not_graded.empty()) return {};
    std::string text =
        "<h2>Not graded</h2>\n<div class=\"card scroll\"><table>\n<thead><tr><th>File</th>"
        "<th>Why</th></tr></thead><tbody>\n";
    std::size_t count = 0;
    for (const NotGraded& one : book.not_graded) {
        if (++count > 200) break;
        text += fmt::format("<tr><td>{}</td><td>{}</td></tr>\n", html_text(one.path),
                            html_text(one.reason));
    }
    text += "</tbody></table></div>\n";
    if (count > 200) {
        text += fmt::format("<p class=\"soft\">and {} more.</p>\n", book.not_graded.size() - 200);
    }
    return text;
}

std::string strip(const Graded& graded) {
    if (!graded.ran()) return {};
    std::string text = "<span class=\"cells\" aria-hidden=\"true\">";
    std::size_t count = 0;
    for (const GradedCase& one : graded.cases) {
        if (++count > most_cells) break;
        text += one.accepted() ? "<i class=\"good\"></i>"
                : one.verdict  ? "<i class=\"bad\"></i>"
                               : "<i></i>";
    }
    return text + "</span>";
}

/// What the failure shows below its first line, which the heading says already, without the
/// terminal's indentation.
std::string without_heading(std::string_view text) {
    constexpr std::string_view indentation = "    ";
    std::string rest;
    bool first = true;
    for (std::string_view line : split_lines(text)) {
        if (line.substr(0, indentation.size()) == indentation)
            line.remove_prefix(indentation.size());
        if (!first && (!line.empty() || !rest.empty())) rest.append(line) += '\n';
        first = false;
    }
    return rest;
}

std::string failed_case(const GradedCase& one) {
    std::string text = fmt::format("<div class=\"case\"><h3>{} <span class=\"chip bad\">{}</span>",
                                   html_text(one.title), exercise::name_of(*one.verdict));
    if (one.hidden) text += "<span class=\"soft\">hidden</span>";
    text += "</h3>\n";
    const std::string rest = without_heading(one.text);
    if (!rest.empty()) text += fmt::format("<pre>{}</pre>\n", html_block(rest));
    for (const GradedGrowth& growth : one.growth) text += growth_plot(growth);
    return text + "</div>\n";
}

std::string cases_of(const Graded& graded) {
    std::string failures;
    std::string others;
    for (const GradedCase& one : graded.cases) {
        if (one.failed()) {
            if (one.verdict != Verdict::invalid_submission) failures += failed_case(one);
        } else {
            others += fmt::format("<li{}>{}</li>\n", one.verdict ? "" : " class=\"skipped\"",
                                  html_text(one.title));
        }
    }
    if (!graded.ran() || others.empty()) return failures;
    return failures + "<ul class=\"passed\">\n" + others + "</ul>\n";
}

}  // namespace

std::string html_text(std::string_view text) {
    return escape(sanitise(text, Whitespace::line));
}

std::string html_block(std::string_view text) {
    return escape(sanitise(text, Whitespace::text));
}

void Html::begin(const Gradebook& book) {
    unfold_ = book.rows.size() <= few;
    failures_only_ = book.rows.size() > many;
    output_.write(head(book));
    output_.write(figures(book));
    const bool named = book.students.size() > 1;
    if (named) write_gradebook(output_, book);
    if (named || book.exercises.size() > 1) output_.write(exercise_table(book));
    output_.write(not_graded(book));
    output_.write(failures_only_ ? "<h2>Submissions that are not accepted</h2>\n"
                                 : "<h2>Submissions</h2>\n");
}

void Html::add(const Graded& graded) {
    ++number_;
    if ((failures_only_ && graded.accepted()) || ++shown_ > most) return;
    const bool open = unfold_ && !graded.accepted();
    std::string text = fmt::format(
        "<details class=\"card\" id=\"s{}\"{}><summary><span class=\"who\">{}{}</span>"
        "<span class=\"chip {}\">{}</span>",
        number_, open ? " open" : "",
        graded.student.empty() ? "" : html_text(graded.student) + " \u00b7 ",
        html_text(graded.title.empty() ? graded.slug : graded.title), class_of(graded.verdict),
        exercise::name_of(graded.verdict));
    text += fmt::format("<span class=\"points\">{} of {} points</span>{}</summary>\n",
                        score_text(graded.score.earned), score_text(graded.score.possible),
                        strip(graded));
    text +=
        fmt::format("<div class=\"body\">\n<p class=\"soft\">{}{}</p>\n", html_text(graded.name),
                    graded.seed ? fmt::format(" \u00b7 seed {}", *graded.seed) : "");
    if (!graded.text.empty()) {
        text += fmt::format("<div class=\"case\"><pre>{}</pre></div>\n", html_block(graded.text));
    }
    output_.write(text + cases_of(graded) + "</div></details>\n");
}

void Html::end() {
    if (shown_ > most) {
        output_.write(
            fmt::format("<p class=\"soft\">and {} more, which the results file "
                        "holds.</p>\n",
                        shown_ - most));
    }
    output_.write("<footer>Made by kata.</footer>\n</main>\n</body>\n</html>\n");
}

}  // namespace kata::report
