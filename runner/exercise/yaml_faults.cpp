#include "runner/exercise/yaml_faults.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>

#include "runner/exercise/utf8.h"

namespace kata::exercise {
namespace {

namespace original = YAML::ErrorMsg;

struct Wording {
    std::string_view original;
    std::string_view message;
    std::string_view help;
};

constexpr std::string_view spaces_only = "YAML is indented with spaces only";
constexpr std::string_view quote_colon =
    "a text that holds `: ` or ` #` needs quotes or a `|` block";

const std::array<Wording, 14> wordings = {{
    {original::TAB_IN_INDENTATION, "a tab in the indentation", spaces_only},
    {original::MAP_VALUE, "a `:` where no key can stand", quote_colon},
    {original::MAP_KEY, "a key where none can stand", "is the line above complete?"},
    {original::BLOCK_ENTRY, "a `-` where no list item can stand",
     "items of one list begin in the same column"},
    {original::UNKNOWN_TOKEN, "a plain text cannot begin with this character",
     "put the text in quotes"},
    {original::END_OF_MAP, "this does not belong to the map above",
     "keys of one map begin in the same column; nothing follows a closing quote"},
    {original::END_OF_SEQ, "this does not belong to the list above",
     "items of one list begin in the same column"},
    {original::END_OF_MAP_FLOW, "a `{` is not closed, or a comma is missing", ""},
    {original::END_OF_SEQ_FLOW, "a `[` is not closed, or a comma is missing", ""},
    {original::FLOW_END, "a closing bracket without an opening one",
     "a text that begins with a bracket needs quotes"},
    {original::EOF_IN_SCALAR, "a quoted text is not closed", ""},
    {original::UNKNOWN_ANCHOR, "aliases (`*name`) are not supported",
     "a text that begins with `*` needs quotes"},
    {original::YAML_MAJOR_VERSION, "YAML of another version", "leave the line with `%YAML` out"},
    {original::DOC_IN_SCALAR, "a quoted text is not closed before the next document", ""},
}};

bool is_indented_with_tab(std::string_view line) {
    const std::string_view indentation = line.substr(0, line.find_first_not_of(" \t"));
    return indentation.find('\t') != std::string_view::npos;
}

std::size_t indentation_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

/// Whether a line is a key that stands further right than the line above, which has a value: the
/// line is then taken for a part of that value.
bool is_key_in_wrong_column(const Document& document, Position position) {
    if (position.line < 2 || position.column == 0) return false;
    const std::string_view line = line_of(document.source, position.line);
    const std::string_view above = line_of(document.source, position.line - 1);
    const std::size_t indentation = indentation_of(line);
    const std::string_view key = line.substr(0, position.column - 1);
    return indentation > indentation_of(above) &&
           key.find(' ', indentation) == std::string_view::npos && !above.ends_with(':');
}

Diagnostic tab_fault(const Document& document, std::uint32_t line) {
    const std::size_t tab = line_of(document.source, line).find('\t');
    return diagnose(document.file, document.source, {line, static_cast<std::uint32_t>(tab) + 1}, 1,
                    "a tab in the indentation", std::string(spaces_only));
}

}  // namespace

Diagnostic describe_fault(const Document& document, std::string_view message, Position position) {
    // yaml-cpp takes some of these tabs for blanks and stumbles later, over something else.
    if (position.line > 0 && is_indented_with_tab(line_of(document.source, position.line))) {
        return tab_fault(document, position.line);
    }
    if (message == original::MAP_VALUE && is_key_in_wrong_column(document, position)) {
        return diagnose(document.file, document.source, position, 1,
                        "a key within the value of the line above",
                        "keys of one map begin in the same column");
    }
    const auto* wording =
        std::find_if(wordings.begin(), wordings.end(),
                     [message](const Wording& known) { return known.original == message; });
    if (wording == wordings.end()) {
        return diagnose(document.file, document.source, position, 1, printable(message));
    }
    return diagnose(document.file, document.source, position, 1, std::string(wording->message),
                    std::string(wording->help));
}

std::string printable(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string shown;
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == longest) return shown + "…";
        const Character character = first_character(text);
        const bool hidden = is_control(character.code) || character.code == 0xFFFD;
        shown += hidden ? std::string_view("?") : text.substr(0, character.bytes);
        text.remove_prefix(character.bytes);
    }
    return shown;
}

}  // namespace kata::exercise
