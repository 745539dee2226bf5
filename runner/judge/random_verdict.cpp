#include "runner/judge/random_verdict.h"

#include <algorithm>

namespace kata::judge {

namespace {

std::size_t kept_of(const DrawnCases& drawn) {
    return drawn.inputs.empty() ? 0 : drawn.inputs[0].planned.source->unchanged.size();
}

bool is_whole(const value::SessionReply& part, const DrawnCase& input) {
    return part.results.size() == input.prompts.size() &&
           part.kept.size() == input.planned.source->unchanged.size();
}

}  // namespace

value::SessionReply read_answers(const DrawnCases& drawn, const sandbox::Result& result) {
    std::vector<std::size_t> prompts;
    for (const DrawnCase& input : drawn.inputs) prompts.push_back(input.prompts.size());
    return value::read_batch(result.reply.bytes, prompts, kept_of(drawn));
}

value::SessionReply part_of(const value::SessionReply& reply, const DrawnCases& drawn,
                            std::size_t input) {
    std::size_t first = 0;
    for (std::size_t before = 0; before < input; ++before) {
        first += drawn.inputs[before].prompts.size();
    }
    value::SessionReply part;
    part.done = true;
    value::StreamSizes start;
    if (const auto* loaded = std::get_if<value::Loaded>(&reply.load)) start = loaded->sizes;
    if (first > 0 && first <= reply.results.size()) start = reply.results[first - 1].sizes;
    part.load = value::Loaded{start};
    const std::size_t end = first + drawn.inputs[input].prompts.size();
    for (std::size_t at = first; at < std::min(end, reply.results.size()); ++at) {
        part.results.push_back(reply.results[at]);
        part.results.back().index = at - first;
    }
    const std::size_t each = kept_of(drawn);
    for (std::size_t at = input * each; at < std::min((input + 1) * each, reply.kept.size());
         ++at) {
        part.kept.push_back(reply.kept[at]);
    }
    return part;
}

Screening screen(const DrawnCases& drawn, const sandbox::Result& result,
                 const value::SessionReply& reply, const Submission& submission) {
    Screening found;
    const bool loaded = std::holds_alternative<value::Loaded>(reply.load);
    for (const DrawnCase& input : drawn.inputs) {
        const value::SessionReply part = part_of(reply, drawn, found.passed);
        CaseJudgement judgement;
        judge_answers(judgement, input.planned, result.out.bytes, part, submission);
        const bool whole = loaded && is_whole(part, input);
        if (!whole || judgement.first_failure() != nullptr) {
            found.failed = found.passed;
            found.broken = !whole && judgement.first_failure() == nullptr;
            return found;
        }
        ++found.passed;
    }
    const bool ended_well = result.cause == sandbox::Cause::exited && reply.done && !reply.fault;
    if (!ended_well && !drawn.inputs.empty()) {
        found.failed = --found.passed;
        found.broken = true;
    }
    return found;
}

FailureKind kind_of(const CaseJudgement& judgement) {
    FailureKind kind{judgement.verdict.value_or(Verdict::internal_error), CheckKind::prompt, "",
                     false};
    const Check* first = judgement.first_failure();
    kind.broken = !judgement.accepted() && (first == nullptr || !judgement.message.empty());
    if (first == nullptr) return kind;
    kind.check = first->kind;
    if (first->exception) kind.exception = first->exception->type;
    return kind;
}

}  // namespace kata::judge
