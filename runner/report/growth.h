#pragma once

#include <string>

#include "runner/judge/judgement.h"
#include "runner/report/style.h"

namespace kata::report {

/// What a case whose cost grows too fast was asked, how fast that is, and a curve of it. Empty
/// where no growth is exceeded.
std::string growth(const Style& style, const judge::CaseJudgement& one);

/// The points as a curve of one line, a character each: "▁▁▂█".
std::string sparkline(const Style& style, const judge::GrowthRun& run);

}  // namespace kata::report
