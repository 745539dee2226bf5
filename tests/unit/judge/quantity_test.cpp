#include "runner/judge/quantity.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace std::chrono_literals;
using kata::judge::duration;
using kata::judge::enumerate;
using kata::judge::memory;
using kata::judge::plural;

TEST_CASE("durations") {
    CHECK(duration(0ns) == "0 ms");
    CHECK(duration(123us) == "0.12 ms");
    CHECK(duration(1ms) == "1 ms");
    CHECK(duration(1234us) == "1.2 ms");
    CHECK(duration(9960us) == "10 ms");
    CHECK(duration(200ms) == "200 ms");
    CHECK(duration(999ms) == "999 ms");
    CHECK(duration(999600us) == "1 s");
    CHECK(duration(1500ms) == "1.5 s");
    CHECK(duration(90s) == "90 s");
    CHECK(duration(125s) == "2 min 5 s");
}

TEST_CASE("sizes") {
    CHECK(memory(0) == "0 bytes");
    CHECK(memory(1) == "1 byte");
    CHECK(memory(1023) == "1023 bytes");
    CHECK(memory(1024) == "1 KiB");
    CHECK(memory(1536) == "1.5 KiB");
    CHECK(memory(128ULL << 20) == "128 MiB");
    CHECK(memory((1ULL << 20) - 1) == "1 MiB");
    CHECK(memory(3ULL << 30) == "3 GiB");
}

TEST_CASE("counts") {
    CHECK(plural(0, "case") == "0 cases");
    CHECK(plural(1, "case") == "1 case");
    CHECK(plural(2, "more call", "more calls") == "2 more calls");
}

TEST_CASE("lists") {
    CHECK(enumerate(std::vector<std::string>{}).empty());
    CHECK(enumerate(std::vector<std::string>{"a"}) == "a");
    CHECK(enumerate(std::vector<std::string>{"a", "b"}) == "a and b");
    CHECK(enumerate(std::vector<std::string>{"a", "b", "c"}, " or ") == "a, b or c");
}
