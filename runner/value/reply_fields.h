#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runner/value/reply.h"
#include "runner/value/value.h"

/// Reading the parts of a reply's payload. Each function throws Malformed where the value is not
/// of the form that the harness writes.
namespace kata::value {

struct Malformed {
    std::string reason;
};

/// The whole payload of a frame.
Value payload_of(std::string_view payload);

/// The same of a frame that shares a bound with others: takes the values in it off `left`.
Value payload_of(std::string_view payload, std::size_t& left);

/// The entry under `name` of a dict.
const Value& field(const Value& dict, std::string_view name);

/// The items of a list, or of a tuple of exactly `size`.
const std::vector<Value>& list_items(const Value& value);
const std::vector<Value>& tuple_items(const Value& value, std::size_t size);

bool boolean_of(const Value& value);
/// An int from 0 up to 2^62.
std::int64_t count_of(const Value& value);
const std::string& string_of(const Value& value);
const std::string& bytes_of(const Value& value);
std::vector<std::string> strings_of(const Value& list);

StreamSizes sizes_of(const Value& out, const Value& err);
SyntaxFault fault_of(const Value& value);
std::optional<SyntaxFault> optional_fault_of(const Value& value);
ExceptionInfo exception_of(const Value& chain);

}  // namespace kata::value
