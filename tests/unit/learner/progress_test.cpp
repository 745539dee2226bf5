#include "runner/learner/progress.h"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "tests/unit/exercise/exercise_folder.h"

using namespace kata::learner;
using kata::exercise::testing::TemporaryFolder;

namespace {

constexpr Milliseconds minute = 60'000;
constexpr Milliseconds day = 24 * 60 * minute;
const KataName stack{"6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d", "stack"};

struct Place {
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "state" / "kata" / "progress.db";
};

Attempt attempt(Milliseconds at, std::string verdict, std::optional<double> growth = {}) {
    return {at, std::move(verdict), 1, 2, growth};
}

}  // namespace

TEST_CASE("attempts are counted up to the first that is accepted") {
    Place place;
    Progress progress(place.file);
    CHECK_FALSE(progress.of(stack.id));
    progress.begin(stack, "01/stack", 0);
    progress.record(stack, attempt(1 * minute, "WA"));
    progress.record(stack, attempt(2 * minute, "RE"));
    progress.record(stack, attempt(4 * minute, "AC", 1.2));
    progress.record(stack, attempt(9 * minute, "WA", 0.5));
    progress.record(stack, attempt(11 * minute, "AC", 1.1));
    const KataProgress known = progress.of(stack.id).value();
    CHECK(known.folder == "01/stack");
    CHECK(known.attempts == 5);
    CHECK(known.failed == 2);
    CHECK(known.solved == 4 * minute);
    CHECK(known.time_to_solve == 4 * minute);
    CHECK(known.last_verdict == "AC");
    CHECK(known.best_growth == 1.1);  // of those that were accepted
    CHECK(progress.current() == stack.id);
}

TEST_CASE("a long pause counts as ten minutes") {
    Place place;
    Progress progress(place.file);
    progress.begin(stack, "", 0);
    progress.record(stack, attempt(8 * 60 * minute, "WA"));
    progress.record(stack, attempt(8 * 60 * minute + 5, "AC"));
    CHECK(progress.of(stack.id)->time_to_solve == 10 * minute + 5);
}

TEST_CASE("time spent on another kata does not count") {
    Place place;
    Progress progress(place.file);
    progress.begin(stack, "", 0);
    progress.begin({"7f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d", "queue"}, "", 1000);
    progress.begin(stack, "", 301'000);
    progress.record(stack, attempt(302'000, "AC"));
    CHECK(progress.of(stack.id)->time_to_solve == 1000);
}

TEST_CASE("a kata keeps its progress when its name changes") {
    Place place;
    Progress progress(place.file);
    progress.begin(stack, "01/stack", 0);
    progress.record({stack.id, "pile"}, attempt(1, "AC"));
    const KataProgress known = progress.of(stack.id).value();
    CHECK(known.name.slug == "pile");
    CHECK(known.folder == "01/stack");
    CHECK(known.solved);
}

TEST_CASE("a kata that took a hint comes back, and its reviews are counted") {
    Place place;
    Progress progress(place.file);
    progress.begin(stack, "", 0);
    progress.read_hints(stack, 2, 1);
    progress.read_hints(stack, 1, 2);
    CHECK(progress.of(stack.id)->hints == 2);
    progress.record(stack, attempt(10, "AC"));
    CHECK(progress.of(stack.id)->review.due == 10 + day);
    progress.read_hints(stack, 3, 11);
    CHECK(progress.of(stack.id)->hints == 2);  // it was solved with two

    progress.begin_review(stack, day + 20);
    progress.record(stack, attempt(day + 21, "WA"));
    progress.record(stack, attempt(day + 22, "AC"));
    CHECK(progress.of(stack.id)->review.stage == 2);
    CHECK(progress.of(stack.id)->review.due == day + 22 + 3 * day);
    CHECK_FALSE(progress.of(stack.id)->reviewing);
}

TEST_CASE("looking at the solution first is remembered, afterwards it is no matter") {
    Place place;
    Progress progress(place.file);
    progress.begin(stack, "", 0);
    progress.record(stack, attempt(1, "AC"));
    progress.saw_solution(stack, 2);
    CHECK_FALSE(progress.of(stack.id)->spoiled);
    const KataName queue{"7f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d", "queue"};
    progress.saw_solution(queue, 2);
    CHECK(progress.of(queue.id)->spoiled);
}

TEST_CASE("the last days are all there, the present one last") {
    Place place;
    Progress progress(place.file);
    const Milliseconds noon = 1'795'780'800'000;  // 2026-11-27 12:00 UTC
    progress.record(stack, attempt(noon - 2 * day, "WA"));
    progress.record(stack, attempt(noon, "WA"));
    progress.record(stack, attempt(noon + 1, "AC"));
    const auto days = progress.days(3, noon + 2);
    REQUIRE(days.size() == 3);
    CHECK(days[0].attempts == 1);
    CHECK(days[1].attempts == 0);
    CHECK(days[2].attempts == 2);
    CHECK(days[2].solved == 1);
    CHECK(days[2].date == "2026-11-27");
}

TEST_CASE("two at once lose nothing, and one that is killed breaks nothing") {
    Place place;
    constexpr int each = 25;
    Progress(place.file).begin(stack, "", 0);
    const auto record_in_child = [&](int who, bool killed) {
        const pid_t child = ::fork();
        if (child != 0) return child;
        Progress progress(place.file);
        for (int number = 0; number < each; ++number) {
            progress.record(stack, attempt(10 * number + who, "WA"));
        }
        if (killed) ::kill(::getpid(), SIGKILL);
        ::_exit(0);
    };
    const pid_t first = record_in_child(1, false);
    const pid_t second = record_in_child(2, true);
    ::waitpid(first, nullptr, 0);
    ::waitpid(second, nullptr, 0);
    CHECK(Progress(place.file).of(stack.id)->attempts == 2 * each);
}

TEST_CASE("what is no database, or a newer one, says so in one line") {
    Place place;
    place.folder.write("state/kata/progress.db", std::string(5000, 'x'));
    CHECK_THROWS_WITH(Progress(place.file),
                      Catch::Contains("file is not a database; move it away"));
    std::filesystem::remove(place.file);
    {
        Database database(place.file, std::chrono::milliseconds(10));
        database.execute("PRAGMA user_version = 99");
    }
    CHECK_THROWS_WITH(Progress(place.file), Catch::Contains("newer version of kata"));
}

TEST_CASE("another that holds the lock for too long is said, and a full disk too") {
    Place place;
    Progress progress(place.file, std::chrono::milliseconds(1));
    {
        Database other(place.file, std::chrono::milliseconds(1));
        Transaction transaction(other);
        CHECK_THROWS_WITH(progress.record(stack, attempt(1, "WA")),
                          Catch::Contains("database is locked"));
    }
    progress.record(stack, attempt(1, "WA"));
    if (std::filesystem::exists("/dev/full")) {
        CHECK_THROWS_AS(Progress("/dev/full/progress.db"), DatabaseError);
    }
}
