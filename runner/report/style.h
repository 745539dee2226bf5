#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kata::report {

/// --color
enum class Colour { automatic, always, never };

/// How the program writes for people.
struct Style {
    bool colour = false;
    bool unicode = true;     ///< the terminal takes UTF-8; else everything is written in ASCII
    std::size_t width = 80;  ///< columns, at least 20
    bool light = false;      ///< the terminal's background is bright
};

/// What a piece of text is, as far as its colour goes.
enum class Role {
    plain,
    title,
    good,
    bad,
    warning,
    faint,
    code,
    emphasis,
    keyword,
    literal,  ///< a text within code
    number,
};

/// The text in its role's colour, or as it is.
std::string paint(const Style& style, Role role, std::string_view text);

/// The style for a descriptor: colour on a terminal only, unless NO_COLOR is set or TERM is
/// "dumb"; a bright background where KATA_THEME is `light`, or COLORFGBG says so; width from
/// COLUMNS, else the terminal's, else 80 (at most 100: long lines read badly); Unicode as LC_ALL,
/// LC_CTYPE or LANG say.
Style style_for(int descriptor, Colour colour);

/// The small signs of a report, in Unicode or ASCII.
struct Signs {
    std::string_view pass, fail, skip, warning, dot, ellipsis, bar;
};
const Signs& signs(const Style& style);

}  // namespace kata::report
