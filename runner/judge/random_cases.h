#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/judge/case_outcome.h"
#include "runner/judge/draw.h"
#include "runner/judge/executor.h"

namespace kata::judge {

/// Whether an exercise has cases whose inputs are drawn, and answered by the reference.
bool has_random(const exercise::Exercise& exercise);

/// The seed where nobody asks for another: the same for everyone who has this exercise.
std::uint64_t default_seed(const exercise::Exercise& exercise);

/// The cases of one run whose inputs are drawn: what they are drawn from, and their inputs. The
/// exercise and `own` must outlive it.
class RandomCases {
  public:
    RandomCases(const exercise::Exercise& exercise, const OwnModules& own, std::uint64_t seed);

    using Fault = std::variant<std::monostate, Diagnostics, Ending>;

    /// Reads the reference's files.
    Fault read_reference();
    harness::CompileRequest compile_request() const;
    Fault take_compiled(const harness::ExecutionOutcome& outcome);

    /// The reference, once it is compiled.
    const Reference& reference() const { return reference_; }

    /// Draws the inputs of all cases of the plan. Nothing else may be waiting in the executor.
    Fault draw(const std::vector<PlannedCase>& plan, Executor& executor);

    /// Runs and judges one of them. Nothing else may be waiting in the executor.
    CaseOutcome judge(const PlannedCase& planned, const Submission& submission,
                      const value::Compiled& compiled, Executor& executor) const;

  private:
    Reference reference_;
    std::map<std::size_t, DrawnCases> drawn_;  ///< by the case's index
};

}  // namespace kata::judge
