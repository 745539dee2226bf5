#pragma once

#include <string>

#include "runner/judge/judgement.h"
#include "runner/report/failure.h"
#include "runner/report/style.h"

namespace kata::report {

/// The first line of a report: title, kind, interpreter.
std::string head(const Style& style, const judge::Subject& subject);

/// The loud line for layers of isolation that were not in force; empty where all were.
std::string isolation_warning(const Style& style, const judge::Judgement& judgement);

/// Whether a report says which commands come next.
enum class Advice {
    commands,
    none,  ///< where there are keys instead
};

/// The verdict in a line or two, why where no case says it, and what to do next.
std::string summary(const Style& style, const judge::Judgement& judgement, Detail detail,
                    Advice advice = Advice::commands);

}  // namespace kata::report
