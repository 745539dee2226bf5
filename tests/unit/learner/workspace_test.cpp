#include "runner/learner/workspace.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "tests/unit/exercise/exercise_folder.h"

using namespace kata::learner;
using kata::exercise::Exercise;
using kata::exercise::testing::TemporaryFolder;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A workspace, and an exercise whose starter is "start".
struct Place {
    Place() {
        exercise.id = "6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d";
        exercise.slug = "stack";
        exercise.section = "01-first";
        exercise.submit = {"stack.py"};
        exercise.starter = {{"stack.py", folder.write("exercise/starter.py", "start\n")}};
        workspace = make_workspace(folder.path() / "work");
        kata = folder_of(workspace, exercise, "");
        file = kata / "stack.py";
    }
    void save(std::string_view text) const {
        folder.write(file.lexically_relative(folder.path()), text);
    }

    TemporaryFolder folder;
    Exercise exercise;
    Workspace workspace;
    std::filesystem::path kata;
    std::filesystem::path file;
};

}  // namespace

TEST_CASE("a workspace is found from within, and from nowhere else") {
    Place place;
    std::filesystem::create_directories(place.workspace.root / "a" / "b");
    CHECK(workspace_around(place.workspace.root / "a" / "b")->root == place.workspace.root);
    CHECK(workspace_around(place.workspace.root / "a" / "none.py")->root == place.workspace.root);
    CHECK_FALSE(workspace_around(place.folder.path()));
    CHECK(make_workspace(place.workspace.root).root == place.workspace.root);
}

TEST_CASE("a starter is written where nothing is, and never over anything") {
    Place place;
    CHECK(write_starter(place.kata, place.exercise));
    CHECK(text_of(place.file) == "start\n");
    place.save("mine\n");
    CHECK_FALSE(write_starter(place.kata, place.exercise));
    CHECK(text_of(place.file) == "mine\n");
}

TEST_CASE("helpers are put beside a starter, and never over anything") {
    Place place;
    place.exercise.fixtures = {"fixtures.py",
                               place.folder.write("exercise/fixtures.py", "def shop(): ...\n")};
    CHECK(write_starter(place.kata, place.exercise));
    CHECK(text_of(place.kata / "fixtures.py") == "def shop(): ...\n");
    place.folder.write("work/01-first/stack/fixtures.py", "mine\n");
    CHECK_FALSE(write_starter(place.kata, place.exercise));
    CHECK(text_of(place.kata / "fixtures.py") == "mine\n");
}

TEST_CASE("a link that leads nowhere is somebody's file, too") {
    Place place;
    std::filesystem::create_directories(place.kata);
    std::filesystem::create_symlink("absent", place.file);
    CHECK_FALSE(write_starter(place.kata, place.exercise));
}

TEST_CASE("a reset keeps a copy, undoing brings it back, and undoing that too") {
    Place place;
    write_starter(place.kata, place.exercise);
    CHECK(reset(place.workspace, place.kata, place.exercise) == Reset::nothing_to_do);
    CHECK(undo_reset(place.workspace, place.kata, place.exercise) == Reset::nothing_to_do);
    place.save("mine\n");
    CHECK(reset(place.workspace, place.kata, place.exercise) == Reset::done);
    CHECK(text_of(place.file) == "start\n");
    place.save("other\n");
    CHECK(undo_reset(place.workspace, place.kata, place.exercise) == Reset::done);
    CHECK(text_of(place.file) == "mine\n");
    CHECK(undo_reset(place.workspace, place.kata, place.exercise) == Reset::done);
    CHECK(text_of(place.file) == "other\n");
}

TEST_CASE("a reset where nothing is keeps no copy, and says so") {
    Place place;
    CHECK(reset(place.workspace, place.kata, place.exercise) == Reset::written);
    CHECK(text_of(place.file) == "start\n");
    CHECK(undo_reset(place.workspace, place.kata, place.exercise) == Reset::nothing_to_do);
    place.save("mine\n");
    reset(place.workspace, place.kata, place.exercise);
    std::filesystem::remove(place.file);
    CHECK(undo_reset(place.workspace, place.kata, place.exercise) == Reset::written);
    CHECK(text_of(place.file) == "mine\n");
}

TEST_CASE("many resets lose nothing") {
    Place place;
    write_starter(place.kata, place.exercise);
    for (int time = 0; time < 12; ++time) {
        place.save("mine " + std::to_string(time) + "\n");
        reset(place.workspace, place.kata, place.exercise);
    }
    std::size_t copies = 0;
    for (const auto& copy : std::filesystem::directory_iterator(place.workspace.root / ".kata" /
                                                                "copies" / place.exercise.id)) {
        copies += std::filesystem::exists(copy.path() / "stack.py") ? 1U : 0U;
    }
    CHECK(copies == 12);
    undo_reset(place.workspace, place.kata, place.exercise);
    CHECK(text_of(place.file) == "mine 11\n");
}

TEST_CASE("what cannot be kept is not overwritten") {
    Place place;
    write_starter(place.kata, place.exercise);
    place.save("mine\n");
    place.folder.write("work/.kata/copies", "in the way");
    CHECK_THROWS_AS(reset(place.workspace, place.kata, place.exercise), WorkspaceError);
    CHECK(text_of(place.file) == "mine\n");
}

TEST_CASE("a kata that got another name stays where its files are") {
    Place place;
    write_starter(place.kata, place.exercise);
    place.exercise.slug = "pile";
    CHECK(folder_of(place.workspace, place.exercise, "01-first/stack") == place.kata);
    CHECK(folder_of(place.workspace, place.exercise, "01-first/gone") ==
          place.workspace.root / "01-first" / "pile");
    CHECK(folder_of(place.workspace, place.exercise, "../exercise") ==
          place.workspace.root / "01-first" / "pile");
}
