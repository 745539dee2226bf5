#include "runner/cli/interpreters.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>

namespace kata::cli {

namespace {

namespace fs = std::filesystem;

constexpr int oldest_minor = 8;
constexpr int newest_minor = 13;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

/// The files of those names in the folders of $PATH, in its order.
std::vector<std::string> on_path(const std::vector<std::string>& names) {
    std::vector<std::string> found;
    std::string rest = environment("PATH");
    while (!rest.empty()) {
        const std::size_t end = rest.find(':');
        const fs::path folder = rest.substr(0, end);
        for (const std::string& name : names) {
            std::error_code ignored;
            if (!folder.empty() && fs::exists(folder / name, ignored)) {
                found.push_back((folder / name).string());
            }
        }
        rest = end == std::string::npos ? std::string() : rest.substr(end + 1);
    }
    return found;
}

std::vector<std::string> from_pyenv() {
    std::string root = environment("PYENV_ROOT");
    if (root.empty()) root = environment("HOME") + "/.pyenv";
    std::vector<std::string> found;
    std::error_code error;
    for (const auto& version : fs::directory_iterator(fs::path(root) / "versions", error)) {
        std::error_code ignored;
        const fs::path python = version.path() / "bin" / "python3";
        if (fs::exists(python, ignored)) found.push_back(python.string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Two names of one binary in one environment are one interpreter.
std::string identity(const harness::Interpreter& interpreter) {
    std::error_code error;
    const fs::path binary = fs::canonical(interpreter.executable, error);
    return (error ? interpreter.executable : binary.string()) + "\n" + interpreter.prefix;
}

void add(std::vector<harness::Interpreter>& all, const std::optional<std::string>& requested) {
    auto found = harness::find_interpreter(requested);
    auto* interpreter = std::get_if<harness::Interpreter>(&found);
    if (interpreter == nullptr) return;
    const bool known = std::any_of(all.begin(), all.end(), [&](const harness::Interpreter& other) {
        return identity(other) == identity(*interpreter);
    });
    if (!known) all.push_back(std::move(*interpreter));
}

}  // namespace

std::vector<harness::Interpreter> known_interpreters() {
    std::vector<std::string> names = {"python3"};
    for (int minor = oldest_minor; minor <= newest_minor; ++minor) {
        names.push_back("python3." + std::to_string(minor));
    }
    std::vector<harness::Interpreter> all;
    add(all, std::nullopt);
    for (const std::string& path : on_path(names)) add(all, path);
    for (const std::string& path : from_pyenv()) add(all, path);
    return all;
}

}  // namespace kata::cli
