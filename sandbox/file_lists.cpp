#include "sandbox/file_lists.h"

#include <cstring>
#include <optional>

#include "sandbox/files.h"

namespace kata::sandbox {
namespace {

FoundFile::Type type_of(FileType type) {
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
    return FoundFile::Type::other;
}

std::optional<FoundFile> take_file(std::string_view& list) {
    LeftHead head;
    if (list.size() < sizeof head) return std::nullopt;
    std::memcpy(&head, list.data(), sizeof head);
    list.remove_prefix(sizeof head);
    if (head.path_size == cut_short || head.path_size > list.size() ||
        head.content_size > list.size() - head.path_size) {
        return std::nullopt;
    }
    FoundFile file;
    file.path = list.substr(0, head.path_size);
    file.type = type_of(head.type);
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

std::vector<FoundFile> read_left_files(std::string_view list, bool& complete) {
    std::vector<FoundFile> files;
    complete = true;
    while (!list.empty()) {
        auto file = take_file(list);
        if (!file) {
            complete = false;
            break;
        }
        files.push_back(std::move(*file));
    }
    return files;
}

}  // namespace kata::sandbox
