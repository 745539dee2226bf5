#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/report/style.h"

namespace kata::learner {

/// A key that was pressed: a character, or one of those without any.
struct Key {
    enum class Kind {
        none,  ///< nothing was pressed
        character,
        up,
        down,
        page_up,
        page_down,
        home,
        end,
        left,
        right,
        enter,
        escape,
        backspace,
        tab,
        resize,  ///< no key: the terminal has another size now
    };
    Kind kind = Kind::none;
    char32_t character = 0;

    bool is(char32_t one) const { return kind == Kind::character && character == one; }
};

/// The whole terminal, drawn by ncurses. One at a time. When it is gone, or the process is, by
/// whatever way, the terminal is what it was before: a small process beside this one sees to
/// that where this one cannot, as after SIGKILL.
class Canvas {
  public:
    /// Takes the terminal over. To be called before any thread is started. Returns one line saying
    /// why that cannot be done, where the terminal is too plain or not known.
    static std::variant<std::unique_ptr<Canvas>, std::string> open(report::Colour colour);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    int rows() const;
    int columns() const;
    /// How texts have to be styled; the width is that of the terminal.
    const report::Style& style() const { return style_; }

    void clear();
    /// Writes one line of a report, with its colours, cut at `width` columns.
    void write(int row, int column, std::string_view styled, int width);
    void show();

    /// The next key, without waiting.
    Key key();

    /// Gives the terminal to another program, and takes it back.
    void suspend();
    void resume();

  private:
    class Guardian;
    Canvas(report::Style style, std::unique_ptr<Guardian> guardian);

    report::Style style_;
    std::unique_ptr<Guardian> guardian_;
};

/// A styled line cut into pieces of at most `width` columns, at spaces where there are some, each
/// with the colours that it needs.
std::vector<std::string> folded(std::string_view styled, std::size_t width);

}  // namespace kata::learner
