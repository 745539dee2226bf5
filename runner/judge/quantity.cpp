#include "runner/judge/quantity.h"

#include <array>

#include <fmt/format.h>

namespace kata::judge {

namespace {

/// Two significant digits below ten, whole numbers above; no trailing ".0".
std::string short_number(double value) {
    if (value >= 9.95) return fmt::format("{:.0f}", value);
    std::string text = fmt::format("{:.{}f}", value, value < 0.995 ? 2 : 1);
    while (text.find('.') != std::string::npos && (text.back() == '0' || text.back() == '.')) {
        const bool point = text.back() == '.';
        text.pop_back();
        if (point) break;
    }
    return text;
}

}  // namespace

std::string duration(std::chrono::nanoseconds time) {
    const double seconds = std::chrono::duration<double>(time).count();
    if (seconds < 0.9995) return short_number(seconds * 1e3) + " ms";
    if (seconds < 119.5) return short_number(seconds) + " s";
    const auto whole = std::chrono::round<std::chrono::seconds>(time).count();
    return fmt::format("{} min {} s", whole / 60, whole % 60);
}

std::string memory(std::uint64_t bytes) {
    if (bytes < 1024) return plural(static_cast<std::size_t>(bytes), "byte");
    static constexpr std::array<std::string_view, 3> units = {"KiB", "MiB", "GiB"};
    double amount = static_cast<double>(bytes) / 1024;
    std::size_t unit = 0;
    while (amount >= 1023.5 && unit + 1 < units.size()) {
        amount /= 1024;
        ++unit;
    }
    return fmt::format("{} {}", short_number(amount), units[unit]);
}

std::string grouped(std::int64_t number) {
    std::string digits = fmt::format("{}", number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
    if (count == 1) return fmt::format("1 {}", one);
    if (!many.empty()) return fmt::format("{} {}", count, many);
    return fmt::format("{} {}s", count, one);
}

}  // namespace kata::judge
