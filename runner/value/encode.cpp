#include <bit>
#include <stdexcept>

#include "runner/value/tags.h"
#include "runner/value/value.h"

namespace kata::value {
namespace {

class Encoder {
  public:
    void value(const Value& v);
    std::string take() { return std::move(out_); }

  private:
    void number(std::uint64_t bits, int bytes) {
        for (int i = 0; i < bytes; ++i) out_ += static_cast<char>((bits >> (8 * i)) & 0xFF);
    }

    void count(std::size_t size) {
        if (size > 0xFFFFFFFFU) throw std::length_error("a value longer than 4 GiB");
        number(size, 4);
    }

    void text(std::string_view bytes) {
        count(bytes.size());
        out_ += bytes;
    }

    void tagged_text(char tag, std::string_view bytes) {
        out_ += tag;
        text(bytes);
    }

    void items(const Value& v, std::size_t from = 0) {
        for (std::size_t i = from; i < v.items.size(); ++i) value(v.items[i]);
    }

    void counted(char tag, const Value& v) {
        out_ += tag;
        counted_items(v);
    }

    void counted_items(const Value& v) {
        count(is_mapping(v.kind) ? v.items.size() / 2 : v.items.size());
        items(v);
    }

    void fixed(char tag, const Value& v) {
        out_ += tag;
        items(v);
    }

    void class_of(char tag, const Value& v) {
        out_ += tag;
        text(v.items[0].text);
        text(v.items[1].text);
    }

    void fields(char tag, const Value& v);
    void integer(const Value& v);
    void array(const Value& v);

    std::string out_;
};

void Encoder::fields(char tag, const Value& v) {
    class_of(tag, v);
    count((v.items.size() - 2) / 2);
    for (std::size_t i = 2; i + 1 < v.items.size(); i += 2) {
        text(v.items[i].text);
        value(v.items[i + 1]);
    }
}

void Encoder::integer(const Value& v) {
    if (!v.text.empty()) return tagged_text(tag::wide_integer, v.text);
    out_ += tag::integer;
    number(static_cast<std::uint64_t>(v.integer), 8);
}

void Encoder::array(const Value& v) {
    tagged_text(tag::ndarray, v.text);
    value(v.items[0]);
    count(v.items.size() - 1);
    items(v, 1);
}

void Encoder::value(const Value& v) {
    switch (v.kind) {
        case Kind::none:
            out_ += tag::none;
            return;
        case Kind::boolean:
            out_ += v.integer != 0 ? tag::true_ : tag::false_;
            return;
        case Kind::ellipsis:
            out_ += tag::ellipsis;
            return;
        case Kind::not_implemented:
            out_ += tag::not_implemented;
            return;
        case Kind::integer:
            return integer(v);
        case Kind::floating:
            out_ += tag::floating;
            return number(std::bit_cast<std::uint64_t>(v.real), 8);
        case Kind::complex:
            out_ += tag::complex;
            for (const Value& part : v.items) number(std::bit_cast<std::uint64_t>(part.real), 8);
            return;
        case Kind::string:
            return tagged_text(tag::string, v.text);
        case Kind::bytes:
            return tagged_text(tag::bytes, v.text);
        case Kind::bytearray:
            return tagged_text(tag::bytearray, v.text);
        case Kind::list:
            return counted(tag::list, v);
        case Kind::tuple:
            return counted(tag::tuple, v);
        case Kind::set:
            return counted(tag::set, v);
        case Kind::frozenset:
            return counted(tag::frozenset, v);
        case Kind::dict:
            return counted(tag::dict, v);
        case Kind::ordered_dict:
            return counted(tag::ordered_dict, v);
        case Kind::counter:
            return counted(tag::counter, v);
        case Kind::defaultdict:
            tagged_text(tag::defaultdict, v.text);
            return counted_items(v);
        case Kind::deque:
            out_ += tag::deque;
            number(static_cast<std::uint64_t>(v.integer), 8);
            return counted_items(v);
        case Kind::range:
            return fixed(tag::range, v);
        case Kind::date:
            return fixed(tag::date, v);
        case Kind::time:
            return fixed(tag::time, v);
        case Kind::datetime:
            return fixed(tag::datetime, v);
        case Kind::timedelta:
            return fixed(tag::timedelta, v);
        case Kind::fraction:
            return fixed(tag::fraction, v);
        case Kind::timezone:
            tagged_text(tag::timezone, v.text);
            return items(v);
        case Kind::numpy_scalar:
            tagged_text(tag::numpy_scalar, v.text);
            return items(v);
        case Kind::decimal:
            return tagged_text(tag::decimal, v.text);
        case Kind::uuid:
            (out_ += tag::uuid) += v.text;
            return;
        case Kind::path:
            tagged_text(tag::path, v.items[0].text);
            return text(v.items[1].text);
        case Kind::namedtuple:
            return fields(tag::namedtuple, v);
        case Kind::dataclass:
            return fields(tag::dataclass, v);
        case Kind::enumeration:
            class_of(tag::enumeration, v);
            text(v.items[2].text);
            return value(v.items[3]);
        case Kind::ndarray:
            return array(v);
        case Kind::object:
            class_of(tag::object, v);
            number(static_cast<std::uint64_t>(v.integer), 1);
            return text(v.text);
        case Kind::cycle:
            out_ += tag::cycle;
            return number(static_cast<std::uint64_t>(v.integer), 4);
        case Kind::truncated:
            return tagged_text(tag::truncated, v.text);
    }
}

}  // namespace

std::string encode(const Value& value) {
    Encoder encoder;
    encoder.value(value);
    return encoder.take();
}

}  // namespace kata::value
