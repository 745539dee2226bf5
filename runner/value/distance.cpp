#include "runner/value/distance.h"

#include <cmath>

#include <fmt/format.h>

#include "runner/value/integer.h"

namespace kata::value {

namespace {

bool is_real(const Value& v) {
    return v.kind == Kind::integer || v.kind == Kind::floating;
}

}  // namespace

std::string distance(const Value& expected, const Value& got) {
    if (!is_real(expected) || !is_real(got)) return {};
    if (expected.kind != Kind::floating && got.kind != Kind::floating) return {};
    const double off = to_double(got) - to_double(expected);
    if (!std::isfinite(off) || off == 0) return {};
    return fmt::format("{:.3g} too {}", std::abs(off), off > 0 ? "large" : "small");
}

}  // namespace kata::value
