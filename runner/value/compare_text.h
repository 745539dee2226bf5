#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kata::value {

enum class TextMode {
    exact,   ///< byte for byte
    lines,   ///< white space at the end of lines, and empty lines at the end, do not count
    tokens,  ///< the words between white space count, nothing else
};

/// The first difference between two texts. Lines and columns count from 1, columns in characters.
struct TextMismatch {
    std::size_t line = 0;    ///< in the expected text; past its end if it is too short
    std::size_t column = 0;  ///< 0 where a whole line or word is missing or too many
    std::string expected;    ///< the line (tokens: the word) there; "" past the end
    std::string got;         ///< the line or word of the other text
    std::size_t got_line = 0;
    std::string description;  ///< one line: "line 3 differs", "2 lines are missing"
};

std::optional<TextMismatch> compare_text(std::string_view expected, std::string_view got,
                                         TextMode mode);

}  // namespace kata::value
