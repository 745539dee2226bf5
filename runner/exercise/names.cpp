#include "runner/exercise/names.h"

#include <algorithm>
#include <array>

namespace kata::exercise {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_hexadecimal(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Bytes over 0x7f are left to Python, which knows what a letter is.
bool begins_identifier(char c) {
    return is_lower(c) || is_upper(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::array<std::string_view, 35> keywords = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

bool is_dotted_name(std::string_view text) {
    while (true) {
        const std::size_t dot = text.find('.');
        if (!is_identifier(text.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        text.remove_prefix(dot + 1);
    }
}

}  // namespace

bool is_slug(std::string_view text) {
    if (text.empty() || text.front() == '-' || text.back() == '-') return false;
    if (text.find("--") != std::string_view::npos) return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_identifier(std::string_view text) {
    if (text.empty() || !begins_identifier(text.front())) return false;
    if (std::find(keywords.begin(), keywords.end(), text) != keywords.end()) return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return begins_identifier(c) || is_digit(c); });
}

bool is_name_pattern(std::string_view text) {
    if (text.starts_with("*.")) return is_identifier(text.substr(2));
    return is_dotted_name(text);
}

bool is_package_name(std::string_view text) {
    return is_dotted_name(text);
}

bool is_module_file(std::string_view text) {
    return text.ends_with(".py") && is_identifier(text.substr(0, text.size() - 3));
}

bool is_uuid(std::string_view text) {
    static constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::equal(text.begin(), text.end(), shape.begin(), shape.end(), [](char c, char place) {
        return place == '-' ? c == '-' : is_hexadecimal(c);
    });
}

}  // namespace kata::exercise
