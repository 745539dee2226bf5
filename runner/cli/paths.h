#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "runner/exercise/catalogue.h"

namespace kata::cli {

/// The folder of kata's own exercises: $KATA_EXERCISES; else share/kata/exercises of the prefix
/// that the running executable is installed in; else those of the source tree that it was built
/// from, if it still lies in that tree's build folder or its own. Empty if there is none.
std::filesystem::path exercises_folder();

/// Where slugs are looked up: the folders of $KATA_PATH, then kata's own exercises.
exercise::Catalogue catalogue();

/// The folder of the running executable.
std::filesystem::path executable_folder();

}  // namespace kata::cli
