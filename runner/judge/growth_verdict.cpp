#include "runner/judge/growth_verdict.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "runner/judge/quantity.h"

namespace kata::judge {

namespace {

using exercise::Cost;
using exercise::Growth;
using exercise::InputSize;

/// How many sizes have to be measured, and how many times further than the other one of two classes
/// has to grow over them, to tell the two apart.
struct Evidence {
    std::size_t points;
    double gap;
};
// Caches alone make a linear algorithm look up to twice as bad at its largest size.
constexpr Evidence least_evidence{3, 2.5};
// Of counts that hardly vary, up to where a limit stopped a solution that is too slow anyway.
constexpr Evidence least_exact_evidence{2, 1.9};
// Below and above these places a few runs are enough; in the middle is the limit.
constexpr double surely_allowed = 0.35;
constexpr double limit = 0.5;
constexpr double surely_exceeded = 0.65;
// What the machine does to large inputs it does to the reference, too, and that excuses growth. But
// others who disturb the reference would excuse too much: where that can be, this part counts.
constexpr double trust_in_reference = 0.6;
// How far off the curve a point may lie (of its logarithm), whatever was measured.
constexpr double usual_spread = 0.15;
constexpr std::size_t runs_to_accept = 2;
constexpr std::size_t runs_to_refuse = 4;  // half of them where they are exact, as above

double least(const std::vector<double>& runs, std::size_t first, std::size_t step) {
    double found = INFINITY;
    for (std::size_t at = first; at < runs.size(); at += step) found = std::min(found, runs[at]);
    return found;
}

struct Point {
    InputSize size;
    double own;
    double reference;
    bool weighty;  ///< above the floor
    bool bound;    ///< the cost is more than `own`
    // The part of either that may be no doing of its own: the floor.
    double own_doubt;
    double reference_doubt;
};

/// The cost of one call at each size: the least of the runs, without what comes before it. Only the
/// submission's runs are split, as it is its cost that has to show itself again.
std::vector<Point> points_of(const Growth& growth, const GrowthMeasurements& measured,
                             std::size_t first, std::size_t step) {
    const double own_start = least(measured.own_start, first, step);
    const double reference_start = least(measured.reference_start, 0, 1);
    std::vector<Point> points;
    for (const GrowthSamples& samples : measured.sizes) {
        const double own = least(samples.own, samples.bound ? 0 : first, samples.bound ? 1 : step);
        const double reference = least(samples.reference, 0, 1);
        if (!std::isfinite(own) || !std::isfinite(reference)) break;
        const auto calls = static_cast<double>(growth.calls(samples.size));
        const double own_cost = std::max(own - own_start, measured.floor);
        const double reference_cost = std::max(reference - reference_start, measured.floor);
        points.push_back({samples.size, own_cost / calls, reference_cost / calls,
                          own_cost > measured.floor, samples.bound, measured.floor / own_cost,
                          measured.floor / reference_cost});
    }
    return points;
}

/// Those that say something: from the last on that drowns in the floor.
std::span<const Point> telling(const std::vector<Point>& points) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (!points[at].weighty) from = at;
    }
    return std::span(points).subspan(from);
}

/// What the sizes before a bound have to show by themselves.
const Evidence& least_up_to_bound(const GrowthMeasurements& measured) {
    return measured.exact ? least_exact_evidence : least_evidence;
}

/// The rest says how steep a cost is where a bound, which can be far below it, would hide that.
std::span<const Point> without_bound(std::span<const Point> points) {
    const bool bound = !points.empty() && points.back().bound;
    return bound ? points.first(points.size() - 1) : points;
}

double growth_of(const Cost& cost, std::span<const Point> points) {
    return cost.at(points.back().size) / cost.at(points.front().size);
}

/// Places on a plane, each with the weight that it has.
struct Plot {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> weight;

    /// @param doubt  the standard deviation of `at_y`, beside the usual one
    void add(double at_x, double at_y, double doubt) {
        x.push_back(at_x);
        y.push_back(at_y);
        weight.push_back(1 / (usual_spread * usual_spread + doubt * doubt));
    }
};

