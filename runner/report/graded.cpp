#include "runner/report/graded.h"

#include <algorithm>

#include "runner/judge/quantity.h"

namespace kata::report {

std::size_t Graded::accepted_cases() const {
    return static_cast<std::size_t>(std::count_if(
        cases.begin(), cases.end(), [](const GradedCase& one) { return one.accepted(); }));
}

const GradedCase* Graded::first_failed() const {
    const auto found = std::find_if(cases.begin(), cases.end(),
                                    [](const GradedCase& one) { return one.failed(); });
    return found == cases.end() ? nullptr : &*found;
}

bool Graded::ran() const {
    return std::any_of(cases.begin(), cases.end(),
                       [](const GradedCase& one) { return one.verdict.has_value(); });
}

std::size_t Gradebook::accepted() const {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const Row& row) { return row.verdict == Verdict::accepted; }));
}

std::string_view name_of(NotGraded::Kind kind) {
    switch (kind) {
        case NotGraded::Kind::file:
            return "file";
        case NotGraded::Kind::line:
            return "line";
        case NotGraded::Kind::folder:
            return "folder";
    }
    return "file";
}

NotGraded::Kind not_graded_kind_from(std::string_view name) {
    for (const auto kind : {NotGraded::Kind::line, NotGraded::Kind::folder}) {
        if (name == name_of(kind)) return kind;
    }
    return NotGraded::Kind::file;
}

bool Gradebook::lost_nothing() const {
    return std::all_of(not_graded.begin(), not_graded.end(),
                       [](const NotGraded& one) { return one.kind == NotGraded::Kind::file; });
}

std::string Gradebook::not_graded_text() const {
    if (not_graded.empty()) return {};
    std::vector<std::string> parts;
    for (const auto kind :
         {NotGraded::Kind::folder, NotGraded::Kind::file, NotGraded::Kind::line}) {
        const auto count = std::count_if(not_graded.begin(), not_graded.end(),
                                         [&](const NotGraded& one) { return one.kind == kind; });
        if (count == 0) continue;
        parts.push_back(judge::plural(static_cast<std::size_t>(count), name_of(kind)));
    }
    return judge::enumerate(parts) + (not_graded.size() == 1 ? " was" : " were");
}

void Gradebook::add_totals() {
    std::vector<double> possible(exercises.size());
    for (const Row& row : rows) {
        possible[row.exercise] = std::max(possible[row.exercise], row.score.possible);
    }
    double all = 0;
    for (const double one : possible) all += one;
    totals.assign(students.size(), Score{0, all});
    std::size_t first = 0;
    while (first < rows.size()) {
        // Rows of one student and exercise stand together.
        double best = 0;
        std::size_t next = first;
        for (; next < rows.size() && rows[next].student == rows[first].student &&
               rows[next].exercise == rows[first].exercise;
             ++next) {
            best = std::max(best, rows[next].score.earned);
        }
        totals[rows[first].student].earned += best;
        first = next;
    }
}

}  // namespace kata::report
