#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "runner/value/value.h"

namespace kata::value {

/// Python source text for `value`, as CPython's repr writes it (3.12's where versions differ),
/// in at most `limit` characters: what is left out becomes "…".
/// Characters that Python calls unprintable are always escaped; the reprs of objects, which a
/// submission wrote, have theirs escaped too.
std::string to_python(const Value& value, std::size_t limit = 1000);

/// The repr of a str with this text, unbounded: 'it\'s' style, quotes chosen as CPython does.
std::string quote(std::string_view utf8);

/// The repr of a float: the shortest digits that read back as the same number.
std::string float_text(double number);

/// `text` with control characters, lone surrogates and other unprintables as \x1b, \u202e, …;
/// bytes that are not UTF-8 as \xff. Line feeds and tabs are kept if `keep_lines`.
std::string escape_unprintable(std::string_view text, bool keep_lines);

}  // namespace kata::value
