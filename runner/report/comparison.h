#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "runner/report/style.h"

namespace kata::report {

/// Expected and got under each other, with a caret below the first difference:
///
///     expected  [1, 2, 3]
///     got       [1, 2, 4]
///                     ^
///
/// Lines that are too long are cut around the difference; of texts of several lines only the
/// first line that differs is shown, with two lines before it; spaces are made visible where
/// nothing else differs. Both are raw texts; sanitises. Every line ends with a newline.
std::string comparison(const Style& style, std::string_view expected, std::string_view got,
                       std::size_t indent);

/// One line of that form, for what has no counterpart: the label, and the text wrapped behind it.
std::string labelled(const Style& style, std::string_view label, Role role, std::string_view text,
                     std::size_t indent);

}  // namespace kata::report
