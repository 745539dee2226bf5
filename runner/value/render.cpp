#include "runner/value/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "runner/value/integer.h"
#include "runner/value/printable.h"
#include "runner/value/renderer.h"
#include "sandbox/harness/message/utf8.h"

namespace kata::value {
namespace {

/// The escape of one code point, as repr writes it.
std::string escaped(char32_t point) {
    const auto number = static_cast<std::uint32_t>(point);
    switch (point) {
        case U'\n':
            return "\\n";
        case U'\r':
            return "\\r";
        case U'\t':
            return "\\t";
        default:
            break;
    }
    if (number <= 0xFF) return fmt::format("\\x{:02x}", number);
    if (number <= 0xFFFF) return fmt::format("\\u{:04x}", number);
    return fmt::format("\\U{:08x}", number);
}

/// CPython quotes with ' unless the text has some and has no ".
char quote_for(std::string_view text) {
    const bool single = text.find('\'') != std::string_view::npos;
    return single && text.find('"') == std::string_view::npos ? '"' : '\'';
}

/// Digits and the exponent of the first one, as to_chars finds the shortest: "1.5e+00".
std::string fixed_or_scientific(double number, bool add_point_zero) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   std::chars_format::scientific)
                         .ptr;
    std::string text(buffer.data(), end);
    const std::size_t mark = text.find('e');
    const int exponent = std::stoi(text.substr(mark + 1));
    if (exponent < -4 || exponent >= 16) return text;
    // Fixed notation gives the same digits: they are the shortest that read back.
    const auto fixed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                     std::chars_format::fixed)
                           .ptr;
    std::string plain(buffer.data(), fixed);
    if (add_point_zero && plain.find('.') == std::string::npos) plain += ".0";
    return plain;
}

std::string number_text(double number, bool add_point_zero) {
    if (std::isnan(number)) return "nan";
    if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
    return fixed_or_scientific(number, add_point_zero);
}

std::string complex_text(const Value& v) {
    const double real = v.items[0].real;
    std::string imaginary = number_text(v.items[1].real, false) + "j";
    if (real == 0 && !std::signbit(real)) return imaginary;
    if (imaginary[0] != '-') imaginary = "+" + imaginary;
    return "(" + number_text(real, false) + imaginary + ")";
}

}  // namespace

void Renderer::put(std::string_view piece) {
    out_ += piece;
    for (const char c : piece) {
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++written_;
    }
}

std::string Renderer::finish() {
    if (written_ <= limit_) return std::move(out_);
    std::string cut;
    std::string_view rest = out_;
    for (std::size_t kept = 0; kept + 1 < limit_; ++kept) {
        const std::size_t size = std::max<std::size_t>(1, harness::first_code_point(rest).size);
        cut += rest.substr(0, size);
        rest.remove_prefix(size);
    }
    return cut + "…";
}

void Renderer::quoted(std::string_view text) {
    const char quote = quote_for(text);
    put(std::string_view(&quote, 1));
    while (!text.empty() && !full()) {
        const harness::CodePoint point = harness::first_code_point(text);
        if (point.value == U'\\' || point.value == static_cast<char32_t>(quote)) put("\\");
        if (point.size == 0) {
            put(escaped(static_cast<unsigned char>(text[0])));
        } else if (is_printable(point.value)) {
            put(text.substr(0, point.size));
        } else {
            put(escaped(point.value));
        }
        text.remove_prefix(std::max<std::size_t>(1, point.size));
    }
    put(std::string_view(&quote, 1));
}

void Renderer::quoted_bytes(std::string_view bytes, char always_escaped) {
    const char quote = quote_for(bytes);
    put("b");
    put(std::string_view(&quote, 1));
    for (const char c : bytes) {
        if (full()) break;
        if (c == '\\' || c == quote || c == always_escaped) put("\\");
        const auto byte = static_cast<unsigned char>(c);
        byte >= 0x20 && byte < 0x7F ? put(std::string_view(&c, 1)) : put(escaped(byte));
    }
    put(std::string_view(&quote, 1));
}

