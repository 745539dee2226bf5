#pragma once

#include <variant>

#include "runner/judge/case_outcome.h"
#include "runner/judge/plan.h"
#include "runner/value/oracle_reply.h"
#include "sandbox/harness/message/message.h"
#include "sandbox/harness/worker.h"

namespace kata::judge {

using CheckAnswer = std::variant<value::CheckReply, value::ReplyError>;

/// Has the checker called with what a session did.
harness::CheckRequest check_request(const PlannedCase& planned, const OwnModules& own,
                                    const sandbox::Result& result,
                                    const value::SessionReply& reply);

/// … with what a program did.
harness::CheckRequest check_request(const PlannedCase& planned, const OwnModules& own,
                                    const sandbox::Result& result);

/// … in a process that does nothing else.
harness::Execution in_oracle(const harness::CheckRequest& request);

/// Adds the checker's finding to a case that was accepted up to here. What goes wrong in the
/// checker is the exercise's fault, never the submission's; what a forged reply describes, and no
/// value can be, is the submission's.
void judge_check(CaseOutcome& outcome, const PlannedCase& planned, const OwnModules& own,
                 const harness::ExecutionOutcome& checked);

/// The same, of a process that ended as `result` says, under `limits`, and had said `answer`.
void judge_check(CaseOutcome& outcome, const PlannedCase& planned, const OwnModules& own,
                 const sandbox::Result& result, const sandbox::Limits& limits,
                 const CheckAnswer& answer);

}  // namespace kata::judge
