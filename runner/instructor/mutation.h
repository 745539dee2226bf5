#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/instructor/manuscript.h"
#include "runner/judge/ending.h"
#include "runner/judge/judgement.h"
#include "runner/judge/submission.h"
#include "runner/judge/warm_judge.h"

namespace kata::instructor {

/// The reference with one small mistake in it.
struct Mutant {
    std::size_t file = 0;   ///< which of the reference's files
    std::string operation;  ///< "boundary", "statement deletion", …
    std::size_t start = 0;  ///< the bytes that `text` stands for
    std::size_t end = 0;
    std::string text;
    exercise::Position position;  ///< of the first byte
};

/// A mutant that no case of the exercise tells from the reference.
struct Survivor {
    Mutant mutant;
    std::string original;  ///< the lines that differ, as they were, without white space around them
    std::string mutated;
    std::string diff;          ///< unified, with a line of context
    std::string missing_case;  ///< a case that tells them apart, ready to paste; may be empty
};

struct MutationReport {
    std::size_t mutants = 0;
    std::size_t killed = 0;
    std::size_t equivalent = 0;  ///< that an annotation accepts
    std::vector<Survivor> survivors;
    std::string unavailable;  ///< why there are no mutants; empty: there are

    /// Killed mutants among those that are no equivalents, 0 … 1; 1 where there are none.
    double score() const;
};

/// Judges mutants of the reference with the exercise's own cases. `reference` is its judgement. An
/// annotation that fits no survivor is a defect, added to `defects`.
std::variant<MutationReport, judge::Ending> mutate(judge::WarmJudge& judge,
                                                   const Manuscript& manuscript,
                                                   const judge::Submission& reference,
                                                   const judge::Judgement& judgement,
                                                   Diagnostics& defects);

/// A score below `least_score`, 0 … 1, as a defect of the reference's cases.
Diagnostics check_score(const Manuscript& manuscript, const MutationReport& report,
                        double least_score);

/// The reference's files with a mutant's mistake in them.
judge::Submission mutated_by(const Mutant& mutant, judge::Submission reference);

}  // namespace kata::instructor
