#include "runner/learner/own_cases.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace kata;
using exercise::Prompt;

namespace {

/// A state folder of its own for each test.
struct State {
    std::filesystem::path folder;
    exercise::Exercise exercise;

    State() {
        folder = std::filesystem::temp_directory_path() / "kata-own-cases-XXXXXX";
        std::string name = folder.string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        folder = name;
        ::setenv("XDG_STATE_HOME", name.c_str(), 1);
        exercise.id = "6f1c0e5e";
    }
    ~State() {
        ::unsetenv("XDG_STATE_HOME");
        std::filesystem::remove_all(folder);
    }
};

Prompt prompt(std::string source, std::optional<std::string> want = {}) {
    Prompt out;
    out.source = std::move(source);
    out.want = std::move(want);
    return out;
}

}  // namespace

TEST_CASE("a case is kept as a doctest, once") {
    State state;
    CHECK(learner::own_cases(state.exercise).empty());
    const std::vector<Prompt> asked = {prompt("s = Stack()"), prompt("s.pop()", "1")};
    CHECK_FALSE(learner::keep_case(state.exercise, asked));
    CHECK_FALSE(learner::keep_case(state.exercise, asked));
    const auto cases = learner::own_cases(state.exercise);
    REQUIRE(cases.size() == 1);
    CHECK(cases[0].title == "s.pop()");
    CHECK_FALSE(cases[0].hidden);
    std::ifstream file(learner::own_cases_file(state.exercise));
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    CHECK(text == ">>> s = Stack()\n>>> s.pop()\n1\n\n");
}

TEST_CASE("a case can be forgotten by its number") {
    State state;
    CHECK_FALSE(learner::keep_case(state.exercise, {prompt("f(1)", "1")}));
    CHECK_FALSE(learner::keep_case(state.exercise, {prompt("f(2)", "2")}));
    CHECK(learner::forget_case(state.exercise, 3) == "there is no case 3 of your own");
    CHECK_FALSE(learner::forget_case(state.exercise, 1));
    REQUIRE(learner::own_cases(state.exercise).size() == 1);
    CHECK(learner::own_cases(state.exercise)[0].title == "f(2)");
}

TEST_CASE("titles are unique, and a file that was edited is read as far as it goes") {
    State state;
    std::filesystem::create_directories(learner::own_cases_file(state.exercise).parent_path());
    std::ofstream(learner::own_cases_file(state.exercise))
        << "# empty\n>>> f([])\n0\n\n>>> g()\n>>> f(1)\n1\n\n>>> h()\n>>> f(1)\n2\n";
    const auto cases = learner::own_cases(state.exercise);
    REQUIRE(cases.size() == 3);
    CHECK(cases[0].title == "empty");
    CHECK(cases[1].title == "f(1)");
    CHECK(cases[2].title == "f(1) (3)");
}

TEST_CASE("prompts of several lines are continued") {
    CHECK(learner::doctest_of({prompt("def f():\n    return 1"), prompt("f()", "1")}) ==
          ">>> def f():\n...     return 1\n>>> f()\n1\n");
}
