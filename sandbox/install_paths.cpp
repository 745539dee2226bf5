#include "sandbox/install_paths.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <stdexcept>

namespace kata::sandbox {

std::string installed_file(const std::string& name) {
    if (access("/proc/self/exe", F_OK) != 0 && errno == ENOENT) {
        throw std::runtime_error(
            "/proc is not mounted, and limits could not be measured: mount -t proc proc /proc");
    }
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
