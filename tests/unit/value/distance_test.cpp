#include "runner/value/distance.h"

#include <limits>

#include <catch2/catch.hpp>

#include "tests/unit/value/build.h"

using namespace kata::value;
using namespace kata::value::build;

TEST_CASE("how far a float is from another number") {
    CHECK(distance(real(3.5), real(3.25)) == "0.25 too small");
    CHECK(distance(real(-1), real(2)) == "3 too large");
    CHECK(distance(integer(3), real(3.5)) == "0.5 too large");
    CHECK(distance(real(3.5), integer(3)) == "0.5 too small");
    CHECK(distance(real(0.3), real(0.1 + 0.2)) == "5.55e-17 too large");
    CHECK(distance(real(1), real(1234567)) == "1.23e+06 too large");
}

TEST_CASE("where the distance tells nothing") {
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(distance(integer(3), integer(4)).empty());
    CHECK(distance(real(1), text("1")).empty());
    CHECK(distance(real(1), boolean(false)).empty());
    CHECK(distance(real(1), real(1)).empty());
    CHECK(distance(integer(1), real(1)).empty());
    CHECK(distance(real(infinity), real(1)).empty());
    CHECK(distance(real(1), real(std::numeric_limits<double>::quiet_NaN())).empty());
    CHECK(distance(real(-1.7e308), real(1.7e308)).empty());
}
