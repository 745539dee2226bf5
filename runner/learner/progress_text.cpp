#include "runner/learner/progress_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::learner {

namespace {

using report::Role;
using report::Style;

constexpr int days_shown = 14;
constexpr std::size_t widest_bar = 24;

std::string safe(const Style& style, std::string_view text) {
    return report::sanitise(text, report::Whitespace::line, !style.unicode);
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t used = report::display_width(text);
    if (used < width) text.append(width - used, ' ');
    return text;
}

std::string totals(const Style& style, const std::vector<SectionCount>& sections,
                   const AllProgress& all) {
    std::size_t solved = 0;
    std::size_t katas = 0;
    for (const SectionCount& one : sections) {
        solved += one.solved;
        katas += one.katas;
    }
    std::size_t attempts = 0;
    Milliseconds time = 0;
    for (const auto& [id, kata] : all) {
        attempts += static_cast<std::size_t>(kata.attempts);
        time += kata.active;
    }
    std::string line = paint(style, Role::title, fmt::format("{} of {} solved", solved, katas));
    if (attempts > 0) {
        line += paint(style, Role::faint,
                      fmt::format("  {} in {}", judge::plural(attempts, "attempt"),
                                  judge::duration(std::chrono::milliseconds(time))));
    }
    return line + "\n";
}

std::string section_lines(const Style& style, const std::vector<SectionCount>& sections) {
    std::size_t title_width = 0;
    for (const SectionCount& one : sections) {
        title_width = std::max(title_width, section_title(one.section).size());
    }
    title_width = std::min(title_width, style.width > 26 ? style.width - 22 : 10);
    const std::size_t used = title_width + 16;
    const std::size_t width = std::min(style.width > used + 8 ? style.width - used : 8, widest_bar);
    std::string out;
    for (const SectionCount& one : sections) {
        const std::string number = one.section.substr(0, one.section.find('-'));
        const std::string title = clip(style, safe(style, section_title(one.section)), title_width);
        out += fmt::format("{}  {}  {}  {}/{}\n", paint(style, Role::faint, safe(style, number)),
                           padded(title, title_width), bar(style, one.solved, one.katas, width),
                           one.solved, one.katas);
    }
    return out;
}

/// Taller where more was tried; a dot where nothing was.
std::string day_mark(const Style& style, const Day& day, int most) {
    constexpr std::array<std::string_view, 8> steps = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    if (day.attempts == 0) return paint(style, Role::faint, style.unicode ? "·" : ".");
    if (!style.unicode) return day.solved > 0 ? "#" : "+";
    const auto step = static_cast<std::size_t>((day.attempts * 8 - 1) / std::max(most, 1));
    return paint(style, day.solved > 0 ? Role::good : Role::code,
                 steps[std::min<std::size_t>(step, 7)]);
}

std::string day_lines(const Style& style, const std::vector<Day>& days) {
    int attempts = 0;
    int solved = 0;
    int most = 0;
    std::string marks;
    for (const Day& day : days) most = std::max(most, day.attempts);
    for (const Day& day : days) {
        attempts += day.attempts;
        solved += day.solved;
        marks += day_mark(style, day, most) + " ";
    }
    if (attempts == 0) return {};
    return fmt::format(
        "\n{}\n  {}  {}\n", paint(style, Role::title, "Last two weeks"), marks,
        paint(style, Role::faint,
              fmt::format("{}, {} solved",
                          judge::plural(static_cast<std::size_t>(attempts), "attempt"), solved)));
}

std::string kata_line(const Style& style, const KataProgress& kata) {
    std::string text = judge::plural(static_cast<std::size_t>(kata.attempts), "attempt");
    if (kata.hints > 0) text += ", " + judge::plural(static_cast<std::size_t>(kata.hints), "hint");
    if (kata.time_to_solve) {
        text += ", " + judge::duration(std::chrono::milliseconds(*kata.time_to_solve));
    }
    if (kata.best_growth)
        text += fmt::format(", cost {:.1f}-fold for twice the input", *kata.best_growth);
    return fmt::format("  {}  {}\n", safe(style, kata.name.slug), paint(style, Role::faint, text));
}

/// The katas that were begun and are not solved, the last one first.
std::string open_lines(const Style& style, const AllProgress& all) {
    std::vector<const KataProgress*> open;
    for (const auto& [id, kata] : all) {
        if (!kata.solved && kata.attempts > 0) open.push_back(&kata);
    }
    std::sort(open.begin(), open.end(),
              [](const auto* a, const auto* b) { return a->touched > b->touched; });
    std::string out;
    for (std::size_t at = 0; at < std::min<std::size_t>(open.size(), 5); ++at) {
        out += kata_line(style, *open[at]);
    }
    return out.empty() ? out : "\n" + paint(style, Role::title, "Not solved yet") + "\n" + out;
}

std::string solved_lines(const Style& style, const AllProgress& all) {
    std::vector<const KataProgress*> solved;
    for (const auto& [id, kata] : all) {
        if (kata.solved) solved.push_back(&kata);
    }
    std::sort(solved.begin(), solved.end(),
              [](const auto* a, const auto* b) { return *a->solved > *b->solved; });
    std::string out;
    for (std::size_t at = 0; at < std::min<std::size_t>(solved.size(), 5); ++at) {
        out += kata_line(style, *solved[at]);
    }
    return out.empty() ? out : "\n" + paint(style, Role::title, "Solved last") + "\n" + out;
}

std::string closing(Desk& desk, const AllProgress& all) {
    const Milliseconds now = now_ms();
    std::size_t due = 0;
    for (const exercise::Heading& heading : desk.katas()) {
        due += state_of(all, heading, now) == State::due ? 1U : 0U;
    }
    if (due == 0) return {};
    return fmt::format("\n{} due: kata review\n", judge::plural(due, "review is", "reviews are"));
}

}  // namespace

std::vector<Day> recent_days(Desk& desk) {
    std::vector<Day> days;
    if (desk.progress(false) == nullptr) return days;
    desk.with_progress([&](Progress& kept) { days = kept.days(days_shown, now_ms()); });
    return days;
}

std::string bar(const Style& style, std::size_t part, std::size_t whole, std::size_t width) {
    // Something done is always seen, and so is something left.
    std::size_t filled = whole == 0 ? 0 : part * width / whole;
    if (part > 0 && filled == 0) filled = 1;
    std::string done;
    std::string open;
    for (std::size_t at = 0; at < width; ++at) {
        (at < filled ? done : open) += style.unicode ? (at < filled ? "━" : "─")
                                       : at < filled ? "#"
                                                     : ".";
    }
    return paint(style, Role::good, done) + paint(style, Role::faint, open);
}

std::string progress_text(const Style& style, Desk& desk) {
    const AllProgress all = desk.all();
    const auto sections = count_sections(desk.katas(), all, now_ms());
    return totals(style, sections, all) + "\n" + section_lines(style, sections) +
           day_lines(style, recent_days(desk)) + open_lines(style, all) + solved_lines(style, all) +
           closing(desk, all);
}

}  // namespace kata::learner
