#pragma once

#include <string>
#include <vector>

#include "sandbox/harness/interpreter.h"

namespace kata::cli {

/// The interpreters that kata can use here, each once, the one that a run takes by default first:
/// $KATA_PYTHON, an active virtual environment's, python3 and python3.8 … python3.13 on $PATH,
/// and pyenv's.
std::vector<harness::Interpreter> known_interpreters();

}  // namespace kata::cli
