#include "runner/exercise/expected_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>

#include "runner/exercise/placement.h"
#include "runner/value/compare_pattern.h"
#include "runner/value/json_text.h"

namespace kata::exercise {
namespace {

constexpr std::string_view traceback_head = "Traceback (most recent call last):";

/// What is wrong with an expected text, and which of its bytes.
struct TextFault {
    std::size_t offset = 0;
    std::size_t length = 0;  ///< 0: the text as a whole
    std::string message;
    std::string help;
};

std::optional<TextFault> fault_in(std::string_view text, TextMode mode) {
    if (mode == TextMode::regex) {
        auto fault = value::pattern_fault(text);
        if (!fault) return std::nullopt;
        return TextFault{fault->offset, fault->length,
                         "not a regular expression: " + fault->message, std::move(fault->help)};
    }
    if (mode != TextMode::json) return std::nullopt;
    const auto parsed = value::parse_json(text);
    const auto* fault = std::get_if<value::JsonFault>(&parsed);
    if (fault == nullptr) return std::nullopt;
    // The end of the text is shown at its last character.
    const std::size_t last = text.find_last_not_of(" \n");
    const std::size_t end = last == std::string_view::npos ? 0 : last;
    return TextFault{std::min(fault->offset, end), 1, "not JSON: " + fault->message, {}};
}

/// The pattern for the message, in a text that ends with a traceback: what follows the type.
std::string_view message_pattern(std::string_view want) {
    const std::size_t head = want.find(traceback_head);
    if (head == std::string_view::npos) return {};
    const std::size_t colon = want.find(": ", head + traceback_head.size());
    return colon == std::string_view::npos ? std::string_view() : want.substr(colon + 2);
}

void check_prompt(const Prompt& prompt, TextMode mode, Problems& problems) {
    if (!prompt.want) return;
    std::string_view text = *prompt.want;
    const bool raises = text.find(traceback_head) != std::string_view::npos;
    if (raises) text = mode == TextMode::regex ? message_pattern(text) : std::string_view();
    if (raises && text.empty()) return;
    const auto fault = fault_in(text, mode);
    if (!fault) return;
    Position place = prompt.want_position;
    // The lines of a stack are not in the text: the place of its parts is not known.
    if (prompt.placed && !raises) {
        const Position inner = position_in(text, fault->offset);
        place = {place.line + inner.line - 1, place.column + inner.column - 1};
    }
    problems.at(place, std::max<std::size_t>(1, fault->length), fault->message, fault->help);
}

void check_stream(const Node& node, std::string_view key, TextMode mode, Problems& problems) {
    const Member* member = find(node, key);
    if (member == nullptr) return;
    const auto fault = fault_in(member->value.text, mode);
    if (!fault) return;
    const Placement place(member->value, problems.document().source);
    const std::string message = fmt::format("`{}`: {}", key, fault->message);
    if (place.is_exact() && fault->length > 0) {
        problems.at(place(position_in(member->value.text, fault->offset)), fault->length, message,
                    fault->help);
    } else {
        problems.at(member->value, message, fault->help);
    }
}

}  // namespace

void check_expected_texts(const Node* node, const Case& single, const Comparison& comparison,
                          Problems& problems) {
    if (const auto* session = std::get_if<Session>(&single.action)) {
        for (const Prompt& prompt : session->prompts) {
            check_prompt(prompt, comparison.text, problems);
        }
        return;
    }
    if (node == nullptr) return;
    check_stream(*node, "stdout", comparison.text, problems);
    check_stream(*node, "stderr", comparison.error_text, problems);
}

}  // namespace kata::exercise
