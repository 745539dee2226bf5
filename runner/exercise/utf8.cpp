#include "runner/exercise/utf8.h"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace kata::exercise {
namespace {

unsigned byte_at(std::string_view text, std::size_t index) {
    return static_cast<unsigned char>(text[index]);
}

bool is_continuation(unsigned byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Length by the lead byte, and the bounds of the second byte, which exclude what is ill-formed.
struct Shape {
    std::size_t length;
    unsigned second_low = 0x80;
    unsigned second_high = 0xBF;
};

Shape shape_of(unsigned lead) {
    if (lead < 0x80) return {1};
    if (lead >= 0xC2 && lead <= 0xDF) return {2};
    if (lead == 0xE0) return {3, 0xA0, 0xBF};
    if (lead == 0xED) return {3, 0x80, 0x9F};
    if (lead >= 0xE1 && lead <= 0xEF) return {3};
    if (lead == 0xF0) return {4, 0x90, 0xBF};
    if (lead >= 0xF1 && lead <= 0xF3) return {4};
    if (lead == 0xF4) return {4, 0x80, 0x8F};
    return {0};
}

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 11> wide_ranges = {{{0x1100, 0x115F},
                                                {0x2E80, 0x303E},
                                                {0x3041, 0xA4CF},
                                                {0xAC00, 0xD7A3},
                                                {0xF900, 0xFAFF},
                                                {0xFE30, 0xFE4F},
                                                {0xFF00, 0xFF60},
                                                {0xFFE0, 0xFFE6},
                                                {0x1F300, 0x1F64F},
                                                {0x1F900, 0x1FAFF},
                                                {0x20000, 0x3FFFD}}};

constexpr std::array<Range, 4> zero_width_ranges = {
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}}};

bool is_hexadecimal(char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
}

/// As `escape_bytes` writes them.
bool begins_with_escape(std::string_view text) {
    return text.size() >= 4 && text.starts_with("\\x") && is_hexadecimal(text[2]) &&
           is_hexadecimal(text[3]);
}

template <std::size_t size>
bool is_in(char32_t code, const std::array<Range, size>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [code](const Range& range) {
        return code >= range.first && code <= range.last;
    });
}

}  // namespace

std::size_t utf8_length(std::string_view text) {
    if (text.empty()) return 0;
    const Shape shape = shape_of(byte_at(text, 0));
    if (shape.length == 0 || text.size() < shape.length) return 0;
    if (shape.length == 1) return 1;
    const unsigned second = byte_at(text, 1);
    if (second < shape.second_low || second > shape.second_high) return 0;
    for (std::size_t i = 2; i < shape.length; ++i) {
        if (!is_continuation(byte_at(text, i))) return 0;
    }
    return shape.length;
}

Character first_character(std::string_view text) {
    const std::size_t length = utf8_length(text);
    if (length == 0) return {0xFFFD, 1};
    const unsigned lead = byte_at(text, 0);
    if (length == 1) return {lead, 1};
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) code = (code << 6U) | (byte_at(text, i) & 0x3FU);
    return {code, length};
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        text.remove_prefix(first_character(text).bytes);
        ++count;
    }
    return count;
}

std::string escape_bytes(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        const std::size_t length = utf8_length(bytes);
        if (length == 0 || begins_with_escape(bytes)) {
            text += fmt::format("\\x{:02x}", byte_at(bytes, 0));
        } else {
            text += bytes.substr(0, length);
        }
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

std::size_t terminal_width(char32_t code) {
    if (is_in(code, zero_width_ranges)) return 0;
    return is_in(code, wide_ranges) ? 2 : 1;
}

bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

}  // namespace kata::exercise
