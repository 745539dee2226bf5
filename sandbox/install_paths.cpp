#include "sandbox/install_paths.h"

#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

namespace kata::sandbox {

namespace {

// Without /proc nothing can be measured, and with that of another namespace it would be strangers.
void require_proc() {
    const std::string remedy = ", and limits could not be measured: mount -t proc proc /proc";
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self", error);
    if (error == std::errc::no_such_file_or_directory) {
        throw std::runtime_error("/proc is not mounted" + remedy);
    }
    if (!error && self != std::to_string(getpid())) {
        throw std::runtime_error("/proc is that of another PID namespace" + remedy);
    }
}

}  // namespace

std::string installed_file(const std::string& name) {
    require_proc();
    const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    std::string searched;
    for (const auto& place : {folder, folder / "../libexec/kata", folder / ".."}) {
        const auto file = (place / name).lexically_normal();
        std::error_code error;
        if (std::filesystem::exists(file, error)) return file.string();
        searched += (searched.empty() ? "" : ", ") + file.string();
        if (error) searched += " (" + error.message() + ")";
    }
    throw std::runtime_error("kata is not installed completely: looked for " + searched);
}

}  // namespace kata::sandbox
