#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// "500ms", "1s", "1.5s". Returns a message when `text` is nothing of the kind.
std::variant<std::chrono::nanoseconds, std::string> parse_duration(std::string_view text);

/// "512B", "64KiB", "128MiB", "1.5GiB", in bytes. Returns a message when `text` is nothing of the
/// kind.
std::variant<std::uint64_t, std::string> parse_size(std::string_view text);

/// Reads a `limits` map and checks each value's range.
LimitOverrides read_limits(const Node& node, Problems& problems);

}  // namespace kata::exercise
