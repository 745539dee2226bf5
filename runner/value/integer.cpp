#include "runner/value/integer.h"

#include <bit>
#include <cmath>
#include <limits>

#include "runner/value/big_integer.h"

namespace kata::value {
namespace {

constexpr std::size_t most_digits = 4300;
constexpr std::size_t bits_of_most_digits = 14284;  // 4300 · log2(10), rounded up

bool top_bit(char byte) {
    return (static_cast<unsigned char>(byte) & 0x80) != 0;
}

}  // namespace

BigInteger big_integer(const Value& integer) {
    if (integer.text.empty()) return BigInteger(integer.integer);
    BigInteger result;
    const auto* begin = reinterpret_cast<const unsigned char*>(integer.text.data());
    import_bits(result, begin, begin + integer.text.size(), 8, false);
    if (top_bit(integer.text.back())) result -= BigInteger(1) << (8 * integer.text.size());
    return result;
}

bool is_wide_integer(std::string_view bytes) {
    if (bytes.size() < 9) return false;
    const char top = bytes[bytes.size() - 1];
    const char next = bytes[bytes.size() - 2];
    const bool only_sign = top == '\0' || top == '\xff';
    return !(only_sign && top_bit(top) == top_bit(next));
}

std::optional<std::string> decimal_digits(const Value& integer) {
    if (integer.text.empty()) return std::to_string(integer.integer);
    if (bit_length(integer) > bits_of_most_digits) return std::nullopt;
    std::string digits = big_integer(integer).str();
    const std::size_t sign = digits[0] == '-' ? 1 : 0;
    if (digits.size() - sign > most_digits) return std::nullopt;
    return digits;
}

std::size_t bit_length(const Value& integer) {
    if (integer.text.empty()) {
        const auto bits = static_cast<std::uint64_t>(integer.integer);
        return static_cast<std::size_t>(std::bit_width(integer.integer < 0 ? 0 - bits : bits));
    }
    const BigInteger magnitude = abs(big_integer(integer));
    return msb(magnitude) + 1;
}

bool is_negative(const Value& integer) {
    return integer.text.empty() ? integer.integer < 0 : top_bit(integer.text.back());
}

bool is_zero(const Value& integer) {
    return integer.text.empty() && integer.integer == 0;
}

double to_double(const Value& number) {
    if (number.kind == Kind::floating) return number.real;
    if (number.text.empty()) return static_cast<double>(number.integer);
    if (bit_length(number) > 1025) {
        const double infinity = std::numeric_limits<double>::infinity();
        return is_negative(number) ? -infinity : infinity;
    }
    return big_integer(number).convert_to<double>();
}

}  // namespace kata::value
