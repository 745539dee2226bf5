#include "runner/batch/stats.h"

#include <catch2/catch.hpp>

#include "tests/unit/batch/sample_results.h"

using namespace kata::batch;

TEST_CASE("Failures that look the same are counted together") {
    const auto behaving = [](const std::string& behaviour) {
        return std::vector<kata::report::CaseNote>{{"", ""}, {"", behaviour}};
    };
    const Folder folder;
    folder.write("r",
                 sample::head_line(1, 1, 5) +
                     sample::result_line("01", "ada", sample::half_right(), "", behaving("one")) +
                     sample::result_line("02", "bob", sample::half_right(), "", behaving("two")) +
                     sample::result_line("03", "eve", sample::half_right(), "", behaving("two")) +
                     sample::result_line("04", "joe", sample::right()) +
                     sample::result_line("05", "zoe", sample::half_right(), "another"));
    const auto all = stats_of(sample::read({folder / "r"}));
    REQUIRE(all.size() == 2);
    const ExerciseStats& stats = all[1];
    CHECK(stats.slug == "binary-search");
    CHECK(stats.submissions == 4);
    CHECK(stats.accepted == 1);
    REQUIRE(stats.cases.size() == 1);
    CHECK(stats.cases[0].title == "second");
    CHECK(stats.cases[0].failed == 3);
    REQUIRE(stats.behaviours.size() == 2);
    CHECK(stats.behaviours[0].count == 2);
    CHECK(stats.behaviours[0].example == "bob.py");
    CHECK(stats.behaviours[0].files == std::vector<std::string>{"attempt.py"});
    CHECK(stats.behaviours[0].first_case == "second");
}
