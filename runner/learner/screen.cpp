#include "runner/learner/screen.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/learner/pages.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::learner {

namespace {

using report::Role;
using report::Style;

std::string safe(const Style& style, std::string_view text) {
    return report::sanitise(text, report::Whitespace::line, !style.unicode);
}

/// The columns of a styled text.
int width_of(std::string_view styled) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < styled.size();) {
        const std::size_t sequence = std::min(styled.find("\x1b[", at), styled.size());
        width += report::display_width(styled.substr(at, sequence - at));
        at = std::min(styled.find('m', sequence), styled.size() - 1) + 1;
    }
    return static_cast<int>(width);
}

std::vector<std::string> lines_of(const std::string& text, int width) {
    std::vector<std::string> lines;
    for (const std::string_view line : report::split_lines(text)) {
        for (std::string& piece : folded(line, static_cast<std::size_t>(std::max(width, 1)))) {
            lines.push_back(std::move(piece));
        }
    }
    return lines;
}

/// The end of a path says most.
std::string clipped_path(const Style& style, std::string path, std::size_t width) {
    const std::string_view ellipsis = signs(style).ellipsis;
    if (report::display_width(path) <= width) return path;
    while (!path.empty() && report::display_width(path) + report::display_width(ellipsis) > width) {
        path.erase(0, report::decode_utf8(path).length);
    }
    return std::string(ellipsis) + path;
}

}  // namespace

int Screen::head_rows() const {
    return canvas_.rows() >= 12 ? 3 : 2;
}

int Screen::body_rows() const {
    return std::max(canvas_.rows() - head_rows() - 2, 1);
}

Style Screen::pane_style() const {
    Style style = canvas_.style();
    style.width = static_cast<std::size_t>(std::max((canvas_.columns() - 3) / 2, 20));
    return style;
}

void Screen::rule(int row) {
    std::string line;
    for (int at = 0; at < canvas_.columns(); ++at) line += canvas_.style().unicode ? "─" : "-";
    canvas_.write(row, 0, paint(canvas_.style(), Role::faint, line), canvas_.columns());
}

void Screen::begin(Session& session) {
    canvas_.clear();
    const Style& style = canvas_.style();
    const exercise::Exercise& exercise = session.exercise();
    const int columns = canvas_.columns();
    const std::string mark =
        session.is_solved() ? paint(style, Role::good, signs(style).pass) + " " : "";
    const std::string title =
        mark + paint(style, Role::title, safe(style, exercise.title)) + "  " +
        paint(style, Role::faint,
              fmt::format("{}, difficulty {} of 5", exercise::name_of(exercise.kind),
                          exercise.difficulty));
    canvas_.write(0, 0, title, columns);
    const std::string section = section_line(style, session);
    const int section_width = width_of(section);
    if (width_of(title) + section_width + 2 <= columns) {
        canvas_.write(0, columns - section_width, section, section_width);
    }
    std::vector<std::string> paths;
    for (const auto& file : session.files()) paths.push_back(safe(style, displayed(file)));
    const std::string status = status_line(style, session);
    const int room = columns - (status.empty() ? 0 : width_of(status) + 2);
    const auto path_width = static_cast<std::size_t>(std::max(room, 0));
    canvas_.write(
        1, 0, paint(style, Role::code, clipped_path(style, judge::enumerate(paths), path_width)),
        columns);
    canvas_.write(1, columns - width_of(status), status, columns);
    if (head_rows() == 3) rule(2);
}

void Screen::column(const std::vector<std::string>& lines, int left, int width) {
    const int count = static_cast<int>(lines.size());
    const int top = std::clamp(top_, 0, std::max(count - body_rows(), 0));
    auto line = lines.begin() + top;
    for (int row = 0; row < body_rows() && line != lines.end(); ++row, ++line) {
        canvas_.write(head_rows() + row, left, *line, width);
    }
}

void Screen::page(const std::string& text) {
    // Long lines read badly.
    const auto lines = lines_of(text, canvas_.columns());
    longest_ = static_cast<int>(lines.size());
    top_ = std::clamp(top_, 0, std::max(longest_ - body_rows(), 0));
    column(lines, 0, canvas_.columns());
}

