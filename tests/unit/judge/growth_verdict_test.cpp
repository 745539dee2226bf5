// How growth is told from measurements: made-up ones, and ones that were recorded on a machine
// whose two processors were shared by twenty processes.

#include "runner/judge/growth_verdict.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <random>
#include <string>
#include <vector>

using namespace kata;
using exercise::Cost;
using exercise::Growth;
using exercise::InputSize;
using judge::decide;
using judge::GrowthDecision;
using judge::GrowthMeasurements;

namespace {

using Curve = std::function<double(double)>;

Cost cost(const std::string& text) {
    return std::get<Cost>(exercise::parse_cost(text));
}

Growth over(const std::vector<std::int64_t>& sizes) {
    Growth growth;
    for (const std::int64_t size : sizes) growth.sizes.push_back({size, 1});
    return growth;
}

/// Measurements in nanoseconds, each too long by up to `noise`, with some that are far too long.
GrowthMeasurements measure(const Growth& growth, const Curve& own, const Curve& reference,
                           std::size_t runs, double noise = 0, unsigned seed = 1) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> part(0, 1);
    const auto run = [&](double true_cost) {
        const double disturbed = part(random) < 0.1 ? 3 : 1;
        return (true_cost + 200e3) * (1 + noise * part(random)) * (noise > 0 ? disturbed : 1);
    };
    GrowthMeasurements measured;
    measured.floor = 100e3;
    for (const InputSize& size : growth.sizes) {
        judge::GrowthSamples& samples = measured.sizes.emplace_back();
        samples.size = size;
        const auto n = static_cast<double>(size.n);
        for (std::size_t at = 0; at < runs; ++at) {
            samples.own.push_back(run(own(n)));
            samples.reference.push_back(run(reference(n)));
        }
    }
    measured.own_start.assign(runs, 200e3);
    measured.reference_start.assign(runs, 200e3);
    return measured;
}

double log2_of(double n) {
    return std::log2(n + 1);
}

const Curve linear = [](double n) { return 500 * n; };
const Curve linearithmic = [](double n) { return 150 * n * log2_of(n); };
const Curve quadratic = [](double n) { return 30 * n * n; };

const std::vector<std::int64_t> usual_sizes = {500, 1000, 2000, 4000, 8000};

}  // namespace

TEST_CASE("what grows as it may is accepted after two runs, what does not refused after four") {
    const Growth growth = over(usual_sizes);
    const auto after = [&](const Curve& own, const std::string& allowed, std::size_t runs) {
        return decide(growth, cost(allowed), measure(growth, own, linear, runs));
    };
    CHECK(after(linear, "O(n)", 1) == GrowthDecision::undecided);
    CHECK(after(linear, "O(n)", 2) == GrowthDecision::accepted);
    CHECK(after(linearithmic, "O(n log n)", 2) == GrowthDecision::accepted);
    CHECK(after(linear, "O(n^2)", 2) == GrowthDecision::accepted);
    CHECK(after(quadratic, "O(n^2)", 2) == GrowthDecision::accepted);
    CHECK(after(quadratic, "O(n log n)", 2) == GrowthDecision::undecided);
    CHECK(after(quadratic, "O(n log n)", 4) == GrowthDecision::exceeded);
    CHECK(after(quadratic, "O(n)", 4) == GrowthDecision::exceeded);
    CHECK(after(quadratic, "O(log n)", 4) == GrowthDecision::exceeded);
}

TEST_CASE("what hardly varies takes half as many runs") {
    const Growth growth = over(usual_sizes);
    GrowthMeasurements measured = measure(growth, quadratic, linear, 2);
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::undecided);
    measured.exact = true;
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::exceeded);
}

TEST_CASE("classes that are too close over these sizes are not told apart") {
    const Growth growth = over(usual_sizes);
    CHECK(decide(growth, cost("O(n)"), measure(growth, linearithmic, linear, 9)) ==
          GrowthDecision::accepted);
}

TEST_CASE("over small sizes, with many calls, they are") {
    Growth growth = over({8, 32, 128, 512, 2048});
    growth.total = 4096;
    growth.divided = true;
    const Curve set = [](double) { return 4096 * 100.0; };
    const Curve sort = [](double n) { return 4096 * 70 * log2_of(n); };
    CHECK(decide(growth, cost("O(n)"), measure(growth, set, set, 2)) == GrowthDecision::accepted);
    CHECK(decide(growth, cost("O(n)"), measure(growth, sort, set, 4)) == GrowthDecision::exceeded);
}

