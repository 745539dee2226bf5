#pragma once

#include <string>
#include <utility>
#include <vector>

#include "runner/judge/case_outcome.h"
#include "runner/value/reply.h"
#include "runner/value/value.h"

/// Cases, replies and results for tests: what the harness and the sandbox would have said.
namespace made {

using namespace kata;

inline value::Value integer(std::int64_t number) {
    return value::make_integer(number);
}

inline exercise::Prompt prompt(std::string source, std::optional<std::string> want = {}) {
    exercise::Prompt out;
    out.source = std::move(source);
    out.want = std::move(want);
    return out;
}

inline judge::PlannedPrompt planned(const exercise::Prompt& text,
                                    std::vector<value::Candidate> candidates = {}) {
    judge::PlannedPrompt out;
    out.text = &text;
    out.prepared.expression = true;
    out.prepared.candidates = std::move(candidates);
    return out;
}

template <typename Outcome>
value::PromptResult result(Outcome outcome, std::size_t index = 0, std::uint64_t out = 0) {
    value::PromptResult made;
    made.index = index;
    made.sizes.out = out;
    made.outcome = std::move(outcome);
    return made;
}

inline value::ExceptionInfo exception(const std::string& type, const std::string& message = "",
                                      const std::string& module = "builtins") {
    value::ExceptionInfo raised;
    raised.module = module;
    raised.type = type;
    raised.message = message;
    raised.mro = {{module, type},
                  {"builtins", "Exception"},
                  {"builtins", "BaseException"},
                  {"builtins", "object"}};
    return raised;
}

inline sandbox::Result ended(sandbox::Cause cause, int detail = 0) {
    sandbox::Result result;
    result.cause = cause;
    if (cause == sandbox::Cause::exited) result.exit_code = detail;
    if (cause == sandbox::Cause::signaled) result.signal = detail;
    return result;
}

inline sandbox::Result printed(std::string out, int exit_code = 0) {
    sandbox::Result result;
    result.exit_code = exit_code;
    result.out.bytes = std::move(out);
    result.out.total = result.out.bytes.size();
    return result;
}

inline const judge::Submission submission = {
    {"find.py", "attempt.py", "def find(xs):\n    return xs[0]\n"}};

}  // namespace made
