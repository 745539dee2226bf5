#include <catch2/catch.hpp>

#include "runner/value/value.h"

namespace kata::value {
namespace {

using namespace std::string_literals;

std::string reason(std::string_view bytes, const Bounds& bounds = {}) {
    const auto read = decode(bytes, bounds);
    const auto* error = std::get_if<DecodeError>(&read);
    return error != nullptr ? error->reason : "no error";
}

std::string nested_lists(std::size_t depth) {
    std::string bytes;
    for (std::size_t i = 0; i < depth; ++i) bytes += "[\x01\0\0\0"s;
    return bytes + "N";
}

}  // namespace

TEST_CASE("a count that is announced is not believed") {
    for (const char tag : "[({<:okPA"s) {
        CHECK(reason(std::string(1, tag) + "\xff\xff\xff\xff") == "cut within a value");
    }
    CHECK(reason("s\xff\xff\xff\xff") == "cut within a value");
    CHECK(reason("I\xff\xff\xff\xffxxx") == "cut within a value");
}

TEST_CASE("bounds hold") {
    CHECK(reason(nested_lists(109)) == "no error");
    CHECK(reason(nested_lists(110)) == "nested deeper than allowed");
    CHECK(reason(nested_lists(1'000'000)) == "nested deeper than allowed");
    Bounds few;
    few.nodes = 3;
    CHECK(reason("[\x02\0\0\0NN"s, few) == "no error");
    CHECK(reason("[\x03\0\0\0NNN"s, few) == "more values than allowed");
    Bounds short_one;
    short_one.bytes = 4;
    CHECK(reason("i\x01\0\0\0\0\0\0\0"s, short_one) == "more bytes than allowed");
}

TEST_CASE("what is not exactly one value is refused") {
    CHECK(reason("") == "cut within a value");
    CHECK(reason("NN") == "bytes after the value");
    CHECK(reason("x") == "unknown tag 0x78");
    const auto read = decode("[\x02\0\0\0Nx"s);
    CHECK(std::get<DecodeError>(read).offset == 6);
}

TEST_CASE("text must be UTF-8, surrogates allowed") {
    CHECK(reason("s\x01\0\0\0\xff"s) == "text that is not UTF-8");
    CHECK(reason("s\x02\0\0\0\xc0\x80"s) == "text that is not UTF-8");
    CHECK(reason("s\x04\0\0\0\xf4\x90\x80\x80"s) == "text that is not UTF-8");
    CHECK(reason("s\x03\0\0\0\xed\xa0\x80"s) == "no error");
}

TEST_CASE("an int has one form") {
    CHECK(reason("I\x08\0\0\0\x01\0\0\0\0\0\0\0"s) == "an int that is not in its shortest form");
    CHECK(reason("I\x0a\0\0\0\x01\0\0\0\0\0\0\x80\0\0"s) ==
          "an int that is not in its shortest form");
    CHECK(reason("I\x09\0\0\0\0\0\0\0\0\0\0\x80\0"s) == "no error");
}

TEST_CASE("parts of the wrong kind are refused") {
    const std::string one = "i\x01\0\0\0\0\0\0\0"s;
    const std::string zero = "i\0\0\0\0\0\0\0\0"s;
    CHECK(reason("r" + one + one + "N") == "an int is due here");
    CHECK(reason("r" + one + one + zero) == "a step or denominator of 0");
    CHECK(reason("/" + one + zero) == "a step or denominator of 0");
    CHECK(reason("Y" + one + one + "T") == "a small int is due here");
    CHECK(reason("H" + one + one + one + one + one + "T") == "a value of another kind is due here");
    CHECK(reason("Z\0\0\0\0TN"s) == "a value of another kind is due here");
    CHECK(reason("O\0\0\0\0\0\0\0\0\x03\0\0\0\0"s) == "no such state of a repr");
}

TEST_CASE("an array fills its shape") {
    const std::string two = "i\x02\0\0\0\0\0\0\0"s;
    const std::string head = "a\x05\0\0\0int64(\x02\0\0\0"s + two + two;
    CHECK(reason(head + "\x03\0\0\0NNN"s) == "an array whose items do not fill its shape");
    CHECK(reason(head + "\x04\0\0\0NNNN"s) == "no error");
    std::string axes = "a\0\0\0\0(\xe8\x03\0\0"s;
    for (int i = 0; i < 1000; ++i) axes += "i\x01\0\0\0\0\0\0\0"s;
    CHECK(reason(axes + "\x01\0\0\0N"s) == "an array of too many dimensions");
    std::string huge = "a\0\0\0\0(\x0a\0\0\0"s;
    for (int i = 0; i < 10; ++i) huge += "i\0\0\x10\0\0\0\0\0"s;
    CHECK(reason(huge + "\0\0\0\0"s) == "an array too large");
}

}  // namespace kata::value
