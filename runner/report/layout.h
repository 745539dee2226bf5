#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "runner/report/style.h"

namespace kata::report {

/// The lines of a text, without their newlines; a newline at the end makes no extra line.
std::vector<std::string_view> split_lines(std::string_view text);

/// Breaks a sanitised text at spaces into lines of at most `width` columns. Newlines stay line
/// breaks; a word that is too long keeps a line of its own.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` wrapped to the style's width, each line indented and ended by a newline.
std::string paragraph(const Style& style, std::string_view text, std::size_t indent);

/// A sanitised line cut to `width` columns, the cut marked by an ellipsis.
std::string clip(const Style& style, std::string_view line, std::size_t width);

/// Each line of a foreign text behind a bar, `most` at most; says how many were left out.
/// Sanitises, without a newline at the end of the text counting as a line.
std::string quoted(const Style& style, std::string_view bytes, std::size_t indent,
                   std::size_t most);

}  // namespace kata::report
