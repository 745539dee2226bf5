#include "runner/cli/elsewhere.h"

#include <fmt/format.h>
#include <vector>

#include "runner/judge/quantity.h"

namespace kata::cli {

bool is_all_elsewhere(const exercise::Exercise& copy) {
    return copy.elsewhere && copy.cases.empty() && copy.kind != exercise::Kind::predict;
}

std::string nothing_judged_here(const exercise::Exercise& copy) {
    return copy.slug + " is a learner's copy, and nothing of it can be judged here";
}

std::string judged_elsewhere(const exercise::Exercise& copy) {
    const auto& [hidden, examples] = *copy.elsewhere;
    std::vector<std::string> parts;
    if (!examples.empty()) parts.push_back(judge::plural(examples.size(), "example"));
    if (hidden > 0 || parts.empty()) parts.push_back(judge::plural(hidden, "hidden case"));
    return fmt::format("{} {} judged elsewhere.", judge::enumerate(parts),
                       copy.elsewhere->cases() == 1 ? "is" : "are");
}

}  // namespace kata::cli
