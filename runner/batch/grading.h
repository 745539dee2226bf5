#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "runner/batch/discovery.h"
#include "runner/batch/exercise_set.h"
#include "runner/batch/journal.h"
#include "runner/judge/judge.h"

namespace kata::batch {

/// Judges one submission after another: a warm judge in earnest, a script in tests.
class SubmissionJudge {
  public:
    virtual ~SubmissionJudge() = default;
    virtual judge::Subject subject_of(const exercise::Exercise& exercise,
                                      const judge::Submission& submission) = 0;
    virtual std::variant<judge::Judgement, judge::InvalidExercise> judge_one(
        const std::shared_ptr<const exercise::Exercise>& exercise,
        const judge::Submission& submission, const judge::Subject& subject) = 0;
};

/// Makes the judge of one thread.
using JudgeMaker = std::function<std::unique_ptr<SubmissionJudge>()>;

/// What is told while a batch is graded, by one thread at a time.
class GradingWatcher {
  public:
    virtual ~GradingWatcher() = default;
    virtual void graded(const Found&, const judge::Judgement&) {}
    virtual void known() {}  ///< one that was graded before, and nothing has changed
};

/// What the judging of a submission depends on beside the submission itself.
struct Circumstances {
    std::string kata;                                  ///< version
    std::string python;                                ///< version and path
    std::string isolation;                             ///< that is required
    exercise::Reveal reveal = exercise::Reveal::name;  ///< the most shown of hidden cases
    int standard_input = 0;                            ///< see DiscoveryOptions
};

/// One to grade.
struct Task {
    const Found* found = nullptr;
    std::string id;
};

/// 32 hexadecimal digits for the student, the exercise and the submission's name.
std::string id_of(const Found& found, const exercise::Exercise& exercise);

/// A digest of all that decides the verdict: of what is submitted, of the exercise and of the
/// circumstances.
std::string key_of(const judge::Submission& submission, const std::string& fault,
                   const std::string& exercise_digest, const Circumstances& circumstances);

/// What was submitted, or why it cannot be read.
std::variant<judge::Submission, std::string> read_found(const Found& found,
                                                        const Discovery& discovery,
                                                        const exercise::Exercise& exercise,
                                                        int standard_input);

struct Batch {
    const Discovery& discovery;
    const ExerciseSet& exercises;
    Circumstances circumstances;
    std::vector<Task> tasks;
    /// The key that a task's result was found under before, or empty.
    std::function<std::string(const Task&)> known_key;
};

struct BatchOutcome {
    std::size_t judged = 0;  ///< now
    std::size_t known = 0;   ///< before, and nothing has changed since
    bool disk_failed = false;
    std::vector<exercise::Diagnostic>
        faults;           ///< of an exercise that is invalid: graded no further
    std::string failure;  ///< of the machine: graded no further
};

/// Grades the tasks with `jobs` judges, each in a thread of its own, and appends a record for each
/// to the journal. Ends early when `stop` becomes true, the disk refuses, or an exercise is found
/// to be invalid; what is under way then is finished first.
BatchOutcome grade(const Batch& batch, std::size_t jobs, const JudgeMaker& make_judge,
                   Journal& journal, GradingWatcher& watcher, const std::atomic<bool>& stop);

}  // namespace kata::batch
