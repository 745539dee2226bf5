#include "runner/report/gradebook_csv.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

constexpr std::string_view line_end = "\r\n";

/// Each student's best score for each exercise; nothing where there is no submission.
using Scores = std::map<std::pair<std::size_t, std::size_t>, double>;

Scores best_scores(const Gradebook& book) {
    Scores scores;
    for (const Row& row : book.rows) {
        const auto [known, added] =
            scores.try_emplace({row.student, row.exercise}, row.score.earned);
        if (!added) known->second = std::max(known->second, row.score.earned);
    }
    return scores;
}

}  // namespace

std::string csv_cell(std::string_view text) {
    std::string cell = sanitise(text, Whitespace::line);
    // Spreadsheets skip white space in front of a formula.
    const std::size_t begin = cell.find_first_not_of(' ');
    const bool formula = begin != std::string::npos &&
                         std::string_view("=+-@|%").find(cell[begin]) != std::string_view::npos;
    if (formula) cell.insert(0, "'");
    if (cell.find_first_of(",\"\r\n;'") == std::string::npos && cell == text) return cell;
    std::string quoted = "\"";
    for (const char character : cell) {
        if (character == '"') quoted += '"';
        quoted += character;
    }
    return quoted + '"';
}

void GradebookCsv::begin(const Gradebook& book) {
    const Scores scores = best_scores(book);
    output_.write("student");
    for (const ExerciseColumn& column : book.exercises) {
        output_.write("," + csv_cell(column.slug));
    }
    output_.write(fmt::format(",total,possible,percent{}", line_end));
    for (std::size_t student = 0; student < book.students.size(); ++student) {
        output_.write(csv_cell(book.students[student]));
        for (std::size_t column = 0; column < book.exercises.size(); ++column) {
            const auto found = scores.find({student, column});
            output_.write("," + (found == scores.end() ? "" : score_text(found->second)));
        }
        const Score& total = book.totals[student];
        const double percent = total.possible > 0 ? 100 * total.earned / total.possible : 0;
        output_.write(fmt::format(",{},{},{}{}", score_text(total.earned),
                                  score_text(total.possible), score_text(percent), line_end));
    }
}

}  // namespace kata::report
