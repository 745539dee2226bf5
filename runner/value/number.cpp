#include "runner/value/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <vector>

#include "runner/value/big_integer.h"
#include "runner/value/integer.h"

namespace kata::value {
namespace {

/// Beyond this, powers of ten are not written out to be compared with other types.
constexpr std::int64_t most_decimal_places = 5000;
constexpr int bits_of_double = 53;

struct DecimalParts {
    bool negative = false;
    std::string digits;  ///< without zeros at either end; empty for zero
    std::int64_t exponent = 0;
};

/// None for infinities and NaNs.
std::optional<DecimalParts> decimal_parts(std::string_view text) {
    DecimalParts parts;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        parts.negative = text[0] == '-';
        text.remove_prefix(1);
    }
    const std::size_t mark = text.find_first_of("eE");
    if (mark != std::string_view::npos) {
        std::string_view exponent = text.substr(mark + 1);
        if (!exponent.empty() && exponent[0] == '+') exponent.remove_prefix(1);
        const char* end = exponent.data() + exponent.size();
        const auto read = std::from_chars(exponent.data(), end, parts.exponent);
        constexpr std::int64_t limit = std::int64_t{1} << 61;
        if (read.ec != std::errc() || read.ptr != end || std::abs(parts.exponent) > limit) {
            return std::nullopt;
        }
        text = text.substr(0, mark);
    }
    bool fraction = false;
    for (const char c : text) {
        if (c == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        if (!parts.digits.empty() || c != '0') parts.digits += c;
        if (fraction) --parts.exponent;
    }
    while (!parts.digits.empty() && parts.digits.back() == '0') {
        parts.digits.pop_back();
        ++parts.exponent;
    }
    if (parts.digits.empty()) parts = {};
    return parts;
}

// By bytes: the library's own way takes time that grows with the square of the length.
std::string hex(const BigInteger& number) {
    constexpr const char* digits = "0123456789abcdef";
    std::vector<unsigned char> bytes;
    export_bits(BigInteger(abs(number)), std::back_inserter(bytes), 8);
    std::string text;
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));
    return number < 0 ? "-" + text : text;
}

std::string ratio(BigInteger numerator, BigInteger denominator) {
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const BigInteger divisor = gcd(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
    return denominator == 1 ? hex(numerator) : hex(numerator) + "/" + hex(denominator);
}

std::string exact_integer(const Value& integer) {
    if (!integer.text.empty()) return hex(big_integer(integer));
    const auto bits = static_cast<std::uint64_t>(integer.integer);
    return integer.integer < 0 ? fmt::format("-{:x}", 0 - bits) : fmt::format("{:x}", bits);
}

std::string exact_float(double number) {
    if (std::isnan(number)) return "nan";
    if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
    int exponent = 0;
    const double fraction = std::frexp(number, &exponent);
    const auto mantissa = static_cast<std::int64_t>(std::ldexp(fraction, bits_of_double));
    exponent -= bits_of_double;
    if (exponent >= 0) return hex(BigInteger(mantissa) << static_cast<unsigned>(exponent));
    return ratio(mantissa, BigInteger(1) << static_cast<unsigned>(-exponent));
}

std::string exact_decimal(std::string_view text) {
    const std::optional<DecimalParts> parts = decimal_parts(text);
    if (!parts) {
        if (text.find("NaN") != std::string_view::npos) return "nan";
        if (text.find("Inf") != std::string_view::npos) return text[0] == '-' ? "-inf" : "inf";
        return "decimal " + normal_decimal(text);
    }
    const auto places = static_cast<std::int64_t>(parts->digits.size());
    if (std::abs(parts->exponent) > most_decimal_places || places > most_decimal_places) {
        return "decimal " + normal_decimal(text);
    }
    BigInteger digits(parts->digits.empty() ? "0" : parts->digits);
    if (parts->negative) digits = -digits;
    const auto power = static_cast<unsigned>(std::abs(parts->exponent));
    const BigInteger scale = pow(BigInteger(10), power);
    return parts->exponent >= 0 ? hex(digits * scale) : ratio(digits, scale);
}

}  // namespace

std::string normal_decimal(std::string_view text) {
    const std::optional<DecimalParts> parts = decimal_parts(text);
    if (!parts) return text.find("NaN") == std::string_view::npos ? std::string(text) : "NaN";
    if (parts->digits.empty()) return "0";
    return fmt::format("{}{}e{}", parts->negative ? "-" : "", parts->digits, parts->exponent);
}

std::optional<std::string> exact_number(const Value& value) {
    switch (value.kind) {
        case Kind::boolean:
            return value.integer != 0 ? "1" : "0";
        case Kind::integer:
            return exact_integer(value);
        case Kind::floating:
            return exact_float(value.real);
        case Kind::decimal:
            return exact_decimal(value.text);
        case Kind::fraction:
            return ratio(big_integer(value.items[0]), big_integer(value.items[1]));
        case Kind::complex: {
            const std::string real = exact_float(value.items[0].real);
            const double imaginary = value.items[1].real;
            return imaginary == 0 ? real : real + "+j" + exact_float(imaginary);
        }
        case Kind::numpy_scalar:
            return exact_number(value.items[0]);
        default:
            return std::nullopt;
    }
}

std::optional<std::string> normal_range(const Value& range) {
    for (const Value& bound : range.items) {
        if (!bound.text.empty()) return std::nullopt;
    }
    __extension__ using Wide = __int128;
    const Wide start = range.items[0].integer;
    const Wide stop = range.items[1].integer;
    const Wide step = range.items[2].integer;
    const Wide span = step > 0 ? stop - start : start - stop;
    const Wide stride = step > 0 ? step : -step;
    const Wide count = span <= 0 ? 0 : (span + stride - 1) / stride;
    if (count == 0) return "empty";
    const auto first = static_cast<std::int64_t>(start);
    if (count == 1) return fmt::format("{}", first);
    return fmt::format("{}, {} × {}", first, static_cast<std::uint64_t>(count),
                       static_cast<std::int64_t>(step));
}

}  // namespace kata::value
