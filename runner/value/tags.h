#pragma once

#include <cstdint>

/// The first byte of each encoded value. sandbox/harness/PROTOCOL.md lists what follows them, and
/// harness.py reads and writes the same.
namespace kata::value::tag {

inline constexpr char none = 'N';
inline constexpr char true_ = 'T';
inline constexpr char false_ = 'F';
inline constexpr char ellipsis = '.';
inline constexpr char not_implemented = '~';
inline constexpr char integer = 'i';
inline constexpr char wide_integer = 'I';
inline constexpr char floating = 'f';
inline constexpr char complex = 'c';
inline constexpr char string = 's';
inline constexpr char bytes = 'b';
inline constexpr char bytearray = 'B';
inline constexpr char list = '[';
inline constexpr char tuple = '(';
inline constexpr char set = '{';
inline constexpr char frozenset = '<';
inline constexpr char dict = ':';
inline constexpr char range = 'r';
inline constexpr char defaultdict = 'd';
inline constexpr char ordered_dict = 'o';
inline constexpr char counter = 'k';
inline constexpr char deque = 'q';
inline constexpr char date = 'Y';
inline constexpr char time = 'H';
inline constexpr char datetime = 'W';
inline constexpr char timedelta = 'V';
inline constexpr char timezone = 'Z';
inline constexpr char decimal = 'e';
inline constexpr char fraction = '/';
inline constexpr char uuid = 'u';
inline constexpr char path = 'p';
inline constexpr char namedtuple = 'P';
inline constexpr char dataclass = 'A';
inline constexpr char enumeration = 'E';
inline constexpr char ndarray = 'a';
inline constexpr char numpy_scalar = 'g';
inline constexpr char object = 'O';
inline constexpr char cycle = '@';
inline constexpr char truncated = '!';

}  // namespace kata::value::tag
