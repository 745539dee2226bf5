#include "runner/exercise/growth_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/core.h>

#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 5> keys = {"n", "m", "calls", "at_most", "memory"};
constexpr std::int64_t largest_size = 10'000'000;
constexpr std::int64_t most_calls = 1'000'000;
constexpr std::size_t least_sizes = 3;
constexpr std::size_t most_sizes = 16;

/// Decimal digits, with single `_` between them.
std::optional<std::int64_t> number_in(std::string_view text) {
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool joint = text[at] == '_' && at > 0 && text[at - 1] != '_';
        if (!joint) digits += text[at];
    }
    std::int64_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    const bool whole = error == std::errc() && stop == end && !text.ends_with('_');
    return whole && !text.starts_with('0') ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> size_of(const Node& node, std::string_view what, std::int64_t most,
                                    Problems& problems) {
    const std::optional<std::string> text = name_text_of(node, what, problems);
    if (!text) return std::nullopt;
    const std::optional<std::int64_t> value = number_in(*text);
    if (node.style == Node::Style::plain && value && *value >= 1 && *value <= most) return value;
    problems.at(node, fmt::format("{} takes whole numbers from 1 to {}, not `{}`", what, most,
                                  printable(*text)));
    return std::nullopt;
}

bool is_ellipsis(const Node& node) {
    return node.kind == Node::Kind::text && node.style == Node::Style::plain &&
           (node.text == "…" || node.text == "...");
}

/// Appends what lies between the sizes that are there and the last one: the same factor again and
/// again, else the same step; after a single size, doubles. False where that does not end at
/// `last`.
bool fill(std::vector<std::int64_t>& sizes, std::int64_t last) {
    const std::int64_t first = sizes.back();
    const std::int64_t before = sizes.size() > 1 ? sizes[sizes.size() - 2] : 0;
    const bool single = before == 0;
    if (!single && before >= first) return false;
    std::vector<std::int64_t> filled;
    const auto reaches = [&](auto next) {
        filled.clear();
        for (std::int64_t size = next(first); size < last; size = next(size)) {
            filled.push_back(size);
            if (filled.size() > most_sizes) return false;
        }
        return (filled.empty() ? next(first) : next(filled.back())) == last;
    };
    const std::int64_t factor = single ? 2 : first / before;
    bool found = (single || first % before == 0) && factor > 1 &&
                 reaches([&](std::int64_t size) { return size * factor; });
    if (!found && !single) {
        found = reaches([&](std::int64_t size) { return size + (first - before); });
    }
    if (found) sizes.insert(sizes.end(), filled.begin(), filled.end());
    return found;
}

/// The sizes of a list, with those that `…` stands for. Empty where something is wrong.
std::vector<std::int64_t> read_sizes(const Member& member, Problems& problems) {
    const std::string what = fmt::format("`{}`", member.key);
    if (!expect_list(member.value, what, problems)) return {};
    const std::vector<Node>& items = member.value.items;
    std::vector<std::int64_t> sizes;
    for (std::size_t at = 0; at < items.size(); ++at) {
        if (!is_ellipsis(items[at])) {
            const auto size = size_of(items[at], what, largest_size, problems);
            if (!size) return {};
            sizes.push_back(*size);
            continue;
        }
        if (at == 0 || at + 1 == items.size()) {
            problems.at(items[at], "`…` stands between two sizes", "`[1_000, …, 64_000]`");
            return {};
        }
        const auto last = size_of(items[at + 1], what, largest_size, problems);
        if (!last) return {};
        if (!fill(sizes, *last)) {
            problems.at(items[at],
                        fmt::format("`…` does not lead from {} to {}", sizes.back(), *last),
                        "behind one size it doubles; behind two it goes on with their factor or "
                        "their step");
            return {};
        }
    }
    return sizes;
}

void check_count(const Member& member, const std::vector<std::int64_t>& sizes, Problems& problems) {
    if (sizes.size() < least_sizes || sizes.size() > most_sizes) {
        problems.at_key(member, fmt::format("growth is measured at {} to {} sizes, not at {}",
                                            least_sizes, most_sizes, sizes.size()));
    } else if (!std::is_sorted(sizes.begin(), sizes.end(), std::less_equal<>())) {
        problems.at_key(member, "the sizes have to ascend");
    }
}

/// `m`: as many sizes as `n` has, or one for all.
void read_second(const Member& member, Growth& growth, Problems& problems) {
    std::vector<std::int64_t> sizes;
    if (member.value.kind == Node::Kind::text) {
        const auto size = size_of(member.value, "`m`", largest_size, problems);
        if (!size) return;
        sizes.assign(growth.sizes.size(), *size);
    } else {
        sizes = read_sizes(member, problems);
        if (sizes.empty()) return;
    }
    if (sizes.size() != growth.sizes.size()) {
        problems.at_key(member, fmt::format("`m` has {} sizes, and `n` has {}", sizes.size(),
                                            growth.sizes.size()));
        return;
    }
    for (std::size_t at = 0; at < sizes.size(); ++at) growth.sizes[at].m = sizes[at];
}

