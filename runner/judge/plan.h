#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/submission.h"
#include "runner/value/compare.h"
#include "runner/value/compare_text.h"
#include "runner/value/reply.h"
#include "sandbox/harness/message/message.h"
#include "sandbox/harness/worker.h"

namespace kata::judge {

/// The ways in which a case compares: values, text, and text on standard error.
struct Comparison {
    value::Comparison value;
    value::TextMode text = value::TextMode::lines;
    value::TextMode error_text = value::TextMode::lines;

    /// Whether a session's results are compared as the texts that a prompt would show.
    bool by_shown_text() const {
        return text == value::TextMode::regex || text == value::TextMode::json;
    }
};

/// The judge's name for a mode of the format.
value::TextMode text_mode_of(exercise::TextMode mode);

/// What the reference did at a prompt.
struct ReferenceAnswer {
    value::PromptResult result;
    std::string printed;
};

/// One prompt of a session, with what the oracle made of it. `text` belongs to the exercise.
struct PlannedPrompt {
    const exercise::Prompt* text = nullptr;
    value::PreparedPrompt prepared;
    bool checked = false;  ///< a checker looks at it: without expected text it may do anything
    std::optional<ReferenceAnswer> reference;  ///< what is expected where no text is written
};

/// A given value, as the oracle made it. `text` belongs to the exercise. It is kept as bytes and
/// not as a value::Value, which takes ten times their room.
struct PlannedGiven {
    const exercise::Given* text = nullptr;
    std::string shown;    ///< as Python writes it, cut; empty for a remote object
    std::string encoded;  ///< the value, or a remote object's description, for requests
};

/// How much is shown of a given value, in characters.
inline constexpr std::size_t longest_given = 4096;

/// A Python module that belongs to the exercise: oracle.py or fixtures.py.
struct OwnModule {
    std::string name;  ///< "oracle.py"
    std::string path;
    std::string source;
    std::string code;                  ///< compiled for the interpreter in use; empty before that
    std::vector<std::string> imports;  ///< modules that it names; none before it is compiled
};

struct OwnModules {
    std::optional<OwnModule> oracle;
    std::optional<OwnModule> fixtures;
};

/// One case, ready to be run and judged. Points into the exercise, which must outlive it.
struct PlannedCase {
    std::size_t index = 0;
    const exercise::Case* source = nullptr;
    sandbox::Limits limits;
    Comparison comparison;
    exercise::Reveal reveal = exercise::Reveal::full;
    std::vector<PlannedPrompt> prompts;  ///< of a session
    std::vector<PlannedGiven> given;     ///< in the order of the exercise
    value::CompiledFile tested;          ///< of a learner's tests: the module that they are for
    const std::vector<std::string>* submit = nullptr;  ///< the names of the submission's files
};

/// What the oracle is asked first: every prompt of every session, in order.
harness::PrepareRequest prepare_request(const exercise::Exercise& exercise);

/// What the compiler is asked about the submission.
harness::CompileRequest compile_request(const exercise::Exercise& exercise,
                                        const Submission& submission);

/// Limits for the processes that never run a submission: more than anything ordinary needs.
sandbox::Limits oracle_limits();

/// Cases in the exercise's order. `prepared` answers `prepare_request`.
std::vector<PlannedCase> plan_cases(const exercise::Exercise& exercise, value::Prepared prepared);

/// What every request says that runs a case's prompts, without given values. `submission` can be
/// the reference as well.
harness::SessionRequest session_request(const exercise::Exercise& exercise,
                                        const PlannedCase& planned, const Submission& submission,
                                        const value::Compiled& compiled, const OwnModules& own);

/// The request that runs one case: what to execute, never what to expect.
harness::Execution execution_of(const exercise::Exercise& exercise, const PlannedCase& planned,
                                const Submission& submission, const value::Compiled& compiled,
                                const OwnModules& own);

/// Whether the process that runs the submission may compile it as well, which spares one process of
/// two. That is so where one case is all there is: then nothing else is given what that process,
/// which may say anything once the submission runs in it, calls the compiled code.
bool can_compile_in_place(const std::vector<PlannedCase>& plan, const Submission& submission);

/// `execution_of` such a case. The reply begins with COMPILED.
harness::Execution execution_in_place(const exercise::Exercise& exercise,
                                      const PlannedCase& planned, const Submission& submission,
                                      const OwnModules& own);

/// Where the exercise's prompts are not Python; empty when all are.
std::vector<exercise::Diagnostic> faults_in(const exercise::Exercise& exercise,
                                            const value::Prepared& prepared);

}  // namespace kata::judge
