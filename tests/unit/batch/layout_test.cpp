#include <catch2/catch.hpp>

#include "runner/batch/layout.h"

using kata::batch::Layout;

namespace {

Layout parse(const char* pattern) {
    auto parsed = Layout::parse(pattern);
    REQUIRE(std::holds_alternative<Layout>(parsed));
    return std::get<Layout>(parsed);
}

std::string refusal(const char* pattern) {
    auto parsed = Layout::parse(pattern);
    REQUIRE(std::holds_alternative<std::string>(parsed));
    return std::get<std::string>(parsed);
}

}  // namespace

TEST_CASE("A layout takes a path apart") {
    Layout::Match match;
    REQUIRE(parse("{student}/{exercise}.py").match("ada/binary_search.py", match));
    CHECK(match.student == "ada");
    CHECK(match.exercise == "binary_search");

    REQUIRE(parse("hand-in-{student}/*/{file}").match("hand-in-b/x-1/stack.py", match));
    CHECK(match.student == "b");
    CHECK(match.file == "stack.py");

    REQUIRE(parse("{exercise}_{student}.py").match("stack_ada_l.py", match));
    CHECK(match.exercise == "stack");
    CHECK(match.student == "ada_l");
}

TEST_CASE("A layout does not fit other paths") {
    const Layout layout = parse("{student}/{exercise}.py");
    Layout::Match match;
    for (const char* path :
         {"binary_search.py", "a/b/c.py", "ada/.py", "/x.py", "ada/x.txt", "", "a/"}) {
        INFO(path);
        CHECK_FALSE(layout.match(path, match));
    }
}

TEST_CASE("A layout that cannot be is refused with a reason") {
    CHECK(refusal("{name}.py") ==
          "there is no `{name}` in a layout; there are {student}, {exercise} and {file}");
    CHECK(refusal("{student}/{student}.py") == "`{student}` stands twice in the layout");
    CHECK(refusal("{student") == "`{student` lacks its `}`");
    CHECK(refusal("{student/{file}") ==
          "there is no `{student/{file}` in a layout; there are {student}, {exercise} and {file}");
    CHECK(refusal("a//b.py") == "a layout is relative, without empty parts");
    CHECK(refusal("a/") == "a layout ends in a file's name");
    CHECK(refusal("") == "a layout ends in a file's name");
}
