#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runner/judge/judgement.h"

namespace kata::report {

using exercise::Verdict;

// What the reports on many submissions are made of. It is read from the results file, so that they
// can be written at any time, by another process and on another machine, and never from more than
// one submission at once. Texts of a submission are UTF-8 by then, and nothing else: each report
// makes them fit for its format.

/// Points after the scoring and the exercise's weight.
struct Score {
    double earned = 0;
    double possible = 0;
};

/// How a cost grew with the size of the input.
struct GradedGrowth {
    struct Point {
        double n = 0;
        double cost = 0;       ///< in `unit`
        double reference = 0;  ///< what the reference solution cost; 0 where unknown
    };
    std::string counter;   ///< "instructions", …
    std::string unit;      ///< "ns", "bytes"; else plain numbers
    std::string allowed;   ///< "O(n log n)"
    std::string measured;  ///< may be empty
    std::vector<Point> points;
};

/// One case of a graded submission, as far as it may be shown.
struct GradedCase {
    std::string title;
    std::string group;  ///< may be empty
    bool hidden = false;
    std::optional<Verdict> verdict;  ///< none: it was not run
    judge::Points points;
    std::string message;  ///< one line saying why; empty when accepted
    std::string text;     ///< the failure, as the terminal shows it; empty when accepted
    std::string code;     ///< what was called, as at a prompt; empty where it may not be shown
    std::string output;   ///< the beginning of what it printed
    std::string file;     ///< of the submission, where it went wrong; empty where unknown
    int line = 0;         ///< there, from 1; 0 where unknown
    double wall_ms = 0;
    std::uint64_t memory_bytes = 0;
    std::vector<GradedGrowth> growth;  ///< of a case that fails
    std::string behaviour;  ///< equal for failures that look the same; empty where unknown
    Score score;            ///< set by whoever knows the scoring

    bool accepted() const { return verdict == Verdict::accepted; }
    /// It was run, and is not accepted.
    bool failed() const { return verdict && !accepted(); }
};

/// One graded submission.
struct Graded {
    std::string id;       ///< of the student, the exercise and the submission's name
    std::string key;      ///< of all that its verdict depends on
    std::string student;  ///< empty: nobody is named
    std::string slug;
    std::string title;               ///< of the exercise
    std::string name;                ///< of the submission: a path, or a line of a file
    std::vector<std::string> files;  ///< paths, for annotations
    Verdict verdict = Verdict::internal_error;
    std::string message;  ///< where no case says why
    std::string text;     ///< the same with the lines of code, as the terminal shows it
    std::string file;     ///< IS: where; may be empty
    int line = 0;
    std::vector<GradedCase> cases;
    std::vector<std::string> missing_layers;  ///< of isolation, by name
    std::optional<std::uint64_t> seed;        ///< of its random inputs, where there are any
    double elapsed_ms = 0;
    Score score;  ///< set by whoever knows the scoring

    bool accepted() const { return verdict == Verdict::accepted; }
    std::size_t accepted_cases() const;
    /// The first case that failed: it decides. nullptr if none did.
    const GradedCase* first_failed() const;
    bool ran() const;  ///< at least one case did
};

/// One row of the gradebook: what the overview of a report shows of one submission.
struct Row {
    std::size_t student = 0;   ///< of Gradebook::students
    std::size_t exercise = 0;  ///< of Gradebook::exercises
    Verdict verdict = Verdict::internal_error;
    Score score;
    std::uint32_t cases = 0;
    std::uint32_t accepted_cases = 0;
    double elapsed_ms = 0;
};

struct ExerciseColumn {
    std::string slug;
    std::string title;
};

/// Something that no submission was made of.
struct NotGraded {
    enum class Kind {
        file,    ///< that nothing says to be a submission
        line,    ///< of a file of submissions: somebody handed it in
        folder,  ///< that cannot be read: submissions may be in it
    };
    std::string path;
    std::string reason;
    Kind kind = Kind::file;
};

std::string_view name_of(NotGraded::Kind kind);
/// A file for an unknown name.
NotGraded::Kind not_graded_kind_from(std::string_view name);

/// All that is known before the first submission is told.
struct Gradebook {
    std::vector<std::string> students;      ///< sorted; an empty name for nobody
    std::vector<ExerciseColumn> exercises;  ///< by slug
    std::vector<Row> rows;  ///< by student, exercise, name: the order in which they are told
    std::vector<NotGraded> not_graded;
    std::string python;                       ///< "3.11.2"
    std::string started;                      ///< "2026-02-03T10:00:00Z"
    std::vector<std::string> missing_layers;  ///< of isolation, by name
    std::size_t expected = 0;                 ///< submissions that were to be graded
    std::vector<Score> totals;                ///< of each student: see add_totals

    std::size_t accepted() const;
    bool complete() const { return rows.size() >= expected; }

    /// Whether everything that was handed in could be graded, as far as can be known.
    bool lost_nothing() const;

    /// "2 files and 1 line were"; empty where everything was graded.
    std::string not_graded_text() const;

    /// Sums up each student's best submission for each exercise. What a student has not submitted
    /// counts as nothing earned.
    void add_totals();
};

}  // namespace kata::report
