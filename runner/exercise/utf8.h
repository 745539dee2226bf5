#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kata::exercise {

/// The number of bytes of the well-formed UTF-8 sequence that `text` begins with, 0 if there is
/// none. Overlong forms, surrogates and code points over U+10FFFF are not well-formed.
std::size_t utf8_length(std::string_view text);

/// One character taken from the front of a text.
struct Character {
    char32_t code = 0;      ///< U+FFFD for a byte that is not part of well-formed UTF-8
    std::size_t bytes = 0;  ///< at least 1
};

/// The first character of a text that is not empty.
Character first_character(std::string_view text);

/// The number of characters in a text; a byte that is not UTF-8 counts as one.
std::size_t count_characters(std::string_view text);

/// Bytes that need not be UTF-8, such as a file's name, as a text. Different bytes stay different:
/// one that is not UTF-8 becomes `\xfc`, and a backslash that would read as such an escape `\x5c`.
std::string escape_bytes(std::string_view bytes);

/// Columns that a character takes on a terminal: 0 for combining marks, 2 for wide ones, else 1.
std::size_t terminal_width(char32_t code);

/// U+0000 … U+001F, U+007F … U+009F.
bool is_control(char32_t code);

}  // namespace kata::exercise
