#include "runner/learner/recording.h"

#include <catch2/catch.hpp>

#include "tests/unit/exercise/exercise_folder.h"

using namespace kata::learner;
using kata::exercise::Exercise;
using kata::exercise::testing::TemporaryFolder;
using kata::judge::Submission;

TEST_CASE("the starter as it was is told from what a learner wrote") {
    TemporaryFolder folder;
    Exercise exercise;
    exercise.starter = {{"stack.py", folder.write("starter/stack.py", "start\n")},
                        {"queue.py", folder.write("starter/queue.py", "")}};
    const Submission starter = {{"stack.py", "elsewhere/stack.py", "start\n"},
                                {"queue.py", "elsewhere/queue.py", ""}};
    CHECK(is_starter(exercise, starter));
    Submission edited = starter;
    edited[1].bytes = "pass\n";
    CHECK_FALSE(is_starter(exercise, edited));
    Submission shorter = starter;
    shorter[0].bytes = "start";
    CHECK_FALSE(is_starter(exercise, shorter));
    CHECK_FALSE(is_starter(exercise, {{"other.py", "other.py", "start\n"}}));
    CHECK_FALSE(is_starter(exercise, {}));
}

TEST_CASE("a judgement of the starter touches no progress, wherever it lies") {
    TemporaryFolder folder;
    Exercise exercise;
    exercise.starter = {{"stack.py", folder.write("starter/stack.py", "start\n")}};
    folder.write("work/.kata/workspace", "");
    const std::string file = (folder.path() / "work/stack.py").string();
    kata::judge::Judgement judgement;
    judgement.verdict = kata::judge::Verdict::wrong_answer;
    judgement.subject.id = "6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d";
    // A state folder that cannot be: whatever is recorded there is a trouble.
    ::setenv("XDG_STATE_HOME", "/dev/null/state", 1);
    CHECK(record_judgement(exercise, {{"stack.py", file, "start\n"}}, judgement, {file}).empty());
    CHECK_FALSE(
        record_judgement(exercise, {{"stack.py", file, "mine\n"}}, judgement, {file}).empty());
    ::unsetenv("XDG_STATE_HOME");
}
