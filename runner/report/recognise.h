#pragma once

#include <cstddef>
#include <string_view>

namespace kata::report {

/// As much of a file as `is_own_file` needs to see.
inline constexpr std::size_t telling_bytes = 64UL << 10;

/// Whether a file that begins so is one that kata has written: results, or a report of any format.
/// A file with such a name or beginning of somebody else's only goes without a mention.
bool is_own_file(std::string_view beginning);

/// Whether it is results, or a report with a result a line: no file of submissions begins so.
bool is_own_lines(std::string_view beginning);

}  // namespace kata::report
