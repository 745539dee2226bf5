#include "runner/instructor/new_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "sandbox/descriptor.h"

namespace kata::instructor {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path) {
    throw std::system_error(errno, std::generic_category(), path.string());
}

/// The library's own exception would speak of itself, and name the path behind the reason.
void make_folders(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw std::system_error(error, folder.string());
}

void write_new(const std::filesystem::path& path, std::string_view text, mode_t mode) {
    const sandbox::UniqueDescriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (file.get() < 0) fail(path);
    while (!text.empty()) {
        const ssize_t written = ::write(file.get(), text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(path);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

void write_files(const std::filesystem::path& folder, const std::vector<NewFile>& files) {
    for (const NewFile& file : files) {
        const std::filesystem::path path = folder / file.path;
        make_folders(path.parent_path());
        write_new(path, file.text, 0644);
    }
}

void replace_file(const std::filesystem::path& path, std::string_view text) {
    struct stat status {};
    const mode_t mode = ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777 : 0644;
    const std::filesystem::path fresh = path.string() + ".new";
    ::unlink(fresh.c_str());
    write_new(fresh, text, mode);
    if (std::rename(fresh.c_str(), path.c_str()) != 0) fail(path);
}

}  // namespace kata::instructor
