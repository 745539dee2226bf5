#include "runner/judge/reveal.h"

namespace kata::judge {

namespace {

/// What the submission did. An exception on import stays: it is the same for every case.
void hide_outcome(CaseJudgement& judgement) {
    for (Check& check : judgement.checks) {
        check.expected.reset();
        check.got.clear();
        check.difference.reset();
        check.exception.reset();
    }
    judgement.out = {};
    judgement.err = {};
}

void hide_checks(CaseJudgement& judgement) {
    hide_outcome(judgement);
    judgement.checks.clear();
    judgement.inputs.clear();
    judgement.stopped_at.clear();
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

}  // namespace kata::judge
