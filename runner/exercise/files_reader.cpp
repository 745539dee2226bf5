#include "runner/exercise/files_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 4> input_keys = {"text", "times", "end", "mode"};
constexpr std::array<std::string_view, 2> left_keys = {"text", "mode"};
constexpr std::size_t longest_path = 255;  // bytes
constexpr int most_times = 1'000'000'000;

std::string called(const Member& member) {
    return fmt::format("file `{}`", printable(member.key));
}

void check_path(const Member& member, Problems& problems) {
    if (is_inner_path(member.key)) return;
    problems.at_key(member,
                    fmt::format("{} is not a path within the working folder", called(member)),
                    "write `data/input.txt`: relative, without `..`");
}

/// `0o644`: permission bits as Python writes them.
std::optional<std::uint32_t> read_mode(const Node& node, Problems& problems) {
    const std::optional<std::string> text = name_text_of(node, "`mode`", problems);
    if (!text) return std::nullopt;
    std::uint32_t mode = 0;
    const char* const end = text->data() + text->size();
    const bool prefixed = text->starts_with("0o") && text->size() > 2;
    const auto parsed = std::from_chars(text->data() + (prefixed ? 2 : 0), end, mode, 8);
    if (prefixed && parsed.ec == std::errc() && parsed.ptr == end && mode <= 0777) return mode;
    problems.at(node,
                fmt::format("`mode`: `{}` is not a permission such as 0o644", printable(*text)));
    return std::nullopt;
}

InputFile read_input_map(const Member& member, Problems& problems) {
    InputFile file;
    file.path = member.key;
    const Node& node = member.value;
    check_keys(node, input_keys, called(member), problems);
    if (const Member* text = find(node, "text")) {
        file.text = any_text_of(text->value, "`text`", problems).value_or("");
    }
    if (const Member* times = find(node, "times")) {
        file.times = static_cast<std::uint32_t>(
            integer_of(times->value, "`times`", 0, most_times, problems).value_or(1));
    }
    if (const Member* end = find(node, "end")) {
        file.end = any_text_of(end->value, "`end`", problems).value_or("");
    }
    if (const Member* mode = find(node, "mode")) {
        file.mode = read_mode(mode->value, problems).value_or(file.mode);
    }
    return file;
}

LeftFile read_left_file(const Member& member, Problems& problems) {
    LeftFile file;
    file.path = member.key;
    file.position = member.position;
    const Node& node = member.value;
    if (node.kind == Node::Kind::map) {
        check_keys(node, left_keys, called(member), problems);
        if (node.members.empty()) problems.at(node, fmt::format("{} has no key", called(member)));
        if (const Member* text = find(node, "text")) {
            file.text = any_text_of(text->value, "`text`", problems);
        }
        if (const Member* mode = find(node, "mode")) file.mode = read_mode(mode->value, problems);
    } else if (node.style == Node::Style::plain && node.text == "absent") {
        file.absent = true;
    } else {
        file.text = any_text_of(node, called(member), problems);
    }
    return file;
}

}  // namespace

std::vector<InputFile> read_input_files(const Node& node, const std::vector<std::string>& submit,
                                        Problems& problems) {
    std::vector<InputFile> files;
    if (!expect_map(node, "`files`", problems)) return files;
    for (const Member& member : node.members) {
        check_path(member, problems);
        if (std::find(submit.begin(), submit.end(), member.key) != submit.end()) {
            problems.at_key(member, fmt::format("{} would replace the submission", called(member)));
        }
        if (member.value.kind == Node::Kind::map) {
            files.push_back(read_input_map(member, problems));
        } else if (auto text = any_text_of(member.value, called(member), problems)) {
            files.push_back({member.key, std::move(*text)});
        }
    }
    return files;
}

std::vector<LeftFile> read_leaves(const Node& node, Problems& problems) {
    std::vector<LeftFile> files;
    if (!expect_map(node, "`leaves`", problems)) return files;
    if (node.members.empty()) problems.at(node, "`leaves` names no file");
    for (const Member& member : node.members) {
        check_path(member, problems);
        files.push_back(read_left_file(member, problems));
    }
    return files;
}

bool is_inner_path(std::string_view path) {
    if (path.empty() || path.size() > longest_path || path.find('\0') != std::string_view::npos) {
        return false;
    }
    while (true) {
        const std::size_t slash = path.find('/');
        const std::string_view name = path.substr(0, slash);
        if (name.empty() || name == "." || name == "..") return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
}

}  // namespace kata::exercise
