#include "runner/value/value.h"

namespace kata::value {

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::none:
            return "None";
        case Kind::boolean:
            return "bool";
        case Kind::integer:
            return "int";
        case Kind::floating:
            return "float";
        case Kind::complex:
            return "complex";
        case Kind::string:
            return "str";
        case Kind::bytes:
            return "bytes";
        case Kind::bytearray:
            return "bytearray";
        case Kind::list:
            return "list";
        case Kind::tuple:
            return "tuple";
        case Kind::set:
            return "set";
        case Kind::frozenset:
            return "frozenset";
        case Kind::dict:
            return "dict";
        case Kind::range:
            return "range";
        case Kind::ellipsis:
            return "Ellipsis";
        case Kind::not_implemented:
            return "NotImplemented";
        case Kind::defaultdict:
            return "collections.defaultdict";
        case Kind::ordered_dict:
            return "collections.OrderedDict";
        case Kind::counter:
            return "collections.Counter";
        case Kind::deque:
            return "collections.deque";
        case Kind::datetime:
            return "datetime.datetime";
        case Kind::date:
            return "datetime.date";
        case Kind::time:
            return "datetime.time";
        case Kind::timedelta:
            return "datetime.timedelta";
        case Kind::timezone:
            return "datetime.timezone";
        case Kind::decimal:
            return "decimal.Decimal";
        case Kind::fraction:
            return "fractions.Fraction";
        case Kind::uuid:
            return "uuid.UUID";
        case Kind::path:
            return "pathlib.Path";
        case Kind::namedtuple:
            return "named tuple";
        case Kind::dataclass:
            return "data class";
        case Kind::enumeration:
            return "enum member";
        case Kind::ndarray:
            return "numpy.ndarray";
        case Kind::numpy_scalar:
            return "numpy scalar";
        case Kind::object:
            return "object";
        case Kind::cycle:
            return "reference to an enclosing container";
        case Kind::truncated:
            return "value out of bounds";
    }
    return "unknown";
}

bool is_mapping(Kind kind) {
    return kind == Kind::dict || kind == Kind::defaultdict || kind == Kind::ordered_dict ||
           kind == Kind::counter;
}

bool carries_class(Kind kind) {
    return kind == Kind::namedtuple || kind == Kind::dataclass || kind == Kind::enumeration ||
           kind == Kind::object;
}

Value make_string(std::string utf8) {
    Value result;
    result.kind = Kind::string;
    result.text = std::move(utf8);
    return result;
}

Value make_integer(std::int64_t integer) {
    Value result;
    result.kind = Kind::integer;
    result.integer = integer;
    return result;
}

std::string class_name(const Value& value) {
    if (carries_class(value.kind)) return value.items[1].text;
    if (value.kind == Kind::path) return value.items[0].text;
    if (value.kind == Kind::numpy_scalar) return "numpy." + value.text;
    const std::string_view name = name_of(value.kind);
    const std::size_t dot = name.rfind('.');
    return std::string(dot == std::string_view::npos ? name : name.substr(dot + 1));
}

}  // namespace kata::value
