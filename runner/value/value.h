#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Python values outside Python: what a sandboxed process said its values are, decoded under
/// bounds. Nothing here trusts the bytes; sandbox/harness/PROTOCOL.md has the encoding.
namespace kata::value {

enum class Kind : std::uint8_t {
    none,
    boolean,
    integer,
    floating,
    complex,
    string,
    bytes,
    bytearray,
    list,
    tuple,
    set,
    frozenset,
    dict,
    range,
    ellipsis,
    not_implemented,
    defaultdict,
    ordered_dict,
    counter,
    deque,
    datetime,
    date,
    time,
    timedelta,
    timezone,
    decimal,
    fraction,
    uuid,
    path,
    namedtuple,
    dataclass,
    enumeration,
    ndarray,
    numpy_scalar,
    object,     ///< anything else: its class and its repr
    cycle,      ///< a container that encloses this place
    truncated,  ///< something that a bound left out; equal to nothing, itself included
};

/// The class of values of this kind as Python names it: "int", "collections.deque".
/// For kinds that carry their class (namedtuple, object, …) use `class_name`.
std::string_view name_of(Kind kind);

/// dict, defaultdict, OrderedDict, Counter: items are keys and values in turn.
bool is_mapping(Kind kind);

/// namedtuple, dataclass, enumeration, object: the first items are the module and the class.
bool carries_class(Kind kind);

/// How the repr of an `object` came about.
enum class ReprState : std::uint8_t { whole = 0, failed = 1, cut = 2 };

/// One Python value. Which members mean something depends on the kind:
///
/// | kind | members |
/// |---|---|
/// | boolean | integer: 0 or 1 |
/// | integer | integer; or, where 64 bits are too few, text: little-endian two's complement |
/// | floating | real |
/// | complex | items: real part, imaginary part |
/// | string | text: UTF-8, lone surrogates as three bytes |
/// | bytes, bytearray | text |
/// | list, tuple, set, frozenset | items |
/// | deque | items; integer: maxlen or -1 |
/// | dict, ordered_dict, counter | items: key, value, key, value … in order of insertion |
/// | defaultdict | as dict; text: repr of the factory |
/// | range | items: start, stop, step |
/// | date | items: year, month, day |
/// | time | items: hour, minute, second, microsecond, fold, zone |
/// | datetime | items: year … microsecond, fold, zone |
/// | timedelta | items: days, seconds, microseconds |
/// | timezone | text: its repr; items: offset from UTC in microseconds or None, name or None |
/// | decimal | text, as str() gives it |
/// | fraction | items: numerator, denominator |
/// | uuid | text: 16 bytes |
/// | path | items: class name, path |
/// | namedtuple, dataclass | items: module, class, then field name, value, field name, value … |
/// | enumeration | items: module, class, member's name, member's value |
/// | ndarray | text: dtype; items: the shape as a tuple, then the elements in C order |
/// | numpy_scalar | text: dtype; items: the value |
/// | object | items: module, class; text: repr; integer: ReprState |
/// | cycle | integer: how many containers up, 1 is the nearest |
/// | truncated | text: the reason |
struct Value {
    Kind kind = Kind::none;
    std::int64_t integer = 0;
    double real = 0;
    std::string text;
    std::vector<Value> items;

    ReprState repr_state() const { return static_cast<ReprState>(integer); }
};

Value make_string(std::string utf8);
Value make_integer(std::int64_t integer);

/// "Stack" for an object of stack.Stack, "int" for an int; without the module.
std::string class_name(const Value& value);

/// What a decoder accepts at most. The harness keeps depth and nodes of one value to 100 and
/// 1,000,000; a frame adds a few of its own.
struct Bounds {
    std::size_t depth = 110;        ///< containers within containers
    std::size_t nodes = 1'100'000;  ///< values, each item and key counted
    std::size_t bytes = 64U << 20;  ///< of the encoding
};

struct DecodeError {
    std::string reason;
    std::size_t offset = 0;  ///< in bytes, where the fault was seen
};

/// Reads exactly one value that takes up all of `bytes`.
std::variant<Value, DecodeError> decode(std::string_view bytes, const Bounds& bounds = {});

/// The inverse of `decode`: the same bytes for what `decode` returned.
std::string encode(const Value& value);

}  // namespace kata::value
