#pragma once

#include <string>
#include <utility>
#include <vector>

#include "runner/value/value.h"
#include "sandbox/harness/message/message.h"

/// Short ways to write values in tests.
namespace kata::value::build {

inline Value of(Kind kind, std::vector<Value> items = {}) {
    Value value;
    value.kind = kind;
    value.items = std::move(items);
    return value;
}

inline Value integer(std::int64_t number) {
    return make_integer(number);
}
inline Value text(std::string utf8) {
    return make_string(std::move(utf8));
}
inline Value none() {
    return {};
}

inline Value boolean(bool truth) {
    Value value = of(Kind::boolean);
    value.integer = truth ? 1 : 0;
    return value;
}

inline Value real(double number) {
    Value value = of(Kind::floating);
    value.real = number;
    return value;
}

inline Value list(std::vector<Value> items) {
    return of(Kind::list, std::move(items));
}
inline Value tuple(std::vector<Value> items) {
    return of(Kind::tuple, std::move(items));
}
inline Value set(std::vector<Value> items) {
    return of(Kind::set, std::move(items));
}
/// Keys and values in turn.
inline Value dict(std::vector<Value> items) {
    return of(Kind::dict, std::move(items));
}

inline Value truncated(std::string reason) {
    Value value = of(Kind::truncated);
    value.text = std::move(reason);
    return value;
}

inline Value object(std::string module, std::string name, std::string repr,
                    ReprState state = ReprState::whole) {
    Value value = of(Kind::object, {text(std::move(module)), text(std::move(name))});
    value.text = std::move(repr);
    value.integer = static_cast<std::int64_t>(state);
    return value;
}

/// A frame of a reply, as a process that ran a case sends it.
inline std::string frame(harness::FrameType type, const Value& payload) {
    const std::string bytes = encode(payload);
    std::string out(1, static_cast<char>(type));
    for (std::size_t i = 0; i < 4; ++i) out += static_cast<char>((bytes.size() >> (8 * i)) & 0xFF);
    return out + bytes;
}

}  // namespace kata::value::build
