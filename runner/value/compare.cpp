#include "runner/value/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <unordered_map>
#include <vector>

#include "runner/value/canonical.h"
#include "runner/value/integer.h"
#include "runner/value/render.h"
#include "sandbox/harness/message/utf8.h"

namespace kata::value {
namespace {

constexpr std::size_t shown = 200;  // characters of a value in a mismatch

/// How the inside of a value is compared.
enum class Shape { leaf, sequence, set, mapping, fields, array };

/// Positions of values, to be taken one by one by their canonical bytes.
class Pool {
  public:
    void add(std::string key, std::size_t position) {
        positions_[std::move(key)].push_back(position);
    }

    /// Takes the first position under `key`, if one is left.
    std::optional<std::size_t> take(const std::string& key) {
        const auto found = positions_.find(key);
        if (found == positions_.end() || found->second.next == found->second.all.size()) {
            return std::nullopt;
        }
        return found->second.all[found->second.next++];
    }

  private:
    struct Queue {
        std::vector<std::size_t> all;
        std::size_t next = 0;
        void push_back(std::size_t position) { all.push_back(position); }
    };
    std::unordered_map<std::string, Queue> positions_;
};

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::string describe_texts(std::string_view expected, std::string_view got) {
    std::size_t same = 0;
    std::size_t at = 1;
    while (same < expected.size() && same < got.size()) {
        const std::size_t size =
            std::max<std::size_t>(1, harness::first_code_point(expected.substr(same)).size);
        if (expected.substr(same, size) != got.substr(same, size)) break;
        same += size;
        ++at;
    }
    if (same < expected.size() && same < got.size()) return fmt::format("character {} differs", at);
    return fmt::format("expected {} characters, got {}", characters(expected), characters(got));
}

bool is_number(Kind kind) {
    return kind == Kind::integer || kind == Kind::floating || kind == Kind::complex;
}

std::complex<double> as_complex(const Value& v) {
    if (v.kind == Kind::complex) return {v.items[0].real, v.items[1].real};
    return to_double(v);
}

bool is_nan(const std::complex<double>& number) {
    return std::isnan(number.real()) || std::isnan(number.imag());
}

/// The quick answer for most pairs of plain values; false says nothing.
bool surely_same(const Value& a, const Value& b) {
    if (a.kind != b.kind) return false;
    switch (a.kind) {
        case Kind::none:
            return true;
        case Kind::boolean:
            return a.integer == b.integer;
        case Kind::integer:
            return a.integer == b.integer && a.text == b.text;
        case Kind::floating:
            return a.real == b.real;
        case Kind::string:
        case Kind::bytes:
            return a.text == b.text;
        default:
            return false;
    }
}

std::string plural(std::size_t count, std::string_view thing) {
    return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

/// One comparison. Recursion is as deep as the values, which `decode` bounds.
class Comparer {
  public:
    explicit Comparer(const Comparison& comparison)
        : mode_(comparison), likeness_{comparison.mode == Mode::equal, comparison.strict} {}

    using Difference = std::optional<Mismatch>;

    Difference top(const Value& expected, const Value& got) {
        const bool sequences = shape(expected) == Shape::sequence && same_type(expected, got);
        if (mode_.mode == Mode::unordered && sequences) return in_any_order(expected, got);
        return values(expected, got);
    }

  private:
    Difference values(const Value& expected, const Value& got);
    Difference leaves(const Value& expected, const Value& got) const;
    Difference sequences(const Value& expected, const Value& got);
    Difference in_any_order(const Value& expected, const Value& got);
    Difference sets(const Value& expected, const Value& got);
    Difference mappings(const Value& expected, const Value& got);
    Difference key_order(const Value& expected, const Value& got) const;
    Difference fields(const Value& expected, const Value& got);
    Difference arrays(const Value& expected, const Value& got);

    bool close(const Value& expected, const Value& got) const;
    bool close_sets(const Value& expected, const Value& got) const;
    bool same_type(const Value& expected, const Value& got) const;
    Shape shape(const Value& v) const;
    std::string key(const Value& v) const { return canonical(v, likeness_); }

    Difference inside(std::string step, const Value& expected, const Value& got) {
        path_.push_back(std::move(step));
        Difference difference = values(expected, got);
        path_.pop_back();
        return difference;
    }

    /// A difference here; null where one side has nothing.
    Mismatch here(const Value* expected, const Value* got, std::string description) const {
        Mismatch mismatch;
        for (const std::string& step : path_) mismatch.path += step;
        if (expected != nullptr) mismatch.expected = to_python(*expected, shown);
        if (got != nullptr) mismatch.got = to_python(*got, shown);
        mismatch.description = std::move(description);
        return mismatch;
    }

    Mismatch at_key(const std::string& name, const Value* expected, const Value* got,
                    std::string_view what) {
        path_.push_back("[" + name + "]");
        Mismatch mismatch = here(expected, got, fmt::format("the key {} {}", name, what));
        path_.pop_back();
        return mismatch;
    }

    const Comparison& mode_;
    Likeness likeness_;
    std::vector<std::string> path_;
};

Shape Comparer::shape(const Value& v) const {
    switch (v.kind) {
        case Kind::list:
        case Kind::tuple:
        case Kind::deque:
            return Shape::sequence;
        case Kind::set:
        case Kind::frozenset:
            return Shape::set;
        case Kind::namedtuple:
        case Kind::dataclass:
            return Shape::fields;
        case Kind::ndarray:
            return Shape::array;
        default:
            return is_mapping(v.kind) ? Shape::mapping : Shape::leaf;
    }
}

bool Comparer::same_type(const Value& expected, const Value& got) const {
    const bool across = likeness_.across_types;
    const auto is_sequence = [](Kind kind) { return kind == Kind::list || kind == Kind::deque; };
    const auto is_set = [](Kind kind) { return kind == Kind::set || kind == Kind::frozenset; };
    const Kind a = expected.kind;
    const Kind b = got.kind;
    if (shape(expected) == Shape::fields && a == b) {
        return expected.items[0].text == got.items[0].text &&
               expected.items[1].text == got.items[1].text &&
               expected.items.size() == got.items.size();
    }
    if (a == Kind::ndarray && b == a) {
        return expected.items[0].items.size() == got.items[0].items.size() &&
               (across || mode_.mode == Mode::approx || expected.text == got.text);
    }
    if (a == b) return true;
    if (!likeness_.strict && is_sequence(a) && is_sequence(b)) return true;
    if (!likeness_.strict && is_mapping(a) && is_mapping(b)) return true;
    return across && is_set(a) && is_set(b);
}

Comparer::Difference Comparer::values(const Value& expected, const Value& got) {
    for (const Value* side : {&expected, &got}) {
        if (side->kind == Kind::truncated) {
            return here(&expected, &got, "too large to compare: " + side->text);
        }
    }
    if (!same_type(expected, got)) return leaves(expected, got);
    switch (shape(expected)) {
        case Shape::leaf:
            return leaves(expected, got);
        case Shape::sequence:
            return sequences(expected, got);
        case Shape::set:
            return sets(expected, got);
        case Shape::mapping:
            return mappings(expected, got);
        case Shape::fields:
            return fields(expected, got);
        case Shape::array:
            return arrays(expected, got);
    }
    return std::nullopt;
}

Comparer::Difference Comparer::leaves(const Value& expected, const Value& got) const {
    const bool same_text = expected.kind == Kind::string && got.kind == Kind::string;
    if (same_text) {
        if (expected.text == got.text) return std::nullopt;
        return here(&expected, &got, describe_texts(expected.text, got.text));
    }
    if (mode_.mode == Mode::approx && close(expected, got)) return std::nullopt;
    if (key(expected) == key(got)) return std::nullopt;
    for (const Value* side : {&expected, &got}) {
        if (!is_comparable(*side)) {
            const bool cut = side->repr_state() == ReprState::cut;
            return here(&expected, &got, cut ? "a repr too long to compare" : side->text);
        }
    }
    const std::string due = class_name(expected);
    const std::string found = class_name(got);
    if (due != found) return here(&expected, &got, fmt::format("expected {}, got {}", due, found));
    if (expected.kind == Kind::ndarray) return here(&expected, &got, "another shape or dtype");
    return here(&expected, &got, "another value");
}

bool Comparer::close(const Value& expected, const Value& got) const {
    if (!is_number(expected.kind) || !is_number(got.kind)) return false;
    const std::complex<double> a = as_complex(expected);
    const std::complex<double> b = as_complex(got);
    if (a == b && std::isfinite(std::abs(a))) return true;
    if (is_nan(a) || is_nan(b) || std::isinf(std::abs(a)) || std::isinf(std::abs(b))) {
        // Not finite, or too large for a double: only exact equality is left.
        return canonical(expected, {true, false}) == canonical(got, {true, false});
    }
    const double larger = std::max(std::abs(a), std::abs(b));
    return std::abs(a - b) <= std::max(mode_.relative * larger, mode_.absolute);
}

Comparer::Difference Comparer::sequences(const Value& expected, const Value& got) {
    const std::size_t common = std::min(expected.items.size(), got.items.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (surely_same(expected.items[i], got.items[i])) continue;
        Difference difference = inside(fmt::format("[{}]", i), expected.items[i], got.items[i]);
        if (difference) return difference;
    }
    if (expected.items.size() == got.items.size()) return std::nullopt;
    return here(&expected, &got,
                fmt::format("expected {}, got {}", plural(expected.items.size(), "item"),
                            got.items.size()));
}

Comparer::Difference Comparer::in_any_order(const Value& expected, const Value& got) {
    // Equal neighbours cancel out: what is left over is the same, and most need no canonical form.
    std::vector<bool> taken(got.items.size());
    std::vector<bool> due(expected.items.size(), true);
    for (std::size_t i = 0; i < std::min(due.size(), taken.size()); ++i) {
        taken[i] = surely_same(expected.items[i], got.items[i]);
        due[i] = !taken[i];
    }
    Pool left;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        if (!taken[i]) left.add(key(got.items[i]), i);
    }
    const Value* missing = nullptr;
    for (std::size_t i = 0; i < due.size(); ++i) {
        if (!due[i]) continue;
        const std::optional<std::size_t> match = left.take(key(expected.items[i]));
        if (match) {
            taken[*match] = true;
        } else if (missing == nullptr) {
            missing = &expected.items[i];
        }
    }
    const auto extra = std::find(taken.begin(), taken.end(), false);
    const bool surplus = extra != taken.end();
    if (missing == nullptr && !surplus) return std::nullopt;
    const Value* unexpected =
        surplus ? &got.items[static_cast<std::size_t>(extra - taken.begin())] : nullptr;
    std::string what = missing != nullptr ? "missing: " + to_python(*missing, shown) : "";
    if (unexpected != nullptr) {
        what +=
            (what.empty() ? "not expected: " : "; not expected: ") + to_python(*unexpected, shown);
    }
    return here(missing, unexpected, std::move(what));
}

/// Sets of numbers are close if they are pairwise, in order of size.
bool Comparer::close_sets(const Value& expected, const Value& got) const {
    if (mode_.mode != Mode::approx || expected.items.size() != got.items.size()) return false;
    const auto sorted = [](const Value& set) {
        std::vector<const Value*> items;
        for (const Value& item : set.items) {
            const bool real = item.kind == Kind::integer || item.kind == Kind::floating;
            if (!real || std::isnan(item.real)) return std::vector<const Value*>{};
            items.push_back(&item);
        }
        std::sort(items.begin(), items.end(), [](const Value* a, const Value* b) {
            return as_complex(*a).real() < as_complex(*b).real();
        });
        return items;
    };
    const std::vector<const Value*> a = sorted(expected);
    const std::vector<const Value*> b = sorted(got);
    return !a.empty() && std::equal(a.begin(), a.end(), b.begin(), b.end(),
                                    [&](const Value* x, const Value* y) { return close(*x, *y); });
}

Comparer::Difference Comparer::sets(const Value& expected, const Value& got) {
    if (close_sets(expected, got)) return std::nullopt;
    return in_any_order(expected, got);
}

Comparer::Difference Comparer::mappings(const Value& expected, const Value& got) {
    Pool keys;
    for (std::size_t i = 0; i + 1 < got.items.size(); i += 2) keys.add(key(got.items[i]), i);
    std::vector<bool> taken(got.items.size() / 2);
    for (std::size_t i = 0; i + 1 < expected.items.size(); i += 2) {
        const Value& due = expected.items[i + 1];
        const std::optional<std::size_t> match = keys.take(key(expected.items[i]));
        if (match) {
            taken[*match / 2] = true;
            if (surely_same(due, got.items[*match + 1])) continue;
        }
        const std::string name = to_python(expected.items[i], shown);
        if (!match) return at_key(name, &due, nullptr, "is missing");
        Difference difference = inside("[" + name + "]", due, got.items[*match + 1]);
        if (difference) return difference;
    }
    const auto extra = std::find(taken.begin(), taken.end(), false);
    if (extra == taken.end()) return key_order(expected, got);
    const auto at = 2 * static_cast<std::size_t>(extra - taken.begin());
    return at_key(to_python(got.items[at], shown), nullptr, &got.items[at + 1], "is not expected");
}

/// Python compares two OrderedDicts in order, and an OrderedDict with another dict in none.
Comparer::Difference Comparer::key_order(const Value& expected, const Value& got) const {
    if (expected.kind != Kind::ordered_dict || got.kind != Kind::ordered_dict) return std::nullopt;
    for (std::size_t i = 0; i + 1 < expected.items.size(); i += 2) {
        if (key(expected.items[i]) != key(got.items[i])) {
            return here(&expected, &got, fmt::format("key {} is in another place", i / 2 + 1));
        }
    }
    return std::nullopt;
}

Comparer::Difference Comparer::fields(const Value& expected, const Value& got) {
    for (std::size_t i = 2; i + 1 < expected.items.size(); i += 2) {
        const std::string& name = expected.items[i].text;
        if (name != got.items[i].text) {
            return here(&expected, &got, "expected the field " + escape_unprintable(name, false));
        }
        Difference difference =
            inside("." + escape_unprintable(name, false), expected.items[i + 1], got.items[i + 1]);
        if (difference) return difference;
    }
    return std::nullopt;
}

Comparer::Difference Comparer::arrays(const Value& expected, const Value& got) {
    const std::vector<Value>& shape = expected.items[0].items;
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        if (shape[axis].integer != got.items[0].items[axis].integer) {
            return here(&expected, &got,
                        "expected the shape " + to_python(expected.items[0]) + ", got " +
                            to_python(got.items[0]));
        }
    }
    for (std::size_t i = 1; i < expected.items.size(); ++i) {
        std::string step = "]";
        auto place = static_cast<std::int64_t>(i - 1);
        for (std::size_t axis = shape.size(); axis-- > 0; place /= shape[axis].integer) {
            step = fmt::format("{}{}", place % shape[axis].integer, step);
            if (axis > 0) step.insert(0, ", ");
        }
        Difference difference = inside("[" + step, expected.items[i], got.items[i]);
        if (difference) return difference;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Mismatch> compare(const Value& expected, const Value& got,
                                const Comparison& comparison) {
    return Comparer(comparison).top(expected, got);
}

}  // namespace kata::value
