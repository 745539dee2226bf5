#pragma once

#include <string>

#include "runner/exercise/exercise.h"

namespace kata::exercise {

/// How a shell would start the program: "python word_count.py 'two words'". Its standard input and
/// its environment are not in it.
std::string command_line(const ProgramRun& run, const std::string& program);

}  // namespace kata::exercise
