#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "runner/instructor/manuscript.h"
#include "runner/judge/judgement.h"
#include "runner/judge/submission.h"

namespace kata::instructor {

/// A solution that an exercise brings along, and what it must get.
struct DeclaredSolution {
    enum class Role { reference, accepted, starter, wrong };

    Role role = Role::reference;
    std::string name;  ///< "solution.py", "wrong/off_by_one.py"
    exercise::Solution files;
    std::optional<exercise::Verdict> expected;  ///< none: anything but accepted
    exercise::Position position;                ///< of a wrong solution's declaration
};

/// All of them, the reference first; predict has none.
std::vector<DeclaredSolution> declared_solutions(const exercise::Exercise& exercise);

/// The files as a submission, or what cannot be read.
std::variant<judge::Submission, judge::SubmissionError> read_solution(
    const exercise::Solution& files);

/// Whether it got what it must.
bool is_as_declared(const DeclaredSolution& solution, exercise::Verdict verdict);

/// What is wrong with what it got, at the case or the declaration that is at fault; empty where it
/// got what it must. `circumstance`: what was different this time ("with another hash seed").
Diagnostics check_verdict(const Manuscript& manuscript, const DeclaredSolution& solution,
                          const judge::Judgement& judgement, const std::string& circumstance = {});

}  // namespace kata::instructor