void Screen::two(const std::string& left, const std::string& right) {
    const int width = static_cast<int>(pane_style().width);
    const auto left_lines = lines_of(left, width);
    const auto right_lines = lines_of(right, width);
    longest_ = static_cast<int>(std::max(left_lines.size(), right_lines.size()));
    top_ = std::clamp(top_, 0, std::max(longest_ - body_rows(), 0));
    column(left_lines, 0, width);
    const std::string bar = paint(canvas_.style(), Role::faint, signs(canvas_.style()).bar);
    for (int row = 0; row < body_rows(); ++row) {
        canvas_.write(head_rows() + row, width + 1, bar, 1);
    }
    column(right_lines, width + 3, width);
}

void Screen::rows(const std::vector<std::string>& lines) {
    longest_ = 0;
    top_ = 0;
    column(lines, 0, canvas_.columns());
}

void Screen::finish(const std::string& note, const std::vector<KeyHint>& keys) {
    const Style& style = canvas_.style();
    const int columns = canvas_.columns();
    const int last = canvas_.rows() - 1;
    const int below = longest_ - body_rows() - top_;
    if (!note.empty()) {
        canvas_.write(last - 1, 0, paint(style, Role::warning, safe(style, note)), columns);
    } else if (below > 0) {
        const std::string more =
            fmt::format("{} {}", style.unicode ? "↓" : "v",
                        judge::plural(static_cast<std::size_t>(below), "more line"));
        canvas_.write(last - 1, 0, paint(style, Role::faint, more), columns);
    }
    int used = 0;
    for (const KeyHint& hint : keys) {
        const std::string text =
            paint(style, Role::title, hint.key) + " " + paint(style, Role::faint, hint.meaning);
        if (used + width_of(text) > columns) break;
        canvas_.write(last, used, text, columns - used);
        used += width_of(text) + 2;
    }
    canvas_.show();
}

bool Screen::scroll(const Key& key) {
    using Kind = Key::Kind;
    const int page = std::max(body_rows() - 1, 1);
    if (key.kind == Kind::up || key.is('k')) {
        top_ -= 1;
    } else if (key.kind == Kind::down || key.is('j')) {
        top_ += 1;
    } else if (key.kind == Kind::page_up || key.is('b')) {
        top_ -= page;
    } else if (key.kind == Kind::page_down || key.is(' ')) {
        top_ += page;
    } else if (key.kind == Kind::home) {
        top_ = 0;
    } else if (key.kind == Kind::end) {
        top_ = longest_;
    } else {
        return false;
    }
    top_ = std::clamp(top_, 0, std::max(longest_ - body_rows(), 0));
    return true;
}

void Screen::welcome(const std::filesystem::path& home, const std::filesystem::path& here,
                     const std::string& problem) {
    canvas_.clear();
    const Style& style = canvas_.style();
    std::string text = "\n" + paint(style, Role::title, "Welcome to kata.") + "\n\n" +
                       report::paragraph(style,
                                         "You solve exercises in your own editor; each time you "
                                         "save, kata judges the file and shows what is wrong.",
                                         0) +
                       "\nWhere shall your files lie?\n\n";
    if (!home.empty()) {
        text += "  " + paint(style, Role::title, "Enter") + "  in " +
                paint(style, Role::code, safe(style, displayed(home))) + "\n";
    }
    text += "  " + paint(style, Role::title, "h") + "      here, in " +
            paint(style, Role::code, safe(style, displayed(here))) + "\n" + "  " +
            paint(style, Role::title, "q") + "      quit: nothing is written\n";
    if (!problem.empty()) text += "\n" + paint(style, Role::bad, safe(style, problem)) + "\n";
    const auto lines = lines_of(text, canvas_.columns());
    for (std::size_t at = 0; at < lines.size(); ++at) {
        canvas_.write(static_cast<int>(at), 0, lines[at], canvas_.columns());
    }
    canvas_.show();
}

}  // namespace kata::learner
