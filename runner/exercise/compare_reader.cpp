#include "runner/exercise/compare_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "runner/exercise/nearest.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 4> value_modes = {"typed", "equal", "unordered", "approx"};
constexpr std::array<std::string_view, 3> text_modes = {"exact", "lines", "tokens"};
constexpr std::array<std::string_view, 2> later_modes = {"regex", "json"};
constexpr std::array<std::string_view, 3> value_map_keys = {"mode", "approx", "strict"};
constexpr std::array<std::string_view, 1> text_map_keys = {"mode"};
constexpr std::array<std::string_view, 2> approx_keys = {"rel", "abs"};

void report_mode(const Node& node, std::string_view name, Kind kind, Problems& problems) {
    const bool texts = compares_texts(kind);
    if (std::find(later_modes.begin(), later_modes.end(), name) != later_modes.end()) {
        problems.at(node, fmt::format("`{}` is not supported by this version of kata", name));
        return;
    }
    const bool other_sort =
        texts ? value_mode_from(name).has_value() : text_mode_from(name).has_value();
    if (other_sort) {
        problems.at(
            node,
            fmt::format("`{}` compares {}, but an exercise of kind {} compares {}", name,
                        texts ? "values" : "texts", name_of(kind), texts ? "texts" : "values"),
            texts ? fmt::format("use {}", one_of(text_modes))
                  : fmt::format("use {}", one_of(value_modes)));
        return;
    }
    const std::string expected = texts ? one_of(text_modes) : one_of(value_modes);
    const std::string help = texts ? did_you_mean(name, {text_modes.begin(), text_modes.end()})
                                   : did_you_mean(name, {value_modes.begin(), value_modes.end()});
    problems.at(node,
                fmt::format("`{}` is not a mode; `compare` takes {}", printable(name), expected),
                help);
}

void read_mode(const Node& node, Kind kind, Comparison& comparison, Problems& problems) {
    const std::optional<std::string> name = name_text_of(node, "`compare`", problems);
    if (!name) return;
    const std::optional<ValueMode> value = value_mode_from(*name);
    const std::optional<TextMode> text = text_mode_from(*name);
    if (value && !compares_texts(kind)) {
        comparison.value = *value;
    } else if (text && compares_texts(kind)) {
        comparison.text = *text;
    } else {
        report_mode(node, *name, kind, problems);
    }
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

}  // namespace

bool compares_texts(Kind kind) {
    return kind == Kind::program || kind == Kind::predict;
}

std::optional<Comparison> read_comparison(const Node& node, Kind kind, Problems& problems) {
    const std::size_t problems_before = problems.count();
    Comparison comparison;
    if (node.kind != Node::Kind::map) {
        read_mode(node, kind, comparison, problems);
    } else if (compares_texts(kind)) {
        check_keys(node, text_map_keys, "`compare`", problems);
    } else {
        check_keys(node, value_map_keys, "`compare`", problems);
    }
    const Member* mode = find(node, "mode");
    const Member* approx = compares_texts(kind) ? nullptr : find(node, "approx");
    const Member* strict = compares_texts(kind) ? nullptr : find(node, "strict");
    if (mode != nullptr) read_mode(mode->value, kind, comparison, problems);
    if (approx != nullptr) read_approx(approx->value, comparison, problems);
    if (mode != nullptr && approx != nullptr) {
        problems.at_key(*mode, "`mode` and `approx` exclude each other");
    }
    if (strict != nullptr) {
        comparison.strict = boolean_of(strict->value, "`strict`", problems).value_or(false);
    }
    if (problems.count() != problems_before) return std::nullopt;
    return comparison;
}

}  // namespace kata::exercise
