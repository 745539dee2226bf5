#include "sandbox/mapped_files.h"

#include <fcntl.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <string>

#include "sandbox/descriptor.h"
#include "sandbox/process_files.h"

namespace kata::sandbox {
namespace {

// Some 1,500 mappings; an interpreter with its packages has a few hundred.
constexpr std::size_t longest_smaps = 1U << 20;

// "Rss:      12 kB"; nothing for another line.
std::optional<std::uint64_t> bytes_of(std::string_view line, std::string_view label) {
    if (line.substr(0, label.size()) != label) return {};
    const std::size_t digits = line.find_first_not_of(' ', label.size());
    std::uint64_t number = 0;
    if (digits == std::string_view::npos) return {};
    std::from_chars(line.data() + digits, line.data() + line.size(), number);
    return number * 1024;
}

// A line that begins a mapping starts with its address; all others with a capital letter.
bool begins_mapping(std::string_view line) {
    return !line.empty() && (line[0] < 'A' || line[0] > 'Z');
}

// "7f0c…-7f0d… rw-s 00000000 00:2a 3    /path"
bool lies_on(std::string_view line, std::string_view device) {
    std::size_t at = 0;
    for (int field = 0; field < 3; ++field) {
        at = line.find(' ', at);
        if (at == std::string_view::npos) return false;
        ++at;
    }
    return line.substr(at, device.size()) == device;
}

std::string text_of(dev_t device) {
    char text[32];
    std::snprintf(text, sizeof text, "%02x:%02x ", major(device), minor(device));
    return text;
}

}  // namespace

std::uint64_t resident_beside_files(std::string_view smaps, dev_t device) {
    const std::string wanted = text_of(device);
    std::uint64_t beside = 0;
    bool of_file = false;
    while (!smaps.empty()) {
        const std::string_view line = smaps.substr(0, smaps.find('\n'));
        smaps.remove_prefix(std::min(line.size() + 1, smaps.size()));
        if (begins_mapping(line)) {
            of_file = lies_on(line, wanted);
        } else if (const auto bytes = bytes_of(line, of_file ? "Anonymous:" : "Rss:")) {
            beside += *bytes;
        }
    }
    return beside;
}

std::optional<std::uint64_t> resident_beside_files_of(const std::string& folder, dev_t device) {
    const UniqueDescriptor file(open((folder + "/smaps").c_str(), O_RDONLY | O_CLOEXEC));
    std::string text(longest_smaps, '\0');
    std::size_t size = 0;
    ssize_t got = -1;
    while (file.valid() && (got = read(file.get(), text.data() + size, text.size() - size)) > 0) {
        size += static_cast<std::size_t>(got);
        if (size == text.size()) return {};
    }
    if (got < 0) look_of(errno);
    if (size == 0) return {};
    return resident_beside_files(std::string_view(text).substr(0, size), device);
}

}  // namespace kata::sandbox
