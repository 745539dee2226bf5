#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/ending.h"
#include "runner/judge/executor.h"

namespace kata::judge {

/// A predict exercise's snippet, compiled.
struct Snippet {
    std::string source;
    std::string code;
};

/// Compiles the snippet in a process that runs nothing. Returns why it is not Python, or that the
/// judge failed.
std::variant<Snippet, exercise::Diagnostic, Ending> compile_snippet(
    const exercise::Exercise& exercise, Executor& executor);

/// A diagnostic that begins with "the snippet".
exercise::Diagnostic snippet_fault(const exercise::Exercise& exercise, std::string message,
                                   const std::string& excerpt = {});

/// Runs a predict exercise's snippet, in processes that never see the submission. Returns what it
/// printed; or why the exercise is invalid: it is not Python, raised, or broke a limit; or that the
/// judge failed.
std::variant<std::string, exercise::Diagnostic, Ending> run_snippet(
    const exercise::Exercise& exercise, Executor& executor);

/// The lines of an answer that count: not the empty ones, and not comments, which begin with "# ".
/// A byte order mark is skipped.
std::vector<std::string_view> answer_lines(std::string_view answer);

}  // namespace kata::judge
