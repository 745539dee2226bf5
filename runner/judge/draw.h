#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "runner/judge/ending.h"
#include "runner/judge/given_faults.h"
#include "runner/judge/plan.h"
#include "runner/judge/submission.h"
#include "sandbox/harness/message/message.h"
#include "sandbox/harness/worker.h"

namespace kata::judge {

/// What makes the inputs of random cases, and answers them: the exercise's own code.
struct Reference {
    const exercise::Exercise& exercise;
    const OwnModules& own;
    Submission files;  ///< of the reference
    value::Compiled compiled;
    std::uint64_t seed = 0;
};

/// One input of a random case, as a case by itself: with its given values, its prompts, and what
/// the reference answered.
struct DrawnCase {
    PlannedCase planned;
    harness::Draws draws;
    std::vector<std::size_t> prompts;  ///< places in DrawnCases::prompts
    std::size_t index = 0;             ///< among those that were drawn, or were to be repeated
};

struct DrawnCases {
    std::vector<DrawnCase> inputs;
    std::vector<harness::SessionPrompt> prompts;  ///< that any of the inputs runs
    /// The texts of prompts that are not the exercise's; the plans point to them.
    std::vector<std::shared_ptr<const exercise::Prompt>> texts;
    /// CPU time in which they were drawn and the reference answered them.
    std::chrono::nanoseconds cpu{};
};

/// The request that draws a case's inputs and has the reference answer them.
harness::Execution draw_execution(const Reference& reference, const PlannedCase& planned);

/// The request that makes inputs from given draws, each from at most `most` of them. Draws that
/// make no input are passed over.
harness::Execution repeat_execution(const Reference& reference, const PlannedCase& planned,
                                    std::vector<harness::Draws> repeated, std::size_t most);

/// The inputs; or what is wrong with the exercise, or with the judge.
std::variant<DrawnCases, Diagnostics, Ending> take_drawn(const Reference& reference,
                                                         const PlannedCase& planned,
                                                         const harness::ExecutionOutcome& outcome);

/// The inputs that a repetition made and the reference answered, whatever became of the others.
DrawnCases take_repeated(const PlannedCase& planned, const harness::ExecutionOutcome& outcome);

/// The request that runs all inputs, one after another, in one process that runs the submission.
harness::BatchRequest batch_request(harness::SessionRequest session, const DrawnCases& drawn);

}  // namespace kata::judge
