#include "runner/judge/difference.h"

#include <fmt/format.h>

#include "runner/value/changes.h"
#include "runner/value/distance.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

constexpr std::size_t most_changes = 10;
constexpr std::size_t change_shown = 200;  // characters of a value

std::string shown(const value::Value* value) {
    return value == nullptr ? "" : value::to_python(*value, change_shown);
}

Change::Kind kind_of(value::Change::Kind kind) {
    switch (kind) {
        case value::Change::Kind::other:
            return Change::Kind::other;
        case value::Change::Kind::missing:
            return Change::Kind::missing;
        case value::Change::Kind::extra:
            return Change::Kind::extra;
    }
    return Change::Kind::other;
}

/// Where the lists have drifted apart, the item that was left out or put in says more than the
/// first two that stand side by side.
void tell_by_first(Difference& difference, const Change& first) {
    if (first.kind == Change::Kind::other || first.path.empty()) return;
    const bool missing = first.kind == Change::Kind::missing;
    difference.path = first.path;
    difference.expected = first.expected;
    difference.got = first.got;
    difference.description = fmt::format("{} {}", missing ? first.expected : first.got,
                                         missing ? "is missing" : "is not expected");
}

}  // namespace

Difference difference_of(const value::Mismatch& mismatch, const value::Value& expected,
                         const value::Value& got, const value::Comparison& comparison) {
    Difference difference;
    difference.path = mismatch.path;
    difference.description = mismatch.description;
    difference.expected = mismatch.expected;
    difference.got = mismatch.got;
    const value::Changes found = value::changes(expected, got, comparison, most_changes);
    for (const value::Change& one : found.first) {
        const bool both = one.expected != nullptr && one.got != nullptr;
        difference.changes.push_back({kind_of(one.kind), one.path, shown(one.expected),
                                      shown(one.got),
                                      both ? value::distance(*one.expected, *one.got) : ""});
    }
    difference.more = found.more;
    if (difference.changes.size() == 1) tell_by_first(difference, difference.changes[0]);
    return difference;
}

Difference plain_difference(std::string description) {
    Difference difference;
    difference.description = std::move(description);
    return difference;
}

}  // namespace kata::judge
