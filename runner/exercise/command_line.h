#pragma once

#include <string>

#include "runner/exercise/exercise.h"

namespace kata::exercise {

/// How a shell would start the program: "LANG=C python word_count.py 'two words'". Its standard
/// input is not in it.
std::string command_line(const ProgramRun& run, const std::string& program);

}  // namespace kata::exercise
