#include "runner/report/sanitise.h"

#include <catch2/catch.hpp>

#include <string>

using kata::report::display_width;
using kata::report::sanitise;
using kata::report::Whitespace;

TEST_CASE("ordinary text is left alone") {
    CHECK(sanitise("Zoë, 東京 👍", Whitespace::line) == "Zoë, 東京 👍");
    CHECK(sanitise("", Whitespace::line).empty());
}

TEST_CASE("control characters are written as Python writes them") {
    CHECK(sanitise("\x1b[31mred\x07", Whitespace::line) == "\\x1b[31mred\\x07");
    CHECK(sanitise(std::string("a\0b", 3), Whitespace::line) == "a\\x00b");
    CHECK(sanitise("a\rb\x7f", Whitespace::data) == "a\\rb\\x7f");
}

TEST_CASE("C1 controls are escaped, in UTF-8 and as single bytes") {
    CHECK(sanitise("\xC2\x9B"
                   "2J",
                   Whitespace::line) == "\\x9b2J");
    CHECK(sanitise("\x9B"
                   "2J",
                   Whitespace::line) == "\\x9b2J");
}

TEST_CASE("bidirectional and invisible characters are escaped") {
    CHECK(sanitise("\u202Efoo", Whitespace::line) == "\\u202efoo");
    CHECK(sanitise("\u2066a\u2069", Whitespace::line) == "\\u2066a\\u2069");
    CHECK(sanitise("a\u200Bb\uFEFF", Whitespace::line) == "a\\u200bb\\ufeff");
    CHECK(sanitise("\U000E0041", Whitespace::line) == "\\U000e0041");
    CHECK(sanitise("a\u2028b", Whitespace::data) == "a\\u2028b");
}

TEST_CASE("bytes that are not UTF-8 are escaped one by one") {
    CHECK(sanitise("\xFF\xFE", Whitespace::line) == "\\xff\\xfe");
    CHECK(sanitise("\xC0\x80", Whitespace::line) == "\\xc0\\x80");  // overlong
    CHECK(sanitise("\xE2\x82", Whitespace::line) == "\\xe2\\x82");  // cut off
    CHECK(sanitise("\xF4\x90\x80\x80", Whitespace::line) ==
          "\\xf4\\x90\\x80\\x80");  // past the end
}

TEST_CASE("an encoded surrogate is written as one escape") {
    CHECK(sanitise("\xED\xA0\x80", Whitespace::line) == "\\ud800");
}

TEST_CASE("white space is kept, expanded or escaped, as its place asks") {
    CHECK(sanitise("a\tb\nc", Whitespace::text) == "a    b\nc");
    CHECK(sanitise("a\tb\nc", Whitespace::data) == "a\\tb\nc");
    CHECK(sanitise("a\tb\nc", Whitespace::line) == "a\\tb\\nc");
}

TEST_CASE("for an ASCII terminal everything else is escaped") {
    CHECK(sanitise("Zoë 👍", Whitespace::line, true) == "Zo\\xeb \\U0001f44d");
}

TEST_CASE("no byte sequence yields a control character or invalid UTF-8") {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            std::string text = {static_cast<char>(first), static_cast<char>(second), 'x'};
            std::string safe = sanitise(text, Whitespace::line);
            std::string_view rest = safe;
            while (!rest.empty()) {
                const auto next = kata::report::decode_utf8(rest);
                REQUIRE(next.valid);
                REQUIRE((next.code_point >= 0x20 && next.code_point != 0x7F));
                REQUIRE((next.code_point < 0x80 || next.code_point > 0x9F));
                rest.remove_prefix(next.length);
            }
        }
    }
}

TEST_CASE("columns on a terminal") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("東京") == 4);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("👍") == 2);
}
