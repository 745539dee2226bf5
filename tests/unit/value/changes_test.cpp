#include "runner/value/changes.h"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "runner/value/render.h"
#include "tests/unit/value/build.h"

using namespace kata::value;
using namespace kata::value::build;

namespace {

/// "[1] 2 -> 3", "[1] - 2" (missing), "[1] + 2" (extra), one a line.
std::string told(const Value& expected, const Value& got, const Comparison& comparison = {},
                 std::size_t most = 10) {
    const Changes found = changes(expected, got, comparison, most);
    std::string out;
    for (const Change& one : found.first) {
        const std::string due = one.expected != nullptr ? to_python(*one.expected) : "";
        const std::string there = one.got != nullptr ? to_python(*one.got) : "";
        switch (one.kind) {
            case Change::Kind::other:
                out += fmt::format("{} {} -> {}\n", one.path, due, there);
                break;
            case Change::Kind::missing:
                out += fmt::format("{} - {}\n", one.path, due);
                break;
            case Change::Kind::extra:
                out += fmt::format("{} + {}\n", one.path, there);
                break;
        }
    }
    return found.more > 0 ? out + fmt::format("{} more", found.more) : out;
}

Value numbers(std::vector<std::int64_t> all) {
    Value out = list({});
    for (const std::int64_t one : all) out.items.push_back(integer(one));
    return out;
}

}  // namespace

TEST_CASE("equal values have no changes") {
    CHECK(told(numbers({1, 2}), numbers({1, 2})).empty());
}

TEST_CASE("each differing item of a list") {
    CHECK(told(numbers({1, 2, 3}), numbers({9, 2, 8})) == "[0] 1 -> 9\n[2] 3 -> 8\n");
}

TEST_CASE("an item left out or put in is one change") {
    CHECK(told(numbers({1, 2, 3, 4}), numbers({1, 3, 4})) == "[1] - 2\n");
    CHECK(told(numbers({1, 3, 4}), numbers({1, 2, 3, 4})) == "[1] + 2\n");
    CHECK(told(numbers({1, 2}), numbers({})) == "[0] - 1\n[1] - 2\n");
    CHECK(told(numbers({1, 2, 3}), numbers({9, 8})) == "[0] 1 -> 9\n[1] 2 -> 8\n[2] - 3\n");
}

TEST_CASE("dicts by key, nested values by path") {
    CHECK(told(dict({text("a"), numbers({1, 2}), text("b"), integer(3), text("c"), integer(4)}),
               dict({text("c"), integer(4), text("a"), numbers({1, 5}), text("d"), none()})) ==
          "['a'][1] 2 -> 5\n['b'] - 3\n['d'] + None\n");
}

TEST_CASE("sets, and lists in any order, by what is missing and extra") {
    CHECK(told(set({integer(1), integer(2)}), set({integer(2), integer(3)})) == " - 1\n + 3\n");
    Comparison any;
    any.mode = Mode::unordered;
    CHECK(told(numbers({1, 1, 2}), numbers({2, 1, 5}), any) == " - 1\n + 5\n");
}

TEST_CASE("objects by attribute") {
    const auto point = [](std::int64_t x, std::int64_t y) {
        return of(Kind::dataclass,
                  {text("m"), text("Point"), text("x"), integer(x), text("y"), integer(y)});
    };
    CHECK(told(point(1, 2), point(1, 3)) == ".y 2 -> 3\n");
}

TEST_CASE("another type is one change of the whole") {
    CHECK(told(numbers({1}), tuple({integer(1)})) == " [1] -> (1,)\n");
}

TEST_CASE("no more changes than were asked for are told, the rest is counted") {
    Value expected = list({});
    Value got = list({});
    for (int index = 0; index < 1000; ++index) {
        expected.items.push_back(integer(index));
        got.items.push_back(integer(index + 1));
    }
    CHECK(told(expected, got, {}, 2) == "[0] 0 -> 1\n[1] 1 -> 2\n998 more");
}

TEST_CASE("within the tolerance is no change") {
    Comparison near;
    near.mode = Mode::approx;
    near.absolute = 0.1;
    CHECK(told(list({real(1), real(2)}), list({real(1.05), real(3)}), near) == "[1] 2.0 -> 3.0\n");
}
