#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "runner/exercise/exercise.h"

/// The cases that learners make themselves, by asking the reference: a file for each exercise, in
/// doctest notation, that they may read and edit.
namespace kata::learner {

/// $XDG_STATE_HOME/kata/cases/ID.txt, or the same below ~/.local/state. Empty without a home.
std::filesystem::path own_cases_file(const exercise::Exercise& exercise);

/// The cases of an exercise, in the order in which they were made. What is not doctest notation is
/// left out: it is the learner's file. At most 100.
std::vector<exercise::Case> own_cases(const exercise::Exercise& exercise);

/// Adds a case. Returns what went wrong, or nothing; a case that is there already is not added
/// again.
std::optional<std::string> keep_case(const exercise::Exercise& exercise,
                                     const std::vector<exercise::Prompt>& prompts);

/// Removes the case of this number, from 1. Returns what went wrong, or nothing.
std::optional<std::string> forget_case(const exercise::Exercise& exercise, std::size_t number);

/// A case as it stands in the file: prompts, with the answers under them.
std::string doctest_of(const std::vector<exercise::Prompt>& prompts);

/// The exercise with these cases in the place of its own: to be judged apart from them.
exercise::Exercise with_cases(const exercise::Exercise& exercise,
                              std::vector<exercise::Case> cases);

}  // namespace kata::learner
