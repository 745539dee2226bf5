#include "runner/learner/canvas.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>

#define NCURSES_NOMACROS 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>

#include "runner/learner/terminfo.h"
#include "runner/report/sanitise.h"
#include "sandbox/descriptor.h"

namespace kata::learner {

namespace {

/// Curses needs to know how characters are encoded. The user's locale may not be installed here,
/// and UTF-8 then comes from the one that always is.
bool set_up_characters(bool wants_unicode) {
    (void)std::setlocale(LC_CTYPE, "");
    const auto is_utf8 = [] { return std::strcmp(::nl_langinfo(CODESET), "UTF-8") == 0; };
    if (!wants_unicode) return false;
    if (!is_utf8()) (void)std::setlocale(LC_CTYPE, "C.UTF-8");
    return is_utf8();
}

/// What leaves the full screen: attributes off, cursor seen, keypad as before, the screen as it
/// was.
std::string farewell() {
    return capability("sgr0") + capability("op") + capability("cnorm") + capability("rmkx") +
           capability("rmcup");
}

void set_up_colours() {
    if (!::has_colors()) return;
    ::start_color();
    ::use_default_colors();
    for (short colour = 1; colour < 8; ++colour) ::init_pair(colour, colour, -1);
}

/// What the numbers of a report's colour sequence mean here.
attr_t attributes_of(std::string_view numbers, attr_t before) {
    attr_t attributes = before;
    while (!numbers.empty()) {
        const std::string_view one = numbers.substr(0, numbers.find(';'));
        numbers.remove_prefix(std::min(one.size() + 1, numbers.size()));
        if (one == "0") attributes = A_NORMAL;
        if (one == "1") attributes |= A_BOLD;
        if (one == "2") attributes |= A_DIM;
        if (one == "4") attributes |= A_UNDERLINE;
        if (one == "7") attributes |= A_REVERSE;
        if (one.size() == 2 && one[0] == '3' && ::has_colors()) {
            attributes |= static_cast<attr_t>(COLOR_PAIR(one[1] - '0'));
        }
    }
    return attributes;
}

/// Where a colour sequence that begins at `at` ends, or `at`.
std::size_t end_of_sequence(std::string_view text, std::size_t at) {
    if (text.compare(at, 2, "\x1b[") != 0) return at;
    const std::size_t end = text.find('m', at);
    return end == std::string_view::npos ? at : end + 1;
}

Key key_of(int status, wint_t code) {
    using Kind = Key::Kind;
    if (status == KEY_CODE_YES) {
        switch (code) {
            case KEY_UP:
                return {Kind::up};
            case KEY_DOWN:
                return {Kind::down};
            case KEY_LEFT:
                return {Kind::left};
            case KEY_RIGHT:
                return {Kind::right};
            case KEY_PPAGE:
                return {Kind::page_up};
            case KEY_NPAGE:
                return {Kind::page_down};
            case KEY_HOME:
                return {Kind::home};
            case KEY_END:
                return {Kind::end};
            case KEY_ENTER:
                return {Kind::enter};
            case KEY_BACKSPACE:
                return {Kind::backspace};
            case KEY_RESIZE:
                return {Kind::resize};
            default:
                return {};
        }
    }
    switch (code) {
        case '\r':
        case '\n':
            return {Kind::enter};
        case '\t':
            return {Kind::tab};
        case 27:
            return {Kind::escape};
        case 8:
        case 127:
            return {Kind::backspace};
        default:
            return {Kind::character, static_cast<char32_t>(code)};
    }
}

}  // namespace

/// A process that waits for this one to end without a word, and puts the terminal right then.
class Canvas::Guardian {
  public:
    explicit Guardian(const std::string& farewell) {
        std::array<int, 2> ends{-1, -1};
        if (::tcgetattr(STDIN_FILENO, &before_) != 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0)
            return;
        child_ = ::fork();
        if (child_ == 0) wait(ends[0], ends[1], farewell);
        ::close(ends[0]);
        word_ = sandbox::UniqueDescriptor(ends[1]);
    }