TEST_CASE("noise changes no decision") {
    const Growth growth = over(usual_sizes);
    for (unsigned seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        CHECK(decide(growth, cost("O(n)"), measure(growth, linear, linear, 9, 1, seed)) ==
              GrowthDecision::accepted);
        CHECK(decide(growth, cost("O(n log n)"), measure(growth, quadratic, linear, 9, 1, seed)) ==
              GrowthDecision::exceeded);
    }
}

TEST_CASE("a slow constant, or a start that takes long, is no growth") {
    const Growth growth = over(usual_sizes);
    const Curve slow = [](double n) { return 100'000 * n; };
    const Curve late = [](double n) { return 50e6 + 500 * n; };
    CHECK(decide(growth, cost("O(n)"), measure(growth, slow, linear, 2)) ==
          GrowthDecision::accepted);
    CHECK(decide(growth, cost("O(n)"), measure(growth, late, linear, 2)) ==
          GrowthDecision::accepted);
}

TEST_CASE(
    "what grows no faster than the reference is accepted, whatever the machine does to both") {
    const Growth growth = over(usual_sizes);
    const Curve cold = [](double n) { return 50 * n * std::sqrt(n); };
    const Curve colder = [](double n) { return 60 * n * n; };
    CHECK(decide(growth, cost("O(n)"), measure(growth, colder, colder, 9)) ==
          GrowthDecision::accepted);
    CHECK(decide(growth, cost("O(n)"), measure(growth, cold, linear, 9)) ==
          GrowthDecision::accepted);
}

/// Sorting lists of tickets, as measured on a busy machine: nanoseconds of one call, the least of
/// all runs.
GrowthMeasurements sorted_tickets(const Growth& growth, std::size_t runs) {
    const std::vector<double> own = {11'717, 61'925, 324'591, 1'585'168, 7'928'342};
    const std::vector<double> reference = {2401, 9554, 36'601, 146'850, 641'849};
    GrowthMeasurements measured;
    measured.floor = 400;
    measured.own_start = measured.reference_start = std::vector<double>(runs, 0);
    for (std::size_t at = 0; at < own.size(); ++at) {
        measured.sizes.push_back({growth.sizes[at], std::vector<double>(runs, own[at]),
                                  std::vector<double>(runs, reference[at]), false});
    }
    return measured;
}

TEST_CASE("a reference that was disturbed hides no growth") {
    const Growth growth = over({8, 32, 128, 512, 2048});
    GrowthMeasurements measured = sorted_tickets(growth, 2);
    for (std::size_t at = 2; at < measured.sizes.size(); ++at) {
        for (double& run : measured.sizes[at].reference) run *= 2;
    }
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::undecided);
    // Once undisturbed is enough, whichever of the submission's runs it was beside.
    for (std::size_t run = 0; run < 2; ++run) {
        GrowthMeasurements later = sorted_tickets(growth, 4);
        for (std::size_t at = 2; at < later.sizes.size(); ++at) {
            for (double& other : later.sizes[at].reference) other *= 2;
            later.sizes[at].reference[run] /= 2;
        }
        CHECK(decide(growth, cost("O(n)"), later) == GrowthDecision::exceeded);
    }
}

TEST_CASE("half of the runs may leave in doubt what all of them show") {
    const Growth growth = over({8, 32, 128, 512, 2048});
    GrowthMeasurements measured = sorted_tickets(growth, judge::most_growth_runs);
    for (double& run : measured.sizes.back().reference) run *= 1.3;
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::exceeded);
    for (std::size_t run = 0; run < judge::most_growth_runs; run += 2) {
        measured.sizes.front().own[run] *= 1.25;
    }
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::exceeded);
    for (std::size_t run = 0; run < judge::most_growth_runs; run += 2) {
        measured.sizes.front().own[run] *= 1.5;
    }
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::accepted);
}

TEST_CASE("a reference that was disturbed in all runs excuses a part of the growth") {
    const Growth growth = over({8, 32, 128, 512, 2048});
    GrowthMeasurements measured = sorted_tickets(growth, judge::most_growth_runs);
    for (std::size_t at = 3; at < measured.sizes.size(); ++at) {
        for (double& run : measured.sizes[at].reference) run *= 1.5;
    }
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::exceeded);
    measured.exact = true;  // then nobody can disturb it
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::accepted);
}

