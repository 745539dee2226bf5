#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "runner/cli/console.h"
#include "sandbox/policy.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace kata::cli {

// Options that several commands share, each with its one meaning.

void add_colour(CLI::App& command, Console& console);
void add_json(CLI::App& command, bool& json);
void add_isolation(CLI::App& command, sandbox::Isolation& isolation);
void add_python(CLI::App& command, std::string& python);

/// `--seed N|random`, of random inputs. Without it `seed` stays empty.
void add_seed(CLI::App& command, std::optional<std::uint64_t>& seed);

/// "500ms", "1.5s".
CLI::Option* add_duration(CLI::App& command, const std::string& name,
                          std::chrono::nanoseconds& value, const std::string& description);

/// "512B", "64KiB", "128MiB".
CLI::Option* add_size(CLI::App& command, const std::string& name, std::uint64_t& value,
                      const std::string& description);

}  // namespace kata::cli
