#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/ending.h"
#include "runner/judge/executor.h"

namespace kata::instructor {

/// A run of a program that ended well, and what it printed.
struct ProgramExample {
    std::vector<std::string> arguments;
    std::string input;
    std::string output;
};

/// What a solution that is there already says about the kata to be.
struct Outline {
    exercise::Kind kind = exercise::Kind::function;
    std::vector<std::string> entry;
    std::string starter;
    std::string about;                                          ///< may be empty
    std::vector<std::pair<std::string, std::string>> examples;  ///< prompt, what it shows
    std::vector<ProgramExample> runs;                           ///< of a program; at least one
};

/// Reads a solution in the sandbox, as one of `kind` where that is given, and runs it on `calls`;
/// without any, on the examples in its docstrings, or on plain arguments that its functions take.
/// A program is run on plain inputs. An ending that is no failure of the judge says why nothing can
/// be learnt from it.
std::variant<Outline, judge::Ending> outline_of(judge::Executor& executor,
                                                const std::string& solution,
                                                std::optional<exercise::Kind> kind,
                                                const std::vector<std::string>& calls);

}  // namespace kata::instructor