/// `calls: 200`, or `calls: 4_096 / n`.
void read_calls(const Member& member, Growth& growth, Problems& problems) {
    const auto text = name_text_of(member.value, "`calls`", problems);
    if (!text) return;
    std::string_view number = *text;
    if (number.ends_with('n')) {
        number.remove_suffix(1);
        number = number.substr(0, number.find_last_not_of(' ') + 1);
        growth.divided = number.ends_with('/');
        number = number.substr(0, number.find_last_not_of("/ ") + 1);
        if (!growth.divided) number = {};
    }
    const auto total = number_in(number);
    if (total && *total >= 1 && *total <= most_calls) {
        growth.total = *total;
        return;
    }
    problems.at(member.value,
                fmt::format("`calls` takes a number from 1 to {}, or such a number `/ n`, not `{}`",
                            most_calls, printable(*text)));
}

std::optional<Cost> read_cost(const Member& member, const Node& map, Problems& problems) {
    const auto text = name_text_of(member.value, fmt::format("`{}`", member.key), problems);
    if (!text) return std::nullopt;
    auto cost = parse_cost(*text);
    if (const auto* message = std::get_if<std::string>(&cost)) {
        problems.at(member.value, *message);
        return std::nullopt;
    }
    if (std::get<Cost>(cost).uses_m() && find(map, "m") == nullptr) {
        problems.at(member.value, fmt::format("`{}` needs sizes `m`", printable(*text)),
                    "`growth: {n: […], m: […]}`");
    }
    return std::get<Cost>(std::move(cost));
}

void check_names(const Case& single, const Growth& growth, Problems& problems) {
    for (const Given& given : single.given) {
        const bool taken = std::any_of(growth.names.begin(), growth.names.end(),
                                       [&](const Given& one) { return one.name == given.name; });
        if (!taken) continue;
        problems.at(given.position, given.source.size(),
                    fmt::format("`{}` is bound by `growth`", given.name), "choose another name");
    }
}

/// What cannot go together with `growth`.
void check_company(const Member& member, const Case& single, Problems& problems) {
    if (!single.hidden) {
        problems.at_key(member, "`growth` is for hidden cases", "an example shows one input");
    }
    if (single.random) problems.at_key(member, "`growth` and `random` cannot be in one case");
    if (!single.checker.name.empty()) {
        problems.at_key(member, "`growth` and `check` cannot be in one case",
                        "the answers are compared with the reference's");
    }
    const bool remote = std::any_of(single.given.begin(), single.given.end(),
                                    [](const Given& given) { return given.remote; });
    if (remote) problems.at_key(member, "`growth` and `!remote` cannot be in one case");
    if (single.virtual_clock || !single.counters.empty() || !single.leaves.empty() ||
        !files_of(single).empty() || !single.unchanged.empty()) {
        problems.at_key(member,
                        "`growth` goes without `clock`, `files`, `leaves`, `unchanged`, `at_most` "
                        "and `at_least`",
                        "what the cost may be stands in `growth: {at_most: …}` itself");
    }
}

void bind(Growth& growth, std::string name) {
    Given given;
    given.name = given.source = std::move(name);
    given.position = growth.position;
    growth.names.push_back(std::move(given));
}

}  // namespace

void read_growth(const Member& member, Case& single, Problems& problems) {
    const Node& map = member.value;
    if (!expect_map(map, "`growth`", problems)) return;
    check_keys(map, keys, "`growth`", problems);
    Growth growth;
    growth.position = member.position;
    const Member* sizes = find(map, "n");
    if (sizes == nullptr) {
        problems.at(map, "`growth` needs sizes `n`", "`growth: {n: [1_000, …, 64_000], …}`");
        return;
    }
    const std::vector<std::int64_t> read = read_sizes(*sizes, problems);
    if (read.empty()) return;
    check_count(*sizes, read, problems);
    for (const std::int64_t size : read) growth.sizes.push_back({size, 1});
    bind(growth, "n");
    if (const Member* second = find(map, "m")) {
        read_second(*second, growth, problems);
        bind(growth, "m");
    }
    if (const Member* calls = find(map, "calls")) {
        read_calls(*calls, growth, problems);
        bind(growth, "calls");
    }
    const Member* time = find(map, "at_most");
    const Member* memory = find(map, "memory");
    if (time != nullptr) growth.time = read_cost(*time, map, problems);
    if (memory != nullptr) growth.memory = read_cost(*memory, map, problems);
    if (time == nullptr && memory == nullptr) {
        problems.at(map, "`growth` needs `at_most`, `memory`, or both", "`at_most: O(n log n)`");
    }
    check_names(single, growth, problems);
    check_company(member, single, problems);
    single.growth = std::move(growth);
}

}  // namespace kata::exercise
