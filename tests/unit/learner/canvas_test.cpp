#include "runner/learner/canvas.h"

#include <catch2/catch.hpp>

using kata::learner::folded;

using Lines = std::vector<std::string>;

TEST_CASE("a line is cut into pieces that fit, by columns") {
    CHECK(folded("abcdef", 4) == Lines{"abcd", "ef"});
    CHECK(folded("東京都", 4) == Lines{"東京", "都"});
    CHECK(folded("", 4) == Lines{""});
    CHECK(folded("東", 1) == Lines{"東"});
}

TEST_CASE("a line is cut at its last space, which is left out") {
    CHECK(folded("ab cd ef", 6) == Lines{"ab cd", "ef"});
    CHECK(folded("a bcdefgh", 6) == Lines{"a bcde", "fgh"});  // too early
}

TEST_CASE("each piece has the colours that are in force where it begins") {
    CHECK(folded("\x1b[1mabcdef\x1b[0mgh", 4) == Lines{"\x1b[1mabcd", "\x1b[1mef\x1b[0mgh"});
}