    ~Guardian() {
        if (child_ <= 0) return;
        (void)!::write(word_.get(), "q", 1);
        word_ = sandbox::UniqueDescriptor(-1);
        while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    Guardian(const Guardian&) = delete;
    Guardian& operator=(const Guardian&) = delete;

  private:
    [[noreturn]] void wait(int from, int other, const std::string& farewell) const {
        ::close(other);
        ::setsid();  // out of reach of the terminal's keys
        for (int number = 1; number < NSIG; ++number) (void)std::signal(number, SIG_IGN);
        char word = 0;
        ssize_t got = 0;
        do {
            got = ::read(from, &word, 1);
        } while (got < 0 && errno == EINTR);
        if (got == 0) {
            (void)!::write(STDOUT_FILENO, farewell.data(), farewell.size());
            ::tcsetattr(STDIN_FILENO, TCSANOW, &before_);
        }
        ::_exit(0);
    }

    termios before_{};
    pid_t child_ = -1;
    sandbox::UniqueDescriptor word_{-1};
};

std::variant<std::unique_ptr<Canvas>, std::string> Canvas::open(report::Colour colour) {
    if (!find_terminal()) {
        const char* name = std::getenv("TERM");
        return "this machine does not know the terminal `" +
               report::sanitise(name == nullptr ? "" : name, report::Whitespace::line) + "`";
    }
    if (capability("cup").empty() || capability("clear").empty()) {
        return std::string("this terminal cannot be drawn on");
    }
    report::Style style = report::style_for(STDOUT_FILENO, colour);
    style.unicode = set_up_characters(style.unicode);
    auto guardian = std::make_unique<Guardian>(farewell());
    ::set_escdelay(25);
    if (::newterm(nullptr, stdout, stdin) == nullptr) {
        return std::string("this terminal cannot be drawn on");
    }
    return std::unique_ptr<Canvas>(new Canvas(style, std::move(guardian)));
}

Canvas::Canvas(report::Style style, std::unique_ptr<Guardian> guardian)
    : style_(style), guardian_(std::move(guardian)) {
    ::cbreak();
    ::noecho();
    ::nonl();
    ::keypad(stdscr, TRUE);
    ::nodelay(stdscr, TRUE);
    ::curs_set(0);
    if (style_.colour) set_up_colours();
    style_.width = static_cast<std::size_t>(std::max(columns(), 20));
}

Canvas::~Canvas() {
    ::endwin();
}

int Canvas::rows() const {
    return ::getmaxy(stdscr);
}

int Canvas::columns() const {
    return ::getmaxx(stdscr);
}

void Canvas::clear() {
    ::werase(stdscr);
    style_.width = static_cast<std::size_t>(std::max(columns(), 20));
}

// NOLINTNEXTLINE(readability-make-member-function-const): it changes the screen.
void Canvas::write(int row, int column, std::string_view styled, int width) {
    if (row < 0 || row >= rows()) return;
    attr_t attributes = A_NORMAL;
    ::wmove(stdscr, row, column);
    int used = 0;
    for (std::size_t at = 0; at < styled.size();) {
        if (const std::size_t end = end_of_sequence(styled, at); end > at) {
            attributes = attributes_of(styled.substr(at + 2, end - at - 3), attributes);
            at = end;
            continue;
        }
        const std::size_t length = report::decode_utf8(styled.substr(at)).length;
        const auto columns = static_cast<int>(report::display_width(styled.substr(at, length)));
        if (used + columns > width) break;
        ::wattrset(stdscr, static_cast<int>(attributes));
        ::waddnstr(stdscr, styled.data() + at, static_cast<int>(length));
        used += columns;
        at += length;
    }
    ::wattrset(stdscr, A_NORMAL);
}

void Canvas::show() {
    ::wrefresh(stdscr);
}

Key Canvas::key() {
    wint_t code = 0;
    const int status = ::wget_wch(stdscr, &code);
    return status == ERR ? Key{} : key_of(status, code);
}

void Canvas::suspend() {
    ::def_prog_mode();
    ::endwin();
}

void Canvas::resume() {
    ::reset_prog_mode();
    ::clearok(stdscr, TRUE);
    ::wrefresh(stdscr);
}

std::vector<std::string> folded(std::string_view styled, std::size_t width) {
    std::vector<std::string> lines(1);
    std::string open;  // the colours in force
    std::size_t used = 0;
    // The last space of the line: where it is, the columns up to it, the colours in force there.
    std::size_t space = 0;
    std::size_t space_column = 0;
    std::string space_open;
    for (std::size_t at = 0; at < styled.size();) {
        if (const std::size_t end = end_of_sequence(styled, at); end > at) {
            const std::string sequence(styled.substr(at, end - at));
            if (sequence == "\x1b[0m") {
                open.clear();
            } else {
                open += sequence;
            }
            lines.back() += sequence;
            at = end;
            continue;
        }
        const std::size_t length = report::decode_utf8(styled.substr(at)).length;
        const std::size_t columns = report::display_width(styled.substr(at, length));
        if (used + columns > width && used > 0) {
            if (space_column > width / 3) {
                const std::string rest = lines.back().substr(space + 1);
                lines.back().resize(space);
                lines.push_back(space_open + rest);
                used -= space_column + 1;
            } else {
                lines.emplace_back(open);
                used = 0;
            }
            space_column = 0;
        }
        if (styled[at] == ' ' && used > 0) {
            space = lines.back().size();
            space_column = used;
            space_open = open;
        }
        lines.back() += styled.substr(at, length);
        used += columns;
        at += length;
    }
    return lines;
}

}  // namespace kata::learner
