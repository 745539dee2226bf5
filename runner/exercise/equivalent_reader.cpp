#include "runner/exercise/equivalent_reader.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/core.h>

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 3> keys = {"line", "mutant", "why"};

std::optional<EquivalentMutant> read_one(const Node& node, Problems& problems) {
    if (!expect_map(node, "an item of `equivalent`", problems)) return std::nullopt;
    check_keys(node, keys, "an item of `equivalent`", problems);
    for (const std::string_view key : keys) {
        if (find(node, key) != nullptr) continue;
        problems.at(node.position, 1, fmt::format("an equivalent mutant without `{}`", key),
                    "`kata verify` prints the item; say in `why` why nothing can tell them apart");
        return std::nullopt;
    }
    EquivalentMutant mutant;
    const Node& line = find(node, "line")->value;
    mutant.line = text_of(line, "`line`", problems).value_or("");
    mutant.mutant = any_text_of(find(node, "mutant")->value, "`mutant`", problems).value_or("");
    mutant.why = text_of(find(node, "why")->value, "`why`", problems).value_or("");
    mutant.position = line.position;
    return mutant;
}

}  // namespace

std::vector<EquivalentMutant> read_equivalent_mutants(const Member& member, Problems& problems) {
    std::vector<EquivalentMutant> mutants;
    if (!expect_list(member.value, "`equivalent`", problems)) return mutants;
    for (const Node& item : member.value.items) {
        if (auto mutant = read_one(item, problems)) mutants.push_back(std::move(*mutant));
    }
    return mutants;
}

}  // namespace kata::exercise
