#include "runner/report/pieces.h"

#include <catch2/catch.hpp>

using namespace kata::report;

namespace {

const Style plain{false, true, 24};
const Style coloured{true, true, 24};

/// The text without its colours.
std::string bare(std::string text) {
    for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
        text.erase(at, text.find('m', at) + 1 - at);
    }
    return text;
}

}  // namespace

TEST_CASE("what fits stays as it is, spaces too") {
    CHECK(lines_of(plain, {{"add(1,  2)"}, {"  4 ms", Role::faint}}, 4) == "add(1,  2)  4 ms\n");
}

TEST_CASE("what does not fit goes on below itself") {
    CHECK(lines_of(plain, {{"absent, although there are"}, {": "}, {"wrong answer", Role::bad}},
                   4) == "absent, although\n    there are: wrong\n    answer\n");
}

TEST_CASE("a piece keeps its colour on each line") {
    const std::vector<Piece> pieces = {
        {"absent, although there is"}, {": "}, {"wrong answer", Role::bad}};
    const std::string lines = lines_of(coloured, pieces, 4);
    CHECK(bare(lines) == lines_of(plain, pieces, 4));
    CHECK(lines.find(paint(coloured, Role::bad, "answer")) != std::string::npos);
    CHECK(lines.find(paint(coloured, Role::bad, "absent")) == std::string::npos);
}

TEST_CASE("a title and what is said of it stand on one line only where both fit") {
    CHECK(title_lines(plain, "Stack", "class") == "Stack  class\n");
    CHECK(title_lines(plain, "A stack of things", "class, difficulty 2 of 5") ==
          "A stack of things\nclass, difficulty 2 of 5\n");
    CHECK(title_lines(plain, "A stack of very many things", "class") ==
          "A stack of very many\nthings\nclass\n");
}
