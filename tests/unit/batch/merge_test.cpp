#include "runner/batch/merge.h"

#include <catch2/catch.hpp>

#include "tests/unit/batch/sample_results.h"

using namespace kata::batch;

namespace {

std::vector<std::string> obstacles(const std::vector<std::string>& paths) {
    return obstacles_to_merging(paths, sample::read(paths));
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Shards that are one whole can be merged") {
    const Folder folder;
    folder.write("1",
                 sample::head_line(1, 2, 1) + sample::result_line("01", "ada", sample::right()));
    folder.write("2",
                 sample::head_line(2, 2, 1) + sample::result_line("02", "bob", sample::right()));
    CHECK(obstacles({folder / "2", folder / "1"}).empty());
    CHECK(merged_head(sample::read({folder / "2", folder / "1"})).expected == 2);
}

TEST_CASE("What is missing, twice there or different is named") {
    const Folder folder;
    const std::string ada = sample::result_line("01", "ada", sample::right());
    folder.write("1", sample::head_line(1, 3, 2) + ada);
    folder.write("2", sample::head_line(2, 3, 1) + ada);
    folder.write("other", sample::head_line(2, 3, 0, "another plan"));
    folder.write("four", sample::head_line(2, 4, 0));
    const std::string one = folder / "1";
    CHECK(obstacles({one, folder / "2"}) ==
          Lines{"shard 3 of 3 is missing", "ada.py is both in " + one + " and in " + (folder / "2"),
                one + " has 1 of its 2 results: `kata grade --resume` completes it"});
    CHECK(obstacles({one, folder / "other"}).at(0) ==
          (folder / "other") + " and " + one + " come from different submissions");
    CHECK(obstacles({one, folder / "four"}).at(0) ==
          (folder / "four") + " is one of 4 shards, " + one + " one of 3");
    CHECK(obstacles({folder / "other", folder / "2"}).at(1) ==
          (folder / "other") + " and " + (folder / "2") + " are both shard 2");
}
