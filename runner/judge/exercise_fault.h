#pragma once

#include <cstddef>
#include <string>

#include "runner/exercise/diagnostic.h"
#include "runner/exercise/exercise.h"

namespace kata::judge {

/// A mistake of the exercise that shows only when its code is looked at: at a place in the
/// exercise's YAML file, with that line. `length` in bytes.
exercise::Diagnostic fault_in_yaml(const exercise::Exercise& exercise, exercise::Position position,
                                   std::size_t length, std::string message, std::string help = {});

}  // namespace kata::judge