/// The slope of the weighted least squares.
double slope(const Plot& plot) {
    double total = 0;
    double mean_x = 0;
    double mean_y = 0;
    for (std::size_t at = 0; at < plot.x.size(); ++at) {
        total += plot.weight[at];
        mean_x += plot.weight[at] * plot.x[at];
        mean_y += plot.weight[at] * plot.y[at];
    }
    mean_x /= total;
    mean_y /= total;
    double covariance = 0;
    double variance = 0;
    for (std::size_t at = 0; at < plot.x.size(); ++at) {
        const double off = plot.x[at] - mean_x;
        covariance += plot.weight[at] * off * (plot.y[at] - mean_y);
        variance += plot.weight[at] * off * off;
    }
    return variance > 0 ? covariance / variance : 0;
}

/// How the next class stands to `allowed` at each size: with `n` alone the
/// first of the usual ones that is far enough, else another factor of log n, or of n.
std::vector<double> next_class(const Cost& allowed, std::span<const Point> points,
                               double least_gap) {
    const auto relative = [&](auto cost) {
        std::vector<double> lead;
        for (const Point& point : points) lead.push_back(cost(point.size));
        return lead;
    };
    std::vector<std::vector<double>> candidates;
    if (!allowed.uses_m()) {
        for (const Cost& usual : exercise::usual_costs()) {
            candidates.push_back(
                relative([&](const InputSize& size) { return usual.at(size) / allowed.at(size); }));
        }
    }
    const auto extent = [](const InputSize& size) { return static_cast<double>(size.n); };
    candidates.push_back(relative([&](auto& size) { return std::log2(extent(size) + 1); }));
    candidates.push_back(relative(extent));
    for (std::vector<double>& one : candidates) {
        const double gap = one.back() / one.front();
        if (std::isfinite(gap) && gap >= least_gap) return std::move(one);
    }
    return {};
}

/// What a cost is held against at one point.
struct Yardstick {
    double length;
    double doubt;  ///< the standard deviation of its logarithm
};

/// The place by one yardstick: how the cost outgrows it, beside the next class's lead.
template <typename Measure>
double place_by(std::span<const Point> points, const std::vector<double>& lead, Measure measure) {
    Plot plot;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const Point& point = points[at];
        const Yardstick yardstick = measure(point);
        plot.add(std::log(lead[at]), std::log(point.own / yardstick.length),
                 std::hypot(point.own_doubt, yardstick.doubt));
    }
    return slope(plot);
}

std::optional<GrowthPlace> place_on(const Cost& allowed, std::span<const Point> points,
                                    double trust, const Evidence& least) {
    if (points.size() < least.points) return std::nullopt;
    const std::vector<double> lead = next_class(allowed, points, least.gap);
    if (lead.empty()) return std::nullopt;
    const double by_class = place_by(points, lead, [&](const Point& point) {
        return Yardstick{allowed.at(point.size), 0};
    });
    const double by_reference = place_by(points, lead, [](const Point& point) {
        return Yardstick{point.reference, point.reference_doubt};
    });
    const double excused = std::max(0.0, by_class - by_reference);
    return GrowthPlace{by_class - trust * excused, by_class, by_reference};
}

std::size_t runs_of(const GrowthMeasurements& measured) {
    std::size_t runs = most_growth_runs;
    for (const GrowthSamples& samples : measured.sizes) {
        if (!samples.bound) runs = std::min(runs, samples.own.size());
    }
    return runs;
}

/// Whether neither half of the runs, by itself, would have it accepted. A half errs further than
/// the whole: to ask more of it would let pass what the whole is sure of.
bool halves_agree(const Growth& growth, const Cost& allowed, const GrowthMeasurements& measured) {
    for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
        const auto half = place_of(growth, allowed, measured, first, 2);
        if (!half || half->place < surely_allowed) return false;
    }
    return true;
}

