#include "runner/exercise/limits.h"

#include <fmt/core.h>

#include <array>
#include <cctype>
#include <charconv>
#include <optional>

#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

using std::chrono::nanoseconds;
using namespace std::chrono_literals;

constexpr std::uint64_t kib = 1ULL << 10;
constexpr std::uint64_t mib = 1ULL << 20;
constexpr std::uint64_t gib = 1ULL << 30;

constexpr std::array<std::string_view, 8> limit_keys = {
    "cpu", "wall", "memory", "output", "processes", "files", "open_files", "disk"};

struct Quantity {
    double number;
    std::string_view unit;
};

/// Decimal digits, at most one point between them, and a unit.
std::optional<Quantity> split(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
    const std::string_view number = text.substr(0, digits);
    if (number.empty() || number.front() == '.' || number.back() == '.') return std::nullopt;
    double value = 0;
    const char* end = number.data() + number.size();
    const auto [stop, error] = std::from_chars(number.data(), end, value, std::chars_format::fixed);
    if (error != std::errc() || stop != end) return std::nullopt;
    std::string_view unit = text.substr(digits);
    if (unit.starts_with(' ')) unit.remove_prefix(1);
    return Quantity{value, unit};
}

std::optional<double> nanoseconds_in(std::string_view unit) {
    if (unit == "ms") return 1e6;
    if (unit == "s") return 1e9;
    return std::nullopt;
}

std::optional<double> bytes_in(std::string_view unit) {
    if (unit == "B") return 1.0;
    if (unit == "KiB") return static_cast<double>(kib);
    if (unit == "MiB") return static_cast<double>(mib);
    if (unit == "GiB") return static_cast<double>(gib);
    return std::nullopt;
}

std::string size_unit_message(const Quantity& quantity, std::string_view text) {
    const char first = quantity.unit.empty() ? '\0' : quantity.unit.front();
    const int upper = std::toupper(static_cast<unsigned char>(first));
    if (upper == 'K' || upper == 'M' || upper == 'G') {
        return fmt::format("`{}` has no unit known here; write `{}{}iB`", printable(text),
                           quantity.number, static_cast<char>(upper));
    }
    return fmt::format("`{}` needs a unit: B, KiB, MiB or GiB", printable(text));
}

// Far over every range, and still exact as an integer.
constexpr double most = 9e15;

struct DurationRange {
    nanoseconds least;
    nanoseconds most;
    std::string_view words;
};

struct SizeRange {
    std::uint64_t least;
    std::uint64_t most;
    std::string_view words;
};

constexpr DurationRange cpu_range{10ms, 600s, "10ms to 600s"};
constexpr DurationRange wall_range{10ms, 3600s, "10ms to 3600s"};
constexpr SizeRange memory_range{16 * mib, 64 * gib, "16MiB to 64GiB"};
constexpr SizeRange output_range{1, 256 * mib, "1B to 256MiB"};
constexpr SizeRange file_range{0, 16 * gib, "0B to 16GiB"};

template <typename Value, typename Range>
std::optional<Value> read_quantity(const Member& member, const Range& range,
                                   std::variant<Value, std::string> (*parse)(std::string_view),
                                   Problems& problems) {
    const std::string what = fmt::format("`{}`", member.key);
    const std::optional<std::string> text = name_text_of(member.value, what, problems);
    if (!text) return std::nullopt;
    std::variant<Value, std::string> value = parse(*text);
    if (auto* message = std::get_if<std::string>(&value)) {
        problems.at(member.value, fmt::format("{}: {}", what, *message));
        return std::nullopt;
    }
    const Value found = std::get<Value>(value);
    if (found < range.least || found > range.most) {
        problems.at(member.value, fmt::format("{} takes {}", what, range.words));
        return std::nullopt;
    }
    return found;
}

std::optional<std::uint32_t> read_count(const Member& member, int least, int largest,
                                        Problems& problems) {
    const std::optional<int> count =
        integer_of(member.value, fmt::format("`{}`", member.key), least, largest, problems);
    if (!count) return std::nullopt;
    return static_cast<std::uint32_t>(*count);
}

void read_limit(const Member& member, LimitOverrides& limits, Problems& problems) {
    const std::string& key = member.key;
    if (key == "cpu") limits.cpu = read_quantity(member, cpu_range, parse_duration, problems);
    if (key == "wall") limits.wall = read_quantity(member, wall_range, parse_duration, problems);
    if (key == "memory") limits.memory = read_quantity(member, memory_range, parse_size, problems);
    if (key == "output") limits.output = read_quantity(member, output_range, parse_size, problems);
    if (key == "files") limits.file_size = read_quantity(member, file_range, parse_size, problems);
    if (key == "disk") limits.disk = read_quantity(member, file_range, parse_size, problems);
    if (key == "processes") limits.processes = read_count(member, 1, 512, problems);
    if (key == "open_files") limits.open_files = read_count(member, 16, 65536, problems);
}

void apply(const LimitOverrides& overrides, sandbox::Limits& limits) {
    if (overrides.cpu) limits.cpu = *overrides.cpu;
    if (overrides.cpu) limits.wall = 3 * *overrides.cpu;
    if (overrides.wall) limits.wall = *overrides.wall;
    if (overrides.memory) limits.memory = *overrides.memory;
    if (overrides.output) limits.output = *overrides.output;
    if (overrides.processes) limits.processes = *overrides.processes;
    if (overrides.file_size) limits.file_size = *overrides.file_size;
    if (overrides.open_files) limits.open_files = *overrides.open_files;
    if (overrides.disk) limits.disk = *overrides.disk;
}

}  // namespace

std::variant<nanoseconds, std::string> parse_duration(std::string_view text) {
    const std::optional<Quantity> quantity = split(text);
    if (!quantity) return fmt::format("`{}` is not a time such as 500ms or 2s", printable(text));
    const std::optional<double> unit = nanoseconds_in(quantity->unit);
    if (!unit) return fmt::format("`{}` needs a unit: ms or s", printable(text));
    return nanoseconds(static_cast<std::int64_t>(std::min(quantity->number * *unit, most)));
}

std::variant<std::uint64_t, std::string> parse_size(std::string_view text) {
    const std::optional<Quantity> quantity = split(text);
    if (!quantity) return fmt::format("`{}` is not a size such as 64KiB or 1GiB", printable(text));
    const std::optional<double> unit = bytes_in(quantity->unit);
    if (!unit) return size_unit_message(*quantity, text);
    return static_cast<std::uint64_t>(std::min(quantity->number * *unit, most));
}

LimitOverrides read_limits(const Node& node, Problems& problems) {
    LimitOverrides limits;
    if (!expect_map(node, "`limits`", problems)) return limits;
    check_keys(node, limit_keys, "`limits`", problems);
    for (const Member& member : node.members) read_limit(member, limits, problems);
    return limits;
}

sandbox::Limits limits_of(const Exercise& exercise, const Case* single) {
    sandbox::Limits limits;
    apply(exercise.limits, limits);
    if (single != nullptr) apply(single->limits, limits);
    return limits;
}

}  // namespace kata::exercise
