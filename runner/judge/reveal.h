#pragma once

#include "runner/judge/judgement.h"

namespace kata::judge {

/// The judgement as far as its `reveal` lets it be shown: what must stay hidden is gone, so that no
/// report can let it out.
CaseJudgement revealed(CaseJudgement judgement);

}  // namespace kata::judge
