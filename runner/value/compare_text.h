#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kata::value {

enum class TextMode {
    exact,   ///< byte for byte
    lines,   ///< white space at the end of lines, and empty lines at the end, do not count
    tokens,  ///< the words between white space count, nothing else
    regex,   ///< the expected text is a pattern for the whole; see compare_pattern.h
    json,    ///< both are JSON and stand for the same value; see json_text.h
};

/// The first difference between two texts. Lines and columns count from 1, columns in characters.
struct TextMismatch {
    std::size_t line = 0;    ///< in the expected text; past its end if it is too short
    std::size_t column = 0;  ///< 0 where a whole line or word is missing or too many
    std::string expected;    ///< the line (tokens: the word) there; "" past the end
    std::string got;         ///< the line or word of the other text
    std::size_t got_line = 0;
    std::string description;  ///< one line: "line 3 differs", "2 lines are missing"
    std::string path;         ///< json: of the value that differs, `['items'][2]`; else empty
    /// tokens, regex, json: `expected` and `got` say what differs, not the texts side by side.
    bool by_meaning = false;
};

std::optional<TextMismatch> compare_text(std::string_view expected, std::string_view got,
                                         TextMode mode);

/// The text without white space at the end of lines and empty lines at the end, its lines joined by
/// single line feeds.
std::string normal_lines(std::string_view text);

/// The lines of what normal_lines returned.
std::vector<std::string> split_normal(std::string_view text);

}  // namespace kata::value