void Renderer::separated(const std::vector<Value>& items, std::size_t from) {
    for (std::size_t i = from; i < items.size() && !full(); ++i) {
        if (i > from) put(", ");
        value(items[i]);
    }
}

void Renderer::enclosed(std::string_view open, const Value& v, std::string_view close) {
    enclosing_.push_back(v.kind);
    put(open);
    separated(v.items);
    put(close);
    enclosing_.pop_back();
}

void Renderer::braces(const Value& v) {
    enclosing_.push_back(v.kind);
    put("{");
    for (std::size_t i = 0; i + 1 < v.items.size() && !full(); i += 2) {
        if (i > 0) put(", ");
        value(v.items[i]);
        put(": ");
        value(v.items[i + 1]);
    }
    put("}");
    enclosing_.pop_back();
}

void Renderer::integer(const Value& v) {
    const std::optional<std::string> digits = decimal_digits(v);
    put(digits ? *digits : fmt::format("<int of {} bits>", bit_length(v)));
}

void Renderer::cycle(const Value& v) {
    const auto levels = static_cast<std::size_t>(v.integer);
    const Kind kind = levels >= 1 && levels <= enclosing_.size()
                          ? enclosing_[enclosing_.size() - levels]
                          : Kind::object;
    switch (kind) {
        case Kind::list:
        case Kind::deque:
            return put("[...]");
        case Kind::tuple:
            return put("(...)");
        case Kind::dict:
            return put("{...}");
        default:
            return put("...");
    }
}

void Renderer::value(const Value& v) {
    if (full()) return;
    switch (v.kind) {
        case Kind::boolean:
            return put(v.integer != 0 ? "True" : "False");
        case Kind::none:
        case Kind::ellipsis:
        case Kind::not_implemented:
            return put(name_of(v.kind));
        case Kind::integer:
            return integer(v);
        case Kind::floating:
            return put(float_text(v.real));
        case Kind::complex:
            return put(complex_text(v));
        case Kind::string:
            return quoted(v.text);
        case Kind::bytes:
            return quoted_bytes(v.text, '\\');
        case Kind::bytearray:
            put("bytearray(");
            quoted_bytes(v.text, '\'');  // CPython escapes it here even within "
            return put(")");
        case Kind::list:
            return enclosed("[", v, "]");
        case Kind::tuple:
            return enclosed("(", v, v.items.size() == 1 ? ",)" : ")");
        case Kind::set:
            return v.items.empty() ? put("set()") : enclosed("{", v, "}");
        case Kind::frozenset:
            return v.items.empty() ? put("frozenset()") : enclosed("frozenset({", v, "})");
        case Kind::dict:
            return braces(v);
        case Kind::range:
            return range(v);
        case Kind::cycle:
            return cycle(v);
        case Kind::truncated:
            put("<");
            put(escape_unprintable(v.text, false));
            return put(">");
        default:
            return of_class(v);
    }
}

void Renderer::range(const Value& v) {
    put("range(");
    value(v.items[0]);
    put(", ");
    value(v.items[1]);
    const Value& step = v.items[2];
    if (!step.text.empty() || step.integer != 1) {
        put(", ");
        value(step);
    }
    put(")");
}

std::string to_python(const Value& value, std::size_t limit) {
    Renderer renderer(limit);
    renderer.value(value);
    return renderer.finish();
}

std::string quote(std::string_view utf8) {
    Renderer renderer(std::string::npos - 1);
    renderer.quoted(utf8);
    return renderer.finish();
}

std::string float_text(double number) {
    return number_text(number, true);
}

std::string escape_unprintable(std::string_view text, bool keep_lines) {
    std::string out;
    while (!text.empty()) {
        const harness::CodePoint point = harness::first_code_point(text);
        const std::size_t size = std::max<std::size_t>(1, point.size);
        const bool kept = keep_lines && (point.value == U'\n' || point.value == U'\t');
        if (point.size == 0) {
            out += escaped(static_cast<unsigned char>(text[0]));
        } else if (kept || is_printable(point.value)) {
            out += text.substr(0, size);
        } else {
            out += escaped(point.value);
        }
        text.remove_prefix(size);
    }
    return out;
}

}  // namespace kata::value
