#include "runner/report/sanitise.h"

#include <array>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>

namespace kata::report {

namespace {

struct Range {
    char32_t first, last;
};

/// Characters beyond ASCII that steer a terminal, change the order of text or cannot be seen.
/// U+200C and U+200D stay: Persian, Indic scripts and emoji need them.
constexpr std::array unprintable = {
    Range{0x80, 0x9F},        // C1 controls: U+009B starts an escape sequence
    Range{0xAD, 0xAD},        // soft hyphen
    Range{0x61C, 0x61C},      // Arabic letter mark
    Range{0x180E, 0x180E},    // Mongolian vowel separator
    Range{0x200B, 0x200B},    // zero width space
    Range{0x200E, 0x200F},    // left-to-right and right-to-left marks
    Range{0x2028, 0x202E},    // line and paragraph separators, bidirectional embeddings
    Range{0x2060, 0x206F},    // invisible operators, bidirectional isolates
    Range{0xFEFF, 0xFEFF},    // byte order mark
    Range{0xFFF9, 0xFFFB},    // interlinear annotations
    Range{0xE0000, 0xE0FFF},  // tags and variation selectors: hidden text
};

constexpr std::array combining = {
    Range{0x300, 0x36F},   Range{0x483, 0x489},   Range{0x591, 0x5BD},   Range{0x610, 0x61A},
    Range{0x64B, 0x65F},   Range{0x900, 0x902},   Range{0x93C, 0x93C},   Range{0x941, 0x948},
    Range{0xE31, 0xE31},   Range{0xE34, 0xE3A},   Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
    Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F},
};

constexpr std::array wide = {
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},
    Range{0xA000, 0xA4CF},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},
    Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF},
    Range{0x20000, 0x3FFFD},
};

template <std::size_t Size>
bool in(const std::array<Range, Size>& ranges, char32_t code_point) {
    for (const Range& range : ranges) {
        if (code_point >= range.first && code_point <= range.last) return true;
    }
    return false;
}

/// As Python's repr writes a character that it does not print.
void append_escape(std::string& out, char32_t code_point) {
    const auto value = static_cast<std::uint32_t>(code_point);
    if (value <= 0xFF) {
        fmt::format_to(std::back_inserter(out), "\\x{:02x}", value);
    } else if (value <= 0xFFFF) {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", value);
    } else {
        fmt::format_to(std::back_inserter(out), "\\U{:08x}", value);
    }
}

void append_ascii(std::string& out, char character, Whitespace whitespace) {
    switch (character) {
        case '\n':
            out += whitespace == Whitespace::line ? "\\n" : "\n";
            return;
        case '\t':
            out += whitespace == Whitespace::text ? "    " : "\\t";
            return;
        case '\r':
            out += "\\r";
            return;
        default:
            break;
    }
    const auto code = static_cast<unsigned char>(character);
    if (code < 0x20 || code == 0x7F) {
        append_escape(out, code);
    } else {
        out += character;
    }
}

/// A surrogate that was encoded as if it were a character, as Python's "surrogatepass" does:
/// its code point, or 0.
char32_t encoded_surrogate(std::string_view bytes) {
    if (bytes.size() < 3 || static_cast<unsigned char>(bytes[0]) != 0xED) return 0;
    const auto second = static_cast<unsigned char>(bytes[1]);
    const auto third = static_cast<unsigned char>(bytes[2]);
    if (second < 0xA0 || second > 0xBF || third < 0x80 || third > 0xBF) return 0;
    return static_cast<char32_t>(0xD000U | ((second & 0x3FU) << 6U) | (third & 0x3FU));
}

/// Whether a CI system's log would take what begins here for a command: `::error::` of GitHub at
/// the start of a line, `##[error]` and `##vso[` of GitHub and Azure anywhere.
bool begins_command(std::string_view rest, std::string_view before) {
    if (rest.substr(0, 3) == "##[" || rest.substr(0, 6) == "##vso[") return true;
    if (rest.substr(0, 2) != "::") return false;
    const std::size_t last = before.find_last_not_of(" \t");
    return last == std::string_view::npos || before[last] == '\n';
}

}  // namespace

Decoded decode_utf8(std::string_view bytes) {
    const auto first = static_cast<unsigned char>(bytes[0]);
    if (first < 0x80) return {first, 1, true};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || bytes.size() < length) return {0, 1, false};
    auto value = static_cast<char32_t>(first & (0xFFU >> (length + 1)));
    for (std::size_t index = 1; index < length; ++index) {
        const auto next = static_cast<unsigned char>(bytes[index]);
        if ((next & 0xC0U) != 0x80U) return {0, 1, false};
        value = static_cast<char32_t>((value << 6U) | (next & 0x3FU));
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) return {0, 1, false};
    return {value, length, true};
}

std::string sanitise(std::string_view bytes, Whitespace whitespace, bool ascii) {
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const Decoded next = decode_utf8(bytes);
        std::size_t used = next.length;
        if (!next.valid) {
            const char32_t surrogate = encoded_surrogate(bytes);
            append_escape(out, surrogate != 0 ? surrogate : static_cast<unsigned char>(bytes[0]));
            if (surrogate != 0) used = 3;
        } else if (begins_command(bytes, out) ||
                   (next.code_point >= 0x80 && (ascii || in(unprintable, next.code_point)))) {
            append_escape(out, next.code_point);
        } else if (next.code_point < 0x80) {
            append_ascii(out, bytes[0], whitespace);
        } else {
            out += bytes.substr(0, used);
        }
        bytes.remove_prefix(used);
    }
    return out;
}

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const Decoded next = decode_utf8(text);
        if (next.valid && next.code_point >= 0x300) {
            columns += in(combining, next.code_point) ? 0U : in(wide, next.code_point) ? 2U : 1U;
        } else {
            ++columns;
        }
        text.remove_prefix(next.length);
    }
    return columns;
}

}  // namespace kata::report