TEST_CASE("what the machine does to both is no growth, whatever else disturbed the submission") {
    const Growth growth = over({8, 32, 128, 512, 2048});
    GrowthMeasurements measured = sorted_tickets(growth, judge::most_growth_runs);
    for (std::size_t at = 0; at < measured.sizes.size(); ++at) {
        const double cold = at < 3 ? 1 : at < 4 ? 1.5 : 2;  // caches that are too small
        const double linear = 1000 * static_cast<double>(growth.sizes[at].n) * cold;
        measured.sizes[at].reference.assign(judge::most_growth_runs, linear);
        measured.sizes[at].own.assign(judge::most_growth_runs, at < 3 ? linear : 1.4 * linear);
    }
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::accepted);
}

TEST_CASE("a bound behind sizes at which nothing was measured is told") {
    const Growth growth = over({1000, 2000, 4000, 8000});
    GrowthMeasurements measured;
    measured.floor = 100e3;
    measured.own_start = measured.reference_start = std::vector<double>(4, 0);
    for (const double own : {10e3, 10e3, 200e6, 250e6}) {
        measured.sizes.push_back({growth.sizes[measured.sizes.size()], std::vector<double>(4, own),
                                  std::vector<double>(4, 150e3), false});
    }
    measured.sizes.back().bound = true;
    CHECK(decide(growth, cost("O(1)"), measured) == GrowthDecision::exceeded);
    CHECK(judge::describe(growth, cost("O(1)"), measured).points.size() == 4);
}

TEST_CASE("too little cost tells nothing") {
    const Growth growth = over(usual_sizes);
    const Curve tiny = [](double n) { return n * n / 1000; };
    const GrowthMeasurements measured = measure(growth, tiny, tiny, 9);
    CHECK_FALSE(judge::place_of(growth, cost("O(1)"), measured));
    CHECK(decide(growth, cost("O(1)"), measured) == GrowthDecision::accepted);
}

TEST_CASE("a limit of time is a bound on the cost") {
    const Growth growth = over({500, 1000, 2000, 4000});
    GrowthMeasurements measured = measure(growth, quadratic, linear, 4);
    measured.sizes.back().own = {1e9};
    measured.sizes.back().reference = {2e6};
    measured.sizes.back().bound = true;
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::exceeded);
    const auto run = judge::describe(growth, cost("O(n)"), measured);
    CHECK(run.points.back().bound);
}

TEST_CASE("a bound far below the cost hides no growth") {
    // Sums of a list that is sliced again and again, as measured beside six processes.
    const Growth growth = over({4000, 8000, 16'000, 32'000});
    const std::vector<double> own = {9.546e6, 36.38e6, 149.1e6, 250.5e6};
    const std::vector<double> reference = {103.6e3, 177.4e3, 340.5e3, 717.5e3};
    GrowthMeasurements measured = measure(growth, quadratic, linear, 4);
    for (std::size_t at = 0; at < own.size(); ++at) {
        measured.sizes[at].own.assign(4, own[at]);
        measured.sizes[at].reference.assign(4, reference[at]);
    }
    measured.sizes.back().bound = true;
    CHECK(decide(growth, cost("O(n)"), measured) == GrowthDecision::exceeded);
    CHECK(judge::describe(growth, cost("O(n)"), measured).measured == "O(n²)");
}

TEST_CASE("two exact counts are enough where the rest was stopped far below its cost") {
    // In the cube of n where the square is allowed, as counted on a slow processor.
    const Growth growth = over({50, 100, 200});
    const auto measured_as = [&](double first, double second, bool exact) {
        GrowthMeasurements measured = measure(growth, quadratic, quadratic, 2);
        measured.exact = exact;
        measured.floor = 300e3;
        const std::vector<double> own = {first, second, 1168e6};
        const std::vector<double> reference = {3.9e6, 14.8e6, 58.1e6};
        for (std::size_t at = 0; at < own.size(); ++at) {
            measured.sizes[at].own.assign(at < 2 ? 2 : 1, own[at]);
            measured.sizes[at].reference.assign(2, reference[at]);
        }
        measured.sizes.back().bound = true;
        return measured;
    };
    const auto cubic = measured_as(68.7e6, 510e6, true);
    CHECK(decide(growth, cost("O(n^2)"), cubic) == GrowthDecision::exceeded);
    CHECK(judge::describe(growth, cost("O(n^2)"), cubic).measured == "O(n³)");
    const auto slow = measured_as(292e6, 1167e6, true);
    CHECK(decide(growth, cost("O(n^2)"), slow) == GrowthDecision::accepted);
    const auto timed = measured_as(68.7e6, 510e6, false);
    CHECK(decide(growth, cost("O(n^2)"), timed) != GrowthDecision::exceeded);
}

