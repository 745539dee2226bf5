#include "runner/batch/source_line.h"

#include <catch2/catch.hpp>

using namespace kata::batch;

namespace {

std::string fault_of(const char* line) {
    const auto read = read_source_line(line);
    const auto* fault = std::get_if<std::string>(&read);
    return fault == nullptr ? "" : *fault;
}

}  // namespace

TEST_CASE("A line says whose what is") {
    const auto read = read_source_line(
        R"({"student": "a\u0000b", "exercise": "stack", "source": "x = '\u2028'", "extra": [1]})");
    const auto& line = std::get<SourceLine>(read);
    CHECK(line.student == std::string("a\0b", 3));
    CHECK(line.exercise == "stack");
    CHECK(line.source == "x = '\u2028'");
}

TEST_CASE("What is wrong with a line is said") {
    CHECK(fault_of("{") == "this is not JSON");
    CHECK(fault_of("\xff") == "this is not JSON");
    CHECK(fault_of("[]") == "this is not a JSON object");
    CHECK(fault_of("{}") == "either \"source\" or \"files\" holds what is submitted");
    CHECK(fault_of(R"({"source": 1})") == "\"source\" must be a text");
    CHECK(fault_of(R"({"files": {"a": 1}})") == "\"files\" must be an object of texts");
    CHECK(fault_of(R"({"sorce": ""})") ==
          "\"sorce\" is not known here; there are \"student\", \"exercise\", \"source\", \"files\" "
          "and \"extra\"");
    CHECK(fault_of(std::string(100'000, '[').c_str()) == "this is not JSON");
}
