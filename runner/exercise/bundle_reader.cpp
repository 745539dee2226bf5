#include "runner/exercise/bundle_reader.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>

#include "runner/exercise/nearest.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 2> keys = {"hidden", "examples"};
constexpr int most_cases = 100'000;

void check_example(const Node& item, const Exercise& exercise, Problems& problems) {
    std::vector<std::string_view> titles;
    for (const Case& one : exercise.cases) titles.push_back(one.title);
    if (std::find(titles.begin(), titles.end(), item.text) != titles.end()) return;
    problems.at(item, "`bundle` names an example that is not there",
                did_you_mean(item.text, titles));
}

}  // namespace

Bundle read_bundle(const Member& member, const Exercise& exercise, Problems& problems) {
    Bundle bundle;
    if (!expect_map(member.value, "`bundle`", problems)) return bundle;
    check_keys(member.value, keys, "`bundle`", problems);
    if (const Member* hidden = find(member.value, "hidden")) {
        bundle.hidden = integer_of(hidden->value, "`hidden`", 0, most_cases, problems).value_or(0);
    } else {
        problems.at(member.value, "`bundle` needs `hidden`, the number of cases judged elsewhere");
    }
    if (const Member* examples = find(member.value, "examples")) {
        bundle.examples = names_of(examples->value, "`examples`", problems);
        for (const Node& item : examples->value.items) check_example(item, exercise, problems);
    }
    return bundle;
}

}  // namespace kata::exercise
