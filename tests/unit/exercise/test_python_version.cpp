#include <catch2/catch.hpp>

#include "runner/exercise/python_version.h"

using namespace kata::exercise;

namespace {

bool accepts(std::string_view specifiers, Version version) {
    auto parsed = VersionSpecifiers::parse(specifiers);
    REQUIRE(std::holds_alternative<VersionSpecifiers>(parsed));
    return std::get<VersionSpecifiers>(parsed).accepts(version);
}

std::string refusal(std::string_view specifiers) {
    auto parsed = VersionSpecifiers::parse(specifiers);
    REQUIRE(std::holds_alternative<std::string>(parsed));
    return std::get<std::string>(parsed);
}

}  // namespace

TEST_CASE("no specifier accepts every version") {
    CHECK(VersionSpecifiers().accepts({2, 7, 18}));
    CHECK(VersionSpecifiers().text().empty());
}

TEST_CASE("specifiers hold as packaging defines them") {
    CHECK(accepts(">=3.8", {3, 8, 0}));
    CHECK(accepts(">=3.8", {3, 13, 1}));
    CHECK_FALSE(accepts(">=3.8", {3, 7, 17}));
    CHECK(accepts(">=3", {3, 0, 0}));
    CHECK_FALSE(accepts("<3.13", {3, 13, 0}));
    CHECK(accepts("<3.13", {3, 12, 9}));
    CHECK_FALSE(accepts("<=3.12", {3, 12, 1}));
    CHECK(accepts(">3.8", {3, 8, 1}));
    CHECK_FALSE(accepts(">3.8", {3, 8, 0}));
    CHECK(accepts("==3.11.2", {3, 11, 2}));
    CHECK_FALSE(accepts("==3.11", {3, 11, 2}));
    CHECK(accepts("==3.11.*", {3, 11, 2}));
    CHECK_FALSE(accepts("!=3.9.*", {3, 9, 18}));
    CHECK(accepts("!=3.9.*", {3, 10, 0}));
    CHECK(accepts("~=3.8", {3, 12, 0}));
    CHECK_FALSE(accepts("~=3.8", {4, 0, 0}));
    CHECK(accepts("~=3.8.5", {3, 8, 18}));
    CHECK_FALSE(accepts("~=3.8.5", {3, 9, 0}));
    CHECK_FALSE(accepts("~=3.8.5", {3, 8, 4}));
}

TEST_CASE("every clause of a list counts") {
    CHECK(accepts(">=3.8, <3.13, !=3.9.*", {3, 10, 2}));
    CHECK_FALSE(accepts(">=3.8,<3.13,!=3.9.*", {3, 9, 2}));
    CHECK_FALSE(accepts(">=3.8,<3.13", {3, 13, 0}));
    CHECK(accepts(" >= 3.8 ", {3, 8, 0}));
}

TEST_CASE("anything else is refused with a reason") {
    CHECK(refusal("3.8") == "`3.8` has no operator: write `>=3.8`");
    CHECK(refusal(">=") == "`` is not a version such as 3.8 or 3.12.1");
    CHECK(refusal(">=3.x") == "`3.x` is not a version such as 3.8 or 3.12.1");
    CHECK(refusal(">=3.8.1.2") == "`3.8.1.2` is not a version such as 3.8 or 3.12.1");
    CHECK(refusal(">=3.") == "`3.` is not a version such as 3.8 or 3.12.1");
    CHECK(refusal(">=-3.8") == "`-3.8` is not a version such as 3.8 or 3.12.1");
    CHECK(refusal(">=99999999999") == "`99999999999` is not a version such as 3.8 or 3.12.1");
    CHECK(refusal(">=3.8.*") == "`>=3.8.*`: `.*` goes with `==` and `!=` only");
    CHECK(refusal("~=3") == "`~=3`: `~=` needs two numbers at least");
    CHECK(refusal("") == "an empty version specifier; write `>=3.8`");
    CHECK(refusal(">=3.8,") == "an empty version specifier; write `>=3.8`");
}
