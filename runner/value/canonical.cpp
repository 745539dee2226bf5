#include "runner/value/canonical.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <chrono>
#include <cmath>
#include <optional>
#include <vector>

#include "runner/value/number.h"
#include "runner/value/tags.h"

namespace kata::value {
namespace {

/// Microseconds since 1970 of a datetime whose offset from UTC is known.
std::optional<std::int64_t> instant(const Value& v) {
    if (v.kind != Kind::datetime || v.items.back().kind != Kind::timezone) return std::nullopt;
    const Value& offset = v.items.back().items[0];
    if (offset.kind != Kind::integer) return std::nullopt;
    std::array<std::int64_t, 7> part{};
    for (std::size_t i = 0; i < part.size(); ++i) {
        part[i] = v.items[i].integer;
        if (part[i] < 0 || part[i] > 1'000'000) return std::nullopt;
    }
    using std::chrono::sys_days, std::chrono::year_month_day;
    const year_month_day date{std::chrono::year(static_cast<int>(part[0])),
                              std::chrono::month(static_cast<unsigned>(part[1])),
                              std::chrono::day(static_cast<unsigned>(part[2]))};
    constexpr std::int64_t year = 366LL * 86'400 * 1'000'000;
    if (!date.ok() || std::abs(offset.integer) > year) return std::nullopt;
    const std::int64_t days = sys_days(date).time_since_epoch().count();
    const std::int64_t seconds = ((days * 24 + part[3]) * 60 + part[4]) * 60 + part[5];
    return seconds * 1'000'000 + part[6] - offset.integer;
}

/// Writes the canonical form. Every part is framed by its length, so that no two different
/// values can run together into the same bytes.
class Canon {
  public:
    explicit Canon(const Likeness& likeness) : likeness_(likeness) {}

    std::string of(const Value& v) const {
        std::string out;
        write(out, v);
        return out;
    }

  private:
    static void size(std::string& out, std::size_t count) {
        for (int i = 0; i < 5; ++i) out += static_cast<char>((count >> (8 * i)) & 0xFF);
    }

    static void framed(std::string& out, char tag, std::string_view bytes) {
        out += tag;
        size(out, bytes.size());
        out += bytes;
    }

    void in_order(std::string& out, char tag, const std::vector<Value>& items,
                  std::size_t from = 0) const {
        out += tag;
        size(out, items.size() - from);
        for (std::size_t i = from; i < items.size(); ++i) write(out, items[i]);
    }

    static void sorted(std::string& out, char tag, std::vector<std::string> parts) {
        std::sort(parts.begin(), parts.end());
        out += tag;
        size(out, parts.size());
        for (const std::string& part : parts) framed(out, ' ', part);
    }

    void write(std::string& out, const Value& v) const;
    bool number(std::string& out, const Value& v) const;
    void floating(std::string& out, double real) const;
    void mapping(std::string& out, const Value& v) const;
    void set(std::string& out, const Value& v) const;
    void tuple_fields(std::string& out, const Value& v) const;
    void calendar(std::string& out, char tag, const Value& v, std::size_t numbers) const;
    void zone(std::string& out, const Value& v) const;
    void path(std::string& out, const Value& v) const;
    void object(std::string& out, const Value& v) const;
    /// Bytes that nothing else ever gets.
    static void unlike_all(std::string& out) {
        static std::atomic<std::uint64_t> count{0};
        framed(out, tag::truncated, std::to_string(++count));
    }

