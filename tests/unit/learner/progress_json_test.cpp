#include "runner/learner/progress_json.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "tests/unit/exercise/exercise_folder.h"

using namespace kata::learner;
using kata::exercise::testing::TemporaryFolder;

namespace {

const KataName stack{"6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d", "stack"};

std::string problem_of(Progress& progress, std::string_view text) {
    const auto imported = import_progress(progress, text);
    const auto* problem = std::get_if<std::string>(&imported);
    return problem == nullptr ? "" : *problem;
}

}  // namespace

TEST_CASE("what was exported is the same after an import, however often") {
    TemporaryFolder folder;
    Progress one(folder.path() / "one.db");
    one.begin(stack, "01/stack", 5);
    one.read_hints(stack, 1, 6);
    one.record(stack, {7, "WA", 1, 3, std::nullopt});
    one.record(stack, {9, "AC", 3, 3, 1.25});
    const std::string text = export_progress(one).dump();

    Progress other(folder.path() / "other.db");
    for (int time = 0; time < 2; ++time) {
        const auto imported = std::get<Imported>(import_progress(other, text));
        CHECK(imported.katas == (time == 0 ? 1 : 0));
        CHECK(imported.attempts == (time == 0 ? 2 : 0));
        CHECK(export_progress(other).dump() == text);
    }
}

TEST_CASE("an import adds: the earlier solution, all attempts, the most hints") {
    TemporaryFolder folder;
    Progress one(folder.path() / "one.db");
    one.record(stack, {50, "AC", 3, 3, std::nullopt});
    Progress other(folder.path() / "other.db");
    other.read_hints(stack, 2, 10);
    other.record(stack, {20, "AC", 3, 3, std::nullopt});
    import_progress(one, export_progress(other).dump());
    const KataProgress known = one.of(stack.id).value();
    CHECK(known.solved == 20);
    CHECK(known.time_to_solve == 10);
    CHECK(known.attempts == 2);
    CHECK(known.hints == 2);
}

TEST_CASE("an import counts what it adds") {
    TemporaryFolder folder;
    Progress one(folder.path() / "one.db");
    one.record(stack, {50, "WA", 1, 3, std::nullopt});
    Progress other(folder.path() / "other.db");
    other.record(stack, {50, "WA", 1, 3, std::nullopt});
    other.record(stack, {60, "AC", 3, 3, std::nullopt});
    other.record({"0b0c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d", "queue"}, {70, "WA", 0, 1, std::nullopt});
    const auto imported = std::get<Imported>(import_progress(one, export_progress(other).dump()));
    CHECK(imported.katas == 2);
    CHECK(imported.attempts == 2);
}

TEST_CASE("a text that is no export is refused, and nothing of it is kept") {
    TemporaryFolder folder;
    Progress progress(folder.path() / "progress.db");
    CHECK(problem_of(progress, "{").find("not an export") != std::string::npos);
    CHECK(problem_of(progress, R"({"format": 1, "katas": [{"id": 3}]})") ==
          "it is not an export of kata's progress");
    CHECK(problem_of(progress, R"({"format": 2, "katas": []})").find("newer") != std::string::npos);
    auto document = export_progress(progress);
    Progress other(folder.path() / "other.db");
    other.record(stack, {1, "WA", 0, 1, std::nullopt});
    document["katas"] = export_progress(other)["katas"];
    document["katas"].push_back(document["katas"][0]);
    document["katas"][1]["id"] = "../../etc";
    CHECK(problem_of(progress, document.dump()).find("not the id of a kata") != std::string::npos);
    CHECK(progress.all().empty());
}
