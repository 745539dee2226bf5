#include <catch2/catch.hpp>
#include <ctime>
#include <limits>

#include "runner/value/compare.h"
#include "tests/unit/value/build.h"

namespace kata::value {
namespace {

using namespace build;

const double nan = std::numeric_limits<double>::quiet_NaN();

bool same(const Value& a, const Value& b, Mode mode = Mode::typed, bool strict = false) {
    Comparison comparison;
    comparison.mode = mode;
    comparison.strict = strict;
    const bool forward = !compare(a, b, comparison);
    const bool backward = !compare(b, a, comparison);
    CHECK(forward == backward);
    return forward;
}

Mismatch difference(const Value& expected, const Value& got, Mode mode = Mode::typed) {
    Comparison comparison;
    comparison.mode = mode;
    const std::optional<Mismatch> found = compare(expected, got, comparison);
    REQUIRE(found);
    return *found;
}

bool close(const Value& a, const Value& b, double relative, double absolute) {
    return !compare(a, b, {Mode::approx, relative, absolute, false});
}

}  // namespace

TEST_CASE("typed: 1, True and 1.0 differ wherever they stand") {
    CHECK_FALSE(same(integer(1), boolean(true)));
    CHECK_FALSE(same(integer(1), real(1)));
    CHECK_FALSE(same(list({integer(1)}), list({boolean(true)})));
    CHECK_FALSE(same(set({integer(1)}), set({real(1)})));
    CHECK_FALSE(same(dict({integer(1), none()}), dict({boolean(true), none()})));
    CHECK_FALSE(same(list({}), tuple({})));
    CHECK_FALSE(same(set({}), of(Kind::frozenset)));
}

TEST_CASE("equal: numbers across types, lists still no tuples") {
    CHECK(same(integer(1), boolean(true), Mode::equal));
    CHECK(same(set({integer(1)}), of(Kind::frozenset, {real(1)}), Mode::equal));
    CHECK(same(dict({integer(10), none()}), dict({real(10), none()}), Mode::equal));
    CHECK_FALSE(same(list({}), tuple({}), Mode::equal));
    const Value point = of(Kind::namedtuple, {text("m"), text("P"), text("x"), integer(1)});
    CHECK(same(point, tuple({integer(1)}), Mode::equal));
    CHECK_FALSE(same(point, tuple({integer(1)})));
}

TEST_CASE("nan equals nan, and -0.0 equals 0.0, in every mode") {
    for (const Mode mode : {Mode::typed, Mode::equal, Mode::approx, Mode::unordered}) {
        CHECK(same(real(nan), real(nan), mode));
        CHECK(same(list({real(nan)}), list({real(-nan)}), mode));
        CHECK(same(real(0.0), real(-0.0), mode));
        CHECK(same(set({real(0.0)}), set({real(-0.0)}), mode));
        CHECK_FALSE(same(real(nan), real(0), mode));
    }
}

TEST_CASE("dicts are compared in no order, two OrderedDicts in theirs") {
    const std::vector<Value> one = {text("a"), integer(1), text("b"), integer(2)};
    const std::vector<Value> other = {text("b"), integer(2), text("a"), integer(1)};
    CHECK(same(dict(one), dict(other)));
    CHECK(same(of(Kind::ordered_dict, one), dict(other)));
    CHECK_FALSE(same(of(Kind::ordered_dict, one), of(Kind::ordered_dict, other)));
    CHECK(difference(of(Kind::ordered_dict, one), of(Kind::ordered_dict, other)).description ==
          "key 1 is in another place");
}

TEST_CASE("library containers count as the plain ones unless strict") {
    const Value counter = of(Kind::counter, {text("a"), integer(1)});
    CHECK(same(counter, dict({text("a"), integer(1)})));
    CHECK_FALSE(same(counter, dict({text("a"), integer(1)}), Mode::typed, true));
    const Value deque = of(Kind::deque, {integer(1)});
    CHECK(same(deque, list({integer(1)})));
    CHECK_FALSE(same(deque, list({integer(1)}), Mode::typed, true));
    CHECK(same(deque, deque, Mode::typed, true));
}

TEST_CASE("approx: tolerances for ints and floats, not for bools") {
    CHECK(close(real(1.0), real(1.0 + 1e-10), 1e-9, 0));
    CHECK_FALSE(close(real(1.0), real(1.0 + 1e-8), 1e-9, 0));
    CHECK(close(integer(1000), real(1000.5), 1e-3, 0));
    CHECK(close(real(0), real(1e-12), 0, 1e-9));
    CHECK_FALSE(close(integer(1), boolean(true), 1, 1));
    CHECK(close(list({real(1)}), list({real(1.01)}), 0.1, 0));
    CHECK(close(set({real(1), real(2)}), set({real(2.01), real(1.01)}), 0.1, 0));
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(close(real(infinity), real(infinity), 1e-9, 0));
    CHECK_FALSE(close(real(infinity), real(-infinity), 1, 1));
    CHECK_FALSE(close(real(infinity), real(1e308), 1, 1));
}

TEST_CASE("unordered: the outermost sequence only, elements typed") {
    const Value one = list({integer(1), integer(2), integer(2)});
    CHECK(same(one, list({integer(2), integer(1), integer(2)}), Mode::unordered));
    CHECK_FALSE(same(one, list({integer(2), integer(1), integer(1)}), Mode::unordered));
    CHECK_FALSE(same(one, list({integer(2), integer(1), real(2)}), Mode::unordered));
    CHECK_FALSE(same(one, tuple({integer(1), integer(2), integer(2)}), Mode::unordered));
    CHECK_FALSE(
        same(list({one}), list({list({integer(2), integer(2), integer(1)})}), Mode::unordered));
    CHECK(
        difference(one, list({integer(1), integer(2), integer(3)}), Mode::unordered).description ==
        "missing: 2; not expected: 3");
}

TEST_CASE("unordered: a hundred thousand elements take no time") {
    std::vector<Value> up, down;
    for (int i = 0; i < 100'000; ++i) {
        up.push_back(list({integer(i), text("x")}));
        down.push_back(list({integer(99'999 - i), text("x")}));
    }
    const std::clock_t start = std::clock();  // of this process, however busy the machine is
    CHECK_FALSE(
        compare(list(std::move(up)), list(std::move(down)), {Mode::unordered, 0, 0, false}));
    CHECK(std::clock() - start < 10 * CLOCKS_PER_SEC);
}

TEST_CASE("what was truncated or has no whole repr equals nothing, itself included") {
    const std::vector<Value> hollow = {
        truncated("more bytes than allowed"),
        object("m", "C", "__repr__ raised ValueError", ReprState::failed),
        object("m", "C", "abc", ReprState::cut)};
    for (const Value& value : hollow) {
        for (const Mode mode : {Mode::typed, Mode::equal, Mode::approx, Mode::unordered}) {
            CHECK_FALSE(same(value, value, mode));
            CHECK_FALSE(same(list({value}), list({value}), mode));
            CHECK_FALSE(same(set({value}), set({value}), mode));
        }
    }
}

TEST_CASE("objects are known by class and repr, addresses apart") {
    CHECK(
        same(object("m", "C", "<m.C object at 0x7f01>"), object("m", "C", "<m.C object at 0x1>")));
    CHECK_FALSE(same(object("m", "C", "C(1)"), object("m", "C", "C(2)")));
    CHECK_FALSE(same(object("m", "C", "1"), object("m", "D", "1")));
    CHECK_FALSE(same(integer(1), object("builtins", "int", "1"), Mode::equal));
}

TEST_CASE("a lying subclass is an object, equal to no plain value") {
    for (const Mode mode : {Mode::typed, Mode::equal, Mode::approx, Mode::unordered}) {
        CHECK_FALSE(same(integer(3), object("submission", "AlwaysEqual", "3"), mode));
        CHECK_FALSE(same(text("a"), object("submission", "str", "'a'"), mode));
    }
}

TEST_CASE("the mismatch says where and what") {
    const Value expected = list({integer(0), dict({text("name"), text("héllo")})});
    const Mismatch text_differs =
        difference(expected, list({integer(0), dict({text("name"), text("héllO")})}));
    CHECK(text_differs.path == "[1]['name']");
    CHECK(text_differs.expected == "'héllo'");
    CHECK(text_differs.got == "'héllO'");
    CHECK(text_differs.description == "character 5 differs");

    const Mismatch missing = difference(expected, list({integer(0), dict({})}));
    CHECK(missing.path == "[1]['name']");
    CHECK(missing.description == "the key 'name' is missing");
    CHECK(missing.got.empty());

    CHECK(difference(integer(1), boolean(true)).description == "expected int, got bool");
    CHECK(difference(list({}), list({none()})).description == "expected 0 items, got 1");
    CHECK(difference(text("abc"), text("ab")).description == "expected 3 characters, got 2");
    const Mismatch extra = difference(dict({}), dict({integer(1), none()}));
    CHECK(extra.description == "the key 1 is not expected");
    CHECK(extra.path == "[1]");
}

TEST_CASE("duplicate keys that no Python dict has do not pass for others") {
    const Value two = dict({text("a"), integer(1), text("b"), integer(1)});
    CHECK(compare(two, dict({text("a"), integer(1), text("a"), integer(1)})));
}

TEST_CASE("fields and arrays have paths of their own") {
    const auto point = [](int y) {
        return of(Kind::dataclass,
                  {text("m"), text("P"), text("x"), integer(1), text("y"), integer(y)});
    };
    CHECK(difference(list({point(1)}), list({point(2)})).path == "[0].y");
    const auto array = [](int last) {
        return of(Kind::ndarray, {tuple({integer(2), integer(2)}), integer(0), integer(0),
                                  integer(0), integer(last)});
    };
    CHECK(difference(array(1), array(2)).path == "[1, 1]");
    CHECK(same(array(1), array(1)));
}

}  // namespace kata::value
