#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/case_outcome.h"
#include "runner/judge/executor.h"
#include "runner/judge/plan.h"

namespace kata::judge {

/// Whether objects of the case live in the oracle: its time, if that is virtual, is one.
bool has_remote(const exercise::Case& single);
bool has_remote(const exercise::Exercise& exercise);
/// Whether time is virtual in any of the cases.
bool has_virtual_clock(const exercise::Exercise& exercise);

class RemoteObjects;

/// The cases of one judging whose objects live in oracle processes. Two oracles take turns: the
/// objects of the next case are made while a case runs.
class RemoteCases {
  public:
    /// Starts the oracles' interpreters, in the background. oracle.py was read. The arguments must
    /// outlive it; `plan` may be filled later.
    RemoteCases(const exercise::Exercise& exercise, const std::vector<PlannedCase>& plan,
                const OwnModules& own, Executor& executor);
    /// Waits for the end of objects whose case was not run.
    ~RemoteCases();
    RemoteCases(const RemoteCases&) = delete;
    RemoteCases& operator=(const RemoteCases&) = delete;

    /// Begins to make the objects of `plan[index]`, if that was not done yet. They wait for their
    /// case while at most one other runs.
    void begin(std::size_t index);

    /// Ends the objects that were begun ahead: whatever runs next has the oracles to itself.
    void forget();

    /// Runs a case, as it stands in the plan but for its limits, beside the oracle process that
    /// holds its objects, and judges it: its session, what the objects counted, and its checker,
    /// which sees the objects themselves. Waits for both processes; nothing else may be queued in
    /// the executor.
    CaseOutcome run(const PlannedCase& planned, const Submission& submission,
                    const value::Compiled& compiled);

  private:
    const exercise::Exercise& exercise_;
    const std::vector<PlannedCase>& plan_;
    const OwnModules& own_;
    Executor& executor_;
    std::array<std::reference_wrapper<Executor>, 2> oracles_;
    std::map<std::size_t, std::unique_ptr<RemoteObjects>> begun_;  ///< by the case's index
    std::size_t turns_ = 0;
};

}  // namespace kata::judge
