#pragma once

#include <string>
#include <variant>

#include "runner/exercise/exercise.h"
#include "runner/judge/ending.h"
#include "runner/judge/executor.h"

namespace kata::judge {

/// Runs a predict exercise's snippet, in processes that never see the submission. Returns what it
/// printed; or why the exercise is invalid: it is not Python, raised, or broke a limit; or that the
/// judge failed.
std::variant<std::string, exercise::Diagnostic, Ending> run_snippet(
    const exercise::Exercise& exercise, Executor& executor);

}  // namespace kata::judge
