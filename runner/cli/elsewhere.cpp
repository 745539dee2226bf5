#include "runner/cli/elsewhere.h"

#include <fmt/format.h>
#include <vector>

#include "runner/judge/quantity.h"

namespace kata::cli {

bool is_all_elsewhere(const exercise::Exercise& copy) {
    return copy.elsewhere && copy.cases.empty() && copy.kind != exercise::Kind::predict;
}

std::string judged_elsewhere(const exercise::Exercise& copy) {
    const std::size_t hidden = copy.elsewhere->hidden;
    const std::size_t examples = copy.elsewhere->examples.size();
    std::vector<std::string> parts;
    if (examples > 0) parts.push_back(judge::plural(examples, "example"));
    if (hidden > 0 || parts.empty()) parts.push_back(judge::plural(hidden, "hidden case"));
    const bool one = examples + hidden == 1;
    return fmt::format("{} {} judged elsewhere.", judge::enumerate(parts), one ? "is" : "are");
}

}  // namespace kata::cli
