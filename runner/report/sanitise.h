#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kata::report {

/// What becomes of the characters that are harmless but hard to see.
enum class Whitespace {
    text,  ///< newlines stay, tabs become four spaces: statements, source lines
    data,  ///< newlines stay, tabs are written \t: values, output, anything that is compared
    line,  ///< newlines and tabs are written \n and \t: names, messages that must stay on one line
};

/// Makes text from outside safe to print: no control character, escape sequence, invisible or
/// bidirectional control and no invalid UTF-8 is left; each is written as Python would escape it
/// (\x1b, \u202e). With `ascii`, every character beyond ASCII is escaped too.
/// The result is valid UTF-8. Everything that the program did not write itself passes through
/// here on its way to the terminal, file names included.
std::string sanitise(std::string_view bytes, Whitespace whitespace, bool ascii = false);

/// One code point cut off the front of `bytes`.
struct Decoded {
    char32_t code_point = 0;  ///< meaningless when not `valid`
    std::size_t length = 0;   ///< bytes used, 1 when not `valid`
    bool valid = false;
};

/// Decodes the first character of a text that is not empty. Overlong forms, surrogates and
/// values past U+10FFFF are not valid.
Decoded decode_utf8(std::string_view bytes);

/// The columns that a sanitised text takes on a terminal: 0 for combining marks, 2 for wide
/// East Asian characters and emoji.
std::size_t display_width(std::string_view text);

}  // namespace kata::report