/// The usual class that the points come nearest to; empty where another size grows as well.
std::string likeness(std::span<const Point> points) {
    const bool alone = std::all_of(points.begin(), points.end(), [&](const Point& point) {
        return point.size.m == points.front().size.m;
    });
    if (!alone || points.size() < 2) return {};
    std::string best;
    double nearest = INFINITY;
    for (const Cost& usual : exercise::usual_costs()) {
        const double off = std::abs(std::log(points.back().own / points.front().own) -
                                    std::log(growth_of(usual, points)));
        if (!(off < nearest)) continue;  // 2^n is beyond all numbers soon
        nearest = off;
        best = usual.text;
    }
    return best;
}

/// By how much the cost rises when n doubles.
double factor_of(std::span<const Point> points) {
    Plot plot;
    for (const Point& point : points) {
        plot.add(std::log2(static_cast<double>(point.size.n)), std::log2(point.own),
                 point.own_doubt);
    }
    return std::exp2(slope(plot));
}

}  // namespace

std::optional<GrowthPlace> place_of(const Growth& growth, const Cost& allowed,
                                    const GrowthMeasurements& measured, std::size_t first,
                                    std::size_t step) {
    const std::vector<Point> points = points_of(growth, measured, first, step);
    const double trust = measured.exact ? 1 : trust_in_reference;
    const std::span<const Point> told = telling(points);
    const std::span<const Point> known = without_bound(told);
    const auto place = place_on(allowed, told, trust, least_evidence);
    if (known.size() == told.size()) return place;
    const auto by_known = place_on(allowed, known, trust, least_up_to_bound(measured));
    if (!by_known) return place;
    return place && place->place >= by_known->place ? place : by_known;
}

GrowthDecision decide(const Growth& growth, const Cost& allowed,
                      const GrowthMeasurements& measured) {
    const std::size_t runs = runs_of(measured);
    const std::size_t part = measured.exact ? 2 : 1;
    if (runs < runs_to_accept / part) return GrowthDecision::undecided;
    const auto place = place_of(growth, allowed, measured);
    if (!place) return GrowthDecision::accepted;
    // Where the yardsticks contradict each other, it may be that others disturbed the reference.
    const bool contradiction = !measured.exact && place->by_class > surely_exceeded;
    if (place->place < surely_allowed && !contradiction) return GrowthDecision::accepted;
    if (runs < runs_to_refuse / part) return GrowthDecision::undecided;
    const bool repeatable =
        place->by_reference >= surely_allowed && halves_agree(growth, allowed, measured);
    if (place->place > surely_exceeded && repeatable) return GrowthDecision::exceeded;
    if (runs < most_growth_runs) return GrowthDecision::undecided;
    return place->place > limit && repeatable ? GrowthDecision::exceeded : GrowthDecision::accepted;
}

bool is_plain(const Growth& growth, const Cost& allowed, const GrowthMeasurements& measured,
              double long_cost) {
    const auto place = place_of(growth, allowed, measured);
    return place && place->place > surely_exceeded && measured.sizes.back().own.front() > long_cost;
}

GrowthRun describe(const Growth& growth, const Cost& allowed, const GrowthMeasurements& measured) {
    std::vector<Point> points = points_of(growth, measured, 0, 1);
    const std::span<const Point> told = telling(points);
    const std::span<const Point> known = without_bound(told);
    const bool hides =
        known.size() >= least_up_to_bound(measured).points && factor_of(known) > factor_of(told);
    if (hides) points.pop_back();  // the bound hides how steep it is
    GrowthRun run;
    run.allowed = allowed.text;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const Point& point = points[at];
        run.points.push_back(
            {point.size.n, point.size.m, point.own, point.reference, measured.sizes[at].bound});
    }
    const std::span<const Point> last = telling(points);
    if (last.size() < 2) return run;
    run.measured = likeness(last);
    run.factor = factor_of(last);
    run.first = run.points.size() - last.size();
    return run;
}

std::string sentence(const GrowthRun& run) {
    if (run.points.empty()) return {};
    const std::string range =
        fmt::format("n = {} … {}", grouped(run.points[run.first].n), grouped(run.points.back().n));
    const std::string measured = run.measured.empty() ? "" : " ≈ " + run.measured;
    return fmt::format("{}: ×{:.2f} per doubling{}, allowed {}", range, run.factor, measured,
                       run.allowed);
}

}  // namespace kata::judge
