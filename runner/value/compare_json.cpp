#include <fmt/format.h>

#include <algorithm>

#include "runner/value/json_text.h"
#include "runner/value/render.h"

namespace kata::value {
namespace {

using Kind = Json::Kind;

constexpr std::size_t shown = 200;  // bytes of a value in a mismatch

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::null:
            return "null";
        case Kind::boolean:
            return "a boolean";
        case Kind::number:
            return "a number";
        case Kind::string:
            return "a string";
        case Kind::array:
            return "an array";
        case Kind::object:
            return "an object";
    }
    return "something else";
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

void append(std::string& out, const Json& value) {
    if (out.size() > shown) return;
    switch (value.kind) {
        case Kind::null:
            out += "null";
            break;
        case Kind::boolean:
            out += value.truth ? "true" : "false";
            break;
        case Kind::number:
            out += value.text;
            break;
        case Kind::string:
            out += quoted(value.text);
            break;
        case Kind::array:
        case Kind::object: {
            const bool object = value.kind == Kind::object;
            const char* separator = "";
            out += object ? '{' : '[';
            for (const auto& [name, member] : value.members) {
                out += separator;
                if (object) out += quoted(name) + ": ";
                append(out, member);
                separator = ", ";
                if (out.size() > shown) break;
            }
            out += object ? '}' : ']';
        }
    }
}

/// The value on one line, cut where it is long.
std::string text_of(const Json& value) {
    std::string out;
    append(out, value);
    if (out.size() <= shown) return out;
    std::size_t end = shown;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    return out.substr(0, end) + "…";
}

TextMismatch mismatch(std::string path, std::string description, std::string expected,
                      std::string got) {
    TextMismatch found;
    found.by_meaning = true;
    found.line = found.got_line = 1;
    found.path = std::move(path);
    found.description = std::move(description);
    found.expected = std::move(expected);
    found.got = std::move(got);
    return found;
}

bool is_integer(std::string_view written) {
    return written.find_first_not_of("-0123456789") == std::string_view::npos;
}

/// Integers of any size by their digits, which a double would round.
bool same_number(const Json& a, const Json& b) {
    if (is_integer(a.text) && is_integer(b.text) && a.number != 0) return a.text == b.text;
    return a.number == b.number;
}

bool same_leaf(const Json& a, const Json& b) {
    switch (a.kind) {
        case Kind::boolean:
            return a.truth == b.truth;
        case Kind::number:
            return same_number(a, b);
        case Kind::string:
            return a.text == b.text;
        default:
            return true;
    }
}

std::optional<TextMismatch> first_difference(const Json& expected, const Json& got,
                                             const std::string& path);

std::optional<TextMismatch> arrays(const Json& expected, const Json& got, const std::string& path) {
    const std::size_t common = std::min(expected.members.size(), got.members.size());
    for (std::size_t index = 0; index < common; ++index) {
        auto found = first_difference(expected.members[index].value, got.members[index].value,
                                      fmt::format("{}[{}]", path, index));
        if (found) return found;
    }
    if (expected.members.size() == got.members.size()) return std::nullopt;
    return mismatch(path,
                    fmt::format("expected {} item{}, got {}", expected.members.size(),
                                expected.members.size() == 1 ? "" : "s", got.members.size()),
                    text_of(expected), text_of(got));
}

/// The members by name. Objects hold each name once.
std::vector<const JsonMember*> by_name(const Json& object) {
    std::vector<const JsonMember*> members;
    for (const JsonMember& member : object.members) members.push_back(&member);
    std::sort(members.begin(), members.end(),
              [](const JsonMember* a, const JsonMember* b) { return a->name < b->name; });
    return members;
}

const JsonMember* find(const std::vector<const JsonMember*>& members, const std::string& name) {
    const auto found = std::lower_bound(
        members.begin(), members.end(), name,
        [](const JsonMember* member, const std::string& key) { return member->name < key; });
    return found != members.end() && (*found)->name == name ? *found : nullptr;
}

std::optional<TextMismatch> objects(const Json& expected, const Json& got,
                                    const std::string& path) {
    const auto got_members = by_name(got);
    for (const auto& [name, value] : expected.members) {
        const JsonMember* other = find(got_members, name);
        if (other == nullptr) {
            return mismatch(path, fmt::format("the key {} is missing", quoted(name)),
                            text_of(expected), text_of(got));
        }
        auto found =
            first_difference(value, other->value, fmt::format("{}[{}]", path, quote(name)));
        if (found) return found;
    }
    const auto expected_members = by_name(expected);
    for (const auto& [name, value] : got.members) {
        if (find(expected_members, name) != nullptr) continue;
        return mismatch(path, fmt::format("the key {} is not expected", quoted(name)),
                        text_of(expected), text_of(got));
    }
    return std::nullopt;
}

/// Both trees are bounded in depth.
std::optional<TextMismatch> first_difference(const Json& expected, const Json& got,
                                             const std::string& path) {
    if (expected.kind != got.kind) {
        return mismatch(
            path, fmt::format("expected {}, got {}", name_of(expected.kind), name_of(got.kind)),
            text_of(expected), text_of(got));
    }
    if (expected.kind == Kind::array) return arrays(expected, got, path);
    if (expected.kind == Kind::object) return objects(expected, got, path);
    if (same_leaf(expected, got)) return std::nullopt;
    return mismatch(path, "another value", text_of(expected), text_of(got));
}

std::string_view line_with(std::string_view text, const JsonFault& fault) {
    const std::size_t start = text.substr(0, fault.offset).rfind('\n') + 1;  // npos + 1 is 0
    return text.substr(start, text.find('\n', start) - start);
}

}  // namespace

std::optional<TextMismatch> compare_json(std::string_view expected, std::string_view got) {
    const auto wanted = parse_json(expected);
    const auto given = parse_json(got);
    const auto* value = std::get_if<Json>(&wanted);
    if (const auto* fault = std::get_if<JsonFault>(&given)) {
        TextMismatch found =
            mismatch("",
                     fmt::format("it is not JSON: line {}, column {}: {}", fault->line,
                                 fault->column, fault->message),
                     value != nullptr ? text_of(*value) : std::string(expected.substr(0, shown)),
                     std::string(line_with(got, *fault)));
        found.got_line = fault->line;
        return found;
    }
    // An exercise whose own text is no JSON is refused before anything is judged.
    if (value == nullptr) return mismatch("", "the expected text is not JSON", "", "");
    return first_difference(*value, std::get<Json>(given), "");
}

}  // namespace kata::value
