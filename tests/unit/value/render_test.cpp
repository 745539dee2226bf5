#include <catch2/catch.hpp>

#include "runner/value/render.h"
#include "tests/unit/value/build.h"

namespace kata::value {

using namespace build;

TEST_CASE("what is too long ends with an ellipsis") {
    CHECK(to_python(text("abcdef"), 8) == "'abcdef'");
    CHECK(to_python(text("abcdef"), 7) == "'abcde…");
    CHECK(to_python(text("éééééé"), 4) == "'éé…");
    CHECK(to_python(list({integer(1), integer(2), integer(3)}), 6) == "[1, 2…");
    CHECK(to_python(list(std::vector<Value>(1'000'000)), 12) == "[None, None…");
}

TEST_CASE("what a submission wrote never reaches a terminal raw") {
    CHECK(to_python(object("m", "C", "\x1b[31mred\r\n\xe2\x80\xae")) ==
          "\\x1b[31mred\\r\\n\\u202e");
    CHECK(to_python(object("m", "C\x07", "__repr__ raised E", ReprState::failed)) ==
          "<C\\x07 object: __repr__ raised E>");
    CHECK(to_python(object("m", "C", "long", ReprState::cut)) == "long…");
    CHECK(to_python(truncated("more than 5 values\x1b")) == "<more than 5 values\\x1b>");
    CHECK(escape_unprintable("a\tb\n\x1b\xff", true) == "a\tb\n\\x1b\\xff");
    CHECK(escape_unprintable("a\tb\n", false) == "a\\tb\\n");
}

TEST_CASE("ints beyond Python's own limit are named by their size") {
    Value wide = of(Kind::integer);
    wide.text = std::string(2000, '\x01');
    CHECK(to_python(wide) == "<int of 15993 bits>");
}

TEST_CASE("a cycle names the container that it closes") {
    Value back = of(Kind::cycle);
    back.integer = 2;
    CHECK(to_python(dict({text("k"), list({back})})) == "{'k': [{...}]}");
    back.integer = 99;
    CHECK(to_python(list({back})) == "[...]");
}

TEST_CASE("arrays are shown by their shape") {
    Value array = of(Kind::ndarray, {tuple({integer(2), integer(1)}), integer(5), integer(6)});
    array.text = "int64";
    CHECK(to_python(array) == "array([[5], [6]], dtype=int64)");
}

TEST_CASE("floats") {
    CHECK(float_text(1e16) == "1e+16");
    CHECK(float_text(1e-5) == "1e-05");
    CHECK(float_text(-0.0) == "-0.0");
    CHECK(float_text(123456.0) == "123456.0");
}

}  // namespace kata::value
