#include "runner/value/reply_fields.h"

#include <algorithm>

#include <fmt/format.h>

namespace kata::value {
namespace {

constexpr std::size_t most_locals = 8;
constexpr std::int64_t largest_count = std::int64_t{1} << 62;

void expect(const Value& value, Kind kind) {
    if (value.kind != kind) {
        throw Malformed{fmt::format("{} in place of {}", name_of(value.kind), name_of(kind))};
    }
}

std::optional<std::int64_t> optional_count_of(const Value& value) {
    if (value.kind == Kind::none) return std::nullopt;
    return count_of(value);
}

std::size_t values_in(const Value& value) {
    std::size_t count = 1;
    for (const Value& item : value.items) count += values_in(item);
    return count;
}

TracebackFrame frame_of(const Value& value) {
    const std::vector<Value>& parts = tuple_items(value, 6);
    TracebackFrame frame;
    frame.file = string_of(parts[0]);
    frame.line = count_of(parts[1]);
    frame.function = string_of(parts[2]);
    frame.column = optional_count_of(parts[3]);
    frame.end_column = optional_count_of(parts[4]);
    frame.count = count_of(parts[5]);
    return frame;
}

ExceptionInfo::Relation relation_of(const std::string& name) {
    if (name == "cause") return ExceptionInfo::Relation::cause;
    if (name == "context") return ExceptionInfo::Relation::context;
    if (name.empty()) return ExceptionInfo::Relation::none;
    throw Malformed{"an exception of unknown relation"};
}

ExceptionInfo link_of(const Value& value) {
    ExceptionInfo info;
    info.relation = relation_of(string_of(field(value, "relation")));
    info.module = string_of(field(value, "module"));
    info.type = string_of(field(value, "type"));
    for (const Value& base : list_items(field(value, "mro"))) {
        const std::vector<Value>& name = tuple_items(base, 2);
        info.mro.push_back({string_of(name[0]), string_of(name[1])});
    }
    info.message = string_of(field(value, "message"));
    info.note = string_of(field(value, "note"));
    for (const Value& frame : list_items(field(value, "frames"))) {
        info.frames.push_back(frame_of(frame));
    }
    info.omitted_frames = count_of(field(value, "omitted"));
    for (const Value& local : list_items(field(value, "locals"))) {
        const std::vector<Value>& pair = tuple_items(local, 2);
        info.locals.push_back({string_of(pair[0]), string_of(pair[1])});
    }
    if (info.locals.size() > most_locals) throw Malformed{"more local variables than allowed"};
    info.syntax = optional_fault_of(field(value, "syntax"));
    return info;
}

}  // namespace

Value payload_of(std::string_view payload) {
    std::size_t left = Bounds().nodes;
    return payload_of(payload, left);
}

Value payload_of(std::string_view payload, std::size_t& left) {
    Bounds bounds;
    bounds.nodes = std::min(bounds.nodes, left);
    std::variant<Value, DecodeError> decoded = decode(payload, bounds);
    if (const auto* error = std::get_if<DecodeError>(&decoded)) {
        throw Malformed{fmt::format("{} at byte {}", error->reason, error->offset)};
    }
    left -= values_in(std::get<Value>(decoded));
    return std::get<Value>(std::move(decoded));
}

const Value& field(const Value& dict, std::string_view name) {
    expect(dict, Kind::dict);
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        const Value& key = dict.items[i];
        if (key.kind == Kind::string && key.text == name) return dict.items[i + 1];
    }
    throw Malformed{fmt::format("no {}", name)};
}

const std::vector<Value>& list_items(const Value& value) {
    expect(value, Kind::list);
    return value.items;
}

const std::vector<Value>& tuple_items(const Value& value, std::size_t size) {
    expect(value, Kind::tuple);
    if (value.items.size() != size) {
        throw Malformed{fmt::format("a tuple of {} in place of {}", value.items.size(), size)};
    }
    return value.items;
}

bool boolean_of(const Value& value) {
    expect(value, Kind::boolean);
    return value.integer != 0;
}

std::int64_t count_of(const Value& value) {
    expect(value, Kind::integer);
    if (!value.text.empty() || value.integer < 0 || value.integer > largest_count) {
        throw Malformed{"a count out of range"};
    }
    return value.integer;
}

const std::string& string_of(const Value& value) {
    expect(value, Kind::string);
    return value.text;
}

const std::string& bytes_of(const Value& value) {
    expect(value, Kind::bytes);
    return value.text;
}

std::vector<std::string> strings_of(const Value& list) {
    std::vector<std::string> strings;
    for (const Value& item : list_items(list)) strings.push_back(string_of(item));
    return strings;
}

StreamSizes sizes_of(const Value& out, const Value& err) {
    return {static_cast<std::uint64_t>(count_of(out)), static_cast<std::uint64_t>(count_of(err))};
}

SyntaxFault fault_of(const Value& value) {
    SyntaxFault fault;
    fault.message = string_of(field(value, "message"));
    fault.line = count_of(field(value, "line"));
    fault.column = count_of(field(value, "column"));
    fault.end_line = count_of(field(value, "end_line"));
    fault.end_column = count_of(field(value, "end_column"));
    fault.text = string_of(field(value, "text"));
    return fault;
}

std::optional<SyntaxFault> optional_fault_of(const Value& value) {
    if (value.kind == Kind::none) return std::nullopt;
    return fault_of(value);
}

ExceptionInfo exception_of(const Value& chain) {
    const std::vector<Value>& links = list_items(chain);
    if (links.empty()) throw Malformed{"no exception"};
    ExceptionInfo info = link_of(links[0]);
    for (std::size_t i = 1; i < links.size(); ++i) info.chain.push_back(link_of(links[i]));
    return info;
}

}  // namespace kata::value
