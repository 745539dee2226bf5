#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "runner/value/value.h"

/// Python's ints of any size, and exact numbers made of them.
namespace kata::value {

/// Whether `bytes` is how an int that does not fit 64 bits is stored: little-endian two's
/// complement, as short as possible.
bool is_wide_integer(std::string_view bytes);

/// Decimal digits of an `integer`. None for more digits than Python's own limit, 4,300.
std::optional<std::string> decimal_digits(const Value& integer);

/// How many bits its magnitude has.
std::size_t bit_length(const Value& integer);

bool is_negative(const Value& integer);
bool is_zero(const Value& integer);

/// The double nearest to an int or bool, infinite beyond the range of doubles; a float as it is.
double to_double(const Value& number);

}  // namespace kata::value
