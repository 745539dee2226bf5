#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "runner/value/value.h"

namespace kata::value {

/// When two values count as the same. In every mode: nan equals nan, -0.0 equals 0.0, the order
/// of a dict's keys does not count, a list is not a tuple, objects of other classes are the same
/// if class and repr are (addresses within the repr apart), and what was truncated, or has no
/// whole repr, equals nothing.
enum class Mode {
    typed,      ///< 1, True and 1.0 all differ; so do set and frozenset, bytes and bytearray
    equal,      ///< as Python's ==: 1 == True == 1.0, set == frozenset, namedtuple == tuple
    approx,     ///< typed, but ints and floats (bools not) may be off by the tolerances
    unordered,  ///< typed, but the outermost list, tuple or deque may be in any order
};

struct Comparison {
    Mode mode = Mode::typed;
    double relative = 1e-9;  ///< approx: of the larger magnitude, as in math.isclose
    double absolute = 0.0;   ///< approx
    /// defaultdict, OrderedDict, Counter and deque are types of their own, not dict and list.
    bool strict = false;
};

/// The first difference, in the order of the expected value.
struct Mismatch {
    std::string path;         ///< from the outermost value: `[3]['name']`, `.x`; "" is the value
    std::string expected;     ///< what stands there, as Python text; "" if nothing does
    std::string got;          ///< the same of the other side
    std::string description;  ///< one line: "expected int, got bool"
};

/// Nothing if the values are the same under `comparison`. Two OrderedDicts must have their keys
/// in the same order, as Python's == asks (under `unordered`, below the outermost value, only if
/// `strict`). Elements of sets and keys of dicts are matched by value, never by order.
std::optional<Mismatch> compare(const Value& expected, const Value& got,
                                const Comparison& comparison = {});

}  // namespace kata::value
