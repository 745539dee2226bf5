#pragma once

#include <string>
#include <vector>

#include "runner/batch/results.h"

namespace kata::batch {

/// Submissions that fail in the same way: the same verdict of each case, and the same behaviour
/// in the first that is not accepted.
struct WrongBehaviour {
    std::size_t count = 0;
    exercise::Verdict verdict = exercise::Verdict::wrong_answer;
    std::size_t failed_cases = 0;
    std::string first_case;  ///< the title of the first case that is not accepted; may be empty
    std::string message;     ///< what it did there; may be empty
    std::string example;     ///< the name of a submission that does it
    std::vector<std::string> files;  ///< that one's, as `kata adopt` takes them; none: unreadable
};

struct CaseStats {
    std::string title;
    std::size_t failed = 0;
    std::vector<std::pair<exercise::Verdict, std::size_t>> verdicts;  ///< the most frequent first
};

struct ExerciseStats {
    std::string slug;
    std::string title;
    std::size_t submissions = 0;
    std::size_t accepted = 0;
    std::vector<std::pair<exercise::Verdict, std::size_t>> verdicts;  ///< the most frequent first
    std::vector<CaseStats> cases;            ///< those that some fail, the most failed first
    std::vector<WrongBehaviour> behaviours;  ///< the most common first
};

/// By slug. Holds one exercise's submissions at most, and of each no more than what it failed.
std::vector<ExerciseStats> stats_of(const Results& results);

}  // namespace kata::batch
