#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "runner/judge/answers.h"
#include "runner/judge/executor.h"
#include "runner/judge/oracle.h"
#include "runner/judge/random_cases.h"

namespace kata::judge {

/// What every judging of one exercise shares, asked of the exercise's own code once: its prompts
/// compiled and their expected texts read, given values, random inputs with the reference's
/// answers, what a snippet prints. Serves any number of submissions, one after another.
///
/// It is made in three steps, so that a submission can be compiled behind the first: `submit`,
/// `take`, `complete`. A step that was done before does nothing. After a fault it is of no use.
class Preparation {
  public:
    using Fault = std::variant<std::monostate, Diagnostics, Ending>;

    /// The exercise must outlive it. `seed` is that of the random inputs.
    Preparation(const exercise::Exercise& exercise, std::uint64_t seed);
    Preparation(const Preparation&) = delete;
    Preparation& operator=(const Preparation&) = delete;

    /// Queues what can be asked at once.
    Fault submit(Executor& executor);
    /// Takes the answers to that, and no more.
    Fault take(Executor& executor);
    /// Asks what depends on them. Nothing else may be waiting in the executor.
    Fault complete(Executor& executor);

    /// Whether all three steps were done, and found no fault.
    bool is_complete() const { return progress_ == Progress::complete; }
    const exercise::Exercise& exercise() const { return exercise_; }
    std::uint64_t seed() const { return seed_; }
    const OwnModules& own() const { return own_; }
    /// The cases in the exercise's order; empty for predict.
    const std::vector<PlannedCase>& plan() const { return plan_; }
    /// Of an exercise that has random cases.
    const RandomCases& random() const { return *random_; }
    /// The reference solution, compiled; or nullptr where it cannot be. Asks `executor` where no
    /// case has needed it before; nothing else may be waiting there.
    const Reference* reference(Executor& executor);
    /// predict: all that the snippet prints, where no questions are asked.
    const std::string& printed() const { return printed_; }
    /// predict: the answers to the questions.
    const std::vector<Truth>& truths() const { return truths_; }

  private:
    enum class Progress { begun, submitted, taken, complete };

    Fault queue(Executor& executor);
    Fault receive(Executor& executor);
    Fault find_answers(Executor& executor);

    const exercise::Exercise& exercise_;
    std::uint64_t seed_;
    Progress progress_ = Progress::begun;
    std::size_t prompts_ = 0;       ///< that were sent to be prepared
    bool implementations_ = false;  ///< of what a learner's tests are for were sent
    OwnModules own_;
    std::vector<PlannedCase> plan_;
    std::optional<RandomCases> random_;
    std::string printed_;
    std::vector<Truth> truths_;
};

}  // namespace kata::judge
