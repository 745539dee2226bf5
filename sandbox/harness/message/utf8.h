#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 as Python's "surrogatepass" reads and writes it: strict, but lone surrogates are let
/// through, since Python's strings may hold them.
namespace kata::harness {

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;  ///< bytes it took; 0: no code point starts here
};

/// The code point at the start of `text`.
CodePoint first_code_point(std::string_view text);

bool is_utf8(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

}  // namespace kata::harness
