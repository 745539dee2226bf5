#pragma once

namespace kata::value {

/// Whether Python's repr leaves a character as it is: not for control and format characters,
/// surrogates, private and unassigned code points, and separators other than the space.
bool is_printable(char32_t code_point);

}  // namespace kata::value
