#include "sandbox/file_lists.h"

#include <cstring>
#include <optional>

#include "sandbox/files.h"

namespace kata::sandbox {
namespace {

std::optional<FoundFile::Type> type_of(FileType type) {
    switch (type) {
        case FileType::regular:
            return FoundFile::Type::regular;
        case FileType::folder:
            return FoundFile::Type::folder;
        case FileType::link:
            return FoundFile::Type::link;
        case FileType::other:
            return FoundFile::Type::other;
    }
    return std::nullopt;
}

/// Relative, and each part of it the name of something in a folder.
bool lies_within(std::string_view path) {
    if (path.size() > longest_left_path || path.find('\0') != std::string_view::npos) return false;
    std::uint32_t folders = 0;
    for (;; ++folders) {
        const std::string_view part = path.substr(0, path.find('/'));
        if (part.empty() || part == "." || part == "..") return false;
        if (part.size() == path.size()) return folders <= deepest_left_file;
        path.remove_prefix(part.size() + 1);
    }
}

/// Whether as much content comes along as such a file can have.
bool fits(const LeftHead& head) {
    switch (head.type) {
        case FileType::regular:
            return head.content_size <= head.size && head.content_size <= longest_left_file;
        case FileType::link:
            return head.content_size <= longest_left_path;
        default:
            return head.content_size == 0;
    }
}

std::optional<LeftHead> take_head(std::string_view& list) {
    LeftHead head;
    if (list.size() < sizeof head) return std::nullopt;
    std::memcpy(&head, list.data(), sizeof head);
    list.remove_prefix(sizeof head);
    return head;
}

std::optional<FoundFile> take_file(const LeftHead& head, std::string_view& list) {
    const auto type = type_of(head.type);
    if (!type || head.mode > 07777 || !fits(head) || head.path_size > list.size() ||
        head.content_size > list.size() - head.path_size) {
        return std::nullopt;
    }
    FoundFile file;
    file.path = list.substr(0, head.path_size);
    if (!lies_within(file.path)) return std::nullopt;
    file.type = *type;
    file.mode = head.mode;
    file.content.bytes = list.substr(head.path_size, head.content_size);
    file.content.total = head.type == FileType::folder ? 0 : head.size;
    list.remove_prefix(head.path_size + head.content_size);
    return file;
}

}  // namespace

std::string plan_of(const std::vector<InputFile>& files) {
    std::string plan;
    for (const InputFile& file : files) {
        InputHead head{};
        head.path_size = static_cast<std::uint32_t>(file.path.size() + 1);
        head.mode = file.mode;
        head.text_size = file.text.size();
        head.times = file.times;
        head.end_size = file.end.size();
        plan.append(reinterpret_cast<const char*>(&head), sizeof head);
        plan.append(file.path.c_str(), head.path_size);
        plan += file.text + file.end;
    }
    return plan;
}

std::optional<LeftFiles> read_left_files(std::string_view list) {
    LeftFiles left;
    std::uint64_t bytes = 0;
    while (!list.empty()) {
        const auto head = take_head(list);
        if (!head) return std::nullopt;
        if (head->path_size == cut_short) {
            left.complete = false;
            break;
        }
        auto file = take_file(*head, list);
        if (!file || left.files.size() == most_left_files) return std::nullopt;
        if (head->type == FileType::regular) bytes += head->content_size;
        if (bytes > most_left_bytes) return std::nullopt;
        left.files.push_back(std::move(*file));
    }
    if (!list.empty()) return std::nullopt;
    return left;
}

}  // namespace kata::sandbox
