#include <catch2/catch.hpp>

#include "runner/exercise/limits.h"

using namespace kata::exercise;
using namespace std::chrono_literals;

namespace {

std::chrono::nanoseconds duration(std::string_view text) {
    auto parsed = parse_duration(text);
    REQUIRE(std::holds_alternative<std::chrono::nanoseconds>(parsed));
    return std::get<std::chrono::nanoseconds>(parsed);
}

std::uint64_t size(std::string_view text) {
    auto parsed = parse_size(text);
    REQUIRE(std::holds_alternative<std::uint64_t>(parsed));
    return std::get<std::uint64_t>(parsed);
}

bool is_duration(std::string_view text) {
    return std::holds_alternative<std::chrono::nanoseconds>(parse_duration(text));
}

bool is_size(std::string_view text) {
    return std::holds_alternative<std::uint64_t>(parse_size(text));
}

}  // namespace

TEST_CASE("durations have a unit") {
    CHECK(duration("500ms") == 500ms);
    CHECK(duration("1s") == 1s);
    CHECK(duration("1.5s") == 1500ms);
    CHECK(duration("2 s") == 2s);
    for (const auto* text :
         {"", "1", "s", "1m", "-1s", "1e3s", ".5s", "1.s", "1.2.3s", "0x1s", "1 sec"}) {
        INFO(text);
        CHECK_FALSE(is_duration(text));
    }
}

TEST_CASE("sizes have a binary unit") {
    CHECK(size("512B") == 512);
    CHECK(size("64KiB") == 65536);
    CHECK(size("128MiB") == 134217728);
    CHECK(size("1.5GiB") == 1610612736);
    for (const auto* text : {"", "1", "MiB", "64MB", "64M", "64kib", "-1B", "1TiB"}) {
        INFO(text);
        CHECK_FALSE(is_size(text));
    }
    CHECK(std::get<std::string>(parse_size("64mb")) ==
          "`64mb` has no unit known here; write `64MiB`");
}

TEST_CASE("huge quantities stay in range of their type") {
    CHECK(duration("99999999999999999999s") > 3600s);
    CHECK(size("99999999999999999999GiB") > (1ULL << 40));
}

TEST_CASE("limits come from the case, else the exercise, else the sandbox") {
    Exercise exercise;
    Case single;
    const kata::sandbox::Limits defaults;
    CHECK(limits_of(exercise).cpu == defaults.cpu);
    CHECK(limits_of(exercise, &single).memory == defaults.memory);

    exercise.limits.memory = 64 << 20;
    exercise.limits.file_size = 7;
    exercise.limits.disk = 8;
    exercise.limits.open_files = 99;
    exercise.limits.processes = 4;
    exercise.limits.output = 5;
    single.limits.memory = 32 << 20;
    const kata::sandbox::Limits limits = limits_of(exercise, &single);
    CHECK(limits.memory == 32 << 20);
    CHECK(limits_of(exercise).memory == 64 << 20);
    CHECK(limits.file_size == 7);
    CHECK(limits.disk == 8);
    CHECK(limits.open_files == 99);
    CHECK(limits.processes == 4);
    CHECK(limits.output == 5);
    CHECK(limits.stack == defaults.stack);
}

TEST_CASE("the wall limit follows the cpu limit unless it is set") {
    Exercise exercise;
    Case single;
    exercise.limits.cpu = 2s;
    CHECK(limits_of(exercise).wall == 6s);
    exercise.limits.wall = 4s;
    CHECK(limits_of(exercise).wall == 4s);
    single.limits.cpu = 5s;
    CHECK(limits_of(exercise, &single).wall == 15s);
    single.limits.wall = 7s;
    CHECK(limits_of(exercise, &single).wall == 7s);
}
