#include "runner/judge/reveal.h"

#include <algorithm>

namespace kata::judge {

namespace {

/// What the submission did, on import too: it may say there what it has seen of a hidden case.
void hide_outcome(CaseJudgement& judgement) {
    const bool judged = judgement.verdict != Verdict::internal_error;
    if (judgement.exception && judged) judgement.message = "It cannot be imported.";
    judgement.exception.reset();
    for (Check& check : judgement.checks) {
        check.expected.reset();
        check.got.clear();
        check.difference.reset();
        check.exception.reset();
        check.hint.reset();
    }
    judgement.hint.reset();
    judgement.out = {};
    judgement.err = {};
}

void hide_checks(CaseJudgement& judgement) {
    hide_outcome(judgement);
    judgement.checks.clear();
    judgement.given.clear();
    judgement.inputs.clear();
    judgement.stopped_at.clear();
    judgement.other_threads.clear();
    judgement.samples.clear();
}

}  // namespace

CaseJudgement revealed(CaseJudgement judgement) {
    switch (judgement.reveal) {
        case exercise::Reveal::full:
            break;
        case exercise::Reveal::call:
            hide_outcome(judgement);
            break;
        case exercise::Reveal::name:
            hide_checks(judgement);
            break;
        case exercise::Reveal::none:
            hide_checks(judgement);
            judgement.title = "hidden case";
            judgement.feedback.clear();
            break;
    }
    return judgement;
}

void restrict_names(value::Missing& missing, const exercise::Exercise& exercise,
                    const exercise::Case& single) {
    const auto& entry = exercise.entry;
    std::erase_if(missing.names, [&](const std::string& name) {
        return std::find(entry.begin(), entry.end(), name) == entry.end();
    });
    if (exercise::reveal_of(exercise, single) != exercise::Reveal::full) missing.defined.clear();
}

}  // namespace kata::judge
