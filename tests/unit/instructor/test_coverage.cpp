// Which kata practises which question, and the table of katas.
#include <catch2/catch.hpp>

#include "runner/instructor/coverage.h"

using namespace kata;

namespace {

exercise::Heading kata_of(const std::string& section, const std::string& slug,
                          std::vector<std::string> guide) {
    exercise::Heading heading;
    heading.section = section;
    heading.slug = slug;
    heading.folder = "/katas/exercises/" + section + "/" + slug;
    heading.guide = std::move(guide);
    return heading;
}

const std::vector<exercise::Heading> katas = {kata_of("01-first", "a", {"1.1"}),
                                              kata_of("01-first", "b", {"1.1", "2.1"}),
                                              kata_of("02-second", "c", {})};
const exercise::Guide guide{
    {{"One", {{"1.1", "What?"}, {"1.2", "Why?"}}}, {"Two", {{"2.1", "How?"}}}}};

}  // namespace

TEST_CASE("a question lists the katas that name it") {
    const auto sections = instructor::coverage_of(guide, katas);
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].questions[0].slugs == std::vector<std::string>{"a", "b"});
    CHECK(sections[0].questions[1].slugs.empty());
    CHECK(sections[1].questions[0].slugs == std::vector<std::string>{"b"});
    CHECK(instructor::uncovered(sections) == 1);
}

TEST_CASE("the table has a row for each section") {
    CHECK(instructor::catalogue_table(katas, "/katas") ==
          "| section | katas |\n|---|---|\n"
          "| 01-first | [a](exercises/01-first/a), [b](exercises/01-first/b) |\n"
          "| 02-second | [c](exercises/02-second/c) |\n");
}
