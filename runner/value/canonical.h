#pragma once

#include <string>
#include <string_view>

#include "runner/value/value.h"

namespace kata::value {

/// Which values `canonical` makes alike.
struct Likeness {
    bool across_types = false;  ///< as Python's ==: 1 == True == 1.0, set == frozenset, …
    bool strict = false;        ///< deque is not list; defaultdict, OrderedDict … are not dict
};

/// Bytes that are the same for two values exactly when they are alike; compare.h has the rules.
/// The order within an OrderedDict counts only if `strict`. What is equal to nothing (truncated,
/// an object without a whole repr) gives other bytes each time.
std::string canonical(const Value& value, const Likeness& likeness);

/// A repr without the addresses in it: "<Node object at 0x…>".
std::string without_addresses(std::string_view repr);

/// Whether a value of this kind and state can be equal to any other.
bool is_comparable(const Value& value);

}  // namespace kata::value