TEST_CASE("another size that grows, too") {
    Growth growth;
    for (const std::int64_t size : {50, 100, 200, 400}) growth.sizes.push_back({size, size});
    const Curve table = [](double n) { return 60 * n * n; };
    const Curve cubic = [](double n) { return 5 * n * n * n; };
    CHECK(decide(growth, cost("O(n*m)"), measure(growth, table, table, 2)) ==
          GrowthDecision::accepted);
    CHECK(decide(growth, cost("O(n*m)"), measure(growth, cubic, table, 4)) ==
          GrowthDecision::exceeded);
}

TEST_CASE("has duplicates, as it was measured beside twenty processes") {
    // Nanoseconds for each of 4,096 tuples, in lists of 8, 32, 128, 512 and 2,048.
    const std::vector<double> loop = {126.4, 130.5, 120.5, 134.2, 146.5};
    const std::vector<std::pair<std::string, std::vector<double>>> right = {
        {"set", {74.1, 74.9, 72.4, 101.2, 105.4}},
        {"dict of lists", {182.0, 153.4, 158.1, 186.9, 239.2}},
        {"Counter", {293.5, 192.1, 193.2, 196.5, 202.1}},
        {"texts", {795.9, 800.3, 798.0, 816.8, 925.8}},
        {"dict", {96.8, 81.9, 78.2, 96.8, 128.0}},
    };
    const std::vector<std::pair<std::string, std::vector<double>>> slow = {
        {"sorted", {275.6, 363.6, 492.2, 633.3, 807.4}},
        {"sort and loop", {252.5, 349.4, 479.8, 616.9, 788.8}},
        {"heap", {323.3, 475.0, 690.4, 869.3, 1077.7}},
        {"merge sort", {783.0, 983.6, 1308.3, 1578.6, 1968.6}},
    };
    Growth growth = over({8, 32, 128, 512, 2048});
    growth.total = 4096;
    growth.divided = true;
    const auto decision = [&](const std::vector<double>& own) {
        const auto recorded = [&](const std::vector<double>& costs) -> Curve {
            return [&, costs](double n) {
                return 4096 * costs[static_cast<std::size_t>(std::log2(n / 8) / 2)];
            };
        };
        return decide(growth, cost("O(n)"), measure(growth, recorded(own), recorded(loop), 9));
    };
    for (const auto& [name, costs] : right) {
        INFO(name);
        CHECK(decision(costs) == GrowthDecision::accepted);
    }
    for (const auto& [name, costs] : slow) {
        INFO(name);
        CHECK(decision(costs) == GrowthDecision::exceeded);
    }
}

TEST_CASE("growth is said in words") {
    const Growth growth = over({1000, 2000, 4000, 8000, 16000, 32000, 64000});
    const auto run =
        judge::describe(growth, cost("O(n log n)"), measure(growth, quadratic, linear, 4));
    CHECK(run.measured == "O(n²)");
    CHECK(run.factor == Approx(4).epsilon(0.01));
    CHECK(run.points.size() == 7);
    CHECK(judge::sentence(run) ==
          "n = 1,000 … 64,000: ×4.00 per doubling ≈ O(n²), allowed O(n log n)");
}

TEST_CASE("an early stop is for what is plain and takes long") {
    const Growth growth = over(usual_sizes);
    const GrowthMeasurements steep = measure(growth, quadratic, linear, 1);
    CHECK(judge::is_plain(growth, cost("O(n)"), steep, 100e6));
    CHECK_FALSE(judge::is_plain(growth, cost("O(n)"), steep, 10e9));
    CHECK_FALSE(judge::is_plain(growth, cost("O(n^2)"), steep, 100e6));
}
