#include "runner/exercise/wrong_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "runner/exercise/files_reader.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 3> wrong_keys = {"file", "verdict", "hint"};
constexpr std::array<std::string_view, 8> wrong_verdicts = {"WA",  "RE",  "TLE", "GLE",
                                                            "CLE", "MLE", "OLE", "IS"};

std::string verdicts_help() {
    return fmt::format("a wrong solution gets {}", one_of(wrong_verdicts));
}

std::optional<Verdict> read_verdict(const Node& node, Problems& problems) {
    const std::optional<std::string> code = name_text_of(node, "`verdict`", problems);
    if (!code) return std::nullopt;
    const std::optional<Verdict> verdict = verdict_from_code(*code);
    if (!verdict) {
        problems.at(node, fmt::format("`{}` is not a verdict", printable(*code)), verdicts_help());
        return std::nullopt;
    }
    if (std::find(wrong_verdicts.begin(), wrong_verdicts.end(), *code) == wrong_verdicts.end()) {
        problems.at(
            node,
            fmt::format("a wrong solution cannot be declared {} ({})", *code, name_of(*verdict)),
            verdicts_help());
        return std::nullopt;
    }
    return verdict;
}

/// The path of a direct entry of wrong/.
std::optional<std::string> read_path(const Node& node, Problems& problems) {
    std::optional<std::string> path = name_text_of(node, "`file`", problems);
    if (!path) return std::nullopt;
    const bool direct = std::count(path->begin(), path->end(), '/') == 1;
    if (!path->starts_with("wrong/") || !direct || !is_inner_path(*path)) {
        problems.at(node, fmt::format("`{}` is not in the folder wrong/", printable(*path)),
                    "write `wrong/off_by_one.py`");
        return std::nullopt;
    }
    return path;
}

/// Reports what is missing or wrong; yields what names a file at least.
std::optional<WrongSolution> read_wrong_solution(const Node& node, Problems& problems) {
    if (!expect_map(node, "an item of `wrong`", problems)) return std::nullopt;
    check_keys(node, wrong_keys, "an item of `wrong`", problems);
    WrongSolution wrong;
    if (const Member* verdict = find(node, "verdict")) {
        wrong.verdict = read_verdict(verdict->value, problems).value_or(wrong.verdict);
    } else {
        problems.at(node.position, 1, "a wrong solution without `verdict`");
    }
    if (const Member* hint = find(node, "hint")) {
        wrong.hint = text_of(hint->value, "`hint`", problems).value_or("");
    }
    const Member* file = find(node, "file");
    if (file == nullptr) {
        problems.at(node.position, 1, "a wrong solution without `file`");
        return std::nullopt;
    }
    std::optional<std::string> path = read_path(file->value, problems);
    if (!path) return std::nullopt;
    wrong.name = std::move(*path);
    wrong.position = file->value.position;
    return wrong;
}

}  // namespace

std::vector<WrongSolution> read_wrong_solutions(const Node& node, Problems& problems) {
    std::vector<WrongSolution> solutions;
    if (!expect_list(node, "`wrong`", problems)) return solutions;
    for (const Node& item : node.items) {
        std::optional<WrongSolution> wrong = read_wrong_solution(item, problems);
        if (!wrong) continue;
        const bool twice =
            std::any_of(solutions.begin(), solutions.end(),
                        [&](const WrongSolution& other) { return other.name == wrong->name; });
        if (twice) {
            problems.at(wrong->position, wrong->name.size(),
                        fmt::format("`{}` is twice in `wrong`", printable(wrong->name)));
            continue;
        }
        solutions.push_back(std::move(*wrong));
    }
    return solutions;
}

}  // namespace kata::exercise
