#include "runner/report/growth.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

#include "runner/judge/growth_verdict.h"
#include "runner/judge/quantity.h"
#include "runner/report/layout.h"
#include "runner/report/sanitise.h"

namespace kata::report {

namespace {

using judge::Check;
using judge::CheckKind;
using judge::GrowthPoint;
using judge::GrowthRun;

constexpr std::size_t indent = 4;
constexpr std::array<std::string_view, 8> blocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 8> letters = {"_", ".", "-", "~", "=", "+", "*", "#"};

/// For terminals without Unicode.
std::string in_ascii(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> plain = {
        {{"…", "..."}, {"×", "x"}, {"≈", "~"}, {"²", "^2"}, {"³", "^3"}, {"→", "->"}}};
    for (const auto& [from, to] : plain) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
            text.replace(at, from.size(), to);
        }
    }
    return text;
}

std::string amount(const GrowthRun& run, double cost) {
    const auto whole = static_cast<std::int64_t>(cost);
    if (run.unit == "bytes") return judge::memory(static_cast<std::uint64_t>(cost));
    if (run.unit == "ns") return judge::duration(std::chrono::nanoseconds(whole));
    return judge::grouped(whole);
}

/// "0.8 ms → 3.2 s a call (perf task-clock)"
std::string extent(const GrowthRun& run) {
    const GrowthPoint& first = run.points[run.first];
    const GrowthPoint& last = run.points.back();
    return fmt::format("{} → {}{} ({})", amount(run, first.cost), last.bound ? "over " : "",
                       amount(run, last.cost), run.counter);
}

std::string calls(const Style& style, const judge::CaseJudgement& one) {
    std::string out;
    for (const Check& check : one.checks) {
        if (check.kind != CheckKind::prompt) continue;
        std::string_view mark = ">>> ";
        for (const std::string_view line : split_lines(check.action)) {
            out += std::string(indent, ' ') + paint(style, Role::faint, mark) +
                   paint(style, Role::code, sanitise(line, Whitespace::text, !style.unicode)) +
                   "\n";
            mark = "... ";
        }
    }
    return out;
}

}  // namespace

std::string sparkline(const Style& style, const GrowthRun& run) {
    double most = 0;
    for (const GrowthPoint& point : run.points) most = std::max(most, point.cost);
    std::string curve;
    for (std::size_t at = run.first; at < run.points.size(); ++at) {
        const double part = most > 0 ? run.points[at].cost / most : 0;
        const auto level = std::min<std::size_t>(static_cast<std::size_t>(part * 8), 7);
        curve += style.unicode ? blocks[level] : letters[level];
    }
    return curve;
}

std::string growth(const Style& style, const judge::CaseJudgement& one) {
    const auto run = std::find_if(one.growth.begin(), one.growth.end(),
                                  [](const GrowthRun& each) { return each.exceeded; });
    if (run == one.growth.end() || run->points.empty()) return {};
    const auto written = [&](const std::string& text) {
        return style.unicode ? text : in_ascii(text);
    };
    std::string out = calls(style, one);
    if (!out.empty()) out += '\n';
    out += paragraph(style, written(judge::sentence(*run)) + ".", indent);
    out += std::string(indent, ' ') + paint(style, Role::bad, sparkline(style, *run)) + "  " +
           paint(style, Role::faint, written(extent(*run))) + "\n";
    return out;
}

}  // namespace kata::report
