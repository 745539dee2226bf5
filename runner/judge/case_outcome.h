#pragma once

#include <string>
#include <vector>

#include "runner/judge/ending.h"
#include "runner/judge/judgement.h"
#include "runner/judge/plan.h"
#include "runner/judge/submission.h"
#include "sandbox/result.h"

namespace kata::judge {

/// A judged case, and what it means for the others.
struct CaseOutcome {
    CaseJudgement judgement;
    bool stops = false;                   ///< the other cases would fail the same way
    std::vector<SourceProblem> problems;  ///< what makes the submission invalid
};

/// A case's judgement before anything is known but what the sandbox measured.
CaseJudgement start_of(const PlannedCase& planned, const sandbox::Result& result);

/// Sets the verdict and, where accepted, the points.
void settle(CaseJudgement& judgement, Verdict verdict, std::string message);

/// Sets what it means that a process ended without the answer that was due.
void settle(CaseJudgement& judgement, Ending ending);

/// A case for which no process could be had. The others would have none either.
CaseOutcome not_run(const PlannedCase& planned, const sandbox::SetupError& error);

/// A session's verdict from its reply. Pure: no process, no clock.
CaseOutcome judge_session(const PlannedCase& planned, const sandbox::Result& result,
                          const value::SessionReply& reply, const Submission& submission);

/// Adds the checks of every prompt that answered, and of the given values that were to stay as they
/// were. `printed` is all of standard output; the reply can be a part of a longer one. Pure.
void judge_answers(CaseJudgement& judgement, const PlannedCase& planned, std::string_view printed,
                   const value::SessionReply& reply, const Submission& submission);

/// A program's verdict from its reply. Pure.
CaseOutcome judge_program(const PlannedCase& planned, const sandbox::Result& result,
                          const value::ProgramReply& reply, const Submission& submission);

/// The verdict on a learner's tests, from what they said of one implementation. Pure.
CaseOutcome judge_tests(const PlannedCase& planned, const sandbox::Result& result,
                        const value::TestsReply& reply, const Submission& submission);

/// A predicted output against the real one, a case for each line. Pure.
std::vector<CaseJudgement> judge_prediction(std::string_view printed, std::string_view answer,
                                            value::TextMode mode);

}  // namespace kata::judge
