#pragma once

#include <string>
#include <string_view>

#include "runner/exercise/diagnostic.h"
#include "runner/exercise/yaml_reader.h"

namespace kata::exercise {

/// A diagnostic, in words for people who write exercises, for what yaml-cpp calls `message`.
Diagnostic describe_fault(const Document& document, std::string_view message, Position position);

/// `text` on one line for a message: cut at 60 characters, control characters as `?`.
std::string printable(std::string_view text);

}  // namespace kata::exercise
