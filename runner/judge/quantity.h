#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kata::judge {

/// A duration for people, two or three digits: "0.42 ms", "12 ms", "1.5 s", "2 min 5 s".
std::string duration(std::chrono::nanoseconds time);

/// A count of bytes for people: "12 bytes", "64 KiB", "1.5 MiB", "128 MiB".
std::string memory(std::uint64_t bytes);

/// "64,000"
std::string grouped(std::int64_t number);

/// "1 case", "3 cases"; `many` where an "s" does not do.
std::string plural(std::size_t count, std::string_view one, std::string_view many = {});

/// "a", "a and b", "a, b and c".
template <typename Strings>
std::string enumerate(const Strings& items, std::string_view last_joint = " and ") {
    std::string text;
    std::size_t index = 0;
    for (const auto& item : items) {
        if (index > 0) text += index + 1 == items.size() ? last_joint : std::string_view(", ");
        text += item;
        ++index;
    }
    return text;
}

}  // namespace kata::judge
