#pragma once

#include <string>

namespace kata::learner {

// What terminfo knows of the terminal that TERM names. Apart from the rest, for its header defines
// macros by the hundred, with everyday names.

/// Reads the description of the terminal at standard output. False where there is none.
bool find_terminal();

/// A string capability without the pauses that only old hardware needs; empty where there is none.
std::string capability(const char* name);

}  // namespace kata::learner
