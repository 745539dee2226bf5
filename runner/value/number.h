#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "runner/value/value.h"

/// Texts that are equal exactly where Python's numbers are.
namespace kata::value {

/// A Decimal's text without what does not change its value: "1.50" and "15E-1" give "15e-1".
std::string normal_decimal(std::string_view text);

/// The same text for all numbers that Python's == calls equal, whatever their type: bool, int,
/// float, complex, Decimal, Fraction. None for values that are no numbers.
/// A Decimal of more than some thousand digits is only ever equal to other Decimals.
std::optional<std::string> exact_number(const Value& value);

/// The number of items of a range, and the range with all that yield the same items made alike.
/// None where its bounds do not fit 64 bits.
std::optional<std::string> normal_range(const Value& range);

}  // namespace kata::value
