#include "runner/cli/percentage.h"

#include <charconv>
#include <string>

#include <CLI/CLI.hpp>

namespace kata::cli {

void check_percentage(CLI::Option* option) {
    const auto fault = [](const std::string& text) -> std::string {
        double number = -1;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = error == std::errc() && end == text.data() + text.size();
        // Also false for nan.
        return whole && number >= 0 && number <= 100 ? "" : "must be a number from 0 to 100";
    };
    option->type_name("PERCENT")->check(fault);
}

}  // namespace kata::cli
