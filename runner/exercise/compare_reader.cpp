#include "runner/exercise/compare_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>

#include "runner/exercise/nearest.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 6> session_modes = {"typed",  "equal", "unordered",
                                                           "approx", "regex", "json"};
constexpr std::array<std::string_view, 5> program_modes = {"exact", "lines", "tokens", "regex",
                                                           "json"};
constexpr std::array<std::string_view, 3> answer_modes = {"exact", "lines", "tokens"};
constexpr std::array<std::string_view, 3> session_map_keys = {"mode", "approx", "strict"};
constexpr std::array<std::string_view, 3> program_map_keys = {"mode", "stdout", "stderr"};
constexpr std::array<std::string_view, 1> answer_map_keys = {"mode"};
constexpr std::array<std::string_view, 2> approx_keys = {"rel", "abs"};

Names modes_of(Kind kind) {
    if (kind == Kind::program) return program_modes;
    if (kind == Kind::predict) return answer_modes;
    return session_modes;
}

Names map_keys_of(Kind kind) {
    if (kind == Kind::program) return program_map_keys;
    if (kind == Kind::predict) return answer_map_keys;
    return session_map_keys;
}

std::string_view what_is_compared(Kind kind) {
    if (kind == Kind::program) return "what a program prints";
    if (kind == Kind::predict) return "the lines of an answer";
    return "values";
}

void report_mode(const Node& node, std::string_view name, Kind kind, Problems& problems) {
    const Names modes = modes_of(kind);
    if (value_mode_from(name) || text_mode_from(name)) {
        problems.at(node,
                    fmt::format("`{}` is not for an exercise of kind {}, which compares {}", name,
                                name_of(kind), what_is_compared(kind)),
                    fmt::format("use {}", one_of(modes)));
        return;
    }
    problems.at(
        node, fmt::format("`{}` is not a mode; `compare` takes {}", printable(name), one_of(modes)),
        did_you_mean(name, {modes.begin(), modes.end()}));
}

/// The name of a mode that exercises of that kind have.
std::optional<std::string> mode_name(const Node& node, Kind kind, Problems& problems) {
    std::optional<std::string> name = name_text_of(node, "`compare`", problems);
    if (!name) return std::nullopt;
    const Names modes = modes_of(kind);
    if (std::find(modes.begin(), modes.end(), *name) == modes.end()) {
        report_mode(node, *name, kind, problems);
        return std::nullopt;
    }
    return name;
}

void read_mode(const Node& node, Kind kind, Comparison& comparison, Problems& problems) {
    const std::optional<std::string> name = mode_name(node, kind, problems);
    if (!name) return;
    comparison.value = value_mode_from(*name).value_or(comparison.value);
    comparison.text = text_mode_from(*name).value_or(comparison.text);
    comparison.error_text = comparison.text;
}

void read_approx(const Node& node, Comparison& comparison, Problems& problems) {
    comparison.value = ValueMode::approx;
    if (!expect_map(node, "`approx`", problems)) return;
    check_keys(node, approx_keys, "`approx`", problems);
    if (const Member* rel = find(node, "rel")) {
        const auto number = number_of(rel->value, "`rel`", 0, 1, problems);
        comparison.relative = number.value_or(comparison.relative);
    }
    if (const Member* abs = find(node, "abs")) {
        const auto number = number_of(abs->value, "`abs`", 0, 1e300, problems);
        comparison.absolute = number.value_or(comparison.absolute);
    }
}

void read_session_keys(const Node& node, Comparison& comparison, Problems& problems) {
    const Member* mode = find(node, "mode");
    const Member* approx = find(node, "approx");
    const Member* strict = find(node, "strict");
    if (approx != nullptr) read_approx(approx->value, comparison, problems);
    if (mode != nullptr && approx != nullptr) {
        problems.at_key(*mode, "`mode` and `approx` exclude each other");
    }
    if (strict == nullptr) return;
    comparison.strict = boolean_of(strict->value, "`strict`", problems).value_or(false);
    if (compares_shown_text(comparison)) {
        problems.at_key(*strict,
                        fmt::format("`strict` has no meaning for `{}`, which compares texts",
                                    name_of(comparison.text)));
    }
}

/// Each stream can have a mode of its own.
void read_program_keys(const Node& node, Comparison& comparison, Problems& problems) {
    const Member* mode = find(node, "mode");
    for (const std::string_view stream : {"stdout", "stderr"}) {
        const Member* member = find(node, stream);
        if (member == nullptr) continue;
        if (mode != nullptr) {
            problems.at_key(*member, fmt::format("`mode` and `{}` exclude each other", stream));
        }
        const auto name = mode_name(member->value, Kind::program, problems);
        if (!name) continue;
        TextMode& text = stream == "stdout" ? comparison.text : comparison.error_text;
        text = text_mode_from(*name).value_or(text);
    }
}

}  // namespace

bool compares_shown_text(const Comparison& comparison) {
    return comparison.text == TextMode::regex || comparison.text == TextMode::json;
}

std::optional<Comparison> read_comparison(const Node& node, Kind kind, Problems& problems) {
    const std::size_t problems_before = problems.count();
    Comparison comparison;
    if (node.kind != Node::Kind::map) {
        read_mode(node, kind, comparison, problems);
    } else {
        check_keys(node, map_keys_of(kind), "`compare`", problems);
        const Member* mode = find(node, "mode");
        if (mode != nullptr) read_mode(mode->value, kind, comparison, problems);
        if (kind == Kind::program) {
            read_program_keys(node, comparison, problems);
        } else if (kind != Kind::predict) {
            read_session_keys(node, comparison, problems);
        }
    }
    if (problems.count() != problems_before) return std::nullopt;
    return comparison;
}

}  // namespace kata::exercise
