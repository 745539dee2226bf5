#include "runner/instructor/yaml_text.h"

#include <algorithm>
#include <cctype>

#include <nlohmann/json.hpp>

namespace kata::instructor {

namespace {

/// Letters, digits and blanks, with signs that mean nothing to YAML within a text.
bool is_plain(std::string_view text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
    const bool begins_well = std::isalpha(static_cast<unsigned char>(text.front())) != 0;
    const bool harmless = std::all_of(text.begin(), text.end(), [](char byte) {
        return std::isalnum(static_cast<unsigned char>(byte)) != 0 ||
               std::string_view(" _-.()/+*=").find(byte) != std::string_view::npos;
    });
    return begins_well && harmless && text != "true" && text != "false" && text != "null" &&
           text != "yes" && text != "no";
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
    return is_plain(text) ? std::string(text) : yaml_quoted(text);
}

std::string yaml_quoted(std::string_view text) {
    // What JSON writes in quotes, YAML reads.
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string indented(std::string_view text, std::size_t spaces) {
    std::string lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        lines +=
            (line.empty() ? std::string() : std::string(spaces, ' ')) + std::string(line) + "\n";
        at = end + 1;
    }
    return lines;
}

std::string as_prompt(std::string_view source) {
    std::string prompt = ">>> ";
    for (const char byte : source) {
        prompt += byte;
        if (byte == '\n') prompt += "... ";
    }
    return prompt + "\n";
}

}  // namespace kata::instructor
