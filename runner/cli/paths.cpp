#include "runner/cli/paths.h"

#include <cstdlib>
#include <string_view>
#include <system_error>

namespace kata::cli {

namespace {

namespace fs = std::filesystem;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

}  // namespace

fs::path executable_folder() {
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path() : executable.parent_path();
}

fs::path exercises_folder() {
    if (const auto chosen = environment("KATA_EXERCISES"); !chosen.empty()) return chosen;
    const fs::path folder = executable_folder();
    fs::path installed = folder.parent_path() / "share" / "kata" / "exercises";
    if (folder.filename() == "bin" && is_folder(installed)) return installed;
    // A checkout can be moved with its build folder in it: build/<preset>/kata.
    fs::path checkout = folder.parent_path().parent_path() / "exercises";
    std::error_code ignored;
    if (fs::exists(folder / "CMakeCache.txt", ignored) && is_folder(checkout)) return checkout;
    fs::path source = fs::path(KATA_SOURCE_DIR) / "exercises";
    if (folder == fs::path(KATA_BINARY_DIR) && is_folder(source)) return source;
    return {};
}

exercise::Catalogue catalogue() {
    return exercise::make_catalogue(environment("KATA_PATH"), exercises_folder());
}

}  // namespace kata::cli
