#include "runner/judge/checker.h"

#include <fmt/format.h>

#include "runner/judge/difference.h"
#include "runner/judge/ending.h"
#include "runner/judge/exceptions.h"

namespace kata::judge {

namespace {

Submission as_submission(const OwnModule& module) {
    return {{module.name, module.path, module.source}};
}

std::string encoded_none() {
    return value::encode(value::Value{});
}

std::string encoded_result(const value::PromptResult& result) {
    const auto* value = std::get_if<value::Value>(&result.outcome);
    return value == nullptr ? encoded_none() : value::encode(*value);
}

/// What every check needs. Objects that live in the oracle are there already.
harness::CheckRequest bare_request(const PlannedCase& planned, const OwnModules& own) {
    harness::CheckRequest request;
    request.source = own.oracle->source;
    request.code = own.oracle->code;
    request.checker = planned.source->checker.name;
    for (const PlannedGiven& given : planned.given) {
        if (given.text->remote) continue;
        request.given.push_back({given.text->name, given.encoded});
    }
    return request;
}

/// The prompt whose value a checker calls `result`.
std::size_t result_index(const PlannedCase& planned) {
    for (std::size_t index = planned.prompts.size(); index-- > 0;) {
        const PlannedPrompt& prompt = planned.prompts[index];
        if (!prompt.text->want && prompt.prepared.expression) return index;
    }
    return planned.prompts.size() - 1;
}

void fail_in_oracle(CaseOutcome& outcome, const PlannedCase& planned, const std::string& why) {
    settle(
        outcome.judgement, Verdict::internal_error,
        fmt::format("The checker `{}` of this kata failed: {}", planned.source->checker.name, why));
}

void fail_in_checker(CaseOutcome& outcome, const PlannedCase& planned, const OwnModules& own,
                     const value::CheckReply::Answer& answer) {
    if (!answer.exception) return fail_in_oracle(outcome, planned, answer.text + ".");
    outcome.judgement.exception = describe(*answer.exception, as_submission(*own.oracle));
    fail_in_oracle(outcome, planned, headline(*outcome.judgement.exception));
}

void refuse_result(CaseOutcome& outcome, Verdict verdict, const std::string& why) {
    settle(outcome.judgement, verdict, "Its result cannot be read: " + why);
}

void add_finding(CaseOutcome& outcome, const PlannedCase& planned, const std::string& text) {
    CaseJudgement& judgement = outcome.judgement;
    Check check;
    check.kind = CheckKind::checker;
    check.verdict = Verdict::wrong_answer;
    check.action = planned.source->checker.name;
    if (!planned.prompts.empty()) check.got = judgement.checks[result_index(planned)].got;
    check.difference = plain_difference(text.empty() ? "this is not what was asked for" : text);
    judgement.checks.push_back(std::move(check));
    settle(judgement, Verdict::wrong_answer, "");
}

void judge_answer(CaseOutcome& outcome, const PlannedCase& planned, const OwnModules& own,
                  const value::CheckReply::Answer& answer) {
    switch (answer.finding) {
        case value::Finding::right:
            return;
        case value::Finding::wrong:
            return add_finding(outcome, planned, answer.text);
        case value::Finding::failed:
            return fail_in_checker(outcome, planned, own, answer);
        case value::Finding::unreadable:
            return refuse_result(outcome, Verdict::runtime_error, answer.text + ".");
    }
}

void judge_reply(CaseOutcome& outcome, const PlannedCase& planned, const OwnModules& own,
                 const sandbox::Result& result, const sandbox::Limits& limits,
                 const CheckAnswer& answer) {
    const auto* read = std::get_if<value::CheckReply>(&answer);
    if (const auto ending = ending_of(result, limits)) {
        // A reply is made into values before the checker is called: a bomb among them strikes here.
        const bool decoding = read != nullptr && read->loaded && !read->read &&
                              ending->verdict != Verdict::internal_error;
        if (decoding) return refuse_result(outcome, ending->verdict, ending->message);
        return fail_in_oracle(outcome, planned, ending->message);
    }
    if (read != nullptr && read->answer) {
        return judge_answer(outcome, planned, own, *read->answer);
    }
    const auto* error = std::get_if<value::ReplyError>(&answer);
    fail_in_oracle(outcome, planned, (error != nullptr ? error->reason : "it ended early") + ".");
}

}  // namespace

harness::CheckRequest check_request(const PlannedCase& planned, const OwnModules& own,
                                    const sandbox::Result& result,
                                    const value::SessionReply& reply) {
    harness::CheckRequest request = bare_request(planned, own);
    request.texts.push_back({"printed", result.out.bytes});
    for (const value::PromptResult& one : reply.results) {
        request.results.push_back(encoded_result(one));
    }
    request.result = result_index(planned);
    return request;
}

harness::CheckRequest check_request(const PlannedCase& planned, const OwnModules& own,
                                    const sandbox::Result& result) {
    harness::CheckRequest request = bare_request(planned, own);
    request.texts.push_back({"stdout", result.out.bytes});
    request.texts.push_back({"stderr", result.err.bytes});
    request.exit = result.exit_code;
    return request;
}

harness::Execution in_oracle(const harness::CheckRequest& request) {
    harness::Execution execution;
    execution.limits = oracle_limits();
    execution.request = harness::build_request(request);
    return execution;
}

void judge_check(CaseOutcome& outcome, const PlannedCase& planned, const OwnModules& own,
                 const sandbox::Result& result, const sandbox::Limits& limits,
                 const CheckAnswer& answer) {
    judge_reply(outcome, planned, own, result, limits, answer);
    const bool wrong = !outcome.judgement.accepted();
    const bool judged = outcome.judgement.verdict != Verdict::internal_error;
    if (wrong && judged) outcome.judgement.feedback = planned.source->feedback;
}

void judge_check(CaseOutcome& outcome, const PlannedCase& planned, const OwnModules& own,
                 const harness::ExecutionOutcome& checked) {
    if (const auto* error = std::get_if<sandbox::SetupError>(&checked)) {
        return settle(outcome.judgement, ending_of(*error));
    }
    const auto& result = std::get<sandbox::Result>(checked);
    judge_check(outcome, planned, own, result, oracle_limits(),
                value::read_check(result.reply.bytes));
}

}  // namespace kata::judge
