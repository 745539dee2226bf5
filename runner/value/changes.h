#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "runner/value/compare.h"

namespace kata::value {

/// One place where two values differ. Points into them.
struct Change {
    enum class Kind {
        other,    ///< something else stands there
        missing,  ///< expected, and not there
        extra,    ///< there, and not expected
    };
    Kind kind = Kind::other;
    std::string path;                 ///< as in Mismatch
    const Value* expected = nullptr;  ///< null if extra
    const Value* got = nullptr;       ///< null if missing
};

struct Changes {
    std::vector<Change> first;  ///< in the order of the expected value
    std::size_t more = 0;       ///< that were found besides
};

/// Every place where the values differ, the first `most` of them told. Lists are compared from both
/// ends, so that one item too few is one change; sets and unordered lists by what is missing and
/// what is extra; dicts by key, objects by attribute. Nothing where `compare` finds no difference.
Changes changes(const Value& expected, const Value& got, const Comparison& comparison,
                std::size_t most);

}  // namespace kata::value
