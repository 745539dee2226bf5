#include "runner/instructor/yaml_edit.h"

#include <algorithm>
#include <vector>

#include "runner/exercise/fields.h"

namespace kata::instructor {

namespace {

using exercise::Document;
using exercise::Member;
using exercise::Node;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

bool is_blank(const std::string& line) {
    return line.find_first_not_of(" \t") == std::string::npos;
}

/// Lines from `first` up to `end`, counted from 0.
struct Lines {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// The line where a member begins, with the comments directly above it.
std::size_t beginning_of(const Member& member, const std::vector<std::string>& lines) {
    std::size_t first = member.position.line - 1;
    while (first > 0 && lines[first - 1].starts_with('#')) --first;
    return first;
}

Lines extent_of(const Document& document, std::size_t index,
                const std::vector<std::string>& lines) {
    const auto& members = document.root.members;
    const std::size_t end =
        index + 1 < members.size() ? beginning_of(members[index + 1], lines) : lines.size();
    return {beginning_of(members[index], lines), end};
}

/// One empty line at most, none at the beginning or the end.
std::vector<std::string> tidied(const std::vector<std::string>& lines,
                                const std::vector<bool>& removed) {
    std::vector<std::string> kept;
    bool gap = false;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (removed[index]) {
            gap = true;
            continue;
        }
        const bool blank = is_blank(lines[index]);
        // Only where something was taken out: a text may have empty lines of its own.
        if (gap && blank && (kept.empty() || is_blank(kept.back()))) continue;
        gap = gap && blank;
        kept.push_back(lines[index]);
    }
    while (!kept.empty() && is_blank(kept.back())) kept.pop_back();
    return kept;
}

/// Where a list's items have their dashes.
std::size_t indentation_of(const Node& list, const std::vector<std::string>& lines) {
    const std::size_t dash = lines[list.items.front().position.line - 1].find('-');
    return dash == std::string::npos ? 2 : dash;
}

std::vector<std::string> item_lines(std::string_view item, std::size_t indentation) {
    std::vector<std::string> lines = lines_of(std::string(item));
    for (std::size_t index = 0; index < lines.size(); ++index) {
        lines[index] = std::string(indentation, ' ') + (index == 0 ? "- " : "  ") + lines[index];
    }
    return lines;
}

bool is_in_brackets(const Node& list, const std::vector<std::string>& lines) {
    const std::string& line = lines[list.position.line - 1];
    return list.position.column > 0 && list.position.column <= line.size() &&
           line[list.position.column - 1] == '[';
}

}  // namespace

std::string reason_not_editable(const Document& document) {
    const Node& root = document.root;
    for (const Member& member : root.members) {
        if (member.position.column != 1) return "its keys do not stand at the beginning of lines";
    }
    return {};
}

std::string without_keys(const Document& document, const std::set<std::string>& keys) {
    const std::vector<std::string> lines = lines_of(document.source);
    std::vector<bool> removed(lines.size());
    for (std::size_t index = 0; index < document.root.members.size(); ++index) {
        if (!keys.contains(document.root.members[index].key)) continue;
        const Lines extent = extent_of(document, index, lines);
        std::fill(removed.begin() + static_cast<std::ptrdiff_t>(extent.first),
                  removed.begin() + static_cast<std::ptrdiff_t>(extent.end), true);
    }
    return joined(tidied(lines, removed));
}

std::optional<std::string> with_item(const Document& document, std::string_view key,
                                     std::string_view item) {
    std::vector<std::string> lines = lines_of(document.source);
    const auto& members = document.root.members;
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const Member& member) { return member.key == key; });
    if (found == members.end()) {
        while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
        lines.emplace_back();
        lines.push_back(std::string(key) + ":");
        for (std::string& line : item_lines(item, 2)) lines.push_back(std::move(line));
        return joined(lines);
    }
    const Node& list = found->value;
    const Lines extent =
        extent_of(document, static_cast<std::size_t>(found - members.begin()), lines);
    std::size_t end = extent.end;
    while (end > extent.first + 1 && is_blank(lines[end - 1])) --end;
    std::vector<std::string> added;
    if (list.items.empty()) {
        const std::size_t line = found->position.line - 1;
        lines[line] = std::string(key) + ":";
        added = item_lines(item, 2);
        end = line + 1;
    } else if (is_in_brackets(list, lines)) {
        return std::nullopt;
    } else {
        added = item_lines(item, indentation_of(list, lines));
    }
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(end), added.begin(), added.end());
    return joined(lines);
}

}  // namespace kata::instructor
