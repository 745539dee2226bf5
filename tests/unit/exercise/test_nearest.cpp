#include <catch2/catch.hpp>

#include "runner/exercise/nearest.h"

using namespace kata::exercise;

TEST_CASE("edits count two, changes of case one") {
    CHECK(edit_distance("hidden", "hidden") == 0);
    CHECK(edit_distance("hiden", "hidden") == 2);
    CHECK(edit_distance("hiddenn", "hidden") == 2);
    CHECK(edit_distance("hodden", "hidden") == 2);
    CHECK(edit_distance("ihdden", "hidden") == 2);
    CHECK(edit_distance("Hidden", "hidden") == 1);
    CHECK(edit_distance("", "abc") == 6);
    CHECK(edit_distance("kitten", "sitting") == 6);
}

TEST_CASE("near names are suggested, the nearest first") {
    const std::vector<std::string_view> names = {"stack", "slack", "binary-search", "memoize"};
    CHECK(nearest_names("stck", names, 3) == std::vector<std::string>{"stack"});
    CHECK(nearest_names("slacks", names, 3) == std::vector<std::string>{"slack", "stack"});
    CHECK(nearest_names("slacks", names, 1) == std::vector<std::string>{"slack"});
    CHECK(nearest_name("binarysearch", names) == "binary-search");
    CHECK(nearest_name("Memoise", names) == "memoize");
    CHECK_FALSE(nearest_name("queue", names).has_value());
    CHECK_FALSE(nearest_name("", names).has_value());
    CHECK_FALSE(nearest_name("x", {}).has_value());
}

TEST_CASE("short names tolerate one edit") {
    CHECK(nearest_name("abz", {"abs"}) == "abs");
    CHECK_FALSE(nearest_name("xyz", {"abs"}).has_value());
}

TEST_CASE("long texts are no names") {
    CHECK_FALSE(nearest_name(std::string(100'000, 'a'), {"abs"}).has_value());
}

TEST_CASE("the question is ready for use") {
    CHECK(did_you_mean("hiden", {"hidden", "hints"}) == "did you mean `hidden`?");
    CHECK(did_you_mean("colour", {"hidden", "hints"}).empty());
}
