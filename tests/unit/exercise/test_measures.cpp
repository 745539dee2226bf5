// `at_most`, `at_least`, `files` and `leaves`, as they are read.

#include <catch2/catch.hpp>

#include "runner/exercise/loader.h"
#include "tests/unit/exercise/exercise_folder.h"

using namespace kata::exercise;
using namespace kata::exercise::testing;

namespace {

/// The one case of an exercise that has `keys` beside its session or run.
Case case_with(const std::string& keys, std::string_view head = function_head,
               const std::string& action = "    session: |\n      >>> double(2)\n      4\n") {
    const TemporaryFolder folder;
    folder.write("section/double-it/starter.py", "");
    folder.write("section/double-it/solution.py", "");
    folder.write("section/double-it/exercise.yaml",
                 std::string(head) + "hidden:\n  - case: measured\n" + action + keys);
    auto loaded = load(folder.path() / "section/double-it");
    if (auto* found = std::get_if<std::vector<Diagnostic>>(&loaded)) FAIL(render(*found));
    return std::get<Exercise>(std::move(loaded)).cases.at(0);
}

}  // namespace

TEST_CASE("counters have a side, a unit and a place") {
    const Case single = case_with(
        "    at_most: {open_files: 0, cpu: 150ms, memory: 1.5KiB}\n"
        "    at_least: {workers: 2}\n");
    REQUIRE(single.counters.size() == 4);
    CHECK(name_of(single.counters[0]) == "open_files");
    CHECK(single.counters[0].side == CounterBound::Side::most);
    CHECK(single.counters[0].unit == CounterBound::Unit::count);
    CHECK(single.counters[0].position.line == 12);
    CHECK(single.counters[1].unit == CounterBound::Unit::nanoseconds);
    CHECK(single.counters[1].limit == 150e6);
    CHECK(single.counters[2].unit == CounterBound::Unit::bytes);
    CHECK(single.counters[2].limit == 1536);
    CHECK(single.counters[3].side == CounterBound::Side::least);
    CHECK(single.counters[3].limit == 2);
}

TEST_CASE("a left file is its text, its mode, or absent") {
    const Case single = case_with(
        "    leaves: {gone: absent, word: \"absent\", a/b: \"1\\n\", m: {mode: 0o600, text: x}}\n");
    REQUIRE(single.leaves.size() == 4);
    CHECK(single.leaves[0].absent);
    CHECK_FALSE(single.leaves[1].absent);
    CHECK(single.leaves[1].text == "absent");
    CHECK(single.leaves[2].path == "a/b");
    CHECK(single.leaves[2].text == "1\n");
    CHECK(single.leaves[2].mode == std::nullopt);
    CHECK(single.leaves[3].mode == 0600);
    CHECK(single.leaves[3].text == "x");
}

TEST_CASE("files are there for sessions as for programs, long ones by repetition") {
    const Case session = case_with(
        "    files: {data/a.txt: \"1\\n\", b: {text: ab, times: 3, end: c, mode: 0o600}}\n");
    const auto& files = files_of(session);
    REQUIRE(files.size() == 2);
    CHECK(files[0].path == "data/a.txt");
    CHECK(files[0].size() == 2);
    CHECK(files[0].mode == 0644);
    CHECK(files[1].size() == 7);
    CHECK(files[1].mode == 0600);
    const Case program = case_with("    exit: 0\n", program_head, "    run: {files: {x: y}}\n");
    CHECK(files_of(program).at(0).text == "y");
}

TEST_CASE("a program may be judged by what it leaves alone") {
    const Case program = case_with("    leaves: {out.txt: done}\n", program_head, "    run: {}\n");
    CHECK(program.leaves.size() == 1);
    CHECK(std::get<ProgramRun>(program.action).want_exit == 0);
}
