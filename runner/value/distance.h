#pragma once

#include <string>

#include "runner/value/value.h"

namespace kata::value {

/// How far a number is from the one that is due, as "0.25 too small", in three digits. Empty where
/// neither is a float, as the difference of two ints is seen at a glance; where one is no number,
/// not finite, or too far away for a float.
std::string distance(const Value& expected, const Value& got);

}  // namespace kata::value
