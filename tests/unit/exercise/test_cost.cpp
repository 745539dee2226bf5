#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <variant>

#include "runner/exercise/cost.h"

using namespace kata::exercise;

namespace {

Cost cost(const std::string& text) {
    const auto parsed = parse_cost(text);
    INFO(text);
    REQUIRE(std::holds_alternative<Cost>(parsed));
    return std::get<Cost>(parsed);
}

double ratio(const std::string& text, const InputSize& first, const InputSize& last) {
    const Cost parsed = cost(text);
    return parsed.at(last) / parsed.at(first);
}

}  // namespace

TEST_CASE("a cost grows as it is written") {
    CHECK(ratio("O(1)", {10}, {1000}) == 1);
    CHECK(ratio("O(log n)", {15}, {255}) == Approx(2));
    CHECK(ratio("O(n)", {10}, {1000}) == Approx(100));
    CHECK(ratio("O(n log n)", {15}, {255}) == Approx(34));
    CHECK(ratio("O(n^2)", {10}, {100}) == Approx(100));
    CHECK(ratio("O(n²)", {10}, {100}) == Approx(100));
    CHECK(ratio("O(n^3)", {10}, {100}) == Approx(1000));
    CHECK(ratio("O(2^n)", {10}, {13}) == Approx(8));
    CHECK(ratio("O(n*m)", {10, 2}, {20, 6}) == Approx(6));
    CHECK(ratio("O(n m^2)", {10, 2}, {10, 4}) == Approx(4));
    CHECK(ratio("O(n + m)", {10, 10}, {20, 40}) == Approx(3));
    CHECK(ratio("O(n log n + m)", {3, 2}, {3, 10}) == Approx(2));
    CHECK(ratio("O(log^2 n)", {15}, {255}) == Approx(4));
}

TEST_CASE("a cost is written as people read it") {
    CHECK(cost("O(n^2)").text == "O(n²)");
    CHECK(cost("O(n*m)").text == "O(n*m)");
    CHECK(cost("O(n*m)").uses_m());
    CHECK_FALSE(cost("O(2^n)").uses_m());
}

TEST_CASE("what is no cost is said to be none") {
    for (const std::string text : {"n", "O()", "O(n", "O(k)", "O(n^)", "O(n^0)", "O(n^10)",
                                   "O(log)", "O(n log)", "O(n log k)", "O(n*)", "O(*n)", "O(n+)",
                                   "O(0)", "O(2^m)", "O(n!)", "O(5)", "O(n) ", "linear"}) {
        INFO(text);
        const auto parsed = parse_cost(text);
        REQUIRE(std::holds_alternative<std::string>(parsed));
        CHECK(std::get<std::string>(parsed).find("is no growth such as O(1)") != std::string::npos);
    }
}

TEST_CASE("the usual costs stand in the order of their growth") {
    double before = 0;
    for (const Cost& one : usual_costs()) {
        const double growth = one.at({64}) / one.at({4});
        CHECK(growth > before);
        before = growth;
    }
}
