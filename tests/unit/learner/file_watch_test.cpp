#include "runner/learner/file_watch.h"

#include <catch2/catch.hpp>

#include <poll.h>

#include "tests/unit/exercise/exercise_folder.h"

using namespace kata::learner;
using kata::exercise::testing::TemporaryFolder;

namespace {

bool tells(const FileWatch& watch) {
    pollfd waiting{watch.descriptor(), POLLIN, 0};
    return ::poll(&waiting, 1, 10'000) == 1;
}

}  // namespace

TEST_CASE("a file that is written in place was saved, once") {
    TemporaryFolder folder;
    const auto file = folder.write("a.py", "one");
    FileWatch watch({file});
    CHECK_FALSE(watch.changed());
    folder.write("a.py", "other");
    CHECK(tells(watch));
    CHECK(watch.changed());
    CHECK_FALSE(watch.changed());
}

TEST_CASE("a file that another is renamed over was saved, each time") {
    TemporaryFolder folder;
    const auto file = folder.write("a.py", "one");
    FileWatch watch({file});
    for (const char* text : {"two", "six"}) {
        const auto fresh = folder.write("a.py.new", text);
        CHECK_FALSE(watch.changed());
        std::filesystem::rename(fresh, file);
        CHECK(tells(watch));
        CHECK(watch.changed());
    }
}

TEST_CASE("a file that is gone is no change, and one that comes back is") {
    TemporaryFolder folder;
    const auto file = folder.write("a.py", "one");
    FileWatch watch({file});
    std::filesystem::rename(file, folder.path() / "a.py~");
    CHECK_FALSE(watch.changed());
    folder.write("a.py", "two");
    CHECK(watch.changed());
}

TEST_CASE("without the kernel's events a look at the file tells") {
    TemporaryFolder folder;
    const auto absent = folder.path() / "sub" / "a.py";
    FileWatch watch({absent});  // its folder is not there, so that nothing can be watched
    CHECK(watch.patience() <= std::chrono::milliseconds(150));
    CHECK_FALSE(watch.changed());
    folder.write("sub/a.py", "one");
    CHECK(watch.changed());
}
