#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "runner/learner/canvas.h"
#include "runner/learner/session.h"

namespace kata::learner {

/// A key and what it does, for the last line of the screen.
struct KeyHint {
    std::string_view key;
    std::string_view meaning;
};

/// How the screen is divided: a head that says which kata this is and where its file lies, a body
/// that can be scrolled, a line for what happened, and the keys.
class Screen {
  public:
    /// Columns from which task and verdict stand side by side.
    static constexpr int two_panes = 110;

    explicit Screen(Canvas& canvas) : canvas_(canvas) {}

    /// One frame: begin, one of page, two and rows, finish.
    void begin(Session& session);
    void page(const std::string& text);
    void two(const std::string& left, const std::string& right);
    void rows(const std::vector<std::string>& lines);
    void finish(const std::string& note, const std::vector<KeyHint>& keys);

    int body_rows() const;
    /// The style of a text in one of two panes.
    report::Style pane_style() const;

    /// Whether the key scrolls the body; does so.
    bool scroll(const Key& key);
    void to_top() { top_ = 0; }

    /// The first thing that somebody sees.
    void welcome(const std::filesystem::path& home, const std::filesystem::path& here,
                 const std::string& problem);

  private:
    int head_rows() const;
    void rule(int row);
    void column(const std::vector<std::string>& lines, int left, int width);

    Canvas& canvas_;
    int top_ = 0;      ///< the first line of the body that is seen
    int longest_ = 0;  ///< lines of the body that was drawn last
};

}  // namespace kata::learner
