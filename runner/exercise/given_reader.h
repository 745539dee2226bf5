#pragma once

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Reads what a case takes from the oracle: `given`, `check`, `unchanged` and `clock`. What is
/// Python in them is not looked at here: `judge` has it read by Python.
void read_oracle_keys(const Node& node, const Exercise& exercise, Case& single, Problems& problems);

/// Whether a case has an object of that name whose counters can be bounded.
bool has_counters(const Case& single, std::string_view object);

/// What a checker can ask for by the names of its parameters, besides the given names: "result",
/// "results" and "printed" of a session; "stdout", "stderr" and "exit" of a program.
std::span<const std::string_view> checker_parameters(Kind kind);

}  // namespace kata::exercise
