#include "runner/report/comparison.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

constexpr std::size_t label_width = 10;
constexpr std::size_t lines_before = 2;

struct Cut {
    std::string text;
    std::size_t column = 0;  // of the byte that was asked for
};

std::size_t common_prefix(std::string_view a, std::string_view b) {
    std::size_t at = 0;
    while (at < a.size() && at < b.size()) {
        const std::size_t length = decode_utf8(a.substr(at)).length;
        if (a.substr(at, length) != b.substr(at, length)) break;
        at += length;
    }
    return at;
}

/// The part of `line` that fits into `room` columns and holds the byte `at`.
Cut cut_around(const Style& style, std::string_view line, std::size_t at, std::size_t room) {
    const std::size_t column = display_width(line.substr(0, at));
    if (column + 1 <= room * 2 / 3 || display_width(line) <= room) {
        return {clip(style, line, room), column};
    }
    const std::string_view ellipsis = signs(style).ellipsis;
    const std::size_t mark = display_width(ellipsis);
    std::size_t start = 0;
    while (display_width(line.substr(start, at - start)) + mark > room / 2) {
        start += decode_utf8(line.substr(start)).length;
    }
    std::string text(ellipsis);
    text += clip(style, line.substr(start), room - mark);
    return {text, mark + display_width(line.substr(start, at - start))};
}

std::string labelled(const Style& style, std::string_view label, std::string_view text,
                     std::size_t indent) {
    std::string out(indent, ' ');
    out += paint(style, Role::faint, label);
    if (!text.empty()) out.append(label_width - label.size(), ' ');
    out += text;
    out += '\n';
    return out;
}

std::string pair_of_lines(const Style& style, std::string_view expected, std::string_view got,
                          std::size_t indent) {
    const std::size_t used = indent + label_width;
    const std::size_t room = style.width > used + 12 ? style.width - used : 12;
    const std::size_t at = common_prefix(expected, got);
    const Cut expected_cut = cut_around(style, expected, at, room);
    const Cut got_cut = cut_around(style, got, at, room);
    std::string out = labelled(style, "expected", expected_cut.text, indent) +
                      labelled(style, "got", got_cut.text, indent);
    if (at > 0 && expected != got && got_cut.column < room) {
        out.append(used + got_cut.column, ' ');
        out += paint(style, Role::bad, "^") + "\n";
    }
    return out;
}

std::string without_spaces(std::string_view line) {
    std::string out(line);
    std::erase(out, ' ');
    return out;
}

/// Whether two printed lines look alike because only their spaces differ. Values have quotes around
/// theirs.
bool only_spaces_differ(std::string_view expected, std::string_view got) {
    const bool quoted = expected.find_first_of("'\"") == 0 || got.find_first_of("'\"") == 0;
    return !quoted && expected != got && without_spaces(expected) == without_spaces(got);
}

std::string with_visible_spaces(const Style& style, std::string_view line) {
    std::string out;
    for (const char c : line) out += c == ' ' ? std::string(signs(style).dot) : std::string(1, c);
    return out;
}

std::vector<std::string> safe_lines(const Style& style, std::string_view bytes) {
    std::vector<std::string> lines;
    for (const std::string_view line : split_lines(bytes)) {
        lines.push_back(sanitise(line, Whitespace::data, !style.unicode));
    }
    return lines;
}

std::string line_or_end(const Style& style, const std::vector<std::string>& lines,
                        std::size_t index) {
    if (index < lines.size()) return lines[index];
    return paint(style, Role::faint, lines.empty() ? "(nothing)" : "(no more lines)");
}

}  // namespace

std::string comparison(const Style& style, std::string_view expected, std::string_view got,
                       std::size_t indent) {
    const auto expected_lines = safe_lines(style, expected);
    const auto got_lines = safe_lines(style, got);
    const auto first = std::mismatch(expected_lines.begin(), expected_lines.end(),
                                     got_lines.begin(), got_lines.end())
                           .first;
    auto differing = static_cast<std::size_t>(first - expected_lines.begin());
    // Values of different types can look the same.
    const bool alike = differing == expected_lines.size() && differing == got_lines.size();
    if (alike) differing = 0;
    std::string out;
    if (expected_lines.size() > 1 || got_lines.size() > 1) {
        const std::size_t from = differing > lines_before ? differing - lines_before : 0;
        for (std::size_t index = from; index < differing; ++index) {
            out +=
                labelled(style, fmt::format("line {}", index + 1), expected_lines[index], indent);
        }
        out += labelled(style, fmt::format("line {}:", differing + 1), "", indent);
    }
    const bool both = differing < expected_lines.size() && differing < got_lines.size();
    if (both && only_spaces_differ(expected_lines[differing], got_lines[differing])) {
        return out +
               pair_of_lines(style, with_visible_spaces(style, expected_lines[differing]),
                             with_visible_spaces(style, got_lines[differing]), indent) +
               labelled(style, "", fmt::format("{} is a space", signs(style).dot), indent);
    }
    if (both) {
        return out + pair_of_lines(style, expected_lines[differing], got_lines[differing], indent);
    }
    const std::size_t used = indent + label_width;
    const std::size_t room = style.width > used + 12 ? style.width - used : 12;
    const auto side = [&](const std::vector<std::string>& lines) {
        return differing < lines.size() ? clip(style, lines[differing], room)
                                        : line_or_end(style, lines, differing);
    };
    out += labelled(style, "expected", side(expected_lines), indent);
    out += labelled(style, "got", side(got_lines), indent);
    return out;
}

std::string labelled(const Style& style, std::string_view label, Role role, std::string_view text,
                     std::size_t indent) {
    const std::size_t used = indent + label_width;
    const std::size_t room = style.width > used + 12 ? style.width - used : 12;
    std::string out;
    for (const std::string& line : wrap(sanitise(text, Whitespace::data, !style.unicode), room)) {
        out += out.empty() ? labelled(style, label, paint(style, role, line), indent)
                           : std::string(used, ' ') + paint(style, role, line) + "\n";
    }
    return out;
}

}  // namespace kata::report
