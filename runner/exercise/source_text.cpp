#include "runner/exercise/source_text.h"

#include <fmt/core.h>

#include "runner/exercise/utf8.h"

namespace kata::exercise {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

void unify_line_ends(std::string& text) {
    if (text.find('\r') == std::string::npos) return;
    std::size_t to = 0;
    for (std::size_t from = 0; from < text.size(); ++from) {
        const bool pair = text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
        if (!pair) text[to++] = text[from];
    }
    text.resize(to);
}

Position position_of(std::string_view text, std::size_t offset) {
    Position position{1, 1};
    for (const char c : text.substr(0, offset)) {
        ++position.column;
        if (c == '\n') position = {position.line + 1, 1};
    }
    return position;
}

/// What stands wrongly at the front of `rest`, or nothing.
std::string fault_at(std::string_view rest) {
    const auto byte = static_cast<unsigned char>(rest.front());
    if (utf8_length(rest) == 0) return fmt::format("byte 0x{:02x} is not UTF-8", byte);
    const char32_t code = first_character(rest).code;
    if (code == U'\n' || code == U'\t' || !is_control(code)) return {};
    if (code == U'\r') return "a carriage return without a line feed";
    return fmt::format("control character U+{:04X}", static_cast<unsigned>(code));
}

std::string help_for(std::string_view rest) {
    if (utf8_length(rest) == 0) return "save the file as UTF-8";
    return "in a double-quoted text it can be written as an escape, such as \"\\x1b\"";
}

}  // namespace

std::variant<std::string, Diagnostic> source_text(std::string_view file, std::string bytes) {
    if (bytes.size() > largest_document) {
        return diagnose(file, {}, {}, 1,
                        fmt::format("the file has {} bytes; at most {} are read", bytes.size(),
                                    largest_document));
    }
    if (is_utf16(bytes)) {
        return diagnose(file, {}, {}, 1, "the file is UTF-16", "save it as UTF-8");
    }
    if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
    unify_line_ends(bytes);

    std::string_view rest = bytes;
    while (!rest.empty()) {
        const auto byte = static_cast<unsigned char>(rest.front());
        if (byte >= 0x20 && byte < 0x7F) {
            rest.remove_prefix(1);
            continue;
        }
        std::string fault = fault_at(rest);
        if (!fault.empty()) {
            const Position position = position_of(bytes, bytes.size() - rest.size());
            return diagnose(file, bytes, position, 1, std::move(fault), help_for(rest));
        }
        rest.remove_prefix(first_character(rest).bytes);
    }
    return bytes;
}

}  // namespace kata::exercise
