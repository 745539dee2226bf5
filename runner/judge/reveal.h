#pragma once

#include "runner/judge/judgement.h"
#include "runner/value/reply.h"

namespace kata::judge {

/// The judgement as far as its `reveal` lets it be shown: what must stay hidden is gone, so that no
/// report can let it out.
CaseJudgement revealed(CaseJudgement judgement);

/// The names that a submission's process said are missing, or there, as far as they may be shown.
/// It may have put anything there: what a hidden case must not say is not said in this way either.
void restrict_names(value::Missing& missing, const exercise::Exercise& exercise,
                    const exercise::Case& single);

}  // namespace kata::judge
