#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "runner/report/style.h"

namespace kata::report {

/// A part of a line, in its colour. The text is sanitised and has no newline.
struct Piece {
    std::string text;
    Role role = Role::plain;
};

/// Pieces one behind the other, ended by a newline. What does not fit is broken at spaces, and goes
/// on below itself: the first line is to be written behind `indent` columns.
std::string lines_of(const Style& style, const std::vector<Piece>& pieces, std::size_t indent);

/// A title with what is said of it behind it, or below it where both do not fit on a line.
std::string title_lines(const Style& style, const std::string& title, const std::string& rest);

}  // namespace kata::report
