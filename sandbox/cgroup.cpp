#include "sandbox/cgroup.h"

#include <fcntl.h>

#include <array>
#include <cerrno>
#include <charconv>

#include "sandbox/descriptor.h"
#include "sandbox/path.h"

namespace kata::sandbox {
namespace {

// Takes what comes before `separator`, or the rest, off the front of `text`.
std::string_view take_until(std::string_view& text, char separator) {
    const auto end = text.find(separator);
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return taken;
}

bool is_octal(char c) {
    return c >= '0' && c <= '7';
}

// The kernel writes blanks and backslashes in paths as \NNN.
std::string unescape(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && is_octal(text[i + 1]) &&
            is_octal(text[i + 2]) && is_octal(text[i + 3])) {
            const int code = (text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + text[i + 3] - '0';
            plain += static_cast<char>(code);
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

template <typename Number>
std::optional<Number> parse(std::string_view text) {
    Number value = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end) return {};
    return value;
}

}  // namespace

// A line: id, parent, device, root, mount point, options, tags …, "-", type, source, options.
std::vector<CgroupMount> cgroup_mounts(std::string_view mountinfo) {
    std::vector<CgroupMount> mounts;
    while (!mountinfo.empty()) {
        std::string_view line = take_until(mountinfo, '\n');
        for (int skipped = 0; skipped < 3; ++skipped) take_until(line, ' ');
        const std::string_view root = take_until(line, ' ');
        const std::string_view point = take_until(line, ' ');
        while (!line.empty() && take_until(line, ' ') != "-") {
        }
        if (take_until(line, ' ') == "cgroup2") mounts.push_back({unescape(root), unescape(point)});
    }
    return mounts;
}

std::optional<std::string> cgroup_of(std::string_view proc_cgroup) {
    while (!proc_cgroup.empty()) {
        const std::string_view line = take_until(proc_cgroup, '\n');
        if (line.starts_with("0::/")) return std::string(line.substr(3));
    }
    return {};
}

std::optional<CgroupMount> mount_showing(const std::string& group,
                                         const std::vector<CgroupMount>& mounts) {
    if (group.find("/..") != std::string::npos) return {};  // outside of our cgroup namespace
    for (const CgroupMount& mount : mounts) {
        if (mount.root == "/" || lies_in(group, mount.root)) return mount;
    }
    return {};
}

std::string folder_of(const std::string& group, const CgroupMount& mount) {
    const std::string below = mount.root == "/" ? group : group.substr(mount.root.size());
    return below == "/" ? mount.point : mount.point + below;
}

bool lists(std::string_view words, std::string_view word) {
    while (!words.empty() && words.back() == '\n') words.remove_suffix(1);
    while (!words.empty()) {
        if (take_until(words, ' ') == word) return true;
    }
    return false;
}

std::optional<std::uint64_t> field_of(std::string_view lines, std::string_view name) {
    while (!lines.empty()) {
        std::string_view line = take_until(lines, '\n');
        if (take_until(line, ' ') == name) return parse<std::uint64_t>(line);
    }
    return {};
}

std::vector<pid_t> process_ids(std::string_view lines) {
    std::vector<pid_t> ids;
    while (!lines.empty()) {
        if (const auto id = parse<pid_t>(take_until(lines, '\n'))) ids.push_back(*id);
    }
    return ids;
}

std::string read_text(const std::string& path) {
    const UniqueDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string text;
    std::array<char, 4096> block;
    for (ssize_t size; (size = read(file.get(), block.data(), block.size())) > 0;) {
        text.append(block.data(), static_cast<std::size_t>(size));
    }
    return text;
}

bool write_text(const std::string& path, std::string_view text) {
    const UniqueDescriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.valid()) return false;
    return write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

}  // namespace kata::sandbox
