#include <fmt/format.h>

#include <bit>
#include <cstring>

#include "runner/value/integer.h"
#include "runner/value/tags.h"
#include "runner/value/value.h"
#include "sandbox/harness/message/utf8.h"

namespace kata::value {
namespace {

constexpr std::size_t fields_of_date = 3;
constexpr std::size_t fields_of_time = 5;
constexpr std::size_t fields_of_datetime = 8;
constexpr std::size_t fields_of_timedelta = 3;
constexpr std::size_t most_axes = 64;  // as numpy

/// Reads one value. Throws DecodeError, which `decode` catches: no reading goes on after a fault.
/// Counts that the bytes announce are never trusted: room is made as items arrive.
class Decoder {
  public:
    Decoder(std::string_view bytes, const Bounds& bounds) : bytes_(bytes), bounds_(bounds) {}

    Value whole() {
        if (bytes_.size() > bounds_.bytes) fail("more bytes than allowed");
        Value result = value();
        if (position_ != bytes_.size()) fail("bytes after the value");
        return result;
    }

  private:
    [[noreturn]] void fail(std::string reason) const {
        throw DecodeError{std::move(reason), position_};
    }

    std::string_view take(std::size_t size) {
        if (size > bytes_.size() - position_) fail("cut within a value");
        const std::string_view taken = bytes_.substr(position_, size);
        position_ += size;
        return taken;
    }

    std::uint64_t little_endian(std::size_t size) {
        const std::string_view raw = take(size);
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < size; ++i) {
            number |= static_cast<std::uint64_t>(static_cast<unsigned char>(raw[i])) << (8 * i);
        }
        return number;
    }

    std::size_t count() { return static_cast<std::size_t>(little_endian(4)); }
    std::int64_t i64() { return static_cast<std::int64_t>(little_endian(8)); }
    double f64() { return std::bit_cast<double>(little_endian(8)); }
    std::string raw() { return std::string(take(count())); }

    std::string text() {
        std::string read = raw();
        if (!harness::is_utf8(read)) fail("text that is not UTF-8");
        return read;
    }

    Value value();
    Value container(char tag);
    Value of_class(char tag);
    Value library(char tag);
    Value wide_integer();
    Value timezone();
    Value array();

    Value leaf(Kind kind, std::string content = {}) const {
        Value result;
        result.kind = kind;
        result.text = std::move(content);
        return result;
    }

    Value truth(bool value) const {
        Value result = leaf(Kind::boolean);
        result.integer = value ? 1 : 0;
        return result;
    }

    Value floating() {
        Value result = leaf(Kind::floating);
        result.real = f64();
        return result;
    }

    void items(Value& into, std::size_t number) {
        for (std::size_t i = 0; i < number; ++i) into.items.push_back(value());
    }

    /// `number` ints that fit 64 bits.
    void integers(Value& into, std::size_t number) {
        for (std::size_t i = 0; i < number; ++i) {
            into.items.push_back(value());
            const Value& last = into.items.back();
            if (last.kind != Kind::integer || !last.text.empty()) fail("a small int is due here");
        }
    }

    /// A value of `kind`, or None.
    void optional(Value& into, Kind kind) {
        into.items.push_back(value());
        const Kind found = into.items.back().kind;
        if (found != kind && found != Kind::none) fail("a value of another kind is due here");
    }

    Value calendar(Kind kind, std::size_t number, bool zoned) {
        Value result = leaf(kind);
        integers(result, number);
        if (zoned) optional(result, Kind::timezone);
        return result;
    }

