#include "runner/batch/progress.h"

#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/quantity.h"

namespace kata::batch {

namespace {

constexpr std::chrono::milliseconds between_redraws{100};
constexpr std::chrono::seconds between_lines{30};
constexpr std::size_t bar_width = 24;

std::string bar_of(const report::Style& style, double share) {
    const auto filled = static_cast<std::size_t>(share * bar_width);
    std::string bar;
    for (std::size_t column = 0; column < bar_width; ++column) {
        const bool full = column < filled;
        bar += style.unicode ? (full ? "\u2588" : "\u2591") : (full ? "#" : ".");
    }
    return bar;
}

std::string rate_of(double each_second) {
    return each_second < 10 ? fmt::format("{:.1f}/s", each_second)
                            : fmt::format("{:.0f}/s", each_second);
}

/// Whole seconds: a time that is a guess needs no more.
std::string left_of(double seconds) {
    return judge::duration(std::chrono::seconds(static_cast<long>(seconds) + 1));
}

}  // namespace

std::string progress_line(const report::Style& style, const Advance& advance, bool bar) {
    const std::size_t all = std::max<std::size_t>(advance.total, 1);
    const std::size_t at = advance.done + advance.known;
    const double share = static_cast<double>(at) / static_cast<double>(all);
    std::string line = bar && style.width >= 70 ? bar_of(style, share) + "  " : "";
    line += fmt::format("{} of {}, {:.0f} %", at, advance.total, share * 100);
    const double seconds = std::chrono::duration<double>(advance.elapsed).count();
    if (advance.done == 0 || seconds <= 0) return line;
    const double rate = static_cast<double>(advance.done) / seconds;
    line += ", " + rate_of(rate);
    if (at < advance.total) {
        line += ", " + left_of(static_cast<double>(advance.total - at) / rate) + " left";
    }
    return line;
}

Progress::Progress(report::Output& output, report::Style style, bool terminal, std::size_t total)
    : output_(output), style_(style), terminal_(terminal) {
    advance_.total = total;
}

void Progress::known() {
    ++advance_.known;
}

void Progress::graded(const Found&, const judge::Judgement&) {
    ++advance_.done;
    const auto now = Clock::now();
    const auto pause =
        terminal_ ? std::chrono::duration_cast<Clock::duration>(between_redraws) : between_lines;
    if (now - shown_ < pause) return;
    shown_ = now;
    show();
}

void Progress::show() {
    advance_.elapsed = Clock::now() - started_;
    const std::string line = progress_line(style_, advance_, terminal_);
    output_.write(terminal_ ? "\r" + line + "\x1b[K" : "kata: " + line + "\n");
    output_.flush();
    on_screen_ = terminal_;
}

void Progress::finish() {
    if (!on_screen_) return;
    output_.write("\r\x1b[K");
    output_.flush();
    on_screen_ = false;
}

}  // namespace kata::batch