    const Likeness& likeness_;
};

bool Canon::number(std::string& out, const Value& v) const {
    if (!likeness_.across_types) return false;
    const std::optional<std::string> exact = exact_number(v);
    if (exact) framed(out, tag::integer, *exact);
    return exact.has_value();
}

void Canon::floating(std::string& out, double real) const {
    if (real == 0) real = 0;  // -0.0 becomes 0.0
    if (std::isnan(real)) real = std::nan("");
    const auto bits = std::bit_cast<std::uint64_t>(real);
    out += tag::floating;
    for (int i = 0; i < 8; ++i) out += static_cast<char>((bits >> (8 * i)) & 0xFF);
}

void Canon::mapping(std::string& out, const Value& v) const {
    char tag = tag::dict;
    if (likeness_.strict) {
        if (v.kind == Kind::ordered_dict) return in_order(out, tag::ordered_dict, v.items);
        if (v.kind == Kind::defaultdict) tag = tag::defaultdict;
        if (v.kind == Kind::counter) tag = tag::counter;
    }
    std::vector<std::string> pairs;
    for (std::size_t i = 0; i + 1 < v.items.size(); i += 2) {
        std::string& pair = pairs.emplace_back();
        write(pair, v.items[i]);
        write(pair, v.items[i + 1]);
    }
    sorted(out, tag, std::move(pairs));
}

void Canon::set(std::string& out, const Value& v) const {
    std::vector<std::string> items;
    for (const Value& item : v.items) write(items.emplace_back(), item);
    const bool mutable_one = v.kind == Kind::set || likeness_.across_types;
    sorted(out, mutable_one ? tag::set : tag::frozenset, std::move(items));
}

/// A named tuple as the plain tuple that Python's == sees.
void Canon::tuple_fields(std::string& out, const Value& v) const {
    out += tag::tuple;
    size(out, (v.items.size() - 2) / 2);
    for (std::size_t i = 3; i < v.items.size(); i += 2) write(out, v.items[i]);
}

/// Dates and times without their fold, which Python's == leaves aside.
void Canon::calendar(std::string& out, char tag, const Value& v, std::size_t numbers) const {
    out += tag;
    const std::optional<std::int64_t> utc = likeness_.across_types ? instant(v) : std::nullopt;
    if (utc) return framed(out, tag::integer, std::to_string(*utc));
    for (std::size_t i = 0; i < numbers; ++i) write(out, v.items[i]);
    if (v.kind == Kind::datetime || v.kind == Kind::time) write(out, v.items.back());
}

/// A zone is known by its offset and name there; by its repr where it has no offset.
void Canon::zone(std::string& out, const Value& v) const {
    out += tag::timezone;
    for (const Value& item : v.items) write(out, item);
    if (v.items[0].kind == Kind::none) framed(out, tag::string, without_addresses(v.text));
}

/// Python's == takes PosixPath and PurePosixPath for the same.
void Canon::path(std::string& out, const Value& v) const {
    if (!likeness_.across_types) return in_order(out, tag::path, v.items);
    const bool windows = v.items[0].text.find("Windows") != std::string::npos;
    framed(out, tag::path, (windows ? "w" : "p") + v.items[1].text);
}

void Canon::object(std::string& out, const Value& v) const {
    framed(out, tag::object, v.items[0].text);
    framed(out, tag::object, v.items[1].text);
    framed(out, tag::object, without_addresses(v.text));
}

void Canon::write(std::string& out, const Value& v) const {
    if (!is_comparable(v)) return unlike_all(out);
    if (number(out, v)) return;
    switch (v.kind) {
        case Kind::none:
            out += tag::none;
            return;
        case Kind::boolean:
            out += v.integer != 0 ? tag::true_ : tag::false_;
            return;
        case Kind::ellipsis:
            out += tag::ellipsis;
            return;
        case Kind::not_implemented:
            out += tag::not_implemented;
            return;
        case Kind::integer:
            return framed(out, tag::integer, v.text.empty() ? std::to_string(v.integer) : v.text);
        case Kind::floating:
            return floating(out, v.real);
        case Kind::complex:
            out += tag::complex;
            for (const Value& part : v.items) floating(out, part.real);
            return;
        case Kind::string:
            return framed(out, tag::string, v.text);
        case Kind::bytes:
            return framed(out, tag::bytes, v.text);
        case Kind::bytearray:
            return framed(out, likeness_.across_types ? tag::bytes : tag::bytearray, v.text);
        case Kind::list:
            return in_order(out, tag::list, v.items);
        case Kind::deque:
            return in_order(out, likeness_.strict ? tag::deque : tag::list, v.items);
        case Kind::tuple:
            return in_order(out, tag::tuple, v.items);
        case Kind::set:
        case Kind::frozenset:
            return set(out, v);
        case Kind::dict:
        case Kind::defaultdict:
        case Kind::ordered_dict:
        case Kind::counter:
            return mapping(out, v);
        case Kind::range: {
            const std::optional<std::string> normal = normal_range(v);
            return normal ? framed(out, tag::range, *normal) : in_order(out, tag::range, v.items);
        }
        case Kind::date:
            return calendar(out, tag::date, v, 3);
        case Kind::time:
            return calendar(out, tag::time, v, 4);
        case Kind::datetime:
            return calendar(out, tag::datetime, v, 7);
        case Kind::timedelta:
            return calendar(out, tag::timedelta, v, 3);
        case Kind::timezone:
            return zone(out, v);
        case Kind::decimal:
            return framed(out, tag::decimal, normal_decimal(v.text));
        case Kind::fraction:
            return in_order(out, tag::fraction, v.items);
        case Kind::uuid:
            return framed(out, tag::uuid, v.text);
        case Kind::path:
            return path(out, v);
        case Kind::namedtuple:
            if (likeness_.across_types) return tuple_fields(out, v);
            return in_order(out, tag::namedtuple, v.items);
        case Kind::dataclass:
            return in_order(out, tag::dataclass, v.items);
        case Kind::enumeration:
            return in_order(out, tag::enumeration, v.items);
        case Kind::ndarray:
            if (!likeness_.across_types) framed(out, tag::ndarray, v.text);
            return in_order(out, tag::ndarray, v.items);
        case Kind::numpy_scalar:
            if (!likeness_.across_types) framed(out, tag::numpy_scalar, v.text);
            return write(out, v.items[0]);
        case Kind::object:
            return object(out, v);
        case Kind::cycle:
            return framed(out, tag::cycle, std::to_string(v.integer));
        case Kind::truncated:
            return unlike_all(out);
    }
}

bool is_hex_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}  // namespace

std::string canonical(const Value& value, const Likeness& likeness) {
    return Canon(likeness).of(value);
}

bool is_comparable(const Value& value) {
    if (value.kind == Kind::truncated) return false;
    return value.kind != Kind::object || value.repr_state() == ReprState::whole;
}

std::string without_addresses(std::string_view repr) {
    constexpr std::string_view mark = " at 0x";
    std::string out;
    while (true) {
        const std::size_t found = repr.find(mark);
        if (found == std::string_view::npos) return out += repr;
        out += repr.substr(0, found + mark.size());
        repr.remove_prefix(found + mark.size());
        std::size_t digits = 0;
        while (digits < repr.size() && is_hex_digit(repr[digits])) ++digits;
        if (digits > 0) out += "…";
        repr.remove_prefix(digits);
    }
}

}  // namespace kata::value
