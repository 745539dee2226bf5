#include "runner/value/printable.h"

#include <algorithm>
#include <array>

namespace kata::value {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr auto unprintable = std::to_array<Range>({
#include "runner/value/printable_ranges.inc"
});

}  // namespace

bool is_printable(char32_t code_point) {
    if (code_point < 0x7F) return code_point >= 0x20;
    const auto after =
        std::upper_bound(unprintable.begin(), unprintable.end(), code_point,
                         [](char32_t point, const Range& range) { return point < range.first; });
    return after == unprintable.begin() || code_point > std::prev(after)->last;
}

}  // namespace kata::value
