#include "runner/exercise/fields.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "runner/exercise/nearest.h"
#include "runner/exercise/utf8.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

bool contains(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view kind_name(const Node& node) {
    switch (node.kind) {
        case Node::Kind::nothing:
            return "nothing";
        case Node::Kind::text:
            return "a text";
        case Node::Kind::sequence:
            return "a list";
        case Node::Kind::map:
            return "a map";
    }
    return "something else";
}

void report_kind(const Node& node, std::string_view what, std::string_view expected,
                 Problems& problems) {
    if (node.kind == Node::Kind::nothing && node.text.empty()) {
        problems.at(node, fmt::format("{} has no value; it takes {}", what, expected));
        return;
    }
    const std::string found = node.kind == Node::Kind::nothing ? fmt::format("`{}`", node.text)
                                                               : std::string(kind_name(node));
    problems.at(node, fmt::format("{} takes {}, not {}", what, expected, found));
}

bool has_tag(const Node& node, Problems& problems) {
    if (node.tag.empty()) return false;
    // As it is written: YAML has longer names for what begins with `!!`.
    std::string_view written = line_of(problems.document().source, node.position.line);
    written.remove_prefix(std::min<std::size_t>(node.position.column - 1, written.size()));
    written = written.substr(0, written.find_first_of(" ,]}"));
    problems.at(node.position, written.size(),
                fmt::format("the tag `{}` has no meaning here", printable(written)),
                "a text that begins with `!` needs quotes");
    return true;
}

bool expect(const Node& node, Node::Kind kind, std::string_view what, std::string_view expected,
            Problems& problems) {
    if (node.kind != kind) {
        report_kind(node, what, expected, problems);
        return false;
    }
    return !has_tag(node, problems);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// [+-] digits; no leading zeros, which other readers take for octal.
bool is_integer(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || (text.size() > 1 && text.front() == '0')) return false;
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool has_control(std::string_view text) {
    while (!text.empty()) {
        const Character character = first_character(text);
        if (is_control(character.code)) return true;
        text.remove_prefix(character.bytes);
    }
    return false;
}

std::string without_outer_blanks(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    const std::size_t last = text.find_last_not_of(" \t\n");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

}  // namespace

void Problems::at(Position position, std::size_t length, std::string message, std::string help) {
    found_.push_back(diagnose(document_.file, document_.source, position, length,
                              std::move(message), std::move(help)));
}

void Problems::at(const Node& node, std::string message, std::string help) {
    at(node.position, length_of(node, document_.source), std::move(message), std::move(help));
}

void Problems::at_key(const Member& member, std::string message, std::string help) {
    at(member.position, member.key.size(), std::move(message), std::move(help));
}

void Problems::in_file(std::string message, std::string help) {
    at(Position{}, 1, std::move(message), std::move(help));
}

void Problems::in_other_file(const std::string& file, std::string message, std::string help) {
    found_.push_back(diagnose(file, {}, {}, 1, std::move(message), std::move(help)));
}

std::vector<Diagnostic> Problems::take() {
    sort_by_position(found_);
    return std::move(found_);
}

const Member* find(const Node& map, std::string_view key) {
    for (const Member& member : map.members) {
        if (member.key == key) return &member;
    }
    return nullptr;
}

bool expect_map(const Node& node, std::string_view what, Problems& problems) {
    return expect(node, Node::Kind::map, what, "a map", problems);
}

bool expect_list(const Node& node, std::string_view what, Problems& problems) {
    return expect(node, Node::Kind::sequence, what, "a list", problems);
}

void check_keys(const Node& map, std::span<const std::string_view> known, std::string_view what,
                Problems& problems, std::span<const std::string_view> foreign) {
    for (const Member& member : map.members) {
        const std::string& key = member.key;
        if (contains(known, key) || contains(foreign, key)) continue;
        std::string help = did_you_mean(key, {known.begin(), known.end()});
        if (help.empty()) help = fmt::format("{} takes {}", what, one_of(known));
        problems.at_key(member, fmt::format("unknown key `{}` in {}", printable(key), what),
                        std::move(help));
    }
}

std::optional<std::string> any_text_of(const Node& node, std::string_view what,
                                       Problems& problems) {
    if (node.kind == Node::Kind::nothing && node.text.empty()) return std::string();
    if (!expect(node, Node::Kind::text, what, "a text", problems)) return std::nullopt;
    return node.text;
}

std::optional<std::string> text_of(const Node& node, std::string_view what, Problems& problems) {
    if (!expect(node, Node::Kind::text, what, "a text", problems)) return std::nullopt;
    if (is_blank(node.text)) {
        problems.at(node, fmt::format("{} is empty", what));
        return std::nullopt;
    }
    return node.text;
}

std::optional<std::string> name_text_of(const Node& node, std::string_view what,
                                        Problems& problems) {
    std::optional<std::string> text = text_of(node, what, problems);
    if (!text) return std::nullopt;
    std::string name = without_outer_blanks(*text);
    if (has_control(name)) {
        problems.at(node,
                    fmt::format("{} takes one line of text, without control characters", what));
        return std::nullopt;
    }
    return name;
}

std::optional<int> integer_of(const Node& node, std::string_view what, int least, int most,
                              Problems& problems) {
    const std::string expected = fmt::format("a whole number from {} to {}", least, most);
    if (!expect(node, Node::Kind::text, what, expected, problems)) return std::nullopt;
    if (node.style != Node::Style::plain) {
        problems.at(node, fmt::format("{} takes {}, without quotes", what, expected));
        return std::nullopt;
    }
    int number = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [stop, error] = std::from_chars(node.text.data(), end, number);
    if (!is_integer(node.text) || error != std::errc() || stop != end || number < least ||
        number > most) {
        problems.at(node,
                    fmt::format("{} takes {}, not `{}`", what, expected, printable(node.text)));
        return std::nullopt;
    }
    return number;
}

std::optional<double> number_of(const Node& node, std::string_view what, double least, double most,
                                Problems& problems) {
    const std::string expected = fmt::format("a number from {} to {}", least, most);
    if (!expect(node, Node::Kind::text, what, expected, problems)) return std::nullopt;
    double number = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [stop, error] = std::from_chars(node.text.data(), end, number);
    if (node.style != Node::Style::plain) {
        problems.at(node, fmt::format("{} takes {}, without quotes", what, expected));
        return std::nullopt;
    }
    const bool digits = node.text.find_first_not_of("0123456789.eE+-") == std::string::npos;
    if (!digits || error != std::errc() || stop != end || !(number >= least && number <= most)) {
        problems.at(node,
                    fmt::format("{} takes {}, not `{}`", what, expected, printable(node.text)));
        return std::nullopt;
    }
    return number;
}

std::optional<bool> boolean_of(const Node& node, std::string_view what, Problems& problems) {
    if (!expect(node, Node::Kind::text, what, "true or false", problems)) return std::nullopt;
    const bool known = node.text == "true" || node.text == "false";
    if (known && node.style == Node::Style::plain) return node.text == "true";
    problems.at(
        node, known ? fmt::format("{} takes true or false, without quotes", what)
                    : fmt::format("{} takes true or false, not `{}`", what, printable(node.text)));
    return std::nullopt;
}

std::vector<std::string> names_of(const Node& node, std::string_view what, Problems& problems) {
    std::vector<std::string> names;
    if (!expect_list(node, what, problems)) return names;
    const std::string item_name = fmt::format("an item of {}", what);
    for (const Node& item : node.items) {
        std::optional<std::string> name = name_text_of(item, item_name, problems);
        if (!name) continue;
        if (std::find(names.begin(), names.end(), *name) != names.end()) {
            problems.at(item, fmt::format("`{}` is twice in {}", printable(*name), what));
            continue;
        }
        names.push_back(std::move(*name));
    }
    return names;
}

std::string one_of(std::span<const std::string_view> names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text;
}

}  // namespace kata::exercise
