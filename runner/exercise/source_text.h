#pragma once

#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/diagnostic.h"

namespace kata::exercise {

/// Bytes of the largest YAML file that is read.
inline constexpr std::size_t largest_document = std::size_t{1} << 20;

/// The bytes of a file as a text with `\n` at line ends and without a byte order mark, or what is
/// wrong with them: more than `largest_document`, UTF-16, bytes that are not UTF-8, control
/// characters other than tab and line end.
std::variant<std::string, Diagnostic> source_text(std::string_view file, std::string bytes);

}  // namespace kata::exercise
