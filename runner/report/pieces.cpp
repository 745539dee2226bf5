#include "runner/report/pieces.h"

#include <algorithm>

#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

std::string plain(const std::vector<Piece>& pieces) {
    std::string text;
    for (const Piece& piece : pieces) text += piece.text;
    return text;
}

std::string painted(const Style& style, const std::vector<Piece>& pieces) {
    std::string text;
    for (const Piece& piece : pieces) text += paint(style, piece.role, piece.text);
    return text;
}

/// Cuts the pieces of a line off the front of those that are left. Breaking lines changes nothing
/// but spaces, so a line ends where as many other bytes have gone by.
std::vector<Piece> cut_line(const std::string& line, std::vector<Piece>& left) {
    std::vector<Piece> cut;
    for (const char byte : line) {
        if (byte != ' ') {
            while (!left.empty()) {
                std::string& text = left.front().text;
                text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
                if (!text.empty()) break;
                left.erase(left.begin());
            }
        }
        if (left.empty()) break;
        if (cut.empty() || cut.back().role != left.front().role) {
            cut.push_back({"", left.front().role});
        }
        cut.back().text += byte;
        if (byte != ' ') left.front().text.erase(0, 1);
    }
    return cut;
}

}  // namespace

std::string lines_of(const Style& style, const std::vector<Piece>& pieces, std::size_t indent) {
    const std::size_t width = std::max<std::size_t>(style.width, indent + 10) - indent;
    const std::string text = plain(pieces);
    if (display_width(text) <= width) return painted(style, pieces) + "\n";
    std::vector<Piece> left = pieces;
    std::string out;
    for (const std::string& line : wrap(text, width)) {
        if (!out.empty()) out.append(indent, ' ');
        out += painted(style, cut_line(line, left)) + "\n";
    }
    return out;
}

std::string title_lines(const Style& style, const std::string& title, const std::string& rest) {
    const bool fit = display_width(title) + 2 + display_width(rest) <= style.width;
    if (fit)
        return paint(style, Role::title, title) + "  " + paint(style, Role::faint, rest) + "\n";
    return lines_of(style, {{title, Role::title}}, 0) + lines_of(style, {{rest, Role::faint}}, 0);
}

}  // namespace kata::report
