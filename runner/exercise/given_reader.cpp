#include "runner/exercise/given_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "runner/exercise/names.h"
#include "runner/exercise/nearest.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 3> of_sessions = {"result", "results", "printed"};
constexpr std::array<std::string_view, 3> of_programs = {"stdout", "stderr", "exit"};
/// Names that `given` will bind by itself.
constexpr std::array<std::string_view, 3> reserved = {"rng", "n", "clock"};

bool contains(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool check_name(const Member& member, const Exercise& exercise, Problems& problems) {
    const std::string name = printable(member.key);
    if (!is_identifier(member.key) || member.key.starts_with("__")) {
        problems.at_key(member, fmt::format("`{}` is not a Python name", name));
        return false;
    }
    if (contains(reserved, member.key) || contains(of_sessions, member.key)) {
        problems.at_key(member, fmt::format("`{}` has a meaning of its own in the oracle", name),
                        "choose another name");
        return false;
    }
    if (std::find(exercise.entry.begin(), exercise.entry.end(), member.key) !=
        exercise.entry.end()) {
        problems.at_key(member, fmt::format("`{}` is what the submission defines", name));
        return false;
    }
    return true;
}

/// Where a source begins: a node with a tag begins at the tag.
Position behind_tag(const Node& value, const std::string& source, std::string_view document) {
    const std::string_view line = line_of(document, value.position.line);
    const std::string_view start = std::string_view(source).substr(0, source.find('\n'));
    const std::size_t found = line.find(start, value.position.column - 1);
    if (found == std::string_view::npos) return value.position;
    return {value.position.line, static_cast<std::uint32_t>(found + 1)};
}

void read_given(const Member& member, const Exercise& exercise, Case& single, Problems& problems) {
    if (!expect_map(member.value, "`given`", problems)) return;
    if (member.value.members.empty()) problems.at(member.value, "`given` binds nothing");
    for (const Member& binding : member.value.members) {
        if (!check_name(binding, exercise, problems)) continue;
        Node value = binding.value;
        Given given;
        given.name = binding.key;
        given.remote = value.tag == "!remote";
        if (given.remote) value.tag.clear();
        const std::string what = fmt::format("`{}`", printable(binding.key));
        if (value.kind == Node::Kind::sequence || value.kind == Node::Kind::map) {
            problems.at(binding.value,
                        fmt::format("{} takes Python source, not a YAML value", what),
                        "put it in quotes: `\"[1, 2]\"`");
            continue;
        }
        std::optional<std::string> source = text_of(value, what, problems);
        if (!source) continue;
        given.source = std::move(*source);
        given.position = behind_tag(value, given.source, problems.document().source);
        given.in_place = value.style == Node::Style::plain;
        single.given.push_back(std::move(given));
    }
}

void read_unchanged(const Member& member, Case& single, Problems& problems) {
    single.unchanged = names_of(member.value, "`unchanged`", problems);
    for (const Node& item : member.value.items) {
        if (item.kind != Node::Kind::text) continue;
        const auto given = std::find_if(single.given.begin(), single.given.end(),
                                        [&](const Given& one) { return one.name == item.text; });
        if (given != single.given.end() && !given->remote) continue;
        const bool remote = given != single.given.end();
        const std::string_view why =
            remote ? "is remote, and changes only as its class lets it" : "is not in `given`";
        problems.at(item, fmt::format("`{}` {}", printable(item.text), why));
    }
}

void read_check(const Member& member, Case& single, Problems& problems) {
    const std::optional<std::string> name = name_text_of(member.value, "`check`", problems);
    if (!name) return;
    if (!is_identifier(*name)) {
        problems.at(member.value, fmt::format("`check` takes the name of a function in oracle.py, "
                                              "not `{}`",
                                              printable(*name)));
        return;
    }
    single.checker = {*name, member.value.position};
}

void read_clock(const Member& member, Case& single, Problems& problems) {
    const std::optional<std::string> kind = name_text_of(member.value, "`clock`", problems);
    if (!kind) return;
    single.virtual_clock = *kind == "virtual";
    if (single.virtual_clock) return;
    problems.at(member.value, fmt::format("`clock` takes virtual, not `{}`", printable(*kind)),
                "without it, time passes as it does");
}

}  // namespace

void read_oracle_keys(const Node& node, const Exercise& exercise, Case& single,
                      Problems& problems) {
    const Member* given = find(node, "given");
    const Member* unchanged = find(node, "unchanged");
    const Member* check = find(node, "check");
    const Member* clock = find(node, "clock");
    if (given != nullptr) read_given(*given, exercise, single, problems);
    if (unchanged != nullptr) read_unchanged(*unchanged, single, problems);
    if (check != nullptr) read_check(*check, single, problems);
    if (clock != nullptr) read_clock(*clock, single, problems);
}

bool has_counters(const Case& single, std::string_view object) {
    if (object == "clock") return single.virtual_clock;
    return std::any_of(single.given.begin(), single.given.end(),
                       [&](const Given& given) { return given.remote && given.name == object; });
}

std::span<const std::string_view> checker_parameters(Kind kind) {
    return kind == Kind::program ? of_programs : of_sessions;
}

}  // namespace kata::exercise
