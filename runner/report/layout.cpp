#include "runner/report/layout.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using judge::plural;

/// How far the following lines of a list item are indented: as its first word.
std::size_t hanging_indent(std::string_view line, std::size_t lead) {
    const std::string_view body = line.substr(lead);
    if (body.substr(0, 2) == "- " || body.substr(0, 2) == "* ") return lead + 2;
    const std::size_t digits = std::min(body.find_first_not_of("0123456789"), body.size());
    return digits > 0 && body.substr(digits, 2) == ". " ? lead + digits + 2 : lead;
}

void wrap_line(std::string_view line, std::size_t width, std::vector<std::string>& out) {
    const std::size_t lead = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t hanging = hanging_indent(line, lead);
    std::string current(line.substr(0, lead));
    std::size_t columns = lead;
    bool empty = true;
    for (std::size_t at = lead; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const std::string_view word = line.substr(at, end - at);
        const std::size_t needed = display_width(word);
        if (!empty && columns + 1 + needed > width) {
            out.push_back(std::move(current));
            current.assign(hanging, ' ');
            columns = hanging;
            empty = true;
        }
        if (!empty) {
            current += ' ';
            ++columns;
        }
        current += word;
        columns += needed;
        empty = false;
        at = std::min(line.find_first_not_of(' ', end), line.size());
    }
    out.push_back(std::move(current));
}

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    for (const std::string_view line : split_lines(text)) wrap_line(line, width, lines);
    return lines;
}

std::string paragraph(const Style& style, std::string_view text, std::size_t indent) {
    const std::size_t width = style.width > indent + 10 ? style.width - indent : 10;
    std::string out;
    for (const std::string& line : wrap(text, width)) {
        if (!line.empty()) out.append(indent, ' ');
        out += line;
        out += '\n';
    }
    return out;
}

std::string clip(const Style& style, std::string_view line, std::size_t width) {
    if (display_width(line) <= width) return std::string(line);
    const std::string_view ellipsis = signs(style).ellipsis;
    const std::size_t mark = display_width(ellipsis);
    std::size_t columns = 0;
    std::size_t end = 0;
    while (end < line.size()) {
        const std::size_t length = decode_utf8(line.substr(end)).length;
        const std::size_t next = display_width(line.substr(end, length));
        if (columns + next + mark > width) break;
        columns += next;
        end += length;
    }
    return std::string(line.substr(0, end)) + std::string(ellipsis);
}

std::string quoted(const Style& style, std::string_view bytes, std::size_t indent,
                   std::size_t most) {
    const auto lines = split_lines(bytes);
    const std::string bar = paint(style, Role::faint, signs(style).bar);
    const std::size_t room = style.width > indent + 12 ? style.width - indent - 2 : 10;
    std::string out;
    for (std::size_t index = 0; index < std::min(lines.size(), most); ++index) {
        const std::string safe = sanitise(lines[index], Whitespace::data, !style.unicode);
        out.append(indent, ' ');
        out += safe.empty() ? bar : bar + " " + clip(style, safe, room);
        out += '\n';
    }
    if (lines.size() > most) {
        out.append(indent, ' ');
        out += fmt::format("{} {} and {} more\n", bar, signs(style).ellipsis,
                           plural(lines.size() - most, "line"));
    }
    return out;
}

}  // namespace kata::report
