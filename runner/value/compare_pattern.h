#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "runner/value/compare_text.h"

namespace kata::value {

/// Why a text is no regular expression.
struct PatternFault {
    std::size_t offset = 0;  ///< bytes from the beginning of the pattern
    std::size_t length = 0;  ///< bytes; 0 where the pattern as a whole is at fault
    std::string message;     ///< "a parenthesis is not closed"
    std::string help;        ///< may be empty
};

/// What is wrong with a regular expression in RE2's syntax, if anything is. Look-around and
/// back-references, which RE2 does not have, are faults too.
std::optional<PatternFault> pattern_fault(std::string_view pattern);

/// Nothing if `pattern` matches `got` from its beginning to its end. White space at the end of
/// lines and empty lines at the end are left out of both. The time is linear in the length of
/// `got`, whatever the pattern. Where both have as many lines, and a line of the pattern does not
/// match its line of `got`, the mismatch is about that line, else about the whole.
std::optional<TextMismatch> compare_pattern(std::string_view pattern, std::string_view got);

}  // namespace kata::value