    std::string_view bytes_;
    const Bounds& bounds_;
    std::size_t position_ = 0;
    std::size_t depth_ = 0;
    std::size_t nodes_ = 0;
};

Value Decoder::value() {
    if (++nodes_ > bounds_.nodes) fail("more values than allowed");
    if (depth_ >= bounds_.depth) fail("nested deeper than allowed");
    ++depth_;
    const char tag = take(1)[0];
    Value result;
    switch (tag) {
        case tag::none:
            break;
        case tag::true_:
            result = truth(true);
            break;
        case tag::false_:
            result = truth(false);
            break;
        case tag::ellipsis:
            result = leaf(Kind::ellipsis);
            break;
        case tag::not_implemented:
            result = leaf(Kind::not_implemented);
            break;
        case tag::integer:
            result = make_integer(i64());
            break;
        case tag::wide_integer:
            result = wide_integer();
            break;
        case tag::floating:
            result = floating();
            break;
        case tag::complex:
            result = leaf(Kind::complex);
            for (int i = 0; i < 2; ++i) result.items.push_back(floating());
            break;
        case tag::string:
            result = leaf(Kind::string, text());
            break;
        case tag::bytes:
            result = leaf(Kind::bytes, raw());
            break;
        case tag::bytearray:
            result = leaf(Kind::bytearray, raw());
            break;
        case tag::cycle:
            result = leaf(Kind::cycle);
            result.integer = static_cast<std::int64_t>(count());
            break;
        case tag::truncated:
            result = leaf(Kind::truncated, text());
            break;
        default:
            result = container(tag);
    }
    --depth_;
    return result;
}

Value Decoder::container(char tag) {
    Value result;
    switch (tag) {
        case tag::list:
            result = leaf(Kind::list);
            break;
        case tag::tuple:
            result = leaf(Kind::tuple);
            break;
        case tag::set:
            result = leaf(Kind::set);
            break;
        case tag::frozenset:
            result = leaf(Kind::frozenset);
            break;
        case tag::dict:
            result = leaf(Kind::dict);
            break;
        case tag::ordered_dict:
            result = leaf(Kind::ordered_dict);
            break;
        case tag::counter:
            result = leaf(Kind::counter);
            break;
        case tag::defaultdict:
            result = leaf(Kind::defaultdict, text());
            break;
        case tag::deque:
            result = leaf(Kind::deque);
            result.integer = i64();
            break;
        default:
            return of_class(tag);
    }
    items(result, count() * (is_mapping(result.kind) ? 2 : 1));
    return result;
}

Value Decoder::of_class(char tag) {
    if (tag != tag::namedtuple && tag != tag::dataclass && tag != tag::enumeration &&
        tag != tag::object) {
        return library(tag);
    }
    Value result;
    for (int i = 0; i < 2; ++i) result.items.push_back(make_string(text()));
    if (tag == tag::object) {
        result.kind = Kind::object;
        result.integer = static_cast<std::int64_t>(little_endian(1));
        if (result.integer > static_cast<int>(ReprState::cut)) fail("no such state of a repr");
        result.text = text();
        return result;
    }
    if (tag == tag::enumeration) {
        result.kind = Kind::enumeration;
        result.items.push_back(make_string(text()));
        result.items.push_back(value());
        return result;
    }
    result.kind = tag == tag::namedtuple ? Kind::namedtuple : Kind::dataclass;
    const std::size_t fields = count();
    for (std::size_t i = 0; i < fields; ++i) {
        result.items.push_back(make_string(text()));
        result.items.push_back(value());
    }
    return result;
}

Value Decoder::library(char tag) {
    Value result;
    switch (tag) {
        case tag::date:
            return calendar(Kind::date, fields_of_date, false);
        case tag::time:
            return calendar(Kind::time, fields_of_time, true);
        case tag::datetime:
            return calendar(Kind::datetime, fields_of_datetime, true);
        case tag::timedelta:
            return calendar(Kind::timedelta, fields_of_timedelta, false);
        case tag::timezone:
            return timezone();
        case tag::decimal:
            return leaf(Kind::decimal, text());
        case tag::uuid:
            return leaf(Kind::uuid, std::string(take(16)));
        case tag::path:
            result = leaf(Kind::path);
            for (int i = 0; i < 2; ++i) result.items.push_back(make_string(text()));
            return result;
        case tag::range:
        case tag::fraction:
            result = leaf(tag == tag::range ? Kind::range : Kind::fraction);
            items(result, tag == tag::range ? 3 : 2);
            for (const Value& item : result.items) {
                if (item.kind != Kind::integer) fail("an int is due here");
            }
            if (is_zero(result.items.back())) fail("a step or denominator of 0");
            return result;
        case tag::ndarray:
            return array();
        case tag::numpy_scalar:
            result = leaf(Kind::numpy_scalar, text());
            items(result, 1);
            return result;
        default:
            --position_;
            fail(fmt::format("unknown tag 0x{:02x}", static_cast<unsigned char>(tag)));
    }
}

Value Decoder::wide_integer() {
    std::string bytes = raw();
    if (!is_wide_integer(bytes)) fail("an int that is not in its shortest form");
    return leaf(Kind::integer, std::move(bytes));
}

Value Decoder::timezone() {
    Value result = leaf(Kind::timezone, text());
    optional(result, Kind::integer);
    if (!result.items.back().text.empty()) fail("an offset from UTC beyond reason");
    optional(result, Kind::string);
    return result;
}

Value Decoder::array() {
    Value result = leaf(Kind::ndarray, text());
    Value shape = value();
    if (shape.kind != Kind::tuple) fail("an array's shape must be a tuple");
    if (shape.items.size() > most_axes) fail("an array of too many dimensions");
    std::size_t elements = 1;
    for (const Value& extent : shape.items) {
        const auto size = static_cast<std::uint64_t>(extent.integer);
        if (extent.kind != Kind::integer || !extent.text.empty() || size > bounds_.nodes) {
            fail("an array's extent out of range");
        }
        if (__builtin_mul_overflow(elements, size, &elements)) fail("an array too large");
    }
    result.items.push_back(std::move(shape));
    if (count() != elements) fail("an array whose items do not fill its shape");
    items(result, elements);
    return result;
}

}  // namespace

std::variant<Value, DecodeError> decode(std::string_view bytes, const Bounds& bounds) {
    try {
        return Decoder(bytes, bounds).whole();
    } catch (DecodeError& error) {
        return std::move(error);
    }
}

}  // namespace kata::value
