// When a limit of time is kata's own, and how long it gets beside a slow reference.

#include "runner/judge/calibration.h"

#include <catch2/catch.hpp>

using namespace kata;
using namespace std::chrono_literals;
using exercise::Case;
using exercise::Exercise;
using judge::limits_beside;

TEST_CASE("a limit that nobody set follows the reference") {
    const Exercise exercise;
    Case single;
    single.action = exercise::Session{};
    const sandbox::Limits limits = exercise::limits_of(exercise, &single);
    CHECK_FALSE(limits_beside(exercise, single, limits, 1ms));
    CHECK_FALSE(limits_beside(exercise, single, limits, 50ms));
    const auto longer = limits_beside(exercise, single, limits, 200ms);
    REQUIRE(longer);
    CHECK(longer->cpu == 4s);
    CHECK(longer->wall == 12s);
    CHECK(longer->memory == limits.memory);
    CHECK(limits_beside(exercise, single, limits, 100s)->cpu == 60s);
}

TEST_CASE("a limit that the author set stays as it is") {
    Exercise exercise;
    Case single;
    single.action = exercise::Session{};
    single.limits.wall = 5s;
    CHECK(limits_beside(exercise, single, {}, 1s)->wall == 3s);
    single.limits.cpu = 100ms;
    CHECK_FALSE(judge::is_calibrated(exercise, single));
    CHECK_FALSE(limits_beside(exercise, single, {}, 1s));
    single.limits.cpu.reset();
    exercise.limits.cpu = 100ms;
    CHECK_FALSE(judge::is_calibrated(exercise, single));
}

TEST_CASE("where the reference cannot stand in for the submission nothing is calibrated") {
    const Exercise exercise;
    Case single;
    single.action = exercise::TestRun{};
    CHECK_FALSE(judge::is_calibrated(exercise, single));
    single.action = exercise::ProgramRun{};
    CHECK(judge::is_calibrated(exercise, single));
}
