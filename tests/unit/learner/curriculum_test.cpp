#include "runner/learner/curriculum.h"

#include <catch2/catch.hpp>

using namespace kata::learner;
using kata::exercise::Heading;
using kata::exercise::Kind;

namespace {

Heading made(std::string section, std::string slug, int difficulty,
             std::vector<std::string> prerequisites = {}) {
    Heading heading;
    heading.section = std::move(section);
    heading.slug = std::move(slug);
    heading.id = heading.slug;
    heading.title = heading.slug;
    heading.difficulty = difficulty;
    heading.prerequisites = std::move(prerequisites);
    return heading;
}

const std::vector<Heading> katas = in_order({
    made("02-oop", "shapes", 1, {"stack"}),
    made("01-data-structures", "merge", 3),
    made("01-data-structures", "search", 1, {"stack"}),
    made("01-data-structures", "stack", 2),
    made("02-oop", "vector", 2),
});

AllProgress solved(const std::vector<std::string>& ids) {
    AllProgress all;
    for (const std::string& id : ids) all[id].solved = 1;
    return all;
}

std::string next(const AllProgress& progress, const Wish& wish) {
    const Heading* found = choose_next(katas, progress, wish, 0);
    return found == nullptr ? "" : found->slug;
}

std::vector<std::string> slugs(const std::vector<Heading>& headings) {
    std::vector<std::string> names;
    for (const Heading& heading : headings) names.push_back(heading.slug);
    return names;
}

}  // namespace

TEST_CASE("katas are in the order of the guide, after what they need, easier ones first") {
    CHECK(slugs(katas) == std::vector<std::string>{"stack", "search", "merge", "shapes", "vector"});
}

TEST_CASE("a section has a number and a name, of which the beginning will do") {
    CHECK(sections_of(katas) == std::vector<std::string>{"01-data-structures", "02-oop"});
    CHECK(is_section("01-data-structures", "1"));
    CHECK(is_section("01-data-structures", "Data Str"));
    CHECK(is_section("01-data-structures", "01-data"));
    CHECK_FALSE(is_section("01-data-structures", "11"));
    CHECK_FALSE(is_section("01-data-structures", "structures"));
}

TEST_CASE("katas that need each other are all there") {
    CHECK(slugs(in_order({made("1", "a", 1, {"b"}), made("1", "b", 1, {"a"}), made("1", "c", 1)}))
              .size() == 3);
}

TEST_CASE("next is what is open: in this section first, then in the guide's order") {
    CHECK(next({}, {}) == "stack");
    CHECK(next(solved({"stack"}), {{}, false, "stack"}) == "search");
    CHECK(next(solved({"stack", "search", "merge"}), {{}, false, "merge"}) == "shapes");
    CHECK(next(solved({"stack"}), {{}, false, "vector"}) == "shapes");
    CHECK(next(solved({"stack", "search"}), {{}, false, "stack"}) == "merge");
}

TEST_CASE("next passes over what waits for another kata, unless nothing else is left") {
    CHECK(next({}, {{}, false, "stack"}) == "merge");
    CHECK(next(solved({"merge", "vector"}), {{}, false, "stack"}) == "search");
    CHECK(next(solved({"stack", "search", "merge", "shapes", "vector"}), {}).empty());
}

TEST_CASE("next can go by difficulty, and within a filter") {
    CHECK(next(solved({"stack", "search"}), {{}, true, "search"}) == "shapes");
    Filter second;
    second.section = "2";
    CHECK(next({}, {second, false, "stack"}) == "vector");
}

TEST_CASE("a filter looks at section, kind, state, difficulty and text") {
    Heading heading = made("02-file-io", "word-count", 2);
    heading.title = "Count Words";
    heading.tags = {"streams"};
    heading.guide = {"4.5"};
    const auto fits = [&](const Filter& filter) { return matches(heading, State::tried, filter); };
    const auto with = [](auto member, auto value) {
        Filter filter;
        filter.*member = value;
        return filter;
    };
    CHECK(fits({}));
    for (const char* text : {"WORD", "count w", "stream", "4.5"})
        CHECK(fits(with(&Filter::text, text)));
    for (const char* text : {"4", "word counts"}) CHECK_FALSE(fits(with(&Filter::text, text)));
    for (const char* section : {"2", "02", "file", "02-f", "File io"}) {
        CHECK(fits(with(&Filter::section, section)));
    }
    for (const char* section : {"1", "22", "io"}) {
        CHECK_FALSE(fits(with(&Filter::section, section)));
    }
    CHECK_FALSE(fits(with(&Filter::kind, Kind::fix)));
    CHECK(fits(with(&Filter::state, State::tried)));
    CHECK_FALSE(fits(with(&Filter::state, State::fresh)));
    CHECK_FALSE(fits(with(&Filter::difficulty, 3)));
    CHECK(matches(heading, State::due, with(&Filter::state, State::solved)));
}

TEST_CASE("a solved kata whose review is due is due") {
    AllProgress all = solved({"stack", "merge"});
    all["stack"].review = {1, 100};
    all["merge"].review = {1, 50};
    CHECK(state_of(all, katas[0], 99) == State::solved);
    CHECK(state_of(all, katas[0], 100) == State::due);
    CHECK(choose_review(katas, all, 40) == nullptr);
    CHECK(choose_review(katas, all, 200)->slug == "merge");
}

TEST_CASE("section titles read well") {
    CHECK(section_title("01-data-structures") == "Data structures");
    CHECK(section_title("02-oop") == "Object-oriented programming");
    CHECK(section_title("16-advanced-oop") == "Advanced OOP");
    CHECK(section_title("mine") == "Mine");
    CHECK(section_title("").empty());
}
