#include "sandbox/process_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "sandbox/descriptor.h"

namespace kata::sandbox {

namespace {

[[noreturn]] void fail(int error) {
    throw std::system_error(error, std::generic_category(), "/proc");
}

std::vector<std::string> folders_in(const std::string& place) {
    std::vector<std::string> folders;
    std::error_code gone;
    for (std::filesystem::directory_iterator entry(place, gone), end; !gone && entry != end;
         entry.increment(gone)) {
        folders.push_back(entry->path().string());
    }
    require_look(gone.value());
    return folders;
}

template <typename Judge>
std::string read_text(const std::string& path, Judge judge) {
    const UniqueDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string text;
    std::array<char, 4096> block;
    ssize_t size = -1;
    while (file.valid() && (size = read(file.get(), block.data(), block.size())) > 0) {
        text.append(block.data(), static_cast<std::size_t>(size));
    }
    if (size < 0) judge(errno);
    return text;
}

}  // namespace

Look look_of(int error) {
    if (error == 0 || error == ENOENT || error == ESRCH) return Look::done;
    if (error == EACCES || error == EPERM) return Look::refused;
    fail(error);
}

void require_look(int error) {
    if (look_of(error) == Look::refused) fail(error);
}

std::string folder_of(pid_t pid) {
    return "/proc/" + std::to_string(pid);
}

std::vector<std::string> threads_of(pid_t pid) {
    return folders_in(folder_of(pid) + "/task");
}

std::vector<pid_t> processes_of_machine() {
    std::vector<pid_t> processes;
    for (const std::string& folder : folders_in("/proc")) {
        const std::string_view name = std::string_view(folder).substr(folder.rfind('/') + 1);
        pid_t pid = 0;
        const auto parsed = std::from_chars(name.data(), name.data() + name.size(), pid);
        if (parsed.ptr == name.data() + name.size()) processes.push_back(pid);
    }
    return processes;
}

std::string read_process_file(const std::string& path) {
    return read_text(path, require_look);
}

std::string read_shown_file(const std::string& path) {
    return read_text(path, look_of);
}

std::uint64_t status_number(std::string_view status, std::string_view label, int base) {
    // The first line is the process's name, which may itself look like a label.
    const std::size_t at = status.find("\n" + std::string(label));
    if (at == std::string_view::npos) return 0;
    const std::string_view rest = status.substr(at + 1 + label.size());
    const std::size_t digits = rest.find_first_not_of(" \t");
    std::uint64_t number = 0;
    if (digits == std::string_view::npos) return number;
    std::from_chars(rest.data() + digits, rest.data() + rest.size(), number, base);
    return number;
}

}  // namespace kata::sandbox
