#include "runner/cli/options.h"

#include <charconv>
#include <map>
#include <variant>

#include <sys/random.h>

#include <CLI/CLI.hpp>

#include "runner/exercise/limits.h"

namespace kata::cli {

namespace {

/// An option whose text is read by `parse`; a fault becomes CLI11's own error.
template <typename Value, typename Parse>
CLI::Option* add_parsed(CLI::App& command, const std::string& name, Value& value,
                        const std::string& description, Parse parse) {
    const auto read = [&value, parse, name](const std::string& text) {
        auto parsed = parse(text);
        if (const auto* problem = std::get_if<std::string>(&parsed)) {
            throw CLI::ValidationError(name, *problem);
        }
        value = std::get<Value>(parsed);
    };
    return command.add_option_function<std::string>(name, read, description);
}

}  // namespace

void add_colour(CLI::App& command, Console& console) {
    static const std::map<std::string, report::Colour> names = {{"auto", report::Colour::automatic},
                                                                {"always", report::Colour::always},
                                                                {"never", report::Colour::never}};
    const auto read = [&console](const std::string& name) {
        const auto found = names.find(name);
        if (found == names.end()) {
            throw CLI::ValidationError("--color", "must be auto, always or never");
        }
        console.colour = found->second;
    };
    command.add_option_function<std::string>("--color", read, "auto (default), always or never")
        ->type_name("WHEN");
}

void add_json(CLI::App& command, bool& json) {
    command.add_flag("--json", json, "write one JSON document instead of text");
}

void add_isolation(CLI::App& command, sandbox::Isolation& isolation) {
    const auto read = [&isolation](const std::string& name) {
        try {
            isolation = sandbox::isolation_from(name);
        } catch (const std::invalid_argument&) {
            throw CLI::ValidationError("--isolation", "must be full, standard or any");
        }
    };
    command
        .add_option_function<std::string>(
            "--isolation", read, "the least isolation to accept: full, standard (default) or any")
        ->type_name("LEVEL");
}

void add_python(CLI::App& command, std::string& python) {
    command
        .add_option("--python", python, "the interpreter: a path, a name, or a version like 3.12")
        ->type_name("PYTHON");
}

void add_seed(CLI::App& command, std::optional<std::uint64_t>& seed) {
    const auto read = [&seed](const std::string& text) {
        if (text == "random") {
            // Of 32 bits, as the default: somebody may have to type it.
            std::uint32_t drawn = 0;
            if (::getrandom(&drawn, sizeof drawn, 0) != sizeof drawn) {
                throw CLI::ValidationError("--seed", "the system has no random number to give");
            }
            seed = drawn;
            return;
        }
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size()) {
            throw CLI::ValidationError("--seed", "must be a whole number from 0, or random");
        }
        seed = number;
    };
    command
        .add_option_function<std::string>(
            "--seed", read, "for random inputs: a number, or `random`; else always the same ones")
        ->type_name("SEED");
}

CLI::Option* add_duration(CLI::App& command, const std::string& name,
                          std::chrono::nanoseconds& value, const std::string& description) {
    return add_parsed(command, name, value, description, exercise::parse_duration)
        ->type_name("TIME");
}

CLI::Option* add_size(CLI::App& command, const std::string& name, std::uint64_t& value,
                      const std::string& description) {
    return add_parsed(command, name, value, description, exercise::parse_size)->type_name("SIZE");
}

}  // namespace kata::cli
