#pragma once

#include <string>

#include "runner/judge/judgement.h"
#include "runner/value/compare.h"

namespace kata::judge {

/// The difference of two values as reports show it: the one place where it is made. `mismatch` is
/// what `compare` found under `comparison`.
Difference difference_of(const value::Mismatch& mismatch, const value::Value& expected,
                         const value::Value& got, const value::Comparison& comparison);

/// A difference that is no part of a value, told by a sentence.
Difference plain_difference(std::string description);

}  // namespace kata::judge
