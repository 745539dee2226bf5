#include "runner/exercise/measures_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "runner/exercise/limits.h"
#include "runner/exercise/nearest.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

using Unit = CounterBound::Unit;

/// What the host counts. A program is not looked at while it runs.
struct HostCounter {
    std::string_view name;
    Unit unit;
    bool of_programs;
};

constexpr std::array<HostCounter, 7> host_counters = {{
    {"open_files", Unit::count, false},
    {"processes", Unit::count, false},
    {"workers", Unit::count, false},
    {"cpu", Unit::nanoseconds, false},
    {"memory", Unit::bytes, false},
    {"bytes_read", Unit::bytes, false},
    {"files", Unit::count, true},
}};

constexpr double largest_count = 1e9;

const HostCounter* host_counter(std::string_view name) {
    const auto found = std::find_if(host_counters.begin(), host_counters.end(),
                                    [&](const HostCounter& one) { return one.name == name; });
    return found == host_counters.end() ? nullptr : &*found;
}

template <typename Quantity>
std::optional<double> read_quantity(const Member& member,
                                    std::variant<Quantity, std::string> (*parse)(std::string_view),
                                    double (*number)(const Quantity&), Problems& problems) {
    const std::string what = fmt::format("`{}`", member.key);
    const std::optional<std::string> text = name_text_of(member.value, what, problems);
    if (!text) return std::nullopt;
    const std::variant<Quantity, std::string> value = parse(*text);
    if (const auto* message = std::get_if<std::string>(&value)) {
        problems.at(member.value, fmt::format("{}: {}", what, *message));
        return std::nullopt;
    }
    return number(std::get<Quantity>(value));
}

std::optional<double> read_limit(const Member& member, Unit unit, Problems& problems) {
    switch (unit) {
        case Unit::count:
            return number_of(member.value, fmt::format("`{}`", member.key), 0, largest_count,
                             problems);
        case Unit::nanoseconds:
            return read_quantity<std::chrono::nanoseconds>(
                member, parse_duration,
                [](const std::chrono::nanoseconds& time) {
                    return static_cast<double>(time.count());
                },
                problems);
        case Unit::bytes:
            return read_quantity<std::uint64_t>(
                member, parse_size,
                [](const std::uint64_t& bytes) { return static_cast<double>(bytes); }, problems);
    }
    return std::nullopt;
}

void report_unknown(const Member& member, Problems& problems) {
    std::vector<std::string_view> names;
    for (const HostCounter& one : host_counters) names.push_back(one.name);
    std::string help = did_you_mean(member.key, names);
    if (help.empty()) help = fmt::format("what can be counted: {}", one_of(names));
    problems.at_key(member, fmt::format("there is no counter `{}`", printable(member.key)),
                    std::move(help));
}

std::optional<CounterBound> read_counter(const Member& member, Kind kind, Problems& problems) {
    CounterBound bound;
    bound.position = member.position;
    bound.counter = member.key;
    const std::size_t dot = member.key.rfind('.');
    if (dot != std::string::npos) {
        bound.object = member.key.substr(0, dot);
        bound.counter = member.key.substr(dot + 1);
    } else if (const HostCounter* host = host_counter(member.key)) {
        bound.unit = host->unit;
        if (kind == Kind::program && !host->of_programs) {
            problems.at_key(member, fmt::format("`{}` is not counted for programs", member.key));
        }
    } else {
        report_unknown(member, problems);
        return std::nullopt;
    }
    const std::optional<double> limit = read_limit(member, bound.unit, problems);
    if (!limit) return std::nullopt;
    bound.limit = *limit;
    return bound;
}

}  // namespace

std::vector<CounterBound> read_counters(const Member& member, Kind kind, Problems& problems) {
    std::vector<CounterBound> bounds;
    const std::string what = fmt::format("`{}`", member.key);
    if (!expect_map(member.value, what, problems)) return bounds;
    if (member.value.members.empty()) {
        problems.at(member.value, fmt::format("{} names no counter", what));
    }
    for (const Member& counter : member.value.members) {
        std::optional<CounterBound> bound = read_counter(counter, kind, problems);
        if (!bound) continue;
        bound->side =
            member.key == "at_least" ? CounterBound::Side::least : CounterBound::Side::most;
        bounds.push_back(std::move(*bound));
    }
    return bounds;
}

}  // namespace kata::exercise
