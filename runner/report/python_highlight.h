#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runner/report/style.h"

namespace kata::report {

/// The lines of a sanitised text of Python code, without newlines, with keywords, texts, numbers
/// and comments in their colours. Strings over several lines stay strings; prompts (`>>> `) and
/// what stands between them are told apart. Without colour the lines are as they were.
std::vector<std::string> highlighted_lines(const Style& style, std::string_view code);

/// The lines of a sanitised text, each in the role's colour.
std::vector<std::string> painted_lines(const Style& style, Role role, std::string_view text);

}  // namespace kata::report
