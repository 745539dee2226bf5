#include "runner/report/style.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/format.h>

namespace kata::report {

namespace {

constexpr std::size_t narrowest = 20;
constexpr std::size_t widest = 100;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

std::size_t columns_of(int descriptor) {
    const std::string_view text = environment("COLUMNS");
    std::size_t columns = 0;
    for (const char digit : text.substr(0, 4)) {
        if (digit < '0' || digit > '9') return 80;
        columns = columns * 10 + static_cast<std::size_t>(digit - '0');
    }
    winsize size{};
    if (columns == 0 && ioctl(descriptor, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
    if (columns == 0) columns = 80;
    return std::clamp(columns, narrowest, widest);
}

/// The C library decides by the first of these that is set and not empty.
bool locale_is_utf8() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        std::string value(environment(name));
        if (value.empty()) continue;
        for (char& letter : value) {
            letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        }
        return value.find("utf-8") != std::string::npos || value.find("utf8") != std::string::npos;
    }
    return false;
}

bool wants_colour(int descriptor, Colour colour) {
    switch (colour) {
        case Colour::always:
            return true;
        case Colour::never:
            return false;
        case Colour::automatic:
            break;
    }
    if (!environment("NO_COLOR").empty() || environment("TERM") == "dumb") return false;
    return isatty(descriptor) == 1;
}

/// Terminals that set COLORFGBG write "foreground;background" there, in the numbers of the palette.
bool background_is_light() {
    const std::string_view theme = environment("KATA_THEME");
    if (!theme.empty()) return theme == "light";
    const std::string_view colours = environment("COLORFGBG");
    const std::string_view background = colours.substr(colours.rfind(';') + 1);
    return background == "7" || background == "15";
}

/// Yellow and cyan cannot be read on a bright background.
std::string_view escape_of(Role role, bool light) {
    switch (role) {
        case Role::plain:
            return "";
        case Role::title:
            return "1";
        case Role::good:
            return "32";
        case Role::bad:
            return "1;31";
        case Role::warning:
            return light ? "1;35" : "1;33";
        case Role::faint:
            return "2";
        case Role::code:
        case Role::number:
            return light ? "34" : "36";
        case Role::emphasis:
            return "4";
        case Role::keyword:
            return "35";
        case Role::literal:
            return "32";
    }
    return "";
}

}  // namespace

std::string paint(const Style& style, Role role, std::string_view text) {
    const std::string_view escape = escape_of(role, style.light);
    if (!style.colour || escape.empty() || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", escape, text);
}

Style style_for(int descriptor, Colour colour) {
    return {wants_colour(descriptor, colour), locale_is_utf8(), columns_of(descriptor),
            background_is_light()};
}

const Signs& signs(const Style& style) {
    static constexpr Signs unicode = {"✓", "✗", "–", "!", "·", "…", "│"};
    static constexpr Signs ascii = {"ok", "x", "-", "!", "-", "...", "|"};
    return style.unicode ? unicode : ascii;
}

}  // namespace kata::report
