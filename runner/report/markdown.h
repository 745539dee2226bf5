#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "runner/report/style.h"

namespace kata::report {

/// A Markdown text (CommonMark with tables) for the terminal: paragraphs, list items and
/// quotations are wrapped to the style's width, code blocks and tables stay as they are, Python
/// code is highlighted. In colour, emphasis is shown as such; without, by its Markdown marks.
/// Sanitises, what character references stand for included.
std::string markdown(const Style& style, std::string_view text, std::size_t indent);

}  // namespace kata::report
