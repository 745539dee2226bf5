#include "runner/report/growth_plot.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/report/html.h"

namespace kata::report {

namespace {

constexpr double width = 460;
constexpr double height = 220;
constexpr double left = 62;
constexpr double right = 14;
constexpr double top = 12;
constexpr double bottom = 40;

/// A logarithmic axis.
struct Axis {
    double low = 0;  ///< logarithms
    double high = 1;
    double from = 0;  ///< of the drawing
    double to = 1;

    double at(double value) const {
        const double share = high > low ? (std::log10(value) - low) / (high - low) : 0.5;
        return from + share * (to - from);
    }
};

Axis axis_of(double least, double most, double from, double to) {
    const double margin = std::max(0.05 * std::log10(most / least), 0.02);
    return {std::log10(least) - margin, std::log10(most) + margin, from, to};
}

std::string number(double value) {
    if (value < 1e3) return fmt::format("{:.0f}", value);
    if (value < 1e6) return fmt::format("{:.4g} k", value / 1e3);
    return fmt::format("{:.4g} M", value / 1e6);
}

std::string cost(double value, const std::string& unit) {
    if (unit == "ns") return judge::duration(std::chrono::nanoseconds(static_cast<long>(value)));
    if (unit == "bytes") return judge::memory(static_cast<std::uint64_t>(value));
    return number(value);
}

std::string polyline(const Axis& x, const Axis& y,
                     const std::vector<std::pair<double, double>>& points, std::string_view style) {
    std::string text;
    for (const auto& [n, value] : points) {
        text += fmt::format("{}{:.1f},{:.1f}", text.empty() ? "" : " ", x.at(n), y.at(value));
    }
    return fmt::format("<polyline class=\"{}\" points=\"{}\"/>", style, text);
}

std::string label(double x, double y, std::string_view anchor, std::string_view text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>", x, y, anchor,
                       html_text(text));
}

using Points = std::vector<std::pair<double, double>>;

std::string axes(const Axis& x, const Axis& y, const Points& measured, double least, double most,
                 const std::string& unit) {
    std::string text = fmt::format(
        "<line class=\"axis\" x1=\"{0}\" y1=\"{1}\" x2=\"{2}\" y2=\"{1}\"/>"
        "<line class=\"axis\" x1=\"{0}\" y1=\"{3}\" x2=\"{0}\" y2=\"{1}\"/>",
        left, height - bottom, width - right, top);
    text += label(x.at(measured.front().first), height - bottom + 15, "middle",
                  number(measured.front().first));
    text += label(x.at(measured.back().first), height - bottom + 15, "middle",
                  number(measured.back().first));
    text += label(left - 6, y.at(least) + 4, "end", cost(least, unit));
    return text + label(left - 6, y.at(most) + 4, "end", cost(most, unit));
}

}  // namespace

std::string growth_plot(const GradedGrowth& growth) {
    Points measured;
    Points reference;
    double least = 0;
    double most = 0;
    const auto add = [&](Points& points, double n, double value) {
        if (n <= 0 || value <= 0) return;
        least = least > 0 ? std::min(least, value) : value;
        most = std::max(most, value);
        points.emplace_back(n, value);
    };
    for (const GradedGrowth::Point& point : growth.points) {
        add(measured, point.n, point.cost);
        add(reference, point.n, point.reference);
    }
    if (measured.size() < 2 || measured.back().first <= measured.front().first) return {};
    const Axis x = axis_of(measured.front().first, measured.back().first, left, width - right);
    const Axis y = axis_of(least, most, height - bottom, top);
    const std::string what =
        fmt::format("{} by n; allowed {}{}", growth.counter, growth.allowed,
                    growth.measured.empty() ? "" : ", measured about " + growth.measured);
    std::string text = fmt::format(
        "<svg class=\"growth\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
        "aria-label=\"{2}\">",
        width, height, html_text(what));
    text += axes(x, y, measured, least, most, growth.unit);
    if (reference.size() > 1) text += polyline(x, y, reference, "allowed");
    text += polyline(x, y, measured, "measured");
    for (const auto& [n, value] : measured) {
        text += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\"/>", x.at(n), y.at(value));
    }
    return text + label(left, height - 8, "start", what) + "</svg>\n";
}

}  // namespace kata::report
