#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "runner/value/compare_text.h"

namespace kata::value {

struct JsonMember;

/// A JSON value. `text` is a string's content, or a number as it was written.
struct Json {
    enum class Kind { null, boolean, number, string, array, object };

    Kind kind = Kind::null;
    bool truth = false;  ///< of a boolean
    double number = 0;
    std::string text;
    std::vector<JsonMember> members;  ///< of an object, in the text's order; of an array, with
                                      ///< empty names
};

struct JsonMember {
    std::string name;
    Json value;
};

/// Where a text stops being JSON. Line and column count from 1, the column in characters.
struct JsonFault {
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t offset = 0;  ///< the same in bytes from the beginning
    std::string message;     ///< "the text ends too early"
};

/// What is accepted at most.
struct JsonBounds {
    std::size_t bytes = std::size_t{16} << 20;
    std::size_t depth = 100;         ///< arrays and objects within one another
    std::size_t values = 1'000'000;  ///< keys not counted
};

/// Reads one JSON text (RFC 8259, UTF-8). NaN, Infinity, comments, and objects that have a key
/// twice are faults.
std::variant<Json, JsonFault> parse_json(std::string_view text, const JsonBounds& bounds = {});

/// Nothing if both texts are JSON and stand for the same value: the order of an object's keys, and
/// how a number or a string is spelled, do not count. A mismatch has the path of the first
/// difference, `['items'][2]`, or says where `got` is no JSON.
std::optional<TextMismatch> compare_json(std::string_view expected, std::string_view got);

}  // namespace kata::value
